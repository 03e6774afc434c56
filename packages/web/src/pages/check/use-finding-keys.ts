/** J and K (or arrow keys with Alt) go to the next and the previous finding. */
import type { ReportFinding } from 'jixiao/contract'
import { useEffect } from 'react'
import { select, useSession } from '../../check-session.ts'

export function useFindingKeys(findings: readonly ReportFinding[]): void {
  const { selected } = useSession()
  useEffect(() => {
    const onKey = (e: KeyboardEvent) => {
      if (
        e.ctrlKey ||
        e.metaKey ||
        e.altKey ||
        (e.target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(e.target.tagName) && e.target.getAttribute('type') !== 'checkbox')
      )
        return
      const step = e.key === 'j' || e.key === 'J' ? 1 : e.key === 'k' || e.key === 'K' ? -1 : 0
      if (step === 0 || findings.length === 0) return
      const at = findings.findIndex(f => f.id === selected)
      const next = findings[at < 0 ? (step > 0 ? 0 : findings.length - 1) : (at + step + findings.length) % findings.length]
      if (next) select(next.id)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [findings, selected])
}
