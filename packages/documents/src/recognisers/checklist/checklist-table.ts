/** The table of an inspection checklist: where items, results and remarks stand. */
import { type Block, type Cell, type Row, squeeze, type Table } from '@jixiao/core'

export interface ChecklistTable {
  readonly table: Table
  readonly block: number
  readonly header: Row
  /** Grid column of the results; what stands to its left is the item, what stands to its right the remark. */
  readonly result: Cell
}

const ITEM = /检查(?:内容|项目|要点|指标|事项|标准)|自查(?:内容|项目|事项)|核查(?:内容|项目|事项)|公开(?:内容|事项|项目)/
const RESULT =
  /^(?:是否)?(?:符合|合规|达标|公开|规范|完整|满足)(?:要求|规定)?(?:[(（].{1,12}[)）])?$|^是否.{1,12}$|^(?:检查|自查|核查|核对)(?:结果|情况|结论)$|^是[/／、]?否$/
const LONGEST = 40

const wordOf = (cell: Cell): string => (cell.text.length > LONGEST ? '' : squeeze(cell.text))

/** All tables with a column of items to be looked at and a column of results to its right. */
export function checklistTables(blocks: readonly Block[]): readonly ChecklistTable[] {
  return blocks.flatMap((block, index): ChecklistTable[] => {
    if (block.kind === 'paragraph') return []
    for (const header of block.rows.slice(0, 12)) {
      const item = header.cells.find(c => ITEM.test(wordOf(c)))
      const result = header.cells.find(c => item !== undefined && c.column > item.column && RESULT.test(wordOf(c)))
      if (result) return [{ table: block, block: index, header, result }]
    }
    return []
  })
}

/** "…公开情况检查表", "…公开自查表": the title of such a sheet. */
export const isChecklistTitle = (words: string): boolean =>
  words.length <= LONGEST && /(?:检查|自查|核查|核对)(?:情况|评分|结果)?表(?:[(（].*[)）])?$/.test(words)
