/** Checks a paper of a dossier by the same rules as a published document; every finding names the fields it is about. */
import { type Body, checkDocument, type Dossier, type Entry, entriesAt, type Finding, type PaperKind, type Profile } from '@jixiao/core'
import { documentOfPaper, type FormGiven, settingsOf, understand } from '@jixiao/documents'
import { RULES } from '@jixiao/rules'
import { scoreProjects } from './score-projects.ts'

export interface PaperFinding {
  readonly finding: Finding
  /** The fields that stand where the finding is, and those that it names besides. */
  readonly at: readonly Entry[]
  readonly beside: readonly Entry[]
}

export interface CheckedPaper {
  readonly findings: readonly PaperFinding[]
  /** Rules that lacked what they need. */
  readonly cannotTell: number
}

export function checkPaper(dossier: Dossier, body: Body, kind: PaperKind, round: string, profile: Profile): CheckedPaper {
  const given: FormGiven = {
    dossier,
    body,
    settings: settingsOf(profile, dossier.fiscalYear),
    scores: scoreProjects(dossier, profile),
    ...(round === '' ? {} : { month: Number(round) }),
  }
  const document = documentOfPaper(kind, given)
  const { findings, outcomes } = checkDocument(understand(document), RULES, profile)
  const fields = (places: Finding['places']): readonly Entry[] => [
    ...new Map(places.flatMap(p => entriesAt(document.blocks, p)).map(e => [`${e.record} ${e.field}`, e])).values(),
  ]
  return {
    findings: findings.map(finding => ({ finding, at: fields(finding.places), beside: fields(finding.related) })),
    cannotTell: outcomes.filter(o => o.result === 'cannot-tell').length,
  }
}
