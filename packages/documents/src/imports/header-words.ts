/** What the columns of budget systems, payment systems and ledgers are called: which header means which target. */
import { squeeze } from '@jixiao/core'

export type ImportKind = 'line' | 'adjustment' | 'appropriation' | 'payment' | 'entry'

/** Everything that a column of an import may hold. */
export type Target =
  | 'function'
  | 'functionName'
  | 'functionClass'
  | 'functionSection'
  | 'functionItem'
  | 'economy'
  | 'economyName'
  | 'economyClass'
  | 'economySection'
  | 'project'
  | 'projectCode'
  | 'spending'
  | 'source'
  | 'isCarryOver'
  | 'amount'
  | 'supplement'
  | 'cut'
  | 'move'
  | 'date'
  | 'until'
  | 'document'
  | 'voucher'
  | 'remark'
  | 'reason'
  | 'title'
  | 'figure'
  | 'base'
  | 'holds'

/** Words in the order of trust: a header that equals one is surer than one that ends with it. */
const WORDS: Readonly<Record<Target, string>> = {
  function:
    '功能分类科目编码 功能科目编码 支出功能分类科目编码 功能分类编码 支出功能分类 功能分类科目 功能科目 功能分类 科目编码 科目代码 支出功能科目',
  functionName: '功能分类科目名称 功能科目名称 支出功能分类科目名称 功能分类名称 科目名称',
  functionClass: '功能分类科目编码/类 功能科目/类 功能分类/类 支出功能分类/类 科目编码/类 科目代码/类 功能类',
  functionSection: '功能分类科目编码/款 功能科目/款 功能分类/款 支出功能分类/款 科目编码/款 科目代码/款 功能款',
  functionItem: '功能分类科目编码/项 功能科目/项 功能分类/项 支出功能分类/项 科目编码/项 科目代码/项 功能项',
  economy:
    '部门经济分类科目编码 部门预算支出经济分类科目编码 部门经济科目编码 部门经济分类编码 部门预算支出经济分类 部门经济分类科目 部门支出经济分类 部门经济分类 部门经济科目 经济分类科目编码 经济科目编码 经济分类编码 经济分类科目 经济分类 经济科目 支出经济分类',
  economyName: '部门经济分类科目名称 部门预算支出经济分类科目名称 部门经济科目名称 部门经济分类名称 经济分类科目名称 经济科目名称 经济分类名称',
  economyClass: '部门经济分类科目编码/类 部门经济分类/类 部门经济科目/类 经济分类科目编码/类 经济分类/类 经济科目/类',
  economySection: '部门经济分类科目编码/款 部门经济分类/款 部门经济科目/款 经济分类科目编码/款 经济分类/款 经济科目/款',
  project: '项目名称 预算项目名称 支出项目名称 预算项目 支出项目 指标项目 项目',
  projectCode: '项目编码 项目代码 预算项目编码 预算项目代码 项目编号',
  spending: '支出类别 支出类型 支出性质 项目类别 项目类型 支出分类 预算类型',
  source: '资金性质 资金来源 资金类型 资金性质名称 资金来源名称 资金来源性质 经费来源 预算来源',
  isCarryOver: '是否结转 上年结转 结转标志 是否上年结转 预算年度性质 年度性质 指标类型',
  amount:
    '指标金额 预算金额 预算数 年初预算数 本年预算 年初预算 支付金额 支出金额 实际支付金额 付款金额 到位金额 拨付金额 下达金额 调整金额 申请金额 执行数 支出数 本次金额 金额 预算资金 金额合计 合计',
  supplement: '追加金额 追加 调增金额 调增 增加金额 追加数',
  cut: '追减金额 追减 调减金额 调减 减少金额 收回金额 追减数',
  move: '调整类型 调整类别 调剂类型 变动类型 指标变动类型 业务类型',
  date: '支付日期 付款日期 拨付日期 到位日期 下达日期 调整日期 发文日期 清算日期 记账日期 凭证日期 办理日期 开始日期 起始日期 活动日期 培训日期 检查日期 发布日期 日期 时间 开始时间',
  until: '办结日期 完成日期 结束日期 截止日期 办结时间 完成时间 结束时间',
  document: '指标文号 文号 发文文号 下达文号 文件号 批复文号',
  voucher: '凭证号 支付凭证号 支付令号 凭证编号 单据号 支付申请号 申请单号',
  remark: '备注 摘要 说明 用途 资金用途 款项用途',
  reason: '调整原因 原因 调整事由 事由 摘要 说明 备注',
  title: '事项 事项名称 名称 主题 内容 活动名称 培训名称 项目 题目 标题 摘要',
  figure: '数量 人数 人次 份数 件数 次数 得分 分数 满意数 满意人数 完成数 数值 参加人数',
  base: '基数 总数 总人数 总份数 应完成数 应到人数 分母 回收数',
  holds: '是否合格 是否符合 合格 符合 是否按期 是否通过 是否达标 结果',
}

/** The targets of a kind, in the order in which a form shows them. */
export const TARGETS: Readonly<Record<ImportKind, readonly Target[]>> = {
  line: [
    'function',
    'functionName',
    'functionClass',
    'functionSection',
    'functionItem',
    'economy',
    'economyName',
    'economyClass',
    'economySection',
    'spending',
    'project',
    'projectCode',
    'source',
    'isCarryOver',
    'amount',
    'remark',
  ],
  adjustment: ['project', 'projectCode', 'move', 'source', 'amount', 'supplement', 'cut', 'date', 'document', 'reason'],
  appropriation: ['project', 'projectCode', 'source', 'amount', 'date'],
  payment: ['project', 'projectCode', 'source', 'economy', 'economyName', 'economyClass', 'economySection', 'amount', 'date', 'voucher'],
  entry: ['date', 'until', 'title', 'figure', 'base', 'holds'],
}

const LISTS = Object.fromEntries(Object.entries(WORDS).map(([target, words]) => [target, words.split(' ')]))
const wordsOf = (target: Target): readonly string[] => LISTS[target] ?? []

/** A header without spaces, units and signs that say it must be filled in: "*预算数（万元）" → "预算数". */
export const plainHeader = (header: string): string =>
  squeeze(header)
    .replace(/[（([][^（(）)\]]*[）)\]]/g, '')
    .replace(/[*＊:：]/g, '')

/** How well a header names a target: 0 not at all; the longer the word and the closer, the better. */
export function fitOf(header: string, target: Target): number {
  const plain = plainHeader(header)
  if (plain === '') return 0
  let best = 0
  wordsOf(target).forEach((word, i) => {
    const rank = 1 - i / 1000
    // of headers above one another the last says what the column holds: "预算/金额"
    const last = word.includes('/') ? '' : (plain.split('/').at(-1) ?? '')
    if (plain === word) best = Math.max(best, 100 + rank)
    else if (last === word) best = Math.max(best, 90 + rank)
    else if (word.includes('/') && plain.endsWith(word)) best = Math.max(best, 95 + rank)
    else if (word.length > 1 && plain.endsWith(word) && !plain.includes('/')) best = Math.max(best, 50 + word.length)
    else if (word.length > 2 && last.startsWith(word)) best = Math.max(best, 40 + word.length)
  })
  return best
}

const ALL: readonly Target[] = [...new Set(Object.values(TARGETS).flat())]

/** Whether a cell reads like a header of anything that can be imported. */
export const isHeaderWord = (text: string): boolean => ALL.some(t => fitOf(text, t) >= 50)
