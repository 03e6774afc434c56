/** Where a place is, in the words of the file's own format: page, sheet and cell, or line. */
import type { ReportPlace } from './report.ts'

export function whereOf(p: ReportPlace, zh: boolean): string {
  if (p.address !== undefined) return [p.sheet, p.address].filter(Boolean).join(' ')
  const page = p.page === undefined ? null : zh ? `第 ${p.page} 页` : `page ${p.page}`
  const line = p.line === undefined ? null : zh ? `第 ${p.line} 行` : `line ${p.line}`
  return [page, line].filter(Boolean).join(' ')
}
