/** What a report amounts to, counted once for every output. */
import { isAtLeast, SEVERITIES, type Severity } from '@jixiao/core'
import { groupByCause } from './causes.ts'
import type { Report, ReportOutcome } from './report.ts'

export interface Verdict {
  readonly counts: Readonly<Record<Severity, number>>
  readonly causes: number
  readonly rulesRun: number
  readonly passed: number
  readonly cannotTell: readonly ReportOutcome[]
  readonly unreadable: readonly string[]
  /** Files that are none of the kinds we know, or blank forms: only their words could be checked. */
  readonly unrecognised: readonly string[]
  /** Figures that were not understood and so not checked. */
  readonly lost: number
}

export function verdictOf(report: Report): Verdict {
  const counts = Object.fromEntries(SEVERITIES.map(s => [s, 0])) as Record<Severity, number>
  for (const f of report.findings) counts[f.severity]++
  const judged = report.outcomes.filter(o => o.result === 'pass' || o.result === 'finding')
  return {
    counts,
    causes: groupByCause(report.findings).length,
    rulesRun: judged.length,
    passed: judged.filter(o => o.result === 'pass').length,
    cannotTell: report.outcomes.filter(o => o.result === 'cannot-tell'),
    unreadable: report.documents.filter(d => d.kind === null).map(d => d.file),
    unrecognised: report.documents.filter(d => d.kind === 'unknown' || d.kind === 'blank-form').map(d => d.file),
    lost: report.documents.reduce((n, d) => n + (d.coverage?.lost ?? 0), 0),
  }
}

/** Rules that could not judge, by the reason: one missing table is one line, not fifteen. */
export function cannotTellByReason(
  outcomes: readonly ReportOutcome[],
  lang: 'zh' | 'en',
): { readonly reason: string; readonly rules: readonly string[] }[] {
  const byReason = new Map<string, Set<string>>()
  for (const o of outcomes) {
    if (o.result !== 'cannot-tell') continue
    const reason = (lang === 'zh' ? o.reason : o.reasonEn) ?? '—'
    byReason.set(reason, (byReason.get(reason) ?? new Set()).add(o.rule))
  }
  return [...byReason].map(([reason, rules]) => ({ reason, rules: [...rules] })).sort((a, b) => b.rules.length - a.rules.length)
}

/** The verdict in one line. "Passed" is never said when nothing was checked. */
export function verdictLine(v: Verdict, lang: 'zh' | 'en'): string {
  const hard = v.counts.fatal + v.counts.error
  const rest: [number, string, string][] = [
    [v.counts.warning, '处存疑', 'doubtful'],
    [v.counts.hint, '处提示', 'hints'],
  ]
  const tail = rest.filter(([n]) => n > 0).map(([n, zh, en]) => (lang === 'zh' ? `${n} ${zh}` : `${n} ${en}`))
  if (v.rulesRun === 0) return lang === 'zh' ? '没有可以检查的内容，不等于通过' : 'nothing could be checked; this is not a pass'
  const isOnlyWords = v.unrecognised.length > 0 && hard === 0
  if (isOnlyWords)
    tail.push(
      lang === 'zh'
        ? `${v.unrecognised.length} 个文件不是可识别的预算绩效文件，只检查了文字，不等于通过`
        : `${v.unrecognised.length} files are no documents we know; only their words were checked; this is not a pass`,
    )
  if (v.lost > 0) tail.push(lang === 'zh' ? `${v.lost} 个数字未能理解，未参加核对` : `${v.lost} figures were not understood and not checked`)
  const head = hard > 0 ? (lang === 'zh' ? `有 ${hard} 处错误` : `${hard} errors`) : lang === 'zh' ? '没有发现错误' : 'no error found'
  return [head, ...tail].join(lang === 'zh' ? '，' : ', ')
}

/** Exit code of a check: 2 unreadable, 1 findings at or above the threshold, 0 otherwise. */
export function exitCodeOf(report: Report, threshold: Severity): 0 | 1 | 2 {
  if (verdictOf(report).unreadable.length > 0) return 2
  return report.findings.some(f => isAtLeast(f.severity, threshold)) ? 1 : 0
}
