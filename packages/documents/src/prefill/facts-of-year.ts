/** The facts of the year's execution, monitoring and self-evaluation that a dossier gives. */
import {
  add,
  type Dossier,
  type Execution,
  executionOf,
  executionsByProject,
  fieldDecimal,
  fieldMoney,
  fieldText,
  fromDecimal,
  type Rational,
  rateOf,
  rational,
  recordsOf,
  yuanOf,
  ZERO,
} from '@jixiao/core'
import type { FactsOf } from './audit.ts'
import type { Filling } from './filling.ts'
import { keyOfName, type PrefilledProject } from './prefilled-project.ts'

const STAGES: Readonly<Record<string, keyof Execution>> = {
  initial: 'initial',
  supplement: 'supplement',
  'carry-over': 'carriedOver',
  adjusted: 'adjusted',
  budget: 'adjusted',
  appropriated: 'appropriated',
  received: 'appropriated',
  spent: 'spent',
  executed: 'spent',
  'initial-budget': 'initial',
  'adjusted-budget': 'adjusted',
}
const PARTS = ['total', 'fiscal', 'other'] as const
type Part = (typeof PARTS)[number]
const partOf = (word: string): Part | undefined => (word === 'public' ? 'fiscal' : PARTS.find(p => p === word))

export function factsOfYear({ understanding, options, part }: Filling, dossier: Dossier, projects: readonly PrefilledProject[]): FactsOf {
  const executions = executionsByProject(dossier)
  const scores = options.scores?.(dossier)
  const recordOf = (name: string | undefined): string | undefined =>
    name === undefined ? undefined : projects.find(p => keyOfName(p.name) === keyOfName(name))?.record
  const evaluations = new Map(understanding.selfEvaluations.map(f => [String(f.index), recordOf(f.project.value)]))
  const monitored = new Map(understanding.monitoringForms.filter(f => f.part === part).map(f => [String(f.index), recordOf(f.project.value)]))
  const execution = (record: string | undefined, which: Part): Execution | undefined =>
    record === undefined ? undefined : executions.get(record)?.[which]
  const rates = (e: Execution | undefined): readonly Rational[] =>
    e ? (['adjusted', 'initial', 'appropriated', 'appropriation'] as const).flatMap(name => rateOf(e, name) ?? []) : []
  const money = (e: Execution | undefined, stage: string): readonly Rational[] | null => {
    const name = STAGES[stage]
    return e && name ? [yuanOf(e[name])] : null
  }
  const whole = (line: string): Execution => {
    const [all, basic] = [executionOf(dossier, { of: 'all' }), executionOf(dossier, { of: 'basic' })]
    if (line === 'total') return all
    if (line === 'basic') return basic
    const less = (key: keyof Execution): bigint => all[key] - basic[key]
    return {
      initial: less('initial'),
      supplement: less('supplement'),
      cut: less('cut'),
      carriedOver: less('carriedOver'),
      adjusted: less('adjusted'),
      appropriated: less('appropriated'),
      spent: less('spent'),
    }
  }
  const points = (record: string | undefined, level1: string): readonly Rational[] | null => {
    const own = recordsOf(dossier, 'indicator', record).filter(r => fieldText(r, 'level1') === level1)
    const weights = own.map(r => fieldDecimal(r, 'weight'))
    if (weights.length > 0 && weights.every(w => w !== null)) return [weights.reduce<Rational>((n, w) => add(n, w ?? ZERO), ZERO)]
    const usual = /执行/.test(level1) ? options.settings?.executionWeight : options.settings?.weights[level1]
    return usual === undefined ? null : [fromDecimal(String(usual))]
  }
  const evaluated = (record: string | undefined, [head = '', second = '']: readonly string[]): readonly Rational[] | null => {
    const which = partOf(second)
    if (which && STAGES[head]) return money(execution(record, which), head)
    if (head === 'rate') return rates(execution(record, partOf(second) ?? 'total')).slice(0, 1)
    if (head === 'execution') {
      if (second === 'target') return [rational(1n)]
      if (second === 'weight') return options.settings ? [fromDecimal(String(options.settings.executionWeight))] : null
      return [...rates(execution(record, 'total')).slice(0, 1), ...(second === 'indicator' ? [rational(1n)] : [])]
    }
    if (head === 'weight') return points(record, second)
    if (head === 'total-weight') {
      const weights = recordsOf(dossier, 'indicator', record).map(r => fieldDecimal(r, 'weight'))
      const ofRate = options.settings?.executionWeight
      if (ofRate === undefined || weights.length === 0 || weights.some(w => w === null)) return null
      return [weights.reduce<Rational>((n, w) => add(n, w ?? ZERO), fromDecimal(String(ofRate)))]
    }
    const own = record === undefined ? undefined : scores?.get(record)
    if (head === 'score' && second === 'execution') return own?.execution ? [own.execution] : null
    if (head === 'total') {
      const printed = own && [own.execution, ...own.indicators.values()]
      return printed?.every(s => s !== null) ? [printed.reduce<Rational>((n, s) => add(n, rounded(s ?? ZERO)), ZERO)] : null
    }
    return null
  }
  const hasBasic = executionOf(dossier, { of: 'basic' }).adjusted !== 0n
  return (fact, s) => {
    if (s.subject.fiscalYear !== null && s.subject.fiscalYear !== dossier.fiscalYear) return null
    const [head = '', second = '', third = '', ...more] = fact.split('/')
    if (head === 'self-evaluation' && second === 'project') return evaluated(evaluations.get(third), more)
    if (head === 'self-evaluation' && STAGES[second] && (hasBasic ? third === '' || third === 'basic' || third === 'project' : third === 'project'))
      return money(whole(third === '' ? 'total' : third), second)
    if (head === 'monitoring' && second === 'project') {
      const record = monitored.get(third)
      const [stage = '', word = ''] = more
      const which = partOf(word)
      if (stage === 'rate') return rates(execution(record, which ?? 'total'))
      if (stage === 'expected' && which !== undefined && which !== 'total') {
        const [own, all] = [execution(record, which), execution(record, 'total')]
        return own && own.adjusted === all?.adjusted
          ? recordsOf(dossier, 'forecast', record).flatMap(r => yuanOf(fieldMoney(r, 'expected') ?? 0n))
          : null
      }
      return which ? money(execution(record, which), stage) : null
    }
    if (head === 'execution' && /^(?:total|basic|project)$/.test(second)) return third === 'rate' ? rates(whole(second)) : money(whole(second), third)
    if (head === 'execution' && second === 'project-item') {
      const name = understanding.facts.one(fact)?.label
      const own = execution(recordOf(name), 'total')
      return more[0] === 'rate' ? rates(own) : money(own, more[0] ?? '')
    }
    return null
  }
}

/** Scores are printed in hundredths and added as printed. */
const rounded = (a: Rational): Rational => {
  const n = a.n * 200n + a.d
  return rational((n - (((n % (2n * a.d)) + 2n * a.d) % (2n * a.d))) / (2n * a.d), 100n)
}
