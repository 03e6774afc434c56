/** The open data: the same figures in every format, read back from the bytes; described column by column. */
import { parquetMetadata, parquetReadObjects } from 'hyparquet'
import { describe, expect, it } from 'vitest'
import { figuresOf } from './figures.ts'
import { siteSettings } from './shell.ts'
import { siteFiles } from './site-files.ts'
import { demoSite } from './testing/demo-site.ts'

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
const budgeted = of2026.reduce((sum, y) => sum + figuresOf(y, site).total, 0n)

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

  it('is described: every file named is there, every column of the csv is in the schema', async () => {
    for (const path of [`${FOLDER}datapackage.json`, 'data/datapackage.json']) {
      const described: {
        profile: string
        resources: { name: string; path: string[]; alternatives: string[]; schema: { fields: { name: string }[] } }[]
      } = JSON.parse(await textOf(path))
      expect(described.profile).toBe('fiscal-data-package')
      for (const r of described.resources) {
        const at = (file: string): string => new URL(file, `https://x.test/${path}`).pathname.slice(1)
        for (const file of [...r.path, ...r.alternatives]) expect([file, files.has(at(file))]).toEqual([file, true])
        const [head = ''] = (await textOf(at(r.path[0] ?? ''))).split('\r\n')
        expect(head.split(',')).toEqual(r.schema.fields.map(f => f.name))
      }
    }
  })

  it('is a workbook with a sheet for each table', async () => {
    const bytes = await bytesOf(`${FOLDER}data.xlsx`)
    expect([...bytes.slice(0, 2)]).toEqual([0x50, 0x4b])
  })
})
