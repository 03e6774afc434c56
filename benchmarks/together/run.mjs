// node benchmarks/together/run.mjs [--rounds N]: many documents of one body checked against each other, as a ratio of sixty to two hundred and forty.
import { rmSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import esbuild from 'esbuild'

const root = join(fileURLToPath(new URL('.', import.meta.url)), '../..')
const option = name => (process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : undefined)
const rounds = Number(option('--rounds') ?? 3)
const bundle = join(root, 'node_modules/.bench-together.mjs')
const NUMBERS = [60, 120, 240]

await esbuild.build({
  stdin: {
    contents: `
      export { checkTogether, factBook } from ${JSON.stringify(join(root, 'packages/core/src/index.ts'))}
      export { profileNamed, RULES } from ${JSON.stringify(join(root, 'packages/rules/src/index.ts'))}
      export { documentOfPaper, understand } from ${JSON.stringify(join(root, 'packages/documents/src/index.ts'))}
      export { ARCHIVES, archivesDossier } from ${JSON.stringify(join(root, 'packages/service/src/demo/archives-dossier.ts'))}
      export { givenOf } from ${JSON.stringify(join(root, 'packages/service/src/flows/check-paper.ts'))}`,
    resolveDir: join(root, 'packages/service'),
    loader: 'ts',
  },
  outfile: bundle,
  bundle: true,
  platform: 'node',
  format: 'esm',
  logLevel: 'error',
  external: ['@embedpdf/pdfium'],
  banner: { js: 'import { createRequire as createRequireOfBench } from "node:module"; const require = createRequireOfBench(import.meta.url);' },
})

/** The same under another name, nothing shared with the first: what is derived from a document is kept by it. */
const named = (value, file) =>
  Array.isArray(value)
    ? value.map(v => named(v, file))
    : typeof value === 'object' && value !== null
      ? Object.fromEntries(Object.entries(value).map(([key, v]) => [key, key === 'file' ? file : named(v, file)]))
      : value

/** One figure of the document that no other edition prints. */
const withOwnFigure = (statements, i) => {
  const at = statements.findIndex(s => s.origin === 'T3' && s.value.kind === 'quantity' && s.value.quantity.dimension === 'money')
  const { quantity } = statements[at].value
  const value = { n: quantity.value.n + BigInt(i) * 1_000_000n * quantity.value.d, d: quantity.value.d }
  const own = { ...statements[at], value: { kind: 'quantity', quantity: { ...quantity, value } }, place: { ...statements[at].place, text: `${i}` } }
  return statements.with(at, own)
}

try {
  const { ARCHIVES, archivesDossier, checkTogether, documentOfPaper, factBook, givenOf, profileNamed, RULES, understand } = await import(
    pathToFileURL(bundle).href
  )
  const profile = profileNamed('hebei-county')
  const { facts, notices: _, coverage: __, ...topics } = understand(documentOfPaper('disclosure', givenOf(archivesDossier(), ARCHIVES, '', profile)))
  const editions = (n, isOwn) =>
    Array.from({ length: n }, (_, i) => {
      const statements = named(isOwn ? withOwnFigure(facts.statements, i) : facts.statements, `${i}.docx`)
      return { ...named(topics, `${i}.docx`), facts: factBook(statements) }
    })
  const CASES = [
    ['the same budget under many names', false],
    ['as many editions, one figure different in each', true],
  ]
  const seen = new Map()
  // rounds in turn, so that what else the machine does falls on all alike; the first one only warms up
  for (let round = 0; round <= rounds; round++)
    // every two of these differ: once is long enough
    for (const [what, isOwn] of CASES)
      for (const n of isOwn && round < rounds ? [] : NUMBERS) {
        const documents = editions(n, isOwn)
        globalThis.gc?.()
        const cpu = process.cpuUsage()
        const { pairs, comparisons, findings } = checkTogether(documents, RULES, profile)
        const { user, system } = process.cpuUsage(cpu)
        const known = seen.get(what + n) ?? { runs: [] }
        if (round > 0) known.runs.push((user + system) / 1000)
        seen.set(what + n, { ...known, pairs: pairs.length, lines: comparisons.length, findings: findings.length })
      }
  const median = numbers => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]
  console.log(
    `${new Date().toISOString().slice(0, 10)} · Node ${process.version} · ${cpus().length} × ${cpus()[0]?.model.trim()} · load ${loadavg()[0]?.toFixed(1)} at the end · processor time, median of ${rounds} (of editions once)\n`,
  )
  console.log(`| what | ${NUMBERS.join(' | ')} | 240 ÷ 60 | pairs, lines, findings at 240 |\n|---|${NUMBERS.map(() => '---|').join('')}---|---|`)
  for (const [what] of CASES) {
    const times = NUMBERS.map(n => median(seen.get(what + n).runs))
    const { pairs, lines, findings } = seen.get(what + NUMBERS.at(-1))
    console.log(
      `| ${what} | ${times.map(t => `${t.toFixed(0)} ms`).join(' | ')} | ${(times.at(-1) / times[0]).toFixed(1)} × | ${pairs}, ${lines}, ${findings} |`,
    )
  }
} finally {
  rmSync(bundle, { force: true })
}
