/** the initial budgets, or the outcomes, of all items do not make up those of the whole that the same text states. */
import { absolute, add, type Block, cite, compare, defineRule, type Flaw, half, printExactAmount, type Rational, subtract, sum } from '@jixiao/core'
import { budgetTable, face, fact, facts, paragraph, said } from '../examples.ts'
import { type Comparison, comparisonsIn, type Figure } from './comparisons.ts'
import { itemsLeftOut } from './items-left-out.ts'

const WHOLE = '一般公共预算财政拨款支出年初预算为300.00万元，支出决算为280.00万元，完成年初预算的93.33%。其中：'
const NAMES = ['档案馆', '档案整理', '档案保护', '档案宣传', '档案培训']
const item = (n: number, budget: string, spent: string) =>
  `${n}、一般公共服务支出（类）档案事务（款）${NAMES[n - 1]}（项）。年初预算为${budget}万元，支出决算为${spent}万元。决算数小于预算数的主要原因：厉行节约。`

export const itemsDoNotAddUp = defineRule({
  code: 'A-12',
  name: 'items-do-not-add-up',
  title: '各项之和与总数不符',
  titleEn: 'The items do not add up to the whole',
  severity: 'error',
  basis: [cite('arithmetic')],
  appliesTo: ['final-accounts'],
  needs: ['blocks'],
  uses: ['face', 'tables', 'facts'],
  check(given) {
    return listsIn(given.blocks).flatMap(list => [...flawsOf(list), ...leftOut(list, given)])
  },
  examples: [
    {
      name: { zh: '两项合计等于总数', en: 'two items make up the whole' },
      given: { blocks: [paragraph(WHOLE), paragraph(item(1, '200.00', '190.00')), paragraph(item(2, '100.00', '90.00'))] },
      expect: 'pass',
    },
    {
      name: { zh: '决算合计相符，年初预算少10万元', en: 'the outcomes add up, the budgets do not' },
      given: { blocks: [paragraph(WHOLE), paragraph(item(1, '200.00', '190.00')), paragraph(item(2, '90.00', '90.00'))] },
      expect: 1,
      says: '290.00万元',
    },
    {
      name: { zh: '漏写了表中的一项', en: 'an item of the table was left out' },
      given: {
        blocks: [paragraph(WHOLE), paragraph(item(1, '200.00', '190.00')), paragraph(item(2, '60.00', '50.00'))],
        face: face({ kind: 'final-accounts' }),
        tables: [budgetTable('T5', { rows: NAMES.map((name, row) => ({ row, code: said(`201260${row + 1}`), name: said(name) })) })],
        facts: facts(
          ...['190.00', '50.00', '40.00'].map((amount, n) => fact(`general-budget/byFunction/201260${n + 1}/total`, `${amount}万元`, 'T5')),
        ),
      },
      expect: 1,
      says: '档案保护',
    },
    {
      name: { zh: '只列了一部分科目', en: 'only some of the items' },
      given: { blocks: [paragraph(WHOLE), paragraph(item(1, '200.00', '190.00')), paragraph(item(2, '50.00', '40.00'))] },
      expect: 'pass',
    },
  ],
})

interface List {
  readonly whole: Pair
  readonly items: readonly Pair[]
}
interface Pair {
  readonly old: Figure
  readonly new: Figure
  readonly at: number
}

/** A whole with "其中：" at its end, and the budgets and outcomes of the numbered paragraphs behind it. */
function listsIn(blocks: readonly Block[]): readonly List[] {
  const pairs = comparisonsIn(blocks).flatMap(pairOf)
  const opening = new Set(blocks.filter(b => b.kind === 'paragraph' && /其中[:：]\s*$/.test(b.text)).map(b => b.place.block))
  return pairs.flatMap((whole, i): List[] => {
    if (!opening.has(whole.at)) return []
    const behind = pairs.slice(i + 1)
    const isWithin = (p: Pair, n: number): boolean => p.at - (behind[n - 1] ?? whole).at <= FURTHEST && !opening.has(p.at)
    const end = behind.findIndex((p, n) => !isWithin(p, n))
    const items = end < 0 ? behind : behind.slice(0, end)
    return items.length > 1 ? [{ whole, items }] : []
  })
}

/** Headings and page ends may stand between two items. */
const FURTHEST = 3

const pairOf = (c: Comparison): readonly Pair[] =>
  c.old && c.old.quantity.unit === c.new.quantity.unit && /年初预算/.test(c.place.text ?? '') ? [{ old: c.old, new: c.new, at: c.place.block }] : []

/** That one of the two sums fits shows that the list is complete: then the other one has to fit as well. */
function flawsOf({ whole, items }: List): readonly Flaw[] {
  const of = (key: 'old' | 'new') =>
    judged(
      whole[key],
      items.map(p => p[key]),
    )
  const [budgets, outcomes] = [of('old'), of('new')]
  if (budgets.fits === outcomes.fits) return []
  const wrong = budgets.fits ? outcomes : budgets
  const what = budgets.fits ? ['支出决算', 'outcomes'] : ['年初预算', 'initial budgets']
  const { unit } = wrong.whole.quantity
  const right = printExactAmount(wrong.total, unit)
  return [
    {
      at: [wrong.whole.place],
      related: wrong.items.map(f => f.place),
      found: wrong.whole.text,
      expected: right,
      arithmetic: `${wrong.items.map(f => f.quantity.printed).join(' + ')} = ${right}，不等于 ${wrong.whole.text}`,
      say: {
        zh: `各项${what[0]}合计${right}，总数写作${wrong.whole.text}；各项${budgets.fits ? '年初预算' : '支出决算'}的合计与总数相符，说明科目已经列全。`,
        en: `The ${what[1]} of the items make ${right}, the whole is given as ${wrong.whole.text}; the other sum fits, so no item is missing.`,
      },
      mend: { zh: '逐项核对，改正写错的一个数。', en: 'Check the items one by one and correct the wrong figure.' },
    },
  ]
}

/** By the outcomes: those are what the table has. */
const leftOut = ({ whole, items }: List, given: Parameters<typeof itemsLeftOut>[1]): readonly Flaw[] =>
  itemsLeftOut({ whole: whole.new, items: items.map(i => i.new), from: whole.at, to: items.at(-1)?.at ?? whole.at }, given)

interface Judged {
  readonly whole: Figure
  readonly items: readonly Figure[]
  readonly total: Rational
  /** Rounding of the printed figures explains what is left. */
  readonly fits: boolean
}

function judged(whole: Figure, items: readonly Figure[]): Judged {
  const total = sum(items.map(f => f.quantity.value))
  const slack = half(items.reduce((room, f) => add(room, f.quantity.step), whole.quantity.step))
  return { whole, items, total, fits: compare(absolute(subtract(total, whole.quantity.value)), slack) <= 0 }
}
