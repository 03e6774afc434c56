// npm run bench:readers [-- --corpus FOLDER] [--rounds N] [--only docx]: our readers beside their peers on the same files, each in its own process.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { cpus, loadavg, tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import esbuild from 'esbuild'
import { together } from '../readings.mjs'

const here = fileURLToPath(new URL('.', import.meta.url))
const root = join(here, '../..')
const option = name => (process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : undefined)
const rounds = Number(option('--rounds') ?? 3)
const only = option('--only')
const scratch = mkdtempSync(join(tmpdir(), 'jixiao-bench-readers-'))
const testing = join(root, 'packages/documents/src/readers')
const load = createRequire(import.meta.url)
const wasm = load.resolve('@embedpdf/pdfium/pdfium.wasm')
const has = command => spawnSync('sh', ['-c', `command -v ${command}`]).status === 0

async function bundled(name, lines) {
  const [entry, outfile] = [join(scratch, `${name}.ts`), join(root, `node_modules/.bench-${name}.mjs`)]
  writeFileSync(entry, lines.join('\n'))
  const banner = { js: 'import { createRequire as createRequireOfBench } from "node:module"; const require = createRequireOfBench(import.meta.url);' }
  await esbuild.build({ entryPoints: [entry], outfile, bundle: true, platform: 'node', format: 'esm', logLevel: 'error', banner })
  return outfile
}

/** A process and what it took; its peak memory as Linux tells it. */
function measured(command, args) {
  return new Promise(resolve => {
    const start = performance.now()
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'ignore'] })
    let [rss, cpu, out] = [0, 0, '']
    const look = () => {
      try {
        const ticks = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
        cpu = Math.max(cpu, 10 * (Number(ticks[11]) + Number(ticks[12])))
        rss = Math.max(rss, Number(/VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? 0) / 1024)
      } catch {
        // it has ended, or this is no Linux
      }
    }
    const timer = setInterval(look, 2)
    child.stdout.on('data', data => {
      out += data
    })
    child.on('close', code => {
      clearInterval(timer)
      resolve({ wall: performance.now() - start, rss, cpu, out, ok: code === 0 })
    })
  })
}

const reader = await bundled('reader', [`export { readDocument } from ${JSON.stringify(join(root, 'packages/documents/src/read-document.ts'))}`])

/** One process that reads once and one that reads until it is warm. */
async function peer(name, file) {
  const runs = []
  for (const howOften of ['once', 'steady']) {
    const { out, ok, wall } = await measured(process.execPath, [join(here, 'measure.mjs'), name, file, howOften, reader, wasm])
    if (!ok) return undefined
    runs.push({ ...JSON.parse(out), once: wall })
  }
  const [once, warm] = runs
  return [
    { first: once.first, process: { wall: once.once, cpu: once.process.cpu }, rss: once.rss, found: once.found },
    { first: warm.first, steady: warm.steady, rss: once.rss, found: warm.found },
  ]
}

/** A program is new every time: its first reading is its steady state. */
async function program(command, args) {
  const { ok, wall, cpu, rss } = await measured(command, args)
  const took = { wall, cpu }
  return ok ? [{ first: took, steady: took, process: took, rss }] : undefined
}
const office = async file => {
  const to = /pdf$/.test(file) ? ['--infilter=draw_pdf_import', '--convert-to', 'odg'] : ['--convert-to', /xlsx?$/.test(file) ? 'csv' : 'txt:Text']
  const run = await measured('soffice', [
    `-env:UserInstallation=file://${scratch}/profile`,
    '--headless',
    ...to,
    '--outdir',
    join(scratch, 'out'),
    file,
  ])
  // it says nothing of a file that it could not read
  const made = readdirSync(join(scratch, 'out')).map(name => rmSync(join(scratch, 'out', name)))
  // a script that starts another program: what it needs itself says nothing
  const took = { wall: run.wall, cpu: 0 }
  return run.ok && made.length > 0 ? [{ first: took, steady: took, process: took, rss: 0 }] : undefined
}

const rows = []
const ms = ({ wall, cpu }) => (cpu ? `${cpu.toFixed(0)} ms (${wall.toFixed(0)})` : `(${wall.toFixed(0)})`)
/** By processor time, where both have it. */
const against = (ours, theirs) => {
  const what = ours.cpu && theirs.cpu ? 'cpu' : 'wall'
  return `${(theirs[what] / ours[what]).toFixed(2)} ×`
}
function line(input, name, result, { units, unit, base }) {
  if (!result) return rows.push([input, name, 'not measured'])
  const speed = units / ((result.steady.cpu || result.steady.wall) / 1000)
  rows.push([
    input,
    name,
    ms(result.steady),
    `${speed.toFixed(speed < 10 ? 1 : 0)} ${unit}`,
    ms(result.first),
    ms(result.process),
    result.rss ? `${result.rss.toFixed(0)} MB` : '',
    ...(base === result ? [] : [against(base.steady, result.steady), against(base.first, result.first)]),
  ])
}

/** In rounds, everybody once in each, so that what else the machine does falls on all alike. Gives what everybody took. */
async function compare(file, unit, peers) {
  if (only && !file.endsWith(only)) return []
  const readers = [['ours: blocks with tables', f => peer('ours', f)], ...peers]
  const seen = new Map(readers.map(([name]) => [name, []]))
  for (let round = 0; round < rounds; round++)
    for (const [name, run] of readers) {
      const known = seen.get(name)
      const runs = known && (await run(file))
      seen.set(name, runs && [...known, ...runs])
    }
  const [ours, ...others] = readers.map(([name]) => [name, seen.get(name) && together(seen.get(name))])
  const [own, base] = ours
  if (!base) {
    rows.push([basename(file), 'our reader refused it'])
    return []
  }
  const units = unit === 'pages' ? (base.found.pages ?? 1) : unit === 'rows' ? 50_000 : 1
  const what = { units, unit, base }
  line(`${basename(file)}, ${units} ${unit}`, own, base, what)
  for (const [name, result] of others) line('', name, result, what)
  return [ours, ...others]
}

/** Files read one after the other as if they were one: `files` is what everybody took for each of them. A peer that left one out has no sum. */
function addUp(title, files) {
  const [first] = files
  if (!first) return
  const all = first.map(([name], i) => [name, files.map(readers => readers[i]?.[1])])
  const sum = (results, part) => ({
    wall: results.reduce((n, r) => n + r[part].wall, 0),
    cpu: results.reduce((n, r) => n + r[part].cpu, 0),
  })
  const [ours, ...others] = all.map(([name, results]) => [
    name,
    results.every(Boolean)
      ? { steady: sum(results, 'steady'), first: sum(results, 'first'), process: sum(results, 'process'), rss: Math.max(...results.map(r => r.rss)) }
      : undefined,
  ])
  const units = files.reduce((n, [[, own]]) => n + (own.found.pages ?? 1), 0)
  const what = { units, unit: 'pages', base: ours[1] }
  line(`${title}, ${units} pages`, ours[0], ours[1], what)
  for (const [name, result] of others) line('', name, result, what)
}
const pdfPeers = [
  ['pdftotext -layout (no tables)', async file => (has('pdftotext') ? program('pdftotext', ['-layout', file, '/dev/null']) : undefined)],
  ['pdfjs-dist: text, operators', file => peer('pdfjs-dist', file)],
  ['PDFium alone (our floor)', file => peer('pdfium alone', file)],
]
const officePeer = ['LibreOffice headless', async file => (has('soffice') ? office(file) : undefined)]

// the inputs: the disclosure of the tests many times over, and a wide plain workbook
const made = await bundled('inputs', [
  `export { DISCLOSURE } from ${JSON.stringify(join(testing, 'testing/disclosure.ts'))}`,
  `export { docxOf } from ${JSON.stringify(join(testing, 'testing/written-disclosure.ts'))}`,
  `export { minimalPdf, ruled, text } from ${JSON.stringify(join(testing, 'pdf/testing/minimal-pdf.ts'))}`,
])
const { DISCLOSURE, docxOf, minimalPdf, ruled, text } = await import(pathToFileURL(made).href)
const { zipSync, strToU8 } = await import('fflate')
mkdirSync(join(scratch, 'out'))
const times = n => Array.from({ length: n }, () => DISCLOSURE).flat()
const input = (name, bytes) => {
  writeFileSync(join(scratch, name), bytes)
  return join(scratch, name)
}

function wideWorkbook(rows, columns) {
  const cell = (r, c) =>
    c < 2 ? `<c t="inlineStr"><is><t>第${r}行的名称${c}</t></is></c>` : `<c><v>${(r * 7919 * (c + 1)) % 1_000_000}.${10 + c}</v></c>`
  const lines = Array.from(
    { length: rows },
    (_, r) =>
      `<row r="${r + 1}">${Array.from({ length: columns }, (_, c) => cell(r, c).replace('<c', `<c r="${String.fromCharCode(65 + c)}${r + 1}"`)).join('')}</row>`,
  )
  const [main, rel] = [
    'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
    'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  ]
  const [types, packaged] = ['application/vnd.openxmlformats-officedocument.spreadsheetml', 'http://schemas.openxmlformats.org/package/2006']
  const files = {
    '[Content_Types].xml': `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${rel}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${rel}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${rel}"><sheets><sheet name="明细" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${lines.join('')}</sheetData></worksheet>`,
  }
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(`<?xml version="1.0" encoding="UTF-8"?>${xml}`)])))
}

/** Without LibreOffice: ruled tables of 36 rows in a font that is not embedded. */
function plainPdf(pages) {
  const xs = [50, 110, 270, 360, 450, 545]
  const rows = Array.from({ length: 36 }, (_, r) =>
    ['213', '农林水支出', `${r + 100}.50`, `${r + 60}.25`, '40.25'].map((w, c) => (c === 0 ? w + String(r) : w)),
  )
  const ys = Array.from({ length: 37 }, (_, r) => 760 - 18 * r)
  return minimalPdf(
    Array.from({ length: pages }, (_, p) => ({
      draw: [text(220, 790, '部门预算支出总表', 16), ...ruled(xs, ys, rows), text(290, 40, String(p + 1), 9)],
    })),
  )
}

console.log(
  `${new Date().toISOString().slice(0, 10)} · Node ${process.version} · ${cpus().length} × ${cpus()[0]?.model.trim()} · load ${loadavg()[0]?.toFixed(1)} at the start · processor time (wall), median of ${rounds} rounds\n`,
)
try {
  if (has('soffice')) {
    const long = input('tables.docx', docxOf(times(15)))
    spawnSync('soffice', [`-env:UserInstallation=file://${scratch}/profile`, '--headless', '--convert-to', 'pdf', '--outdir', scratch, long], {
      stdio: 'ignore',
    })
    await compare(join(scratch, 'tables.pdf'), 'pages', [...pdfPeers, officePeer])
  }
  await compare(input('plain-tables.pdf', plainPdf(100)), 'pages', pdfPeers)
  await compare(input('document-of-70-pages.docx', docxOf(times(10))), 'files', [['mammoth: html', file => peer('mammoth', file)], officePeer])
  await compare(input('rows.xlsx', wideWorkbook(50_000, 8)), 'rows', [['exceljs', file => peer('exceljs', file)], officePeer])
  const corpus = option('--corpus')
  if (corpus && existsSync(corpus)) {
    const names = readdirSync(corpus).sort()
    const pdfs = []
    for (const name of names.filter(n => n.endsWith('.pdf'))) {
      const took = await compare(join(corpus, name), 'pages', pdfPeers)
      if (took.length > 0) pdfs.push(took)
    }
    addUp(`all ${pdfs.length} PDFs together`, pdfs)
    for (const name of names.filter(n => /\.(?:docx|xlsx)$/.test(n))) {
      const other = name.endsWith('.xlsx') ? 'exceljs' : 'mammoth'
      await compare(join(corpus, name), 'files', [[other, file => peer(other, file)]])
    }
  }
  const heads = [
    'input',
    'reader',
    'steady',
    'per second, steady',
    'first reading',
    'process that reads once',
    'memory, once',
    'against ours, steady',
    'against ours, first',
  ]
  for (const row of [heads, heads.map(() => '---'), ...rows]) console.log(`| ${heads.map((_, i) => row[i] ?? '').join(' | ')} |`)
  console.log(`\nload ${loadavg()[0]?.toFixed(1)} at the end, ${(performance.now() / 1000).toFixed(0)} s`)
} finally {
  rmSync(scratch, { recursive: true, force: true })
  for (const name of ['reader', 'inputs']) rmSync(join(root, `node_modules/.bench-${name}.mjs`), { force: true })
}
