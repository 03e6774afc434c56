/** appropriated income and expenditure are equal this year, and said to have changed by different amounts since the same budget. */
import { type Block, compare, type Flaw, isZero } from '@jixiao/core'
import { type Comparison, comparisonsIn } from './comparisons.ts'

const INCOME = /财政拨款收入(?:预算)?$/
const SPENDING = /财政拨款支出(?:预算)?$/

/** Both sides balance in either year: what is not carried over changes alike. Texts that speak of money carried over are left alone. */
export function twinChanges(blocks: readonly Block[]): readonly Flaw[] {
  if (blocks.some(b => b.kind === 'paragraph' && /结转|结余/.test(b.text) && /财政拨款/.test(b.text) && /\d\s*万?元/.test(b.text))) return []
  const all = comparisonsIn(blocks).filter(c => c.change !== undefined && c.direction !== undefined && c.direction !== 'none')
  return all.flatMap(income =>
    INCOME.test(income.name) ? all.filter(c => SPENDING.test(c.name) && isTwin(income, c)).flatMap(spending => flawOf(income, spending)) : [],
  )
}

const isTwin = (a: Comparison, b: Comparison): boolean =>
  !isZero(a.new.quantity.value) &&
  a.new.quantity.unit === b.new.quantity.unit &&
  compare(a.new.quantity.value, b.new.quantity.value) === 0 &&
  Math.abs(a.place.block - b.place.block) <= 2

function flawOf(income: Comparison, spending: Comparison): Flaw[] {
  const [a, b] = [income.change, spending.change]
  if (!a || !b || (income.direction === spending.direction && compare(a.quantity.value, b.quantity.value) === 0)) return []
  const say = (c: Comparison): string => `${c.direction === 'down' ? '减少' : '增加'}${c.change?.text ?? ''}`
  return [
    {
      at: [a.place],
      related: [b.place],
      severity: 'warning',
      found: say(income),
      expected: say(spending),
      arithmetic: `财政拨款收入、支出都是${income.new.text}；${say(income)} ≠ ${say(spending)}`,
      say: {
        zh: `财政拨款收入和支出都是${income.new.text}，收入写“${say(income)}”，支出写“${say(spending)}”，两年收支都平衡时应当一样。`,
        en: `Appropriated income and expenditure are both ${income.new.text}; the changes given for them differ: “${say(income)}” and “${say(spending)}”.`,
      },
      mend: { zh: '核对上年预算数，改正写错的一处；上年收支不等的，写明原因。', en: 'Check last year’s figures and correct the wrong one.' },
    },
  ]
}
