/** Thousands of years taken in from published files: makes them with our own writers and takes them in, or measures the site made of them. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Body } from '@jixiao/core'
import { openStore, type Store } from '@jixiao/store'
import { writeSite } from '../../packages/service/src/cli/export-public.ts'
import { ARCHIVES, archivesDossier } from '../../packages/service/src/demo/archives-dossier.ts'
import { officeDossier } from '../../packages/service/src/demo/office.ts'
import { OTHER_OFFICES } from '../../packages/service/src/demo/other-offices.ts'
import { systemFonts } from '../../packages/service/src/flows/system-fonts.ts'
import { readPublished } from '../../packages/service/src/flows/take-in/read-published.ts'
import { takeInDocument } from '../../packages/service/src/flows/take-in/take-in-document.ts'
import { writePaper } from '../../packages/service/src/flows/write-paper.ts'
import { siteGatherer } from '../../packages/service/src/public-site/gather-site.ts'
import { publicSite } from '../../packages/service/src/public-site/public-site.ts'
import { siteSettings } from '../../packages/service/src/public-site/shell.ts'
import { inYear, PROFILE } from '../../packages/service/src/public-site/testing/demo-site.ts'

const [what = 'measure', folder = 'out', ...numbers] = process.argv.slice(2)
const [count = 3000, out = join(folder, 'site')] = [numbers[0] === undefined ? undefined : Number(numbers[0]), numbers[1]]
const ADDRESS = 'https://example.test/public/'

const COUNTIES = '青山 白水 红石 金沙 银河 东岭 西川 南湖 北原 长桥 高台 平湖 新林 古城 云峰 月塘 松江 柏乡 竹溪 梅岭'.split(' ')
const OFFICES =
  '水务局 林业局 档案馆 教育局 民政局 司法局 统计局 审计局 商务局 图书馆 博物馆 体育局 气象局 地震局 信访局 财政局 科学技术局 城市管理局 乡村振兴局 医疗保障局 交通运输局 农业农村局 应急管理局 卫生健康局 自然资源局 退役军人事务局 市场监督管理局 住房和城乡建设局 文化广电和旅游局 人力资源和社会保障局'.split(
    ' ',
  )
const LIKE = [{ body: ARCHIVES, dossier: archivesDossier() }, ...OTHER_OFFICES.map(o => ({ body: o.body, dossier: officeDossier(o) }))]

const opened = await openStore({ directory: join(folder, 'data') })
if (!opened.ok) throw new Error(opened.problem.say.en)
const store = opened.value
if (what === 'make') await make(store)
else await measure(store)
await store.close()

/** What was made before is passed over: an interrupted run goes on. */
async function make({ db }: Store): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const begun = performance.now()
  let i = 0
  for (let year = 2022; year <= 2026; year++)
    for (const county of COUNTIES)
      for (const [n, office] of OFFICES.entries()) {
        if (i++ >= count) return
        const name = `${county}示例县${office}`
        const like = LIKE[n % LIKE.length]
        if (!like) continue
        const body: Body = { ...like.body, id: name, name, kind: 'department', code: String(301 + n) }
        const made = await writePaper(inYear(like.dossier, year), body, { kind: 'disclosure', round: '', format: 'xlsx' }, PROFILE, systemFonts)
        if (!made.ok) throw new Error(made.problem.say.en)
        const read = await readPublished({ name: `${name}${year}年部门预算.xlsx`, bytes: made.value.bytes }, PROFILE, {})
        if (!read.ok) throw new Error(read.problem.say.zh)
        const at = `2026-0${1 + (i % 9)}-1${i % 9}T00:00:00Z`
        const taken = await takeInDocument({ ...store, db }, { profile: PROFILE, newId: () => `${name}${year}` }, read.value, { by: 'bench', at })
        if (!taken.ok) throw new Error(taken.problem.say.zh)
        if (i % 100 === 0) console.log(`${i} taken in, ${((performance.now() - begun) / 1000).toFixed(0)} s`)
      }
}

function inTime(ms: number): string {
  return ms < 2000 ? `${ms.toFixed(0)} ms` : `${(ms / 1000).toFixed(1)} s`
}

async function measure({ db }: Store): Promise<void> {
  const memory = (): string => {
    globalThis.gc?.()
    const { heapUsed, rss } = process.memoryUsage()
    return `heap ${(heapUsed / 1e6).toFixed(0)} MB, process ${(rss / 1e6).toFixed(0)} MB`
  }
  const timed = async <T>(name: string, act: () => Promise<T>): Promise<T> => {
    const [from, before] = [performance.now(), process.cpuUsage()]
    const result = await act()
    const ms = performance.now() - from
    // of all threads, the database's among them: on a busy machine it tells more than the clock
    const { user, system } = process.cpuUsage(before)
    console.log(`${name}: ${inTime(ms)} (processor ${inTime((user + system) / 1000)}); ${memory()}`)
    return result
  }
  console.log(`before anything: ${memory()}`)
  const gather = siteGatherer(db, PROFILE)
  const site = await timed('gathering', gather)
  console.log(`${site.years.length} years of ${new Set(site.years.map(y => y.body.id)).size} bodies in ${site.regions.length} regions`)
  const app = publicSite({ site: gather, settings: s => siteSettings(s, { address: ADDRESS, isStatic: false }) })
  const ask = (path: string): Promise<void> =>
    timed(`GET ${path}`, async () => {
      const answer = await app.request(`http://127.0.0.1${path}`)
      if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`)
      await answer.arrayBuffer()
    })
  const [first, last] = [site.years[0], site.years.at(-1)]
  if (!first || !last) return
  const year = `/public/bodies/${first.body.id}/${first.year}/`
  for (const path of [
    '/public/',
    '/public/',
    year,
    year,
    `${year}tables/`,
    `/public/bodies/${last.body.id}/`,
    `/public/regions/${first.region.id}/`,
    '/public/search/?q=dag',
    `/public/search/?q=${encodeURIComponent('满意度')}`,
    `/public/compare/?with=${encodeURIComponent(`${first.body.id}:${first.year}`)}&with=${encodeURIComponent(`${last.body.id}:${last.year}`)}`,
    '/public/data/budget?size=100&page=1',
    '/public/data/budget?size=100&page=300',
    '/public/feed.xml',
  ])
    await ask(path)
  await timed('200 years one after the other', async () => {
    for (const y of site.years.slice(0, 200)) await (await app.request(`http://127.0.0.1/public/bodies/${y.body.id}/${y.year}/`)).arrayBuffer()
  })
  if (process.env.EXPORT === '0') return
  const top = { rss: 0 }
  const watch = setInterval(() => {
    top.rss = Math.max(top.rss, process.memoryUsage().rss)
  }, 200)
  const written = await timed('export of the whole site', () => writeSite(site, 'site', { out, address: ADDRESS }))
  clearInterval(watch)
  console.log(
    `${written.pages} pages, ${written.files} files, ${(written.bytes / 1e6).toFixed(0)} MB; process at most ${(top.rss / 1e6).toFixed(0)} MB`,
  )
}
