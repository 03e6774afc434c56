/** A change between editions in words: what it is of, from what to what, by how much. */
import {
  type EditionChange,
  type FigureChange,
  type IndicatorField,
  isZero,
  multiply,
  type Place,
  printExactAmount,
  type Quantity,
  rational,
  subtract,
  type TextPiece,
  toDecimal,
  toShortDecimal,
  type Wording,
  wording,
} from '@jixiao/core'
import { factNameOf } from '@jixiao/rules'
import type { ReportPlace } from '../report.ts'
import type { ReportedChange, ReportedPlaces } from './editions-report.ts'

export interface Sides {
  readonly conceal: (text: string) => string
  readonly old: (place: Place) => ReportPlace
  readonly new: (place: Place) => ReportPlace
}

export function reportChange(c: EditionChange, id: string, { conceal, ...sides }: Sides): ReportedChange {
  const both = (from: Place | null, to: Place | null, where = ''): ReportedPlaces => ({
    where: conceal(where),
    old: from && sides.old(from),
    new: to && sides.new(to),
  })
  if (c.kind === 'figure') {
    const [first] = c.places
    if (!first) throw new RangeError('a changed figure stands somewhere')
    const name = nameOfFigure(c)
    const change = changeOf(first.from.quantity, first.to.quantity)
    return {
      id,
      kind: 'figure',
      what: 'changed',
      name: conceal(name.zh),
      nameEn: conceal(name.en),
      from: conceal(shown(first.from.text, first.from.quantity)),
      to: conceal(shown(first.to.text, first.to.quantity)),
      ...change,
      places: c.places.map(p => both(p.from.place, p.to.place, whereOfFigure(p))),
    }
  }
  if (c.kind === 'text') {
    const side = (kind: 'removed' | 'added'): string | null => {
      const text = c.pieces.filter(p => p.kind === 'same' || p.kind === kind).map(p => p.text)
      return (kind === 'removed' ? c.from : c.to) === null ? null : conceal(text.join(''))
    }
    const where = conceal(c.where)
    return {
      id,
      kind: 'text',
      what: c.what,
      name: where,
      nameEn: where,
      from: side('removed'),
      to: side('added'),
      pieces: concealedPieces(c.pieces, conceal),
      places: [both(c.from, c.to, c.where)],
    }
  }
  if (c.kind === 'indicator') {
    const name = conceal([c.project, c.name].filter(Boolean).join(' · '))
    const told = (side: 'from' | 'to'): string | null =>
      c[side] === null
        ? null
        : conceal(c.fields.map(f => `${c.what === 'changed' ? `${FIELD_NAMES[f.field].zh} ` : ''}${f[side] || '（空）'}`).join('，'))
    return {
      id,
      kind: 'indicator',
      what: c.what,
      name,
      nameEn: name,
      from: told('from'),
      to: told('to'),
      fields: c.fields.map(f => ({ ...f, from: conceal(f.from), to: conceal(f.to) })),
      places: [both(c.from, c.to, name)],
    }
  }
  const [name, text] = [conceal(c.table), conceal(c.text)]
  const isNew = c.what === 'added'
  return {
    id,
    kind: c.kind,
    what: c.what,
    name,
    nameEn: name,
    from: isNew ? null : text,
    to: isNew ? text : null,
    places: [both(isNew ? null : c.place, isNew ? c.place : null, name)],
  }
}

/** A name of which one character changed would show through its marks: then the concealed sentences are marked as a whole. */
function concealedPieces(pieces: readonly TextPiece[], conceal: (text: string) => string): readonly TextPiece[] {
  const side = (kind: 'removed' | 'added'): string =>
    pieces
      .filter(p => p.kind === 'same' || p.kind === kind)
      .map(p => p.text)
      .join('')
  const [from, to] = [side('removed'), side('added')]
  if (conceal(from) === from && conceal(to) === to) return pieces
  return (
    [
      { kind: 'removed', text: pieces.some(p => p.kind !== 'added') ? conceal(from) : '' },
      { kind: 'added', text: pieces.some(p => p.kind !== 'removed') ? conceal(to) : '' },
    ] as const
  ).filter(p => p.text !== '')
}

export const FIELD_NAMES: Readonly<Record<IndicatorField, Wording>> = {
  name: wording('名称', 'name'),
  operator: wording('符号', 'operator'),
  value: wording('指标值', 'value'),
  unit: wording('单位', 'unit'),
  wording: wording('指标值', 'value'),
  weight: wording('权重', 'weight'),
}

const whereOfFigure = (p: FigureChange['places'][number]): string => [p.table, p.row, p.column].filter(Boolean).join(' · ')

/** The fact by its name where it has one; else where it stands. */
function nameOfFigure(c: FigureChange): Wording {
  const [first] = c.places
  const where = first ? whereOfFigure(first) : ''
  const fact = c.fact === null ? null : factNameOf(c.fact)
  return fact && fact.zh !== c.fact
    ? wording(`${fact.zh}${where === '' ? '' : `（${where}）`}`, `${fact.en}${where === '' ? '' : ` (${where})`}`)
    : wording(where, where)
}

/** With the unit where the cell leaves it to the head of the table. */
function shown(text: string, q: Quantity | null): string {
  if (q === null || text.trim() === '') return text.trim() || '（空）'
  return q.unit !== '' && !text.includes(q.unit) ? `${text}${q.unit}` : text
}

function changeOf(from: Quantity | null, to: Quantity | null): { readonly difference?: string; readonly percent?: string } {
  if (!from || !to || from.dimension !== to.dimension) return {}
  const difference = subtract(to.value, from.value)
  const sign = difference.n > 0n ? '+' : ''
  const percent = isZero(from.value) || from.dimension === 'rate' ? {} : { percent: `${sign}${percentOf(difference, from)}%` }
  return { difference: `${sign}${inUnit(difference, from, to)}`, ...percent }
}

function percentOf(difference: Quantity['value'], { value }: Quantity): string {
  const size = value.n < 0n ? rational(-value.n, value.d) : value
  return toDecimal(multiply(difference, rational(100n * size.d, size.n)), 2)
}

function inUnit(difference: Quantity['value'], from: Quantity, to: Quantity): string {
  if (from.dimension === 'money') return printExactAmount(difference, [from, to].every(q => q.unit === '元') ? '元' : '万元')
  if (from.dimension === 'rate') return `${toShortDecimal(multiply(difference, rational(100n)))} 个百分点`
  return `${toShortDecimal(difference)}${from.dimension === 'count' ? to.unit : ''}`
}
