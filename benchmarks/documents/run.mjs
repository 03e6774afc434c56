// node benchmarks/documents/run.mjs [--rounds N]: the demo disclosure as docx, xlsx and pdf beside docxtemplater, LibreOffice and Chromium, in one run.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import esbuild from 'esbuild'
import { together } from '../readings.mjs'

const here = fileURLToPath(new URL('.', import.meta.url))
const root = join(here, '../..')
const option = name => (process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : undefined)
const rounds = Number(option('--rounds') ?? 3)
const scratch = mkdtempSync(join(tmpdir(), 'jixiao-bench-documents-'))
const bundle = join(root, 'node_modules/.bench-documents.mjs')
/** Seconds that another program may take. */
const LONGEST = 60
const has = command => spawnSync('sh', ['-c', `command -v ${command}`]).status === 0

await esbuild.build({
  stdin: {
    contents: `
      export { profileNamed } from ${JSON.stringify(join(root, 'packages/rules/src/index.ts'))}
      export { documentOfPaper, writeDocument } from ${JSON.stringify(join(root, 'packages/documents/src/index.ts'))}
      export { ARCHIVES, archivesDossier } from ${JSON.stringify(join(root, 'packages/service/src/demo/archives-dossier.ts'))}
      export { givenOf } from ${JSON.stringify(join(root, 'packages/service/src/flows/check-paper.ts'))}
      export { systemFonts } from ${JSON.stringify(join(root, 'packages/service/src/flows/system-fonts.ts'))}`,
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

const node = (script, ...args) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(here, script), ...args], { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout)
}

/** Wall and processor time of a program with all that it starts; undefined where it makes nothing. */
function program(command, made) {
  rmSync(made, { force: true })
  const { stderr } = spawnSync('bash', ['-c', `TIMEFORMAT='%R %U %S'; time timeout ${LONGEST} ${command} >/dev/null 2>&1`], { encoding: 'utf8' })
  const [wall, user, system] = stderr.trim().split('\n').at(-1).split(' ').map(Number)
  if (!existsSync(made)) return undefined
  const process = { wall: wall * 1000, cpu: (user + system) * 1000 }
  return { first: null, steady: null, process, rss: 0, found: statSync(made).size }
}

const ms = took => (took ? `${took.cpu.toFixed(0)} ms (${took.wall.toFixed(0)})` : '')
const perSecond = took => (took ? (1000 / took.cpu).toFixed(1) : '')
const rows = []
function line(what, result, base) {
  if (!result) return rows.push([what, 'not measured'])
  const { steady, first, process, found } = result
  rows.push([
    what,
    ms(steady),
    perSecond(steady),
    ms(first),
    ms(process),
    `${(found / 1024).toFixed(0)} KB`,
    base && steady ? `${(steady.cpu / base.steady.cpu).toFixed(1)} ×` : '',
    base ? `${(process.cpu / base.process.cpu).toFixed(1)} ×` : '',
  ])
}

console.log(
  `${new Date().toISOString().slice(0, 10)} · Node ${process.version} · ${cpus().length} × ${cpus()[0]?.model.trim()} · load ${loadavg()[0]?.toFixed(1)} at the start · processor time (wall), median of ${rounds} rounds\n`,
)
try {
  const at = name => join(scratch, name)
  const write = format => howOften => node('measure.mjs', bundle, format, howOften)
  writeFileSync(at('paper.html'), node('measure.mjs', bundle, 'html').html)
  for (const format of ['docx', 'xlsx']) node('measure.mjs', bundle, format, 'once', at(`paper.${format}`))
  const convert = (from, to) =>
    program(
      `soffice -env:UserInstallation=file://${scratch}/profile --headless --convert-to ${to} --outdir ${scratch} ${at(from)}`,
      at(`paper.${to}`),
    )
  // what LibreOffice converts is its own format: the file as it would keep it
  const isOffice = has('soffice') && [convert('paper.docx', 'odt'), convert('paper.xlsx', 'ods')].every(Boolean)
  const office = (from, to) => (isOffice ? howOften => (howOften === 'once' ? convert(from, to) : undefined) : undefined)
  const chromium = ['chromium', 'chromium-browser', 'google-chrome'].find(has)
  const print = howOften =>
    howOften === 'once'
      ? program(
          `${chromium} --headless --no-sandbox --disable-gpu --user-data-dir=${scratch}/chromium --no-pdf-header-footer --print-to-pdf=${at('printed.pdf')} file://${at('paper.html')}`,
          at('printed.pdf'),
        )
      : undefined
  const fill = await filler(at)
  const WRITERS = [
    ['docx: ours', write('docx')],
    ['docx: docxtemplater, of a template with the same content', fill, 'docx: ours'],
    ['docx: LibreOffice, of the same as odt', office('paper.odt', 'docx'), 'docx: ours'],
    ['xlsx: ours', write('xlsx')],
    ['xlsx: LibreOffice, of the same as ods', office('paper.ods', 'xlsx'), 'xlsx: ours'],
    ['pdf: ours', write('pdf')],
    ['pdf: LibreOffice, of the same as odt', office('paper.odt', 'pdf'), 'pdf: ours'],
    ['pdf: Chromium print, of the same as html', chromium && print, 'pdf: ours'],
  ]
  const seen = new Map(WRITERS.map(([what]) => [what, []]))
  // in rounds, everybody once in each, so that what else the machine does falls on all alike
  for (let round = 0; round < rounds; round++)
    for (const howOften of ['once', 'steady'])
      for (const [what, run] of WRITERS) {
        const measured = run?.(howOften)
        if (measured) seen.get(what).push(howOften === 'once' ? measured : { ...measured, process: null })
      }
  const results = new Map(WRITERS.map(([what]) => [what, seen.get(what).length > 0 ? together(seen.get(what)) : undefined]))
  for (const [what, , base] of WRITERS) line(what, results.get(what), results.get(base))
  const heads = [
    'what',
    'steady',
    'documents/s, steady',
    'first',
    'process that writes once',
    'size',
    'against ours, steady',
    'against ours, process',
  ]
  for (const row of [heads, heads.map(() => '---'), ...rows]) console.log(`| ${heads.map((_, i) => row[i] ?? '').join(' | ')} |`)
  console.log(`\nload ${loadavg()[0]?.toFixed(1)} at the end, ${(performance.now() / 1000).toFixed(0)} s`)
} finally {
  rmSync(scratch, { recursive: true, force: true })
  rmSync(bundle, { force: true })
}

/** docxtemplater with a template that holds the same, where it is installed; it must write the same text. */
async function filler(at) {
  const made = await import('./template.mjs').catch(() => undefined)
  if (!made) return undefined
  const ours = readFileSync(at('paper.docx'))
  const { template, data, tags, loops } = made.templateOf(ours)
  writeFileSync(at('template.docx'), template)
  writeFileSync(at('data.json'), JSON.stringify(data))
  node('fill.mjs', at('template.docx'), at('data.json'), 'once', at('filled.docx'))
  if (made.textOfDocx(readFileSync(at('filled.docx'))) !== made.textOfDocx(ours)) throw new Error('docxtemplater wrote another text')
  console.log(`template: ${loops} loops, ${tags} tags\n`)
  return howOften => node('fill.mjs', at('template.docx'), at('data.json'), howOften)
}
