// node benchmarks/service/run.mjs [seconds]: 50 offices saving at once, next to a bare handler with the same statements, in one run.
import { spawn, spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startPostgresql } from '../../scripts/postgresql.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const here = fileURLToPath(new URL('.', import.meta.url))
const seconds = process.argv[2] ?? '3'
const BODIES = '50'
/** Bare handlers with the statements of the API and with as few as would do, and the API. */
const MODES = ['same', 'minimal', 'api']
/** Short turns one after another: what else runs on the machine then hits both alike. */
const ROUNDS = Number(process.env.ROUNDS ?? 7)
const scratch = mkdtempSync(join(tmpdir(), 'jixiao-bench-'))
// what is loaded lazily is found where the bundle lies
symlinkSync(join(root, 'node_modules'), join(scratch, 'node_modules'))
copyFileSync(join(root, 'packages/store/src/engine/pglite-worker.mjs'), join(scratch, 'pglite-worker.mjs'))
const { default: esbuild } = await import('esbuild')
await esbuild.build({
  entryPoints: [join(here, 'server.ts')],
  outfile: join(scratch, 'server.mjs'),
  bundle: true,
  platform: 'node',
  format: 'esm',
  logLevel: 'error',
  external: ['@electric-sql/*', '@myriaddreamin/*'],
  banner: { js: "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);" },
})

async function measure(name, url, modes) {
  const port = String(21000 + (process.pid % 9000))
  const args = process.env.PROFILE ? ['--cpu-prof', `--cpu-prof-dir=${process.env.PROFILE}`] : []
  const server = spawn(process.execPath, [...args, join(scratch, 'server.mjs')], {
    env: { ...process.env, PORT: port, BODIES, DATABASE_URL: url ?? '', NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await new Promise((resolve, reject) => {
    server.stdout.on('data', d => String(d).includes('ready') && resolve())
    server.once('exit', code => reject(new Error(`the server ended with ${code}`)))
  })
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
  server.removeAllListeners('exit')
  const ended = new Promise(resolve => server.once('exit', resolve))
  server.kill('SIGINT')
  await ended
  const of = (mode, field) => results.filter(r => r.mode === mode).map(r => r[field])
  const sum = list => list.reduce((a, b) => a + b, 0)
  const median = list => list.sort((a, b) => a - b)[Math.floor(list.length / 2)]
  const rate = mode => sum(of(mode, 'requests')) / sum(of(mode, 'seconds'))
  for (const mode of modes)
    console.log(
      `${name} ${mode}: ${Math.round(rate(mode))} requests/s, p99 ${median(of(mode, 'p99'))} ms, ${median(of(mode, 'cpuMs'))} ms of processor a request, ${sum(of(mode, 'failed'))} failed`,
    )
  for (const peer of modes.filter(m => m !== 'api'))
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
  if (postgresql) await measure('PostgreSQL', postgresql.url, MODES)
  if (process.env.ONLY !== 'postgresql') await measure('PGlite', null, MODES)
} finally {
  postgresql?.stop()
  rmSync(scratch, { recursive: true, force: true })
}
