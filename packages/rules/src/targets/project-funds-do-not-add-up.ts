/** Q45: the sources or the purposes of a project do not add up to its budget. */
import {
  addIntervals,
  cite,
  compare,
  defineRule,
  doOverlap,
  equals,
  exactly,
  type Flaw,
  type Interval,
  isSameCell,
  type Place,
  type Project,
  printExactAmount,
  type Quantity,
  roundedInterval,
  type Stated,
  sum,
  withStep,
  ZERO,
} from '@jixiao/core'
import { amount, project, said } from '../examples.ts'

export const projectFundsDoNotAddUp = defineRule({
  code: 'Q45',
  name: 'project-funds-do-not-add-up',
  title: '资金构成不平',
  titleEn: 'Sources or purposes of a project do not add up',
  severity: 'error',
  basis: [cite('arithmetic'), cite('target-measures-2015')],
  appliesTo: 'every',
  needs: ['projects'],
  check({ projects }) {
    const judged = projects.filter(p => p.budget && (p.fiscal || p.purposeParts.length > 0 || p.repeated))
    if (judged.length === 0)
      return { notApplicable: { zh: '项目绩效目标表没有列出预算数和资金构成', en: 'the target tables do not state budgets and their sources' } }
    return judged.flatMap(p => [...sourcesOf(p), ...wholeOf(p), ...repeatedOf(p), ...purposesOf(p)])
  },
  examples: [
    {
      name: { zh: '财政资金超过预算数', en: 'fiscal money exceeds the budget' },
      given: { projects: [project('业务宣传', { budget: amount('1090.30万元'), fiscal: amount('1141.90万元') })] },
      expect: 1,
      says: '超过',
    },
    {
      name: { zh: '用途分项之和多于预算数', en: 'the purposes exceed the budget' },
      given: {
        projects: [
          project('业务宣传', {
            budget: amount('15.00万元'),
            purpose: said('用于印刷10万元，场地5万元，培训1万元。'),
            purposeParts: [
              { name: '印刷', amount: amount('10万元') },
              { name: '场地', amount: amount('5万元') },
              { name: '培训', amount: amount('1万元') },
            ],
          }),
        ],
      },
      expect: 1,
      says: '16.00万元',
    },
    {
      name: { zh: '用途文字里的预算数与表中不同', en: 'the words of the purpose repeat another budget' },
      given: {
        projects: [
          project('业务宣传', {
            budget: amount('15.00万元'),
            fiscal: amount('15.00万元'),
            purpose: said('预算数16万元。其中：财政资金15万元，其他资金0万元。主要用于印刷和场地。'),
            repeated: { budget: amount('16万元'), fiscal: amount('15万元'), other: amount('0万元') },
          }),
        ],
      },
      expect: 1,
      says: '文字中的预算数为16.00万元，表中的预算数为15.00万元',
    },
    {
      name: { zh: '两项都平', en: 'both add up' },
      given: {
        projects: [
          project('业务宣传', {
            budget: amount('15.00万元'),
            fiscal: amount('15.00万元'),
            other: amount('0万元'),
            purposeParts: [
              { name: '印刷', amount: amount('10万元') },
              { name: '场地', amount: amount('4万元') },
              { name: '培训', amount: amount('1万元') },
            ],
          }),
        ],
      },
      expect: 'pass',
    },
    {
      name: { zh: '加上上年结转是平的', en: 'with the carry-over they add up' },
      given: {
        projects: [
          project('业务宣传', { budget: amount('15.00万元'), fiscal: amount('12.00万元'), carryOver: amount('3.00万元'), other: amount('0万元') }),
        ],
      },
      expect: 'pass',
    },
    {
      name: { zh: '没有预算数', en: 'no budget stated' },
      given: { projects: [project('业务宣传')] },
      expect: 'not-applicable',
    },
  ],
})

/** Parts are read as finely as the budget is printed: "10万元" beside a budget of 15.00万元 is 10.00. */
const total = (items: readonly Stated<Quantity>[], budget: Quantity): Interval =>
  items.map(i => roundedInterval(withStep(i.value, budget.step))).reduce(addIntervals, exactly(ZERO))
const printed = (items: readonly Stated<Quantity>[]): string =>
  `${items.map(i => printExactAmount(i.value.value).replace('万元', '')).join(' + ')} = ${printExactAmount(sum(items.map(i => i.value.value)))}`

/** Fiscal and other money; the part may never exceed the whole, and less may be carry-over that the form shows elsewhere. */
function sourcesOf(p: Project): readonly Flaw[] {
  const { budget, fiscal, carryOver, other } = p
  if (!budget || !fiscal) return []
  const least = other ? [fiscal, other] : [fiscal]
  const whole = roundedInterval(budget.value)
  const exceedsBy = (parts: readonly Stated<Quantity>[]) => compare(total(parts, budget.value).low, whole.high) > 0
  if (doOverlap(total(least, budget.value), whole)) return []
  if (exceedsBy(least)) return [flawOf(p, budget, least, '财政资金与其他资金', 'sources', true)]
  // carry-over is a source of its own, or already within the fiscal money: only what fits neither way is a fault
  const parts = carryOver ? [...least, carryOver] : least
  if (!other || doOverlap(total(parts, budget.value), whole) || exceedsBy(parts)) return []
  return [flawOf(p, budget, parts, carryOver ? '财政资金、其他资金与上年结转' : '财政资金与其他资金', 'sources', false)]
}

/** The money of the whole project beside that of the year: of its own sources, and never less than the year's. */
function wholeOf(p: Project): readonly Flaw[] {
  const { whole, budget } = p
  if (!whole) return []
  const parts = [whole.fiscal, whole.other].flatMap(x => x ?? [])
  const all = roundedInterval(whole.budget.value)
  if (parts.length === 2 && !doOverlap(total(parts, whole.budget.value), all))
    return [
      flawOf(p, whole.budget, parts, '项目资金总额的财政资金与其他资金', 'sources', compare(total(parts, whole.budget.value).low, all.high) > 0),
    ]
  if (!budget || compare(roundedInterval(budget.value).low, all.high) <= 0) return []
  const [year, sum] = [printExactAmount(budget.value.value), printExactAmount(whole.budget.value.value)]
  return [
    {
      at: [budget.place, whole.budget.place],
      found: year,
      arithmetic: `${year} > ${sum}`,
      say: {
        zh: `项目“${p.name.value}”的年度资金${year}超过项目资金总额${sum}。`,
        en: `The money of the year of “${p.name.value}”, ${year}, is more than that of the whole project, ${sum}.`,
      },
      mend: { zh: '核对项目资金总额与年度资金申请总额，改正其中一个。', en: 'Check the money of the project and that of the year.' },
    },
  ]
}

const REPEATED = [
  ['budget', '预算数', 'budget'],
  ['fiscal', '财政资金', 'fiscal money'],
  ['other', '其他资金', 'other money'],
] as const

/** What the words of the purpose repeat must be what the cells above them say. */
function repeatedOf(p: Project): readonly Flaw[] {
  return REPEATED.flatMap(([key, zh, en]): readonly Flaw[] => {
    const [cell, words] = [p[key], p.repeated?.[key]]
    if (!cell || !words || doOverlap(roundedInterval(words.value), roundedInterval(cell.value))) return []
    const [expected, found] = [printExactAmount(cell.value.value), printExactAmount(words.value.value)]
    return [
      {
        at: words.place,
        related: [cell.place],
        expected,
        found,
        arithmetic: `${found} ≠ ${expected}`,
        say: {
          zh: `项目“${p.name.value}”用途文字中的${zh}为${found}，表中的${zh}为${expected}，两处不一致。`,
          en: `The purpose of “${p.name.value}” repeats the ${en} as ${found}, the table says ${expected}.`,
        },
        mend: { zh: `以预算批复为准，把两处的${zh}改为同一个数。`, en: `Make the ${en} the same in both, as approved.` },
      },
    ]
  })
}

function purposesOf(p: Project): readonly Flaw[] {
  const parts = p.purposeParts.map(x => x.amount)
  const { budget } = p
  if (!budget || parts.length === 0 || doOverlap(total(parts, budget.value), roundedInterval(budget.value))) return []
  // a whole with its parts, or the budget itself among the parts: nothing can be said
  if (parts.some(x => equals(x.value.value, budget.value.value))) return []
  const exceeds = compare(total(parts, budget.value).low, roundedInterval(budget.value).high) > 0
  // one purpose alone may be the main one of several
  if (!exceeds && parts.length === 1) return []
  if (!exceeds && /等/.test(p.purpose?.text ?? '等')) return []
  return [flawOf(p, budget, parts, '用途各项', 'purposes', exceeds)]
}

/** Several pieces of one cell are one place: the cell, where it is known the whole purpose. */
function distinctCells(places: readonly Place[], purpose: Place | undefined): readonly Place[] {
  return places.flatMap(place => {
    const inCell = places.filter(other => isSameCell(other, place))
    if (inCell[0] !== place) return []
    return [inCell.length > 1 && purpose && isSameCell(purpose, place) ? purpose : place]
  })
}

function flawOf(p: Project, budget: Stated<Quantity>, parts: readonly Stated<Quantity>[], what: string, whatEn: string, exceeds: boolean): Flaw {
  const shown = printExactAmount(budget.value.value)
  return {
    at: distinctCells([budget.place, ...parts.map(x => x.place)], p.purpose?.place),
    expected: shown,
    found: printExactAmount(sum(parts.map(x => x.value.value))),
    arithmetic: `${printed(parts)} ≠ ${shown}`,
    severity: exceeds ? 'error' : 'warning',
    say: {
      zh: `项目“${p.name.value}”的${what}合计 ${printed(parts)}，${exceeds ? '超过' : '少于'}预算数${shown}。`,
      en: `The ${whatEn} of “${p.name.value}” add up to ${printExactAmount(sum(parts.map(x => x.value.value)))}, ${exceeds ? 'more' : 'less'} than its budget of ${shown}.`,
    },
    mend: {
      zh: exceeds ? '更正预算数或各项金额，使合计等于预算数。' : '补齐缺少的资金来源（如上年结转）或用途金额，使合计等于预算数。',
      en: exceeds
        ? 'Correct the budget or the items so that they add up.'
        : 'Add the missing source (e.g. carry-over) or purpose so that they add up.',
    },
  }
}
