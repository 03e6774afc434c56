/** jixiao export site | data: what is public as files, for a government site or for whoever reckons with it. */
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join, resolve, sep } from 'node:path'
import { openStore } from '@jixiao/store'
import { houseProfile } from '../flows/house-profile.ts'
import { siteGatherer } from '../public-site/gather-site.ts'
import { settingsNow } from '../public-site/shell.ts'
import type { SiteData } from '../public-site/site-data.ts'
import { siteFiles } from '../public-site/site-files.ts'
import type { Io } from './io.ts'
import { profileOption, UsageError } from './options.ts'

export interface ExportOptions {
  readonly out: string
  readonly data?: string
  readonly databaseUrl?: string
  readonly profile: string
  readonly address?: string
  readonly title?: string
}

export async function exportPublic(what: 'site' | 'data', options: ExportOptions, io: Pick<Io, 'out'>): Promise<number> {
  const { data, databaseUrl } = options
  if ((data === undefined) === (databaseUrl === undefined)) throw new UsageError('请写明 --data 或 --database-url 其中一个')
  const opened = await openStore(databaseUrl === undefined ? { directory: data ?? '' } : { databaseUrl })
  if (!opened.ok) throw new UsageError(opened.problem.say.zh)
  try {
    const house = houseProfile(opened.value, profileOption(options.profile))
    await house.ready()
    const site = await siteGatherer(opened.value.db, house.profile)()
    const written = await writeSite(site, what, options)
    io.out(`已写入 ${written.files} 个文件（${site.years.length} 个单位年度）：${options.out}\n`)
    if (site.years.length === 0) io.out('还没有单位发布预算公开，所以没有可以公开的内容。\n')
    if (what === 'site' && options.address === undefined) io.out('没有写明 --address，因此没有生成站点地图和规范网址。\n')
    return 0
  } finally {
    await opened.value.close()
  }
}

/** Writes the files one by one, so that a province does not have to fit into memory. */
export async function writeSite(
  site: SiteData,
  what: 'site' | 'data',
  { out, address, title }: Pick<ExportOptions, 'out' | 'address' | 'title'>,
): Promise<{ readonly files: number; readonly pages: number; readonly bytes: number }> {
  const now = new Date().toISOString()
  const settings = settingsNow(site, { address: addressOf(address), isStatic: true, now, ...(title === undefined ? {} : { title }) })
  const files = [...siteFiles(site, settings).values()].filter(f => what === 'site' || isData(f.path))
  const root = resolve(out)
  const folders = new Set<string>()
  let bytes = 0
  for (const { path, make } of files) {
    const file = join(root, decodeURIComponent(path))
    if (!file.startsWith(root + sep)) throw new Error(`a file outside of the site: ${path}`)
    const folder = dirname(file)
    if (!folders.has(folder)) await mkdir(folder, { recursive: true })
    folders.add(folder)
    const made = await make()
    await writeFile(file, made)
    bytes += made.length
  }
  return { files: files.length, pages: files.filter(f => f.path.endsWith('index.html')).length, bytes }
}

const isData = (path: string): boolean => path.startsWith('data/') && !path.endsWith('.html')

function addressOf(address: string | undefined): string | null {
  if (address === undefined) return null
  if (!URL.canParse(address) || !/^https?:/.test(address)) throw new UsageError(`--address 不是网址：${address}`)
  return address.endsWith('/') ? address : `${address}/`
}
