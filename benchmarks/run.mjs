// npm run bench: the whole chain beside its floors, in one run.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, isBuilt } from '../scripts/build.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
if (!isBuilt()) await build()
const given = process.argv[2]
const scratch = mkdtempSync(join(tmpdir(), 'jixiao-bench-'))

/** A disclosure of about 66 KB: the sound case, its target tables repeated. */
function text() {
  if (given) return readFileSync(given, 'utf8')
  const source = readFileSync(join(root, 'cases/budget-disclosure-sound/source.txt'), 'utf8')
  let made = source
  while (Buffer.byteLength(made) < 64_000) made += source
  return made
}
const file = join(scratch, 'document.txt')
writeFileSync(file, text())
const size = (Buffer.byteLength(text()) / 1024).toFixed(1)

// the chain as the page and the command line bundle it
const { default: esbuild } = await import('esbuild')
const entry = join(scratch, 'entry.mjs')
const bundle = join(scratch, 'bundle.mjs')
writeFileSync(
  entry,
  `export { checkDocuments, writeJson } from ${JSON.stringify(join(root, 'packages/service/src/contract.ts'))}; export { RULES, PROFILES } from ${JSON.stringify(join(root, 'packages/rules/src/index.ts'))}`,
)
await esbuild.build({ entryPoints: [entry], outfile: bundle, bundle: true, platform: 'node', format: 'esm', logLevel: 'error' })
const measure = `
import { readFileSync } from 'node:fs'
const { checkDocuments, writeJson, RULES, PROFILES } = await import(${JSON.stringify(bundle)})
const bytes = new Uint8Array(readFileSync(${JSON.stringify(file)}))
const once = async () => { const t = performance.now(); const { report } = await checkDocuments([{ name: 'document.txt', bytes }], PROFILES[0], RULES); const json = writeJson(report); return [performance.now() - t, json.length, report.findings.length] }
const first = await once()
const times = []
for (let i = 0; i < 30; i++) times.push((await once())[0])
times.sort((a, b) => a - b)
const floor = () => { const t = performance.now(); const lines = new TextDecoder().decode(bytes).split('\\n'); let n = 0; for (const l of lines) n += (l.match(/\\d+(?:\\.\\d+)?/g) ?? []).length; return performance.now() - t }
floor(); const floors = Array.from({ length: 30 }, floor).sort((a, b) => a - b)
console.log(JSON.stringify({ first: first[0], median: times[15], floor: floors[15], findings: first[2], jsonBytes: first[1], rss: process.memoryUsage().rss }))
`
const script = join(scratch, 'measure.mjs')
writeFileSync(script, measure)
const warm = JSON.parse(spawnSync(process.execPath, [script], { encoding: 'utf8' }).stdout)

/** Median wall time in ms of a command over several cold processes. */
function cold(command, args) {
  const times = Array.from({ length: 7 }, () => {
    const started = performance.now()
    spawnSync(command, args, { stdio: 'ignore', cwd: root })
    return performance.now() - started
  }).sort((a, b) => a - b)
  return times[3]
}
const bin = join(root, 'packages/service/bin/jixiao.mjs')
const empty = cold(process.execPath, ['-e', '0'])
const direct = cold(process.execPath, [bin, 'check', file, '--format', 'json'])
const npx = cold('npx', ['jixiao', 'check', file, '--format', 'json'])
const npxEmpty = cold('npx', ['jixiao', '--version'])
const row = (name, ms, floor) =>
  console.log(`${name.padEnd(58)}${ms.toFixed(1).padStart(9)} ms${floor ? `${(ms / floor).toFixed(1).padStart(9)} × floor` : ''}`)
console.log(
  `document: ${size} KB, ${warm.findings} findings, report ${(warm.jsonBytes / 1024).toFixed(0)} KB, rss ${(warm.rss / 1048576).toFixed(0)} MB`,
)
row('floor: split into lines, find numbers', warm.floor)
row('chain, first document of a process', warm.first, warm.floor)
row('chain, median of 30 more', warm.median, warm.floor)
row('floor: empty Node process', empty)
row('cold: node jixiao check --format json', direct, empty)
row('cold: npx jixiao --version', npxEmpty, empty)
row('cold: npx jixiao check --format json', npx, empty)
rmSync(scratch, { recursive: true, force: true })
