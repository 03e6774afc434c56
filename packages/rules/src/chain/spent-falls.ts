/** Y-04: less is spent by a later date than by an earlier one of the same year. */
import { cite, type DocumentPair, defineChainRule, type FactComparison, type FactPath, type Wording, wording } from '@jixiao/core'
import { documentOf } from './example-documents.ts'
import { exceeds, type Figure, figuresOf, notCompared, printed, side } from './figures.ts'
import { sameProjects } from './project-lines.ts'

export const spentFalls = defineChainRule({
  code: 'Y-04',
  name: 'spent-falls',
  title: '累计支出后少于前',
  titleEn: 'Cumulative spending falls from one stage to the next',
  severity: 'warning',
  basis: [cite('arithmetic', 'part'), cite('performance-opinion-2018', 'dual-monitoring')],
  links: [{ kind: 'chain', from: ['monitoring'], to: ['monitoring', 'self-evaluation', 'final-accounts'], years: 0 }],
  compare(pair) {
    const compared = [...totals(pair), ...projects(pair)]
    return compared.length > 0
      ? compared
      : [notCompared(SPENT, '两个文件没有同一口径的累计支出', 'the documents state no spending of the same scope')]
  },
  examples: [
    { name: { zh: '全年支出不少于上半年', en: 'more by the end of the year' }, documents: [midYear('29.53'), wholeYear('63.79')], expect: 'pass' },
    {
      name: { zh: '全年支出少于上半年', en: 'less by the end of the year' },
      documents: [midYear('29.53'), wholeYear('28.10')],
      expect: 1,
      says: '28.10万元',
    },
    {
      name: { zh: '没有累计支出', en: 'no spending stated' },
      documents: [documentOf('monitoring-report', 2024, []), wholeYear('28.10')],
      expect: 'cannot-tell',
    },
    { name: { zh: '只有监控报告', en: 'monitoring alone' }, documents: [midYear('29.53')], expect: 'not-applicable' },
  ],
})

const SPENT = wording('累计支出', 'cumulative spending')
/** Spending by document; of the final accounts, what the tables total. */
const STATED: readonly { readonly what: Wording; readonly facts: readonly FactPath[] }[] = [
  { what: SPENT, facts: ['execution/total/spent', 'self-evaluation/spent', 'expenditure/byFunction/all/total'] },
  {
    what: wording('基本支出累计支出', 'cumulative basic expenditure'),
    facts: ['execution/basic/spent', 'self-evaluation/spent/basic', 'expenditure/byFunction/all/basic'],
  },
  {
    what: wording('项目支出累计支出', 'cumulative project expenditure'),
    facts: ['execution/project/spent', 'self-evaluation/spent/project', 'expenditure/byFunction/all/project'],
  },
]

function totals(pair: DocumentPair): FactComparison[] {
  const year = pair.to.face.fiscalYear?.value ?? 0
  return pair.parts.flatMap(part =>
    STATED.flatMap(({ what, facts }) => {
      const from = figuresOf(pair.from, facts, { part: part.from, year, stages: ['monitoring'] })
      const to = figuresOf(pair.to, facts, { part: part.to, year, stages: ['monitoring', 'self-evaluation', 'final-accounts'] })
      return bound(what, from, to)
    }),
  )
}

const projects = (pair: DocumentPair): FactComparison[] =>
  sameProjects(pair).flatMap(({ from, to }) =>
    bound(
      wording(`项目“${to.name}”累计支出`, `cumulative spending of project “${to.name}”`),
      from.spent ? [from.spent] : [],
      to.spent ? [to.spent] : [],
    ),
  )

/** The least that the earlier document may mean against the most that the later one may. */
function bound(what: Wording, from: readonly Figure[], to: readonly Figure[]): FactComparison[] {
  const [earlier, later] = [from[0], to[0]]
  if (!earlier || !later) return []
  const shown = { what, from: side(earlier), to: side(later), isWeak: true }
  if (!from.every(f => to.every(t => exceeds(f.quantity, t.quantity)))) return [{ ...shown, result: 'agree' }]
  const [before, after] = [printed(earlier.quantity), printed(later.quantity)]
  return [
    {
      ...shown,
      result: 'diverge',
      flaw: {
        at: later.place,
        related: [earlier.place],
        found: after,
        expected: `不少于${before}`,
        arithmetic: `${after} < ${before}（监控时）`,
        say: wording(
          `${what.zh}是${after}，比监控时已经支出的${before}还少。`,
          `${what.en} is ${after}, less than the ${before} already spent at the time of monitoring.`,
        ),
        mend: wording('核对两个时点的支出数和单位；有退回资金的，说明金额和原因。', 'Check both figures and their units; explain money paid back.'),
      },
    },
  ]
}

function midYear(spent: string) {
  return documentOf('monitoring-report', 2024, [['execution/total/spent', `${spent}万元`, 'text']])
}
function wholeYear(spent: string) {
  return documentOf('self-evaluation-report', 2024, [['self-evaluation/spent', `${spent}万元`, 'text']])
}
