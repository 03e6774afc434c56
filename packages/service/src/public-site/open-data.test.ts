/** The open data: the same figures in every format, read back from the bytes; described column by column. */
import { parquetMetadata, parquetReadObjects } from 'hyparquet'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { apiAnswer } from './open-data/data-answer.ts'
import { OPEN_TABLES } from './open-data/tables.ts'
import { QUERIES } from './pages/data.ts'
import { siteSettings } from './shell.ts'
import { siteFiles } from './site-files.ts'
import { demoSite } from './testing/demo-site.ts'
import { brokenRules, Descriptor, FITS } from './testing/fiscal-package-rules.ts'

const site = demoSite([2025, 2026])
const files = siteFiles(site, siteSettings(site, { address: null, isStatic: true }))
const FOLDER = 'data/region=130999/year=2026/'

async function bytesOf(path: string): Promise<Uint8Array> {
  const made = await files.get(path)?.make()
  if (made === undefined) throw new Error(`no file ${path}`)
  return typeof made === 'string' ? new TextEncoder().encode(made) : made
}
const textOf = async (path: string): Promise<string> => new TextDecoder('utf-8', { ignoreBOM: false }).decode(await bytesOf(path))
const inFen = (yuan: string): bigint => BigInt(yuan.replace('.', ''))

const of2026 = site.years.filter(y => y.year === 2026)
const budgeted = of2026.reduce((sum, y) => sum + y.figures.total, 0n)

describe('the open data of a region and year', () => {
  it('adds up to the same 分 in json, csv and Parquet', async () => {
    const json: readonly { readonly amount: string }[] = JSON.parse(await textOf(`${FOLDER}budget.json`))
    expect(json.reduce((sum, r) => sum + inFen(r.amount), 0n)).toBe(budgeted)
    const [head = '', ...rows] = (await textOf(`${FOLDER}budget.csv`)).trim().split('\r\n')
    expect(head.split(',').at(-1)).toBe('amount')
    expect(rows.reduce((sum, r) => sum + inFen(r.slice(r.lastIndexOf(',') + 1)), 0n)).toBe(budgeted)
    const bytes = await bytesOf('data/parquet/budget/region=130999/year=2026/part-0.parquet')
    const read = await parquetReadObjects({ file: bytes.slice().buffer })
    expect(read).toHaveLength(json.length)
    expect(read.reduce((sum, r) => sum + BigInt(Math.round(Number(r.amount) * 100)), 0n)).toBe(budgeted)
    expect(read.map(r => r.function_name)).toEqual(json.map(r => Reflect.get(r, 'function_name')))
  })

  it('keeps money in Parquet as exact decimals, and region and year in the names of folders only', async () => {
    const bytes = await bytesOf('data/parquet/execution/region=130999/year=2026/part-0.parquet')
    const { schema } = parquetMetadata(bytes.slice().buffer)
    expect(schema.find(e => e.name === 'spent')).toMatchObject({ type: 'INT64', converted_type: 'DECIMAL', precision: 18, scale: 2 })
    expect(schema.map(e => e.name)).not.toContain('region')
    expect(schema.map(e => e.name)).not.toContain('year')
  })

  it('reads back targets, actual values and scores', async () => {
    const bytes = await bytesOf('data/parquet/indicators/region=130999/year=2026/part-0.parquet')
    const rows = await parquetReadObjects({ file: bytes.slice().buffer })
    const archives = rows.filter(r => r.body === 'archives')
    expect(archives.length).toBeGreaterThan(20)
    expect(archives.every(r => typeof r.actual === 'string' && typeof r.score === 'number' && r.score <= r.weight)).toBe(true)
    expect(rows.filter(r => r.body !== 'archives').every(r => r.actual === null && r.score === null && r.reached === null)).toBe(true)
  })

  it('has an empty file of each table where nothing was published, with its columns', async () => {
    const bytes = await bytesOf('data/parquet/documents/region=130999/year=2026/part-0.parquet')
    expect(parquetMetadata(bytes.slice().buffer).num_rows).toBe(0n)
  })

  it('is a workbook with a sheet for each table', async () => {
    const bytes = await bytesOf(`${FOLDER}data.xlsx`)
    expect([...bytes.slice(0, 2)]).toEqual([0x50, 0x4b])
  })
})

describe('the Fiscal Data Package', () => {
  const PACKAGES = [`${FOLDER}datapackage.json`, 'data/datapackage.json']

  it('keeps the rules of the specification: resources, fields, types, measures and dimensions', async () => {
    for (const path of PACKAGES) expect(brokenRules(await textOf(path))).toEqual([])
  })

  it.each([
    ['"type": "number",\n      "columnType": "value"', '"type": "string",\n      "columnType": "value"', 'value is no string'],
    ['"geo:source:code"', '"geo:source:title"', 'is no string of the taxonomy'],
    ['"value-currency:code"', '"value-currency:label"', 'without its currency'],
    ['"normalizationTarget": true', '"normalizationTarget": false', 'without one field that takes them'],
    ['"name": "budget",', '"name": "预算",', 'Invalid string'],
    ['"name": "year"', '"name": "region"', 'two fields region'],
  ])('is found broken when %s becomes %s', async (from, to, said) => {
    const text = JSON.stringify(JSON.parse(await textOf(`${FOLDER}datapackage.json`)), null, 1)
    const spaced = text.replace(
      /"type": "number",\n\s+"unit": "元",\n\s+"currency": "CNY",\n\s+"bareNumber": true,\n\s+"columnType"/,
      '"type": "number",\n      "columnType"',
    )
    expect(spaced).toContain(from)
    expect(brokenRules(spaced.replace(from, to)).join('\n')).toContain(said)
  })

  it('names files that are there, with every column in its place and every value of its type', async () => {
    for (const path of PACKAGES) {
      const described = Descriptor.parse(JSON.parse(await textOf(path)))
      const raw: { resources: { alternatives: string[] }[] } = JSON.parse(await textOf(path))
      const at = (file: string): string => new URL(file, `https://x.test/${path}`).pathname.slice(1)
      for (const { path: paths, schema } of described.resources)
        for (const file of paths) {
          const [head = '', ...rows] = (await textOf(at(file))).trimEnd().split('\r\n')
          expect(head.replace(/^\uFEFF/, '').split(',')).toEqual(schema.fields.map(f => f.name))
          // rows with quoted cells are read by the tests of the csv writer
          const wrong = rows
            .filter(r => !r.includes('"'))
            .flatMap(r => r.split(',').filter((cell, i) => cell !== '' && !FITS[schema.fields[i]?.type ?? '']?.test(cell)))
          expect([file, wrong]).toEqual([file, []])
        }
      for (const file of raw.resources.flatMap(r => r.alternatives)) expect([file, files.has(at(file))]).toEqual([file, true])
    }
  })
})

/** All rows of a table, with region and year from the names of the folders, as engines that know Hive's layout read them. */
async function hiveRows(table: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const rows: Record<string, unknown>[] = []
  for (const path of files.keys()) {
    const [, name, region, year] = /^data\/parquet\/([a-z]+)\/region=([^/]+)\/year=(\d{4})\/[^/]+\.parquet$/.exec(path) ?? []
    if (name !== table) continue
    const bytes = await bytesOf(path)
    for (const row of await parquetReadObjects({ file: bytes.slice().buffer })) rows.push({ ...row, region, year: Number(year) })
  }
  return rows
}

describe('the three queries of the page', () => {
  const sqlOf = (i: number): string => QUERIES[i]?.[1] ?? ''

  it('name tables and columns that there are', async () => {
    for (const [, sql] of QUERIES) {
      const table = /data\/parquet\/([a-z]+)\/\*\/\*\/\*\.parquet/.exec(sql)?.[1] ?? ''
      const columns = new Set(Object.keys((await hiveRows(table))[0] ?? {}))
      const aliases = new Set([...sql.matchAll(/ AS ([a-z_]+)/g)].map(m => m[1]))
      const words = [...sql.replace(/'[^']*'/g, '').matchAll(/\b[a-z_]+\b/g)].map(m => m[0])
      const functions = new Set(['sum', 'round', 'coalesce', 'replace', 'read_parquet', 'hive_partitioning', 'true', 'false'])
      expect(words.filter(w => !columns.has(w) && !aliases.has(w) && !functions.has(w))).toEqual([])
    }
  })

  it('give the budget of every body and year', async () => {
    expect(sqlOf(0)).toContain("FILTER (spending = '项目支出')")
    const rows = await hiveRows('budget')
    for (const y of site.years) {
      const own = rows.filter(r => r.year === y.year && r.body_name === y.body.name)
      const fen = (list: typeof own): bigint => list.reduce((sum, r) => sum + BigInt(Math.round(Number(r.amount) * 100)), 0n)
      const { total, project } = y.figures
      expect([fen(own), fen(own.filter(r => r.spending === '项目支出'))]).toEqual([total, project])
    }
  })

  it('find the targets that were missed and the projects that spent little', async () => {
    expect(sqlOf(1)).toContain('WHERE reached = false')
    const missed = (await hiveRows('indicators')).filter(r => r.reached === false)
    expect(missed.map(r => [r.year, r.body_name, r.actual, r.reason])).toEqual([
      [2025, '示例县档案馆', '10页', '供应商更换后重新招标，工期推迟，已列入下年计划。'],
    ])
    expect(sqlOf(2)).toContain('spent < 0.8 * adjusted')
    const slow = (await hiveRows('execution')).filter(
      r => r.project_name !== null && Number(r.adjusted) > 0 && Number(r.spent) < 0.8 * Number(r.adjusted),
    )
    expect(slow.map(r => [r.year, r.body_name, r.project_name])).toEqual([[2025, '示例县档案馆', '馆藏破损档案修复']])
  })
})

describe('the paged answers', () => {
  const table = OPEN_TABLES.find(t => t.name === 'indicators')
  const ask = (query: Readonly<Record<string, string>>) => {
    if (!table) throw new Error('no table')
    return apiAnswer(table, site, query)
  }
  const Page = z.object({ total: z.number(), page: z.number(), pages: z.number(), next: z.string().nullable(), rows: z.array(z.unknown()) })

  it('give every row once, in the order of the file, until there is no next page', async () => {
    const rows: unknown[] = []
    let next: string | null = '?region=130999&year=2026&size=7'
    let pages = 0
    while (next !== null) {
      const page = Page.parse((await ask(Object.fromEntries(new URLSearchParams(next)))).body)
      rows.push(...page.rows)
      pages++
      expect([page.page, page.rows.length <= 7]).toEqual([pages, true])
      if (page.next === null) expect(page.pages).toBe(pages)
      next = page.next
    }
    expect(rows).toEqual(JSON.parse(await textOf(`${FOLDER}indicators.json`)))
  })

  it('filter, give nothing beyond the end, and refuse what is no page', async () => {
    const all = Page.parse((await ask({ size: '1000' })).body)
    const one = Page.parse((await ask({ body: 'archives', year: '2026', size: '1000' })).body)
    expect(one.total).toBeGreaterThan(0)
    expect(one.total).toBeLessThan(all.total)
    expect(Page.parse((await ask({ page: '9999' })).body)).toMatchObject({ rows: [], next: null })
    const refused: readonly Readonly<Record<string, string>>[] = [
      { page: '0' },
      { page: '-1' },
      { page: 'x' },
      { size: '0' },
      { size: '1001' },
      { year: '20x6' },
    ]
    for (const wrong of refused) expect((await ask(wrong)).status).toBe(400)
  })
})
