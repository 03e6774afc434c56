/** The list of value rules: complete, in order, each with its page, silent on a sound table, never throwing. */
import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indicator } from '../examples.ts'
import { flawsOf } from './judged.ts'
import { SOUND_TABLE } from './sound-example.ts'
import { VALUE_RULES } from './value-rules.ts'

const here = new URL('.', import.meta.url)
const codes = VALUE_RULES.map(r => r.code)

describe('the list of value rules', () => {
  it('is in the order of codes without a double', () => {
    expect(codes).toEqual([...new Set(codes)].toSorted())
  })
  it('has every rule of the folder below Q40', () => {
    const inFolder = readdirSync(here)
      .filter(f => f.endsWith('.ts') && !f.endsWith('.test.ts'))
      .flatMap(f => /^ {2}code: '(Q[0-3]\d)',$/m.exec(readFileSync(new URL(f, here), 'utf8'))?.[1] ?? [])
    expect(codes).toEqual(inFolder.toSorted())
  })
  for (const rule of VALUE_RULES) {
    it(`${rule.code} has a page with its title and five parts`, () => {
      const page = readFileSync(new URL(`${rule.name}.md`, here), 'utf8')
      expect(page.split('\n')[0]).toBe(`# ${rule.code} ${rule.title}`)
      for (const part of ['说明', '依据', '为什么', '怎么改', '例子']) expect(page).toContain(`**${part}** `)
    })
    it(`${rule.code} finds nothing in a sound table repeated in a unit’s part`, () => {
      const twice = [...SOUND_TABLE, ...SOUND_TABLE.map(i => ({ ...i, part: '224001' }))]
      for (const profile of ['national', 'hebei-county']) expect(flawsOf(rule, { indicators: twice }, profile)).toEqual([])
    })
  }
  it('throws on nothing that may stand in a cell', () => {
    const word = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom('', '≥90%', '12月底前完成', '是', '率', '%', '（%）', '减少减少率', '≤1万云', '。'),
    )
    fc.assert(
      fc.property(word, word, word, word, word, (level2, name, description, target, basis) => {
        const row = indicator({ level2, name, description, target, basis })
        for (const rule of VALUE_RULES)
          for (const flaw of flawsOf(rule, { indicators: [...SOUND_TABLE, row, row] })) expect(flaw.say.zh).not.toContain('undefined')
      }),
      { numRuns: 150 },
    )
  })
})
