/** The edits that the targets page makes: rows added, moved, copied, taken away. */
import {
  type Dossier,
  type DossierRecord,
  descendantsOf,
  type Edit,
  fieldText,
  isOfKind,
  orderBetween,
  parentsFirst,
  recordsOf,
  shapeOf,
} from '@jixiao/core'
import { newId } from '../../office/new-id.ts'
import { adding } from '../../office/use-dossier.tsx'

type Indicator = DossierRecord<'indicator'>
type InHand = { readonly dossier: Dossier }

export const removing = (r: DossierRecord): Edit => ({ kind: 'remove', record: r.id, seen: r.revision })

/** Puts a record before or behind the nearest of its siblings that `counts`; null where there is none on that side. */
export function moving(dossier: Dossier, r: DossierRecord, step: -1 | 1, counts: (sibling: DossierRecord) => boolean = () => true): Edit | null {
  const siblings = recordsOf(dossier, r.kind, r.parent)
  const at = siblings.findIndex(s => s.id === r.id)
  const passed = (step < 0 ? siblings.slice(0, at).reverse() : siblings.slice(at + 1)).find(counts)
  if (!passed) return null
  const before = siblings.filter(s => s.order < passed.order && s.id !== r.id).at(-1)?.order ?? null
  const after = siblings.find(s => s.order > passed.order && s.id !== r.id)?.order ?? null
  const to = step < 0 ? orderBetween(before, passed.order) : orderBetween(passed.order, after)
  return { kind: 'move', record: r.id, from: r.order, to }
}

/** Rows of one class stand together on the form: only among them does a row go up and down. */
export const isSameClass = (a: DossierRecord, b: DossierRecord): boolean => a.fields.level1 === b.fields.level1 && a.fields.level2 === b.fields.level2

/** An empty row of the same class below. */
export const addingBelow = (hand: InHand, row: Indicator): Edit & { kind: 'add' } =>
  adding(hand, 'indicator', row.parent, { level1: fieldText(row, 'level1'), level2: fieldText(row, 'level2') }, row)

export const addingOfLevel = (hand: InHand, parent: string, level1: string, level2: string): Edit & { kind: 'add' } =>
  adding(hand, 'indicator', parent, { level1, level2, operator: /成本/.test(level2) ? '≤' : '≥' })

/** Parts of a project that are planned; what was done with it later belongs to the original. */
const PLANNED = new Set(['purpose', 'goal', 'indicator'])

/** A project once more with all that is planned of it, behind the original; without its code. */
export function copying(hand: InHand, project: DossierRecord<'project'>): readonly Edit[] {
  const name = `${fieldText(project, 'name')}（副本）`
  const copy = adding(hand, 'project', null, { ...project.fields, name, code: null }, project)
  const below = parentsFirst(descendantsOf(hand.dossier, project.id)).filter(r => PLANNED.has(r.kind))
  const ids = new Map([[project.id, copy.record], ...below.map(r => [r.id, newId()] as const)])
  return [
    copy,
    ...below.map(
      (r): Edit => ({
        kind: 'add',
        record: ids.get(r.id) ?? r.id,
        of: r.kind,
        parent: r.parent === null ? null : (ids.get(r.parent) ?? null),
        order: r.order,
        fields: r.fields,
      }),
    ),
  ]
}

export interface TakenOver {
  readonly edits: readonly Edit[]
  readonly projects: readonly { readonly id: string; readonly name: string; readonly indicators: number }[]
  /** Names of projects that the dossier has already. */
  readonly known: readonly string[]
}

/** Of edits that another year or a document offers, those that are targets and new here; behind what is here already. */
export function targetsAmong(edits: readonly Edit[], dossier: Dossier): TakenOver {
  const names = new Set(recordsOf(dossier, 'project').map(p => fieldText(p, 'name')))
  const hasGoals = recordsOf(dossier, 'goal', null).length > 0
  const gone = new Set<string>()
  const known: string[] = []
  const projects = new Map<string, { id: string; name: string; indicators: number }>()
  const behind = recordsOf(dossier, 'project').at(-1)?.order
  const taken: Edit[] = []
  for (const e of edits) {
    if (e.kind !== 'add' || shapeOf(e.of).chapter !== 'targets') continue
    const name = typeof e.fields.name === 'string' ? e.fields.name : ''
    const isKnown = e.of === 'project' && (names.has(name) || dossier.records.has(e.record))
    if (isKnown) known.push(name)
    if (isKnown || (e.parent !== null && gone.has(e.parent)) || (e.parent === null && e.of === 'goal' && hasGoals)) {
      gone.add(e.record)
      continue
    }
    if (e.of === 'project') projects.set(e.record, { id: e.record, name, indicators: 0 })
    const owner = e.parent === null ? undefined : projects.get(e.parent)
    if (owner && e.of === 'indicator') owner.indicators++
    taken.push(e.of === 'project' && behind !== undefined ? { ...e, order: `${behind}z${e.order}` } : e)
  }
  return { edits: taken, projects: [...projects.values()], known }
}

/** Only the projects that were ticked, with what stands under them; what is the department's stays. */
export function onlyProjects(edits: readonly Edit[], chosen: ReadonlySet<string>): readonly Edit[] {
  const gone = new Set<string>()
  return edits.filter(e => {
    if (e.kind !== 'add') return true
    const isGone = e.of === 'project' ? !chosen.has(e.record) : e.parent !== null && gone.has(e.parent)
    if (isGone) gone.add(e.record)
    return !isGone
  })
}

/** The indicator to which an entry belongs, if it is one's. */
export function indicatorAt(dossier: Dossier, record: string | undefined): Indicator | null {
  const r = record === undefined ? undefined : dossier.records.get(record)
  return r && isOfKind(r, 'indicator') ? r : null
}
