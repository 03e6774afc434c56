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
  people: ['人次', '人', '名', '位', '户次', '户', '员', '人天', '人日', '人月', '人年'],
  organisation: ['家次', '家', '所', '单位', '村', '社区', '乡镇', '街道', '街镇', '村居', '行政村', '自然村', '网点'],
  document: [
    '篇次',
    '篇',
    '条次',
    '条',
    '份',
    '期',
    '件',
    '本',
    '册',
    '幅',
    '张',
    '封',
    '部',
    '集',
    '章',
    '号',
    '版',
    '页次',
    '页',
    '卷次',
    '卷',
    '案卷',
    '宗',
    '枚',
  ],
  event: [
    '场次',
    '场',
    '次',
    '批次',
    '批',
    '起',
    '轮',
    '届',
    '例',
    '项次',
    '班次',
    '课时',
    '学时',
    '车次',
    '航次',
    '台次',
    '台班',
    '架次',
    '辆次',
    '趟',
    '课次',
    '例次',
    '节课',
  ],
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
    '幢',
    '樘',
    '件套',
    '台件',
    '床位',
    '车位',
    '泊位',
    '机位',
    '坐席',
    '颗',
    '盆',
    '羽',
    '尾',
    '匹',
    '顶',
    '具',
    '杆',
  ],
  area: ['平方米', '平方公里', '平方千米', '亩', '公顷', '㎡', 'm2', '平米', '平方', '平方厘米', 'm²', 'km²', 'km2', '亩次'],
  length: ['公里', '千米', '米', '厘米', 'km', 'm', '延米', '延长米', '毫米', '公分', 'cm', 'mm'],
  weight: [
    '吨',
    '公斤',
    '千克',
    '克',
    'kg',
    '立方米',
    '升',
    '度',
    '千瓦时',
    '兆瓦',
    '兆',
    '立方',
    'm³',
    'm3',
    '毫克',
    '毫升',
    '斤',
    '吨公里',
    '吨标准煤',
    '千伏安',
    '千伏',
    '千瓦',
    '兆瓦时',
    'kVA',
    'kV',
    'kWh',
    'kW',
    'MW',
    'GB',
    'TB',
    'MB',
    'Mbps',
    '分贝',
    '摄氏度',
    '℃',
  ],
  points: ['分', '星', '级', '分值'],
  general: [
    '个',
    '项',
    '种',
    '类',
    '组',
    '对',
    '倍',
    '步',
    '点',
    '周次',
    '个次',
    '线',
    '条线',
    '网',
    '站',
    '路',
    '层',
    '行',
    '列',
    '队',
    '支队',
    '标段',
    '点位',
    '路段',
    '图斑',
    '地块',
    '样品',
    '样本',
    '批样',
    '剂次',
    '支次',
    '头份',
    '人份',
  ],
}

/**
 * Counting words that count only where a cell holds nothing but figure and word ("≥12门"): in running text
 * "1部门概况", "12345平台" and "一方面" are no measures.
 */
const CELL_WORDS: Readonly<Partial<Record<UnitClass, readonly string[]>>> = {
  organisation: ['科', '科室', '班', '班级', '校', '院', '镇', '乡', '部门', '机构', '企业', '支部', '园区', '小区', '学校', '医院', '站点'],
  document: ['案', '则', '首', '帧', '题', '栏目', '专题', '案例'],
  event: ['课', '讲', '节', '回', '遍', '季', '茬', '学期', '案件'],
  thing: ['基', '孔', '面', '盘', '扇', '片', '粒', '席', '桩', '井', '棚', '门', '包', '卡', '盒', '剂', '针'],
  length: ['里', '段', '线路'],
  weight: ['方', '伏', 't', 'L'],
  general: ['单', '笔', '环', '個', '系列', '类别', '品种', '模块', '平台', '节点', '单元', '片区', '网格', '课题', '事项', '子项', '频道', '工程'],
}
const cellWords: ReadonlyMap<string, UnitClass> = new Map(
  (Object.entries(CELL_WORDS) as [UnitClass, readonly string[]][]).flatMap(([unitClass, words]) => words.map(w => [w, unitClass] as const)),
)

/** The class of a counting word that stands in a cell behind its figure and is no unit in running text. */
export const cellWordClass = (word: string): UnitClass | undefined => cellWords.get(word)

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
