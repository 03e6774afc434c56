/** Which blocks of a paper belong to which project, by the fields that stand in them; findings with those of the chosen project first. */
import type { Block, Dossier, Entry } from '@jixiao/core'
import type { FieldFinding, MadePaper } from '../../check-messages.ts'

/** The project under which a record stands; "" where it stands under none. */
export function projectOf(dossier: Dossier, id: string): string {
  let at = dossier.records.get(id)
  while (at && at.kind !== 'project' && at.parent !== null) at = dossier.records.get(at.parent)
  return at?.kind === 'project' ? at.id : ''
}

/** The project of every block; title and captions belong to what follows them, the title of the whole paper to nobody. */
export function projectsOfBlocks(blocks: readonly Block[], dossier: Dossier): readonly string[] {
  const named = blocks.map(b => entriesIn(b).find(e => projectOf(dossier, e.record) !== ''))
  let next = ''
  const owners: string[] = []
  for (let i = blocks.length - 1; i >= 0; i--) {
    const entry = named[i]
    if (entry) next = projectOf(dossier, entry.record)
    owners[i] = i === 0 && !entry ? '' : next
  }
  return owners
}

const entriesIn = (b: Block): readonly Entry[] =>
  (b.kind === 'table' ? b.rows.flatMap(r => r.cells) : [b]).flatMap(c => [
    ...(c.place.entry ? [c.place.entry] : []),
    ...(c.pieces ?? []).map(p => p.entry),
  ])

export interface ProjectPart {
  readonly blocks: readonly Block[]
  /** Of all projects, those of the chosen one first: whoever walks through them comes by all. */
  readonly findings: readonly FieldFinding[]
  readonly ownerFor: (finding: FieldFinding) => string
}

export function partOf(made: MadePaper | null, dossier: Dossier, chosen: string): ProjectPart {
  if (!made) return { blocks: [], findings: [], ownerFor: () => '' }
  const owners = projectsOfBlocks(made.blocks, dossier)
  const ownerFor = ({ finding, at }: FieldFinding): string =>
    finding.places.map(p => owners[p.at.block] ?? '').find(o => o !== '') ?? at.map(e => projectOf(dossier, e.record)).find(o => o !== '') ?? ''
  const rank = (f: FieldFinding): number => (ownerFor(f) === chosen ? 0 : 1)
  return {
    blocks: made.blocks.filter((_, i) => owners[i] === chosen),
    findings: [...made.findings].sort((a, b) => rank(a) - rank(b)),
    ownerFor,
  }
}
