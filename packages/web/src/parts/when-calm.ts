/** What a page does not need to be worked with waits until it can be. */

/** It waits that long at most for a quiet moment. */
const AT_MOST_MS = 2000

/** Does something once the page is loaded, `after` so many milliseconds, and nothing more urgent is to do; gives what calls it off. */
export function whenCalm(act: () => void, after = 0): () => void {
  let isOff = false
  const calm = (): void => {
    if (!isOff) act()
  }
  const wait = (): void => {
    setTimeout(() => ('requestIdleCallback' in window ? requestIdleCallback(calm, { timeout: AT_MOST_MS }) : calm()), after)
  }
  if (document.readyState === 'complete') wait()
  else addEventListener('load', wait, { once: true })
  return () => {
    isOff = true
  }
}
