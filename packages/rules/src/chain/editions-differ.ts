/** Y-12: two editions of one document print different figures. */
import { cite, defineChainRule, type FactComparison, wording } from '@jixiao/core'
import { documentOf } from './example-documents.ts'
import { printed, side } from './figures.ts'
import { sameFigures, tellDifferences } from './same-figures.ts'

export const editionsDiffer = defineChainRule({
  code: 'Y-12',
  name: 'editions-differ',
  title: '同一文件的两个版本数字不同',
  titleEn: 'Two editions of one document differ',
  severity: 'hint',
  basis: [cite('arithmetic', 'same')],
  links: [{ kind: 'editions', years: 0 }],
  compare(pair) {
    return pair.parts.flatMap((part): FactComparison[] => {
      const { agreeing, differing, only } = sameFigures(pair.from, pair.to, part)
      const lines: FactComparison[] = differing.map(d => ({ what: d.what, result: 'diverge', from: side(d.from), to: side(d.to) }))
      const [first, ...others] = lines
      if (!first) return [...agreeing, ...only]
      const told = tellDifferences(differing, f => printed(f.quantity))
      const flaw = {
        at: told.at,
        related: told.related,
        arithmetic: told.arithmetic,
        say: wording(
          `同一文件的两个版本有 ${differing.length} 处数字不同：${told.named}。`,
          `Two editions of one document differ in ${differing.length} figures: ${told.named}.`,
        ),
        mend: wording(
          '确认哪一个是正式公开的版本，另一个撤下或注明更正。',
          'Tell which edition is the published one; withdraw the other or mark what was corrected.',
        ),
      }
      return [...agreeing, ...only, { ...first, flaw }, ...others]
    })
  },
  examples: [
    { name: { zh: '两个版本相同', en: 'the same twice' }, documents: [edition('上.txt', '500.00'), edition('下.txt', '500.00')], expect: 'pass' },
    {
      name: { zh: '一个数不同', en: 'one figure differs' },
      documents: [edition('上.txt', '500.00'), edition('下.txt', '0')],
      expect: 1,
      says: '1 处',
    },
    { name: { zh: '只有一个文件', en: 'one document' }, documents: [edition('上.txt', '500.00')], expect: 'not-applicable' },
  ],
})

function edition(file: string, total: string) {
  return documentOf(
    'budget-disclosure',
    2024,
    [
      ['income/total', `${total}万元`],
      ['income/current', '500.00万元'],
    ],
    { file },
  )
}
