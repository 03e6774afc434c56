/** What a measure takes from its ledger: the value of an indicator with the rows it rests on, or why it cannot be told. */
import { done, type Outcome, refused } from '../words/outcome.ts'
import { add, compare, divide, half, isZero, multiply, type Rational, rational, sum, toShortDecimal } from '../words/rational.ts'
import { unitNamed } from '../words/unit.ts'
import { type Wording, wording } from '../words/wording.ts'
import { daysBetween } from './day.ts'
import { MEASURES } from './dossier/choices.ts'
import { type Dossier, type DossierRecord, fieldDecimal, fieldText, recordsOf } from './dossier/dossier.ts'

export interface Measured {
  readonly value: Rational
  /** rows: how many · figure: in the unit of the ledger · fraction: of two sums or of rows, 1 is all · days */
  readonly of: 'rows' | 'figure' | 'fraction' | 'days'
  /** Unit of the value: that of the ledger, 行, 天; "" for a fraction. */
  readonly unit: string
  /** The ledger rows that were counted, in their order. */
  readonly rows: readonly string[]
  readonly arithmetic: Wording
}

type Row = DossierRecord<'entry'>

/** Words of a filter stand apart by blanks or 、，; a row fits when its matter contains one of them. */
const wordsOf = (text: string): readonly string[] => text.split(/[\s、，,]+/).filter(w => w !== '')

/**
 * The value of a `measure` record over the rows of its ledger, until a day (2026-06-30) or to the end of its own period. A missing row, figure or
 * date is a reason why it cannot be told, never 0.
 */
export function measuredValue(dossier: Dossier, measure: DossierRecord<'measure'>, until?: string): Outcome<Measured> {
  const ledger = dossier.records.get(fieldText(measure, 'ledger'))
  if (ledger?.kind !== 'ledger') return refused('no-ledger', wording('取数规则没有指定台账。', 'The measure names no ledger.'))
  const name = String(ledger.fields.name ?? '')
  const all = recordsOf(dossier, 'entry', ledger.id)
  if (all.length === 0) return refused('no-rows', wording(`台账“${name}”还没有记录。`, `The ledger “${name}” has no rows yet.`))
  const from = fieldText(measure, 'from')
  const last = [fieldText(measure, 'until'), until ?? ''].filter(d => d !== '').sort()[0] ?? ''
  if (from !== '' || last !== '') {
    const undated = all.filter(r => fieldText(r, 'date') === '')
    if (undated.length > 0) return missing('date-missing', undated, '日期', 'a date')
  }
  const words = wordsOf(fieldText(measure, 'words'))
  const rows = all
    .filter(r => fieldText(r, 'date') >= from && (last === '' || fieldText(r, 'date') <= last))
    .filter(r => words.length === 0 || words.some(w => fieldText(r, 'title').includes(w)))
  if (rows.length === 0)
    return refused(
      'no-rows',
      wording(
        `台账“${name}”的${all.length}条记录没有一条在取数范围内${last === '' ? '' : `（截至${last}）`}。`,
        `None of the ${all.length} rows of “${name}” is within the measure${last === '' ? '' : ` (until ${last})`}.`,
      ),
    )
  return valueFrom(rows, fieldText(measure, 'kind'), { unit: String(ledger.fields.unit ?? ''), last })
}

function valueFrom(rows: readonly Row[], kind: string, { unit, last }: { readonly unit: string; readonly last: string }): Outcome<Measured> {
  const ids = rows.map(r => r.id)
  switch (kind) {
    case 'count':
      return done({
        value: rational(rows.length),
        of: 'rows',
        unit: '行',
        rows: ids,
        arithmetic: wording(`共${rows.length}条记录`, `${rows.length} rows`),
      })
    case 'sum': {
      const figures = column(rows, 'figure')
      return figures.ok ? done({ value: sum(figures.value), of: 'figure', unit, rows: ids, arithmetic: sumWords(figures.value, unit) }) : figures
    }
    case 'ratio': {
      const [figures, bases] = [column(rows, 'figure'), column(rows, 'base')]
      if (!figures.ok) return figures
      if (!bases.ok) return bases
      const [over, under] = [sum(figures.value), sum(bases.value)]
      if (isZero(under)) return refused('base-is-zero', wording('基数合计为0，不能计算比率。', 'The bases add up to 0: there is no ratio.'))
      const value = divide(over, under)
      const zh = `${toShortDecimal(over)} ÷ ${toShortDecimal(under)} = ${toShortDecimal(value)}`
      return done({
        value,
        of: 'fraction',
        unit: '',
        rows: ids,
        arithmetic: wording(`${zh}（${rows.length}条记录的合计）`, `${zh} (sums of ${rows.length} rows)`),
      })
    }
    case 'share': {
      const unsaid = rows.filter(r => typeof r.fields.holds !== 'boolean')
      if (unsaid.length > 0) return missing('holds-missing', unsaid, '是否符合', 'whether it holds')
      const held = rows.filter(r => r.fields.holds === true).length
      const value = rational(held, rows.length)
      return done({
        value,
        of: 'fraction',
        unit: '',
        rows: ids,
        arithmetic: wording(
          `符合${held}条 ÷ 共${rows.length}条 = ${toShortDecimal(value)}`,
          `${held} that hold ÷ ${rows.length} rows = ${toShortDecimal(value)}`,
        ),
      })
    }
    case 'longest':
    case 'median':
      return duration(rows, kind, last)
    default:
      return refused('no-kind', wording('取数规则没有选定取数方式。', 'The measure says not how to take its value.'))
  }
}

/** Days from the date of a row to the day it was finished; rows not finished yet are left out, and said to be. */
function duration(rows: readonly Row[], kind: 'longest' | 'median', last: string): Outcome<Measured> {
  const undated = rows.filter(r => fieldText(r, 'date') === '')
  if (undated.length > 0) return missing('date-missing', undated, '日期', 'a date')
  const isFinished = (r: Row): boolean => fieldText(r, 'until') !== '' && (last === '' || fieldText(r, 'until') <= last)
  const finished = rows.filter(isFinished)
  if (finished.length === 0) return refused('none-finished', wording('范围内还没有办结的事项。', 'Nothing within the measure is finished yet.'))
  const reversed = finished.filter(r => fieldText(r, 'until') < fieldText(r, 'date'))
  if (reversed.length > 0) return missing('dates-reversed', reversed, '不早于起始日期的办结日期', 'a finishing date that is not before its date')
  const days = finished.map(r => rational(daysBetween(fieldText(r, 'date'), fieldText(r, 'until')))).sort(compare)
  const [middle, before] = [days[days.length >> 1], days[(days.length - 1) >> 1]]
  const value = kind === 'longest' ? days.at(-1) : middle && before && half(add(middle, before))
  if (!value) throw new RangeError('no days')
  const open = rows.length - finished.length
  const text = toShortDecimal(value)
  return done({
    value,
    of: 'days',
    unit: '天',
    rows: finished.map(r => r.id),
    arithmetic: wording(
      `${finished.length}件已办结事项的用时${kind === 'longest' ? '最长' : '中位数为'}${text}天（办结日期−日期，按自然日）${open > 0 ? `；另有${open}件未办结，没有计入` : ''}`,
      `${MEASURES[kind]?.en ?? kind} of ${finished.length} finished matters: ${text} (calendar days)${open > 0 ? `; ${open} unfinished left out` : ''}`,
    ),
  })
}

function column(rows: readonly Row[], field: 'figure' | 'base'): Outcome<readonly Rational[]> {
  const figures = rows.flatMap(r => fieldDecimal(r, field) ?? [])
  if (figures.length === rows.length) return done(figures)
  const empty = rows.filter(r => fieldDecimal(r, field) === null)
  return field === 'figure' ? missing('figure-missing', empty, '数量', 'a figure') : missing('base-missing', empty, '基数', 'a base')
}

/** Names the first rows at fault, so that they can be found in the ledger. */
function missing(code: string, rows: readonly Row[], zh: string, en: string): Outcome<never> {
  const named = rows.slice(0, 3).map(r => `“${fieldText(r, 'title') || fieldText(r, 'date') || '无名称'}”`)
  const more = rows.length > named.length
  return refused(
    code,
    wording(
      `${rows.length}条记录没有${zh}：${named.join('、')}${more ? '等' : ''}。补上后才能取数。`,
      `${rows.length} rows lack ${en}: ${named.join(', ')}${more ? ' and others' : ''}.`,
    ),
  )
}

/** Up to this many summands are written out. */
const MOST_WRITTEN = 8

function sumWords(figures: readonly Rational[], unit: string): Wording {
  const total = `${toShortDecimal(sum(figures))}${unit}`
  if (figures.length > MOST_WRITTEN) return wording(`${figures.length}条记录合计${total}`, `${figures.length} rows add up to ${total}`)
  const sums = `${figures.map(f => toShortDecimal(f)).join(' + ')} = ${total}`
  return wording(sums, sums)
}

const MULTIPLIERS: Readonly<Record<string, bigint>> = { 百: 100n, 千: 1000n, 万: 10_000n, 百万: 1_000_000n, 亿: 100_000_000n }

/** What one of the unit is, and what kind of unit; "万页" is ten thousand 页. */
function scaleOf(unit: string): { readonly base: string; readonly scale: Rational } {
  const known = unitNamed(unit)
  if (known) return { base: known.dimension === 'count' ? unit : known.dimension, scale: known.scale }
  const [, multiplier = '', rest = unit] = /^(百万|[百千万亿])(.+)$/.exec(unit) ?? []
  return { base: rest, scale: rational(MULTIPLIERS[multiplier] ?? 1n) }
}

/**
 * The value as the indicator states its target: in its unit, with at most two decimals, half up. A value that cannot be said in that unit (working
 * days of calendar days) keeps its own.
 */
export function printMeasured(measured: Measured, unit: string): string {
  const print = (value: Rational, of: string): string => `${toShortDecimal(value, 2)}${of}`
  const wanted = scaleOf(unit)
  if (measured.of === 'rows') return print(divide(measured.value, wanted.scale), unit)
  if (measured.of === 'fraction') return print(wanted.base === 'rate' ? divide(measured.value, wanted.scale) : measured.value, unit)
  if (measured.unit === '') return print(measured.value, unit)
  const own = scaleOf(measured.unit)
  // a month has no certain number of days, and working days are not those of the calendar
  const canConvert = own.base === wanted.base && !/工作日|月|季|年/.test(measured.unit === unit ? '' : measured.unit + unit)
  return canConvert ? print(divide(multiply(measured.value, own.scale), wanted.scale), unit) : print(measured.value, measured.unit)
}
