/** The report for a terminal: place, excerpt with the figure underlined, what, why, what to do; then what could not be checked. */
import type { Rule, Severity } from '@jixiao/core'
import stringWidth from 'string-width'
import { noPairInWords, pairsInWords } from './between.ts'
import { type CauseGroup, groupByCause } from './causes.ts'
import { coverageLine, kindName, SEVERITY_NAMES } from './naming.ts'
import { otherSides, sideInWords } from './other-side.ts'
import type { Report, ReportFinding, ReportPlace } from './report.ts'
import { cannotTellByReason, verdictLine, verdictOf } from './verdict.ts'
import { whereOf } from './where.ts'

export interface TerminalOptions {
  readonly lang: 'zh' | 'en'
  readonly colour: boolean
  readonly width: number
  /** Print every finding; otherwise the first few of each rule, with the number of the others. */
  readonly all: boolean
}

const SHOWN_PER_RULE = 3
const MOST_COMPARED = 12
const COLOURS: Readonly<Record<Severity, string>> = { fatal: '\u001b[1;31m', error: '\u001b[31m', warning: '\u001b[33m', hint: '\u001b[36m' }

export function writeTerminal(report: Report, rules: readonly Rule[], options: TerminalOptions): string {
  const zh = options.lang === 'zh'
  const paint = (code: string, text: string) => (options.colour ? `${code}${text}\u001b[0m` : text)
  const titles = new Map(rules.map(r => [r.code, zh ? r.title : r.titleEn]))
  const out: string[] = []
  for (const document of report.documents) {
    out.push(paint('\u001b[1m', document.file))
    const facts = [
      document.kind === null ? (zh ? '未能读取' : 'could not be read') : kindName(document.kind, zh),
      document.body ? `${document.body.code ?? ''}${document.body.name}` : null,
      document.fiscalYear ? (zh ? `${document.fiscalYear}年` : String(document.fiscalYear)) : null,
      document.isCompanion ? (zh ? '参照文件，只用于核对' : 'only compared against') : null,
    ]
    out.push(`  ${facts.filter(Boolean).join(' · ')}`)
    const c = document.coverage
    if (c && c.numbers > 0) out.push(`  ${coverageLine(c, options.lang)}`)
    for (const n of document.notices)
      out.push(
        `  ${zh ? '注意' : 'notice'} [${n.code}] ${zh ? n.message : n.messageEn}${n.place?.line ? ` (${zh ? `第 ${n.place.line} 行` : `line ${n.place.line}`})` : ''}`,
      )
    out.push('')
    const shown = new Map<string, number>()
    const own = report.findings.filter(f => f.places[0]?.file === document.file || (f.places.length === 0 && report.documents.length === 1))
    for (const group of groupByCause(own)) {
      const rule = group.findings[0]?.rule ?? ''
      const count = (shown.get(rule) ?? 0) + 1
      shown.set(rule, count)
      if (options.all || count <= SHOWN_PER_RULE) out.push(...writeGroup(group, titles, options, paint), '')
    }
    if (!options.all)
      for (const [rule, count] of shown)
        if (count > SHOWN_PER_RULE)
          out.push(
            zh
              ? `  ${rule} ${titles.get(rule) ?? ''}：另有 ${count - SHOWN_PER_RULE} 项未列出，用 --all 全部列出`
              : `  ${rule}: ${count - SHOWN_PER_RULE} more not listed; use --all`,
          )
  }
  out.push('', ...writeBetween(report, options, paint), '', ...writeSummary(report, titles, options))
  return `${out
    .map(visible)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')}\n`
}

/** A cause with its consequences: the first finding in full, the others in a line each. */
function writeGroup(
  group: CauseGroup,
  titles: ReadonlyMap<string, string>,
  options: TerminalOptions,
  paint: (code: string, text: string) => string,
): string[] {
  const zh = options.lang === 'zh'
  const [first, ...others] = group.findings
  if (!first) return []
  const lines = writeFinding(first, titles.get(first.rule) ?? '', options, paint)
  if (others.length === 0) return lines
  const listed = options.all ? others : others.slice(0, SHOWN_PER_RULE + 1)
  const rest = others.length - listed.length
  return [
    ...lines,
    zh ? `  同一原因的还有 ${others.length} 处：` : `  ${others.length} more with the same cause:`,
    ...listed.map(
      f =>
        `  · ${f.rule} ${zh ? f.message : f.messageEn}${f.arithmetic && f.arithmetic.length < 80 ? `（${f.arithmetic.replaceAll('\n', '；')}）` : ''}${lineOf(f, zh)}`,
    ),
    ...(rest > 0 ? [zh ? `  · 另有 ${rest} 处，用 --all 全部列出` : `  · ${rest} more; use --all`] : []),
  ]
}

const lineOf = (f: ReportFinding, zh: boolean): string => {
  const place = f.places[0]
  const where = place ? whereOf(place, zh) : ''
  return where === '' ? '' : zh ? `（${where}）` : ` (${where})`
}

function writeFinding(f: ReportFinding, title: string, options: TerminalOptions, paint: (code: string, text: string) => string): string[] {
  const zh = options.lang === 'zh'
  const place = f.places[0]
  const lines = [
    `${paint(COLOURS[f.severity], SEVERITY_NAMES[f.severity][options.lang])} ${f.rule} ${title}${place ? `  ${placeLine(place, zh)}` : ''}`,
  ]
  if (place?.text) lines.push(...excerpt(place, options.width).map(l => `    ${l}`))
  lines.push(`  ${zh ? f.message : f.messageEn}`)
  if (f.arithmetic) lines.push(...f.arithmetic.split('\n').map(l => `    ${l}`))
  for (const p of otherSides(f)) lines.push(`  ${zh ? '对照：' : 'against: '}${sideInWords(p, zh)}`)
  lines.push(`  ${zh ? '改法：' : 'mend: '}${zh ? f.mend : f.mendEn}`)
  const others = f.places.slice(1)
  if (others.length > 0) lines.push(`  ${zh ? `同样的问题还在 ${others.length} 处：` : `also at ${others.length} places: `}${linesOf(others, zh)}`)
  return lines
}

/** What came of comparing the documents with each other. */
function writeBetween(report: Report, { lang, all }: TerminalOptions, paint: (code: string, text: string) => string): string[] {
  const zh = lang === 'zh'
  const none = noPairInWords(report, zh)
  if (none !== null) return [none]
  const pairs = pairsInWords(report, zh, all ? undefined : MOST_COMPARED)
  if (pairs.length === 0) return []
  return [
    paint('\u001b[1m', zh ? '文件之间' : 'between the files'),
    ...pairs.flatMap(({ pair, title, counts, lines }) => [
      `  ${pair.files.join(zh ? ' 与 ' : ' and ')}`,
      `    ${[title, counts].filter(Boolean).join(zh ? '；' : '; ')}`,
      ...lines.map(l => `    ${l}`),
    ]),
  ]
}

function placeLine(p: ReportPlace, zh: boolean): string {
  return [whereOf(p, zh), p.table, p.row, p.column].filter(Boolean).join(' · ')
}

const linesOf = (places: readonly ReportPlace[], zh: boolean): string => {
  const plain = places.every(p => p.line !== undefined && p.page === undefined && p.address === undefined)
  if (!plain) return places.map(p => whereOf(p, zh)).join(zh ? '、' : ', ')
  const lines = places.map(p => p.line)
  return zh ? `第 ${lines.join('、')} 行` : `lines ${lines.join(', ')}`
}

/** Control characters of the document are shown, never sent to the terminal; our own colours pass. */
const visible = (line: string): string =>
  line.replace(/[\u0000-\u0008\u000b-\u001a\u001c-\u001f\u007f]|\u001b(?!\[[\d;]*m)/g, c =>
    String.fromCharCode(0x2400 + (c === '\u007f' ? 0x21 : c.charCodeAt(0))),
  )

const LONGEST_UNDERLINED = 60

/** As many characters from the start as fit into the columns. */
function beginning(text: string, columns: number): string {
  let out = ''
  let used = 0
  for (const c of text) {
    used += stringWidth(c)
    if (used > columns) break
    out += c
  }
  return out
}

/** The surroundings of a place with what is meant underlined, in lines of at most `width` columns (a Han character takes two). */
export function excerpt(place: ReportPlace, width: number): string[] {
  const context = place.context ?? (place.text === undefined ? undefined : { text: place.text, from: 0, to: place.text.length })
  if (!context || context.text.trim() === '') return []
  // a whole paragraph is not underlined: it is shown by its beginning
  if (context.to - context.from > LONGEST_UNDERLINED) return [`${beginning(context.text.slice(context.from), width - 10)}…`]
  const room = Math.max(20, width - 8)
  const lines: string[] = []
  let [line, under, columns] = ['', '', 0]
  const flush = () => {
    lines.push(line)
    if (under.trim() !== '') lines.push(under.trimEnd())
    ;[line, under, columns] = ['', '', 0]
  }
  let offset = 0
  for (const c of context.text) {
    const wide = stringWidth(c)
    if (columns + wide > room) flush()
    line += c
    under += (context.from <= offset && offset < context.to ? '~' : ' ').repeat(wide)
    columns += wide
    offset += c.length
  }
  flush()
  return lines
}

function writeSummary(report: Report, titles: ReadonlyMap<string, string>, options: TerminalOptions): string[] {
  const zh = options.lang === 'zh'
  const v = verdictOf(report)
  const out = [`${zh ? '结论：' : 'verdict: '}${verdictLine(v, options.lang)}`]
  out.push(
    zh
      ? `  规则判断 ${v.rulesRun} 条，通过 ${v.passed} 条，无法判断 ${v.cannotTell.length} 条（无法判断不等于通过）`
      : `  ${v.rulesRun} rules judged, ${v.passed} passed, ${v.cannotTell.length} cannot tell (which is not a pass)`,
  )
  for (const { reason, rules } of cannotTellByReason(v.cannotTell, options.lang)) {
    const named = rules.length > 3 ? rules.join(zh ? '、' : ', ') : rules.map(r => `${r} ${titles.get(r) ?? ''}`.trim()).join(zh ? '、' : ', ')
    out.push(zh ? `  无法判断 ${rules.length} 条，${reason}：${named}` : `  ${rules.length} cannot tell, ${reason}: ${named}`)
  }
  for (const file of v.unreadable) out.push(`  ${zh ? '未能读取' : 'not read'}：${file}`)
  return out
}
