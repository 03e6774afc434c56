// Runs mutants of every format through the chain, in processes with limits, and keeps what went wrong.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { mutate } from './mutate-structure.mjs'
import { mixed, random } from './random.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** What is written in TypeScript, bundled into a folder of its own. */
async function bundled() {
  const { default: esbuild } = await import('esbuild')
  const folder = mkdtempSync(join(tmpdir(), 'jixiao-fuzz-'))
  await esbuild.build({
    entryPoints: {
      seeds: join(root, 'scripts/fuzz/seeds.mjs'),
      worker: join(root, 'scripts/fuzz/fuzz-worker.mjs'),
      pool: join(root, 'packages/service/src/cli/workers/process-pool.ts'),
    },
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    nodePaths: [join(root, 'node_modules')],
    banner: { js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);" },
    logLevel: 'error',
  })
  const wasm = join(root, 'node_modules/@embedpdf/pdfium/dist/pdfium.wasm')
  if (existsSync(wasm)) writeFileSync(join(folder, 'pdfium.wasm'), readFileSync(wasm))
  return folder
}

const formatOf = bytes => {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1')
  if (head.startsWith('%PDF')) return 'pdf'
  if (head.startsWith('PK')) return head.includes('word/') ? 'docx' : head.includes('xl/') ? 'xlsx' : 'zip'
  if (head.startsWith('\xd0\xcf')) return Buffer.from(bytes).includes(Buffer.from('WordDocument', 'utf16le')) ? 'doc' : 'xls'
  return /^\s*</.test(head) ? 'html' : 'txt'
}

/** Files of a folder, by format. */
function corpusOf(folder) {
  const files = new Map()
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name)
    if (!statSync(path).isFile()) continue
    const bytes = new Uint8Array(readFileSync(path))
    const format = formatOf(bytes)
    files.set(format, [...(files.get(format) ?? []), { name, bytes }])
  }
  return files
}

/**
 * The k-th mutant of a format is the same for the same seed and the same inputs, whatever else runs.
 * Bounded by runs per format or by seconds in all. `keep`: the folder for inputs that failed.
 */
export async function runFuzz({
  first = 0,
  seed = 1,
  runs = Number.POSITIVE_INFINITY,
  seconds = Number.POSITIVE_INFINITY,
  formats,
  corpus,
  keep,
  limit = 10,
  slow = 5,
  megabytes = 1024,
  jobs = 2,
  file,
  say = () => {},
}) {
  const folder = await bundled()
  const { FORMATS, seedsOf } = await import(pathToFileURL(join(folder, 'seeds.mjs')).href)
  const { processPool } = await import(pathToFileURL(join(folder, 'pool.mjs')).href)
  const pool = processPool(join(folder, 'worker.mjs'), jobs, megabytes)
  const failures = []
  const results = []
  const failed = (format, name, bytes, what) => {
    mkdirSync(keep, { recursive: true })
    const path = join(keep, `${format}-${name}`)
    writeFileSync(path, bytes)
    failures.push({ format, path, what })
    say(`${what.split('\n').slice(0, 4).join('\n')}\n  again: node scripts/fuzz.mjs --file ${path}`)
  }
  const whatOf = ending => {
    if (ending.kind === 'answer') return ending.answer.kind === 'threw' ? `threw ${ending.answer.stack}` : null
    if (ending.kind === 'time') return `hangs: not done in ${limit} s`
    if (ending.kind === 'memory') return `needs more than ${megabytes} MB`
    return `the process ended: ${ending.said ?? ending.kind}`
  }
  try {
    if (file !== undefined) {
      const ending = await pool.run({ name: 'input', bytes: new Uint8Array(readFileSync(file)) }, limit)
      const what = whatOf(ending)
      say(what ?? `${ending.answer.kind} ${ending.answer.code} in ${ending.answer.milliseconds.toFixed(0)} ms`)
      return { results: [], failures: what ? [{ format: '', path: file, what }] : [] }
    }
    const wanted = formats ?? FORMATS
    const others = corpus ? corpusOf(corpus) : new Map()
    for (const format of wanted) {
      const inputs = corpus ? (others.get(format) ?? []) : seedsOf(format, join(root, 'cases'))
      if (inputs.length === 0) continue
      const total = { format, runs: 0, read: 0, refused: 0, failed: 0, slowest: 0, slowestRun: 0, codes: {} }
      const started = performance.now()
      const until = started + (seconds * 1000) / wanted.length
      let next = first
      const worker = async () => {
        while (next < first + runs && performance.now() < until) {
          const k = next++
          const r = random(mixed(seed, format, k))
          const input = inputs[k % inputs.length]
          // the first round is the inputs themselves
          const bytes = k < inputs.length ? input.bytes : mutate(input.bytes, r)
          const ending = await pool.run({ name: `mutant.${format}`, bytes }, limit)
          total.runs++
          const what = whatOf(ending)
          if (what) {
            total.failed++
            failed(format, `${seed}-${k}`, bytes, `${format} run ${k} of seed ${seed} (${input.name}): ${what}`)
          } else {
            total[ending.answer.kind]++
            if (ending.answer.milliseconds > slow * 1000)
              say(`${format} run ${k} of seed ${seed} (${input.name}): slow, ${ending.answer.milliseconds.toFixed(0)} ms`)
            if (ending.answer.code) total.codes[ending.answer.code] = (total.codes[ending.answer.code] ?? 0) + 1
            if (ending.answer.milliseconds > total.slowest) [total.slowest, total.slowestRun] = [ending.answer.milliseconds, k]
          }
        }
      }
      await Promise.all(Array.from({ length: jobs }, worker))
      const took = (performance.now() - started) / 1000
      results.push({ ...total, perSecond: total.runs / took })
      say(
        `${format.padEnd(5)} ${String(total.runs).padStart(7)} runs ${(total.runs / took).toFixed(0).padStart(5)}/s   read ${total.read}, refused ${total.refused}, failed ${total.failed}; slowest ${total.slowest.toFixed(0)} ms (run ${total.slowestRun})   ${Object.entries(
          total.codes,
        )
          .map(([code, n]) => `${code} ${n}`)
          .join(', ')}`,
      )
    }
    return { results, failures }
  } finally {
    pool.stop()
  }
}
