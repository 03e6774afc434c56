/** The store and the API behind `jixiao serve --data | --database-url`: opened, filled at the first start, and told. */
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openStore } from '@jixiao/store'
import { apiApp } from '../api/app.ts'
import { openOffice } from '../api/office.ts'
import { isEmpty, newStartCode, startFirst } from '../flows/first-start.ts'
import { searchYears } from '../flows/take-in/search-years.ts'
import { siteGatherer } from '../public-site/gather-site.ts'
import { publicSite } from '../public-site/public-site.ts'
import { siteSettings } from '../public-site/shell.ts'
import type { Io } from './io.ts'
import { profileOption, UsageError } from './options.ts'
import { singleSignOnOption } from './single-sign-on-option.ts'
import { publishedReader } from './workers/published-reader.ts'

export interface WorkbenchOptions {
  readonly data?: string
  readonly databaseUrl?: string
  readonly profile?: string
  readonly demo?: boolean
  readonly demoUntouched?: boolean
  readonly region?: string
  /** Where people reach the service, when that is not the address it listens on (a proxy with a certificate). */
  readonly publicUrl?: string
  readonly oidcIssuer?: string
  readonly oidcClient?: string
  readonly oidcClaim?: string
  readonly oidcName?: string
  readonly maxFileMb?: string
}

export interface Workbench {
  readonly api: ReturnType<typeof apiApp>
  /** The public site, below /public. */
  readonly site: ReturnType<typeof publicSite>
  /** Ends the streams of whoever has a dossier open. */
  endStreams(): void
  close(): Promise<void>
}

/** Throws UsageError with what is wrong. */
export async function openWorkbench(
  options: WorkbenchOptions,
  url: string,
  io: Pick<Io, 'out' | 'env'> & Partial<Pick<Io, 'worker'>>,
): Promise<Workbench> {
  const { data, databaseUrl } = options
  if (data !== undefined && databaseUrl !== undefined) throw new UsageError('--data 和 --database-url 只能写一个')
  const place = databaseUrl === undefined ? { directory: data ?? '' } : { databaseUrl }
  const opened = await openStore(place)
  if (!opened.ok) throw new UsageError(opened.problem.say.zh)
  const store = opened.value
  const isFirst = await isEmpty(store)
  const isDemo = options.demo === true || options.demoUntouched === true
  const isTold = isDemo || options.region !== undefined
  const startCode = isFirst && !isTold ? newStartCode() : null
  const profile = profileOption(options.profile ?? 'hebei-county')
  const publicUrl = publicUrlOf(options, url)
  const reader = io.worker ? publishedReader(io.worker, profile.id) : null
  const office = openOffice({
    store,
    profile,
    secret: secretOf(data, io),
    url: publicUrl,
    startCode,
    ...(reader ? { readPublished: reader.read } : {}),
    ...settingsOf(options, io),
  })
  await office.house.ready()
  await searchYears(store)
  if (startCode !== null) io.out(`首次启动：请打开 ${publicUrl}/start ，输入启动码 ${startCode}（只在首次启动时有效）\n`)
  if (isFirst && isTold) {
    if (options.demo === true) io.out('正在建立示例县的各个年度，请稍候……\n')
    const untouched = options.demoUntouched === true
    const made = await startFirst(office, isDemo ? { kind: 'demo', untouched } : { kind: 'region', name: options.region ?? '', code: '0' })
    if (!made.ok) throw new Error(made.problem.say.en)
    io.out('首次启动，建立了以下账号（密码只显示这一次，请记下）：\n')
    for (const a of made.value) io.out(`  ${a.name}  用户名 ${a.username}  密码 ${a.password}\n`)
  }
  const site = publicSite({
    site: siteGatherer(store.db, office.profile),
    settings: s => siteSettings(s, { address: `${publicUrl}/public/`, isStatic: false }),
  })
  return {
    api: apiApp(office),
    site,
    endStreams: () => office.live.close(),
    close: async () => {
      reader?.stop()
      await store.close()
    },
  }
}

function publicUrlOf({ publicUrl }: WorkbenchOptions, url: string): string {
  if (publicUrl === undefined) return url
  if (!URL.canParse(publicUrl) || !/^https?:/.test(publicUrl)) throw new UsageError(`--public-url 不是网址：${publicUrl}`)
  return new URL(publicUrl).origin
}

function settingsOf(options: WorkbenchOptions, io: Pick<Io, 'env'>) {
  const singleSignOn = singleSignOnOption(options, io.env)
  const most = options.maxFileMb === undefined ? null : Number(options.maxFileMb)
  if (most !== null && !(most > 0 && most <= 500)) throw new UsageError(`--max-file-mb 应是 1 到 500 的数，不能是“${options.maxFileMb}”`)
  return { ...(singleSignOn ? { singleSignOn } : {}), ...(most === null ? {} : { mostFileBytes: Math.floor(most * 1024 * 1024) }) }
}

/** The key that signs sessions: from the environment, or made once and kept with the data. */
function secretOf(data: string | undefined, io: Pick<Io, 'env'>): string {
  const given = io.env.JIXIAO_SECRET
  if (given) {
    if (given.length < 32) throw new UsageError('JIXIAO_SECRET 至少要有32个字符')
    return given
  }
  if (data === undefined) throw new UsageError('使用 --database-url 时，请在环境变量 JIXIAO_SECRET 中给出至少32个字符的密钥')
  mkdirSync(data, { recursive: true })
  const file = join(data, 'secret')
  if (!existsSync(file)) writeFileSync(file, randomBytes(48).toString('base64url'), { mode: 0o600 })
  return readFileSync(file, 'utf8')
}
