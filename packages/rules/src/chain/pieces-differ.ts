/** Y-15: one publication in two files (tables and explanation) states a fact twice, differently. */
import { cite, defineChainRule, type FactComparison, wording } from '@jixiao/core'
import { documentOf } from './example-documents.ts'
import { nameOf } from './fact-names.ts'
import { isSlip, printed, side } from './figures.ts'
import { sameFigures, type Which } from './same-figures.ts'

const NAMED: Which = { isAcross: true, facts: fact => nameOf(fact).zh !== fact }

export const piecesDiffer = defineChainRule({
  code: 'Y-15',
  name: 'pieces-differ',
  title: '分在两个文件的同一公开内容数字不一致',
  titleEn: 'Two files of one publication disagree',
  severity: 'error',
  basis: [cite('arithmetic', 'same')],
  links: [{ kind: 'pieces', years: 0 }],
  compare(pair) {
    return pair.parts.flatMap((part): FactComparison[] => {
      const { agreeing, differing } = sameFigures(pair.from, pair.to, part, NAMED)
      return [
        ...agreeing,
        ...differing.map(({ what, from, to }): FactComparison => {
          const [a, b] = [printed(from.quantity), printed(to.quantity)]
          return {
            what,
            result: 'diverge',
            from: side(from),
            to: side(to),
            flaw: {
              at: to.place,
              related: [from.place],
              found: b,
              expected: a,
              ...(isSlip(from.quantity, to.quantity) ? {} : { severity: 'warning' as const }),
              say: wording(`${what.zh.trim()}：一个文件写${a}，另一个文件写${b}。`, `${what.en}: ${a} in one file, ${b} in the other.`),
              mend: wording('以批复的预算（决算）为准，统一两个文件。', 'Follow the approved budget or accounts in both files.'),
            },
          }
        }),
      ]
    })
  },
  examples: [
    { name: { zh: '表与说明一致', en: 'tables and explanation agree' }, documents: [tables(), explanation('242.31')], expect: 'pass' },
    {
      name: { zh: '说明里数字颠倒', en: 'digits transposed in the explanation' },
      documents: [tables(), explanation('224.31')],
      expect: 1,
      says: '242.31万元',
    },
    {
      name: { zh: '没有共同的数', en: 'nothing in common' },
      documents: [tables(), documentOf('budget-disclosure', 2024, [], { file: '说明.docx', tables: [] })],
      expect: 'cannot-tell',
    },
    { name: { zh: '只有一个文件', en: 'one file' }, documents: [tables()], expect: 'not-applicable' },
  ],
})

function tables() {
  return documentOf('budget-disclosure', 2024, [['income/total', '242.31万元']], { file: '表.xlsx' })
}
function explanation(total: string) {
  return documentOf('budget-disclosure', 2024, [['income/total', `${total}万元`, 'text']], { file: '说明.docx', tables: [] })
}
