/** The official list of codes of a year: a table with codes and names → the list, and the rows that were no code. */
import { squeeze } from '@jixiao/core'
import type { ImportTable } from './import-table.ts'

export interface ReadCodes {
  readonly codes: readonly { readonly code: string; readonly name: string }[]
  readonly left: readonly { readonly line: number; readonly text: string; readonly why: 'no-code' | 'no-name' | 'twice' }[]
}

/** 类, 款 and 项 may stand in columns of their own, each with its two digits or with the code as far as it goes. */
export function readCodeList(table: ImportTable): ReadCodes {
  const codes = new Map<string, string>()
  const left: { line: number; text: string; why: 'no-code' | 'no-name' | 'twice' }[] = []
  let above: readonly string[] = []
  const rows = table.isHeaderless ? table.rows : [{ line: 0, cells: table.headers }, ...table.rows]
  for (const row of rows) {
    const cells = row.cells.map(asPrinted).filter(c => c !== '')
    const words = cells.filter(c => /\p{Script=Han}/u.test(c))
    const digits = row.cells.map(squeeze).map(c => (/^\d{1,12}$/.test(c) ? c : ''))
    const both = words.map(w => /^(\d{2,12})[-—]?(\D.*)$/.exec(w)).find(m => m !== null)
    const code = both?.[1] ?? codeOf(digits, above)
    const name = both?.[2] ?? words[0]
    if (code === '' || name === undefined) {
      // what stands above the first code are titles and headers
      if (codes.size > 0 && cells.length > 0) left.push({ line: row.line, text: cells.join(' '), why: code === '' ? 'no-code' : 'no-name' })
      continue
    }
    if (!both) above = levels(digits, above)
    if (codes.has(code) && codes.get(code) !== name) left.push({ line: row.line, text: cells.join(' '), why: 'twice' })
    else codes.set(code, name)
  }
  return { codes: [...codes].map(([code, name]) => ({ code, name })).sort((a, b) => (a.code < b.code ? -1 : 1)), left }
}

/** Names stand in the forms as the list prints them: 因公出国（境）费用 keeps its brackets. */
const asPrinted = (cell: string): string => cell.replace(/\s/g, '').replace(/[０-９]/g, digit => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))

/** One column of codes, or up to three whose two-digit parts go on from the row above. */
function codeOf(digits: readonly string[], above: readonly string[]): string {
  const given = digits.filter(d => d !== '')
  const only = given.length === 1 ? given[0] : undefined
  if (only !== undefined && only.length > 2) return only
  return levels(digits, above).join('')
}

function levels(digits: readonly string[], above: readonly string[]): readonly string[] {
  const columns = digits.map((d, i) => ({ d, i })).filter(({ d }) => d !== '')
  const first = columns[0]
  if (!first) return []
  if (first.d.length === 3) return columns.map(({ d }, i) => (i === 0 ? d : d.slice(-2).padStart(2, '0')))
  // the row gives only its lowest level: what stands above it is that of the row before
  const depth = Math.min(first.i, above.length)
  return depth === 0 ? [] : [...above.slice(0, depth), ...columns.map(({ d }) => d.padStart(2, '0'))]
}
