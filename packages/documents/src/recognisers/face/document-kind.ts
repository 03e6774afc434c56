/** What kind of document it is: by weighing titles, headings and tables, never by one word. */
import { amountOfCell, type DocumentKind, type Stated, squeeze, stated } from '@jixiao/core'
import { checklistTables, isChecklistTitle } from '../checklist/checklist-table.ts'
import { isFilledIn } from '../indicator-tables/filled-in.ts'
import { isMonitored, isScored } from '../indicator-tables/indicator-columns.ts'
import { type IndicatorTable, indicatorTablesIn } from '../indicator-tables/indicator-tables.ts'
import { DOCUMENT_TITLE, type FaceEvidence } from './face-evidence.ts'

const NEEDED = 3
const PLACEHOLDER = /[×✕]{2,}|X{2,}|x{2,}|ＸＸ|\*{3,}|_{4,}|＿{3,}|[(（](?:单位|部门)(?:全称|名称)[)）]/g
const MANY_PLACEHOLDERS = 8
const GOVERNMENT =
  /政府(?:性)?(?:预算|决算)(?:公开|草案|报告|情况|信息)|[年度级县市区省旗](?:本级)?政府(?:预算|决算)|预算执行情况.{0,4}(?:和|及|与).{0,8}预算(?:草案)?(?:的)?报告|财政预算执行情况/

export function documentKindOf(evidence: FaceEvidence, hasBody: boolean): DocumentKind {
  const score = new Map<DocumentKind, number>()
  const add = (kind: DocumentKind, points: number, most = Number.POSITIVE_INFINITY) =>
    score.set(kind, (score.get(kind) ?? 0) + Math.min(points, most))
  const opening = (pattern: RegExp, not?: RegExp): boolean => evidence.opening.some(l => pattern.test(l.words) && !not?.test(l.words))
  const count = (pattern: RegExp): number => evidence.short.filter(l => pattern.test(l.words)).length
  const known = evidence.tables.filter(t => t.kind !== undefined)

  if (opening(/决算/, /绩效|预算公开/)) add('final-accounts', 6)
  add('final-accounts', 2 * evidence.tables.filter(t => /决算/.test(t.title)).length, 6)
  add('final-accounts', count(/决算(?:情况)?(?:公开)?说明$|决算表$/), 3)

  if (opening(/(?:部门|单位)预算|预算(?:信息)?公开/, /绩效|决算/)) add('budget-disclosure', 4)
  if (count(/预算(?:信息)?公开(?:情况)?(?:的)?说明$|预算编制(?:情况)?说明$/) > 0) add('budget-disclosure', 4)
  add('budget-disclosure', 2 * known.filter(t => !/决算/.test(t.title)).length, 8)
  add('budget-disclosure', count(/预算安排的?总体情况|机关运行经费安排|[“"]?三公[”"]?经费预算|名词解释/), 3)

  const forms = indicatorTablesIn(evidence)
  const monitoredForms = forms.filter(f => isMonitored(f.columns)).length
  const scoredForms = forms.filter(f => isScored(f.columns)).length
  const targetForms = forms.length - monitoredForms - scoredForms
  if (opening(/绩效目标/, /监控|自评/)) add('performance-targets', 3)
  add('performance-targets', targetForms > 0 ? targetForms + 1 : 0, 3)
  add('performance-targets', count(/^(?:[一二三（(]+[、)）])?(?:总体|分项)绩效目标$|工作保障措施$|绩效目标表$/), 2)

  add('monitoring-report', 2 * monitoredForms, 6)
  if (opening(/监控/)) add('monitoring-report', 7)
  add('monitoring-report', count(/运行监控|监控(?:情况|报告)/), 3)
  if (opening(/自评|(?:绩效|部门|财政|项目|整体支出)评价/)) add('self-evaluation-report', 7)
  add('self-evaluation-report', count(/自评/), 3)
  add('self-evaluation-report', 2 * scoredForms, 6)

  // the budget of a whole government has other tables and other parts than a department's
  if (opening(GOVERNMENT, /(?:部门|单位|办公室|办事处).{0,4}(?:预算|决算)/)) {
    score.delete('budget-disclosure')
    score.delete('final-accounts')
  }
  if (isChecklist(evidence)) return 'inspection-checklist'
  if (areTemplates(forms, evidence) || isBlankForm(evidence, known.length, hasBody)) return 'blank-form'
  const best = [...score].sort((a, b) => b[1] - a[1])[0]
  return best && best[1] >= NEEDED ? best[0] : 'unknown'
}

/** Forms that nobody has filled in, and no report around them; the notes of a template (注：…) are no report. */
function areTemplates(forms: readonly IndicatorTable[], evidence: FaceEvidence): boolean {
  if (forms.length === 0 || forms.length * 2 < evidence.tables.length || forms.some(isFilledIn)) return false
  const told = evidence.lines.filter(l => l.words.length > 40 && /[。；;]$/.test(l.words) && !/^(?:注|说明|备注|填表|填报|\d|[(（])/.test(l.words))
  return told.length < 3
}

/** A sheet with items, results and remarks about another document: its title says so, and few other tables stand beside it. */
function isChecklist(evidence: FaceEvidence): boolean {
  const tables = checklistTables(evidence.blocks)
  if (tables.length === 0 || tables.length * 2 < evidence.tables.length) return false
  const titles = [...evidence.opening.map(l => l.words), ...evidence.tables.flatMap(t => t.caption.titles.map(c => squeeze(c.text)))]
  return titles.some(isChecklistTitle)
}

/** Placeholders everywhere, or official tables without a body and hardly a figure. */
function isBlankForm(evidence: FaceEvidence, known: number, hasBody: boolean): boolean {
  const placeholders = evidence.lines.reduce((n, l) => n + (l.words.match(PLACEHOLDER)?.length ?? 0), 0)
  if (placeholders >= MANY_PLACEHOLDERS && placeholders * 3 >= evidence.lines.length / 4) return true
  if (hasBody || known < 3) return false
  let figures = 0
  for (const { grid } of evidence.tables)
    for (const r of grid.body)
      for (const cell of grid.table.rows[r]?.cells ?? []) {
        const amount = /\d/.test(cell.text) ? amountOfCell(cell.text, '万元') : undefined
        if (typeof amount === 'object' && amount.value.n !== 0n && !/^\d{1,3}$|^\d{5}$|^\d{7}$/.test(squeeze(cell.text))) figures++
      }
  return figures < 3 * evidence.tables.length
}

/** The line that names the document. */
export function documentTitleOf(evidence: FaceEvidence): Stated<string> | undefined {
  const named = evidence.opening.filter(l => DOCUMENT_TITLE.test(l.words))
  const line =
    named.find(l => /\d{4}年/.test(l.words)) ??
    named[0] ??
    evidence.short.find(l => DOCUMENT_TITLE.test(l.words) && /\d{4}年/.test(l.words)) ??
    evidence.opening[0]
  return line ? stated(line.text, line.text, line.place) : undefined
}
