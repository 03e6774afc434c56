// Writes the demo disclosure, once or until it is warm, in a process of its own; says times and size. With "html": the same content as a page.
import { writeFileSync } from 'node:fs'
import { readings } from '../readings.mjs'

const [bundle, format, howOften, out] = process.argv.slice(2)
const { ARCHIVES, archivesDossier, documentOfPaper, givenOf, profileNamed, systemFonts, writeDocument } = await import(bundle)
const paper = documentOfPaper('disclosure', givenOf(archivesDossier(), ARCHIVES, '', profileNamed('hebei-county')))

if (format === 'html') console.log(JSON.stringify({ html: page(paper) }))
else {
  const fonts = await systemFonts()
  let bytes = new Uint8Array()
  const result = await readings(async () => {
    const written = await writeDocument(paper, format, { fonts })
    if (!written.ok) throw new Error(written.problem.say.en)
    bytes = written.value
    return bytes.length
  }, howOften === 'once')
  if (out) writeFileSync(out, bytes)
  console.log(JSON.stringify(result))
}

/** Title, text and tables with their merged cells, laid out much as ours: A4, Song, small tables whose heads are repeated. */
function page({ blocks }) {
  const escaped = text => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>')
  const cell = ({ text, colSpan, rowSpan }) => `<td colspan="${colSpan}" rowspan="${rowSpan}">${escaped(text)}</td>`
  const rows = some => some.map(r => `<tr>${r.cells.map(cell).join('')}</tr>`).join('')
  const body = blocks.map(b =>
    b.kind === 'table'
      ? `<table><thead>${rows(b.rows.slice(0, 2))}</thead><tbody>${rows(b.rows.slice(2))}</tbody></table>`
      : b.role === 'title' || b.level
        ? `<h${Math.min(4, b.level ?? 2)}>${escaped(b.text)}</h${Math.min(4, b.level ?? 2)}>`
        : `<p>${escaped(b.text)}</p>`,
  )
  return `<!doctype html><html lang="zh"><head><meta charset="utf-8"><style>@page{size:A4;margin:37mm 26mm 35mm 28mm}body{font:16pt/29pt "Noto Serif CJK SC"}table{border-collapse:collapse;width:100%;font-size:9pt;line-height:1.25}td{border:1px solid}h2{text-align:center;page-break-before:always}</style></head><body>${body.join('\n')}</body></html>`
}
