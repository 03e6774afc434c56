/** One dossier out of those of a department and its units: what the department's own documents are made from. */
import { done, type Outcome, refused } from '../../words/outcome.ts'
import { wording } from '../../words/wording.ts'
import { type Dossier, type DossierRecord, descendantsOf, recordsOf } from './dossier.ts'
import { type FieldValue, moneyIn, numberIn, textIn } from './field.ts'
import { shapeOf } from './record-kinds.ts'

/**
 * Lines, projects, execution and results of all stand beside each other, the department's first, the units in the order given; nothing is added
 * up, so every form that sums records sums them. Ids and references of a unit's records begin with the id of its dossier (see isJoinedFrom); the
 * department keeps its own. What says something of a body as such (职责, 内设机构, 总体绩效目标, passages) is the department's alone, except the
 * figures of it that a department states for all: those are the sum, and open where one of them is.
 *
 * Money that moves between the department and its units (上级补助, 对附属单位补助) stands in both and is not taken out: what belongs to what is
 * known to nobody but the office.
 *
 * Refused: another fiscal year, a dossier twice.
 */
export function joinDossiers(department: Dossier, units: readonly Dossier[]): Outcome<Dossier> {
  const other = units.find(u => u.fiscalYear !== department.fiscalYear)
  if (other) {
    return refused(
      'other-year',
      wording(
        `部门的卷宗是${department.fiscalYear}年的，单位的是${other.fiscalYear}年的，不能汇总。`,
        `The department’s dossier is of ${department.fiscalYear}, a unit’s of ${other.fiscalYear}: they cannot be joined.`,
      ),
    )
  }
  const ids = [department, ...units].map(d => d.id)
  if (new Set(ids).size < ids.length) return refused('dossier-twice', wording('同一个卷宗不能汇总两次。', 'A dossier cannot be joined twice.'))
  const records = new Map<string, DossierRecord>()
  const add = (r: DossierRecord) => records.set(r.id, r)
  for (const r of department.records.values()) add({ ...r, order: `${place(0)}${r.order}` })
  for (const [i, unit] of units.entries()) {
    const left = ofBodyAlone(unit)
    for (const r of unit.records.values()) if (!left.has(r.id)) add(moved(r, unit.id, place(i + 1)))
  }
  for (const r of summed(department, units)) add({ ...r, order: `${place(0)}${r.order}` })
  return done({ ...department, records })
}

/** With what the ids of a unit's records begin once they are joined. */
export const joinedPrefix = ({ id }: Pick<Dossier, 'id'>): string => `${id}/`

/** Whether a record of a joined dossier comes from this one of a unit. */
export const isJoinedFrom = (record: string, { id }: Dossier): boolean => record.startsWith(joinedPrefix({ id }))

/** Before the order of a record, so that the bodies stay in theirs. */
const place = (i: number): string => String(i).padStart(4, '0')

/** Records that speak of the body as such, and what stands under them. */
function ofBodyAlone(dossier: Dossier): ReadonlySet<string> {
  const own = (['particulars', 'section', 'passage', 'change'] as const).flatMap(kind => recordsOf(dossier, kind))
  const goals = recordsOf(dossier, 'goal', null)
  return new Set([...own, ...goals].flatMap(r => [r.id, ...descendantsOf(dossier, r.id).map(d => d.id)]))
}

function moved(r: DossierRecord, dossier: string, order: string): DossierRecord {
  const shape = shapeOf(r.kind)
  const within = (id: string): string => `${dossier}/${id}`
  const fields: Record<string, FieldValue> = {}
  for (const [name, value] of Object.entries(r.fields)) {
    fields[name] = shape.fields[name]?.type === 'reference' && typeof value === 'string' && value !== '' ? within(value) : value
  }
  return { ...r, id: within(r.id), parent: r.parent === null ? null : within(r.parent), order: `${order}${r.order}`, fields }
}

/** The department's particulars and its changes against last year with the figures of all bodies; what one body left open is open. */
function summed(department: Dossier, units: readonly Dossier[]): readonly DossierRecord[] {
  const [particulars] = recordsOf(department, 'particulars')
  const others = units.map(u => recordsOf(u, 'particulars')[0])
  const ofAll = (name: string, own: DossierRecord, of: readonly (DossierRecord | undefined)[]): FieldValue =>
    sumOfFields([own, ...of].map(r => r?.fields[name] ?? null))
  const body = particulars && {
    ...particulars,
    fields: {
      ...particulars.fields,
      ...Object.fromEntries(['establishment', 'staff', 'plannedAssets'].map(name => [name, ofAll(name, particulars, others)])),
    },
  }
  const changes = recordsOf(department, 'change').map((c): DossierRecord => {
    const same = units.map(u => recordsOf(u, 'change').find(o => o.fields.fact === c.fields.fact))
    const reasons = [c, ...same].flatMap(r => (r ? textIn(r.fields.reason).replace(/[。；\s]+$/, '') : [])).filter(t => t !== '')
    return { ...c, fields: { ...c.fields, lastYear: ofAll('lastYear', c, same), reason: [...new Set(reasons)].join('；') || null } }
  })
  return [...(body ? [body] : []), ...changes]
}

/** Sum of whole 分 or of counts; null where one of them is not filled in or no whole number. */
function sumOfFields(values: readonly FieldValue[]): FieldValue {
  let total = 0n
  for (const value of values) {
    const whole = moneyIn(value) ?? wholeIn(value)
    if (whole === null) return null
    total += whole
  }
  return String(total)
}

function wholeIn(value: FieldValue): bigint | null {
  const number = numberIn(value)
  return number && number.d === 1n ? number.n : null
}
