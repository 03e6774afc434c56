/** A page of a table of the open data as json: filtered by region, year and body. */
import type { DataTable } from '@jixiao/documents'
import type { BodyYear, PublicYear, SiteData } from '../site-data.ts'
import { dataJson } from './data-files.ts'
import type { OpenTable } from './open-table.ts'
import { dataTable } from './tables.ts'

const USUAL = 100
const MOST = 1000

export interface DataAnswer {
  readonly status: 200 | 400
  readonly body: Readonly<Record<string, unknown>>
}

export async function apiAnswer(table: OpenTable, site: SiteData, query: Readonly<Record<string, string>>): Promise<DataAnswer> {
  const [page, size, year] = [whole(query.page, 1), whole(query.size, USUAL), whole(query.year, 0)]
  if (page === null || page < 1 || size === null || size < 1 || size > MOST || year === null)
    return { status: 400, body: { title: 'bad-request', detail: `page 从1开始，size 为1到${MOST}，year 是年份。` } }
  const years = site.years.filter(
    y =>
      (query.region === undefined || y.region.code === query.region) &&
      (year === 0 || y.year === year) &&
      (query.body === undefined || y.body.id === query.body),
  )
  const total = years.reduce((sum, y) => sum + rowsIn(y, table), 0)
  const pages = Math.max(1, Math.ceil(total / size))
  const rows = dataJson(await slice(table, years, site, (page - 1) * size, size))
  const next = new URLSearchParams({ ...query, page: String(page + 1) })
  return {
    status: 200,
    body: { table: table.name, total, page, pages, next: page < pages ? `?${next}` : null, licence: 'CC-BY-4.0', rows },
  }
}

const rowsIn = (y: PublicYear, { name }: OpenTable): number => y.rows.get(name) ?? 0

/** Opens those years only whose rows are wanted. */
async function slice(table: OpenTable, years: readonly PublicYear[], site: SiteData, from: number, size: number): Promise<DataTable> {
  let [before, first] = [0, 0]
  const wanted: BodyYear[] = []
  for (const y of years) {
    const own = rowsIn(y, table)
    if (own > 0 && before + own > from && before < from + size) {
      if (wanted.length === 0) first = before
      wanted.push(await y.open())
    }
    before += own
  }
  const all = dataTable(table, wanted, site)
  return { ...all, rows: all.rows.slice(from - first, from - first + size) }
}

/** null: no whole number. */
const whole = (text: string | undefined, usual: number): number | null => (text === undefined ? usual : /^\d{1,6}$/.test(text) ? Number(text) : null)
