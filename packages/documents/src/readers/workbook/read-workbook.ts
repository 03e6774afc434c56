/**
 * Workbook (.xlsx, .xls, told by content) → blocks.
 *
 * - Each sheet that holds something: its name as a heading (unless the program gave the name or the sheet prints it first), lines of
 *   text as paragraphs, one Table per area. place.sheet, place.line (row of the sheet, from 1) and place.address ("B7") are set.
 * - A number is read as its cell shows it (1,234.50, 98.36%, 2030年1月); where that rounds the value, Cell.precise holds it.
 * - Tables are as the text reader gives them (see readers/text/read-text.ts), so the same recognisers understand them.
 * - Hidden rows, columns and sheets are read and named in a notice; so are formulas without a saved result and error values.
 */
import { type Block, done, type Notice, type Outcome, type ReadDocument, type Residue, refused } from '@jixiao/core'
import { detectFormat } from '../../detect.ts'
import { sheetsOfXls } from './hucre-adapter.ts'
import { addSheet } from './sheet-blocks.ts'
import { sheetsOfXml } from './sheet-xml.ts'
import { MOST_BYTES, type Sheet } from './spreadsheet.ts'
import { damaged, notWorkbook, tooLarge } from './workbook-problems.ts'
import { xlsRecords } from './xls-records.ts'
import { sheetsOfXlsx } from './xlsx-package.ts'

export interface Opened {
  readonly format: 'xlsx' | 'xls'
  readonly sheets: readonly Sheet[]
  readonly left: readonly string[]
  readonly notices: readonly Notice[]
}

export async function readWorkbook(bytes: Uint8Array, file: string): Promise<Outcome<ReadDocument>> {
  if (bytes.length > MOST_BYTES) {
    const [is, most] = [(bytes.length / 1024 / 1024).toFixed(1), MOST_BYTES / 1024 / 1024]
    return tooLarge(`工作簿有 ${is} MB，超过上限 ${most} MB。`, `The workbook has ${is} MB, above the limit of ${most} MB.`)
  }
  const opened = await openWorkbook(bytes)
  if (!opened.ok) return opened
  const [blocks, residue, notices]: [Block[], Residue[], Notice[]] = [[], [], []]
  try {
    for (const sheet of opened.value.sheets) addSheet(sheet, { file, blocks, residue, notices })
  } catch (error) {
    // a damaged file may name rows and columns that no sheet has
    if (error instanceof RangeError) return damaged()
    throw error
  }
  if (blocks.length === 0) return refused('empty-file', { zh: '工作簿里没有内容。', en: 'The workbook holds nothing.' })
  for (const address of opened.value.left) notices.push(leftCell(address, file))
  notices.push(...opened.value.notices)
  return done({ file, format: opened.value.format, blocks, residue, notices })
}

/** The sheets of a workbook; `hasLooks`: with the look of each cell. */
export async function openWorkbook(bytes: Uint8Array, hasLooks = false): Promise<Outcome<Opened>> {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    const read = sheetsOfXlsx(bytes, hasLooks)
    return read.ok ? done({ format: 'xlsx', ...read.value }) : read
  }
  if (detectFormat(bytes) === 'sheet-xml') {
    const sheets = sheetsOfXml(bytes)
    return sheets.ok ? done({ format: 'xls', sheets: sheets.value, left: [], notices: [] }) : sheets
  }
  if (bytes[0] !== 0xd0 || bytes[1] !== 0xcf) return notWorkbook()
  const records = xlsRecords(bytes)
  if (!records.ok) return records
  const sheets = await sheetsOfXls(records.value)
  return sheets.ok ? done({ format: 'xls', sheets: sheets.value, left: [], notices: [] }) : sheets
}

const leftCell = (address: string, file: string): Notice => ({
  code: 'stray-cell',
  say: {
    zh: `单元格 ${address} 离其他内容极远，没有读取；如有内容，请移到表内。`,
    en: `The cell ${address} stands extremely far from everything else and was not read: move it to the table if it matters.`,
  },
  place: { file, block: 0, address },
})
