/** What share of the printed numbers became statements. Every figure that did not is named in a notice. */
import {
  type Cell,
  type Coverage,
  fold,
  lineAt,
  type Mention,
  type Notice,
  type NumberToken,
  numbersIn,
  type Paragraph,
  type Place,
  type ReadDocument,
  type Statement,
} from '@jixiao/core'
import { type LabelSpan, spanOver } from './text/label-spans.ts'
import { readLabels } from './text/read-figures.ts'
import { keyOf, labelCells } from './text/table-labels.ts'

const DIGIT = /[\d０-９]/

/** A number that nobody took up. */
interface Lost {
  readonly printed: string
  readonly source: Paragraph | Cell
  readonly at: number
}

/** `others`: places of figures that were understood but stand in the model only (declared weights of a form). */
export function measureCoverage(
  document: ReadDocument,
  statements: readonly Statement[],
  mentions: readonly Mention[],
  others: readonly Place[] = [],
): { readonly coverage: Coverage; readonly notices: readonly Notice[] } {
  const covered = coverOf([...statements.map(s => s.place), ...mentions.map(m => m.place), ...others])
  const count = { numbers: 0, labels: 0, stated: 0, lost: 0 }
  const notices: Notice[] = []
  for (const [index, block] of document.blocks.entries()) {
    const lost: Lost[] = []
    const take = (source: Paragraph | Cell, isLabelCell: boolean) => {
      if (!DIGIT.test(source.text)) return
      const numbers = numbersIn(source.text)
      let labels: readonly LabelSpan[] | undefined
      const isLabel = (n: NumberToken): boolean => {
        labels ??= readLabels(source.text, fold(source.text))
        return spanOver(labels, n.from, n.to) !== undefined
      }
      for (const number of numbers) {
        count.numbers++
        const kind = covered(index, source, number) ? 'stated' : isLabelCell || isLabel(number) ? 'labels' : 'lost'
        count[kind]++
        if (kind === 'lost') lost.push({ printed: number.printed, source, at: number.from })
      }
    }
    if (block.kind === 'paragraph') take(block, false)
    else {
      const labels = labelCells(block)
      for (const row of block.rows) for (const cell of row.cells) take(cell, labels.has(keyOf(cell)))
    }
    if (lost.length > 0) notices.push(noticeOf(lost))
  }
  return { coverage: count, notices }
}

type Covers = (block: number, source: Paragraph | Cell, n: NumberToken) => boolean

/** A statement covers the numbers of its cell, or in a paragraph those between its offsets. */
function coverOf(places: readonly Place[]): Covers {
  const byCell = new Map<string, Place[]>()
  for (const place of places) {
    const key = `${place.block}:${place.row ?? ''}:${place.column ?? ''}`
    const list = byCell.get(key)
    if (list) list.push(place)
    else byCell.set(key, [place])
  }
  return (block, source, n) => {
    const { row, column } = source.place
    const at = byCell.get(`${block}:${row ?? ''}:${column ?? ''}`)
    return at?.some(p => p.from === undefined || p.to === undefined || (p.from < n.to && n.from < p.to)) ?? false
  }
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
