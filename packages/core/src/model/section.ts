/** The sections of a disclosure text and of a report. */
import type { Stated } from '../words/stated.ts'

export type SectionKind =
  | 'tables' // 部门预算 tables of a part
  | 'duties' // 部门职责及机构设置情况
  | 'arrangement' // 部门预算安排的总体情况
  | 'operating-expenses' // 机关运行经费安排情况
  | 'three-public' // “三公”经费
  | 'performance' // 预算绩效信息
  | 'whole-targets' // 部门整体绩效目标
  | 'overall-goal' // 总体绩效目标
  | 'itemised-goals' // 分项绩效目标
  | 'safeguards' // 工作保障措施
  | 'earmarked-targets' // 专项资金绩效目标
  | 'project-targets' // 预算项目绩效目标
  | 'procurement' // 政府采购预算情况
  | 'state-assets' // 国有资产信息
  | 'terms' // 名词解释
  | 'other-matters' // 其他需要说明的事项
  | 'basic-situation' // 部门基本情况 (monitoring, self-evaluation)
  | 'execution' // 预算执行情况
  | 'target-attainment' // 目标实现情况
  | 'evaluation-work' // 自评工作开展情况
  | 'conclusion' // 评价结论和评价等级
  | 'problems' // 存在的问题及改进措施
  | 'group' // 评价工作组人员名单及签字
  | 'unnamed' // a heading that is none of these

export interface Section {
  readonly kind: SectionKind
  /** Title without numbering; text as printed. */
  readonly title: Stated<string>
  /** Numbering as printed ("一、", "（二）", "第一部分"), "" when there is none. */
  readonly numbering: string
  /** Depth: 1 = 第…部分, 2 = 一、, 3 = （一）, 4 = 1、 … */
  readonly depth: number
  /** Part of the document (DocumentPart.key). */
  readonly part: string
  /** Blocks: from (the heading) to (excluded). A section contains its subsections. */
  readonly from: number
  readonly to: number
  /** The heading is the first sentence of its paragraph ("（一）收入预算执行情况。本部门…"): never empty, even when to is from + 1. */
  readonly isRunIn?: boolean
}
