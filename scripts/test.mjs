// npm test: installs what it needs, builds, then lint, types, every test (the browser ones in a real Chromium) and conformance.
// The last line is "N passed, N failed".
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromiumPath, hasChineseFont, installChromium } from './chromium.mjs'
import { installIfNeeded } from './install.mjs'
import { startPostgresql } from './postgresql.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
let passed = 0
let failed = 0
const step = (name, command, args, env = {}) => {
  console.log(`\n== ${name}`)
  const run = spawnSync(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } })
  const ok = run.status === 0
  if (!ok) console.log(`== ${name}: failed (${run.signal ?? run.status})`)
  return ok
}
const count = ok => {
  if (ok) passed++
  else failed++
}
const bin = name => join(root, 'node_modules/.bin', name)

installIfNeeded(root)
if (!chromiumPath() || !hasChineseFont()) installChromium()
count(step('build', process.execPath, ['scripts/build.mjs', '--if-stale']))
count(step('lint and format', bin('biome'), ['check', '--error-on-warnings', '.']))
count(step('types', bin('tsc'), ['--noEmit', '-p', 'tsconfig.json']))

const scratch = mkdtempSync(join(tmpdir(), 'jixiao-test-'))
const record = join(scratch, 'vitest.json')
const filters = process.argv.slice(2)
const server = startPostgresql()
// what is to be landed has been seen on both engines
if (!server && process.env.CI) {
  console.log('PostgreSQL could not be had: that half was not tested')
  failed++
}
const ok = step('tests', bin('vitest'), ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${record}`, ...filters], {
  CHROMIUM: chromiumPath() ?? '',
  ...(server ? { DATABASE_URL: server.url } : {}),
})
server?.stop()
if (existsSync(record)) {
  const result = JSON.parse(readFileSync(record, 'utf8'))
  passed += result.numPassedTests
  failed += result.numFailedTests
  // a file that could not even be loaded has no failed test of its own
  if (!ok && result.numFailedTests === 0) failed++
} else failed++
rmSync(scratch, { recursive: true, force: true })

count(step('conformance', process.execPath, ['scripts/conformance.mjs']))
console.log(`\n${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0
