// node benchmarks/documents/run.mjs [--rounds N]: the demo disclosure as docx, xlsx and pdf beside LibreOffice and Chromium, in one run.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import esbuild from 'esbuild'

const here = fileURLToPath(new URL('.', import.meta.url))
const root = join(here, '../..')
const option = name => (process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : undefined)
const rounds = Number(option('--rounds') ?? 15)
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

const median = numbers => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]
const node = (...args) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(here, 'measure.mjs'), bundle, ...args], { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout)
}

/** Wall and processor time of a program with all that it starts, median of some runs; undefined where it makes nothing. */
function program(command, made) {
  const runs = []
  for (let i = 0; i < Math.min(3, rounds); i++) {
    rmSync(made, { force: true })
    const { stderr } = spawnSync('bash', ['-c', `TIMEFORMAT='%R %U %S'; time timeout ${LONGEST} ${command} >/dev/null 2>&1`], { encoding: 'utf8' })
    const [wall, user, system] = stderr.trim().split('\n').at(-1).split(' ').map(Number)
    try {
      runs.push({ wall: wall * 1000, cpu: (user + system) * 1000, size: statSync(made).size })
    } catch {
      return undefined
    }
  }
  return { wall: median(runs.map(r => r.wall)), cpu: median(runs.map(r => r.cpu)), size: runs[0].size }
}

const rows = []
function line(what, result, base) {
  if (!result) return rows.push([what, 'not measured'])
  const { wall, cpu, size } = result
  const speed = 1000 / wall
  rows.push([
    what,
    `${wall.toFixed(0)} ms`,
    `${cpu.toFixed(0)} ms`,
    speed.toFixed(speed < 10 ? 1 : 0),
    `${(size / 1024).toFixed(0)} KB`,
    base ? `${(wall / base.wall).toFixed(1)} ×` : '',
    base ? `${(cpu / base.cpu).toFixed(1)} ×` : '',
  ])
}

console.log(
  `${new Date().toISOString().slice(0, 10)} · Node ${process.version} · ${cpus().length} × ${cpus()[0]?.model.trim()} · load ${loadavg()[0]?.toFixed(1)} at the start · median of ${rounds}\n`,
)
try {
  const html = join(scratch, 'paper.html')
  writeFileSync(html, node('html').html)
  const office = (from, to, name) =>
    has('soffice')
      ? program(
          `soffice -env:UserInstallation=file://${scratch}/profile --headless --convert-to ${to} --outdir ${scratch} ${join(scratch, from)}`,
          join(scratch, name),
        )
      : undefined
  const ours = {}
  for (const format of ['docx', 'xlsx', 'pdf']) {
    const warm = node(format, String(rounds), join(scratch, `paper.${format}`))
    const once = node(format, '1')
    ours[format] = { wall: once.process, cpu: once.processCpu }
    line(`${format}: ours, again and again in one process`, warm)
    line(`${format}: ours, a process that writes once`, { ...ours[format], size: once.size })
    // what LibreOffice converts is its own format: the file as it would keep it
    if (format === 'docx' && office('paper.docx', 'odt', 'paper.odt'))
      line('docx: LibreOffice, of the same as odt', office('paper.odt', 'docx', 'paper.docx'), ours.docx)
    if (format === 'xlsx' && office('paper.xlsx', 'ods', 'paper.ods'))
      line('xlsx: LibreOffice, of the same as ods', office('paper.ods', 'xlsx', 'paper.xlsx'), ours.xlsx)
  }
  line('pdf: LibreOffice, of the same as odt', office('paper.odt', 'pdf', 'paper.pdf'), ours.pdf)
  const printed = join(scratch, 'printed.pdf')
  const chromium = ['chromium', 'chromium-browser', 'google-chrome'].find(has)
  const print = `${chromium} --headless --no-sandbox --disable-gpu --user-data-dir=${scratch}/chromium --no-pdf-header-footer --print-to-pdf=${printed} file://${html}`
  line('pdf: Chromium print, of the same as html', chromium && program(print, printed), ours.pdf)
  const heads = ['what', 'wall', 'cpu', 'documents/s', 'size', 'wall against our process', 'cpu against our process']
  for (const row of [heads, heads.map(() => '---'), ...rows]) console.log(`| ${heads.map((_, i) => row[i] ?? '').join(' | ')} |`)
  console.log(`\nload ${loadavg()[0]?.toFixed(1)} at the end, ${(performance.now() / 1000).toFixed(0)} s`)
} finally {
  rmSync(scratch, { recursive: true, force: true })
  rmSync(bundle, { force: true })
}
