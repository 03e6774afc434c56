/** What a document is: kind, body, code, year. */
import type { Place } from '../words/place.ts'
import type { Stated } from '../words/stated.ts'

export const DOCUMENT_KINDS = [
  'budget-disclosure', // 部门（单位）预算公开, tables or explanation or both
  'performance-targets', // 绩效目标 on their own
  'monitoring-report', // 绩效运行监控报告
  'self-evaluation-report', // 绩效自评报告 or forms
  'final-accounts', // 决算公开
  'inspection-checklist', // 公开情况检查表: a sheet about another document
  'blank-form', // a template that nobody has filled in
  'unknown',
] as const
export type DocumentKind = (typeof DOCUMENT_KINDS)[number]

/** A body's level of government, as its name tells. */
export type GovernmentLevel = 'county' | 'city' | 'province' | 'central' | 'unknown'

export interface DocumentFace {
  readonly file: string
  readonly kind: DocumentKind
  /** Why the kind was chosen, in words. */
  readonly title?: Stated<string>
  readonly body: { readonly name: string; readonly code: string | null; readonly place?: Place } | null
  readonly fiscalYear: Stated<number> | null
  readonly level: GovernmentLevel
  /** Department first, then units, as the document has them. */
  readonly parts: readonly DocumentPart[]
  readonly pages?: number
}

/** The department's or one unit's own part of a document. */
export interface DocumentPart {
  /** "department", or the unit's code, or its name where it has no code. The value of Subject.part. */
  readonly key: string
  readonly name: string
  readonly code: string | null
  /** Blocks of the part: from (included) to (excluded). */
  readonly from: number
  readonly to: number
  readonly place: Place
}
