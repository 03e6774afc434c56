/** S13: a level of numbering begins with two, or leaves a number out. */
import { cannotTell, cite, defineRule, type Flaw, parseChineseNumeral, type Section, writeChineseNumeral } from '@jixiao/core'
import { section } from '../examples.ts'

export const numberingGap = defineRule({
  code: 'S13',
  name: 'numbering-gap',
  title: '层次编号缺失',
  titleEn: 'A number is missing in the headings',
  severity: 'hint',
  basis: [cite('document-format', 'numbering')],
  appliesTo: ['self-evaluation-report', 'monitoring-report'],
  needs: ['sections'],
  check({ sections }) {
    const numbered = sections.flatMap(s => {
      const found = numberOf(s)
      return found ? [{ s, ...found }] : []
    })
    if (numbered.length === 0) return cannotTell('标题没有编号', 'the headings are not numbered')
    const flaws: Flaw[] = []
    let parent: { readonly part: string } | null = null
    let expectedTop = 1
    let expectedSub = 1
    for (const { s, level, n } of numbered) {
      if (parent?.part !== s.part) [expectedTop, expectedSub] = [1, 1]
      parent = s
      const expected = level === 1 ? expectedTop : expectedSub
      if (n > expected && n - expected <= 2) flaws.push(missing(s, level, expected))
      if (level === 1) {
        expectedTop = n + 1
        expectedSub = 1
      } else expectedSub = n + 1
    }
    return flaws
  },
  examples: [
    { name: { zh: '编号连续', en: 'no gap' }, given: { sections: headings('一、', '（一）', '（二）', '二、', '（一）') }, expect: 'pass' },
    {
      name: { zh: '有（二）没有（一）', en: 'two without one' },
      given: { sections: headings('一、', '（一）', '二、', '（二）') },
      expect: 1,
      says: '缺少“（一）”',
    },
    { name: { zh: '缺少“二、”', en: 'a gap' }, given: { sections: headings('一、', '三、') }, expect: 1, says: '缺少“二、”' },
    { name: { zh: '没有编号', en: 'no numbering' }, given: { sections: headings('') }, expect: 'cannot-tell' },
  ],
})

function numberOf(s: Section): { readonly level: 1 | 2; readonly n: number } | null {
  const top = /^([一二三四五六七八九十]{1,3})、$/.exec(s.numbering.trim())
  const sub = /^[（(]([一二三四五六七八九十]{1,3})[）)]、?$/.exec(s.numbering.trim())
  const n = parseChineseNumeral(top?.[1] ?? sub?.[1] ?? '')
  return n === null ? null : { level: top ? 1 : 2, n: Number(n) }
}

function missing(s: Section, level: 1 | 2, expected: number): Flaw {
  const number = writeChineseNumeral(BigInt(expected))
  const shown = level === 1 ? `${number}、` : `（${number}）`
  return {
    at: s.title.place,
    expected: shown,
    found: s.numbering,
    say: { zh: `“${s.numbering}${s.title.value}”之前缺少“${shown}”。`, en: `The heading numbered ${s.numbering} has no ${shown} before it.` },
    mend: { zh: `补上“${shown}”，或把编号顺次前移。`, en: 'Add the missing number or renumber.' },
  }
}

function headings(...numberings: readonly string[]): readonly Section[] {
  return numberings.map((numbering, i) => section('unnamed', `标题${i + 1}`, i, i + 1, { numbering, depth: numbering.startsWith('（') ? 3 : 2 }))
}
