/** Opens the cell of a field once it is on the paper: of a row that was just added. */
import { type RefObject, useEffect } from 'react'

export function useFocusOn(within: RefObject<HTMLElement | null>, entry: string | null, paper: unknown, onDone: () => void): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the paper comes later than the edit that adds the row
  useEffect(() => {
    const cell = entry === null ? null : within.current?.querySelector<HTMLElement>(`[data-entry="${CSS.escape(entry)}"]`)
    if (!cell) return
    cell.scrollIntoView({ block: 'nearest' })
    cell.click()
    onDone()
  }, [entry, paper])
}
