/** Keeps the one that counts in the middle of a row that is wider than the screen: the page one is on, the stage at work. */
import { type RefObject, useEffect, useRef } from 'react'

/** `selector` finds it in the row; looked for anew whenever `when` changes. The page itself does not move. */
export function useInView<T extends HTMLElement>(selector: string, when: unknown): RefObject<T | null> {
  const row = useRef<T>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `when` says that another one counts now
  useEffect(() => {
    const one = row.current?.querySelector<HTMLElement>(selector)
    if (row.current && one) row.current.scrollLeft = one.offsetLeft - row.current.offsetLeft - (row.current.clientWidth - one.clientWidth) / 2
  }, [selector, when])
  return row
}
