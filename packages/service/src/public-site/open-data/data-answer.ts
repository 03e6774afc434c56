/** A page of a table of the open data as json: filtered by region, year and body. */

import type { SiteData } from '../site-data.ts'
import { dataJson } from './data-files.ts'
import { dataTable, type OpenTable } from './tables.ts'

const USUAL = 100
const MOST = 1000

export interface DataAnswer {
  readonly status: 200 | 400
  readonly body: Readonly<Record<string, unknown>>
}

export function apiAnswer(table: OpenTable, site: SiteData, query: Readonly<Record<string, string>>): DataAnswer {
  const [page, size, year] = [whole(query.page, 1), whole(query.size, USUAL), whole(query.year, 0)]
  if (page === null || page < 1 || size === null || size < 1 || size > MOST || year === null)
    return { status: 400, body: { title: 'bad-request', detail: `page 从1开始，size 为1到${MOST}，year 是年份。` } }
  const years = site.years.filter(
    y =>
      (query.region === undefined || y.region.code === query.region) &&
      (year === 0 || y.year === year) &&
      (query.body === undefined || y.body.id === query.body),
  )
  const all = dataTable(table, years, site)
  const pages = Math.max(1, Math.ceil(all.rows.length / size))
  const rows = dataJson({ ...all, rows: all.rows.slice((page - 1) * size, page * size) })
  const next = new URLSearchParams({ ...query, page: String(page + 1) })
  return {
    status: 200,
    body: { table: table.name, total: all.rows.length, page, pages, next: page < pages ? `?${next}` : null, licence: 'CC-BY-4.0', rows },
  }
}

/** null: no whole number. */
const whole = (text: string | undefined, usual: number): number | null => (text === undefined ? usual : /^\d{1,6}$/.test(text) ? Number(text) : null)
