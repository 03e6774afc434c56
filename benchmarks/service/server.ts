/** The process that is measured: the API over a store, and beside it bare handlers over the same connections. Told what to do by environment. */
import { randomUUID } from 'node:crypto'
import { serve } from '@hono/node-server'
import { profileNamed } from '@jixiao/rules'
import { openDossier, openStore, saveBody, savePerson } from '@jixiao/store'
import { Hono } from 'hono'
import { apiApp } from '../../packages/service/src/api/app.ts'
import { openOffice } from '../../packages/service/src/api/office.ts'
import { bareHandlers } from './bare.ts'

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
  // one dossier for the API and one for each bare handler, so that all grow alike
  for (const year of [2026, 2027, 2028]) await openDossier(store.db, `d-${n}-${year}`, id, year)
}

const app = new Hono()
// processor time of this process alone: what other programs do on the machine does not count
app.get('/cpu', c => c.json(process.cpuUsage()))
// what is still held once everything that can go has gone; started with --expose-gc
app.get('/heap', c => {
  globalThis.gc?.()
  return c.json({ heap: process.memoryUsage().heapUsed })
})
app.route('/bare', bareHandlers(store))
app.route('/', apiApp(office))
serve({ fetch: app.fetch, port: Number(PORT), hostname: '127.0.0.1' }, () => console.log(`ready ${randomUUID()}`))
// so that a profile of the process is written at its end
process.once('SIGINT', () => process.exit(0))
