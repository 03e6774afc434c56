/** Many files in one table, the worst first: what a reviewer of many bodies looks at before all else. */

import type { Wording } from '@jixiao/core'
import stringWidth from 'string-width'
import { kindName } from '../report/naming.ts'
import type { Report, ReportDocument } from '../report/report.ts'
import { verdictLine, verdictOf } from '../report/verdict.ts'
import { inNaturalOrder } from './inputs/natural-order.ts'
import { ending } from './progress.ts'

interface SummaryRow {
  readonly document: ReportDocument
  readonly errors: number
  readonly warnings: number
  readonly hints: number
  /** Not read, or nothing in it that we know. */
  readonly isUnread: boolean
}

const HEADS: readonly Wording[] = [
  { zh: '错误', en: 'errors' },
  { zh: '存疑', en: 'doubts' },
  { zh: '提示', en: 'hints' },
  { zh: '未理解', en: 'figures lost' },
  { zh: '注意', en: 'notices' },
  { zh: '类型', en: 'kind' },
  { zh: '年度', en: 'year' },
  { zh: '单位', en: 'body' },
  { zh: '文件', en: 'file' },
]
const LEAST_NAME = 24

export function summaryRows(report: Report): readonly SummaryRow[] {
  const counts = new Map(report.documents.map(d => [d.file, { errors: 0, warnings: 0, hints: 0 }]))
  for (const f of report.findings) {
    const count = counts.get(f.places[0]?.file ?? '')
    if (!count) continue
    if (f.severity === 'fatal' || f.severity === 'error') count.errors++
    else if (f.severity === 'warning') count.warnings++
    else count.hints++
  }
  const rows = report.documents.map(
    (document): SummaryRow => ({
      document,
      ...(counts.get(document.file) ?? { errors: 0, warnings: 0, hints: 0 }),
      isUnread: document.kind === null,
    }),
  )
  return rows.sort(
    (a, b) =>
      Number(b.isUnread) - Number(a.isUnread) ||
      b.errors - a.errors ||
      b.warnings - a.warnings ||
      b.hints - a.hints ||
      (b.document.coverage?.lost ?? 0) - (a.document.coverage?.lost ?? 0) ||
      b.document.notices.length - a.document.notices.length ||
      inNaturalOrder(a.document.file, b.document.file),
  )
}

/** The table and the verdict over all. Names that do not fit are cut at their beginning with …; without a limit of columns nothing is. */
export function writeSummaryTable(report: Report, lang: 'zh' | 'en', columns: number | null): string {
  const zh = lang === 'zh'
  const rows = summaryRows(report)
  const cells = rows.map(({ document: d, errors, warnings, hints, isUnread }) => [
    ...(isUnread ? ['—', '—', '—', '—'] : [errors, warnings, hints, d.coverage?.lost ?? 0].map(String)),
    String(d.notices.length),
    d.kind === null ? (zh ? '未能读取' : 'not read') : kindName(d.kind, zh),
    d.fiscalYear === null ? '—' : String(d.fiscalYear),
    d.body?.name ?? '—',
    d.file,
  ])
  const heads = HEADS.map(h => h[lang])
  const last = heads.length - 1
  const widths = heads.map((head, c) => Math.max(stringWidth(head), ...cells.map(row => stringWidth(row[c] ?? ''))))
  const before = widths.slice(0, last).reduce((n, w) => n + w + 2, 0)
  const room = columns === null ? Number.POSITIVE_INFINITY : Math.max(LEAST_NAME, columns - before)
  const write = (row: readonly string[]): string =>
    row.map((text, c) => (c === last ? ending(text, room) : c < 5 ? padStart(text, widths[c] ?? 0) : padEnd(text, widths[c] ?? 0))).join('  ')
  const lines = [
    zh ? `汇总（${rows.length} 个文件，问题最多的在前）` : `Summary (${rows.length} files, the worst first)`,
    write(heads),
    ...cells.map(write),
  ]
  return `\n${lines.join('\n')}\n\n${zh ? '总计：' : 'total: '}${totalLine(rows, lang)}\n${zh ? '结论：' : 'verdict: '}${verdictLine(verdictOf(report), lang)}\n`.replace(
    /[\u0000-\u0008\u000b-\u001f\u007f]/g,
    '�',
  )
}

function totalLine(rows: readonly SummaryRow[], lang: 'zh' | 'en'): string {
  const read = rows.filter(r => !r.isUnread)
  const [wrong, doubtful] = [read.filter(r => r.errors > 0).length, read.filter(r => r.errors === 0 && r.warnings > 0).length]
  const unread = rows.length - read.length
  return lang === 'zh'
    ? `${rows.length} 个文件，有错误的 ${wrong} 个，只有存疑的 ${doubtful} 个，未能读取 ${unread} 个，其余 ${read.length - wrong - doubtful} 个`
    : `${rows.length} files: ${wrong} with errors, ${doubtful} with doubts only, ${unread} not read, ${read.length - wrong - doubtful} others`
}

const padStart = (text: string, columns: number): string => ' '.repeat(Math.max(0, columns - stringWidth(text))) + text
const padEnd = (text: string, columns: number): string => text + ' '.repeat(Math.max(0, columns - stringWidth(text)))
