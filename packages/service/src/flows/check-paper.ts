/** Makes a paper of a dossier and checks it by the same rules as a published document; every finding names the fields it is about. */
import {
  type Block,
  type Body,
  type CheckResult,
  checkDocument,
  type Dossier,
  type Entry,
  entriesAt,
  type Finding,
  type PaperKind,
  type Profile,
} from '@jixiao/core'
import { documentOfPaper, type FormGiven, type JoinedBody, settingsOf, understand } from '@jixiao/documents'
import { RULES } from '@jixiao/rules'
import { scoreProjects, scoreWhole } from './score-projects.ts'

export interface PaperFinding {
  readonly finding: Finding
  /** The fields that stand where the finding is, and those that it names besides. */
  readonly at: readonly Entry[]
  readonly beside: readonly Entry[]
}

export interface CheckedPaper {
  readonly blocks: readonly Block[]
  readonly findings: readonly PaperFinding[]
  /** Rules that lacked what they need. */
  readonly cannotTell: number
  /** How many of the identities between figures hold, and how many break. */
  readonly identities: { readonly hold: number; readonly broken: number }
}

/** `joined`: the bodies whose dossiers the dossier of a department joins (whole-department.ts). */
export function checkPaper(
  dossier: Dossier,
  body: Body,
  kind: PaperKind,
  round: string,
  profile: Profile,
  joined: readonly JoinedBody[] = [],
): CheckedPaper {
  const document = documentOfPaper(kind, givenOf(dossier, body, round, profile, joined))
  const { findings, outcomes } = checkDocument(understand(document), RULES, profile)
  const fields = (places: Finding['places']): readonly Entry[] => [
    ...new Map(places.flatMap(p => entriesAt(document.blocks, p)).map(e => [`${e.record} ${e.field}`, e])).values(),
  ]
  return {
    blocks: document.blocks,
    findings: findings.map(finding => ({ finding, at: fields(finding.places), beside: fields(finding.related) })),
    cannotTell: outcomes.filter(o => o.result === 'cannot-tell').length,
    identities: { hold: identities(outcomes, 'pass'), broken: identities(outcomes, 'finding') },
  }
}

/** What the forms of a dossier are given. */
export function givenOf(dossier: Dossier, body: Body, round: string, profile: Profile, joined: readonly JoinedBody[] = []): FormGiven {
  return {
    dossier,
    body,
    settings: settingsOf(profile, dossier.fiscalYear),
    scores: scoreProjects(dossier, profile),
    wholeScores: scoreWhole(dossier, profile),
    ...(round === '' ? {} : { month: Number(round) }),
    ...(joined.length === 0 ? {} : { joined }),
  }
}

/** Rules that are equations between figures: of one table, and between tables (DOMAIN 5.5). */
const identities = (outcomes: CheckResult['outcomes'], result: string): number =>
  outcomes.filter(o => o.result === result && /^(?:T\d+|X)-/.test(o.rule)).length
