/** + and − change the zoom of the original, 0 fits it to the width. */
import { useEffect } from 'react'

const STEPS: Readonly<Record<string, 1 | -1 | 0>> = { '+': 1, '=': 1, '-': -1, '−': -1, '0': 0 }

export function useZoomKeys(onStep: (step: 1 | -1 | 0) => void, isActive: boolean): void {
  useEffect(() => {
    if (!isActive) return
    const onKey = (e: KeyboardEvent): void => {
      if (e.ctrlKey || e.metaKey || e.altKey || (e.target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(e.target.tagName))) return
      const step = STEPS[e.key]
      if (step !== undefined) onStep(step)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  })
}
