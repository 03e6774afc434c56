/** Widths of the columns of a grid that is drawn in part: kept as they were at first, so that they do not jump with the rows in sight. */
import { type RefObject, useEffect, useLayoutEffect, useState } from 'react'

/** null: the browser finds them, by all that is drawn. */
export function useColumnWidths(table: RefObject<HTMLTableElement | null>, isPart: boolean, columns: readonly unknown[]): readonly number[] | null {
  const [widths, setWidths] = useState<readonly number[] | null>(null)
  useLayoutEffect(() => {
    if (!isPart) setWidths(null)
    else if (widths === null && table.current?.tHead?.rows[0])
      setWidths([...table.current.tHead.rows[0].cells].map(cell => cell.getBoundingClientRect().width))
  }, [table, isPart, widths])
  // biome-ignore lint/correctness/useExhaustiveDependencies: other columns have other widths
  useEffect(() => setWidths(null), [columns])
  useEffect(() => {
    const place = table.current?.parentElement
    if (!place) return
    let had = place.clientWidth
    const observer = new ResizeObserver(() => {
      if (Math.abs(place.clientWidth - had) > 1) setWidths(null)
      had = place.clientWidth
    })
    observer.observe(place)
    return () => observer.disconnect()
  }, [table])
  return widths
}
