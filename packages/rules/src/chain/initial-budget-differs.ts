/** Y-03: the initial budget in monitoring, self-evaluation or final accounts is not the published budget of that year. */
import { cite, type DocumentPair, defineChainRule, type FactComparison, type FactPath, type Flaw, type Wording, wording } from '@jixiao/core'
import { comparisonsIn } from '../text/comparisons.ts'
import { budgeted, documentOf, evaluated } from './example-documents.ts'
import { nameOf } from './fact-names.ts'
import { compareFacts, figuresOf, isSlip, type Matched, printed } from './figures.ts'
import { amountsOf, itemMeant } from './items.ts'
import { sameProjects } from './project-lines.ts'

export const initialBudgetDiffers = defineChainRule({
  code: 'Y-03',
  name: 'initial-budget-differs',
  title: '年初预算数与公开的预算不一致',
  titleEn: 'The initial budget differs from the published budget',
  severity: 'error',
  basis: [cite('arithmetic', 'same')],
  links: [
    { kind: 'chain', from: ['targets', 'budget'], to: ['monitoring', 'self-evaluation', 'final-accounts'], years: 0 },
    { kind: 'chain', from: ['monitoring'], to: ['monitoring', 'self-evaluation'], years: 0 },
  ],
  compare(pair) {
    const all = [...totals(pair), ...threePublic(pair), ...items(pair), ...projects(pair)]
    const compared = all.filter(c => c.result !== 'not-compared')
    return compared.length > 0 ? compared : all
  },
  examples: [
    { name: { zh: '年初预算与公开的预算一致', en: 'the same' }, documents: [published(), report('500.00万元')], expect: 'pass' },
    { name: { zh: '年初预算与公开的预算不一致', en: 'differs' }, documents: [published(), report('505.00万元')], expect: 1, says: '505.00万元' },
    {
      name: { zh: '监控与自评的年初预算不一致', en: 'monitoring and self-evaluation differ' },
      documents: [documentOf('monitoring-report', 2024, [['execution/total/initial', '500.00万元', 'text']]), report('505.00万元')],
      expect: 1,
      says: '监控报告写的是500.00万元',
    },
    {
      name: { zh: '项目的年初预算与目标表不一致', en: 'a project’s initial budget differs' },
      documents: [
        documentOf('performance-targets', 2024, [], { projects: [budgeted('示例培训经费', '30.00万元')] }),
        documentOf('self-evaluation-report', 2024, [], { selfEvaluations: [evaluated('示例培训', '33.00万元', '30.00万元')] }),
      ],
      expect: 1,
      says: '示例培训',
    },
    {
      name: { zh: '后一文件没有年初预算数', en: 'no initial budget stated' },
      documents: [published(), documentOf('self-evaluation-report', 2024, [])],
      expect: 'cannot-tell',
    },
    { name: { zh: '没有预算文件', en: 'no budget at hand' }, documents: [report('505.00万元')], expect: 'not-applicable' },
  ],
})

/** Which totals of a budget the words 年初预算 may mean. */
const MEANT: Readonly<Record<'total' | 'basic' | 'project', readonly FactPath[]>> = {
  total: [
    'expenditure/byFunction/all/total',
    'expenditure/grand-total',
    'income/total',
    'income/current',
    'appropriation/income/current',
    'appropriation/income/total',
    'general-budget/byFunction/all/total',
  ],
  basic: ['expenditure/byFunction/all/basic', 'general-budget/byFunction/all/basic', 'basic/byEconomy/all/total'],
  project: ['expenditure/byFunction/all/project', 'general-budget/byFunction/all/project'],
}
const STATED: Readonly<Record<'total' | 'basic' | 'project', readonly FactPath[]>> = {
  total: ['self-evaluation/initial-budget', 'execution/total/initial'],
  basic: ['self-evaluation/initial-budget/basic', 'execution/basic/initial'],
  project: ['self-evaluation/initial-budget/project', 'execution/project/initial'],
}
const TITLES = {
  total: wording('年初预算', 'the initial budget'),
  basic: wording('基本支出年初预算', 'the initial budget of basic expenditure'),
  project: wording('项目支出年初预算', 'the initial budget of projects'),
}

const yearOf = (pair: DocumentPair): number => pair.to.face.fiscalYear?.value ?? 0
const listed = (c: FactComparison | null): FactComparison[] => (c ? [c] : [])

function totals(pair: DocumentPair): FactComparison[] {
  const year = yearOf(pair)
  return pair.parts.flatMap(part =>
    (['total', 'basic', 'project'] as const).flatMap(which => {
      const to = figuresOf(pair.to, STATED[which], { part: part.to, year })
      if (to.length === 0 && which !== 'total') return []
      const from = isMonitoring(pair)
        ? figuresOf(pair.from, STATED[which], { part: part.from, year })
        : figuresOf(pair.from, MEANT[which], { part: part.from, year, stages: ['budget'] })
      return listed(compareFacts({ what: TITLES[which], from, to, flaw: m => flawOf(m, TITLES[which], !m.isOnly, isMonitoring(pair)) }))
    }),
  )
}

function threePublic(pair: DocumentPair): FactComparison[] {
  const year = yearOf(pair)
  const facts = ['total', 'abroad', 'vehicles', 'vehicle-purchase', 'vehicle-operation', 'reception'].map(item => `three-public/${item}/all`)
  return pair.parts.flatMap(part =>
    facts.flatMap(fact => {
      const to = figuresOf(pair.to, [fact], { part: part.to, year, stages: ['budget'] })
      const from = figuresOf(pair.from, [fact], { part: part.from, year, stages: ['budget'] })
      if (pair.toStage !== 'final-accounts' || to.length === 0 || from.length === 0) return []
      const what = wording(`${nameOf(fact).zh}预算数`, `budget of ${nameOf(fact).en}`)
      return listed(compareFacts({ what, from, to, flaw: m => adjusted(flawOf(m, what, true), m) }))
    }),
  )
}

/** The column 预算数 of the accounts may be the adjusted budget of the whole year: a doubt where it looks like a slip, else a hint. */
const adjusted = (flaw: Flaw, m: Matched): Flaw => ({
  ...flaw,
  severity: isSlip(m.from.quantity, m.to.quantity, 2) ? 'warning' : 'hint',
  mend: wording(
    '核对预算数：没有调整的应与公开的预算一致；决算表填的是调整后的全年预算数的，说明调整原因。',
    'Check the budget: without adjustment it is the published one; explain an adjusted figure.',
  ),
})

/** "年初预算为80.81万元，支出决算为80.38万元": the item's budget against the budget's table. */
function items(pair: DocumentPair): FactComparison[] {
  const year = yearOf(pair)
  if (pair.toStage !== 'final-accounts') return []
  return comparisonsIn(pair.to.blocks).flatMap(c => {
    if (!c.old || !/年初预算/.test(c.place.text ?? '')) return []
    const item = itemMeant(pair.to, c.name, c.new.quantity, { part: 'department', year })
    if (!item) return []
    const from = amountsOf(pair.from, item.code, { part: 'department', year })
    if (from.length === 0) return []
    const what = wording(`“${item.name}”（${item.code}）年初预算`, `initial budget of “${item.name}” (${item.code})`)
    return listed(compareFacts({ what, from, to: [c.old], flaw: m => flawOf(m, what, !isSlip(m.from.quantity, m.to.quantity)) }))
  })
}

function projects(pair: DocumentPair): FactComparison[] {
  return sameProjects(pair).flatMap(({ from, to }) => {
    if (!from.initial || !to.initial) return []
    const what = wording(`项目“${to.name}”年初预算`, `initial budget of project “${to.name}”`)
    return listed(
      compareFacts({
        what,
        from: [from.initial],
        to: [to.initial],
        flaw: m => flawOf(m, what, !isSlip(m.from.quantity, m.to.quantity), isMonitoring(pair)),
      }),
    )
  })
}

/** Two reports of one year state the same initial budget; which of them is wrong, the budget would tell. */
const isMonitoring = (pair: DocumentPair): boolean => pair.fromStage === 'monitoring'

function flawOf({ from, to }: Matched, what: Wording, isDoubt: boolean, isReport = false): Flaw {
  const [right, found] = [printed(from.quantity), printed(to.quantity)]
  return {
    at: to.place,
    related: [from.place],
    found,
    expected: right,
    arithmetic: `${isReport ? '监控报告' : '公开的预算'}${right}；此处${found}`,
    cause: `年初预算${right}写成${found}`,
    ...(isDoubt ? { severity: 'warning' as const } : {}),
    say: wording(
      `${what.zh}写${found}，${isReport ? '监控报告写的是' : '当年公开的预算是'}${right}。`,
      `${what.en} is given as ${found}; ${isReport ? 'the monitoring report' : 'the budget published that year'} says ${right}.`,
    ),
    mend: wording(
      `年初预算应当是批复并公开的数：改为${right}；年中追加、调减的写在调整预算数里。`,
      `The initial budget is the approved and published one: write ${right}; later changes belong to the adjusted budget.`,
    ),
  }
}

function published() {
  return documentOf('budget-disclosure', 2024, [
    ['income/total', '500.00万元'],
    ['expenditure/byFunction/all/total', '500.00万元'],
  ])
}
function report(initial: string) {
  return documentOf('self-evaluation-report', 2024, [['self-evaluation/initial-budget', initial, 'text']])
}
