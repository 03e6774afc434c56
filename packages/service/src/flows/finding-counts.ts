/** How many findings a paper has, by severity: checked once for each revision of its dossier, and never for longer than was asked for. */
import { setImmediate } from 'node:timers/promises'
import type { Body, PaperKind, Severity } from '@jixiao/core'
import { paperKey } from '@jixiao/core'
import { findBodies, findDossier, type Store } from '@jixiao/store'
import type { Office } from '../api/office.ts'
import { checkPaper } from './check-paper.ts'
import { findStatesOfUnits, findWhole } from './units-of-year.ts'

export type FindingCounts = Readonly<Record<Severity, number>> & { readonly cannotTell: number }

export interface PaperToCount {
  readonly dossier: { readonly id: string; readonly revision: number }
  readonly body: Body
  readonly kind: PaperKind
  readonly round: string
}

/** Counts that are kept: a county of eighty offices with all their papers, a few times over. */
const MOST_KEPT = 4000
const kept = new WeakMap<Store, Map<string, FindingCounts>>()

/** In the order of the papers; null where the time was over before. Asking again goes on where it ended. */
export async function countFindings(
  office: Office,
  papers: readonly PaperToCount[],
  milliseconds: number,
): Promise<readonly (FindingCounts | null)[]> {
  let known = kept.get(office.store)
  if (!known) {
    known = new Map()
    kept.set(office.store, known)
  }
  const end = performance.now() + milliseconds
  const counts: (FindingCounts | null)[] = []
  const units = await findStatesOfUnits(office.store.db)
  let open: Awaited<ReturnType<typeof findDossier>> = null
  for (const { dossier, body, kind, round } of papers) {
    const keyAt = (revision: number): string =>
      `${dossier.id} ${revision} ${paperKey(kind, round)} ${office.profile.id} ${units.get(dossier.id) ?? ''}`
    let found = known.get(keyAt(dossier.revision)) ?? null
    if (!found && performance.now() < end) {
      if (open?.id !== dossier.id) open = await findDossier(office.store.db, dossier.id)
      if (open) {
        const whole = await findWhole(office.store.db, await findBodies(office.store.db), body, open)
        found = countsOf(checkPaper(whole.dossier, body, kind, round, office.profile, whole.joined))
        keep(known, keyAt(open.revision), found)
        // others are waiting for the same thread
        await setImmediate()
      }
    }
    counts.push(found)
  }
  return counts
}

function keep(known: Map<string, FindingCounts>, key: string, counts: FindingCounts): void {
  known.set(key, counts)
  const [oldest] = known.keys()
  if (known.size > MOST_KEPT && oldest !== undefined) known.delete(oldest)
}

function countsOf({ findings, cannotTell }: ReturnType<typeof checkPaper>): FindingCounts {
  const of = (severity: Severity): number => findings.filter(f => f.finding.severity === severity).length
  return { fatal: of('fatal'), error: of('error'), warning: of('warning'), hint: of('hint'), cannotTell }
}
