/** Where each page and file of the site stands. Pages of the English site stand at the same paths below en/. */
import type { Language } from './language.ts'
import type { BodyYear, PublicFile } from './site-data.ts'

type Year = Pick<BodyYear, 'body' | 'year'>

const segment = (id: string): string => encodeURIComponent(id)

export const regionPath = (region: string): string => `regions/${segment(region)}/`
export const regionYearPath = (region: string, year: number): string => `${regionPath(region)}${year}/`
export const bodyPath = (body: string): string => `bodies/${segment(body)}/`
export const yearPath = (y: Year): string => `${bodyPath(y.body.id)}${y.year}/`
export const tablesPath = (y: Year): string => `${yearPath(y)}tables/`
export const targetsPath = (y: Year): string => `${yearPath(y)}targets/`
export const versionsPath = (y: Year): string => `${yearPath(y)}versions/`
export const evaluationPath = (y: Year, id: string): string => `${yearPath(y)}evaluations/${segment(id)}/`
/** What was taken from documents of a year that is published from here as well. */
export const paperPath = (y: Year): string => `${yearPath(y)}paper/`
export const comparePath = (body: string): string => `compare/${segment(body)}/`
export const filePath = (y: Year, { path }: Pick<PublicFile, 'path'>): string => `${yearPath(y)}${path.split('/').map(segment).join('/')}`
/** The data of a region (by its code) and year. */
export const dataFolder = (region: string, year: number): string => `data/region=${segment(region)}/year=${year}/`

/** From one page to another of the same language: relative, so that the site can stand below any address. Paths of pages end with "/". */
export const href = (from: string, to: string): string => {
  const up = '../'.repeat(from.split('/').length - 1)
  return `${up}${to}` || './'
}

/** From a page to a file, which all languages share. */
export const fileHref = ({ folder }: Language, from: string, to: string): string => href(`${folder}${from}`, to)
