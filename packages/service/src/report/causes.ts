/** Findings grouped by their cause: one wrong figure is one matter, however many sums it breaks. */
import type { ReportFinding } from './report.ts'

export interface CauseGroup {
  /** Words of the cause; null for a finding that stands alone. */
  readonly cause: string | null
  readonly findings: readonly ReportFinding[]
}

/** Groups in the order of their first finding. */
export function groupByCause(findings: readonly ReportFinding[]): readonly CauseGroup[] {
  const groups = new Map<string, ReportFinding[]>()
  for (const f of findings) {
    const key = f.cause === null ? f.id : `${f.places[0]?.file ?? ''}\u0000${f.cause}`
    const group = groups.get(key)
    if (group) group.push(f)
    else groups.set(key, [f])
  }
  return [...groups.values()].map(list => ({ cause: list.length > 1 ? (list[0]?.cause ?? null) : null, findings: list }))
}
