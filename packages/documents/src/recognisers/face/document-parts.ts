/** The department's and each unit's own part of a document. */
import { type DocumentFace, type DocumentPart, type Place, squeeze } from '@jixiao/core'
import { bodyInTitle, isBodyName } from './body-name.ts'
import type { FaceEvidence, Line } from './face-evidence.ts'

interface UnitMark {
  readonly block: number
  readonly code: string | null
  readonly name: string
  readonly place: Place
}

const UNITS_BEGIN = /^(?:第[一二三四五六七八九十]+部分)?(?:部门)?(?:所属|各|下属|直属|预算)单位(?:\d{4}年)?(?:部门)?预算(?:公开|情况)?(?:表)?$/
const UNIT_STATEMENT = /单位预算(?:信息)?公开(?:情况)?(?:的)?说明$/
const DEPARTMENT_BEFORE = /部门(?:预算|收支)/

/** A document with only one body has the single part "department", whatever its captions call it. */
export function documentParts(evidence: FaceEvidence, body: DocumentFace['body']): DocumentPart[] {
  const end = evidence.blocks.length
  const place = evidence.blocks[0]?.place ?? { file: '', block: 0 }
  const department = { key: 'department', name: body?.name ?? '', code: body?.code ?? null, from: 0, to: end, place: body?.place ?? place }
  const from = unitsBegin(evidence)
  if (from === null) return [department]
  const marks = unitMarks(evidence, from)
  if (marks.length === 0) return [department]
  const starts = marks.map((mark, i) => (i === 0 ? from : backToHeading(evidence, mark.block, marks[i - 1]?.block ?? from)))
  const units = marks.map((mark, i): DocumentPart => {
    const start = starts[i] ?? mark.block
    return { key: mark.code ?? mark.name, name: mark.name, code: mark.code, from: start, to: starts[i + 1] ?? end, place: mark.place }
  })
  return [{ ...department, to: from }, ...units]
}

/** Where the units' part begins: its heading, or the first table of a unit after those of the department; null when there is none. */
function unitsBegin(evidence: FaceEvidence): number | null {
  const heading = evidence.short.findLast(l => l.words.includes('单位') && UNITS_BEGIN.test(l.words))
  const isUnitTable = (t: FaceEvidence['tables'][number]): boolean =>
    (t.caption.body?.code?.length ?? 0) >= 6 && t.kind !== undefined && /单位/.test(t.title)
  const table = evidence.tables.find(isUnitTable)
  const statement = evidence.short.find(l => l.words.includes('单位预算') && UNIT_STATEMENT.test(l.words))
  const hasDepartment = (before: number): boolean =>
    evidence.tables.some(
      t => t.block < before && (t.caption.body?.code?.length === 3 || (t.kind !== undefined && DEPARTMENT_BEFORE.test(t.title))),
    ) || evidence.short.some(l => l.block < before && /部门预算(?:信息)?公开(?:情况)?(?:的)?说明$/.test(l.words))
  const firstMark = Math.min(table ? backToHeading(evidence, table.block, 0) : Number.POSITIVE_INFINITY, statement?.block ?? Number.POSITIVE_INFINITY)
  const start = heading && heading.block <= firstMark && evidence.tables.some(t => t.block > heading.block) ? heading.block : firstMark
  return Number.isFinite(start) && hasDepartment(start) ? start : null
}

/** Where the unit changes: captions with another code, statements with another name. */
function unitMarks(evidence: FaceEvidence, from: number): UnitMark[] {
  const named: UnitMark[] = []
  for (const { block, caption } of evidence.tables)
    if (block >= from && caption.body && ((caption.body.code?.length ?? 0) >= 6 || (caption.body.code === null && isBodyName(caption.body.name))))
      named.push({ block, ...caption.body })
  const hasCodes = named.some(m => m.code !== null)
  const codes = new Map(named.map(m => [m.name, m.code]))
  // the statement of a unit may stand before or after its tables
  const said = statements(evidence.short, from).map(s => ({ ...s, code: codes.get(s.name) ?? null }))
  const marks = [...named, ...said].filter(m => !hasCodes || m.code !== null).sort((a, b) => a.block - b.block)
  const out: UnitMark[] = []
  for (const mark of marks) {
    const last = out.at(-1)
    if (!last || (mark.code ?? mark.name) !== (last.code ?? last.name)) out.push(mark)
  }
  return out
}

const statements = (lines: readonly Line[], from: number): UnitMark[] =>
  lines.flatMap(l => {
    const name = l.block >= from && UNIT_STATEMENT.test(l.words) ? bodyInTitle(l.words) : null
    return name ? [{ block: l.block, code: null, name, place: l.place }] : []
  })

/** From a unit's first table back over its title and headings. */
function backToHeading(evidence: FaceEvidence, block: number, floor: number): number {
  let at = block
  for (let i = block - 1; i > floor; i--) {
    const b = evidence.blocks[i]
    if (!b || b.kind === 'table') break
    const text = b.text.trim()
    if (text === '') continue
    if (text.length > 60 || /[。；;]$/.test(text) || /^注[:：]/.test(text) || UNIT_STATEMENT.test(squeeze(text))) break
    at = i
  }
  return at
}
