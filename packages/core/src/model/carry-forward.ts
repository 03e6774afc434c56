/** Starts a year from the last one: what stays from year to year is taken over, and it is said what was left and what wants a look. */
import { type Wording, wording } from '../words/wording.ts'
import { budgetLines, isFund } from './budget-view.ts'
import type { Classifications } from './classification/classification.ts'
import { inYear } from './day.ts'
import { type Dossier, type DossierRecord, fieldText, isOfKind, parentsFirst, recordsOf } from './dossier/dossier.ts'
import type { Edit } from './dossier/edit.ts'
import type { FieldValue } from './dossier/field.ts'
import { type RecordKind, shapeOf } from './dossier/record-kinds.ts'
import { THREE_PUBLIC_ITEMS, threePublicClasses } from './three-public.ts'

export interface CarryForward {
  /** For the new dossier. Records keep their ids, so that what refers to them still does, and carrying twice adds nothing. */
  readonly edits: readonly Edit[]
  readonly left: readonly { readonly kind: RecordKind; readonly count: number; readonly why: Wording }[]
  /** Texts taken over that name last year. */
  readonly toReview: readonly { readonly record: string; readonly field: string; readonly say: Wording }[]
}

export interface CarryWishes {
  /** Take over the budget lines too, without their amounts; last year's become what this year is compared with. */
  readonly lines?: boolean
  /** Economic classes of 人员经费 (profile: personnelClasses): the rest is 机关运行经费, which without them is not compared. */
  readonly personnelClasses?: readonly string[]
  /** The classification of last year, where the house has an official list; a line of a class that is not in it counts in no total. */
  readonly codes?: Classifications
}

const CARRIED: readonly RecordKind[] = ['particulars', 'section', 'project', 'purpose', 'goal', 'indicator', 'ledger', 'measure']

const anew = wording('按新一年的情况重新填写。', 'To be entered for the new year.')
const LEFT: Readonly<Partial<Record<RecordKind, Wording>>> = {
  line: wording('预算金额逐年核定，没有带入。', 'Budget amounts are set every year.'),
  asset: wording('应填本年年初的资产数。', 'The assets at the start of this year are wanted.'),
  procurement: wording('采购计划逐年编制。', 'Procurement is planned every year.'),
  entry: wording('台账带入，记录留在上一年。', 'Ledgers are taken over, their rows stay in their year.'),
  attachment: wording('佐证材料属于上一年。', 'Evidence belongs to its year.'),
  attainment: wording('实际完成值写入指标的历史值。', 'What was attained became the earlier value of the indicator.'),
}

/** The edits that start `to` from `last`; the year of `to` is later. */
export function carryForward(last: Dossier, to: Dossier, wishes: CarryWishes = {}): CarryForward {
  const kinds: readonly RecordKind[] = wishes.lines ? [...CARRIED, 'line'] : CARRIED
  const edits: Edit[] = []
  const toReview: CarryForward['toReview'][number][] = []
  const left = new Map<string, { readonly kind: RecordKind; count: number; readonly why: Wording }>()
  const leave = (kind: RecordKind, why: Wording): void => {
    const known = left.get(kind + why.zh)
    if (known) known.count++
    else left.set(kind + why.zh, { kind, count: 1, why })
  }
  const gone = new Set<string>()
  const others = namesakes(last, to)
  for (const r of parentsFirst([...last.records.values()])) {
    const why = reasonToLeave(r, to, kinds, gone, others)
    if (why) {
      gone.add(r.id)
      leave(r.kind, why)
      continue
    }
    const fields = referringTo(others, r.kind, fieldsFor(r, last, to))
    for (const [field, value] of Object.entries(fields)) {
      const type = shapeOf(r.kind).fields[field]?.type
      if (field !== 'history' && (type === 'text' || type === 'paragraph') && typeof value === 'string' && value.includes(String(last.fiscalYear)))
        toReview.push({
          record: r.id,
          field,
          say: wording(`“${short(value)}”提到${last.fiscalYear}年，请核对。`, `“${short(value)}” names ${last.fiscalYear}: please check.`),
        })
    }
    edits.push({ kind: 'add', record: r.id, of: r.kind, parent: r.parent, order: r.order, fields })
  }
  return { edits: [...edits, ...references(last, to, wishes)], left: [...left.values()], toReview }
}

/** Records of last year that the new year has under another id, by their names. */
function namesakes(last: Dossier, to: Dossier): ReadonlyMap<string, string> {
  const keyOf = (r: DossierRecord): string => `${r.kind} ${String(r.fields.name ?? '')}`
  const known = new Map([...to.records.values()].filter(r => /^(?:project|section|ledger)$/.test(r.kind)).map(r => [keyOf(r), r.id]))
  return new Map([...last.records.values()].flatMap(r => (!to.records.has(r.id) && known.has(keyOf(r)) ? [[r.id, known.get(keyOf(r)) ?? '']] : [])))
}

const referringTo = (others: ReadonlyMap<string, string>, kind: RecordKind, fields: DossierRecord['fields']): DossierRecord['fields'] =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      shapeOf(kind).fields[name]?.type === 'reference' && typeof value === 'string' ? (others.get(value) ?? value) : value,
    ]),
  )

function reasonToLeave(
  r: DossierRecord,
  to: Dossier,
  kinds: readonly RecordKind[],
  gone: ReadonlySet<string>,
  others: ReadonlyMap<string, string>,
): Wording | null {
  if (r.parent !== null && gone.has(r.parent)) return wording('所属的上级记录没有带入。', 'What it stands under was not taken over.')
  if (!kinds.includes(r.kind)) return LEFT[r.kind] ?? anew
  if (to.records.has(r.id)) return wording('新一年已有这条记录。', 'The new year has it already.')
  if (others.has(r.id)) return wording('新一年已有同名的记录。', 'The new year has one of the same name.')
  if (r.kind === 'particulars' && recordsOf(to, 'particulars').length > 0)
    return wording('新一年已填写单位基本情况。', 'The particulars are entered already.')
  return null
}

function fieldsFor(r: DossierRecord, last: Dossier, to: Dossier): Readonly<Record<string, FieldValue>> {
  const { fields } = r
  if (isOfKind(r, 'purpose') || isOfKind(r, 'line')) return { ...fields, amount: null, ...(r.kind === 'line' ? { isCarryOver: null } : {}) }
  if (isOfKind(r, 'particulars')) return { ...fields, plannedAssets: null, signatory: null }
  if (isOfKind(r, 'measure')) {
    const moved = (field: 'from' | 'until'): FieldValue => (fieldText(r, field) === '' ? null : inYear(fieldText(r, field), to.fiscalYear))
    return { ...fields, from: moved('from'), until: moved('until') }
  }
  if (isOfKind(r, 'indicator')) {
    const [attained] = recordsOf(last, 'attainment', r.id)
    const actual = attained ? fieldText(attained, 'actual') : ''
    return actual === '' ? fields : { ...fields, history: `${last.fiscalYear}年：${actual}` }
  }
  return fields
}

const short = (text: string): string => (text.length > 20 ? `${text.slice(0, 20)}…` : text)

/** Last year's budget of the figures that the explanation compares, as `change` records whose reason is still to be written. */
function references(last: Dossier, to: Dossier, { codes, personnelClasses }: CarryWishes): readonly Edit[] {
  const { lines } = budgetLines(last, codes)
  if (lines.length === 0) return []
  const total = (of: (line: (typeof lines)[number]) => boolean): bigint => lines.filter(of).reduce((sum, l) => sum + l.amount, 0n)
  const facts: (readonly [fact: string, amount: bigint])[] = [
    ['expenditure/byFunction/all/total', total(() => true)],
    ['expenditure/byFunction/all/basic', total(l => l.spending === 'basic')],
    ['expenditure/byFunction/all/project', total(l => l.spending === 'project')],
    ...THREE_PUBLIC_ITEMS.map(
      item => [`three-public/${item}/all`, total(l => isFund(l.source) && threePublicClasses(item).includes(l.economy))] as const,
    ),
  ]
  if (personnelClasses)
    facts.push([
      'operating-expenses/total',
      total(l => l.source === 'general-budget' && l.spending === 'basic' && !personnelClasses.some(c => l.economy.startsWith(c))),
    ])
  const known = recordsOf(to, 'change')
  const behind = known.at(-1)?.order ?? ''
  return facts
    .filter(([fact]) => !known.some(c => fieldText(c, 'fact') === fact))
    .map(([fact, amount], i) => ({
      kind: 'add',
      record: `last-${fact.replaceAll('/', '-')}`,
      of: 'change',
      parent: null,
      order: `${behind}z${String(i + 10)}`,
      fields: { fact, lastYear: String(amount) },
    }))
}
