/** Which forms make up a paper, in which order and under which headings: data, so that a county can order them otherwise. */
import type { PaperKind, SectionKind } from '@jixiao/core'

/** Some forms below a heading; {部门} is 部门 or 单位. */
export interface PaperPart {
  readonly heading?: string
  /** Ids of forms. `self-evaluation-form` stands for the form of the place, whichever it is. */
  readonly forms: readonly string[]
}

export interface PaperOrder {
  /** Behind the name of the body and the year; {期间} is the time that a monitoring paper covers. */
  readonly title: string
  readonly parts: readonly PaperPart[]
}

const BUDGET_TABLES = [
  'income-and-expenditure',
  'income',
  'expenditure',
  'appropriation-balance',
  'general-budget-expenditure',
  'basic-expenditure',
  'government-fund',
  'state-capital',
  'three-public',
]

/** The Hebei order (DOMAIN 5.1, 6.1). */
export const PAPER_ORDERS: Readonly<Record<PaperKind, PaperOrder>> = {
  budget: { title: '{部门}预算', parts: [{ forms: [...BUDGET_TABLES, 'procurement', 'fixed-assets'] }] },
  targets: { title: '预算绩效目标', parts: [{ forms: ['department-targets', 'project-targets'] }] },
  monitoring: { title: '{期间}绩效运行监控表', parts: [{ forms: ['monitoring-form'] }] },
  'self-evaluation': { title: '绩效自评表', parts: [{ forms: ['self-evaluation-form'] }] },
  disclosure: {
    title: '{部门}预算公开',
    parts: [
      { heading: '{部门}预算公开表', forms: BUDGET_TABLES },
      { heading: '{部门}预算信息公开情况说明', forms: ['explanation'] },
    ],
  },
}

/** The chapters of the explanation of a disclosure, each with its title. */
export interface SectionTitle {
  readonly kind: SectionKind
  readonly title: string
}

/** The nine of DOMAIN 6.1. */
export const DISCLOSURE_SECTIONS: readonly SectionTitle[] = [
  { kind: 'duties', title: '{部门}职责及机构设置情况' },
  { kind: 'arrangement', title: '{部门}预算安排的总体情况' },
  { kind: 'operating-expenses', title: '机关运行经费安排情况' },
  { kind: 'three-public', title: '财政拨款“三公”经费预算情况及增减变化原因' },
  { kind: 'performance', title: '预算绩效信息' },
  { kind: 'procurement', title: '政府采购预算情况' },
  { kind: 'state-assets', title: '国有资产信息' },
  { kind: 'terms', title: '名词解释' },
  { kind: 'other-matters', title: '其他需要说明的事项' },
]
