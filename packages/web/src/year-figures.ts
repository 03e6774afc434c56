/** What the overview of a year says of a dossier that only the rules can tell: findings of its papers, targets met, the rate that the profile takes. */
import { compare, type Dossier, fieldDecimal, type PaperKind, type Profile, paperKey, type RateName, recordsOf, type Severity } from '@jixiao/core'
import { checkPaper, scoreProjects } from 'jixiao/contract'
import type { WantedPaper } from './check-messages.ts'

export type Counts = Readonly<Record<Severity, number>> & { readonly cannotTell: number }

export interface YearFigures {
  readonly rateName: RateName
  /** By paperKey. */
  readonly findings: Readonly<Record<string, Counts>>
  /** Of all papers together; what two papers say alike counts once. */
  readonly open: Counts
  readonly targets: {
    /** Indicators with the full score of their weight. */
    readonly met: number
    /** Indicators of which the outcome is known. */
    readonly known: number
    readonly all: number
  }
}

export interface WantedFigures extends Pick<WantedPaper, 'dossier' | 'body' | 'profile'> {
  readonly papers: readonly { readonly kind: PaperKind; readonly round: string }[]
}

export function yearFigures({ dossier, body, papers }: WantedFigures, profile: Profile): YearFigures {
  const findings: Record<string, Counts> = {}
  const seen = new Map<string, Severity>()
  let cannotTell = 0
  for (const { kind, round } of papers) {
    const made = checkPaper(dossier, body, kind, round, profile)
    const severities = made.findings.map(f => f.finding.severity)
    findings[paperKey(kind, round)] = countsOf(severities, made.cannotTell)
    cannotTell += made.cannotTell
    for (const { finding } of made.findings) seen.set(`${finding.rule} ${finding.say.zh}`, finding.severity)
  }
  return {
    rateName: profile.at('executionDenominator', dossier.fiscalYear),
    findings,
    open: countsOf([...seen.values()], cannotTell),
    targets: targetsOf(dossier, profile),
  }
}

function countsOf(severities: readonly Severity[], cannotTell: number): Counts {
  const of = (severity: Severity): number => severities.filter(s => s === severity).length
  return { fatal: of('fatal'), error: of('error'), warning: of('warning'), hint: of('hint'), cannotTell }
}

function targetsOf(dossier: Dossier, profile: Profile): YearFigures['targets'] {
  const scores = new Map([...scoreProjects(dossier, profile).values()].flatMap(p => [...p.indicators]))
  const indicators = recordsOf(dossier, 'indicator').filter(i => scores.has(i.id))
  const known = indicators.filter(i => scores.get(i.id))
  const met = known.filter(i => {
    const [score, weight] = [scores.get(i.id), fieldDecimal(i, 'weight')]
    return score && weight && compare(score, weight) >= 0
  })
  return { met: met.length, known: known.length, all: indicators.length }
}
