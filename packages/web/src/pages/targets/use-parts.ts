/** The made paper by projects: the blocks of the chosen one, the findings beginning with its own, how each stands. */
import { type Block, recordsOf } from '@jixiao/core'
import { useMemo } from 'react'
import type { FieldFinding, MadePaper } from '../../check-messages.ts'
import { useDossier } from '../../office/use-dossier.tsx'
import { type PartState, WHOLE } from './ProjectList.tsx'
import { DEPARTMENT, fromChosen, type Owner, ownerOfFinding, ownersOf } from './whose-blocks.ts'

export interface Parts {
  readonly blocks: readonly Block[]
  readonly findings: readonly FieldFinding[]
  readonly states: ReadonlyMap<Owner, PartState>
  readonly ownerFor: (finding: FieldFinding) => Owner
}

const NOTHING: Parts = { blocks: [], findings: [], states: new Map(), ownerFor: () => DEPARTMENT }

export function useParts(made: MadePaper | null, chosen: Owner): Parts {
  const { dossier } = useDossier()
  return useMemo(() => {
    if (!made) return NOTHING
    const owners = ownersOf(made.blocks, dossier)
    const ownerFor = (f: FieldFinding): Owner => ownerOfFinding(f, owners, dossier)
    const projects = recordsOf(dossier, 'project').map(p => p.id)
    const states = new Map([...projects, DEPARTMENT].map(owner => [owner, stateOf(made.findings.filter(f => ownerFor(f) === owner))] as const))
    for (const id of projects)
      if (recordsOf(dossier, 'indicator', id).length === 0) states.set(id, { ...(states.get(id) ?? stateOf([])), isReady: false })
    return {
      blocks: chosen === WHOLE ? made.blocks : made.blocks.filter((_, i) => owners[i] === chosen),
      findings: fromChosen(made.findings, ownerFor, [...projects, DEPARTMENT], chosen),
      states,
      ownerFor,
    }
  }, [made, dossier, chosen])
}

function stateOf(findings: readonly FieldFinding[]): PartState {
  const count = (...severities: readonly string[]): number => findings.filter(f => severities.includes(f.finding.severity)).length
  return { errors: count('fatal', 'error'), warnings: count('warning'), hints: count('hint'), isReady: findings.length === 0 }
}
