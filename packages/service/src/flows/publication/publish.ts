/** Publishes: freezes the package as the next version and records the day of disclosure. */
import { done, isDay, type Outcome, PUBLICATIONS, type PublicationKind, refused, wording } from '@jixiao/core'
import {
  findPeople,
  findPublications,
  findYearDates,
  type Publication,
  recordHappening,
  savePublication,
  saveYearDates,
  type Tx,
} from '@jixiao/store'
import type { Actor, Office } from '../../api/office.ts'
import { systemFonts } from '../system-fonts.ts'
import { todayOf } from '../year-of-bodies.ts'
import { buildPackage } from './build-package.ts'
import { findPreparing, type Preparing } from './in-preparation.ts'

export interface PublicationWanted {
  /** The day on which it stands in public; today without it. */
  readonly disclosedOn?: string
  /** Why it is corrected: from the second version on. */
  readonly reason: string
}

export async function publish(
  office: Office,
  who: Actor,
  dossier: string,
  kind: PublicationKind,
  wanted: PublicationWanted,
): Promise<Outcome<Publication>> {
  const acts = ['submit', 'review-in-body'] as const
  const prepared = await findPreparing(office, office.store.db, who, dossier, kind, acts)
  if (!prepared.ok) return prepared
  const now = prepared.value
  const ready = isReady(now)
  if (!ready.ok) return ready
  const disclosedOn = wanted.disclosedOn ?? todayOf(office)
  if (!isDay(disclosedOn) || disclosedOn > todayOf(office))
    return refused('date-does-not-fit', wording('公开日期应是今天或以前的日期。', 'The day of disclosure is today or before.'))
  const before = (await findPublications(office.store.db, dossier)).filter(p => p.kind === kind).at(-1)
  const reason = before ? wanted.reason.trim() : ''
  if (before && reason === '') return refused('no-reason', wording('更正公开须写明更正原因。', 'A correction needs its reason.'))
  const version = (before?.version ?? 0) + 1
  const publishedAt = office.now()
  const names = new Map((await findPeople(office.store.db)).map(p => [p.id, p.name]))
  const previous = before ? { version: before.version, sha256: before.package } : null
  const built = await buildPackage(
    now,
    { kind, version, reason, previous, disclosedOn, publishedAt, names },
    office.profile,
    office.seal,
    systemFonts,
  )
  if (!built.ok) return built
  const { manifest, bytes } = built.value
  return office.store.transaction(async (tx): Promise<Outcome<Publication>> => {
    // writing the files took a while: nothing may have changed since
    const again = await findPreparing(office, tx, who, dossier, kind, acts, 'for update')
    if (!again.ok) return again
    const latest = (await findPublications(tx, dossier)).filter(p => p.kind === kind).at(-1)
    if (again.value.readiness.content !== now.readiness.content || !isReady(again.value).ok || latest?.version !== before?.version)
      return refused('content-changed', wording('发布时内容有变动，请刷新后重试。', 'The content changed meanwhile; load it again.'))
    const made = await savePublication(
      tx,
      { id: office.newId(), dossier, kind, version, reason, disclosedOn, manifest, by: who.id, at: publishedAt },
      bytes,
    )
    const details = { publication: made.id, kind, version, package: made.package, disclosedOn, ...(reason === '' ? {} : { words: reason }) }
    await recordHappening(tx, { chain: dossier, by: who.id, at: publishedAt, act: 'publish', details })
    if (version === 1) await setDisclosed(tx, now, kind, disclosedOn, who, publishedAt)
    return done(made)
  })
}

function isReady({ readiness }: Preparing): Outcome<null> {
  const [first] = readiness.blocks
  return first ? refused('not-ready', wording(`现在还不能发布：${first.say.zh}`, `Not yet: ${first.say.en}`)) : done(null)
}

/** The stage is done from this day on; a correction does not move it. */
async function setDisclosed(tx: Tx, { head }: Preparing, kind: PublicationKind, day: string, who: Actor, at: string): Promise<void> {
  const { body, fiscalYear } = head
  const wanted = { [PUBLICATIONS[kind].date]: day }
  await saveYearDates(tx, body, fiscalYear, { ...(await findYearDates(tx, fiscalYear)).get(body), ...wanted })
  await recordHappening(tx, { chain: 'house', by: who.id, at, act: 'set-dates', details: { body, fiscalYear, dates: wanted } })
}
