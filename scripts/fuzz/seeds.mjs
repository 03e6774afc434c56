// What the mutants are made from: the sources of cases/, written in every format by what the readers' own tests write with.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { doc, para as docPara, row as docRow } from '../../packages/documents/src/readers/doc/testing/written-doc.ts'
import { cell, docx, para as docxPara, row as docxRow, table as docxTable } from '../../packages/documents/src/readers/docx/testing/written-docx.ts'
import { minimalPdf, text as pdfText, ruled } from '../../packages/documents/src/readers/pdf/testing/minimal-pdf.ts'
import { readPlainText } from '../../packages/documents/src/readers/text/read-plain-text.ts'
import { writtenWorkbook } from '../../packages/documents/src/readers/workbook/testing/written-workbook.ts'
import { writtenXls } from '../../packages/documents/src/readers/workbook/testing/written-xls.ts'

const encode = text => new TextEncoder().encode(text)
const escaped = text =>
  text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
const plain = text => text.replace(/[\r\n\t\f\u0007]/g, ' ')

/** No longer than what a run can check hundreds of times. */
const MOST_BLOCKS = 24
const MOST_ROWS = 14
const MOST_CHARACTERS = 8000

function blocksOf(bytes) {
  const read = readPlainText(bytes, 'source.txt')
  if (!read.ok) throw new Error(read.problem.say.en)
  // the beginning says what the document is; tables stand at the end
  const blocks = read.value.blocks
  return blocks.length <= MOST_BLOCKS
    ? blocks
    : [...blocks.slice(0, MOST_BLOCKS / 2), ...blocks.filter(b => b.kind === 'table').slice(0, 5), ...blocks.slice(-MOST_BLOCKS / 3)]
}
const rowsOf = table => table.rows.slice(0, MOST_ROWS)

const WRITERS = {
  html: blocks =>
    encode(
      `<!DOCTYPE html><html><head><meta charset="utf-8"></head><body><div id="content">${blocks
        .map(b =>
          b.kind === 'paragraph'
            ? `<p>${escaped(b.text)}</p>`
            : `<table>${rowsOf(b)
                .map(r => `<tr>${r.cells.map(c => `<td colspan="${c.colSpan}" rowspan="${c.rowSpan}">${escaped(c.text)}</td>`).join('')}</tr>`)
                .join('')}</table>`,
        )
        .join('\n')}</div></body></html>`,
    ),
  docx: blocks =>
    docx(
      blocks
        .map(b =>
          b.kind === 'paragraph'
            ? docxPara(escaped(b.text) || ' ', b.level ? '<w:pStyle w:val="1"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>' : '')
            : docxTable(
                ...rowsOf(b).map(r =>
                  docxRow(
                    ...r.cells.map(c =>
                      cell(escaped(c.text) || ' ', `<w:gridSpan w:val="${c.colSpan}"/>${c.rowSpan > 1 ? '<w:vMerge w:val="restart"/>' : ''}`),
                    ),
                  ),
                ),
              ),
        )
        .join(''),
      {
        styles: '<w:style w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="0"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>',
        numbering:
          '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
        footnotes: '<w:footnote w:id="1"><w:p><w:r><w:t>注</w:t></w:r></w:p></w:footnote>',
      },
    ),
  doc: blocks =>
    doc(
      blocks.flatMap(b =>
        b.kind === 'paragraph'
          ? [docPara(plain(b.text))]
          : rowsOf(b).flatMap(r => {
              const cells = r.cells.slice(0, 12)
              return [
                ...docRow(
                  Array.from({ length: cells.length + 1 }, (_, i) => i * 900),
                  cells.map(c => plain(c.text)),
                ),
              ]
            }),
      ),
    ),
  xlsx: blocks =>
    writtenWorkbook(
      sheetsOf(blocks).map(({ name, rows }) => ({ name, rows: rows.map(r => r.map(cellValue)), merges: ['A1:C1'] })),
      ['0.00%', '#,##0.00', 14],
    ),
  xls: blocks => {
    const rows = sheetsOf(blocks).flatMap(s => s.rows)
    return writtenXls({
      name: '公开',
      formats: ['0.00%', '#,##0.00'],
      cells: rows
        .slice(0, 200)
        .flatMap((r, row) => r.flatMap((text, column) => (text === '' ? [] : [{ row, column, value: cellValue(text), style: column % 3 }]))),
      merges: [[0, 0, 0, 3]],
      hiddenRows: [2],
    })
  },
  pdf: blocks => {
    const pages = []
    let [draw, y] = [[], 800]
    const turn = () => {
      pages.push({ draw })
      ;[draw, y] = [[], 800]
    }
    for (const b of blocks) {
      if (b.kind === 'paragraph') {
        for (let at = 0; at < b.text.length && at < 400; at += 42) {
          if (y < 60) turn()
          draw.push(pdfText(40, y, b.text.slice(at, at + 42)))
          y -= 18
        }
        continue
      }
      const rows = rowsOf(b).slice(0, 20)
      const columns = Math.min(b.columns, 8)
      if (y - rows.length * 18 < 60) turn()
      const xs = Array.from({ length: columns + 1 }, (_, i) => 40 + (i * 515) / columns)
      const ys = Array.from({ length: rows.length + 1 }, (_, i) => y - i * 18)
      draw.push(
        ...ruled(
          xs,
          ys,
          rows.map(r => Array.from({ length: columns }, (_, c) => plain(r.cells.find(x => x.column === c)?.text ?? '').slice(0, 12))),
        ),
      )
      y = (ys.at(-1) ?? y) - 24
    }
    turn()
    return minimalPdf(pages.slice(0, 12))
  },
}

Object.assign(WRITERS, {
  // a page saved with what it shows
  mht: blocks =>
    encode(
      [
        'MIME-Version: 1.0',
        'Content-Type: multipart/related; boundary="----=_Part"; type="text/html"',
        '',
        '------=_Part',
        'Content-Type: text/html; charset="utf-8"',
        'Content-Transfer-Encoding: base64',
        '',
        ...(Buffer.from(WRITERS.html(blocks))
          .toString('base64')
          .match(/.{1,76}/g) ?? []),
        '',
        '------=_Part--',
        '',
      ].join('\r\n'),
    ),
  // what Excel 2003 wrote as XML
  'sheet-xml': blocks =>
    encode(
      `<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">${sheetsOf(
        blocks,
      )
        .map(
          sheet =>
            `<Worksheet ss:Name="${escaped(sheet.name)}"><Table>${sheet.rows
              .map(
                row =>
                  `<Row>${row.map(text => `<Cell><Data ss:Type="${typeof cellValue(text) === 'number' ? 'Number' : 'String'}">${escaped(text)}</Data></Cell>`).join('')}</Row>`,
              )
              .join('')}</Table></Worksheet>`,
        )
        .join('')}</Workbook>`,
    ),
  csv: blocks =>
    encode(
      sheetsOf(blocks)
        .flatMap(sheet => sheet.rows.map(row => row.map(text => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join(',')))
        .join('\r\n'),
    ),
})

const cellValue = text => (/^-?\d{1,12}(?:\.\d{1,6})?$/.test(text) ? Number(text) : text)

function sheetsOf(blocks) {
  const tables = blocks.filter(b => b.kind === 'table').slice(0, 6)
  const words = blocks
    .filter(b => b.kind === 'paragraph')
    .slice(0, 20)
    .map(b => [b.text])
  return [
    { name: '说明', rows: words.length > 0 ? words : [['说明']] },
    ...tables.map((t, i) => ({
      name: `表${i + 1}`,
      rows: [
        [blocks[blocks.indexOf(t) - 1]?.text ?? '表', '', ''],
        ...rowsOf(t).map(r => Array.from({ length: Math.min(t.columns, 20) }, (_, c) => r.cells.find(x => x.column === c)?.text ?? '')),
      ],
    })),
  ]
}

export const FORMATS = ['txt', 'pdf', 'docx', 'doc', 'xlsx', 'xls', 'html', 'mht', 'sheet-xml', 'csv', 'zip']

/** Name and bytes of every seed of a format. */
export function seedsOf(format, cases) {
  const sources = readdirSync(cases, { withFileTypes: true })
    .filter(d => d.isDirectory() && existsSync(join(cases, d.name, 'source.txt')))
    .map(d => ({ name: d.name, bytes: new Uint8Array(readFileSync(join(cases, d.name, 'source.txt'))) }))
  if (format === 'txt')
    return sources.flatMap(({ name, bytes }) => {
      const text = new TextDecoder().decode(bytes)
      const head = text.slice(0, 400)
      const pieces = [text.slice(0, MOST_CHARACTERS)]
      for (let at = MOST_CHARACTERS; at < text.length; at += MOST_CHARACTERS) pieces.push(`${head}\n${text.slice(at, at + MOST_CHARACTERS)}`)
      return pieces.map((piece, i) => ({ name: `${name}/${i}`, bytes: encode(piece) }))
    })
  if (format === 'zip')
    return sources.slice(0, 4).map(({ name, bytes }) => {
      const blocks = blocksOf(bytes)
      return { name, bytes: zipSync({ [`${name}.txt`]: bytes, '预算/表.xlsx': WRITERS.xlsx(blocks), '说明.docx': WRITERS.docx(blocks) }) }
    })
  return sources.map(({ name, bytes }) => ({ name, bytes: WRITERS[format](blocksOf(bytes)) }))
}
