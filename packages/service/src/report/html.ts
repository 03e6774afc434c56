/** The report as one self-contained HTML file: the document as paper, findings in the margin, readable without scripts. */
import type { Rule, Understanding } from '@jixiao/core'
import { SEVERITIES } from '@jixiao/core'
import { type CauseGroup, groupByCause } from './causes.ts'
import { concealedBlocks, concealedView, concealer } from './conceal.ts'
import { escapeHtml } from './escape-html.ts'
import { comparedMarks, writeBetween, writePlaceLink } from './html-between.ts'
import { REPORT_SCRIPT } from './html-script.ts'
import { PAPER_CSS, REPORT_CSS } from './html-style.ts'
import { coverageLine, kindName, SEVERITY_NAMES } from './naming.ts'
import { writeOriginal } from './original.ts'
import { otherSides, sideInWords } from './other-side.ts'
import { findingNumbers, type Mark, marksOf, writePaper } from './paper.ts'
import type { CheckedFile, Report, ReportFinding, ReportPlace } from './report.ts'
import { cannotTellByReason, verdictLine, verdictOf } from './verdict.ts'
import { whereOf } from './where.ts'

/** Writes the file. Nothing in it is fetched from elsewhere. */
export function writeHtml(report: Report, files: readonly CheckedFile[], rules: readonly Rule[], lang: 'zh' | 'en' = 'zh'): string {
  const zh = lang === 'zh'
  const titles = new Map(rules.map(r => [r.code, zh ? r.title : r.titleEn]))
  const v = verdictOf(report)
  const documents = new Map(report.documents.map((d, i) => [d.file, i]))
  const title = zh ? '检查报告' : 'Check report'
  const body = report.documents.map((d, i) => {
    const file = files.find(f => f.file === d.file)
    const findings = report.findings.filter(f => f.places[0]?.file === d.file)
    const numbers = findingNumbers(report, d.file)
    const shown = file?.understanding
      ? writeShown(file, file.understanding, marksOf(report, d.file, lang), comparedMarks(report, d.file), lang)
      : '<article class="paper"></article>'
    return `<section class="document" id="d${i}">
<header><h2>${escapeHtml(d.file)}</h2><p>${escapeHtml([d.kind ? kindName(d.kind, zh) : zh ? '未能读取' : 'not read', d.body?.name, d.fiscalYear].filter(Boolean).join(' · '))}</p>
${d.coverage ? `<p class="small">${escapeHtml(coverageLine(d.coverage, lang))}</p>` : ''}${writeNotices(
  d.notices.map(n => (zh ? n.message : n.messageEn)),
  zh,
)}</header>
<div class="panes"><div class="shown">${scoped(shown, i)}</div><aside class="margin">${groupByCause(findings)
      .map(g => writeGroup(g, { titles, zh, document: i, numbers, documents }))
      .join('\n')}</aside></div>
</section>`
  })
  const between = writeBetween(report, zh)
  const filters = SEVERITIES.filter(s => v.counts[s] > 0).map(
    s => `<label><input type="checkbox" data-severity="${s}" checked> ${SEVERITY_NAMES[s][lang]} ${v.counts[s]}</label>`,
  )
  const cannot = cannotTellByReason(v.cannotTell, lang).map(
    ({ reason, rules }) =>
      `<li>${escapeHtml(reason)}：${rules.map(r => `<abbr title="${escapeHtml(titles.get(r) ?? '')}">${escapeHtml(r)}</abbr>`).join(zh ? '、' : ', ')}</li>`,
  )
  return `<!doctype html>
<html lang="${zh ? 'zh-CN' : 'en'}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${title}</title>
<style>${PAPER_CSS}${REPORT_CSS}</style></head><body>
<header class="top"><h1>${title}</h1><p class="verdict">${escapeHtml(verdictLine(v, lang))}</p>${between ? `<a href="#between">${zh ? '文件之间的核对' : 'Between the documents'}${divergeCount(report, zh)}</a>` : ''}<nav class="filters">${filters.join(' ')}</nav></header>
<main>${body.join('\n')}
${between}<section class="rest"><h2>${zh ? `无法判断的规则（${v.cannotTell.length}），不等于通过` : `Rules that could not judge (${v.cannotTell.length}); this is not a pass`}</h2><ul>${cannot.join('')}</ul>
<p class="small">${zh ? '引擎' : 'engine'} ${escapeHtml(report.engine.version)} · ${zh ? '规则手册' : 'rule book'} ${escapeHtml(report.engine.rulebook)} · ${zh ? '口径' : 'profile'} ${escapeHtml(report.engine.profile)}</p></section></main>
<script>${REPORT_SCRIPT}</script></body></html>
`
}

function divergeCount({ comparisons }: Report, zh: boolean): string {
  const n = (comparisons?.pairs ?? []).reduce((sum, p) => sum + p.counts.diverge, 0)
  return n === 0 ? '' : zh ? `（不一致 ${n}）` : ` (${n} diverge)`
}

const writeNotices = (notices: readonly string[], zh: boolean): string =>
  notices.length === 0
    ? ''
    : `<details${notices.length < 4 ? ' open' : ''}><summary>${zh ? `阅读时的注意事项 ${notices.length} 条` : `${notices.length} reading notices`}</summary><ul>${notices.map(n => `<li>${escapeHtml(n)}</li>`).join('')}</ul></details>`

/** The original with its boxes where it was drawn, and the text as paper: all of it, or folded below the original. */
function writeShown(file: CheckedFile, understanding: Understanding, marks: readonly Mark[], compared: readonly Mark[], lang: 'zh' | 'en'): string {
  const { personalData } = understanding
  const blocks = concealedBlocks(understanding.blocks, personalData)
  const paper = `<article class="paper">${writePaper(blocks, understanding, [...marks, ...compared])}</article>`
  const { view } = file
  if (!view || (view.kind === 'pages' && view.pictures.length === 0)) return paper
  const safe = concealedView(view, concealer(understanding.blocks, personalData))
  const original = writeOriginal(safe, { ...understanding, blocks }, marks, { lang, hasPictures: true })
  return `${original}<details class="text"><summary>${lang === 'zh' ? '全文（文字）' : 'All of the text'}</summary>${paper}</details>`
}

/** Block ids are made unique per document. */
const scoped = (paper: string, document: number): string => paper.replaceAll(' id="b', ` id="d${document}b`)

interface Setting {
  readonly titles: ReadonlyMap<string, string>
  readonly zh: boolean
  /** The document whose margin it is, and the number of each. */
  readonly document: number
  readonly documents: ReadonlyMap<string, number>
  readonly numbers: ReadonlyMap<string, number>
}

/** Findings of one cause stand together; what to do is said once. */
function writeGroup(group: CauseGroup, setting: Setting): string {
  const cards = group.findings.map((f, i) => writeCard(f, i > 0, setting))
  if (group.cause === null) return cards.join('')
  const { zh } = setting
  return `<div class="group"><p class="cause">${escapeHtml(zh ? `一个原因，${group.findings.length} 处：${group.cause}` : `one cause, ${group.findings.length} places`)}</p>${cards.join('')}</div>`
}

function writeCard(f: ReportFinding, isConsequence: boolean, { titles, zh, document, documents, numbers }: Setting): string {
  const title = titles.get(f.rule) ?? ''
  const number = numbers.get(f.id)
  const part = (css: string, text: string | null) => (text ? `<p class="${css}">${escapeHtml(text).replaceAll('\n', '<br>')}</p>` : '')
  const places = f.places.slice(0, 8).map(p => writeLink(p, zh, document))
  const more = f.places.length > 8 ? (zh ? ` 等 ${f.places.length} 处` : ` and ${f.places.length - 8} more`) : ''
  const against = otherSides(f).map(
    p => `<p class="against">${zh ? '对照：' : 'Against: '}${writePlaceLink(p, sideInWords(p, zh), documents, zh)}</p>`,
  )
  return `<div class="card ${f.severity}" id="f-${f.id}" data-severity="${f.severity}" data-id="${f.id}" tabindex="0"><h3>${number === undefined ? '' : `<span class="nr">${number}</span> `}${escapeHtml(title || f.name)}</h3>
<p class="where">${places.join(' ')}${more}</p>
${part('say', zh ? f.message : f.messageEn)}${against.join('')}${f.arithmetic ? `<pre class="sum">${escapeHtml(f.arithmetic)}</pre>` : ''}${
  isConsequence ? '' : part('mend', `${zh ? '改法：' : 'Mend: '}${zh ? f.mend : f.mendEn}`)
}<p class="why">${escapeHtml(f.rule)}</p></div>`
}

function writeLink(p: ReportPlace, zh: boolean, document: number): string {
  const name = whereOf(p, zh) || (zh ? '文中' : 'here')
  return `<a href="#d${document}b${p.at.block}">${escapeHtml(name)}</a>`
}
