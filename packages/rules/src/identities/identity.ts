/** What an identity (勾稽关系) is: linear equations over facts, as data. */
import type { Citation, DocumentKind, Origin, Severity, Statement } from '@jixiao/core'
import type { ConditionName } from './conditions.ts'

/**
 * One fact, or several summed up, of one origin. `{code}`, `{fund}`, `{column}` … are filled from the instance.
 * `*` takes every value of the segment that `take` allows.
 */
export interface Term {
  readonly origin: Origin
  readonly fact: string
  /** sources: items of income, a parent item in place of its parts · classes: the 类 rows · unknown: columns whose words are not known · items: the 项 of these prefixes, or all but them. */
  readonly take?: 'sources' | 'classes' | 'unknown' | { readonly items: readonly string[] } | { readonly itemsBut: readonly string[] }
  /** Without this term the form is complete as well (a column that many forms do not have). */
  readonly isOptional?: true
}

/** total = Σ parts, or total ≥ Σ parts. */
export interface Equation {
  readonly total: readonly Term[]
  readonly parts: readonly Term[]
  readonly relation?: '≥'
  /** The facts of whose variables each combination is one instance: { origin, fact: 'expenditure/byFunction/{code}/total' }. */
  readonly each?: {
    readonly origin: Origin
    readonly fact: string
    readonly only?: Readonly<Record<string, readonly string[]>>
    readonly except?: Readonly<Record<string, string>>
  }
  /** Not when one of these facts is stated (the form has a closer equation for it, or leaves it open). */
  readonly unless?: readonly Term[]
  readonly when?: ConditionName
}

/** Every heading of a table is the sum of its sub-headings, column by column. */
export interface Hierarchy {
  readonly origin: Origin
  /** "expenditure/byFunction/" */
  readonly prefix: string
}

/** A fact stated in two places agrees: origins by pair, facts by prefix. */
export interface SameFact {
  readonly prefix: string
  readonly origins: readonly [readonly Origin[], readonly Origin[]]
  readonly when?: ConditionName
  /** nonzero: both are more than nothing · nothing: one of them (or both) is nothing. */
  readonly only?: 'nonzero' | 'nothing'
}

export type IdentityKind = 'sum' | 'same' | 'at-least' | 'hierarchy' | 'product' | 'change' | 'units'

export interface Identity {
  readonly code: string
  readonly name: string
  readonly title: string
  readonly titleEn: string
  readonly kind: IdentityKind
  readonly severity: Severity
  readonly basis: readonly [Citation, ...Citation[]]
  /** The relation in the words of the forms. */
  readonly formula: string
  /** Kinds of document that can have such figures; without it those with budget tables. */
  readonly appliesTo?: readonly DocumentKind[] | 'every'
  /** Tables whose absence means: cannot tell. */
  readonly origins: readonly Origin[]
  readonly equations?: readonly Equation[]
  readonly hierarchies?: readonly Hierarchy[]
  readonly same?: readonly SameFact[]
  /** product: total = quantity × unit price, row by row. */
  readonly product?: { readonly origin: Origin; readonly prefix: string; readonly factors: readonly [string, string]; readonly result: string }
  /** What else the reader must know: where it does not hold. */
  readonly note?: string
  /** A document in which it holds, and the one figure whose change breaks it. */
  readonly example: { readonly holds: string; readonly spoilt: string }
}

/** One identity in one place: concrete statements. */
export interface Instance {
  readonly identity: Identity
  readonly kind: 'linear' | 'product'
  readonly relation: '=' | '≥'
  readonly total: readonly Statement[]
  readonly parts: readonly Statement[]
  /** The two may speak of two things: at most a warning. */
  readonly isDoubtful?: true
}

/** Why an instance could not be judged. */
export interface Blocked {
  readonly identity: Identity
  readonly why: { readonly zh: string; readonly en: string }
  readonly isUnreadable: boolean
}
