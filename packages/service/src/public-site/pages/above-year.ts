/** The way down to the pages of a body and year. */
import type { Language } from '../language.ts'
import { bodyPath, regionYearPath } from '../page-paths.ts'
import type { BodyYear } from '../site-data.ts'

export const aboveYear = ({ region, body, year }: BodyYear, { say }: Language): readonly (readonly [name: string, path: string])[] => [
  [say('首页', 'Home'), ''],
  [say(`${region.name}${year}年`, `${region.name} ${year}`), regionYearPath(region.id, year)],
  [body.name, bodyPath(body.id)],
]
