/** Redaction of a document before publication: the hits of the detectors, and the document with the masks that were decided. The dossier stays as it is. */
import {
  type Block,
  type Cell,
  type Entry,
  entriesAt,
  fingerprint,
  type HitAct,
  type HitKind,
  maskFor,
  type Paragraph,
  type PersonalDatum,
  type Place,
  type ReadDocument,
} from '@jixiao/core'
import { secrecyMarks } from './secrecy-marks.ts'

export interface Hit {
  /** Of document, kind and the text around it: when the text changes, it has to be decided again. */
  readonly id: string
  readonly document: string
  readonly kind: HitKind
  /** The label beside it: 联系电话. */
  readonly label: string
  readonly place: Place
  /** "部门职责及机构设置情况，第3段" */
  readonly where: string
  readonly text: string
  /** What stands before and behind it. */
  readonly before: string
  readonly after: string
  readonly entry: Entry | null
  readonly proposal: { readonly act: HitAct; readonly words: string }
}

export interface Mask {
  readonly place: Place
  readonly words: string
}

/** Personal data first, then marks. `withheld`: text that somebody else has masked before; a mask of our own is no hit. */
export function hitsIn(
  { blocks }: Pick<ReadDocument, 'blocks'>,
  id: string,
  data: readonly PersonalDatum[],
  withheld: readonly Place[] = [],
): readonly Hit[] {
  const found = [
    ...data.map(d => ({ kind: d.kind, label: d.label, place: d.place, isPublic: d.isLeader })),
    ...secrecyMarks(blocks).map(place => ({ kind: 'secrecy-mark' as const, label: '', place, isPublic: false })),
    ...withheld.map(place => ({ kind: 'withheld' as const, label: '', place, isPublic: false })),
  ]
  const seen = new Map<string, number>()
  return found.flatMap(({ kind, label, place, isPublic }) => {
    const whole = textAt(blocks, place)
    const [from, to] = [place.from ?? 0, place.to ?? whole.length]
    const text = whole.slice(from, to)
    if (text.trim() === '') return []
    const key = fingerprint([id, kind, whole, from])
    const times = seen.get(key) ?? 0
    seen.set(key, times + 1)
    return [
      {
        id: times === 0 ? key : `${key}-${times}`,
        document: id,
        kind,
        label,
        place,
        where: whereOf(blocks, place),
        text,
        before: `${from > 20 ? '…' : ''}${whole.slice(Math.max(0, from - 20), from)}`,
        after: `${whole.slice(to, to + 20)}${to + 20 < whole.length ? '…' : ''}`,
        entry: entriesAt(blocks, place)[0] ?? null,
        proposal: proposalFor(kind, text, isPublic),
      },
    ]
  })
}

function proposalFor(kind: HitKind, text: string, isPublic: boolean): Hit['proposal'] {
  if (kind === 'secrecy-mark') return { act: 'send-back', words: '请核实密级和公开属性，删去不应公开的内容。' }
  if (kind === 'withheld') return { act: 'keep', words: '原文件公开时已经遮盖，不推测遮盖的内容。' }
  if (kind === 'landline') return { act: 'keep', words: '单位办公电话，依法主动公开。' }
  if (isPublic) return { act: 'keep', words: '单位负责人姓名，依法可以公开。' }
  return { act: 'mask', words: maskFor(kind, text) }
}

/** The document with the masks in the place of what they hide. */
export function redacted(document: ReadDocument, masks: readonly Mask[]): ReadDocument {
  if (masks.length === 0) return document
  const of = (block: number, cell?: Cell): readonly Mask[] =>
    masks.filter(m => m.place.block === block && (!cell || (m.place.row === cell.row && m.place.column === cell.column)))
  const blocks = document.blocks.map((block, index): Block => {
    if (of(index).length === 0) return block
    if (block.kind === 'paragraph') return masked(block, of(index))
    return { ...block, rows: block.rows.map(r => ({ ...r, cells: r.cells.map(c => masked(c, of(index, c))) })) }
  })
  return { ...document, blocks }
}

function masked<T extends Paragraph | Cell>(source: T, masks: readonly Mask[]): T {
  if (masks.length === 0) return source
  let text = source.text
  const lastFirst = [...masks].sort((a, b) => (b.place.from ?? 0) - (a.place.from ?? 0))
  for (const { place, words } of lastFirst) text = text.slice(0, place.from ?? 0) + words + text.slice(place.to ?? text.length)
  // offsets of pieces no longer fit, and their fields are not what stands here
  const { pieces: _pieces, ...rest } = source
  return { ...rest, text } as T
}

function textAt(blocks: readonly Block[], { block: index, row, column }: Place): string {
  const block = blocks[index]
  if (!block) return ''
  return block.kind === 'paragraph' ? block.text : (block.rows[row ?? -1]?.cells.find(c => c.column === column)?.text ?? '')
}

/** The last heading or title before the place, and the row of a table. */
function whereOf(blocks: readonly Block[], place: Place): string {
  const before = blocks.slice(0, place.block + 1)
  const heading = before.findLast(b => b.kind === 'paragraph' && (b.level !== undefined || b.role === 'title'))
  const name = heading?.kind === 'paragraph' ? heading.text : ''
  const block = blocks[place.block]
  const last = block?.kind === 'table' ? `表格第${(place.row ?? 0) + 1}行` : `第${before.length - (heading ? before.lastIndexOf(heading) : 0)}段`
  return [name, last].filter(Boolean).join('，')
}
