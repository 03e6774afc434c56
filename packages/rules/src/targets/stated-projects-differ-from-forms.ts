/** N-11: the text states how many projects have targets and their amount, and the target forms of the same document add up to another. */
import {
  addIntervals,
  cite,
  compare,
  defineRule,
  doOverlap,
  exactly,
  type Flaw,
  type Mention,
  type Project,
  printExactAmount,
  type Quantity,
  roundedInterval,
  type Stated,
  sum,
  ZERO,
} from '@jixiao/core'
import { amount, mention, place, project } from '../examples.ts'

const sentence = place('编报绩效目标的项目2个，涉及项目预算资金300.00万元。')
const stated = (count: string, money: string): readonly Mention[] => [
  mention('count', '编报绩效目标的项目', count, { index: 0, sentence }),
  mention('amount', '涉及项目预算资金', money, { index: 1, sentence }),
]
const forms = [project('示例培训', { index: 0, budget: amount('1000000.00元') }), project('示例宣传', { index: 1, budget: amount('2230000.00元') })]

export const statedProjectsDifferFromForms = defineRule({
  code: 'N-11',
  name: 'stated-projects-differ-from-forms',
  title: '编报绩效目标的项目数、金额与目标表不一致',
  titleEn: 'Number or amount of projects with targets differs from the target forms',
  severity: 'error',
  basis: [cite('arithmetic'), cite('disclosure-procedures-2016')],
  appliesTo: ['budget-disclosure', 'performance-targets'],
  needs: ['mentions', 'projects'],
  check({ mentions, projects }) {
    const own = projects.filter(p => !p.isOfWholeDepartment)
    const claims = mentions.flatMap(count => {
      const money = isCountOfProjects(count) ? amountBehind(count, mentions) : undefined
      const listed = own.filter(p => p.part === count.part)
      return money && listed.length > 0 ? [{ count, money, listed }] : []
    })
    if (claims.length === 0)
      return {
        notApplicable: {
          zh: '文字没有写编报绩效目标的项目数和金额，或没有项目目标表',
          en: 'the text states no number and amount of projects with targets, or there are no forms',
        },
      }
    return claims.flatMap(c => flawOf(c.count, c.money, c.listed))
  },
  examples: [
    {
      name: { zh: '目标表合计与文字金额不同', en: 'the forms add up to another amount' },
      given: { mentions: stated('2个', '300.00万元'), projects: forms },
      expect: 1,
      says: '323.00万元',
    },
    {
      name: { zh: '项目数和金额都一致', en: 'number and amount agree' },
      given: { mentions: stated('2个', '323.00万元'), projects: forms },
      expect: 'pass',
    },
    {
      name: { zh: '只公开了部分项目的目标表', en: 'only some of the forms are published' },
      given: { mentions: stated('5个', '900.00万元'), projects: forms },
      expect: 'pass',
    },
    {
      name: { zh: '文字没有写', en: 'the text is silent' },
      given: { mentions: [mention('amount', '项目支出', '323.00万元')], projects: forms },
      expect: 'not-applicable',
    },
  ],
})

/** "编报绩效目标的项目5个", "设置绩效目标的项目共5个"; not those self-evaluated or tracked, not the units. */
const isCountOfProjects = ({ role, label, comparedTo }: Mention): boolean =>
  role === 'count' &&
  comparedTo === undefined &&
  /绩效目标/.test(label) &&
  /项目(?:数量?|个数|共计?|合计|总数)?$/.test(label) &&
  !/自评|评价|监控|跟踪|重点|上年|去年/.test(label)

/** The amount of these projects: the first amount behind the count in its sentence. */
function amountBehind(count: Mention, mentions: readonly Mention[]): Mention | undefined {
  const next = mentions.find(m => m.index > count.index && m.role === 'amount')
  const isSame = next && next.sentence.block === count.sentence.block && next.sentence.from === count.sentence.from
  return isSame && next.comparedTo === undefined && next.quantity.dimension === 'money' && /资金|金额|预算/.test(next.label) ? next : undefined
}

const totalOf = (items: readonly Stated<Quantity>[]) => items.map(i => roundedInterval(i.value)).reduce(addIntervals, exactly(ZERO))

function flawOf(count: Mention, money: Mention, listed: readonly Project[]): readonly Flaw[] {
  const budgets = listed.flatMap(p => (p.budget ? [p.budget] : []))
  // fewer forms than projects may be lawful (only key projects are published); without every budget there is no sum
  if (compare(count.quantity.value, { n: BigInt(listed.length), d: 1n }) !== 0 || budgets.length !== listed.length) return []
  const said = roundedInterval(money.quantity)
  if (doOverlap(totalOf(budgets), said)) return []
  // the text may speak of the fiscal money alone
  const fiscal = listed.flatMap(p => (p.fiscal ? [p.fiscal] : []))
  if (fiscal.length === listed.length && doOverlap(totalOf(fiscal), said)) return []
  const total = sum(budgets.map(b => b.value.value))
  const [shown, found] = [printExactAmount(total), printExactAmount(money.quantity.value)]
  const arithmetic = `${budgets.map(b => printExactAmount(b.value.value).replace('万元', '')).join(' + ')} = ${shown} ≠ ${found}`
  return [
    {
      at: money.place,
      related: budgets.map(b => b.place),
      expected: shown,
      found,
      arithmetic,
      say: {
        zh: `文字说编报绩效目标的项目${listed.length}个、涉及资金${found}，本文件${listed.length}张项目目标表的金额合计为${shown}。`,
        en: `The text says that ${listed.length} projects with targets have ${found}; the ${listed.length} forms of this document add up to ${shown}.`,
      },
      mend: {
        zh: `核对各项目目标表的资金总额与文字；目标表无误的，文字改为${shown}。`,
        en: `Check the forms against the text; if the forms are right, write ${shown}.`,
      },
    },
  ]
}
