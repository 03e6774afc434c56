/** jixiao export site | data: what is public as files, for a government site or for whoever reckons with it. */
import { PUBLICATIONS } from '@jixiao/core'
import { openStore } from '@jixiao/store'
import { houseProfile } from '../flows/house-profile.ts'
import { searchYears } from '../flows/take-in/search-years.ts'
import { siteGatherer } from '../public-site/gather-site.ts'
import { siteSettings } from '../public-site/shell.ts'
import type { DamagedVersion, PublicYear, SiteData } from '../public-site/site-data.ts'
import { siteFiles } from '../public-site/site-files.ts'
import { type WrittenFolder, writeFolder } from '../public-site/write-folder.ts'
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

export async function exportPublic(what: 'site' | 'data', options: ExportOptions, io: Pick<Io, 'out' | 'err'>): Promise<number> {
  const { data, databaseUrl } = options
  if ((data === undefined) === (databaseUrl === undefined)) throw new UsageError('请写明 --data 或 --database-url 其中一个')
  const opened = await openStore(databaseUrl === undefined ? { directory: data ?? '' } : { databaseUrl })
  if (!opened.ok) throw new UsageError(opened.problem.say.zh)
  try {
    const house = houseProfile(opened.value, profileOption(options.profile))
    await house.ready()
    await searchYears(opened.value)
    const site = await siteGatherer(opened.value.db, house.profile)()
    const { files, written, removed, unmade } = await writeSite(site, what, options)
    io.out(`共 ${files} 个文件（${site.years.length} 个单位年度）：${options.out}\n`)
    io.out(`新写入或有变化的 ${written} 个，没有变化的 ${files - written} 个，删除不再公开的 ${removed} 个\n`)
    if (site.years.length === 0) io.out('还没有单位发布预算公开，所以没有可以公开的内容。\n')
    if (what === 'site' && options.address === undefined) io.out('没有写明 --address，因此没有生成站点地图和规范网址。\n')
    const damaged = site.years.flatMap(y => y.damaged.map(d => `${damagedWords(y, d)}\n`))
    for (const line of [...damaged, ...unmade.map(u => `没有写出 ${u.path}：${u.why}\n`)]) io.err(line)
    return damaged.length + unmade.length > 0 ? 1 : 0
  } finally {
    await opened.value.close()
  }
}

/** "示例县档案馆2026年预算公开第3版的发布包损坏：不是完整的压缩包（发布包 9f2c…）" */
export const damagedWords = ({ body, year }: PublicYear, { kind, version, package: sha256, say }: DamagedVersion): string =>
  `${body.name}${year}年${PUBLICATIONS[kind].name.zh}第${version}版的发布包损坏：${say.zh}（发布包 ${sha256}）`

export async function writeSite(
  site: SiteData,
  what: 'site' | 'data',
  { out, address, title }: Pick<ExportOptions, 'out' | 'address' | 'title'>,
): Promise<WrittenFolder & { readonly pages: number }> {
  const settings = siteSettings(site, { address: addressOf(address), isStatic: true, ...(title === undefined ? {} : { title }) })
  const files = [...siteFiles(site, settings).values()].filter(f => what === 'site' || isData(f.path))
  return { ...(await writeFolder(out, files)), pages: files.filter(f => f.path.endsWith('index.html')).length }
}

const isData = (path: string): boolean => path.startsWith('data/') && !path.endsWith('.html')

function addressOf(address: string | undefined): string | null {
  if (address === undefined) return null
  if (!URL.canParse(address) || !/^https?:/.test(address)) throw new UsageError(`--address 不是网址：${address}`)
  return address.endsWith('/') ? address : `${address}/`
}
