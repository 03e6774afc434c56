/** The process that is measured: the API over a store, and beside it a bare handler that runs the same statements. Told what to do by environment. */
import { createHash, randomUUID } from 'node:crypto'
import { serve } from '@hono/node-server'
import { profileNamed } from '@jixiao/rules'
import { openDossier, openStore, saveBody, savePerson } from '@jixiao/store'
import { Hono } from 'hono'
import postgres from 'postgres'
import { apiApp } from '../../packages/service/src/api/app.ts'
import { openOffice } from '../../packages/service/src/api/office.ts'

const { DATABASE_URL, PORT = '8099', BODIES = '50' } = process.env
const bodies = Number(BODIES)
const opened = await openStore(DATABASE_URL ? { databaseUrl: DATABASE_URL } : { memory: true })
if (!opened.ok) throw new Error(opened.problem.say.en)
const store = opened.value
const profile = profileNamed('national')
if (!profile) throw new Error('no profile')
const office = openOffice({ store, profile, secret: 'a secret of the benchmark, longer than 32', url: `http://127.0.0.1:${PORT}` })

await saveBody(store.db, { id: 'county', kind: 'region', parent: null, name: '示例县', shortName: '', code: '130999' })
for (let n = 0; n < bodies; n++) {
  const id = `body-${n}`
  await saveBody(store.db, { id, kind: 'department', parent: 'county', name: `示例单位${n}`, shortName: '', code: String(300 + n) })
  await savePerson(store.db, {
    id: `p-${n}`,
    name: `经办${n}`,
    username: `p-${n}`,
    isActive: true,
    mustChangePassword: false,
    appointments: [{ role: 'preparer', body: id }],
  })
  await office.doorkeeper.setPassword(`p-${n}`, 'Benchmark-2026')
  // one dossier for the API and one for the bare handler, so that both grow alike
  for (const year of [2026, 2027]) await openDossier(store.db, `d-${n}-${year}`, id, year)
}

const app = new Hono()
// processor time of this process alone: what other programs do on the machine does not count
app.get('/cpu', c => c.json(process.cpuUsage()))
if (DATABASE_URL) {
  const sql = postgres(DATABASE_URL, { max: 10, onnotice: () => {} })
  app.post('/bare/:id', async c => {
    const id = c.req.param('id')
    const { edits } = await c.req.json()
    const token = decodeURIComponent(/session_token=([^.;]+)/.exec(c.req.header('cookie') ?? '')?.[1] ?? '')
    const [session] = await sql`select * from session where token = ${token}`
    if (!session) return c.json({}, 401)
    await sql`select * from person where id = ${session.user_id}`
    const who = session.user_id
    await sql`select id, name, username, is_active, must_change_password from person where id = ${who}`
    await sql`select role, body from appointment where person = ${who} order by role, body`
    const revision = await sql.begin(async tx => {
      await tx`select * from dossier where id = ${id}`
      await tx`select * from body order by code, id`
      await tx`select kind, round, state, levels, passed, submitted from paper where dossier = ${id} order by kind, round`
      const [row] = await tx`select * from dossier where id = ${id} for update`
      const ids = edits.map((e: { record: string }) => e.record)
      const had = await tx`select id, kind, parent, sort_order, fields, revision from record where dossier = ${id} and id in ${tx(ids)}`
      const next = Number(row?.revision) + 1
      const rows = edits.map((e: { record: string; of?: string; order?: string; fields?: object; field?: string; to?: string }) => {
        const known = had.find(h => h.id === e.record)
        const fields = e.fields ?? { ...known?.fields, [e.field ?? '']: e.to }
        return {
          dossier: id,
          id: e.record,
          kind: e.of ?? known?.kind,
          parent: null,
          sort_order: e.order ?? known?.sort_order,
          fields: sql.json(fields),
          revision: next,
        }
      })
      await tx`insert into record ${tx(rows)} on conflict (dossier, id) do update set fields = excluded.fields, sort_order = excluded.sort_order, revision = excluded.revision`
      await tx`update dossier set revision = ${next} where id = ${id}`
      const [last] = await tx`select number, hash from trail where chain = ${id} order by number desc limit 1`
      const number = Number(last?.number ?? 0) + 1
      const hash = createHash('sha256')
        .update(`${last?.hash}${JSON.stringify(edits)}`)
        .digest('hex')
      await tx`insert into trail ${tx({ chain: id, number, at: new Date().toISOString(), done_by: who, act: 'edit', details: tx.json({ revision: next, edits }), hash })}`
      return next
    })
    return c.json({ revision, changes: edits.length, conflicts: [] })
  })
}
app.route('/', apiApp(office))
serve({ fetch: app.fetch, port: Number(PORT), hostname: '127.0.0.1' }, () => console.log(`ready ${randomUUID()}`))
// so that a profile of the process is written at its end
process.once('SIGINT', () => process.exit(0))
