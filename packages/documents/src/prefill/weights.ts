/** Points of single indicators where a form prints only those of their group: the scores need them. */
import { type Indicator, type SelfEvaluation, squeeze } from '@jixiao/core'

/**
 * The points of a group in equal shares; where a score is more than its share, the scores themselves and equal shares of what then remains.
 * They are worked out and have no place in the document.
 */
export function withWeights(form: SelfEvaluation): readonly Indicator[] {
  const found = new Map<number, number>()
  for (const { level1, points } of form.weights) {
    const own = form.indicators.filter(i => nameOf(i.level1.value) === nameOf(level1) && i.name.value.trim() !== '')
    if (own.length === 0 || own.some(i => i.weight)) continue
    const scores = own.map(i => i.score?.value ?? 0)
    const total = Math.round(points.value * 100)
    const equal = shares(total, own.length)
    const rest = total - scores.reduce((n, s) => n + s, 0)
    const weights = scores.every((s, i) => s <= (equal[i] ?? 0))
      ? equal
      : rest < 0
        ? null
        : shares(rest, own.length).map((s, i) => s + (scores[i] ?? 0))
    for (const [i, indicator] of own.entries()) if (weights?.[i] !== undefined) found.set(indicator.index, weights[i])
  }
  return form.indicators.map(i => {
    const hundredths = found.get(i.index)
    return hundredths === undefined ? i : { ...i, weight: { value: hundredths / 100, text: '', place: i.place } }
  })
}

const nameOf = (level1: string): string => squeeze(level1).replace(/[(（].*$/, '')
/** In hundredths of a point; the first take what does not divide. */
const shares = (total: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, i) => Math.floor(total / count) + (i < total % count ? 1 : 0))
