/** What counts as a forecast. */
import { describe, expect, it } from 'vitest'
import { paragraph } from '../examples.ts'
import { runExamples } from '../run-examples.ts'
import { flawsOf } from './flaws-of.ts'
import { forecastMissing } from './forecast-missing.ts'

runExamples(forecastMissing)

describe('forecastMissing', () => {
  const long = paragraph('本部门各项工作按计划推进，支出进度与序时进度基本一致。'.repeat(10))
  const judge = (text: string) => flawsOf(forecastMissing, { blocks: [long, paragraph(text)] })
  it('only one of the two is missing: a hint', () => expect(judge('预计年底支出63万元。')[0]?.severity).toBe('hint'))
  it('neither: a warning on the last paragraph', () => {
    const [flaw] = judge('提升管理效能。')
    expect(flaw?.severity).toBeUndefined()
    expect(flaw?.at).toMatchObject({ text: '提升管理效能。' })
    expect(flaw?.say.zh).toContain('文末也没有日期')
  })
  it('does not complain of a date that stands there', () => expect(judge('2023年7月5日')[0]?.say.zh).not.toContain('日期'))
})
