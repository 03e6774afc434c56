/**
 * Prepares the package of an .xlsx before it is parsed: holds the limits, and drops what is no content.
 *
 * Cells that are only formatted (whole columns drawn with borders down to row 1,048,576) would make a grid of millions of empty
 * positions, so they go before the grid is laid out. The formats that a Chinese program has built in are written out.
 */
import { append, done, type Outcome } from '@jixiao/core'
import { type Unzipped, unzipSync, zipSync } from 'fflate'
import { LIMITS } from '../../limits.ts'
import { BUILTIN_FORMATS } from './builtin-formats.ts'
import { addressOf, MOST_CELLS, MOST_POSITIONS, MOST_ROWS, MOST_UNPACKED_BYTES } from './spreadsheet.ts'
import { damaged, notWorkbook, tooLarge } from './workbook-problems.ts'

export interface SlimPackage {
  readonly bytes: Uint8Array
  /** Cells that stand so far from all others that they were left out, by the file of their sheet. */
  readonly left: readonly string[]
}

const PARTS = /^(?:\[Content_Types\]\.xml|_rels\/|xl\/(?:_rels\/|workbook\.xml|styles\.xml|sharedStrings\.xml|theme\/|worksheets\/[^/]+\.xml$))/i
const SHEET = /^xl\/worksheets\/[^/]+\.xml$/i
const MOST_PARTS = LIMITS.workbook.parts
const MOST_RATIO = LIMITS.workbook.ratio
/** Below this size no ratio is suspicious. */
const SMALL = 1024 * 1024
/** Formatting only: an element without content that has an address. */
const EMPTY_CELL = /<(?:\w{1,20}:)?c\s[^<>]*\br=[^<>]*\/>|<((?:\w{1,20}:)?c)\s[^<>]*\br=[^<>]*>\s*<\/\1>/g
const EMPTY_ROW = /<(?:\w{1,20}:)?row\b(?![^<>]*\bhidden=)[^<>]*\/>|<((?:\w{1,20}:)?row)\b(?![^<>]*\bhidden=)[^<>]*>\s*<\/\1>/g
const ROW = /<(?:\w{1,20}:)?row\b/g

export function slimPackage(bytes: Uint8Array): Outcome<SlimPackage> {
  let [unpacked, parts, ratio] = [0, 0, 0]
  let files: Unzipped
  try {
    files = unzipSync(bytes, {
      filter: f => {
        unpacked += f.originalSize
        parts++
        if (f.originalSize > SMALL) ratio = Math.max(ratio, f.originalSize / Math.max(1, f.size))
        return unpacked <= MOST_UNPACKED_BYTES && parts <= MOST_PARTS && ratio <= MOST_RATIO && PARTS.test(f.name)
      },
    })
  } catch {
    return damaged()
  }
  if (unpacked > MOST_UNPACKED_BYTES || parts > MOST_PARTS) {
    const [is, most] = [Math.ceil(unpacked / 1024 / 1024), MOST_UNPACKED_BYTES / 1024 / 1024]
    return tooLarge(
      `工作簿解开后有 ${is} MB、${parts} 个部件，超过上限（${most} MB、${MOST_PARTS} 个）。`,
      `Unpacked, the workbook has ${is} MB in ${parts} parts, above the limits of ${most} MB and ${MOST_PARTS} parts.`,
    )
  }
  if (ratio > MOST_RATIO)
    return tooLarge(
      `工作簿有部件的压缩比是 ${Math.ceil(ratio)} 倍，超过上限 ${MOST_RATIO} 倍，可能是压缩炸弹。`,
      `A part of the workbook is packed ${Math.ceil(ratio)} to 1, above the limit of ${MOST_RATIO}: it may be a bomb.`,
    )
  const names = Object.keys(files)
  if (names.length === 0 || !names.some(n => /^xl\/workbook\.xml$/i.test(n))) return names.includes('[Content_Types].xml') ? damaged() : notWorkbook()
  const slim: Record<string, Uint8Array> = {}
  const left: string[] = []
  let cells = 0
  for (const [name, content] of Object.entries(files)) {
    if (/^xl\/styles\.xml$/i.test(name)) slim[name] = encode(withBuiltinFormats(decode(content)))
    else if (SHEET.test(name)) {
      const xml = decode(content).replace(EMPTY_CELL, '').replace(EMPTY_ROW, '')
      const rows = countOf(xml, ROW)
      if (rows > MOST_ROWS)
        return tooLarge(`一张工作表有 ${rows} 行，超过上限 ${MOST_ROWS} 行。`, `A sheet has ${rows} rows, above the limit of ${MOST_ROWS}.`)
      const near = withoutStrays(xml)
      cells += near.cells
      if (cells > MOST_CELLS)
        return tooLarge(
          `工作簿至少有 ${cells} 个单元格，超过上限 ${MOST_CELLS} 个。`,
          `The workbook has at least ${cells} cells, above the limit of ${MOST_CELLS}.`,
        )
      if (near.positions > MOST_POSITIONS)
        return tooLarge(
          `一张工作表的范围有 ${near.positions} 格，超过上限 ${MOST_POSITIONS} 格。`,
          `A sheet spans ${near.positions} positions, above the limit of ${MOST_POSITIONS}.`,
        )
      append(left, near.left)
      slim[name] = encode(near.xml)
    } else slim[name] = content
  }
  return done({ bytes: zipSync(slim, { level: 0 }), left })
}

const decode = (bytes: Uint8Array): string => new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'utf-8').decode(bytes)
const encode = (text: string): Uint8Array => new TextEncoder().encode(text.replace(/^(<\?xml[^>]*encoding=")[^"]*/, '$1UTF-8'))

function countOf(text: string, pattern: RegExp): number {
  let count = 0
  for (pattern.lastIndex = 0; pattern.test(text); ) count++
  return count
}

/** No office fills more than this; a cell behind it is a slip. */
const FAR_ROW = 20_000
const FAR_COLUMN = 500
const MOST_STRAYS = 20

/** A few cells at the far end of a sheet would span a grid of billions of positions. */
function withoutStrays(xml: string): { xml: string; cells: number; positions: number; left: string[] } {
  let [cells, lastRow, lastColumn, nearRow, nearColumn] = [0, 0, 0, 0, 0]
  const far: { row: number; column: number }[] = []
  // by hand: half a million matches of a pattern are half a million arrays
  for (let at = xml.indexOf(' r="'); at >= 0; at = xml.indexOf(' r="', at)) {
    at += 4
    let [row, column] = [0, 0]
    let code = xml.charCodeAt(at)
    for (; (code >= 65 && code <= 90) || (code >= 97 && code <= 122); code = xml.charCodeAt(++at)) column = column * 26 + (code & 31)
    if (column === 0) continue
    for (; code >= 48 && code <= 57; code = xml.charCodeAt(++at)) row = row * 10 + code - 48
    if (code !== 34 || row === 0) continue
    cells++
    lastRow = Math.max(lastRow, row)
    lastColumn = Math.max(lastColumn, column)
    if (row > FAR_ROW || column > FAR_COLUMN) {
      if (far.length <= MOST_STRAYS) far.push({ row, column })
    } else {
      nearRow = Math.max(nearRow, row)
      nearColumn = Math.max(nearColumn, column)
    }
  }
  const positions = lastRow * lastColumn
  if (positions <= MOST_POSITIONS || far.length > MOST_STRAYS) return { xml, cells, positions, left: [] }
  const left = far.map(f => addressOf(f.row - 1, f.column - 1))
  let slim = xml
  for (const address of left)
    slim = slim.replace(new RegExp(`<((?:\\w{1,20}:)?c)\\s[^<>]*?\\br="${address}"[^<>]*>[\\s\\S]{0,40000}?</\\1>`, 'i'), '')
  return { xml: slim, cells, positions: nearRow * nearColumn, left }
}

function withBuiltinFormats(styles: string): string {
  const own = new Set([...styles.matchAll(/<(?:\w{1,20}:)?numFmt\b[^>]*?\bnumFmtId="(\d{1,5})"/g)].map(m => Number(m[1])))
  const prefix = /<(\w{1,20}:)?styleSheet\b/.exec(styles)?.[1] ?? ''
  const added = [...BUILTIN_FORMATS]
    .filter(([id]) => !own.has(id))
    .map(([id, code]) => `<${prefix}numFmt numFmtId="${id}" formatCode="${code.replaceAll('"', '&quot;')}"/>`)
  const opening = new RegExp(`<${prefix}numFmts\\b[^>]*?(/?)>`)
  const list = added.join('')
  if (opening.test(styles)) return styles.replace(opening, (_, closed: string) => `<${prefix}numFmts>${list}${closed ? `</${prefix}numFmts>` : ''}`)
  return styles.replace(new RegExp(`<${prefix}styleSheet\\b[^>]*>`), tag => `${tag}<${prefix}numFmts>${list}</${prefix}numFmts>`)
}
