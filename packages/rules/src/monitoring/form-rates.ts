/** The printed execution rates of monitoring forms against their amounts: over which budget was divided (DOMAIN 4.3). */
import { divide, type FactBook, type Flaw, figureOf, type Quantity, type Statement } from '@jixiao/core'
import { amountInterval } from '../self-evaluation/form-amounts.ts'
import { asPrinted, fitOfShare, rateLike, shareArithmetic } from './printed-rate.ts'
import { DENOMINATOR_NAMES, type Denominator } from './rates.ts'

const RATE = /^(?:monitoring\/project\/\d+\/rate\/[^/]+|execution\/[^/]+\/rate)$/
const BASES: readonly Denominator[] = ['adjusted', 'initial', 'appropriated']

/** monitoring/project/0/rate/total → monitoring/project/0/spent/total; execution/basic/rate → execution/basic/spent. */
const beside = (fact: string, what: string): string =>
  fact.startsWith('execution/') ? fact.replace(/rate$/, what) : fact.replace('/rate/', `/${what}/`)

/** null: no form prints a rate together with its amounts. */
export function formRateFlaws(facts: FactBook, wanted: Denominator): readonly Flaw[] | null {
  const judged = facts.statements
    .filter(s => s.origin === 'monitoring-form' && RATE.test(s.fact))
    .map(rate => flawsOfRate(rate, facts, wanted))
    .filter(flaws => flaws !== null)
  return judged.length === 0 ? null : judged.flat()
}

interface Base {
  readonly name: Denominator
  readonly statement: Statement
  readonly quantity: Quantity
}

function flawsOfRate(rate: Statement, facts: FactBook, wanted: Denominator): readonly Flaw[] | null {
  const one = (what: string) =>
    facts.of(beside(rate.fact, what), { part: rate.subject.part, origin: 'monitoring-form' }).find(s => s.value.kind === 'quantity')
  const spent = one('spent')
  const [printed, part] = [figureOf(rate), spent ? figureOf(spent) : null]
  const bases = BASES.flatMap((name): Base[] => {
    const statement = one(name)
    const quantity = statement ? figureOf(statement) : null
    return statement && quantity && quantity.value.n > 0n ? [{ name, statement, quantity }] : []
  })
  // a form that knows of no adjustment divides by its initial budget
  const base = bases.find(b => b.name === wanted) ?? bases.find(b => b.name !== 'appropriated')
  if (!spent || !printed || !part || !base || printed.dimension !== 'rate') return null
  const fitOf = (b: Base) => fitOfShare(printed, amountInterval(part), amountInterval(b.quantity))
  const fit = fitOf(base)
  if (fit === null || fit === 'rounded') return []
  const other = bases.find(b => b !== base && fitOf(b) === 'rounded')
  const right = rateLike(divide(part.value, base.quantity.value), printed)
  const [shown, whose] = [asPrinted(printed), rate.label ? `“${rate.label}”的` : '']
  const name = DENOMINATOR_NAMES[base.name]
  const severity = fit === 'cut' ? { severity: 'hint' as const } : other?.name === 'initial' ? { severity: 'warning' as const } : {}
  const said =
    fit === 'cut'
      ? `${whose}执行率${shown}是截去尾数得到的，四舍五入应为${right}。`
      : other
        ? `${whose}执行率印为${shown}，是以${DENOMINATOR_NAMES[other.name].zh}数作分母；以${name.zh}数作分母应为${right}。`
        : `${whose}执行率印为${shown}，按执行数 ÷ ${name.zh}数应为${right}。`
  return [
    {
      at: rate.place,
      related: [spent.place, base.statement.place],
      expected: right,
      found: shown,
      arithmetic: shareArithmetic(part.value, base.quantity.value, base.quantity.unit, printed),
      ...severity,
      say: { zh: said, en: `The execution rate is printed as ${shown}; spent over ${name.en} gives ${right}.` },
      mend: { zh: `核对执行数和${name.zh}数；无误的，把执行率改为${right}。`, en: `Check both amounts; if they are right, print ${right}.` },
    },
  ]
}
