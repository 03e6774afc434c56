/** The made paper by projects: the blocks of the chosen one, the findings beginning with its own, how each stands. */
import { type Block, type ProjectComparison, recordsOf } from '@jixiao/core'
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

export function useParts(made: MadePaper | null, chosen: Owner, comparisons: readonly ProjectComparison[]): Parts {
  const { dossier } = useDossier()
  return useMemo(() => {
    if (!made) return NOTHING
    const owners = ownersOf(made.blocks, dossier)
    const ownerFor = (f: FieldFinding): Owner => ownerOfFinding(f, owners, dossier)
    const projects = recordsOf(dossier, 'project').map(p => p.id)
    const lacks = (owner: Owner): PartState['lacks'] => {
      const compared = comparisons.find(c => c.project === owner)
      if (recordsOf(dossier, owner === DEPARTMENT ? 'goal' : 'indicator', owner === DEPARTMENT ? null : owner).length === 0) return 'content'
      if (!compared) return null
      if (compared.budget === null) return 'budget'
      return compared.differences.some(d => d.weight === 'error') ? 'agreement' : null
    }
    const states = new Map(
      [...projects, DEPARTMENT].map(
        owner => [owner, { ...countsOf(made.findings.filter(f => ownerFor(f) === owner)), lacks: lacks(owner) }] as const,
      ),
    )
    return {
      blocks: chosen === WHOLE ? made.blocks : made.blocks.filter((_, i) => owners[i] === chosen),
      findings: fromChosen(made.findings, ownerFor, [...projects, DEPARTMENT], chosen),
      states,
      ownerFor,
    }
  }, [made, dossier, chosen, comparisons])
}

function countsOf(findings: readonly FieldFinding[]): Omit<PartState, 'lacks'> {
  const count = (...severities: readonly string[]): number => findings.filter(f => severities.includes(f.finding.severity)).length
  return { errors: count('fatal', 'error'), warnings: count('warning'), hints: count('hint') }
}
