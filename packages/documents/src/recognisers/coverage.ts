/** What share of the printed numbers became statements. Every figure that did not is named in a notice. */
import {
  type Cell,
  type Coverage,
  fold,
  lineAt,
  type Mention,
  type Notice,
  numberSpansIn,
  type Paragraph,
  type Place,
  type ReadDocument,
  type Statement,
} from '@jixiao/core'
import { spanOver } from './text/label-spans.ts'
import { overlapsAny } from './text/overlaps-any.ts'
import { readLabels } from './text/read-figures.ts'
import { keyOf, labelCells } from './text/table-labels.ts'

const DIGIT = /[\d０-９]/

/** A number that nobody took up. */
interface Lost {
  readonly printed: string
  readonly source: Paragraph | Cell
  readonly at: number
}

/**
 * `others`: places of figures that were understood but stand in the model only (declared weights of a form).
 * `explanations`: cells that name or explain an indicator (what it measures, on what its value rests): their numbers are words of the
 * explanation (last year's result, the number of a standard) and labels, unless a statement took them up.
 */
export function measureCoverage(
  document: ReadDocument,
  statements: readonly Statement[],
  mentions: readonly Mention[],
  others: readonly Place[] = [],
  explanations: readonly Place[] = [],
): { readonly coverage: Coverage; readonly notices: readonly Notice[] } {
  const covered = coverOf([...statements.map(s => s.place), ...mentions.map(m => m.place), ...others])
  const explaining = new Set(explanations.map(cellKey))
  const count = { numbers: 0, labels: 0, stated: 0, lost: 0 }
  const notices: Notice[] = []
  for (const [index, block] of document.blocks.entries()) {
    const lost: Lost[] = []
    const take = (source: Paragraph | Cell, isLabelCell: () => boolean) => {
      if (!DIGIT.test(source.text)) return
      const folded = fold(source.text)
      const numbers = numberSpansIn(folded)
      count.numbers += numbers.length
      const places = covered.get(cellKey({ ...source.place, block: index }))
      const open = places ? numbers.filter(n => !overlapsAny(places, n.from, n.to)) : numbers
      count.stated += numbers.length - open.length
      if (open.length === 0) return
      const labels = isLabelCell() ? null : readLabels(source.text, folded)
      for (const number of open) {
        const isLabel = labels === null || spanOver(labels, number.from, number.to)
        count[isLabel ? 'labels' : 'lost']++
        if (!isLabel) lost.push({ printed: source.text.slice(number.from, number.to), source, at: number.from })
      }
    }
    if (block.kind === 'paragraph') take(block, () => false)
    else {
      let labels: ReadonlySet<string> | undefined
      for (const row of block.rows)
        for (const cell of row.cells)
          take(cell, () => {
            labels ??= labelCells(block)
            return labels.has(keyOf(cell)) || explaining.has(cellKey({ ...cell.place, block: index }))
          })
    }
    if (lost.length > 0) notices.push(noticeOf(lost))
  }
  return { coverage: count, notices }
}

const cellKey = ({ block, row, column }: Pick<Place, 'block' | 'row' | 'column'>): string => `${block}:${row ?? ''}:${column ?? ''}`

/** The places by their cell or paragraph. */
/** A statement covers the numbers of its cell, or in a paragraph those between its offsets. */
function coverOf(places: readonly Place[]): ReadonlyMap<string, readonly Place[]> {
  const byCell = new Map<string, Place[]>()
  for (const place of places) {
    const key = cellKey(place)
    const list = byCell.get(key)
    if (list) list.push(place)
    else byCell.set(key, [place])
  }
  return byCell
}

/** One notice for a block, with all its lost numbers. */
function noticeOf(lost: readonly Lost[]): Notice {
  const [first] = lost
  const list = lost.map(l => {
    const line = lineAt(l.source, l.at)
    return line === undefined ? l.printed : `${l.printed}（第${line}行）`
  })
  const listEn = lost.map(l => {
    const line = lineAt(l.source, l.at)
    return line === undefined ? l.printed : `${l.printed} (line ${line})`
  })
  const line = first ? lineAt(first.source, first.at) : undefined
  return {
    code: 'number-not-understood',
    say: {
      zh: `有 ${lost.length} 个数字未能理解，未参加核对：${list.join('、')}。请人工查看。`,
      en: `${lost.length} number${lost.length > 1 ? 's were' : ' was'} not understood and not checked: ${listEn.join(', ')}. Please look yourself.`,
    },
    ...(first ? { place: { ...first.source.place, ...(line === undefined ? {} : { line }) } } : {}),
  }
}
