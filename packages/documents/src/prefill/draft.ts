/** The edits of a prefill as they come together: ids and orders by kind and position, every value checked, its place kept. */
import {
  acceptValue,
  type Edit,
  type FieldsOf,
  type FieldValue,
  orderBetween,
  type Place,
  type RecordKind,
  shapeOf,
  type Wording,
  wording,
} from '@jixiao/core'
import type { Left, LeftReason, Taken } from './filling.ts'

type Add = Extract<Edit, { kind: 'add' }>

/** A value and where it was read; without a place it was worked out. */
export interface Placed {
  readonly value: FieldValue
  readonly place?: Place | undefined
}
export type Fields<K extends RecordKind> = { readonly [F in FieldsOf<K>]?: Placed | FieldValue | undefined }

export interface Draft {
  add<K extends RecordKind>(of: K, fields: Fields<K>, parent?: string | null): string
  leave(reason: LeftReason, say: Wording, place: Place | null, fact?: string | null): void
  /** The words of this place are held by the forms themselves or by several fields. */
  cover(place: Place): void
  edits(): readonly Add[]
  taken(): readonly Taken[]
  left(): readonly Left[]
  /** Whether what stands at the place was taken. */
  isTaken(place: Place): boolean
}

const isPlaced = (value: Placed | FieldValue): value is Placed => typeof value === 'object' && value !== null

export function newDraft(prefix: string): Draft {
  const edits: Add[] = []
  const taken: Taken[] = []
  const left: Left[] = []
  const covered = new Map<string, Place[]>()
  const counts = new Map<RecordKind, number>()
  const last = new Map<RecordKind, string>()
  const keyOf = (p: Place): string => `${p.block}/${p.row ?? ''}/${p.column ?? ''}`
  const cover = (place: Place) => {
    const known = covered.get(keyOf(place))
    if (known) known.push(place)
    else covered.set(keyOf(place), [place])
  }
  const leave: Draft['leave'] = (reason, say, place, fact = null) => {
    left.push({ reason, fact, say, place })
  }
  return {
    add: (of, given, parent = null) => {
      const n = (counts.get(of) ?? 0) + 1
      counts.set(of, n)
      const order = orderBetween(last.get(of) ?? null, null)
      last.set(of, order)
      const record = `${prefix}${of}-${n}`
      const fields: Record<string, FieldValue> = {}
      for (const [name, stated] of Object.entries<Placed | FieldValue | undefined>(given)) {
        const field = shapeOf(of).fields[name]
        if (!field || stated === undefined || stated === null) continue
        const { value, place }: Placed = isPlaced(stated) ? stated : { value: stated }
        if (value === null) continue
        const accepted = acceptValue(field, value)
        if (!accepted.ok) {
          leave('not-placed', accepted.problem.say, place ?? null)
          continue
        }
        if (accepted.value === null) continue
        fields[name] = accepted.value
        if (place) {
          taken.push({ record, field: name, place })
          cover(place)
        }
      }
      edits.push({ kind: 'add', record, of, parent, order, fields })
      return record
    },
    leave,
    cover,
    edits: () => edits,
    taken: () => taken,
    left: () => left,
    isTaken: place => (covered.get(keyOf(place)) ?? []).some(c => contains(c, place)),
  }
}

/** A place without offsets is the whole cell or paragraph. */
const contains = (outer: Place, inner: Place): boolean =>
  outer.from === undefined || (inner.from !== undefined && outer.from <= inner.from && (inner.to ?? inner.from) <= (outer.to ?? outer.from))

export const SPLIT_REMARK = wording(
  '由公开文件预填，科目搭配不是文件所列',
  'prefilled from a published document; the split between codes is not from the document',
)
