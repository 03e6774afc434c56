/** Sound tables give no flaw; one changed cell is found and its value proposed; what cannot be judged says so. */
import { checkDocument, type Statement, ZERO } from '@jixiao/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { face, facts } from '../examples.ts'
import { profileNamed } from '../profiles/profiles.ts'
import { type Evaluation, evaluationOf } from './evaluation.ts'
import { figuresIn } from './identity-examples.ts'
import { IDENTITY_RULES } from './index.ts'
import { amountOf, type BudgetSeed, soundBudget } from './sound-budget.ts'

const CODES = ['2010301', '2010302', '2013201', '2080505', '2080506', '2082702', '2101101', '2130135', '2210201'] as const
const profile = profileNamed('national')
const evaluate = (statements: readonly Statement[]): Evaluation => {
  if (!profile) throw new RangeError('no profile')
  return evaluationOf(facts(...statements), face(), [], profile)
}
/** compare by local practice and stand outside. */
const seriously = (e: Evaluation) => [...e.judged.values()].flat().filter(j => j.instance.identity.severity !== 'hint' && j.standing !== 'holds')

const amounts = fc.record({ basic: fc.integer({ min: 100, max: 90_000 }), project: fc.integer({ min: 0, max: 90_000 }), own: fc.constant(0) })
const budgets: fc.Arbitrary<BudgetSeed> = fc
  .tuple(
    fc.subarray([...CODES], { minLength: 2 }),
    fc.array(amounts, { minLength: 9, maxLength: 9 }),
    fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 3, maxLength: 12 }),
    fc.integer({ min: 0, max: 90 }),
  )
  .map(([codes, money, shares, carryOver]) => ({
    items: codes.map((code, i) => ({ code, ...(money[i] ?? { basic: 100, project: 0, own: 0 }) })),
    shares,
    carryOver,
  }))

describe('sound tables', () => {
  it('give no flaw', () => {
    fc.assert(
      fc.property(budgets, fc.boolean(), (seed, hasUnit) => {
        const unit = hasUnit ? soundBudget(seed, '001') : []
        expect(seriously(evaluate([...soundBudget(seed), ...unit]))).toEqual([])
      }),
      { numRuns: 25 },
    )
  })
})

describe('one changed cell', () => {
  it('is found, and the value that stood there is proposed', () => {
    fc.assert(
      fc.property(budgets, fc.nat(), fc.integer({ min: 10, max: 50_000 }), (seed, where, more) => {
        const sound = soundBudget(seed)
        const index = where % sound.length
        const was = sound[index]
        if (!was) return
        const old = was.value.kind === 'quantity' ? was.value.quantity.value : ZERO
        const spoilt = { ...was, value: { kind: 'quantity' as const, quantity: amountOf(Number(old.n / 100n) + more) } }
        const evaluation = evaluate(sound.map((s, i) => (i === index ? spoilt : s)))
        const repairs = new Set(seriously(evaluation).map(j => j.repair))
        expect(repairs.size).toBe(1)
        const [repair] = repairs
        expect(repair?.changes.map(c => [evaluation.cells[c.cell]?.fact, c.to])).toEqual([[was.fact, old]])
      }),
      { numRuns: 60 },
    )
  })
})

const check = (words: string, kind: 'budget-disclosure' | 'monitoring-report' = 'budget-disclosure') => {
  if (!profile) throw new RangeError('no profile')
  const topics = {
    face: face({ kind }),
    facts: facts(...figuresIn(words)),
    ...{
      blocks: [],
      residue: [],
      sections: [],
      tables: [],
      projects: [],
      indicators: [],
      goals: [],
      selfEvaluations: [],
      monitoringForms: [],
      checklistItems: [],
      mentions: [],
      personalData: [],
    },
  }
  return checkDocument({ ...topics, notices: [], coverage: { numbers: 0, labels: 0, stated: 0, lost: 0 } }, IDENTITY_RULES, profile)
}
const outcome = (words: string, code: string) => check(words).outcomes.find(o => o.rule === code)

describe('identities say what they know', () => {
  it('a difference of rounding is a hint with its half-units', () => {
    const [finding] = check('T1 income/current 10.01; T1 income/bySource/general-budget 5.00; T1 income/bySource/institutional 5.00').findings
    expect(finding?.severity).toBe('hint')
    expect(finding?.say.zh).toContain('3个半位')
  })
  it('an unreadable figure is no zero and no pass', () => {
    const words = 'T1 income/current 10.00; T1 income/bySource/general-budget ？8'
    expect(outcome(words, 'T1-01')?.result).toBe('cannot-tell')
  })
  it('a missing line is named', () => {
    const told = outcome('T1 income/total 12.00; T1 income/current 10.00', 'T1-03')
    expect(told?.result).toBe('cannot-tell')
    expect(told?.reason?.zh).toContain('上年结转结余')
  })
  it('a parent item is not counted with its parts', () => {
    const words =
      'T1 income/current 10.00; T1 income/bySource/appropriation 8.00; T1 income/bySource/general-budget 8.00; T1 income/bySource/other 2.00'
    expect(outcome(words, 'T1-01')?.result).toBe('pass')
  })
  it('an unknown item leaves the sum open', () => {
    const words = 'T1 income/current 10.00; T1 income/bySource/general-budget 8.00; T1 income/bySource/other:其他款项 1.00'
    expect(outcome(words, 'T1-01')?.result).toBe('cannot-tell')
  })
  it('T3 and T5 are compared only with one fund', () => {
    const tables = 'T3 expenditure/byFunction/201/total 10.00; T5 general-budget/byFunction/201/total 8.00'
    expect(outcome(`T1 income/bySource/general-budget 8.00; T1 income/bySource/institutional 2.00; ${tables}`, 'X-11')?.result).not.toBe('finding')
    expect(outcome(`T1 income/bySource/general-budget 10.00; T1 income/bySource/institutional -; ${tables}`, 'X-11')?.result).toBe('finding')
  })
  it('units that do not make up the department leave P-01 open', () => {
    const words = 'T1 income/total 30.00; T1 income/current 30.00; T1@001 income/total 10.00; T1@001 income/current 10.00'
    expect(outcome(words, 'P-01')?.result).toBe('cannot-tell')
  })
  it('two units are added up', () => {
    const words =
      'T1 income/total 30.00; T1 income/current 30.00; T1 income/carry-over 0.00; T1@001 income/total 10.00; T1@001 income/current 10.00; T1@001 income/carry-over -; T1@002 income/total 20.00; T1@002 income/current 20.00; T1@002 income/carry-over -'
    expect(outcome(words, 'P-01')?.result).toBe('pass')
  })
  it('a whole number of the text agrees with the decimals of the table', () => {
    expect(outcome('T1 income/total 39.38; text income/total 39', 'N-01')?.result).toBe('pass')
  })
  it('the text may leave out what is carried over', () => {
    expect(check('T1 income/total 39.38; T1 income/current 30.00; T1 income/carry-over 9.38; text income/total 30.00').findings).toEqual([])
  })
  it('a sign that is reversed is called so', () => {
    const [finding] = check('text income/total 80.00; text income/total#2022 90.00; text change/income/total 10.00').findings
    expect(finding?.rule).toBe('N-07')
  })
  it('two sentences with two figures are a doubt', () => {
    const [finding] = check('text income/total 80.00; text income/total 90.00').findings
    expect([finding?.rule, finding?.severity]).toEqual(['A-01', 'warning'])
  })
  it('a table that breaks in most rows is told once, as a doubt', () => {
    const rows = Array.from(
      { length: 8 },
      (_, i) =>
        `T6 basic/byEconomy/3010${i}/total ${i + 5}.00; T6 basic/byEconomy/3010${i}/personnel ${i + 1}.50; T6 basic/byEconomy/3010${i}/operating 0.70`,
    )
    const told = check(rows.join('; ')).findings.filter(f => f.rule === 'T6-01')
    expect(told.map(f => f.severity)).toEqual(['warning'])
    expect(told[0]?.say.zh).toContain('8处不平')
  })
  it('shows the arithmetic, the place and one cause', () => {
    const words =
      'T1 income/current 24.50; T1 income/bySource/general-budget 20.00; T1 income/bySource/institutional 3.50; T1 income/carry-over -; T1 income/total 23.50; T1 expenditure/grand-total 23.50'
    const { findings } = check(words)
    expect(findings.map(f => f.rule)).toEqual(['T1-01', 'T1-03'])
    expect(findings[0]?.arithmetic).toBe('20.00 + 3.50 = 23.50 ≠ 24.50，差 1.00')
    expect(findings[0]?.cause).toBe(findings[1]?.cause)
    expect(findings[0]?.cause).toContain('应为23.50')
    expect(findings[0]?.places[0]?.text).toBe('24.50万元')
  })
})
