/** What a level-2 name means, in whatever form it is written (数量指标, 数量, 项目产出数量指标). */
import type { Indicator } from '@jixiao/core'

export type LevelTwo = 'quantity' | 'quality' | 'timeliness' | 'cost' | 'economic' | 'social' | 'ecological' | 'sustained' | 'satisfaction'

/** Cost first: 经济成本, 社会成本, 生态环境成本 are costs and not benefits. */
const KINDS: readonly (readonly [RegExp, LevelTwo])[] = [
  [/成本/, 'cost'],
  [/满意/, 'satisfaction'],
  [/数量/, 'quantity'],
  [/质量/, 'quality'],
  [/时效|时间/, 'timeliness'],
  [/可持续|影响力?/, 'sustained'],
  [/经济/, 'economic'],
  [/生态|环境/, 'ecological'],
  [/社会/, 'social'],
]

/** The kind of a row by its level 2, else (level 2 empty) by level 1 where that tells. */
export function levelTwoOf(i: Pick<Indicator, 'level1' | 'level2'>): LevelTwo | null {
  const name = i.level2.value
  const kind = KINDS.find(([pattern]) => pattern.test(name))?.[1]
  if (kind) return kind
  return /满意/.test(i.level1.value) ? 'satisfaction' : null
}

export const isBenefit = (i: Pick<Indicator, 'level1' | 'level2'>): boolean => {
  const kind = levelTwoOf(i)
  return kind === 'economic' || kind === 'social' || kind === 'ecological' || kind === 'sustained'
}
