/**
 * Handlers that only send statements: no shapes, no permissions, no conflicts, no refusals, no hub. `same` sends those of the API, its own texts, in
 * as many round trips; `minimal` those with which one could save at all, one awaited after the other, as one would write it first.
 */
import { createHash } from 'node:crypto'
import type { Store } from '@jixiao/store'
import { type Context, Hono } from 'hono'
import type { Sql } from 'postgres'
import { HOLD, SAVE, STANDING } from '../../packages/store/src/save-edits.ts'
import { VISITOR } from '../../packages/store/src/visitor.ts'

interface Sent {
  readonly record: string
  readonly of?: string
  readonly order?: string
  readonly fields?: object
  readonly field?: string
  readonly to?: string
}
interface Row {
  readonly id: string
  readonly kind: string
  readonly order: string
  readonly fields: object
}

const tokenOf = (c: Context): string => decodeURIComponent(/session_token=([^.;]+)/.exec(c.req.header('cookie') ?? '')?.[1] ?? '')
const hashOf = (last: string | undefined, edits: readonly Sent[]): string =>
  createHash('sha256')
    .update(`${last}${JSON.stringify(edits)}`)
    .digest('hex')
const rowOf = ({ record, of, order, fields, field, to }: Sent, had: readonly Row[], revision: number) => {
  const known = had.find(h => h.id === record)
  return {
    id: record,
    kind: of ?? known?.kind,
    parent: null,
    order: order ?? known?.order,
    fields: fields ?? { ...known?.fields, [field ?? '']: to },
    revision,
  }
}

export function bareHandlers(store: Store): Hono {
  const app = new Hono()
  // the store's own connections, prepared statements and all
  const sql = (store.db as unknown as { $client: Sql }).$client
  app.post('/same/:id', async c => {
    const id = c.req.param('id')
    const { edits } = await c.req.json<{ edits: readonly Sent[] }>()
    const [visitor] = await sql.unsafe(VISITOR, [tokenOf(c)])
    if (!visitor) return c.json({}, 401)
    const revision = await sql.begin(async tx => {
      const [[head], [standing]] = await Promise.all([tx.unsafe(HOLD, [id, 'office']), tx.unsafe(STANDING, [id, edits.map(e => e.record)])])
      const next = Number(head?.revision) + 1
      const rows = edits.map(e => rowOf(e, standing?.records, next))
      await tx.unsafe(SAVE, [
        id,
        next - 1,
        next,
        JSON.stringify(rows),
        (standing?.last?.number ?? 0) + 1,
        new Date().toISOString(),
        visitor.id,
        JSON.stringify({ revision: next, edits }),
        hashOf(standing?.last?.hash, edits),
      ])
      return next
    })
    return c.json({ revision, changes: edits.length, conflicts: [] })
  })
  app.post('/minimal/:id', async c => {
    const id = c.req.param('id')
    const { edits } = await c.req.json<{ edits: readonly Sent[] }>()
    const [session] = await sql.unsafe('select user_id from session where token = $1', [tokenOf(c)])
    if (!session) return c.json({}, 401)
    const revision = await sql.begin(async tx => {
      const [head] = await tx.unsafe('update dossier set revision = revision + 1 where id = $1 returning revision', [id])
      const next = Number(head?.revision)
      const named = edits.map(e => e.record)
      const had = await tx.unsafe<Row[]>('select id, kind, sort_order as "order", fields from record where dossier = $1 and id = any($2::text[])', [
        id,
        named,
      ])
      for (const r of edits.map(e => rowOf(e, had, next)))
        await tx.unsafe(
          'insert into record (dossier, id, kind, sort_order, fields, revision) values ($1, $2, $3, $4, $5, $6) on conflict (dossier, id) do update set fields = excluded.fields, revision = excluded.revision',
          [id, r.id, r.kind ?? '', r.order ?? '', JSON.stringify(r.fields), next],
        )
      const [last] = await tx.unsafe('select number, hash from trail where chain = $1 order by number desc limit 1', [id])
      await tx.unsafe("insert into trail (chain, number, at, done_by, act, details, hash) values ($1, $2, now(), $3, 'edit', $4, $5)", [
        id,
        Number(last?.number ?? 0) + 1,
        session.user_id,
        JSON.stringify({ revision: next, edits }),
        hashOf(last?.hash, edits),
      ])
      return next
    })
    return c.json({ revision, changes: edits.length, conflicts: [] })
  })
  return app
}
