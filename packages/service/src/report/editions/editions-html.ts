/** Two editions compared as one self-contained HTML file, readable without scripts. */

import { escapeHtml } from '../escape-html.ts'
import { PAPER_CSS, REPORT_CSS } from '../html-style.ts'
import { kindName, SEVERITY_NAMES } from '../naming.ts'
import type { ReportFinding } from '../report.ts'
import { whereOf } from '../where.ts'
import { actName, CHANGE_GROUP_NAMES, CHANGE_GROUPS, type ChangeGroup, groupOfChange } from './change-names.ts'
import type { EditionsReport, ReportedChange } from './editions-report.ts'

/** Words left out and new words, the same on the page and in the report. */
export const EDITION_MARKS_CSS = `
del.gone{color:var(--hard);background:var(--hard-soft);text-decoration-thickness:1px}ins.come{color:var(--accent);background:var(--accent-soft);text-decoration:none;font-weight:600}`

export function writeEditionsHtml(report: EditionsReport, lang: 'zh' | 'en'): string {
  const zh = lang === 'zh'
  const title = zh ? '版本比较' : 'Editions compared'
  const documents = (['old', 'new'] as const).map(side => {
    const d = report[side]
    const facts = [d.kind ? kindName(d.kind, zh) : zh ? '未能读取' : 'not read', d.body?.name, d.fiscalYear].filter(Boolean).join(' · ')
    return `<p><b>${side === 'old' ? (zh ? '旧' : 'old') : zh ? '新' : 'new'}</b> ${escapeHtml(d.file)} <span class="small">${escapeHtml(facts)}</span></p>`
  })
  return `<!doctype html>
<html lang="${zh ? 'zh-CN' : 'en'}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${title}</title>
<style>${PAPER_CSS}${REPORT_CSS}${EDITION_MARKS_CSS}</style></head><body>
<header class="top"><h1>${title}</h1><p class="verdict">${escapeHtml(zh ? report.verdict : report.verdictEn)}</p></header>
<main><article class="pair">${documents.join('\n')}
${CHANGE_GROUPS.map(g => writeGroup(report, g, zh)).join('\n')}
${writeFindings(report.findings.gone, zh ? '消除的问题' : 'Findings gone', zh)}
${writeFindings(report.findings.come, zh ? '新增的问题' : 'New findings', zh)}
</article><p class="small">${zh ? '引擎' : 'engine'} ${escapeHtml(report.engine.version)} · ${zh ? '口径' : 'profile'} ${escapeHtml(report.engine.profile)}</p></main></body></html>
`
}

function writeGroup(report: EditionsReport, which: ChangeGroup, zh: boolean): string {
  const changes = report.changes.filter(c => groupOfChange(c) === which)
  if (changes.length === 0) return ''
  const [old, own, difference] = zh ? ['旧', '新', '相差'] : ['Old', 'New', 'Difference']
  const rows = changes.map(c => writeChange(c, { old, own, difference, zh }))
  return `<details class="compared" open><summary>${CHANGE_GROUP_NAMES[which][zh ? 'zh' : 'en']} ${changes.length}</summary><div class="wide"><table><thead><tr><th scope="col">${zh ? '事项' : 'Fact'}</th><th scope="col">${old}</th><th scope="col">${own}</th><th scope="col">${difference}</th></tr></thead><tbody>${rows.join('')}</tbody></table></div></details>`
}

interface Names {
  readonly old: string
  readonly own: string
  readonly difference: string
  readonly zh: boolean
}

function writeChange(c: ReportedChange, { old, own, difference, zh }: Names): string {
  const [first] = c.places
  const side = (which: 'old' | 'new'): string => {
    const place = first?.[which]
    const where = place ? `<small>${escapeHtml(whereOf(place, zh))}</small>` : ''
    return `${writeWords(c, which)}${where}`
  }
  const more = c.places.length > 1 ? `<small>${zh ? `${c.places.length} 处` : `${c.places.length} places`}</small>` : ''
  return `<tr><th scope="row">${escapeHtml((zh ? c.name : c.nameEn) || actName(c.what, zh))}${more}</th><td data-of="${old}">${side('old')}</td><td data-of="${own}">${side('new')}</td><td data-of="${difference}">${escapeHtml([c.difference ?? actName(c.what, zh), c.percent].filter(Boolean).join(' '))}</td></tr>`
}

/** What an edition says, with its own changes marked. */
function writeWords(c: ReportedChange, which: 'old' | 'new'): string {
  if (!c.pieces) return `<b>${escapeHtml((which === 'old' ? c.from : c.to) ?? '—')}</b>`
  const own = c.pieces.filter(p => p.kind === 'same' || p.kind === (which === 'old' ? 'removed' : 'added'))
  if (own.every(p => p.kind === 'same') && c.what !== 'changed') return '—'
  const mark = which === 'old' ? 'del class="gone"' : 'ins class="come"'
  return own.map(p => (p.kind === 'same' ? escapeHtml(p.text) : `<${mark}>${escapeHtml(p.text)}</${mark.slice(0, 3)}>`)).join('')
}

function writeFindings(own: readonly ReportFinding[], heading: string, zh: boolean): string {
  if (own.length === 0) return ''
  const items = own.map(
    f => `<li><b>${escapeHtml(f.rule)}</b> ${SEVERITY_NAMES[f.severity][zh ? 'zh' : 'en']} ${escapeHtml(zh ? f.message : f.messageEn)}</li>`,
  )
  return `<details class="compared" open><summary>${heading} ${own.length}</summary><ul>${items.join('')}</ul></details>`
}
