/** The report as a document of its own, summary first: what `check --format docx|xlsx` writes. */
import type { ReadDocument, Rule } from '@jixiao/core'
import { layOut } from '@jixiao/documents'
import { sourcesOf } from '@jixiao/rules'
import { noPairInWords, pairsInWords } from './between.ts'
import { groupByCause } from './causes.ts'
import { coverageLine, kindName, SEVERITY_NAMES } from './naming.ts'
import { otherSides, sideInWords } from './other-side.ts'
import type { Report, ReportDocument, ReportFinding, ReportPlace } from './report.ts'
import { cannotTellByReason, verdictLine, verdictOf } from './verdict.ts'
import { whereOf } from './where.ts'

type FormBlock = Parameters<typeof layOut>[1][number]
type Row = readonly string[]
type Lang = 'zh' | 'en'

/** Personal data are starred in the report already; nothing of the documents stands here but what it says. */
export function reportDocument(report: Report, rules: readonly Rule[], lang: Lang): ReadDocument {
  const blocks = [
    ...summary(report, lang),
    ...documents(report, lang),
    ...findings(report, rules, lang),
    ...between(report, lang),
    ...rest(report, rules, lang),
  ]
  return { file: 'report', format: 'report', blocks: layOut('report', blocks), residue: [], notices: [] }
}

const title = (text: string): FormBlock => ({ kind: 'paragraph', role: 'title', text })
const say = (text: string): FormBlock => ({ kind: 'paragraph', text })
const note = (text: string): FormBlock => ({ kind: 'paragraph', role: 'note', text })
const table = (head: Row, rows: readonly Row[]): FormBlock => ({ kind: 'table', rows: [head, ...rows] })

function summary(report: Report, lang: Lang): readonly FormBlock[] {
  const zh = lang === 'zh'
  const v = verdictOf(report)
  const { engine } = report
  return [
    title(zh ? '检查报告' : 'Check report'),
    say(`${zh ? '结论：' : 'Verdict: '}${verdictLine(v, lang)}${zh ? '。' : '.'}`),
    say(
      zh
        ? `规则判断 ${v.rulesRun} 条，通过 ${v.passed} 条，无法判断 ${v.cannotTell.length} 条（无法判断不等于通过）。`
        : `${v.rulesRun} rules judged, ${v.passed} passed, ${v.cannotTell.length} cannot tell (which is not a pass).`,
    ),
    say(
      zh
        ? `口径 ${engine.profile}，程序版本 ${engine.version}，规则手册 ${engine.rulebook}。`
        : `Profile ${engine.profile}, version ${engine.version}, rule book ${engine.rulebook}.`,
    ),
  ]
}

function documents(report: Report, lang: Lang): readonly FormBlock[] {
  const zh = lang === 'zh'
  const head = zh
    ? ['文件', '类型', '单位', '年度', '错误', '存疑', '提示', '说明']
    : ['File', 'Kind', 'Body', 'Year', 'Errors', 'Doubts', 'Hints', 'Remarks']
  return [
    title(zh ? '检查的文件' : 'Documents'),
    table(
      head,
      report.documents.map(d => documentRow(d, report, lang)),
    ),
  ]
}

function documentRow(d: ReportDocument, report: Report, lang: Lang): Row {
  const zh = lang === 'zh'
  const own = report.findings.filter(f => f.places[0]?.file === d.file)
  const count = (...severities: readonly string[]): string => String(own.filter(f => severities.includes(f.severity)).length)
  const remarks = [
    ...(d.isCompanion ? [zh ? '参照文件，只用于核对' : 'only compared against'] : []),
    ...(d.coverage && d.coverage.numbers > 0 ? [coverageLine(d.coverage, lang)] : []),
    ...d.notices.map(n => (zh ? n.message : n.messageEn)),
  ]
  return [
    d.file,
    d.kind === null ? (zh ? '未能读取' : 'not read') : kindName(d.kind, zh),
    d.body ? `${d.body.code ?? ''}${d.body.name}` : '',
    d.fiscalYear === null ? '' : String(d.fiscalYear),
    count('fatal', 'error'),
    count('warning'),
    count('hint'),
    remarks.join('\n'),
  ]
}

function findings(report: Report, rules: readonly Rule[], lang: Lang): readonly FormBlock[] {
  const zh = lang === 'zh'
  const heading = title(zh ? '检查发现' : 'Findings')
  // findings of one cause stand together, as in the other reports
  const ordered = groupByCause(report.findings).flatMap(g => g.findings)
  if (ordered.length === 0) return [heading, say(`${verdictLine(verdictOf(report), lang)}${zh ? '。' : '.'}`)]
  const byCode = new Map(rules.map(r => [r.code, r]))
  const head = zh
    ? ['序号', '规则', '程度', '位置', '问题', '算式', '现为', '应为', '改法', '依据']
    : ['No.', 'Rule', 'Severity', 'Where', 'What', 'Arithmetic', 'Found', 'Expected', 'Mend', 'Basis']
  return [
    heading,
    table(
      head,
      ordered.map((f, i) => findingRow(f, i + 1, byCode.get(f.rule), lang)),
    ),
  ]
}

function findingRow(f: ReportFinding, number: number, rule: Rule | undefined, lang: Lang): Row {
  const zh = lang === 'zh'
  const [first, ...others] = f.places
  const more =
    others.length === 0 ? [] : [zh ? `另有 ${others.length} 处：${listed(others, zh)}` : `and at ${others.length} more: ${listed(others, zh)}`]
  const against = otherSides(f).map(p => `${zh ? '对照：' : 'against: '}${sideInWords(p, zh)}`)
  return [
    String(number),
    [f.rule, rule && (zh ? rule.title : rule.titleEn)].filter(Boolean).join(' '),
    SEVERITY_NAMES[f.severity][lang],
    [first ? fullPlace(first, zh) : '', ...more].join('\n'),
    [zh ? f.message : f.messageEn, ...against].join('\n'),
    f.arithmetic ?? '',
    f.found ?? '',
    f.expected ?? '',
    zh ? f.mend : f.mendEn,
    rule ? sourcesOf(rule, lang).join('\n') : '',
  ]
}

const fullPlace = (p: ReportPlace, zh: boolean): string => [p.file, whereOf(p, zh), p.table, p.row, p.column].filter(Boolean).join(' · ')
const listed = (places: readonly ReportPlace[], zh: boolean): string =>
  places.map(p => [whereOf(p, zh), p.row, p.column].filter(Boolean).join(' · ')).join(zh ? '；' : '; ')

function between(report: Report, lang: Lang): readonly FormBlock[] {
  const zh = lang === 'zh'
  const heading = title(zh ? '文件之间的核对' : 'Between the documents')
  const none = noPairInWords(report, zh)
  if (none !== null) return [heading, say(none)]
  const pairs = pairsInWords(report, zh)
  if (pairs.length === 0) return []
  const head = zh ? ['文件', '关系', '核对结果', '说明'] : ['Files', 'Relation', 'Result', 'Remarks']
  return [
    heading,
    table(
      head,
      pairs.map(({ pair, title: relation, counts, lines }) => [pair.files.join('\n'), relation, counts, lines.join('\n')]),
    ),
  ]
}

function rest(report: Report, rules: readonly Rule[], lang: Lang): readonly FormBlock[] {
  const zh = lang === 'zh'
  const reasons = cannotTellByReason(verdictOf(report).cannotTell, lang)
  if (reasons.length === 0) return []
  const titles = new Map(rules.map(r => [r.code, zh ? r.title : r.titleEn]))
  const named = (codes: readonly string[]): string => codes.map(c => `${c} ${titles.get(c) ?? ''}`.trim()).join(zh ? '、' : ', ')
  return [
    title(zh ? '无法判断的规则' : 'Rules that could not judge'),
    table(
      zh ? ['原因', '规则'] : ['Reason', 'Rules'],
      reasons.map(r => [r.reason, named(r.rules)]),
    ),
    note(zh ? '注：无法判断不等于通过。' : 'Note: this is not a pass.'),
  ]
}
