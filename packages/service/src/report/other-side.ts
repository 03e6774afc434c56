/** The other side of a finding between documents: what the other file says, and where. */
import type { ReportFinding, ReportPlace } from './report.ts'
import { whereOf } from './where.ts'

/** Related places in other files than the finding's own. */
export function otherSides(f: ReportFinding): readonly ReportPlace[] {
  const file = f.places[0]?.file
  return file === undefined ? [] : f.related.filter(p => p.file !== file)
}

/** "示例2017.pdf 第 15 页 · 一般公共预算支出预算表 · 一般行政管理事务：6,432.89". */
export function sideInWords(p: ReportPlace, zh: boolean): string {
  const where = [`${p.file} ${whereOf(p, zh)}`.trim(), p.table, p.row, p.column].filter(Boolean).join(' · ')
  return p.text ? `${where}${zh ? '：' : ': '}${p.text}` : where
}
