/** T11 固定资产占用情况表: what stood in the books at the end of last year. */
import {
  add,
  type DossierRecord,
  fieldDecimal,
  fieldMoney,
  fieldText,
  printExactAmount,
  type Rational,
  rational,
  toShortDecimal,
  wording,
  ZERO,
} from '@jixiao/core'
import type { Form, Prepared } from './form.ts'
import { caption, cell, entered, type FormBlock, type FormCell, title } from './lay-out.ts'
import { type AmountStyle, printMoney, styleFor } from './printed-amount.ts'
import { blankRow, codedName, emptyNote, tableTitle } from './table-head.ts'

/** "——": a number of such things is not asked for. */
const NOT_COUNTED = '——'

export interface Assets {
  readonly style: AmountStyle
  /** Value in 分 of a kind; null when nothing is entered. */
  valueIn(kind: string): bigint | null
  readonly total: bigint
  readonly isEmpty: boolean
}

/** 办公用房 is a part of 房屋 and not added again. */
const isWhole = (r: DossierRecord<'asset'>): boolean => fieldText(r, 'kind') !== 'office-buildings'

export function assetsOf({ all, settings }: Prepared): Assets {
  const rows = all('asset')
  const values = rows.flatMap(r => fieldMoney(r, 'value') ?? [])
  const sum = (some: readonly DossierRecord<'asset'>[]): bigint => some.reduce((n, r) => n + (fieldMoney(r, 'value') ?? 0n), 0n)
  return {
    style: styleFor(values, settings.unit, settings.decimals),
    valueIn: kind => {
      const own = rows.filter(r => fieldText(r, 'kind') === kind && fieldMoney(r, 'value') !== null)
      return own.length === 0 ? null : sum(own)
    },
    total: sum(rows.filter(isWhole)),
    isEmpty: rows.every(r => fieldMoney(r, 'value') === null && fieldDecimal(r, 'count') === null),
  }
}

function make(given: Prepared): readonly FormBlock[] {
  const { settings, year } = given
  const assets = assetsOf(given)
  const equipment = printExactAmount(rational(settings.equipmentThreshold)).replace(/\.00/, '')
  const rows: readonly (readonly [label: string, kind: string, isCounted: boolean])[] = [
    ['1、房屋（平方米）', 'buildings', true],
    ['其中：办公用房（平方米）', 'office-buildings', true],
    ['2、车辆（台、辆）', 'vehicles', true],
    [`3、单价在${equipment}以上设备`, 'equipment', false],
    ['4、其他固定资产', 'other', false],
  ]
  const body = assets.isEmpty
    ? [blankRow(3)]
    : [
        ['资产总额', NOT_COUNTED, printMoney(assets.total, assets.style)],
        ...rows.map(([label, kind, isCounted]) => [label, isCounted ? countCell(given, kind) : NOT_COUNTED, valueCell(given, kind, assets)]),
      ]
  return [
    title(tableTitle(given, 'T11', '固定资产占用情况表')),
    caption(codedName(given)),
    caption(`截止时间：${year - 1}-12-31`),
    { kind: 'table', rows: [['项目', '数量', `价值（金额单位：${settings.unit}）`], ...body] },
    ...(assets.isEmpty ? [emptyNote('固定资产')] : []),
  ]
}

const ofKind = ({ all }: Prepared, kind: string): readonly DossierRecord<'asset'>[] => all('asset').filter(r => fieldText(r, 'kind') === kind)

/** A kind of which nothing is entered counts as none in a table that has others. */
function countCell(given: Prepared, kind: string): string | FormCell {
  const own = ofKind(given, kind)
  const total = own.reduce<Rational>((n, r) => add(n, fieldDecimal(r, 'count') ?? ZERO), ZERO)
  return only(own, toShortDecimal(total), 'count')
}

function valueCell(given: Prepared, kind: string, { style, valueIn }: Assets): string | FormCell {
  return only(ofKind(given, kind), printMoney(valueIn(kind) ?? 0n, style), 'value')
}

function only(records: readonly DossierRecord<'asset'>[], text: string, field: 'count' | 'value'): string | FormCell {
  const [one] = records
  return one && records.length === 1 ? cell(entered(text, one.id, field)) : text
}

export const fixedAssets: Form = {
  id: 'fixed-assets',
  title: wording('固定资产占用情况表', 'fixed assets'),
  paper: 'budget',
  make,
}
