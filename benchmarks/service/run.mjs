// node benchmarks/service/run.mjs [seconds]: 50 offices saving at once, next to a bare handler with the same statements, in one run.
import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startPostgresql } from '../../scripts/postgresql.mjs'
import { bundledServer, startServer } from './start-server.mjs'

const here = fileURLToPath(new URL('.', import.meta.url))
const seconds = process.argv[2] ?? '3'
const BODIES = '50'
const PROFILE_ARGS = process.env.PROFILE ? ['--cpu-prof', `--cpu-prof-dir=${process.env.PROFILE}`] : []
/** Bare handlers with the statements of the API and with as few as would do, and the API. */
const MODES = process.env.MODES?.split(',') ?? ['same', 'minimal', 'api']
/** Short turns one after another: what else runs on the machine then hits both alike. */
const ROUNDS = Number(process.env.ROUNDS ?? 7)
const scratch = await bundledServer()

async function measure(name, url, modes) {
  const { port, stop } = await startServer(scratch, url, BODIES, PROFILE_ARGS)
  const results = []
  for (let round = 0; round < ROUNDS; round++) {
    for (const mode of modes) {
      const run = spawnSync(process.execPath, [join(here, 'clients.mjs'), port, mode, seconds, BODIES, `${name}${round}`], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      if (run.status !== 0) throw new Error(`the clients ended with ${run.status}`)
      results.push(JSON.parse(run.stdout))
      console.log(name, run.stdout.trim())
    }
  }
  await stop()
  const of = (mode, field) => results.filter(r => r.mode === mode).map(r => r[field])
  const sum = list => list.reduce((a, b) => a + b, 0)
  const median = list => list.sort((a, b) => a - b)[Math.floor(list.length / 2)]
  const rate = mode => sum(of(mode, 'requests')) / sum(of(mode, 'seconds'))
  for (const mode of modes)
    console.log(
      `${name} ${mode}: ${Math.round(rate(mode))} requests/s, p99 ${median(of(mode, 'p99'))} ms, ${median(of(mode, 'cpuMs'))} ms of processor a request, ${sum(of(mode, 'failed'))} failed`,
    )
  for (const peer of modes.includes('api') ? modes.filter(m => m !== 'api') : [])
    console.log(
      `${name}: ${Math.round((rate('api') / rate(peer)) * 100)} % of the requests of ${peer}, ${(median(of('api', 'cpuMs')) / median(of(peer, 'cpuMs'))).toFixed(2)} × its processor time`,
    )
}

const postgresql = startPostgresql()
// an interrupted run leaves no server behind
for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, () => {
    postgresql?.stop()
    process.exit(1)
  })
try {
  if (postgresql && process.env.ONLY !== 'pglite') await measure('PostgreSQL', postgresql.url, MODES)
  if (process.env.ONLY !== 'postgresql') await measure('PGlite', null, MODES)
} finally {
  postgresql?.stop()
  rmSync(scratch, { recursive: true, force: true })
}
