/** Which figure is part of which: the stack of open lists ("其中：…", "包括…", brackets) while a text is read. */
import { equals, isZero, type Mention, type Quantity, sum } from '@jixiao/core'

/** What the frames need to know of a mention. */
export interface Item {
  readonly index: number
  readonly role: Mention['role']
  readonly label: string
  readonly quantity: Quantity
}
type Wholes = ReadonlyMap<string, Item>
interface Frame {
  readonly kind: 'list' | 'bracket'
  readonly wholes: Wholes
  readonly parts: Item[]
}

/** Amounts can only be parts of amounts, changes of changes, counts of counts of the same unit. */
const keyOf = (i: Item): string => (i.role === 'count' ? `count ${i.quantity.unit}` : i.role)
const CAN_BE_PART = new Set<Mention['role']>(['amount', 'change', 'count'])

export class PartFrames {
  private stack: Frame[] = []
  /** Last figures by kind: the next list's wholes. */
  private last = new Map<string, Item>()
  /** Last figures that are no parts: after a full stop these are spoken of. */
  private top = new Map<string, Item>()
  private recent: Item | undefined
  private recentTop: Item | undefined
  /** A ；was read: the next figure tells whether the inner list is over. */
  private isInnerDoubtful = false

  /** "其中", "包括": the following figures are parts of the last ones. Inside a fresh bracket the bracket says so already. */
  openList(): void {
    this.settleInner()
    const current = this.stack.at(-1)
    if (current?.kind === 'bracket' && current.parts.length === 0 && current.wholes.size > 0) return
    this.stack.push({ kind: 'list', wholes: new Map(this.last), parts: [] })
  }

  openBracket(whole: Item | null): void {
    this.settleInner()
    this.stack.push({ kind: 'bracket', wholes: whole ? new Map([[keyOf(whole), whole]]) : new Map(), parts: [] })
  }

  closeBracket(): void {
    const at = this.stack.findLastIndex(f => f.kind === 'bracket')
    if (at < 0) return
    for (const whole of this.stack[at]?.wholes.values() ?? []) this.remember(whole)
    this.stack.length = at
  }

  /** ；ends the inner list, the outer one goes on ("其中基本支出…，包括…；项目支出…"): unless what comes next names itself as part of the inner one. */
  semicolon(): void {
    this.isInnerDoubtful = true
  }

  private settleInner(next?: Item): void {
    if (!this.isInnerDoubtful) return
    this.isInnerDoubtful = false
    const [outer, inner] = this.stack.slice(-2)
    if (outer?.kind !== 'list' || inner?.kind !== 'list') return
    const whole = next && inner.wholes.get(keyOf(next))
    if (!whole || !isNamedAfter(next.label, whole.label)) this.stack.pop()
  }

  /** A new paragraph within the list that the paragraph before it opened. */
  nextItem(): void {
    this.stack.length = Math.min(this.stack.length, 1)
  }

  /** 。ends all lists. What was last said on top level is what the next sentence is about. */
  fullStop(): void {
    this.stack = []
    this.isInnerDoubtful = false
    this.last = new Map(this.top)
    this.recent = this.recentTop
  }

  /** The figure that a share is about: the last one. */
  lastFigure(): Item | undefined {
    return this.recent
  }

  /** The figure that a change is about: the last one, or the whole once its list is complete and no change of it was told yet. */
  spokenOf(changed: ReadonlySet<number>): Item | undefined {
    const frame = this.stack.at(-1)
    const whole = frame?.kind === 'list' ? frame.wholes.get('amount') : undefined
    return frame && whole && !changed.has(whole.index) && frame.parts.length > 1 && isComplete(frame, whole) ? whole : this.recent
  }

  private remember(item: Item): void {
    this.last.set(keyOf(item), item)
    if (item.role === 'amount' || item.role === 'count') this.recent = item
  }

  /** Takes in a figure; answers the index of the whole that it is a part of. */
  add(item: Item): number | undefined {
    if (!CAN_BE_PART.has(item.role)) return undefined
    this.settleInner(item)
    const key = keyOf(item)
    for (let frame = this.stack.at(-1); frame; frame = this.stack.at(-1)) {
      const whole = frame.wholes.get(key)
      if (whole && !isOver(frame, whole, item)) {
        frame.parts.push(item)
        this.remember(item)
        return whole.index
      }
      // a figure of another kind stands in the list without being a part of it
      if (frame.kind === 'bracket' || !whole) break
      this.stack.pop()
    }
    this.remember(item)
    if (!this.stack.some(f => f.wholes.size > 0)) {
      this.top.set(key, item)
      if (item.role !== 'change') this.recentTop = item
    }
    return undefined
  }
}

/** A list is over when its parts make up the whole and more comes, or when something of another nature comes. */
function isOver(frame: Frame, whole: Item, item: Item): boolean {
  if (whole.label !== '' && whole.label === item.label) return true
  const isOtherSide = /收入/.test(whole.label) && !/支/.test(whole.label) && /支出/.test(item.label) && !/收入/.test(item.label)
  return isOtherSide || (!isZero(item.quantity.value) && isComplete(frame, whole))
}

/** "公车运行维护费" is one of "公务用车购置和运行维护费": every character of its name stands in the name of its whole, in that order. */
function isNamedAfter(part: string, whole: string): boolean {
  const name = part.replace(/支出|维护/g, '')
  let read = 0
  for (const c of whole) if (c === name[read]) read++
  return name.length > 2 && name !== whole && read === name.length
}

function isComplete(frame: Frame, whole: Item): boolean {
  const parts = frame.parts.filter(p => keyOf(p) === keyOf(whole)).map(p => p.quantity.value)
  return parts.length > 0 && equals(sum(parts), whole.quantity.value)
}
