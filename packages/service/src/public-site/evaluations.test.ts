/** Evaluations on the site and in the open data: told from the package of results, the same figures everywhere. */
import { recordsOf } from '@jixiao/core'
import { beforeAll, describe, expect, it } from 'vitest'
import { ARCHIVES, archivesDossier } from '../demo/archives-dossier.ts'
import { evaluatedDossier } from '../flows/testing/evaluated.ts'
import { evaluationsOf } from './evaluations.ts'
import { siteOf } from './gather-site.ts'
import { dataTable, OPEN_TABLES } from './open-data/tables.ts'
import { evaluationPath, targetsPath, yearPath } from './page-paths.ts'
import { siteSettings } from './shell.ts'
import type { BodyYear, SiteData } from './site-data.ts'
import { siteFiles } from './site-files.ts'
import { demoPackage, yearOfPackages } from './testing/demo-packages.ts'
import { COUNTY, PROFILE } from './testing/demo-site.ts'

const body = { ...ARCHIVES, parent: COUNTY.id }
const dossier = evaluatedDossier(archivesDossier(), PROFILE)
const project = recordsOf(dossier, 'project')[0]?.fields
let year: BodyYear
let site: SiteData
const pages = new Map<string, string>()
const files = new Map<string, string | Uint8Array>()

beforeAll(async () => {
  const packages = [
    await demoPackage(body, { kind: 'budget', dossier, disclosedOn: '2026-02-09' }, PROFILE),
    await demoPackage(body, { kind: 'results', dossier, disclosedOn: '2027-08-20' }, PROFILE),
  ]
  year = await yearOfPackages(
    COUNTY,
    body,
    2026,
    packages.map(p => p.bytes),
  )
  site = siteOf([year], PROFILE)
  for (const [path, file] of siteFiles(site, siteSettings(site, { address: null, isStatic: true }))) {
    const made = await file.make()
    files.set(path, made)
    if (path.endsWith('index.html') && typeof made === 'string') pages.set(path, made)
  }
}, 60_000)

const pageAt = (path: string): string => pages.get(`${path}index.html`) ?? ''
const table = (name: string) => {
  const found = OPEN_TABLES.find(t => t.name === name)
  if (!found) throw new Error(name)
  const { columns, rows } = dataTable(found, [year], site)
  return rows.map(r => Object.fromEntries(columns.map((c, i) => [c.name, r[i] ?? null])))
}

describe('evaluations in public', () => {
  it('stand on the page of the year with score, grade, kind and problems, and lead to pages of their own', () => {
    const page = pageAt(yearPath(year))
    expect(page).toContain('部门评价和财政评价')
    for (const e of evaluationsOf(year, site)) expect(page).toContain(`bodies/archives/2026/evaluations/${e.id}/"`)
    expect(page).toMatch(/<td>财政评价<\/td><td class="n">97\.00<\/td><td>优<\/td>/)
    expect(page).toContain('成本指标只列总额。')
    expect(pageAt(`en/${yearPath(year)}`)).toMatch(/<td>fiscal evaluation<\/td><td class="n">97\.00<\/td><td>优 \(excellent\)<\/td>/)
  })

  it('have a page with every item, conclusion, problems, recommendations and what was mended', () => {
    const [finance, department] = evaluationsOf(year, site)
    const page = pageAt(evaluationPath(year, finance?.id ?? ''))
    expect(page).toContain(`财政评价中，3人组成的评价组给“${String(project?.name)}”2026年打了97.00分（满分100分），等级为“优”。`)
    for (const words of [
      '立项程序规范性',
      '2.50',
      '资料不够完整。',
      '任务按期完成',
      '补充单位成本指标。',
      '已补入下年度绩效目标。',
      '2027-08-26',
      '绩效评价报告',
    ])
      expect(page).toContain(words)
    // the other one has no project, and nothing was mended after it
    expect(pageAt(evaluationPath(year, department?.id ?? ''))).toContain('没有公开整改情况。')
    expect(pageAt(targetsPath(year))).toContain(`bodies/archives/2026/evaluations/${finance?.id}/"`)
  })

  it('have rows in the open data that add up to the printed score, described column by column', () => {
    const [finance, department] = table('evaluations')
    expect(finance).toMatchObject({
      evaluator: '财政评价',
      project_name: project?.name,
      experts: 3n,
      grade: '优',
      scope: 'own',
      suggestions: '补充单位成本指标。',
    })
    expect(department).toMatchObject({ evaluator: '部门评价', project_name: null, own_score: null, suggestions: null })
    const own = table('criteria').filter(r => r.evaluation === finance?.evaluation)
    const hundredths = (value: unknown): number =>
      typeof value === 'object' && value !== null && 'n' in value && 'd' in value ? (Number(value.n) * 100) / Number(value.d) : Number.NaN
    expect(own.length).toBe(17)
    expect(own.reduce((total, r) => total + hundredths(r.score), 0)).toBe(hundredths(finance?.score))
    expect(table('rectifications')).toMatchObject([{ required: '补充单位成本指标。', done: '已补入下年度绩效目标。', closed: '2027-08-26' }])
    const described = JSON.parse(String(files.get('data/region=130999/year=2026/datapackage.json'))).resources.find(
      (r: { name: string }) => r.name === 'evaluations',
    )
    const score = described.schema.fields.find((f: { name: string }) => f.name === 'score')
    expect(score).toMatchObject({ type: 'number', title: '得分', description: expect.stringContaining('各项得分之和') })
    for (const format of ['csv', 'json']) expect(String(files.get(`data/region=130999/year=2026/evaluations.${format}`))).toContain('财政评价')
    expect(files.get('data/parquet/criteria/region=130999/year=2026/part-0.parquet')).toBeInstanceOf(Uint8Array)
  })
})
