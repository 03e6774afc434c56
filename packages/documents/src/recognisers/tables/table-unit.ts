/** The unit of tables that do not print one: told once for the document, or by the same figures in the text. Never guessed. */
import { amountOfCell, type Block, fold, squeeze } from '@jixiao/core'
import type { TableGrid } from './table-grid.ts'

const ALL_IN =
  /(?:金额|货币|计量)?单位(?:均|都|一律)?(?:为|是|[:：])?(?:人民币)?(亿元|万元|千元|元)|(?:金额|数据|数字)(?:均|都|一律)?以(亿元|万元|千元|元)为单位/
const WITH_UNIT = /(\d[\d,]*(?:\.\d+)?)\s*(亿元|万元|千元|元)/g
/** So many figures of a table must stand in the text with one unit and none with another. */
const FEWEST_SAME = 2
const FEWEST_DIGITS = 3

/** 金额单位均为万元, said in a paragraph for the whole document; null where different ones are said. */
export function unitInText(blocks: readonly Block[]): string | null {
  const found = new Set<string>()
  for (const block of blocks) {
    if (block.kind === 'table' || block.text.length > 60) continue
    const m = ALL_IN.exec(squeeze(block.text))
    const unit = m?.[1] ?? m?.[2]
    if (unit) found.add(unit)
  }
  const [unit] = found
  return unit !== undefined && found.size === 1 ? unit : null
}

/** The unit with which the text prints the digits of this table. */
export function unitOfSameFigures(grid: TableGrid, blocks: readonly Block[]): string | null {
  const printed = new Set<string>()
  for (const r of grid.body)
    for (const cell of grid.table.rows[r]?.cells ?? []) {
      const figure = amountOfCell(cell.text, '元')
      if (typeof figure === 'object' && digitsOf(figure.printed).length >= FEWEST_DIGITS) printed.add(bare(figure.printed))
    }
  const same = new Map<string, Set<string>>()
  for (const block of printed.size === 0 ? [] : blocks) {
    if (block.kind === 'table') continue
    for (const [, number = '', unit = ''] of fold(block.text).matchAll(WITH_UNIT))
      if (printed.has(bare(number))) same.set(unit, (same.get(unit) ?? new Set()).add(bare(number)))
  }
  const [first] = [...same]
  return first && same.size === 1 && first[1].size >= FEWEST_SAME ? first[0] : null
}

const digitsOf = (text: string): string => text.replace(/\D/g, '').replace(/^0+/, '')
/** "1,234.50" and "1234.5" are one figure. */
const bare = (text: string): string => {
  const plain = fold(text).replace(/[^\d.]/g, '')
  return plain.includes('.') ? plain.replace(/0+$/, '').replace(/\.$/, '') : plain
}
