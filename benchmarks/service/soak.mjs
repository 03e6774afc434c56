// node benchmarks/service/soak.mjs [seconds]: fifty people with their dossiers open, typing: what fails, what is lost, what stays in memory.
import { rmSync } from 'node:fs'
import { startPostgresql } from '../../scripts/postgresql.mjs'
import { bundledServer, startServer } from './start-server.mjs'

const SECONDS = Number(process.argv[2] ?? 120)
const BODIES = 50
/** Between an answer and the next edit: what the page waits for more typing. */
const PAUSE_MS = 500
const pause = ms => new Promise(resolve => setTimeout(resolve, ms))

async function office(base, n, totals, until) {
  const headers = { 'content-type': 'application/json', 'x-jixiao': '1' }
  const signIn = JSON.stringify({ username: `p-${n}`, password: 'Benchmark-2026' })
  const session = await fetch(`${base}/session`, { method: 'POST', headers, body: signIn })
  headers.cookie = session.headers
    .getSetCookie()
    .map(c => c.split(';')[0])
    .join('; ')
  const dossier = `${base}/dossiers/d-${n}-2026`
  const line = new AbortController()
  const heard = { revision: 0 }
  const listening = hear(`${dossier}/live`, headers, line.signal, heard)
  let [taken, shown] = [0, null]
  for (let i = 0; performance.now() < until(); i++) {
    const edits = [
      i === 0
        ? { kind: 'add', record: 'soak', of: 'line', parent: null, order: 'm', fields: {} }
        : { kind: 'set', record: 'soak', field: 'remark', from: shown, to: `${n}/${i}` },
    ]
    const began = performance.now()
    try {
      const answer = await fetch(`${dossier}/edits`, { method: 'POST', headers, body: JSON.stringify({ edits }) })
      const body = await answer.json()
      totals.times.push(performance.now() - began)
      if (answer.status === 200 && body.changes === 1) taken++
      else totals.failed.push(`${answer.status} ${JSON.stringify(body)}`)
      if (i > 0) shown = `${n}/${i}`
    } catch (error) {
      totals.failed.push(String(error))
    }
    await pause(PAUSE_MS * (0.5 + Math.random()))
  }
  await pause(500)
  const { records, revision } = await (await fetch(`${base}/bodies/body-${n}/years/2026`, { headers })).json()
  line.abort()
  await listening
  totals.edits += taken
  if (revision !== taken) totals.lost.push(`office ${n}: ${taken} taken, revision ${revision}`)
  if ((records.find(r => r.id === 'soak')?.fields.remark ?? null) !== shown) totals.lost.push(`office ${n}: the last value is not there`)
  if (heard.revision !== revision) totals.lost.push(`office ${n}: heard of revision ${heard.revision} of ${revision}`)
}

/** Keeps a stream open and notes the last revision that it told. */
async function hear(url, headers, signal, heard) {
  try {
    const answer = await fetch(url, { headers, signal })
    let text = ''
    for await (const chunk of answer.body.pipeThrough(new TextDecoderStream())) {
      text += chunk
      const events = text.split('\n\n')
      text = events.pop() ?? ''
      for (const event of events) {
        const [, revision] = /"revision":(\d+)/.exec(event) ?? []
        if (revision) heard.revision = Number(revision)
      }
    }
  } catch (error) {
    if (!signal.aborted) throw error
  }
}

async function soak(name, url) {
  const { port, stop } = await startServer(scratch, url, String(BODIES), ['--expose-gc'])
  const api = `http://127.0.0.1:${port}/api/v1`
  const heap = async () => (await (await fetch(`http://127.0.0.1:${port}/heap`)).json()).heap / 1048576
  const totals = { edits: 0, failed: [], lost: [], times: [] }
  let end = Number.POSITIVE_INFINITY
  const all = Promise.all(Array.from({ length: BODIES }, (_, n) => office(api, n, totals, () => end)))
  // sign-ins and the first compilations are no leak
  await pause(15_000)
  const before = await heap()
  await pause((SECONDS * 1000) / 2)
  const middle = await heap()
  await pause((SECONDS * 1000) / 2)
  const after = await heap()
  end = 0
  await all
  await pause(1000)
  const alone = await heap()
  await stop()
  totals.times.sort((a, b) => a - b)
  const at = q => (totals.times[Math.floor(totals.times.length * q)] ?? 0).toFixed(0)
  console.log(`${name}: ${totals.edits} edits, ${totals.failed.length} failed, ${totals.lost.length} lost, median ${at(0.5)} ms, p99 ${at(0.99)} ms`)
  console.log(`${name}: heap ${[before, middle, after].map(h => h.toFixed(1)).join(' → ')} MB, ${alone.toFixed(1)} MB when all have gone`)
  for (const line of [...totals.failed, ...totals.lost].slice(0, 5)) console.log(`  ${line}`)
}

const scratch = await bundledServer()
const postgresql = process.env.ONLY === 'pglite' ? null : startPostgresql()
for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, () => {
    postgresql?.stop()
    process.exit(1)
  })
try {
  if (postgresql) await soak('PostgreSQL', postgresql.url)
  if (process.env.ONLY !== 'postgresql') await soak('PGlite', null)
} finally {
  postgresql?.stop()
  rmSync(scratch, { recursive: true, force: true })
}
