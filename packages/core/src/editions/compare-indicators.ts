/** Indicators of two editions: found again by their names, then by their class in the order in which they stand. */
import type { Indicator } from '../model/indicator.ts'
import type { Topics } from '../statements/understanding.ts'
import { bare } from '../words/fold.ts'
import type { Place } from '../words/place.ts'
import { isSameFigure } from './compare-texts.ts'
import type { Both, IndicatorChange, IndicatorField } from './edition-change.ts'
import { bestPath } from './shared-runs.ts'
import { likeness, plainly } from './word-marks.ts'

export interface ComparedIndicators {
  readonly changes: readonly IndicatorChange[]
  /** Cells whose difference is told here: nobody needs to hear it twice. */
  readonly told: Both<ReadonlySet<string>>
}

export const cellKey = (p: Place): string => `${p.block}/${p.row ?? ''}/${p.column ?? ''}`

const ALIKE_NAMES = 0.4

export function compareIndicators(from: Topics, to: Topics): ComparedIndicators {
  const [a, b] = [byForm(from), byForm(to)]
  const changes: IndicatorChange[] = []
  for (const [form, olds] of a) {
    const news = b.get(form)
    // a form that the other edition does not have is told as its rows and tables
    if (!news) continue
    const pairs = pairsOf(olds, news)
    const [usedA, usedB] = [new Set(pairs.map(p => p[0])), new Set(pairs.map(p => p[1]))]
    for (const [i, j] of pairs) {
      const [x, y] = [olds[i], news[j]]
      const fields = x && y ? differences(x, y) : []
      if (x && y && fields.length > 0)
        changes.push({ kind: 'indicator', what: 'changed', project: y.project, name: y.name.value, fields, from: x.target.place, to: y.target.place })
    }
    for (const [n, x] of olds.entries()) if (!usedA.has(n)) changes.push(single(x, 'removed'))
    for (const [n, y] of news.entries()) if (!usedB.has(n)) changes.push(single(y, 'added'))
  }
  return { changes, told: { from: toldCells(changes, a, 'from'), to: toldCells(changes, b, 'to') } }
}

/** Of target tables, self-evaluation forms and monitoring forms, by part and project. */
function byForm(t: Topics): ReadonlyMap<string, readonly Indicator[]> {
  const forms = new Map<string, Indicator[]>()
  for (const i of [...t.indicators, ...t.selfEvaluations.flatMap(f => f.indicators), ...t.monitoringForms.flatMap(f => f.indicators)]) {
    if (i.name.value === '') continue
    const key = `${i.part} ${bare(i.project)}`
    forms.set(key, [...(forms.get(key) ?? []), i])
  }
  return forms
}

/** By name where it is the only one of its name, then within the class (level 2) by likeness of the names, in order. */
function pairsOf(from: readonly Indicator[], to: readonly Indicator[]): (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = []
  const once = (all: readonly Indicator[]) => {
    const found = new Map<string, number>()
    for (const [n, i] of all.entries()) found.set(keyOf(i), found.has(keyOf(i)) ? -1 : n)
    return found
  }
  const names = once(to)
  for (const [key, i] of once(from)) {
    const j = names.get(key)
    if (i >= 0 && j !== undefined && j >= 0) pairs.push([i, j])
  }
  const [usedA, usedB] = [new Set(pairs.map(p => p[0])), new Set(pairs.map(p => p[1]))]
  const [restA, restB] = [[...from.keys()].filter(n => !usedA.has(n)), [...to.keys()].filter(n => !usedB.has(n))]
  const worth = (p: number, q: number): number => {
    const [x, y] = [from[restA[p] ?? -1], to[restB[q] ?? -1]]
    if (!x || !y || bare(x.level2.value) !== bare(y.level2.value)) return 0
    const alike = likeness(bare(x.name.value), bare(y.name.value))
    return alike >= ALIKE_NAMES ? alike : 0
  }
  for (const [p, q] of bestPath(restA.length, restB.length, worth)) pairs.push([restA[p] ?? -1, restB[q] ?? -1])
  return pairs
}

const keyOf = (i: Indicator): string => `${bare(i.level2.value)} ${bare(i.name.value)}`

function differences(a: Indicator, b: Indicator): IndicatorChange['fields'] {
  const fields: (Both<string> & { readonly field: IndicatorField })[] = []
  const tell = (field: IndicatorField, from: string, to: string): void => void fields.push({ field, from, to })
  if (plainly(a.name.value) !== plainly(b.name.value)) tell('name', a.name.value, b.name.value)
  const [x, y] = [a.target.value, b.target.value]
  if (plainly(a.target.text) !== plainly(b.target.text)) {
    if (x.quantity && y.quantity) {
      if (x.operator !== y.operator) tell('operator', x.operatorPrinted ?? '', y.operatorPrinted ?? '')
      if (!isSameFigure(x.quantity, y.quantity)) tell('value', a.target.text, b.target.text)
      else if ((x.unit ?? '') !== (y.unit ?? '')) tell('unit', x.unit ?? '', y.unit ?? '')
    } else tell('wording', a.target.text, b.target.text)
  }
  if (a.weight?.value !== b.weight?.value) tell('weight', a.weight?.text ?? '', b.weight?.text ?? '')
  return fields
}

const single = (i: Indicator, what: 'added' | 'removed'): IndicatorChange => ({
  kind: 'indicator',
  what,
  project: i.project,
  name: i.name.value,
  fields: [{ field: 'wording', from: what === 'removed' ? i.target.text : '', to: what === 'added' ? i.target.text : '' }],
  from: what === 'removed' ? i.place : null,
  to: what === 'added' ? i.place : null,
})

/** Name, target and weight of changed indicators; of new ones and of those left out the whole row. */
function toldCells(changes: readonly IndicatorChange[], forms: ReadonlyMap<string, readonly Indicator[]>, side: 'from' | 'to'): ReadonlySet<string> {
  const touched = new Set(changes.flatMap(c => c[side] ?? []))
  const rows = [...forms.values()].flat().filter(i => touched.has(i.target.place) || touched.has(i.place))
  return new Set(
    rows.flatMap(i =>
      touched.has(i.place)
        ? [`${i.place.block}/${i.place.row ?? i.target.place.row ?? ''}/`, ...[i.name, i.target].map(s => cellKey(s.place))]
        : [i.name, i.target, i.weight].flatMap(s => (s ? [cellKey(s.place)] : [])),
    ),
  )
}
