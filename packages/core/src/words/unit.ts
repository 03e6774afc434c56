/** Units of measure and Chinese counting words, with what class of thing they count. */

import type { Dimension } from './quantity.ts'
import { powerOfTen, type Rational, rational } from './rational.ts'

export type UnitClass =
  | 'money'
  | 'rate'
  | 'time'
  | 'people'
  | 'organisation'
  | 'document'
  | 'event'
  | 'thing'
  | 'area'
  | 'length'
  | 'weight'
  | 'points'
  | 'general'

/** Counting words by class. A word stands in one class only; "个" counts anything. */
export const COUNTING_WORDS: Readonly<Record<Exclude<UnitClass, 'money' | 'rate' | 'time'>, readonly string[]>> = {
  people: ['人次', '人', '名', '位', '户次', '户', '员'],
  organisation: ['家次', '家', '所', '单位', '村', '社区', '乡镇', '街道'],
  document: ['篇次', '篇', '条次', '条', '份', '期', '件', '本', '册', '幅', '张', '封', '部', '集', '章', '号', '版'],
  event: ['场次', '场', '次', '批次', '批', '起', '轮', '届', '例', '项次', '班次', '课时', '学时'],
  thing: [
    '台套',
    '台',
    '套',
    '辆',
    '架',
    '部',
    '块',
    '座',
    '栋',
    '盏',
    '株',
    '棵',
    '只',
    '头',
    '条',
    '根',
    '支',
    '把',
    '副',
    '桶',
    '瓶',
    '箱',
    '袋',
    '处',
    '间',
    '床',
    '口',
    '眼',
    '艘',
  ],
  area: ['平方米', '平方公里', '平方千米', '亩', '公顷', '㎡', 'm2', '平米'],
  length: ['公里', '千米', '米', '厘米', 'km', 'm'],
  weight: ['吨', '公斤', '千克', '克', 'kg', '立方米', '升', '度', '千瓦时', '兆瓦', '兆'],
  points: ['分', '星', '级', '分值'],
  general: ['个', '项', '种', '类', '组', '对', '倍', '步', '点', '周次', '个次', '线', '条线', '网', '站', '路', '层', '行', '列', '队', '支队'],
}

const DURATIONS: Readonly<Record<string, Rational>> = {
  分钟: rational(1n, 60n),
  小时: rational(1n),
  个小时: rational(1n),
  天: rational(24n),
  日: rational(24n),
  工作日: rational(24n),
  个工作日: rational(24n),
  周: rational(168n),
  个月: rational(730n),
  月: rational(730n),
  季度: rational(2190n),
  年: rational(8760n),
  年度: rational(8760n),
}

export interface KnownUnit {
  readonly unit: string
  readonly unitClass: UnitClass
  readonly dimension: Dimension
  /** What one of it is in the base unit (元, 1, hours; counting words: 1). */
  readonly scale: Rational
}

const MONEY: Readonly<Record<string, Rational>> = {
  元: rational(1n),
  万元: powerOfTen(4),
  亿元: powerOfTen(8),
  千元: powerOfTen(3),
  百万元: powerOfTen(6),
}
const RATES: Readonly<Record<string, Rational>> = {
  '%': powerOfTen(-2),
  '‰': powerOfTen(-3),
  个百分点: powerOfTen(-2),
  百分点: powerOfTen(-2),
  百分比: powerOfTen(-2),
  成: powerOfTen(-1),
}

const table = new Map<string, KnownUnit>()
for (const [unit, scale] of Object.entries(MONEY)) table.set(unit, { unit, unitClass: 'money', dimension: 'money', scale })
for (const [unit, scale] of Object.entries(RATES)) table.set(unit, { unit, unitClass: 'rate', dimension: 'rate', scale })
for (const [unit, scale] of Object.entries(DURATIONS)) table.set(unit, { unit, unitClass: 'time', dimension: 'duration', scale })
for (const [unitClass, words] of Object.entries(COUNTING_WORDS) as [UnitClass, readonly string[]][])
  for (const unit of words)
    if (!table.has(unit))
      table.set(unit, {
        unit,
        unitClass,
        dimension: unitClass === 'area' ? 'area' : unitClass === 'points' ? 'points' : 'count',
        scale: rational(1n),
      })

/** All known units, longest first. */
export const KNOWN_UNITS: readonly KnownUnit[] = [...table.values()].sort((a, b) => b.unit.length - a.unit.length)

/** The unit of exactly this spelling. */
export const unitNamed = (text: string): KnownUnit | undefined => table.get(text)

/** The longest known unit with which the text begins. */
export function unitAtStart(text: string): KnownUnit | undefined {
  for (let length = Math.min(LONGEST, text.length); length > 0; length--) {
    const unit = table.get(text.slice(0, length))
    if (unit) return unit
  }
  return undefined
}
const LONGEST = Math.max(...[...table.keys()].map(k => k.length))
