/** Facts that running text states without a figure: "未安排“三公”经费预算", the grade of a self-evaluation. */
import { afterLast, type DocumentFace, type ReadDocument, type Section, type SectionKind, type Statement, type Subject } from '@jixiao/core'
import { negatedIn } from './changes.ts'
import { parseClauses } from './clauses.ts'
import { GRADE, SCORE } from './known-facts.ts'
import { sectionKind } from './section-kind.ts'
import { placeIn, type TextRun, textRuns } from './text-run.ts'

const THREE_PUBLIC_SECTIONS = new Set<SectionKind | null>(['three-public', 'arrangement', 'unnamed', null])
/** "注：无…预算，空表列示。" belongs to its table. */
const TABLE_NOTE = /^\s*(?:注|说明|备注)\s*[:：]|空表/

/** Statements of words. `subjectOf` gives the subject for a part. */
export function saidInWords(
  document: ReadDocument,
  face: DocumentFace,
  sections: readonly Section[],
  subjectOf: (part: string) => Subject,
): Statement[] {
  const isBudget = face.kind === 'budget-disclosure'
  const isEvaluation = face.kind === 'self-evaluation-report'
  if (!isBudget && !isEvaluation) return []
  return textRuns(document, face, sections)
    .filter(run => !run.isCell)
    .flatMap(run => {
      const kind = sectionKind(sections, run.section)
      return isBudget ? noThreePublic(run, kind, subjectOf(run.part)) : gradeIn(run, kind, subjectOf(run.part))
    })
}

/** None planned: the form counts it as zero, so it is blank and not a printed 0. */
function noThreePublic(run: TextRun, kind: SectionKind | null, subject: Subject): Statement[] {
  if (!THREE_PUBLIC_SECTIONS.has(kind) || !run.folded.includes('三公') || TABLE_NOTE.test(run.folded)) return []
  return parseClauses(run.folded)
    .sentences.filter(s => /^(?:财政拨款)?(?:安排的)?[“"]?三公[”"]?经费$/.test(negatedIn(run.folded.slice(s.from, s.to)) ?? ''))
    .map(s => ({ subject, fact: 'three-public/total/all', value: { kind: 'blank' }, place: placeIn(run, s.from, s.to), origin: 'text' }))
}

/** "四个项目自评等级均为优": the sentence last spoke of projects. */
function isOfPart(before: string): boolean {
  const sentence = before.slice(afterLast(before, '。;\n'))
  const last = (words: RegExp): number => [...sentence.matchAll(words)].at(-1)?.index ?? -1
  return last(/(?:项目|指标)(?!支出)/g) > last(/部门|单位|整体|综合|总得?分/g)
}

function gradeIn(run: TextRun, kind: SectionKind | null, subject: Subject): Statement[] {
  if (kind !== 'conclusion' && !SCORE.test(run.folded)) return []
  if (kind === 'target-attainment') return []
  const found = [...run.folded.matchAll(GRADE)].find(m => !isOfPart(run.folded.slice(0, m.index)))
  const grade = found?.[1]
  if (!found || grade === undefined) return []
  const from = found.index + found[0].lastIndexOf(grade)
  const place = placeIn(run, from, from + grade.length)
  return [{ subject, fact: 'self-evaluation/grade', value: { kind: 'text', text: grade }, place, origin: 'text', label: grade }]
}
