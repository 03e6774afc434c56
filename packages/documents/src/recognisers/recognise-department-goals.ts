/** Goals of the whole department: 总体绩效目标, 分项绩效目标, 工作保障措施 of each part. */
import type { DepartmentGoals, DocumentFace, Paragraph, ReadDocument, Section, SectionKind, Stated } from '@jixiao/core'
import { itemisedGoalsOf } from './department-goals/itemised-goals.ts'
import { isTableTitle } from './indicator-tables/indicator-tables.ts'

export function recogniseDepartmentGoals(document: ReadDocument, _face: DocumentFace, sections: readonly Section[]): readonly DepartmentGoals[] {
  const parts = [...new Set(sections.map(s => s.part))]
  return parts.flatMap(part => {
    const own = sections.filter(s => s.part === part)
    const of = (kind: SectionKind) => own.filter(s => s.kind === kind).flatMap(s => paragraphsOf(document, s, own))
    const goals: DepartmentGoals = {
      part,
      overall: of('overall-goal').map(asStated),
      itemised: itemisedGoalsOf(of('itemised-goals')),
      safeguards: of('safeguards').map(asStated),
    }
    return goals.overall.length + goals.itemised.length + goals.safeguards.length > 0 ? [goals] : []
  })
}

/** "无分项绩效目标。" is no goal. */
const SAYS_NONE = /^(?:本(?:部门|单位))?(?:无|没有|未设|不设)[^，,；;]{0,12}(?:绩效目标|保障措施)。?$/

const asStated = (p: Paragraph): Stated<string> => ({ value: p.text.trim(), text: p.text.trim(), place: { ...p.place, text: p.text.trim() } })

/**
 * The paragraphs under a heading up to the next heading that we know by name: the texts of goals are themselves numbered
 * 一、（一）, which looks like headings of a higher rank than their own chapter.
 */
function paragraphsOf(document: ReadDocument, section: Section, sections: readonly Section[]): readonly Paragraph[] {
  const ends = sections.filter(s => s.from > section.from && (s.kind !== 'unnamed' || s.depth <= 1)).map(s => s.from)
  const end = Math.min(document.blocks.length, ...ends)
  const found: Paragraph[] = []
  for (const block of document.blocks.slice(section.from + 1, end)) {
    if (block.kind === 'table' || isTableTitle(block.text)) break
    if (block.text.trim() !== '' && !SAYS_NONE.test(block.text.trim())) found.push(block)
  }
  return found
}
