/**
 * Edits of a dossier as one revision: held so that nobody else changes it, what stands there looked up, written with the trail. Every keystroke
 * of every office comes through here, so it is four statements however much there is to know and to write.
 */
import {
  applyEdits,
  type Body,
  type Conflict,
  type Dossier,
  type DossierRecord,
  done,
  type Edit,
  type Outcome,
  type Paper,
  refused,
} from '@jixiao/core'
import { beginYear, type DossierHead } from './dossiers.ts'
import type { Tx } from './open-store.ts'
import type { DossierOrigin } from './schema.ts'
import { type Happening, sealed } from './trail.ts'

/** A dossier that nobody else changes until the transaction ends. */
export interface HeldDossier extends DossierHead {
  /** Its body and everything above that. */
  readonly bodies: ReadonlyMap<string, Body>
  readonly papers: readonly Paper[]
  /** The records that the edits touch. */
  readonly records: readonly DossierRecord[]
  /** The last row of its trail. */
  readonly last: { readonly number: number; readonly hash: string } | null
}

export interface SavedEdits {
  readonly revision: number
  /** How many edits changed something. */
  readonly changes: number
  readonly conflicts: readonly Conflict[]
}

export interface Author {
  readonly by: string
  /** ISO 8601, UTC. */
  readonly at: string
  /** Why, where the change needs a reason. */
  readonly reason?: string
}

/** May refuse by what is changed or removed (a locked paper). */
export type Allow = (records: readonly DossierRecord[]) => Outcome<null>

/** Holds a dossier for edits, and makes it where they are the first of its year; null where there is none. */
export async function holdDossier(tx: Tx, id: string, edits: readonly Edit[], origin: DossierOrigin = 'office'): Promise<HeldDossier | null> {
  const held = await hold(tx, id, edits, origin)
  if (held || origin !== 'office') return held
  await beginYear(tx, id)
  return hold(tx, id, edits, origin)
}

async function hold(tx: Tx, id: string, edits: readonly Edit[], origin: DossierOrigin): Promise<HeldDossier | null> {
  const removes = edits.some(e => e.kind === 'remove')
  const named = [...new Set(edits.flatMap(e => (e.kind === 'add' && e.parent !== null ? [e.record, e.parent] : [e.record])))]
  // sent one behind the other; the second looks only when the first holds the dossier, so it sees what was saved before
  const [[head], [standing]] = await Promise.all([
    tx.run<DossierHead>(HOLD, [id, origin]),
    tx.run<Omit<HeldDossier, keyof DossierHead | 'bodies'> & { readonly bodies: readonly Body[] }>(removes ? STANDING_BELOW : STANDING, [id, named]),
  ])
  return head && standing ? { ...head, ...standing, bodies: new Map(standing.bodies.map(b => [b.id, b])) } : null
}

/** Applies edits to a held dossier. Refuses the whole set where one can never be right, or where `allow` refuses. */
export async function saveEditsOf(tx: Tx, held: HeldDossier, edits: readonly Edit[], author: Author, allow: Allow): Promise<Outcome<SavedEdits>> {
  const { id, body, fiscalYear } = held
  const before: Dossier = { id, body, fiscalYear, revision: held.revision, records: new Map(held.records.map(r => [r.id, r])) }
  const applied = applyEdits(before, edits)
  if (!applied.ok) return applied
  const { dossier: after, changes, conflicts } = applied.value
  if (changes.length === 0) return done({ revision: held.revision, changes: 0, conflicts })
  const changed = [...after.records.values()].filter(r => before.records.get(r.id) !== r)
  const removed = held.records.filter(r => !after.records.has(r.id))
  const allowed = allow([...changed, ...removed])
  if (!allowed.ok) return allowed
  const { revision } = after
  const details = { revision, edits: changes, ...(author.reason ? { words: author.reason } : {}) }
  const edited: Happening = { chain: id, by: author.by, at: author.at, act: 'edit', details }
  const { number, hash } = sealed(edited, held.last)
  const gone = removed.length > 0 ? [tx.run(REMOVE, [id, removed.map(r => r.id)])] : []
  const [[saved]] = await Promise.all([
    tx.run<{ readonly saved: number }>(SAVE, [
      id,
      held.revision,
      revision,
      JSON.stringify(changed),
      number,
      author.at,
      author.by,
      JSON.stringify(details),
      hash,
    ]),
    ...gone,
  ])
  // held, it cannot have another revision
  if (saved?.saved !== 1) throw new Error(`dossier ${id} was not held`)
  return done({ revision, changes: changes.length, conflicts })
}

/** Both in one, for whoever has asked elsewhere whether they may. */
export async function saveEdits(
  tx: Tx,
  id: string,
  edits: readonly Edit[],
  author: Author,
  allow: Allow = () => done(null),
  origin: DossierOrigin = 'office',
): Promise<Outcome<SavedEdits>> {
  const held = await holdDossier(tx, id, edits, origin)
  return held ? saveEditsOf(tx, held, edits, author, allow) : refused('no-dossier', { zh: '没有这份卷宗。', en: 'There is no such dossier.' })
}

export const HOLD = 'select id, body, fiscal_year as "fiscalYear", revision from dossier where id = $1 and origin = $2 for update'

const standing = (touched: string): string => `
with recursive above as (
  select b.* from body b join dossier d on d.body = b.id where d.id = $1
  union select b.* from body b join above a on b.id = a.parent
), touched as (${touched})
select
  (select coalesce(json_agg(json_build_object(
    'id', id, 'kind', kind, 'parent', parent, 'name', name, 'shortName', short_name, 'code', code)), '[]') from above) as bodies,
  (select coalesce(json_agg(json_build_object(
    'kind', kind, 'round', round, 'state', state, 'levels', levels, 'passed', passed, 'submitted', submitted) order by kind, round), '[]')
    from paper where dossier = $1) as papers,
  (select coalesce(json_agg(json_build_object(
    'id', id, 'kind', kind, 'parent', parent, 'order', sort_order, 'fields', fields, 'revision', revision)), '[]') from touched) as records,
  (select json_build_object('number', number, 'hash', hash) from trail where chain = $1 order by number desc limit 1) as last`

export const STANDING = standing('select * from record where dossier = $1 and id = any($2::text[])')
/** With all that stands below the records named: who removes one removes that too. */
const STANDING_BELOW = standing(`
  select * from record where dossier = $1 and id = any($2::text[])
  union select r.* from record r join touched t on r.dossier = $1 and r.parent = t.id`)

const REMOVE = 'delete from record where dossier = $1 and id = any($2::text[])'

/** Nothing is written when the dossier is no longer at the revision that was held. */
export const SAVE = `
with head as (
  update dossier set revision = $3 where id = $1 and revision = $2 returning id
), kept as (
  insert into record (dossier, id, kind, parent, sort_order, fields, revision)
  select head.id, r.id, r.kind, r.parent, r."order", r.fields, r.revision
  from head, jsonb_to_recordset($4::jsonb) as r (id text, kind text, parent text, "order" text, fields jsonb, revision integer)
  on conflict (dossier, id) do update set fields = excluded.fields, sort_order = excluded.sort_order, revision = excluded.revision
), told as (
  insert into trail (chain, number, at, done_by, act, details, hash)
  select head.id, $5::bigint, $6::timestamptz, $7, 'edit', $8::jsonb, $9 from head
)
select count(*)::int as saved from head`
