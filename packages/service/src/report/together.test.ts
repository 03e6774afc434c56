import { profileNamed, RULES } from '@jixiao/rules'
import { describe, expect, it } from 'vitest'
import { checkDocuments, type NamedBytes, reportOn } from '../flows/check-documents.ts'
import { writeHtml } from './html.ts'
import type { Report } from './report.ts'
import { writeSarif } from './sarif.ts'
import { writeTerminal } from './terminal.ts'
import { accountsPage, budgetPage, evaluationPage, targetsPage } from './testing/one-office.ts'

const profile = profileNamed('hebei-county') ?? raise()
function raise(): never {
  throw new Error('the profile is missing')
}

const B24 = { year: 2024, income: '412.36', opening: '', total: '412.36', basic: '318.24', project: '94.12', vehicles: '3.60' }
const B25 = { year: 2025, income: '422.75', opening: '7.25', total: '430.00', basic: '330.00', project: '100.00', vehicles: '3.60' }
const A24 = { ...B24, income: '409.80', total: '409.80', spent: '402.55', closing: '7.25', basic: '315.02', project: '87.53', vehiclesSpent: '3.12' }
const ITEM = '一般公共服务支出（类）档案事务（款）'
const changes = (project: string) => [
  `（三）比上年增减情况。2025年基本支出330.00万元，较上年增加11.76万元，主要原因是人员增加；项目支出100.00万元，较上年增加${project}万元，主要原因是新增项目。`,
]
const items = (running: string) => [
  `1.${ITEM}行政运行（项）。年初预算为${running}万元，支出决算为315.02万元。决算数小于预算数的主要原因是人员减少。`,
  `2.${ITEM}档案馆（项）。年初预算为94.12万元，支出决算为87.53万元。决算数小于预算数的主要原因是节约开支。`,
]

interface Planted {
  readonly change: string
  readonly running: string
  readonly opening: string
  readonly vehicles: string
  readonly target: string
}
const SOUND: Planted = { change: '5.88', running: '318.24', opening: '7.25', vehicles: '3.60', target: '≥8000卷' }
const FAULTY: Planted = { change: '5.58', running: '318.42', opening: '2.75', vehicles: '6.30', target: '≥6000卷' }

const chain = ({ change, running, opening, vehicles, target }: Planted): NamedBytes[] => [
  { name: '2024预算.html', bytes: budgetPage({ ...B24, text: ['2024年支出预算412.36万元，其中基本支出318.24万元，项目支出94.12万元。'] }) },
  { name: '2024目标.html', bytes: targetsPage(2024, '94.12', '≥8000卷') },
  { name: '2024自评.html', bytes: evaluationPage(2024, '94.12', '87.53', target) },
  { name: '2024决算.html', bytes: accountsPage({ ...A24, vehicles, text: items(running) }) },
  { name: '2025预算.html', bytes: budgetPage({ ...B25, opening, text: changes(change) }) },
]

const report = async (files: readonly NamedBytes[]): Promise<Report> => (await checkDocuments(files, profile, RULES)).report
const between = (r: Report) => r.findings.filter(f => f.rule.startsWith('Y-'))

describe('documents of one office checked together', () => {
  it('finds nothing between the documents of a sound chain, and says what it compared', async () => {
    const r = await report(chain(SOUND))
    expect(between(r)).toEqual([])
    const results = r.comparisons?.facts.map(f => `${f.rule} ${f.result}`) ?? []
    for (const rule of ['Y-01', 'Y-02', 'Y-03', 'Y-06', 'Y-11']) expect(results).toContain(`${rule} agree`)
    expect(results.filter(result => result.endsWith('diverge'))).toEqual([])
    expect(r.outcomes.filter(o => o.file === '2025预算.html' && o.rule === 'Y-02')).toMatchObject([{ result: 'pass' }])
  })

  it('finds the planted contradictions, each with both sides', async () => {
    const r = await report(chain(FAULTY))
    const found = between(r).map(f => [f.rule, f.places[0]?.file, f.related.find(p => p.file !== f.places[0]?.file)?.file, f.expected])
    expect(found).toContainEqual(['Y-01', '2025预算.html', '2024决算.html', '7.25万元'])
    expect(found).toContainEqual(['Y-02', '2025预算.html', '2024预算.html', '增加5.88万元'])
    expect(found).toContainEqual(['Y-03', '2024决算.html', '2024预算.html', '318.24万元'])
    expect(found).toContainEqual(['Y-03', '2024决算.html', '2024预算.html', '3.60万元'])
    expect(found).toContainEqual(['Y-06', '2024自评.html', '2024目标.html', '≥8000卷'])
    expect(new Set(between(r).map(f => f.rule))).toEqual(new Set(['Y-01', 'Y-02', 'Y-03', 'Y-06']))
    for (const f of between(r)) expect(r.comparisons?.facts.some(c => c.finding === f.id && c.result === 'diverge')).toBe(true)
  })

  it('gives the same findings whatever the order of the files', async () => {
    const ids = async (files: readonly NamedBytes[]) => between(await report(files)).map(f => f.id)
    expect((await ids(chain(FAULTY).toReversed())).toSorted()).toEqual((await ids(chain(FAULTY))).toSorted())
  })

  it('has both sides in the terminal, in html and in sarif', async () => {
    const { report: r, files } = await checkDocuments(chain(FAULTY), profile, RULES)
    const text = writeTerminal(r, RULES, { lang: 'zh', colour: false, width: 100, all: true })
    expect(text).toMatch(/对照：2024预算\.html .*94\.12/)
    expect(text).toMatch(/文件之间[\s\S]*2024预算\.html 与 2025预算\.html[\s\S]*不一致 Y-02/)
    const html = writeHtml(r, files, RULES)
    expect(html).toMatch(/<p class="against">对照：<a [^>]*>2024决算\.html/)
    expect(html).toContain('文件之间的核对')
    const sarif: { runs: [{ results: { ruleId: string; relatedLocations: { physicalLocation: { artifactLocation: { uri: string } } }[] }[] }] } =
      JSON.parse(writeSarif(r, RULES))
    const carried = sarif.runs[0].results.find(result => result.ruleId === 'Y-01')
    expect(carried?.relatedLocations.map(l => decodeURIComponent(l.physicalLocation.artifactLocation.uri))).toEqual(['2024决算.html'])
  })

  it('is silent where there is one document, where bodies differ, and where years do not touch', async () => {
    const [budget, , , , next] = chain(SOUND)
    if (!budget || !next) return raise()
    const alone = await report([budget])
    expect(alone.comparisons).toBeUndefined()
    expect(alone.outcomes.filter(o => o.rule.startsWith('Y-') && o.result !== 'not-applicable')).toEqual([])
    const other = { name: '外县.html', bytes: new TextEncoder().encode(new TextDecoder().decode(next.bytes).replaceAll('示例县', '样本县')) }
    const strangers = await report([budget, other])
    expect(strangers.comparisons).toEqual({ pairs: [], facts: [] })
    expect(writeTerminal(strangers, RULES, { lang: 'zh', colour: false, width: 100, all: true })).toContain('没有可以确定是同一单位的文件')
    const later = { name: '2026预算.html', bytes: budgetPage({ ...B25, year: 2026, text: changes('5.58') }) }
    const apart = await report([budget, later])
    expect(apart.comparisons?.pairs.map(p => p.relation)).toEqual(['apart'])
    expect(between(apart)).toEqual([])
  })

  it('calls the same document twice two editions, and lists what differs', async () => {
    const [budget] = chain(SOUND)
    if (!budget) return raise()
    const edited = { name: '2024预算（更正）.html', bytes: budgetPage({ ...B24, vehicles: '3.80', text: [] }) }
    const r = await report([budget, edited])
    expect(r.comparisons?.pairs.map(p => p.relation)).toEqual(['editions'])
    expect(between(r).map(f => [f.rule, f.severity])).toEqual([['Y-12', 'hint']])
    expect(r.comparisons?.facts.filter(f => f.result === 'diverge').length).toBeGreaterThan(1)
    expect(between(await report([budget, { ...budget, name: '副本.html' }]))).toEqual([])
  })

  it('only compares against a companion', async () => {
    const { files } = await checkDocuments(chain(FAULTY), profile, RULES)
    const { report: r } = reportOn(
      files.map(f => (f.file === '2025预算.html' ? f : { ...f, isCompanion: true })),
      profile,
    )
    expect(new Set(r.findings.map(f => f.places[0]?.file))).toEqual(new Set(['2025预算.html']))
    expect(new Set(between(r).map(f => f.rule))).toEqual(new Set(['Y-01', 'Y-02']))
    expect(r.documents.filter(d => d.isCompanion).length).toBe(4)
    expect(new Set(r.outcomes.map(o => o.file))).toEqual(new Set(['2025预算.html']))
    expect(r.comparisons?.pairs.every(p => p.files.includes('2025预算.html'))).toBe(true)
  })
})
