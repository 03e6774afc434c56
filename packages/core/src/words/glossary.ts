/** The terms of the field, each once: what code, rules, pages and documents call things. */
import { GLOSSARY } from './glossary.gen.ts'
import type { Wording } from './wording.ts'

export interface GlossaryTerm {
  readonly id: string
  readonly group: 'cycle' | 'targets' | 'evaluation' | 'budget' | 'tables' | 'disclosure' | 'system'
  readonly zh: string
  readonly en: string
  readonly definition: Wording
  /** Segments of fact paths that mean the term, where they are not its id. */
  readonly path?: readonly string[]
  /** Words that mean the same and are not used; with `when`, only in that case. */
  readonly avoid: readonly { readonly word: string; readonly when?: Wording }[]
  readonly source: Wording
}

export type TermId = keyof typeof GLOSSARY

/** All terms in the order of the glossary. */
export const TERMS: readonly GlossaryTerm[] = /* @__PURE__ */ Object.values(GLOSSARY)

/** The term of an id; a wrong id does not compile. */
export const termNamed = (id: TermId): GlossaryTerm => GLOSSARY[id]
