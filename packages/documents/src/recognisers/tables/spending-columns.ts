/** Columns of the tables of expenditure: total, basic, project and their parts; the sources of the money. */
import { SOURCES, SPENDING, TOTAL_WORD, wordIn } from './column-words.ts'
import type { ColumnLabel } from './table-grid.ts'

const SIDES: readonly (readonly [RegExp, string])[] = [
  [/(?:年初|上年).*(?:结转|结余)/, 'opening'],
  [/(?:年末|年终).*(?:结转|结余)|结转下年/, 'closing'],
  [/^本年收入/, 'income'],
]

export function spendingMeaning({ leaf, path }: ColumnLabel): string | undefined {
  const parents = path.slice(0, -leaf.length)
  const own = wordIn(SPENDING, leaf)
  // the balances and the income of the year may be parted as the expenditure is (一般公共预算财政拨款收入支出决算表)
  const side = SIDES.find(([pattern]) => pattern.test(parents))?.[1]
  if (side !== undefined) return TOTAL_WORD.test(leaf) ? side : own === undefined ? undefined : `${side}-${own}`
  // 人员经费 below 项目支出 is no personnel cost of the basic budget
  if (own === 'personnel' || own === 'operating') return /项目支出/.test(parents) ? undefined : own
  // 人员类项目支出 below 基本支出
  if (/基本支出/.test(parents) && /人员|公用/.test(leaf)) return /人员/.test(leaf) ? 'personnel' : 'operating'
  if (own) return own
  if (/^(?:当年|本年)(?:财政)?(?:拨款|预算)?安排$/.test(leaf)) return 'current'
  // 决算 of a fund prints its balance on both sides of the year
  if (/^(?:年初|上年).*(?:结转|结余)/.test(leaf)) return 'opening'
  if (/^(?:年末|年终|结转下年)/.test(leaf)) return 'closing'
  if (/^本年收入/.test(leaf)) return 'income'
  if (/^(?:本年)?支出$|^(?:一般公共|政府性基金|国有资本经营)?(?:预算)?(?:财政拨款)?支出$/.test(leaf)) return 'total'
  if (TOTAL_WORD.test(leaf) || /增减|比上年|占比|比例|幅度/.test(path)) return wordIn(SPENDING, parents) ?? 'total'
  // 特定目标类 below 项目支出, 工资福利支出 below 基本支出: parts whose headings still add up
  const above = wordIn(SPENDING, parents)
  return above === 'basic' || above === 'project' ? `${above}-${leaf}` : undefined
}

/**
 * The meanings of one table's columns. A balance on both sides of the year belongs to the table of a fund's income and expenditure (A8, A9);
 * elsewhere 上年结转 is a part of the row's total, and so is 结转下年, which makes the total more than the expenditure of the year.
 */
export function spendingMeanings(labels: readonly ColumnLabel[]): (label: ColumnLabel) => string | undefined {
  const own = labels.map(spendingMeaning)
  if (own.includes('income')) return spendingMeaning
  const isForward = own.includes('closing')
  return label => {
    const meaning = spendingMeaning(label)
    return meaning === 'opening' ? 'carry-over' : meaning === 'total' && isForward ? 'with-carry-forward' : meaning
  }
}

/** Words above a column that head all columns of amounts say nothing of this one. */
export function withoutCommonHead(labels: readonly ColumnLabel[]): readonly ColumnLabel[] {
  const amounts = labels.filter(l => l.path !== '' && !LABEL_COLUMN.test(l.leaf))
  const head = amounts[0]?.path.split('/')[0] ?? ''
  const isCommon = amounts.length > 1 && amounts.every(l => l.path !== l.leaf && l.path.startsWith(`${head}/`))
  return isCommon ? labels.map(l => (amounts.includes(l) ? { ...l, path: l.path.slice(head.length + 1) } : l)) : labels
}
const LABEL_COLUMN = /编码|代码|编号|名称|序号|行次|栏次|备注|科目|^[类款项]$|^(?:项目|单位|部门)$|类别|类型/

/** A column of expenditure or of a source of money. */
export function spendingOrSource(label: ColumnLabel): string | undefined {
  const parents = label.path.slice(0, -label.leaf.length)
  const isOfSource = /结转|结余|拨款|财政专户|单位资金|自有资金/.test(parents) || /结转|结余/.test(label.leaf)
  return isOfSource ? sourceMeaning(label) : (spendingMeaning(label) ?? sourceMeaning(label))
}

export const isCodedHeader = (labels: readonly ColumnLabel[]): boolean =>
  labels.some(l => /编码|代码|^[类款项]$|科目|名称|^项目$/.test(l.leaf)) &&
  labels.some(l => TOTAL_WORD.test(l.leaf) || wordIn(SPENDING, l.leaf) !== undefined || /^本年支出/.test(l.leaf))

/** Columns that part the expenditure by source of money (T12, T15, T16, T17): 本年拨款 by fund, 上年结转 by fund, 财政专户, 单位资金. */
export function sourceMeaning({ leaf, path }: ColumnLabel): string | undefined {
  const parents = path.slice(0, -leaf.length)
  if (/结转|结余/.test(leaf) || /结转|结余/.test(parents)) {
    const fund = wordIn(SOURCES, leaf)
    return fund && fund !== 'other' ? `carry-over-${fund}` : TOTAL_WORD.test(leaf) || /结转|结余/.test(leaf) ? 'carry-over' : undefined
  }
  if (TOTAL_WORD.test(leaf)) {
    const above =
      parents
        .split('/')
        .filter(w => w !== '')
        .at(-1) ?? ''
    const own = wordIn(SOURCES, above)
    if (own) return own
    return /本年|当年/.test(above) ? 'current' : undefined
  }
  return wordIn(SOURCES, leaf)
}
