// node scripts/make-fixtures.mjs: makes packages/documents/fixtures anew with LibreOffice, Chromium and (if installed) exceljs. Tests only read the files.
// node scripts/make-fixtures.mjs variations FOLDER [NAME…]: prints variations of the disclosure there, all ingredients one by one where none is
// named, --mixed N SEED: so many mixtures of them. layout-variations.test.ts reads them with LAYOUT_VARIATIONS=FOLDER.
import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { gzipSync, inflateSync } from 'node:zlib'
import esbuild from 'esbuild'
import { chromium } from 'playwright-core'
import { chromiumPath } from './chromium.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const fixtures = join(root, 'packages/documents/fixtures')
const testing = join(root, 'packages/documents/src/readers/testing')
const scratch = mkdtempSync(join(tmpdir(), 'jixiao-fixtures-'))
const only = process.argv[2]
/** layouts NAME…: only these. */
const named = process.argv.slice(3)

async function written() {
  const entry = join(scratch, 'entry.ts')
  const names = ['disclosure', 'written-disclosure', 'disclosure-workbook', 'layouts', 'variations', 'sampled-variations', 'drawn-by-typst']
  writeFileSync(entry, names.map(n => `export * from ${JSON.stringify(join(testing, `${n}.ts`))}`).join('\n'))
  const outfile = join(root, 'node_modules/.make-fixtures.mjs')
  await esbuild.build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    external: ['@myriaddreamin/*', '@embedpdf/*'],
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
  })
  const made = await import(pathToFileURL(outfile).href)
  rmSync(outfile)
  return made
}

function office(from, to, name, settings = {}) {
  const folder = join(scratch, `${name}-${to}`)
  mkdirSync(folder, { recursive: true })
  spawnSync(
    'soffice',
    [`-env:UserInstallation=file://${scratch}/profile`, '--headless', '--convert-to', filterOf(to, settings), '--outdir', folder, from],
    { stdio: 'ignore' },
  )
  const made = join(
    folder,
    `${from
      .split('/')
      .at(-1)
      .replace(/\.\w+$/, '')}.${to}`,
  )
  if (!existsSync(made)) throw new Error(`LibreOffice made no ${to} of ${from}`)
  return made
}

/** Settings of the PDF export as LibreOffice takes them on its command line. */
const filterOf = (to, settings) => {
  const given = Object.entries(settings).map(([name, value]) => [name, { type: typeof value, value: String(value) }])
  return given.length === 0 ? to : `${to}:writer_pdf_Export:${JSON.stringify(Object.fromEntries(given))}`
}

function printed(html, name) {
  const [page, pdf] = [join(scratch, `${name}.html`), join(scratch, `${name}.pdf`)]
  writeFileSync(page, html)
  const settings = ['--headless', '--no-sandbox', '--no-pdf-header-footer', '--disable-pdf-tagging', `--user-data-dir=${scratch}/chromium`]
  spawnSync(chromiumPath(), [...settings, `--print-to-pdf=${pdf}`, pathToFileURL(page).href], { stdio: 'ignore' })
  return readFileSync(pdf)
}

/**
 * Chromium writes Chinese fonts as Type 3: each glyph a small program. All that a reader of text needs of them is their width, so what they
 * draw is cut away and the file is a tenth as large; it shows no letters any more.
 */
function withoutOutlines(bytes) {
  const text = bytes.toString('latin1')
  const drawn = new Set([...text.matchAll(/\/CharProcs\s*<<([^>]*)>>/g)].flatMap(m => [...m[1].matchAll(/(\d+) 0 R/g)].map(r => Number(r[1]))))
  let out = ''
  const offsets = new Map()
  const objects = [...text.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)]
  out = text.slice(0, text.indexOf('\n1 0 obj') + 1)
  if (!out.startsWith('%PDF')) out = '%PDF-1.4\n%\xd3\xeb\xe9\xe1\n'
  for (const [, number, body] of objects) {
    offsets.set(Number(number), out.length)
    let kept = body
    const stream = /^<<([\s\S]*?)>>\s*stream\n([\s\S]*)\nendstream$/.exec(body)
    if (drawn.has(Number(number)) && stream) {
      const raw = Buffer.from(stream[2], 'latin1')
      const program = /FlateDecode/.test(stream[1]) ? inflateSync(raw).toString('latin1') : stream[2]
      const head = /^[\s\S]*?\bd[01]\b/.exec(program)?.[0] ?? '0 0 d0'
      kept = `<</Length ${head.length}>> stream\n${head}\nendstream`
    }
    out += `${number} 0 obj\n${kept}\nendobj\n`
  }
  const size = Math.max(...offsets.keys()) + 1
  const start = out.length
  const entries = Array.from({ length: size }, (_, i) =>
    offsets.has(i) ? `${String(offsets.get(i)).padStart(10, '0')} 00000 n \n` : '0000000000 65535 f \n',
  )
  const trailer = /trailer\n<<([\s\S]*?)>>\s*startxref/.exec(text)[1].replace(/\/Size \d+/, `/Size ${size}`)
  return Buffer.from(`${out}xref\n0 ${size}\n${entries.join('')}trailer\n<<${trailer}>>\nstartxref\n${start}\n%%EOF\n`, 'latin1')
}

/** As a person prints from the browser: with the date, the title, the address and the number of the page, where asked. */
const settingsOf = ({ scale, hasBrowserEdges }) => {
  const edge = words => `<div style="font-size:8px;width:100%;margin:0 10mm;display:flex;justify-content:space-between">${words}</div>`
  const edges = {
    displayHeaderFooter: true,
    headerTemplate: edge('<span>2030/1/15 10:30</span><span>部门预算公开-示例县人民政府网</span><span></span>'),
    footerTemplate: edge(
      '<span>https://www.example.gov.cn/zwgk/ysgk/t20300115_1234567.html</span><span><span class="pageNumber"></span>/<span class="totalPages"></span></span>',
    ),
  }
  return { preferCSSPageSize: true, printBackground: true, tagged: false, ...(scale ? { scale } : {}), ...(hasBrowserEdges ? edges : {}) }
}

/** In one browser, and with one start of LibreOffice for all workbooks and documents. */
async function printVariations(names, folder) {
  mkdirSync(folder, { recursive: true })
  const fileOf = name => `${name.replaceAll(' ', '+')}.pdf.gz`
  const keep = (name, pdf) => writeFileSync(join(folder, fileOf(name)), gzipSync(changedPages(pdf, variationOf(name)), { level: 9 }))
  const pages = names.filter(n => variationOf(n).program === 'page')
  const own = names.filter(n => variationOf(n).program === 'typst')
  for (const name of own) keep(name, await drawn(sourceOf(variationOf(name))))
  const browser = pages.length > 0 ? await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] }) : undefined
  for (const name of pages) {
    const page = await browser.newPage()
    await page.setContent(new TextDecoder().decode(sourceOf(variationOf(name))))
    keep(name, withoutOutlines(await page.pdf(settingsOf(layoutOf(variationOf(name))))))
    await page.close()
  }
  await browser?.close()
  const office = names.filter(n => !pages.includes(n) && !own.includes(n))
  const made = office.map((name, i) => {
    const variation = variationOf(name)
    const from = join(scratch, `variation${i}.${{ sheet: 'xlsx', word: 'docx', web: 'html' }[variation.program]}`)
    writeFileSync(from, sourceOf(variation))
    return from
  })
  const settings = [`-env:UserInstallation=file://${scratch}/profile`, '--headless', '--convert-to', 'pdf', '--outdir', join(scratch, 'variations')]
  // as a text document: as a page of the web LibreOffice prints it on one long page
  const pagesOfWeb = made.filter(file => file.endsWith('.html'))
  const others = made.filter(file => !pagesOfWeb.includes(file))
  for (let i = 0; i < others.length; i += 40) spawnSync('soffice', [...settings, ...others.slice(i, i + 40)], { stdio: 'ignore' })
  if (pagesOfWeb.length > 0) spawnSync('soffice', [...settings, '--infilter=HTML (StarWriter)', ...pagesOfWeb], { stdio: 'ignore' })
  for (const [i, name] of office.entries()) keep(name, readFileSync(join(scratch, `variations/variation${i}.pdf`)))
}

const { DISCLOSURE, docxOf, htmlOf, xlsxOf, LAYOUTS, ONE_BY_ONE, SAMPLED, mixed, changedPages, drawn, layoutOf, sourceOf, variationOf } =
  await written()
if (only === 'variations' && named.length > 0) {
  const [folder, ...own] = named
  const names = own[0] === '--mixed' ? mixed(Number(own[1]), Number(own[2])) : own
  await printVariations(names.length > 0 ? names : ONE_BY_ONE, folder)
  rmSync(scratch, { recursive: true, force: true })
  process.exit(0)
}
mkdirSync(join(fixtures, 'layouts'), { recursive: true })
const [docx, xlsx] = [join(scratch, 'disclosure.docx'), join(scratch, 'disclosure.xlsx')]
writeFileSync(docx, docxOf(DISCLOSURE))
writeFileSync(xlsx, xlsxOf(DISCLOSURE))

if (!only || only === 'office') {
  copyFileSync(office(office(docx, 'odt', 'text'), 'docx', 'odt'), join(fixtures, 'libreoffice-from-odt.docx'))
  copyFileSync(office(docx, 'pdf', 'text'), join(fixtures, 'libreoffice.pdf'))
  for (const to of ['doc', 'html'])
    writeFileSync(join(fixtures, `libreoffice.${to}.gz`), gzipSync(readFileSync(office(docx, to, 'text')), { level: 9 }))
  // a file of a few words that only the owner may change, and one that asks for a password to be opened
  const short = join(scratch, 'short.docx')
  writeFileSync(short, docxOf(DISCLOSURE.slice(0, 4)))
  copyFileSync(office(short, 'pdf', 'owner', { RestrictPermissions: true, PermissionPassword: 'owner' }), join(fixtures, 'owner-password.pdf'))
  copyFileSync(office(short, 'pdf', 'user', { EncryptFile: true, DocumentOpenPassword: 'user' }), join(fixtures, 'open-password.pdf'))
  for (const to of ['xlsx', 'xls']) copyFileSync(office(xlsx, to, 'sheets'), join(fixtures, `libreoffice.${to}`))
  copyFileSync(office(xlsx, 'pdf', 'sheets'), join(fixtures, 'libreoffice-sheets.pdf'))
  for (const isAcross of [false, true]) {
    const name = `sheets-no-lines${isAcross ? '-across' : ''}`
    writeFileSync(join(scratch, `${name}.xlsx`), xlsxOf(DISCLOSURE, { across: 'none', upright: 'none', isAcross }))
    writeFileSync(
      join(fixtures, `libreoffice-${name}.pdf.gz`),
      gzipSync(readFileSync(office(join(scratch, `${name}.xlsx`), 'pdf', name)), { level: 9 }),
    )
  }
}
const peers = join(root, 'benchmarks/readers/node_modules/exceljs')
if ((!only || only === 'exceljs') && existsSync(peers)) {
  const { Workbook } = createRequire(import.meta.url)(peers)
  const book = new Workbook()
  await book.xlsx.load(readFileSync(xlsx))
  await book.xlsx.writeFile(join(fixtures, 'exceljs.xlsx'))
}
if (!only || only === 'layouts')
  for (const [name, layout] of Object.entries(LAYOUTS).filter(([name]) => named.length === 0 || named.includes(name)))
    writeFileSync(join(fixtures, `layouts/${name}.pdf.gz`), gzipSync(withoutOutlines(printed(htmlOf(DISCLOSURE, layout), name)), { level: 9 }))
if (!only || only === 'variations') await printVariations(SAMPLED, join(fixtures, 'variations'))
rmSync(scratch, { recursive: true, force: true })
const list = spawnSync('find', [fixtures, '-type', 'f'], { encoding: 'utf8' }).stdout.trim().split('\n')
for (const file of list) console.log(`${(statSync(file).size / 1024).toFixed(0).padStart(6)} KB  ${file.slice(fixtures.length + 1)}`)
