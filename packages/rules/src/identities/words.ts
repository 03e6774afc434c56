/** How figures and facts are called in findings. */
import {
  figureOf,
  greatest,
  type Quantity,
  type Rational,
  type Statement,
  sum,
  toDecimal,
  toShortDecimal,
  unitNamed,
  withCommas,
  ZERO,
} from '@jixiao/core'

const TABLES: Readonly<Record<string, string>> = {
  T1: '收支总表',
  T2: '收入总表',
  T3: '支出总表',
  T4: '财政拨款收支总表',
  T5: '一般公共预算支出表',
  T6: '一般公共预算基本支出表',
  T7: '政府性基金预算支出表',
  T8: '国有资本经营预算支出表',
  T9: '“三公”经费支出表',
  T10: '政府采购预算表',
  T11: '固定资产占用情况表',
  T12: '财政拨款支出表',
  T13: '财政拨款基本支出表',
  T14: '机关运行经费支出表',
  T15: '项目支出表',
  T16: '部门预算支出经济分类表',
  T17: '政府预算支出经济分类表',
  text: '文字说明',
  'target-table': '绩效目标表',
  'self-evaluation-form': '绩效自评表',
  'monitoring-form': '绩效监控表',
  'department-goals': '部门整体绩效目标',
}
export const nameOfOrigin = (origin: string): string => TABLES[origin] ?? origin

const SEGMENTS: Readonly<Record<string, string>> = {
  'income/total': '收入总计',
  'income/current': '本年收入合计',
  'income/carry-over': '上年结转结余',
  'expenditure/grand-total': '支出总计',
  'expenditure/carry-forward': '年终结转结余',
  'expenditure/byFunction/all/total': '支出合计',
  'expenditure/byFunction/all/basic': '基本支出',
  'expenditure/byFunction/all/project': '项目支出',
  'basic/byEconomy/all/total': '基本支出',
  'basic/byEconomy/all/personnel': '人员经费',
  'basic/byEconomy/all/operating': '公用经费',
  'operating-expenses/total': '机关运行经费',
  'three-public/total/all': '“三公”经费合计',
  'procurement/total/all': '政府采购预算合计',
  'procurement/goods': '政府采购货物预算',
  'procurement/works': '政府采购工程预算',
  'procurement/services': '政府采购服务预算',
  'project-expenditure/total/amount': '项目支出合计',
  'conference/all': '会议费',
  'training/all': '培训费',
  'assets/total/value': '资产总额',
}
const LAST: Readonly<Record<string, string>> = {
  total: '合计',
  current: '本年收入',
  'carry-over': '上年结转',
  basic: '基本支出',
  project: '项目支出',
  business: '经营支出',
  personnel: '人员经费',
  operating: '公用经费',
  all: '合计',
  'general-budget': '一般公共预算',
  'government-fund': '政府性基金预算',
  'state-capital': '国有资本经营预算',
  appropriation: '财政拨款',
  'fiscal-account': '财政专户管理资金',
  institutional: '事业收入',
  'superior-subsidy': '上级补助收入',
  'affiliate-payment': '附属单位上缴收入',
  other: '其他',
  'unit-funds': '单位资金',
  reserve: '预留机动经费',
  opening: '年初结转和结余',
  income: '本年收入',
  closing: '年末结转和结余',
  'with-carry-forward': '合计（含结转下年）',
}
const MIDDLE: Readonly<Record<string, string>> = {
  abroad: '因公出国（境）费',
  vehicles: '公务用车购置及运行维护费',
  'vehicle-purchase': '公务用车购置费',
  'vehicle-operation': '公务用车运行维护费',
  reception: '公务接待费',
  buildings: '房屋',
  'office-buildings': '办公用房',
}

/** A fact in the words of the forms. */
export function nameOfFact(fact: string): string {
  const bare = fact.replace(/^change\//, '')
  const prefix = fact === bare ? '' : '比上年增减：'
  const known = SEGMENTS[bare]
  if (known) return prefix + known
  const segments = bare.split('/')
  const code = segments.find(s => /^\d{3,7}$/.test(s))
  const middle = segments.map(s => MIDDLE[s]).find(s => s !== undefined)
  const last = LAST[segments.at(-1) ?? ''] ?? ''
  return prefix + [code ? `科目${code}` : '', middle ?? '', middle && last === '合计' ? '' : last].filter(s => s !== '').join(' ') || prefix + bare
}

/** Where a figure stands and what it is: 支出总表“2013701 行政运行”的基本支出. */
export function nameOfStatement(s: Statement): string {
  const origin = nameOfOrigin(s.origin)
  if (s.origin === 'text') return `${origin}中的${s.label ? `${s.label}${s.fact.startsWith('change/') ? '增减额' : ''}` : nameOfFact(s.fact)}`
  const code = s.fact.split('/').find(x => /^\d{3,7}$/.test(x))
  const label = s.place.rowLabel
  if (label === undefined || label === '') return `${origin}的${nameOfFact(s.fact)}`
  const row = code && !label.includes(code) && s.origin !== 'T1' && s.origin !== 'T4' ? `${code} ${label}` : label
  // of a header path only the lowest header; what every amount column is called says nothing
  const column = s.place.columnLabel?.split('/').at(-1)
  return `${origin}“${row}”${column && !/^(?:预算数|金额|决算数)$/.test(column) ? `的${column}` : ''}`
}

/** The name with the unit in whose part it stands. */
export const nameWithPart = (s: Statement): string => `${s.subject.part === 'department' ? '' : `单位${s.subject.part}的`}${nameOfStatement(s)}`

/** The digits as they are printed, a blank as "空". */
export function printedOf(s: Statement): string {
  const q = figureOf(s)
  return s.value.kind === 'blank' || !q ? '空' : signed(q)
}

/** "减少10.20万元" prints no minus and means one. */
const signed = (q: Quantity): string => (q.value.n < 0n && !/^[-−－(（]/.test(q.printed.trim()) ? '-' : '') + q.printed.trim()

const scaleOf = (unit: string): Rational => unitNamed(unit)?.scale ?? { n: 1n, d: 1n }

/** The unit in which a calculation is shown: that of the first figure with a unit. */
export const unitOf = (statements: readonly Statement[]): string =>
  statements.map(s => figureOf(s)).find(q => q !== null && q.unit !== '' && q.printed !== '')?.unit ?? ''

/** A value in a unit with as many decimals as the figures beside it print, and with commas where they have them. */
export function inUnit(value: Rational, unit: string, statements: readonly Statement[]): string {
  const scale = scaleOf(unit)
  const decimals = Math.max(
    0,
    greatest(statements.map(s => figureOf(s)).map(q => (q && q.unit === unit ? (q.printed.split('.')[1]?.length ?? 0) : 0))),
  )
  const scaled = { n: value.n * scale.d, d: value.d * scale.n }
  const exact = toShortDecimal(scaled, 8)
  const text = (exact.split('.')[1]?.length ?? 0) > decimals ? exact : toDecimal(scaled, decimals)
  return statements.some(s => figureOf(s)?.printed.includes(',')) ? withCommas(text) : text
}

/** A figure in the unit of the calculation; with its own unit where that is another one. */
export function figureIn(s: Statement, unit: string, all: readonly Statement[]): string {
  const q = figureOf(s)
  if (!q) return printedOf(s)
  return q.unit === unit || q.unit === '' ? (q.printed.trim() === '' ? '0' : signed(q)) : inUnit(q.value, unit, all)
}

/** "20.00 + 3.50 + 0.80": blanks are left out. */
export function sumInWords(statements: readonly Statement[], unit: string): string {
  const shown = statements.filter(s => s.value.kind !== 'blank')
  return shown.length === 0
    ? '0'
    : shown
        .map(s => figureIn(s, unit, statements))
        .join(' + ')
        .replaceAll('+ -', '− ')
}

export const totalOf = (statements: readonly Statement[]): Rational => sum(statements.map(s => figureOf(s)?.value ?? ZERO))
