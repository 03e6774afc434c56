/** The section of the html report in which documents stand side by side; every figure leads to its place. */
import { noPairInWords } from './between.ts'
import { type ComparedGroup, type ComparedRow, type ComparedTable, comparedInTables, type SideInTable, whatToAdd } from './between-tables.ts'
import { escapeHtml } from './escape-html.ts'
import { SEVERITY_NAMES } from './naming.ts'
import type { Mark } from './paper.ts'
import type { Report, ReportPlace } from './report.ts'

/** Empty where one document was checked alone. */
export function writeBetween(report: Report, zh: boolean): string {
  const none = noPairInWords(report, zh)
  const tables = comparedInTables(report, zh)
  if (none === null && tables.length === 0) return ''
  const documents = new Map(report.documents.map((d, i) => [d.file, i]))
  const body = none ? `<p>${escapeHtml(none)}。${escapeHtml(whatToAdd(zh))}</p>` : tables.map(t => writePair(t, documents, zh)).join('\n')
  return `<section class="rest between" id="between"><h2>${zh ? '文件之间的核对' : 'Between the documents'}</h2>${body}</section>
`
}

/** The compared places of a file as marks, so that a link from the table can show them; those that agree are not marked. */
export function comparedMarks(report: Report, file: string): Mark[] {
  const marks = new Map<string, Mark>()
  for (const f of report.comparisons?.facts ?? [])
    for (const side of f.result === 'diverge' || f.result === 'rounding' ? [f.earlier, f.later] : [])
      if (side?.place.file === file) marks.set(spotOf(side.place), { finding: spotOf(side.place), severity: 'hint', at: side.place.at })
  return [...marks.values()]
}

/** A name of a place that is the same wherever the place is named. */
const spotOf = ({ at }: ReportPlace): string => `at-${[at.block, at.row ?? '', at.column ?? '', at.from ?? ''].join('-')}`

type Documents = ReadonlyMap<string, number>

function writePair({ title, counts, columns, groups, notCompared }: ComparedTable, documents: Documents, zh: boolean): string {
  const [left, right] = columns
  const head = [left, right].map(c => `<th scope="col">${escapeHtml(c.is || c.file)}<small>${escapeHtml(c.file)}</small></th>`).join('')
  const unable = notCompared.map(n => `<li>${escapeHtml(n.reason)}${zh ? '：' : ': '}${n.facts.map(escapeHtml).join(zh ? '、' : ', ')}</li>`)
  return `<article class="pair"><h3>${escapeHtml(title)}</h3><p class="small">${escapeHtml([`${left.file} ↔ ${right.file}`, counts].filter(Boolean).join(zh ? '；' : '; '))}</p>
${groups.map(g => writeGroup(g, { head, names: [left.is || left.file, right.is || right.file], documents, zh })).join('\n')}${
  unable.length > 0
    ? `<details><summary>${zh ? '未能核对' : 'Not compared'}（${notCompared.reduce((n, r) => n + r.facts.length, 0)}）</summary><ul>${unable.join('')}</ul></details>`
    : ''
}</article>`
}

interface Setting {
  readonly head: string
  /** Of the two columns. */
  readonly names: readonly string[]
  readonly documents: Documents
  readonly zh: boolean
}

function writeGroup(g: ComparedGroup, setting: Setting): string {
  const { head, zh } = setting
  return `<details class="compared ${g.result}"${g.result === 'agree' ? '' : ' open'}><summary>${escapeHtml(g.title)} ${g.count}</summary><div class="wide"><table><thead><tr><th scope="col">${zh ? '事项' : 'Fact'}</th>${head}<th scope="col">${differenceName(zh)}</th></tr></thead><tbody>${g.rows
    .map(r => writeRow(r, setting))
    .join('')}</tbody></table></div></details>`
}

const differenceName = (zh: boolean): string => (zh ? '相差（后减前）' : 'Difference (later less earlier)')

function writeRow(r: ComparedRow, { names, documents, zh }: Setting): string {
  const many = r.count > 1 ? `<small>${zh ? `${r.count} 个数字` : `${r.count} figures`}</small>` : ''
  const f = r.finding
  const card = f
    ? `<a href="#f-${f.id}" data-card="${f.id}">${escapeHtml(`${SEVERITY_NAMES[f.severity][zh ? 'zh' : 'en']} ${f.rule}`)}</a>`
    : `<small>${escapeHtml(r.rule)}</small>`
  return `<tr><th scope="row">${escapeHtml(r.fact)}${many}</th>${[r.earlier, r.later].map((s, i) => `<td data-of="${escapeHtml(names[i] ?? '')}">${writeSide(s, documents, zh)}</td>`).join('')}<td data-of="${differenceName(zh)}">${escapeHtml(r.difference).replaceAll('\n', '<br>')} ${card}</td></tr>`
}

const writeSide = (side: SideInTable | null, documents: Documents, zh: boolean): string =>
  side ? `<b>${escapeHtml(side.text)}</b>${writePlaceLink(side.place, side.where, documents, zh)}` : '—'

/** Leads to the block without scripts, to the very figure with them. */
export function writePlaceLink(place: ReportPlace, words: string, documents: Documents, zh: boolean): string {
  const document = documents.get(place.file)
  if (document === undefined) return `<small>${escapeHtml(words)}</small>`
  return `<a href="#d${document}b${place.at.block}" data-document="d${document}" data-spot="${spotOf(place)}">${escapeHtml(words || (zh ? '文中' : 'here'))}</a>`
}
