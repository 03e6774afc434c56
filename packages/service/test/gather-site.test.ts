/** From the store to the public site: nothing without a package, the same object until something is published, and what the packages say. */
import type { Body, Dossier, PublicationKind } from '@jixiao/core'
import { openDossier, type Store, saveBody, savePublication } from '@jixiao/store'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ENGINES } from '../../store/test/engines.ts'
import { ARCHIVES, archivesDossier } from '../src/demo/archives-dossier.ts'
import { sha256 } from '../src/flows/publication/build-package.ts'
import { figuresOf } from '../src/public-site/figures.ts'
import { siteGatherer } from '../src/public-site/gather-site.ts'
import { siteSettings } from '../src/public-site/shell.ts'
import type { SiteData } from '../src/public-site/site-data.ts'
import { siteFiles } from '../src/public-site/site-files.ts'
import { demoPackage } from '../src/public-site/testing/demo-packages.ts'
import { COUNTY, inYear, PROFILE } from '../src/public-site/testing/demo-site.ts'

const BODY: Body = { ...ARCHIVES, parent: COUNTY.id }
const DOSSIER: Dossier = inYear(archivesDossier(), 2026)

describe.each(ENGINES)('the public site of a store on $name', { timeout: 60_000 }, ({ open }) => {
  let store: Store
  let gather: () => Promise<SiteData>
  let clock = 0

  const publish = async (kind: PublicationKind, version = 1, bytes?: Uint8Array): Promise<void> => {
    const reason = version === 1 ? '' : '更正一处文字'
    const disclosedOn = `2026-02-0${8 + version}`
    const made = await demoPackage(BODY, { kind, version, reason, disclosedOn, dossier: DOSSIER }, PROFILE)
    const at = `${disclosedOn}T02:00:00.000Z`
    const kept = { id: `${kind}${version}`, dossier: 'd1', kind, version, reason, disclosedOn, manifest: made.manifest, by: 'head', at }
    await store.transaction(tx => savePublication(tx, kept, bytes ?? made.bytes))
  }
  const pagesOf = async (site: SiteData): Promise<ReadonlyMap<string, string>> => {
    const pages = new Map<string, string>()
    for (const [path, file] of siteFiles(site, siteSettings(site, { address: null, isStatic: true })))
      if (path.endsWith('index.html')) pages.set(path, String(await file.make()))
    return pages
  }
  const yearPage = async (): Promise<string> => (await pagesOf(await gather())).get('bodies/archives/2026/index.html') ?? ''

  beforeAll(async () => {
    store = await open()
    for (const b of [COUNTY, BODY]) await saveBody(store.db, b)
    await openDossier(store.db, 'd1', BODY.id, 2026)
    gather = siteGatherer(store.db, PROFILE, () => clock)
  }, 60_000)
  afterAll(() => store?.close())

  it('is empty before anything is published', async () => {
    expect((await gather()).years).toEqual([])
  })

  it('shows results whose year has no published budget, and says no budget of it', async () => {
    await publish('results')
    const site = await gather()
    const [year] = site.years
    if (!year) throw new Error('nothing is public')
    expect(year.papers.map(p => p.kind)).toEqual(['self-evaluation'])
    expect(year.figures.unsure.get('total')).toBe('not-stated')
    // what the results are measured by stands in them
    expect(year.figures.execution).toMatchObject({ initial: 211_950_000n, spent: 213_640_000n })
    const pages = await pagesOf(site)
    const page = pages.get('bodies/archives/2026/index.html') ?? ''
    expect(page).toContain('示例县档案馆公开了2026年的绩效结果，没有公开这一年的预算。')
    expect(page).toMatch(/支出预算<\/a><\/dt><dd>—/)
    expect(page).toMatch(/预算执行率<\/a><\/dt><dd>\d/)
    expect(pages.get('bodies/archives/2026/targets/index.html')).toContain('项指标有结果')
    expect([...pages.keys()].filter(p => p.includes('tables'))).toEqual([])
    for (const text of pages.values()) expect(text).not.toContain('href="tables/"')
    const files = siteFiles(site, siteSettings(site, { address: null, isStatic: true }))
    const rows = async (table: string) => JSON.parse(String(await files.get(`data/region=130999/year=2026/${table}.json`)?.make()))
    expect(await rows('budget')).toEqual([])
    expect((await rows('execution')).length).toBeGreaterThan(1)
  })

  it('shows a year from its packages, though the dossier itself is empty', async () => {
    await publish('budget')
    const site = await gather()
    expect(await gather()).toBe(site)
    const [year] = site.years
    if (!year) throw new Error('nothing is public')
    expect([year.published, year.body.name, year.region.name]).toEqual(['2026-02-09', '示例县档案馆', '示例县'])
    const whole = await year.open()
    expect(await year.open()).toBe(whole)
    expect(figuresOf(whole, site)).toMatchObject(year.figures)
    expect(year.figures).toMatchObject({ total: 211_950_000n, execution: { initial: 211_950_000n, spent: 213_640_000n } })
    const names = year.documents.filter(d => d.name.endsWith('预算公开')).map(d => `${d.path} ${d.format}`)
    expect(names).toEqual(['docx', 'xlsx', 'html'].map(format => `budget-1/示例县档案馆2026年预算公开.${format} ${format}`))
  })

  it('lists a correction beside what it corrects', async () => {
    await publish('budget', 2)
    const [year] = (await gather()).years
    expect(year?.versions.map(v => [v.kind, v.version, v.isCurrent, v.reason])).toEqual([
      ['results', 1, true, ''],
      ['budget', 2, true, '更正一处文字'],
      ['budget', 1, false, ''],
    ])
    expect(new Set(year?.documents.filter(d => d.path.startsWith('budget')).map(d => d.version))).toEqual(new Set([2]))
    const [old] = year?.versions.at(-1)?.documents ?? []
    expect(Buffer.from((await old?.read()) ?? []).length).toBe(old?.size)
  })

  it('goes on with the last sound version where a package is damaged, and says so', async () => {
    const damaged = new TextEncoder().encode('no package')
    await publish('budget', 3, damaged)
    const [year] = (await gather()).years
    expect(year?.damaged.map(d => [d.kind, d.version, d.package, d.say.zh])).toEqual([['budget', 3, sha256(damaged), '不是完整的压缩包']])
    expect(year?.versions.filter(v => v.isCurrent).map(v => [v.kind, v.version])).toEqual([
      ['results', 1],
      ['budget', 2],
    ])
    expect(year?.figures.total).toBe(211_950_000n)
    const page = await yearPage()
    expect(page).toContain('2026年预算公开第3版的发布包损坏：不是完整的压缩包。现在显示的是第2版。')
    expect(page).toContain(sha256(damaged))
  })

  it('names what is missing of a package, and of one whose kept bytes have changed', async () => {
    await store.db.run(`update file_piece set content = set_byte(content, 100, 255 - get_byte(content, 100)) where sha256 = $1 and number = 0`, [
      (await gather()).years[0]?.versions.find(v => v.kind === 'budget' && v.version === 2)?.package.sha256 ?? '',
    ])
    const again = siteGatherer(store.db, PROFILE)
    const [year] = (await again()).years
    expect(year?.damaged.map(d => [d.version, d.say.zh])).toEqual([
      [2, '内容与发布时的校验值不符'],
      [3, '不是完整的压缩包'],
    ])
    expect(year?.versions.filter(v => v.isCurrent).map(v => v.version)).toEqual([1, 1])
  })

  it('stands with a notice where no version can be shown, and shows it again once it is restored', async () => {
    await store.db.run(`delete from file_piece`, [])
    const alone = siteGatherer(store.db, PROFILE, () => clock)
    const site = await alone()
    expect(site.years.map(y => [y.body.id, y.versions.length, y.damaged.length])).toEqual([['archives', 0, 4]])
    const pages = await pagesOf(site)
    expect(pages.get('bodies/archives/2026/index.html')).toContain('没有可以显示的版本。')
    expect(pages.get('bodies/archives/2026/index.html')).toContain('示例县档案馆2026年公开的内容现在不能显示。')
    const made = await demoPackage(BODY, { kind: 'budget', disclosedOn: '2026-02-09', dossier: DOSSIER }, PROFILE)
    await store.db.run(`insert into file_piece (sha256, number, content) values ($1, 0, decode($2, 'hex'))`, [
      sha256(made.bytes),
      Buffer.from(made.bytes).toString('hex'),
    ])
    expect((await alone()).years[0]?.versions).toEqual([])
    clock += 61_000
    expect((await alone()).years[0]?.versions.map(v => [v.kind, v.version])).toEqual([['budget', 1]])
  })
})
