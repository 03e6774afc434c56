/** Which part of the targets paper belongs to which project: its blocks, its findings. */
import { type Block, type Dossier, type Entry, recordsOf } from '@jixiao/core'
import type { FieldFinding } from '../../check-messages.ts'

/** A project by its id, or what is the department's as a whole. */
export const DEPARTMENT = 'department'
export type Owner = string

/** The project under which a record stands; records of no project are the department's. */
export function ownerOf(dossier: Dossier, id: string): Owner {
  const r = dossier.records.get(id)
  if (!r) return DEPARTMENT
  if (r.kind === 'project') return r.id
  if (r.parent !== null) return ownerOf(dossier, r.parent)
  const { project } = r.fields
  return typeof project === 'string' && dossier.records.has(project) ? project : DEPARTMENT
}

/** The owner of every block: what stands behind the title of a project's table is its own. */
export function ownersOf(blocks: readonly Block[], dossier: Dossier): readonly Owner[] {
  const projects = recordsOf(dossier, 'project')
  let owner: Owner = DEPARTMENT
  return blocks.map(b => {
    if (b.kind === 'paragraph' && b.role === 'title') {
      const entries = [b.place.entry, ...(b.pieces ?? []).map(p => p.entry)]
      const named = entries.find(e => e && dossier.records.get(e.record)?.kind === 'project')
      // a project without a name is told by its number
      const [, number] = /^(\d+)、/.exec(b.text) ?? []
      owner = named?.record ?? (number === undefined ? owner : (projects[Number(number) - 1]?.id ?? owner))
    }
    return owner
  })
}

/** Whose a finding is: where it stands, else what it is about. */
export function ownerOfFinding({ finding, at }: FieldFinding, owners: readonly Owner[], dossier: Dossier): Owner {
  const of = finding.places.map(p => owners[p.at.block]).find(o => o !== undefined && o !== DEPARTMENT)
  return of ?? at.map(e => ownerOf(dossier, e.record)).find(o => o !== DEPARTMENT) ?? DEPARTMENT
}

/** The findings in the order of the projects, beginning with the chosen one's: whoever walks through them comes by all. */
export function fromChosen<T>(findings: readonly T[], ownerFor: (finding: T) => Owner, order: readonly Owner[], chosen: Owner): readonly T[] {
  const start = Math.max(0, order.indexOf(chosen))
  const rank = (f: T): number => (order.indexOf(ownerFor(f)) - start + order.length) % order.length
  return [...findings].sort((a, b) => rank(a) - rank(b))
}

export const entryKey = (e: Entry): string => `${e.record} ${e.field}`
