/** Points declared in level-1 cells: 产出指标（40） → 40. */
import { type Cell, type SelfEvaluation, squeeze, stated } from '@jixiao/core'
import { levelOneOf } from '../indicator-tables/indicator-words.ts'

export function weightsOf(cells: readonly Cell[], table: string): SelfEvaluation['weights'] {
  return cells.flatMap(cell => {
    const { name, points } = levelOneOf(cell.text)
    if (!points || !/指标|成本|产出|效益|满意|执行/.test(squeeze(name))) return []
    return [{ level1: name, points: stated(points.value, cell.text.trim(), { ...cell.place, table, text: cell.text.trim() }) }]
  })
}
