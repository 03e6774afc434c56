/** Long grids are drawn in part: which part follows the scrolling. On paper everything is drawn. */
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { covers, MOST_DRAWN, type Range, type RowOrGap, rangeInSight, rowsAndGaps } from './row-window.ts'

const USUAL_HEIGHT = 30
const START: Range = { from: 0, to: 60 }

export interface RowWindow {
  readonly rows: readonly RowOrGap[]
  /** Not all rows stand in the page. */
  readonly isPart: boolean
  readonly onScroll: () => void
}

/** `keys`: one for each row, the same as long as the row is; `kept`: a row that is drawn wherever one looks. */
export function useRowWindow(scroller: RefObject<HTMLElement | null>, keys: readonly string[], kept: number): RowWindow {
  const count = keys.length
  const [range, setRange] = useState(START)
  const [isPrinting, setPrinting] = useState(false)
  const heights = useRef(new Map<string, number>())
  const usual = useRef(USUAL_HEIGHT)
  const isPart = count > MOST_DRAWN && !isPrinting
  const heightOf = (row: number): number => heights.current.get(keys[row] ?? '') ?? usual.current

  const look = (): void => {
    const at = scroller.current
    if (!at || !isPart) return
    const inSight = rangeInSight(count, heightOf, at.scrollTop, at.scrollTop + at.clientHeight)
    setRange(had => (covers(had, inSight, count) ? had : inSight))
  }
  const latest = useRef(look)
  latest.current = look
  const onScroll = useCallback(() => latest.current(), [])

  // what is drawn tells how high it is; what was never drawn is taken to be as high as the others
  // biome-ignore lint/correctness/useExhaustiveDependencies: other rows are drawn in another range
  useLayoutEffect(() => {
    if (!isPart) return
    const drawn = scroller.current?.querySelectorAll<HTMLElement>('tr[data-row]') ?? []
    let sum = 0
    for (const tr of drawn) {
      const height = tr.getBoundingClientRect().height
      sum += height
      heights.current.set(keys[Number(tr.dataset.row)] ?? '', height)
    }
    if (drawn.length > 0) usual.current = sum / drawn.length
    latest.current()
  }, [scroller, keys, isPart, range])

  useEffect(() => {
    const before = (): void => flushSync(() => setPrinting(true))
    const after = (): void => setPrinting(false)
    addEventListener('beforeprint', before)
    addEventListener('afterprint', after)
    return () => {
      removeEventListener('beforeprint', before)
      removeEventListener('afterprint', after)
    }
  }, [])

  const rows = isPart ? rowsAndGaps(count, range, [kept], heightOf) : keys.map((_, row) => ({ kind: 'row', row }) as const)
  return { rows, isPart, onScroll }
}
