/** Which words are foreign to which level. */
import { describe, expect, it } from 'vitest'
import { face, paragraph, section } from '../examples.ts'
import { runExamples } from '../run-examples.ts'
import { flawsOf } from './flaws-of.ts'
import { textOfHigherLevel } from './text-of-higher-level.ts'

runExamples(textOfHigherLevel)

describe('textOfHigherLevel', () => {
  const judge = (text: string, body: string, level: 'county' | 'city' = 'county') =>
    flawsOf(textOfHigherLevel, {
      face: face({ kind: 'monitoring-report', level, body: { name: body, code: null } }),
      sections: [section('basic-situation', '职能', 0, 1)],
      blocks: [paragraph(text)],
    }).map(f => f.found)
  it('a county of a city has a county text', () => expect(judge('负责全市信息化。', '示例市示例县示例局')).toEqual(['全市']))
  it('a city says 全市 of itself but not 全省', () => {
    expect(judge('负责全市信息化。', '示例市示例局', 'city')).toEqual([])
    expect(judge('负责全省信息化。', '示例市示例局', 'city')).toEqual(['全省'])
  })
  it('each place once, also where sections overlap', () => {
    const flaws = flawsOf(textOfHigherLevel, {
      face: face({ kind: 'monitoring-report' }),
      sections: [section('basic-situation', '基本情况', 0, 1), section('duties', '职能', 0, 1)],
      blocks: [paragraph('负责全市信息化。')],
    })
    expect(flaws).toHaveLength(1)
  })
})
