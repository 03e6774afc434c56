/** The numbers and words inside a parameter's value, each with the way to it, and the value with one of them changed. */
import type { Lang } from '../../text/text.ts'

export type Path = readonly (string | number)[]

export interface Leaf {
  readonly path: Path
  readonly value: number | string
}

/** In the order of the value. */
export function leavesOf(value: unknown, path: Path = []): readonly Leaf[] {
  if (typeof value === 'number' || typeof value === 'string') return [{ path, value }]
  if (Array.isArray(value)) return value.flatMap((item, i) => leavesOf(item, [...path, i]))
  if (typeof value === 'object' && value !== null) return Object.entries(value).flatMap(([name, item]) => leavesOf(item, [...path, name]))
  return []
}

export function withLeaf(value: unknown, path: Path, leaf: unknown): unknown {
  const [first, ...rest] = path
  if (first === undefined) return leaf
  if (Array.isArray(value)) return value.map((item, i) => (i === first ? withLeaf(item, rest, leaf) : item))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, name === first ? withLeaf(item, rest, leaf) : item]))
}

/** What the parts of a value are called; a name in Chinese says itself, and the first of several is the first. */
export function partName(part: string | number, lang: Lang): string {
  if (typeof part === 'number') return lang === 'zh' ? `第${part + 1}项` : `item ${part + 1}`
  return PARTS[part]?.[lang === 'zh' ? 0 : 1] ?? part
}

const PARTS: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  financeReply: ['财政批复（日）', 'reply of finance (days)'],
  departmentReply: ['部门批复（日）', 'reply of the department (days)'],
  disclosure: ['公开（日）', 'disclosure (days)'],
  name: ['名称', 'name'],
  from: ['起点', 'from'],
  to: ['终点', 'to'],
  red: ['红灯', 'red'],
  yellow: ['黄灯', 'yellow'],
  blue: ['蓝灯', 'blue'],
  yellowUnspent: ['黄色预警的未执行比例', 'unspent share for yellow'],
  free: ['不调减的幅度', 'free'],
  least: ['最低保留', 'least'],
  month: ['月', 'month'],
  day: ['日', 'day'],
  year: ['年（-1上年，0当年，1次年）', 'year (-1 before, 0 the year, 1 after)'],
  date: ['事项', 'what'],
  note: ['说明', 'note'],
  zh: ['中文', 'in Chinese'],
  en: ['英文', 'in English'],
  share: ['比例', 'share'],
  points: ['分值', 'points'],
  level1: ['一级', 'level 1'],
  level2: ['二级', 'level 2'],
  level3: ['三级', 'level 3'],
  id: ['代号', 'id'],
  execution: ['执行率分值', 'points of execution'],
  weights: ['分值', 'points'],
  standing: ['核实情况', 'standing'],
  source: ['出处', 'source'],
  grades: ['等次', 'grades'],
}
