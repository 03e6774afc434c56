/** A body that was known from its papers only is added to the house: one page with all its years, and the old addresses lead on. */
import { randomUUID } from 'node:crypto'
import type { Body } from '@jixiao/core'
import { findPublishedDossiers, findTrail, type Store, saveBody } from '@jixiao/store'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ENGINES } from '../../store/test/engines.ts'
import { joinPublishedBody } from '../src/flows/take-in/join-body.ts'
import { readPublished } from '../src/flows/take-in/read-published.ts'
import { takeInDocument } from '../src/flows/take-in/take-in-document.ts'
import { siteGatherer } from '../src/public-site/gather-site.ts'
import { publicSite } from '../src/public-site/public-site.ts'
import { siteSettings } from '../src/public-site/shell.ts'
import { siteFiles } from '../src/public-site/site-files.ts'
import { COUNTY, PROFILE } from '../src/public-site/testing/demo-site.ts'

const TOOLS = { profile: PROFILE, newId: randomUUID }
const BY = { by: 'system', at: '2026-11-21T00:00:00Z' }
const budget = (name: string, year: number, total: string): string => `${name}${year}年部门预算信息公开情况说明

一、部门预算安排的总体情况
1、收入说明
${year}年预算收入${total}万元，其中：一般公共预算收入${total}万元。
2、支出说明
${year}年支出预算${total}万元，其中基本支出${total}万元。
`

describe.each(ENGINES)('a body known from papers, then added, on $name', { timeout: 60_000 }, ({ open }) => {
  let store: Store
  beforeAll(async () => {
    store = await open()
    await saveBody(store.db, COUNTY)
  }, 60_000)
  afterAll(() => store.close())

  const takeIn = async (words: string): Promise<void> => {
    const read = await readPublished({ name: '预算.txt', bytes: new TextEncoder().encode(words) }, PROFILE, {})
    if (!read.ok) throw new Error(read.problem.say.zh)
    const taken = await takeInDocument(store, TOOLS, read.value, BY)
    if (!taken.ok) throw new Error(taken.problem.say.zh)
  }
  const add = async (body: Body): Promise<readonly string[]> =>
    store.transaction(async tx => {
      await saveBody(tx, body)
      const joined = await joinPublishedBody(tx, TOOLS, body, BY)
      if (!joined.ok) throw new Error(joined.problem.say.zh)
      return joined.value
    })

  it('keeps its years under one page; later papers join them; old addresses lead on', async () => {
    const gather = siteGatherer(store.db, PROFILE)
    for (const year of [2023, 2024]) await takeIn(budget('示例县水务局', year, '100.00'))
    await takeIn(budget('示例县林业局', 2024, '50.00'))
    const before = await gather()
    const old = before.years.find(y => y.body.name === '示例县水务局')?.body.id ?? ''
    const dossiers = (await findPublishedDossiers(store.db)).map(d => d.id)
    // the house calls it by its short name: the region tells that it is the same
    expect(await add({ id: 'water', kind: 'department', parent: COUNTY.id, name: '水务局', shortName: '', code: '318' })).toEqual([old])
    expect((await findPublishedDossiers(store.db)).map(d => d.id).sort()).toEqual([...dossiers].sort())
    expect((await findTrail(store.db, 'house', 20)).map(r => r.act)).toContain('join-body')
    await takeIn(budget('示例县水务局', 2025, '120.00'))
    const site = await gather()
    expect(site.years.map(y => [y.body.id === 'water' ? 'water' : y.body.name, y.year])).toEqual([
      ['示例县林业局', 2024],
      ['water', 2023],
      ['water', 2024],
      ['water', 2025],
    ])
    expect(site.moved).toEqual([{ from: old, to: 'water' }])

    const app = publicSite({ site: gather, settings: s => siteSettings(s, { address: null, isStatic: false }) })
    const at = async (path: string) => {
      const answer = await app.request(`http://127.0.0.1/public/${path}`)
      return [answer.status, answer.headers.get('location')]
    }
    expect(await at(`bodies/${old}/`)).toEqual([301, '/public/bodies/water/'])
    expect(await at(`en/bodies/${old}/2023/tables/`)).toEqual([301, '/public/en/bodies/water/2023/tables/'])
    expect(await at('bodies/water/2025/')).toEqual([200, null])
    const files = siteFiles(site, siteSettings(site, { address: null, isStatic: true }))
    const page = String(await files.get(`bodies/${old}/2023/index.html`)?.make())
    expect(page).toContain('url=../../../bodies/water/2023/')
  })

  it('joins two documents of one year as editions or beside each other', async () => {
    await add({ id: 'forest', kind: 'department', parent: COUNTY.id, name: '示例县林业和草原局', shortName: '', code: '319' })
    await takeIn(budget('示例县林业和草原局', 2024, '51.00'))
    const gather = siteGatherer(store.db, PROFILE)
    expect((await gather()).years.filter(y => y.year === 2024 && y.body.name.includes('林业')).length).toBe(2)
    // renamed, it is the one that was known from papers
    expect(await add({ id: 'forest', kind: 'department', parent: COUNTY.id, name: '示例县林业局', shortName: '', code: '319' })).toHaveLength(1)
    const years = (await gather()).years.filter(y => y.year === 2024 && y.body.name.includes('林业'))
    expect(years.map(y => y.body.id)).toEqual(['forest'])
  })

  it('leaves others alone: another region, another kind, a body of the house', async () => {
    await takeIn(budget('青山示例县教育局', 2024, '50.00'))
    expect(await add({ id: 'education', kind: 'department', parent: COUNTY.id, name: '示例县教育局', shortName: '', code: '320' })).toEqual([])
    expect(await add({ id: 'education-2', kind: 'unit', parent: 'education', name: '青山示例县教育局', shortName: '', code: '' })).toEqual([])
  })
})
