/** The files of the open data of a region and year, and of everything: csv, json, xlsx, Parquet, each with its description. */
import { type DataCell, type DataColumn, type DataTable, dataText, writeDataCsv } from '@jixiao/documents'
import { writeDataWorkbook, writeParquet } from '@jixiao/documents/data-files'
import { dataFolder } from '../page-paths.ts'
import { recent } from '../recent.ts'
import type { SiteSettings } from '../shell.ts'
import { type BodyYear, latestOf, openedBefore, type PublicYear, regionInYear, type SiteData, yearsOfRegion } from '../site-data.ts'
import { dataPackage } from './data-package.ts'
import { dataTable, OPEN_TABLES, partitioned } from './tables.ts'

/** A file of the site, made when it is wanted. */
export interface SiteFile {
  readonly path: string
  readonly make: () => Promise<string | Uint8Array>
  /** Where it is known before the file is made. */
  readonly sha256?: string
}

/** Money and decimals as exact text: json has no exact numbers. Whole numbers are numbers. */
export const dataJson = (table: DataTable): readonly Readonly<Record<string, string | number | boolean | null>>[] =>
  table.rows.map(row => Object.fromEntries(table.columns.map((c, i) => [c.name, jsonOf(row[i] ?? null, c)])))

function jsonOf(cell: DataCell, column: DataColumn): string | number | boolean | null {
  if (typeof cell === 'boolean') return cell
  return column.type === 'integer' && typeof cell === 'bigint' ? Number(cell) : dataText(cell, column)
}

/** The bodies of a region in one year, and the files of their data. */
export interface DataPart {
  readonly own: readonly PublicYear[]
  readonly files: readonly SiteFile[]
}

export function dataParts(site: SiteData): readonly DataPart[] {
  // every table is wanted in several formats: the years of a part are opened once for all of them
  const tablesOf = recent(MOST_PARTS, (own: readonly PublicYear[]) => tablesOfYears(site, own))
  return foldersOf(site).map(({ region, year, folder, own }) => ({
    own,
    files: ofRegionYear(`${region.name}${year}年预算绩效公开数据`, folder, own, tablesOf),
  }))
}

/** What describes all of them together. */
export const wholeData = (site: SiteData, settings: SiteSettings): SiteFile => ({
  path: 'data/datapackage.json',
  make: async () => {
    const folders = foldersOf(site).map(p => p.folder)
    return dataPackage({
      title: `${settings.title}：全部数据`,
      name: 'budget-performance',
      latest: settings.latest,
      regions: site.regions.map(r => r.code),
      years: [...new Set(site.years.map(y => y.year))].sort(),
      pathsOf: table => folders.map(folder => `${folder.slice('data/'.length)}${table}.csv`),
      othersOf: table => folders.map(folder => parquetPath(folder, table).slice('data/'.length)),
    })
  },
})

const foldersOf = (site: SiteData) =>
  site.regions.flatMap(region =>
    yearsOfRegion(site, region.id).map(year => ({
      region,
      year,
      folder: dataFolder(region.code, year),
      own: regionInYear(site, region.id, year),
    })),
  )

/** The folders of Parquet name region and year as Hive does, so that DuckDB, Spark, Trino and ClickHouse take them for columns. */
export const parquetPath = (folder: string, table: string): string => `data/parquet/${table}/${folder.slice('data/'.length)}part-0.parquet`

const MOST_PARTS = 2

type TablesOf = (own: readonly PublicYear[]) => Promise<readonly DataTable[]>

/** In the order of OPEN_TABLES. */
async function tablesOfYears(site: SiteData, own: readonly PublicYear[]): Promise<readonly DataTable[]> {
  const rows = OPEN_TABLES.map((): DataTable['rows'][number][] => [])
  for (const [i, y] of own.entries()) {
    const year: BodyYear = await openedBefore(y, own[i + 1])
    for (const [n, t] of OPEN_TABLES.entries()) rows[n]?.push(...dataTable(t, [year], site).rows)
  }
  return OPEN_TABLES.map((t, i) => ({ ...dataTable(t, [], site), rows: rows[i] ?? [] }))
}

function ofRegionYear(title: string, folder: string, own: readonly PublicYear[], tablesOf: TablesOf): readonly SiteFile[] {
  const [first] = own
  if (!first) return []
  const tableOf = async (i: number): Promise<DataTable> => {
    const table = (await tablesOf(own))[i]
    if (!table) throw new Error(`no table ${i}`)
    return table
  }
  return [
    ...OPEN_TABLES.flatMap(({ name }, i): readonly SiteFile[] => [
      { path: `${folder}${name}.csv`, make: async () => writeDataCsv(await tableOf(i)) },
      { path: `${folder}${name}.json`, make: async () => `${JSON.stringify(dataJson(await tableOf(i)))}\n` },
      { path: parquetPath(folder, name), make: async () => writeParquet(partitioned(await tableOf(i))) },
    ]),
    {
      path: `${folder}data.xlsx`,
      make: async () =>
        writeDataWorkbook(
          title,
          (await tablesOf(own)).map((t, i) => ({ ...t, name: OPEN_TABLES[i]?.title.zh ?? t.name })),
        ),
    },
    {
      path: `${folder}datapackage.json`,
      make: async () =>
        dataPackage({
          title,
          name: `budget-performance-${first.region.code}-${first.year}`,
          latest: latestOf(own),
          regions: [first.region.code],
          years: [first.year],
          pathsOf: table => [`${table}.csv`],
          othersOf: table => [`${table}.json`, 'data.xlsx', `../../parquet/${table}/${folder.slice('data/'.length)}part-0.parquet`],
        }),
    },
  ]
}
