/** Y-13: a unit's own document contradicts its department's: more than the whole, or other figures than the department gives for it. */
import { cite, type DocumentPair, defineChainRule, type FactComparison, type FactPath, wording } from '@jixiao/core'
import { budgetTable, saidAs } from '../examples.ts'
import { documentOf } from './example-documents.ts'
import { nameOf, pathsOf } from './fact-names.ts'
import { exceeds, figuresOf, isSlip, printed, side } from './figures.ts'
import { sameFigures } from './same-figures.ts'

export const unitExceedsDepartment = defineChainRule({
  code: 'Y-13',
  name: 'unit-exceeds-department',
  title: '单位的数与部门的数不符',
  titleEn: 'A unit’s document does not fit its department’s',
  severity: 'error',
  basis: [cite('arithmetic', 'part'), cite('arithmetic', 'same')],
  links: [{ kind: 'unit', years: 0 }],
  compare: pair => [...wholes(pair), ...ownPart(pair)],
  examples: [
    { name: { zh: '单位不超过部门', en: 'the part is within the whole' }, documents: [department('500.00'), unit('300.00')], expect: 'pass' },
    {
      name: { zh: '单位超过部门', en: 'the part is more than the whole' },
      documents: [department('500.00'), unit('800.00')],
      expect: 1,
      says: '800.00万元',
    },
    {
      name: { zh: '没有共同的合计', en: 'no total in common' },
      documents: [department('500.00', 'income/current'), unit('300.00')],
      expect: 'cannot-tell',
    },
    { name: { zh: '只有部门的文件', en: 'the department alone' }, documents: [department('500.00')], expect: 'not-applicable' },
  ],
})

const TOTALS: readonly FactPath[] = [
  'income/total',
  'income/bySource/appropriation',
  'expenditure/byFunction/all/total',
  'expenditure/byFunction/all/basic',
  'expenditure/byFunction/all/project',
  'general-budget/byFunction/all/total',
]

/** Part ≤ whole. Payments between a department and its units may break it (上级补助): a doubt unless it is a slip. */
function wholes(pair: DocumentPair): FactComparison[] {
  const year = pair.to.face.fiscalYear?.value ?? 0
  return TOTALS.flatMap((fact): FactComparison[] => {
    const whole = figuresOf(pair.from, pathsOf(fact), { part: 'department', year })
    const own = figuresOf(pair.to, pathsOf(fact), { part: 'department', year })
    const [w, o] = [whole[0], own[0]]
    if (!w || !o) return []
    const what = wording(`单位${nameOf(fact).zh}`, `the unit’s ${nameOf(fact).en}`)
    const shown = { what, from: side(w), to: side(o), isWeak: true }
    if (!whole.every(a => own.every(b => exceeds(b.quantity, a.quantity)))) return [{ ...shown, result: 'agree' }]
    const [most, found] = [printed(w.quantity), printed(o.quantity)]
    return [
      {
        ...shown,
        result: 'diverge',
        flaw: {
          at: o.place,
          related: [w.place],
          found,
          expected: `不超过${most}`,
          arithmetic: `单位${found} > 部门${most}`,
          severity: 'warning',
          say: wording(`${what.zh}${found}，比部门合计${most}还多。`, `${what.en} is ${found}, more than the department’s ${most}.`),
          mend: wording(
            '核对两个文件的数和单位；有上级补助等内部往来抵减的，说明。',
            'Check both documents and their units; explain payments between the bodies.',
          ),
        },
      },
    ]
  })
}

/** The department's document has a part of the unit's own. */
const ownPart = (pair: DocumentPair): FactComparison[] =>
  pair.parts.flatMap(part => {
    const { agreeing, differing } = sameFigures(pair.from, pair.to, part)
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
            say: wording(
              `${what.zh}：单位自己的文件是${b}，部门文件里该单位是${a}。`,
              `${what.en}: ${b} in the unit’s own document, ${a} in the department’s.`,
            ),
            mend: wording('以批复为准，统一两个文件。', 'Follow the approved figures in both documents.'),
          },
        }
      }),
    ]
  })

function department(total: string, fact = 'income/total') {
  return documentOf('budget-disclosure', 2024, [[fact, `${total}万元`]], {
    file: '部门.txt',
    tables: [budgetTable('T1', { block: 1, title: saidAs('2024年部门预算收支总表', '2024年部门预算收支总表') })],
  })
}
function unit(total: string) {
  return documentOf('budget-disclosure', 2024, [['income/total', `${total}万元`]], {
    file: '单位.txt',
    tables: [budgetTable('T1', { block: 1, title: saidAs('2024年单位预算收支总表', '2024年单位预算收支总表') })],
  })
}
