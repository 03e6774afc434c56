/** Y-11: the projects of the target tables, in a file of their own, ask for more than the budget's project expenditure. */
import { add, cite, type DocumentPair, defineChainRule, type FactComparison, printExactAmount, type Quantity, rational, wording } from '@jixiao/core'
import { budgeted, documentOf } from './example-documents.ts'
import { compareFacts, exceeds, figuresOf, type Matched, notCompared, printed, resultOf, side } from './figures.ts'
import { projectLinesOf, sameProjects } from './project-lines.ts'

export const projectsExceedBudget = defineChainRule({
  code: 'Y-11',
  name: 'projects-exceed-budget',
  title: '绩效目标表的项目金额超过预算的项目支出',
  titleEn: 'Projects of the target tables exceed the budget’s project expenditure',
  // earmarked funds for others (专项资金) may have target tables and be no project expenditure of the body
  severity: 'warning',
  basis: [cite('arithmetic', 'part'), cite('performance-opinion-2018', 'targets')],
  links: [{ kind: 'chain', from: ['targets'], to: ['budget'], years: 0 }],
  compare: pair => [...total(pair), ...each(pair)],
  examples: [
    {
      name: { zh: '项目合计等于项目支出', en: 'the sum is the total' },
      documents: [targets('30.00万元', '9.00万元'), budget('39.00万元')],
      expect: 'pass',
    },
    {
      name: { zh: '有的项目没有目标表', en: 'some projects have no targets' },
      documents: [targets('30.00万元', '5.00万元'), budget('39.00万元')],
      expect: 'pass',
    },
    {
      name: { zh: '项目合计超过项目支出', en: 'the sum is more' },
      documents: [targets('30.00万元', '19.00万元'), budget('39.00万元')],
      expect: 1,
      says: '49.00万元',
    },
    {
      name: { zh: '有项目没有预算数', en: 'no budget figure' },
      documents: [documentOf('performance-targets', 2024, []), budget('39.00万元')],
      expect: 'cannot-tell',
    },
    { name: { zh: '只有绩效目标', en: 'targets alone' }, documents: [targets('30.00万元', '19.00万元')], expect: 'not-applicable' },
  ],
})

const SUM = wording('项目预算合计与项目支出', 'sum of the projects and project expenditure')

function total(pair: DocumentPair): FactComparison[] {
  const year = pair.to.face.fiscalYear?.value ?? 0
  const projects = projectLinesOf(pair.from)
  const budgets = projects.flatMap(p => p.initial ?? [])
  const published = figuresOf(pair.to, ['expenditure/byFunction/all/project'], { part: 'department', year, stages: ['budget'] })
  const [first, limit] = [budgets[0], published[0]]
  if (!first || !limit)
    return [
      notCompared(SUM, '目标表没有项目预算数，或预算没有项目支出数', 'the target tables state no budgets, or the budget no project expenditure'),
    ]
  const sum: Quantity = {
    ...first.quantity,
    printed: '',
    value: budgets.reduce((s, b) => add(s, b.quantity.value), rational(0n)),
    step: budgets.reduce((s, b) => add(s, b.quantity.step), rational(0n)),
  }
  const shown = { what: SUM, from: { text: printed(sum), place: first.place }, to: side(limit), isWeak: true }
  if (!published.every(p => exceeds(sum, p.quantity)))
    return [{ ...shown, result: resultOf(sum, limit.quantity) === 'rounding' ? 'rounding' : 'agree' }]
  const [amount, most] = [printed(sum), printed(limit.quantity)]
  return [
    {
      ...shown,
      result: 'diverge',
      flaw: {
        at: budgets.map(b => b.place),
        related: [limit.place],
        found: amount,
        expected: `不超过${most}`,
        arithmetic: `${budgets.map(b => printExactAmount(b.quantity.value)).join(' + ')} = ${amount} > ${most}`,
        say: wording(
          `${budgets.length} 个项目的预算合计${amount}，超过预算公开的项目支出${most}。`,
          `The ${budgets.length} projects add up to ${amount}, more than the published project expenditure of ${most}.`,
        ),
        mend: wording(
          '核对各项目的预算数和单位；跨年项目只填本年金额。',
          'Check the budgets and their units; of projects over several years only this year counts.',
        ),
      },
    },
  ]
}

/** Where the budget lists the projects too, each has one amount. */
const each = (pair: DocumentPair): FactComparison[] =>
  sameProjects(pair).flatMap(({ from, to }) => {
    if (!from.initial || !to.initial) return []
    const what = wording(`项目“${to.name}”预算`, `budget of project “${to.name}”`)
    const compared = compareFacts({ what, from: [from.initial], to: [to.initial], flaw: m => flawOf(m, to.name) })
    return compared ? [compared] : []
  })

function flawOf({ from, to }: Matched, name: string) {
  const [a, b] = [printed(from.quantity), printed(to.quantity)]
  return {
    at: from.place,
    related: [to.place],
    found: a,
    expected: b,
    say: wording(`项目“${name}”的预算，绩效目标文件写${a}，预算公开写${b}。`, `Project “${name}” has ${a} in the targets and ${b} in the budget.`),
    mend: wording('核对后统一。', 'Make them agree.'),
  }
}

function targets(...budgets: readonly string[]) {
  return documentOf('performance-targets', 2024, [], { projects: budgets.map((b, i) => budgeted(`示例项目${'甲乙丙'[i] ?? ''}`, b)) })
}
function budget(project: string) {
  return documentOf('budget-disclosure', 2024, [['expenditure/byFunction/all/project', project, 'T3']])
}
