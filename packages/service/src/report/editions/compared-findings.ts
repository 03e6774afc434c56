/** The findings of two editions side by side: which are gone, which have come, which stand as before. */
import type { ReportFinding } from '../report.ts'
import type { EditionFindings } from './editions-report.ts'

/** By fingerprint, then by rule and words without their figures: a sum that is wrong by another amount is still the same wrong sum. */
export function comparedFindings(old: readonly ReportFinding[], own: readonly ReportFinding[]): EditionFindings {
  const stages: readonly ((f: ReportFinding) => string)[] = [
    f => f.id,
    f => [f.rule, f.message].join('\u0000'),
    f => [f.rule, withoutFigures(f.message), f.places[0]?.row ?? ''].join('\u0000'),
  ]
  let [gone, come] = [old, own]
  for (const key of stages) {
    const left = new Map<string, ReportFinding[]>()
    for (const f of come) left.set(key(f), [...(left.get(key(f)) ?? []), f])
    gone = gone.filter(f => !left.get(key(f))?.shift())
    const rest = new Set([...left.values()].flat())
    come = come.filter(f => rest.has(f))
  }
  return { gone, come, stayed: old.length - gone.length }
}

const withoutFigures = (text: string): string => text.replace(/第 ?\d+ ?[行页]/g, '').replace(/[-−]?\d[\d,]*(?:\.\d+)?/g, '#')
