/** The grade of a score: 优, 良, 中, 差, or what the place calls them. */
import { compare, fromDecimal } from '@jixiao/core'
import type { FormSettings } from './form-settings.ts'

/** `score`: as printed; "" for one below every grade. */
export function gradeOf({ grades }: Pick<FormSettings, 'grades'>, score: string): string {
  const best = [...grades].sort((a, b) => b.from - a.from)
  return best.find(g => compare(fromDecimal(score), fromDecimal(String(g.from))) >= 0)?.name ?? ''
}
