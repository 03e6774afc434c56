/** A year taken from published documents, on the site beside the others: marked, with a place for every figure, doubtful ones as such and never as 0. */
import type { Body, Doubt } from '@jixiao/core'
import { applyEdits, checkDocument, emptyDossier } from '@jixiao/core'
import { joinParts, type PublishedYear, readDocument, understand } from '@jixiao/documents'
import { IDENTITY_RULES } from '@jixiao/rules'
import type { KeptDoubt } from '@jixiao/store'
import { beforeAll, describe, expect, it } from 'vitest'
import { figuresOf } from './figures.ts'
import { siteOf } from './gather-site.ts'
import { CHINESE } from './language.ts'
import { dataTable, OPEN_TABLES } from './open-data/tables.ts'
import { tablesPath, yearPath } from './page-paths.ts'
import { comparePage } from './pages/compare.ts'
import { pageText, siteSettings } from './shell.ts'
import type { BodyYear, SiteData } from './site-data.ts'
import { siteFiles } from './site-files.ts'
import { takenYear } from './taken-year.ts'
import { demoSite, PROFILE } from './testing/demo-site.ts'
import { whatFor } from './words.ts'

const REGION: Body = { id: 'p1', kind: 'region', parent: null, name: '平安示例县', shortName: '', code: 'p1' }
const WATER: Body = { id: 'p2', kind: 'department', parent: 'p1', name: '平安示例县水务局', shortName: '', code: '' }
const TEXT = `平安示例县水务局2026年部门预算信息公开情况说明

一、部门预算安排的总体情况
1、收入说明
2026年预算收入100.00万元，其中：一般公共预算收入100.00万元。
2、支出说明
2026年支出预算100.00万元，其中基本支出80.00万元。
二、“三公”经费预算情况
2026年“三公”经费预算3.00万元，其中公务接待费3.00万元。
2026年，我部门安排“三公”经费预算共计4.00万元。
`

let year: BodyYear
let site: SiteData
const pages = new Map<string, string>()

const kept = (all: PublishedYear['doubts']): readonly KeptDoubt[] =>
  all.map(({ document, ...content }): KeptDoubt => {
    const doubt: Doubt = content
    return {
      id: doubt.id,
      document,
      part: 'department',
      dossier: 'd',
      kind: doubt.kind,
      content: doubt,
      isCurrent: true,
      settlement: null,
      by: null,
      at: null,
    }
  })

beforeAll(async () => {
  const read = await readDocument(new TextEncoder().encode(TEXT), '水务局预算.txt', {})
  if (!read.ok) throw new Error(read.problem.say.zh)
  const understanding = understand(read.value)
  const { findings } = checkDocument(understanding, IDENTITY_RULES, PROFILE)
  const paper = { sha256: 'a'.repeat(64), name: '水务局预算.txt', understanding, findings }
  const joined = joinParts([{ paper, part: 'department', fiscalYear: 2026, settlements: new Map() }], {})
  const made = applyEdits(emptyDossier('d', WATER.id, 2026), joined.edits)
  if (!made.ok) throw new Error(made.problem.say.zh)
  const documents = [{ name: paper.name, kind: 'budget-disclosure', sha256: paper.sha256, edition: 1 }]
  const { facts, sources, doubts } = joined
  year = takenYear({
    region: REGION,
    body: WATER,
    dossier: made.value.dossier,
    documents,
    facts,
    sources,
    doubts: kept(doubts),
    hits: [],
    day: '2026-11-21',
  })
  site = siteOf([...demoSite([2026]).years, year], PROFILE)
  const settings = siteSettings(site, { address: null, isStatic: true })
  for (const [path, file] of siteFiles(site, settings)) {
    if (!path.endsWith('.html')) continue
    const text = await file.make()
    if (typeof text === 'string') pages.set(path, text)
  }
}, 60_000)

describe('a year taken from documents', () => {
  it('is marked, lists its files, and says of every figure where it stands', () => {
    const page = pages.get(`${yearPath(year)}index.html`) ?? ''
    expect(page).toContain('据公开文件录入，未经单位确认')
    expect(page).toContain('a'.repeat(64))
    expect(page).toMatch(/支出预算<\/th><td class="n">100.00万元<\/td><td>水务局预算.txt 第7行/)
    const all = pages.get(`${tablesPath(year)}index.html`) ?? ''
    expect(all.match(/水务局预算.txt 第\d+行/g)?.length).toBe(year.taken?.facts.length)
    expect(pages.get(`en/${yearPath(year)}index.html`)).toContain('not confirmed by the body')
  })

  it('says of projects what the document says: a share without names is no year without projects', () => {
    const page = pages.get(`${yearPath(year)}index.html`) ?? ''
    // 80.00 of 100.00 are basic expenditure, and nothing is said of the rest
    expect(page).not.toContain('没有安排项目')
    const figures = { ...figuresOf(year, site), project: 20_000_000n, unsure: new Map() }
    expect(whatFor(CHINESE, { body: WATER, year: 2026, papers: [{ kind: 'disclosure' }] }, figures)).toContain('，20.0%用于项目。')
  })

  it('does not show as a fact what nobody has settled, nor 0 for what is not stated', () => {
    const page = pages.get(`${yearPath(year)}index.html`) ?? ''
    expect(page).toMatch(/“三公”经费预算<\/th><td class="n">待核<\/td>/)
    expect(page).toContain('有2个不同的数')
    const f = figuresOf(year, site)
    expect([f.total, f.basic]).toEqual([(100_000_000n / 100n) * 100n, 80_000_000n])
    expect(Object.fromEntries(f.unsure)).toMatchObject({ 'three-public': 'pending', abroad: 'not-stated' })
  })

  it('is compared with others, and it is said what it is', () => {
    const page = comparePage(site, ['archives:2026', 'p2:2026'], CHINESE)
    const text = pageText(page, siteSettings(site, { address: null, isStatic: false }), CHINESE)
    expect(text).toContain('平安示例县水务局2026年的数字据公开文件录入，未经单位确认')
    expect(text).toContain('<td class="n">待核</td>')
  })

  it('has the kind of its source and the place of its figures in the open data', async () => {
    const opened = await Promise.all(site.years.map(y => y.open()))
    const table = (name: string) => {
      const found = OPEN_TABLES.find(t => t.name === name)
      if (!found) throw new Error(name)
      const { columns, rows } = dataTable(found, opened, site)
      return rows.map(r => Object.fromEntries(columns.map((c, i) => [c.name, r[i] ?? null])))
    }
    const budget = table('budget')
    expect(new Set(budget.filter(r => r.body === 'archives').map(r => r.origin))).toEqual(new Set(['本站发布']))
    const own = budget.filter(r => r.body === 'p2')
    expect(own.length).toBeGreaterThan(0)
    // the document names no function and no class: what was worked out is not published as data
    for (const r of own) expect(r).toMatchObject({ origin: '据公开文件录入', scope: 'whole', function_code: null })
    const stated = table('stated')
    expect(stated.find(r => r.fact === 'expenditure/byFunction/all/total')).toMatchObject({
      value: '1000000',
      place: '水务局预算.txt 第7行',
      pending: null,
    })
    expect(stated.find(r => r.fact === 'three-public/total/all')).toMatchObject({ value: null, printed: '3.00万元' })
  })
})
