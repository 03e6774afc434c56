/** Where each page of the site stands. */
import type { BodyYear } from './site-data.ts'

const segment = (id: string): string => encodeURIComponent(id)

export const regionPath = (region: string): string => `regions/${segment(region)}/`
export const regionYearPath = (region: string, year: number): string => `${regionPath(region)}${year}/`
export const bodyPath = (body: string): string => `bodies/${segment(body)}/`
export const yearPath = (y: Pick<BodyYear, 'body' | 'year'>): string => `${bodyPath(y.body.id)}${y.year}/`
export const tablesPath = (y: Pick<BodyYear, 'body' | 'year'>): string => `${yearPath(y)}tables/`
export const targetsPath = (y: Pick<BodyYear, 'body' | 'year'>): string => `${yearPath(y)}targets/`
export const comparePath = (body: string): string => `compare/${segment(body)}/`
export const documentPath = (y: Pick<BodyYear, 'body' | 'year'>, name: string): string => `${yearPath(y)}${segment(name)}`
/** The data of a region (by its code) and year. */
export const dataFolder = (region: string, year: number): string => `data/region=${segment(region)}/year=${year}/`
