/** The kind of a section as far as it is known: an unnamed subsection ("1、收入说明") belongs to the named section around it. */
import type { Section, SectionKind } from '@jixiao/core'

/** Null when the index is none. */
export function sectionKind(sections: readonly Section[], index: number): SectionKind | null {
  const section = sections[index]
  if (!section) return null
  if (section.kind !== 'unnamed') return section.kind
  for (let i = index - 1; i >= 0; i--) {
    const outer = sections[i]
    if (outer && outer.kind !== 'unnamed' && outer.from <= section.from && section.to <= outer.to) return outer.kind
  }
  return 'unnamed'
}
