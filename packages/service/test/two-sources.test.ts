/** Accounts taken from published documents of a year whose budget was published from here, and the other way round: both on the page, each marked. */
import { randomUUID } from 'node:crypto'
import type { Body, PublicationKind } from '@jixiao/core'
import { openDossier, type Store, saveBody, savePublication } from '@jixiao/store'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ENGINES } from '../../store/test/engines.ts'
import { ARCHIVES, archivesDossier } from '../src/demo/archives-dossier.ts'
import { readPublished } from '../src/flows/take-in/read-published.ts'
import { takeInDocument } from '../src/flows/take-in/take-in-document.ts'
import { siteGatherer } from '../src/public-site/gather-site.ts'
import { dataTable, OPEN_TABLES } from '../src/public-site/open-data/tables.ts'
import { siteSettings } from '../src/public-site/shell.ts'
import type { SiteData } from '../src/public-site/site-data.ts'
import { siteFiles } from '../src/public-site/site-files.ts'
import { demoPackage } from '../src/public-site/testing/demo-packages.ts'
import { COUNTY, inYear, PROFILE } from '../src/public-site/testing/demo-site.ts'

const BODY: Body = { ...ARCHIVES, parent: COUNTY.id }
const STATION: Body = { id: 'station', kind: 'unit', parent: BODY.id, name: '示例县档案服务站', shortName: '', code: '377002' }
const YEAR = 'bodies/archives/2026/'

/** As a finance office publishes it: a page with the table of expenditure. */
const ACCOUNTS = (year: number): string => `<html><head><title>示例县档案馆${year}年度部门决算</title></head><body>
<h1>示例县档案馆${year}年度部门决算公开说明</h1><h2>第一部分 部门决算表</h2><p>支出决算表</p><p>部门：示例县档案馆</p><p>单位：万元</p>
<table><tr><th>科目编码</th><th>科目名称</th><th>本年支出合计</th><th>基本支出</th><th>项目支出</th></tr>
<tr><td></td><td>合计</td><td>220.00</td><td>150.00</td><td>70.00</td></tr>
<tr><td>201</td><td>一般公共服务支出</td><td>220.00</td><td>150.00</td><td>70.00</td></tr>
<tr><td>20126</td><td>档案事务</td><td>220.00</td><td>150.00</td><td>70.00</td></tr>
<tr><td>2012601</td><td>行政运行</td><td>150.00</td><td>150.00</td><td></td></tr>
<tr><td>2012604</td><td>档案馆</td><td>70.00</td><td></td><td>70.00</td></tr></table>
<h2>第二部分 部门决算情况说明</h2><p>${year}年度支出合计220.00万元，其中：基本支出150.00万元，项目支出70.00万元。</p></body></html>`
const BUDGET = `示例县档案馆2027年部门预算信息公开情况说明

一、部门预算安排的总体情况
1、收入说明
2027年预算收入230.00万元，其中：一般公共预算收入230.00万元。
2、支出说明
2027年支出预算230.00万元，其中基本支出160.00万元，项目支出70.00万元。
二、“三公”经费预算情况
2027年“三公”经费预算3.00万元，其中公务接待费3.00万元。
2027年，我部门安排“三公”经费预算共计4.00万元。
`

describe.each(ENGINES)('two sources of one year on $name', { timeout: 60_000 }, ({ open }) => {
  let store: Store
  let gather: () => Promise<SiteData>

  const publish = async (kind: PublicationKind, fiscalYear: number): Promise<void> => {
    const disclosedOn = `${fiscalYear}-02-09`
    const made = await demoPackage(BODY, { kind, disclosedOn, dossier: inYear(archivesDossier(), fiscalYear) }, PROFILE)
    const kept = { id: `${kind}${fiscalYear}`, dossier: `d${fiscalYear}`, kind, version: 1, reason: '', disclosedOn, by: 'head' }
    await store.transaction(tx => savePublication(tx, { ...kept, manifest: made.manifest, at: `${disclosedOn}T02:00:00.000Z` }, made.bytes))
  }
  const takeIn = async (name: string, words: string): Promise<void> => {
    const read = await readPublished({ name, bytes: new TextEncoder().encode(words) }, PROFILE, {})
    if (!read.ok) throw new Error(read.problem.say.zh)
    const taken = await takeInDocument(store, { profile: PROFILE, newId: randomUUID }, read.value, { by: 'system', at: '2027-11-21T00:00:00Z' })
    if (!taken.ok) throw new Error(taken.problem.say.zh)
  }
  const pageAt = async (path: string): Promise<string> => {
    const site = await gather()
    return String(
      await siteFiles(site, siteSettings(site, { address: null, isStatic: true }))
        .get(`${path}index.html`)
        ?.make(),
    )
  }

  beforeAll(async () => {
    store = await open()
    for (const b of [COUNTY, BODY]) await saveBody(store.db, b)
    for (const year of [2026, 2027, 2028]) await openDossier(store.db, `d${year}`, BODY.id, year)
    gather = siteGatherer(store.db, PROFILE)
  }, 60_000)
  afterAll(() => store?.close())

  it('shows the accounts beside our own budget as soon as they are taken in, with their place, and what part of it they are', async () => {
    await publish('budget', 2026)
    expect(await pageAt(YEAR)).not.toContain('据公开文件录入')
    await takeIn('档案馆决算.html', ACCOUNTS(2026))
    const page = await pageAt(YEAR)
    expect(page).toContain('据公开文件录入，未经单位确认')
    // 220.00 ÷ 211.95
    expect(page).toMatch(
      /支出<\/th><td class="n">211\.95万元<\/td><td class="n">220\.00万元<\/td><td class="n">103\.80%<\/td><td><p lang="zh-CN">档案馆决算\.html/,
    )
    expect(page).toContain('它占年初预算的比例不是预算执行率')
    expect(page).toContain('公开文件没有写明决算数：“三公”经费。')
    expect(await pageAt(`${YEAR}paper/`)).toContain('档案馆决算.html')
    expect(await pageAt(`en/${YEAR}`)).toContain('<td class="n">¥2,119,500</td><td class="n">¥2,200,000</td><td class="n">103.80%</td>')
  })

  it('has them in the open data, marked, and our own budget once', async () => {
    const site = await gather()
    const [year] = await Promise.all(site.years.map(y => y.open()))
    if (!year) throw new Error('nothing is public')
    const rows = (name: string) => {
      const table = OPEN_TABLES.find(t => t.name === name)
      if (!table) throw new Error(name)
      const { columns, rows } = dataTable(table, [year], site)
      return rows.map(r => Object.fromEntries(columns.map((c, i) => [c.name, r[i] ?? null])))
    }
    expect(new Set(rows('budget').map(r => r.origin))).toEqual(new Set(['本站发布']))
    expect(rows('stated').find(r => r.stage === 'final-accounts' && r.fact === 'expenditure/byFunction/all/total')).toMatchObject({
      origin: '据公开文件录入',
      value: '2200000',
      place: expect.stringContaining('档案馆决算.html'),
    })
  })

  it('shows a budget of documents beside our own results; what is not settled is not compared', async () => {
    await publish('results', 2027)
    await takeIn('档案馆预算.txt', BUDGET)
    const page = await pageAt('bodies/archives/2027/')
    expect(page).toContain('年初预算（据公开文件录入）')
    expect(page).toContain('实际支出（本站发布）')
    expect(page).toMatch(/支出<\/th><td class="n">230\.00万元<\/td><td class="n">[\d.]+万元<\/td><td class="n">[\d.]+%<\/td>/)
    expect(page).toMatch(/“三公”经费<\/th><td class="n">待核<\/td><td class="n">—<\/td><td class="n">—<\/td>/)
    expect(page).toContain('待核的数不参加比较')
    expect(page).toContain('这一年的预算见据公开文件录入的数')
  })

  it('gives no share where the documents speak of units that our own figures do not join', async () => {
    await saveBody(store.db, STATION)
    await publish('budget', 2028)
    await takeIn('档案馆2028年决算.html', ACCOUNTS(2028))
    const page = await pageAt('bodies/archives/2028/')
    expect(page).toContain('口径不同：公开文件是部门的数，含所属单位；本站发布的没有汇总示例县档案服务站。')
    expect(page).toMatch(/支出<\/th><td class="n">[\d.]+万元<\/td><td class="n">220\.00万元<\/td><td class="n">—<\/td>/)
  })
})
