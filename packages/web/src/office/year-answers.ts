/** What the service answers of years, desks and queues, and the words for the states in it. */
import type { PaperKind, ReviewLevel, Role, Wording } from '@jixiao/core'

export type StageState = 'not-begun' | 'in-work' | 'under-review' | 'returned' | 'done'

export interface StageAnswer {
  /** "budget", "targets" … ; monitoring has one for each round. */
  readonly name: string
  readonly title: Wording
  readonly paper: PaperKind | null
  /** The month of a monitoring round; "" otherwise. */
  readonly round: string
  readonly state: StageState
  /** null: nobody has to act. */
  readonly who: Role | null
  /** null where it cannot be known yet. */
  readonly due: { readonly day: string; readonly basis: Wording; readonly isDefault: boolean } | null
  readonly daysLeft: number | null
  readonly isLate: boolean
}

export interface DeskItem {
  readonly kind: 'due' | 'returned' | 'waiting' | 'remark' | 'rectification' | 'round' | 'publication'
  readonly say: Wording
  readonly due: string | null
  /** Negative: so many days late. */
  readonly daysLeft: number | null
  readonly body: string
  readonly year: number
  readonly paper: PaperKind | null
  readonly round: string
  readonly to: string
}

export type FindingCounts = Readonly<Record<'fatal' | 'error' | 'warning' | 'hint' | 'cannotTell', number>>

export interface QueuedPaper {
  readonly dossier: string
  readonly body: string
  readonly bodyName: string
  readonly year: number
  readonly kind: PaperKind
  readonly title: Wording
  readonly round: string
  readonly level: ReviewLevel
  /** null: not counted yet. */
  readonly findings: FindingCounts | null
  /** null: it is the first submission. */
  readonly changes: number | null
  readonly daysWaiting: number
  readonly due: string | null
  readonly daysLeft: number | null
}

export interface FieldChange {
  readonly record: string
  readonly kind: string
  readonly what: 'added' | 'changed' | 'removed'
  readonly field: string
  readonly name: Wording
  readonly from: string | boolean | null
  readonly to: string | boolean | null
  readonly by: string
  readonly byName: string
  readonly at: string
}

export interface OverviewRow {
  readonly body: string
  readonly name: string
  readonly code: string
  readonly parent: string | null
  readonly dossier: string | null
  readonly stages: readonly StageAnswer[]
  readonly missed: number
  readonly spending: {
    readonly until: string
    /** In 分. */
    readonly spent: string
    /** "45.20%"; null: nothing to spend. */
    readonly rate: string | null
    readonly name: Wording
    readonly light: 'red' | 'yellow' | 'green' | 'blue' | null
  } | null
  readonly findings: FindingCounts | null
}

export const STAGE_STATES: Readonly<Record<StageState, Wording>> = {
  'not-begun': { zh: '未开始', en: 'not begun' },
  'in-work': { zh: '办理中', en: 'in work' },
  'under-review': { zh: '审核中', en: 'under review' },
  returned: { zh: '已退回', en: 'returned' },
  done: { zh: '已完成', en: 'done' },
}

export const ROLE_NAMES: Readonly<Record<Role, Wording>> = {
  preparer: { zh: '经办', en: 'preparer' },
  head: { zh: '单位负责人', en: 'head' },
  'supervising-department': { zh: '主管部门', en: 'supervising department' },
  'budget-section': { zh: '财政业务股', en: 'budget section' },
  'performance-section': { zh: '财政绩效股', en: 'performance section' },
  auditor: { zh: '审计', en: 'auditor' },
  'system-administrator': { zh: '系统管理员', en: 'system administrator' },
  'security-administrator': { zh: '安全管理员', en: 'security administrator' },
  'audit-administrator': { zh: '审计管理员', en: 'audit administrator' },
}

/** "审核中，在财政业务股": how far a stage is, and who has it. */
export const stageInWords = ({ state, who }: StageAnswer, lang: 'zh' | 'en'): string => {
  const name = STAGE_STATES[state][lang]
  if (who === null || state === 'not-begun') return name
  return lang === 'zh' ? `${name} · ${ROLE_NAMES[who].zh}` : `${name} · ${ROLE_NAMES[who].en}`
}

/** The day in China: deadlines of Chinese offices end at their midnight. */
export const dayInChina = (moment: Date = new Date()): string => new Date(moment.getTime() + 8 * 3_600_000).toISOString().slice(0, 10)
