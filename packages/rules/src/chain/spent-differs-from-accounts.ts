/** Y-05: what the self-evaluation says was spent differs from the final accounts. */
import {
  cite,
  type DocumentPair,
  defineChainRule,
  type FactComparison,
  type FactPath,
  type Quantity,
  sum as total,
  type Wording,
  wording,
} from '@jixiao/core'
import { documentOf } from './example-documents.ts'
import { compareFacts, exceeds, figuresOf, isSlip, type Matched, printed, side } from './figures.ts'
import { projectLinesOf } from './project-lines.ts'

export const spentDiffersFromAccounts = defineChainRule({
  code: 'Y-05',
  name: 'spent-differs-from-accounts',
  title: '自评的支出数与决算不一致',
  titleEn: 'Spending in the self-evaluation differs from the final accounts',
  severity: 'error',
  basis: [cite('arithmetic', 'same'), cite('evaluation-measures-2020', 'truth')],
  links: [{ kind: 'chain', from: ['self-evaluation'], to: ['final-accounts'], years: 0 }],
  compare(pair) {
    const all = [...pair.parts.flatMap(part => SPENT.flatMap(spent => compareSpent(pair, part, spent))), ...projectsWithin(pair)]
    const compared = all.filter(c => c.result !== 'not-compared')
    return compared.length > 0 ? compared : all
  },
  examples: [
    { name: { zh: '一致', en: 'the same' }, documents: [evaluation('156.75'), accounts()], expect: 'pass' },
    { name: { zh: '相邻两位数字颠倒', en: 'two digits transposed' }, documents: [evaluation('165.75'), accounts()], expect: 1, says: '156.75万元' },
    {
      name: { zh: '自评没有支出数', en: 'no spending stated' },
      documents: [documentOf('self-evaluation-report', 2024, []), accounts()],
      expect: 'cannot-tell',
    },
    { name: { zh: '没有决算', en: 'no final accounts' }, documents: [evaluation('156.75')], expect: 'not-applicable' },
  ],
})

interface Spent {
  readonly what: Wording
  readonly stated: FactPath
  /** The totals of the accounts that may be meant: of all money, of appropriations, of the general public budget. */
  readonly accounted: readonly FactPath[]
}

const SPENT: readonly Spent[] = [
  {
    what: wording('全年支出', 'spending of the year'),
    stated: 'self-evaluation/spent',
    accounted: [
      'expenditure/byFunction/all/total',
      'general-budget/byFunction/all/total',
      'appropriation/expenditure/byFunction/all/all',
      'expenditure/grand-total',
    ],
  },
  {
    what: wording('全年基本支出', 'basic expenditure of the year'),
    stated: 'self-evaluation/spent/basic',
    accounted: ['expenditure/byFunction/all/basic', 'general-budget/byFunction/all/basic', 'basic/byEconomy/all/total'],
  },
  {
    what: wording('全年项目支出', 'project expenditure of the year'),
    stated: 'self-evaluation/spent/project',
    accounted: ['expenditure/byFunction/all/project', 'general-budget/byFunction/all/project'],
  },
]

function compareSpent(pair: DocumentPair, part: DocumentPair['parts'][number], { what, stated, accounted }: Spent): FactComparison[] {
  const year = pair.to.face.fiscalYear?.value ?? 0
  const from = figuresOf(pair.from, [stated], { part: part.from, year, stages: ['self-evaluation'] })
  if (from.length === 0 && stated !== 'self-evaluation/spent') return []
  const to = figuresOf(pair.to, accounted, { part: part.to, year, stages: ['final-accounts'] })
  const compared = compareFacts({ what, from, to, flaw: m => flawOf(m, what) })
  return compared ? [compared] : []
}

/** The projects that were evaluated spent no more than all projects of the accounts. */
function projectsWithin(pair: DocumentPair): FactComparison[] {
  const year = pair.to.face.fiscalYear?.value ?? 0
  const spent = projectLinesOf(pair.from).flatMap(p => p.spent ?? [])
  const accounted = figuresOf(pair.to, ['expenditure/byFunction/all/project'], { part: 'department', year, stages: ['final-accounts'] })
  const [first, limit] = [spent[0], accounted[0]]
  if (!first || !limit) return []
  const what = wording('自评项目支出合计', 'sum of the evaluated projects')
  const sum: Quantity = {
    ...first.quantity,
    printed: '',
    value: total(spent.map(s => s.quantity.value)),
    step: total(spent.map(s => s.quantity.step)),
  }
  const [amount, most] = [printed(sum), printed(limit.quantity)]
  const shown = { what, from: { text: amount, place: first.place }, to: side(limit), isWeak: true }
  if (!accounted.every(a => exceeds(sum, a.quantity))) return [{ ...shown, result: 'agree' }]
  return [
    {
      ...shown,
      result: 'diverge',
      flaw: {
        at: spent.map(s => s.place),
        related: [limit.place],
        found: amount,
        expected: `不超过${most}`,
        arithmetic: `${spent.map(s => printed(s.quantity)).join(' + ')} = ${amount} > ${most}`,
        severity: 'warning',
        say: wording(
          `${spent.length} 个自评项目的执行数合计${amount}，超过决算公开的项目支出${most}。`,
          `The ${spent.length} evaluated projects spent ${amount}, more than the project expenditure of ${most} in the final accounts.`,
        ),
        mend: wording(
          '核对各项目的执行数和单位；不在本部门决算内的资金（如转移支付），写明。',
          'Check the amounts and their units; name money that is not in these accounts.',
        ),
      },
    },
  ]
}

/** Scopes differ from place to place: only what looks like a slip of the pen is a contradiction. */
function flawOf({ from, to }: Matched, what: Wording) {
  const [evaluated, accounted] = [printed(from.quantity), printed(to.quantity)]
  return {
    at: from.place,
    related: [to.place],
    found: evaluated,
    expected: accounted,
    arithmetic: `自评${evaluated}；决算${accounted}`,
    ...(isSlip(from.quantity, to.quantity) ? {} : { severity: 'warning' as const }),
    say: wording(
      `自评的${what.zh}是${evaluated}，决算公开的是${accounted}。`,
      `The self-evaluation gives ${evaluated} as ${what.en}; the final accounts say ${accounted}.`,
    ),
    mend: wording(
      `以决算为准改为${accounted}，并重算执行率；口径不同的（如只算财政拨款），写明口径。`,
      `Follow the final accounts (${accounted}) and recompute the rate, or name the scope.`,
    ),
  }
}

function evaluation(spent: string) {
  return documentOf('self-evaluation-report', 2024, [['self-evaluation/spent', `${spent}万元`, 'text']])
}
function accounts() {
  return documentOf('final-accounts', 2024, [['expenditure/byFunction/all/total', '156.75万元', 'T3']])
}
