/** Small workbooks for tests, written as the parts of their package. */
import { strToU8, zipSync } from 'fflate'

export interface WrittenSheet {
  readonly name: string
  /** `<row>` elements, or rows of cells: text, number, or XML of a cell ("<c …"). Cells get their addresses by position. */
  readonly rows: readonly (readonly (string | number | null)[])[] | string
  readonly merges?: readonly string[]
  readonly cols?: string
  readonly state?: 'hidden' | 'veryHidden'
}

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

function cellXml(value: string | number | null, address: string): string {
  if (value === null) return ''
  if (typeof value === 'number') return `<c r="${address}"><v>${value}</v></c>`
  if (value.startsWith('<c')) return value.replace('<c', `<c r="${address}"`)
  return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`
}

const rowsXml = (rows: WrittenSheet['rows']): string =>
  typeof rows === 'string'
    ? rows
    : rows.map((row, r) => `<row r="${r + 1}">${row.map((v, c) => cellXml(v, `${String.fromCharCode(65 + c)}${r + 1}`)).join('')}</row>`).join('')

/** `more`: further parts. `formats`: number formats; the style of a cell (s="1", s="2", …) is its position in the list, from 1. */
export function writtenWorkbook(
  sheets: readonly WrittenSheet[],
  formats: readonly (string | number)[] = [],
  more: Readonly<Record<string, string>> = {},
): Uint8Array {
  const codes = formats.flatMap((f, i) => (typeof f === 'string' ? [`<numFmt numFmtId="${200 + i}" formatCode="${escaped(f)}"/>`] : []))
  const xfs = ['<xf numFmtId="0"/>', ...formats.map((f, i) => `<xf numFmtId="${typeof f === 'string' ? 200 + i : f}" applyNumberFormat="1"/>`)]
  const parts: Record<string, string> = {
    ...more,
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook ${MAIN} xmlns:r="${RELATIONS}"><sheets>${sheets.map((s, i) => `<sheet name="${escaped(s.name)}" sheetId="${i + 1}" r:id="s${i + 1}"${s.state ? ` state="${s.state}"` : ''}/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${sheets.map((_, i) => `<Relationship Id="s${i + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`).join('')}<Relationship Id="st" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet ${MAIN}>${codes.length > 0 ? `<numFmts count="${codes.length}">${codes.join('')}</numFmts>` : ''}<cellXfs count="${xfs.length}">${xfs.join('')}</cellXfs></styleSheet>`,
  }
  for (const [i, s] of sheets.entries())
    parts[`xl/worksheets/sheet${i + 1}.xml`] =
      `<?xml version="1.0" encoding="UTF-8"?><worksheet ${MAIN}>${s.cols ?? ''}<sheetData>${rowsXml(s.rows)}</sheetData>${s.merges ? `<mergeCells>${s.merges.map(m => `<mergeCell ref="${m}"/>`).join('')}</mergeCells>` : ''}</worksheet>`
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])))
}
