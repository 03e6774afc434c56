/** A publication as it stands: read for whoever may, and for an act that changes what was decided. */
import { type Body, type Dossier, done, type Outcome, type Paper, type Permission, type PublicationKind, refused, wording } from '@jixiao/core'
import type { JoinedBody } from '@jixiao/documents'
import { type DossierHead, findDossier, findDossierHead, findPapers, findPreparations, type Preparations, type Tx } from '@jixiao/store'
import type { Actor, Office } from '../../api/office.ts'
import { permittedAny } from '../permitted.ts'
import { findWhole } from '../units-of-year.ts'
import { findEvaluated } from './evaluated-dossier.ts'
import { type Readiness, readinessOf } from './readiness.ts'

export interface Preparing {
  readonly head: DossierHead
  readonly body: Body
  /** Of a department with units the whole; with the evaluations that are finished. */
  readonly dossier: Dossier
  readonly joined: readonly JoinedBody[]
  readonly papers: readonly Paper[]
  readonly preparations: Preparations
  readonly readiness: Readiness
}

type Acts = readonly [Permission, ...Permission[]]

export async function findPreparing(
  { profile }: Office,
  tx: Tx,
  who: Actor,
  id: string,
  kind: PublicationKind,
  acts: Acts = ['read-dossier'],
  lock?: 'for update',
): Promise<Outcome<Preparing>> {
  const head = await findDossierHead(tx, id, lock)
  if (!head) return noDossier()
  const may = await permittedAny(tx, who, acts, head.body)
  if (!may.ok) return may
  const own = await findDossier(tx, id)
  const body = may.value.get(head.body)
  if (!own || !body) return noDossier()
  const { dossier: entered, joined } = await findWhole(tx, may.value, body, own)
  const dossier = await findEvaluated(tx, entered, joined)
  const papers = await findPapers(tx, id)
  const preparations = await findPreparations(tx, id, kind)
  const readiness = readinessOf(kind, dossier, body, profile, papers, preparations, joined)
  return done({ head, body, dossier, joined, papers, preparations, readiness })
}

/** Does an act and gives the publication as it is then. */
export async function inPreparation(
  office: Office,
  who: Actor,
  id: string,
  kind: PublicationKind,
  acts: Acts,
  act: (tx: Tx, now: Preparing) => Promise<Outcome<null>>,
): Promise<Outcome<Preparing>> {
  return office.store.transaction(async (tx): Promise<Outcome<Preparing>> => {
    const now = await findPreparing(office, tx, who, id, kind, acts, 'for update')
    if (!now.ok) return now
    const acted = await act(tx, now.value)
    if (!acted.ok) return acted
    const preparations = await findPreparations(tx, id, kind)
    const { dossier, joined, body, papers } = now.value
    return done({ ...now.value, preparations, readiness: readinessOf(kind, dossier, body, office.profile, papers, preparations, joined) })
  })
}

const noDossier = (): Outcome<never> => refused('no-dossier', wording('没有这份卷宗。', 'There is no such dossier.'))
