/** The year of an office and its bureau over the API, on both engines: stages, desk, rounds, review, rectification, evaluation, overview. */
import { type Appointment, addingRecord, type Body, type Edit, parentsFirst } from '@jixiao/core'
import { profileNamed } from '@jixiao/rules'
import { firstBrokenLink, type Store, saveBody, savePerson } from '@jixiao/store'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ENGINES } from '../../store/test/engines.ts'
import { apiApp } from '../src/api/app.ts'
import { type Office, openOffice } from '../src/api/office.ts'
import { ARCHIVES, archivesDossier } from '../src/demo/archives-dossier.ts'
import { countFindings } from '../src/flows/finding-counts.ts'
import { TESTED_BY, uncalled } from './own-routes.ts'

const profile = profileNamed('hebei-county')
if (!profile) throw new Error('no profile')
const PASSWORD = 'Qinghe-2026-demo'
const county: Body = { id: 'county', kind: 'region', parent: null, name: '示例县', shortName: '', code: '130999' }
const archives: Body = { ...ARCHIVES, parent: 'county' }
const unit: Body = { id: 'centre', kind: 'unit', parent: ARCHIVES.id, name: '示例县档案修复中心', shortName: '', code: '377001' }
const museum: Body = { id: 'museum', kind: 'department', parent: 'county', name: '示例县文化馆', shortName: '', code: '381' }
const PEOPLE: Readonly<Record<string, readonly Appointment[]>> = {
  preparer: [{ role: 'preparer', body: archives.id }],
  head: [{ role: 'head', body: archives.id }],
  performance: [{ role: 'performance-section', body: 'county' }],
  curator: [{ role: 'preparer', body: 'museum' }],
  restorer: [{ role: 'preparer', body: 'centre' }],
  auditor: [{ role: 'auditor', body: 'county' }],
  system: [{ role: 'system-administrator', body: 'county' }],
}
const YEAR = 2026

describe.each(ENGINES)('the year on $name', { timeout: 60_000 }, ({ open }) => {
  let store: Store
  let office: Office
  let app: ReturnType<typeof apiApp>
  let time = new Date('2026-01-20T02:00:00Z')
  const cookies = new Map<string, string>()
  const called = new Set<string>()

  const call = async (who: string, method: string, path: string, content?: unknown) => {
    called.add(`${method} /api/v1${path.replace(/\?.*$/, '')}`)
    const answer = await app.request(`/api/v1${path}`, {
      method,
      headers: { 'content-type': 'application/json', 'x-jixiao': '1', cookie: cookies.get(who) ?? '' },
      ...(content === undefined ? {} : { body: JSON.stringify(content) }),
    })
    const text = await answer.text()
    return { status: answer.status, body: text.startsWith('{') ? JSON.parse(text) : text, cookies: answer.headers.getSetCookie() }
  }
  const get = async (who: string, path: string) => (await call(who, 'GET', path)).body
  const post = async (who: string, path: string, content: unknown) => (await call(who, 'POST', path, content)).body
  const put = async (who: string, path: string, content: unknown) => (await call(who, 'PUT', path, content)).body
  const onDay = (day: string) => {
    time = new Date(`${day}T02:00:00Z`)
  }
  const year = `/bodies/${archives.id}/years/${YEAR}`
  let dossier = ''
  const save = (...edits: readonly Edit[]) => post('preparer', `/dossiers/${dossier}/edits`, { edits, reason: '按审核意见修改' })
  const move = (who: string, kind: string, content: object) => post(who, `/dossiers/${dossier}/papers/${kind}/moves`, content)
  const desk = async (who: string): Promise<readonly { kind: string; say: { zh: string }; to: string; paper: string | null; daysLeft: number }[]> =>
    (await get(who, '/desk')).items
  const stage = async (name: string) => (await get('preparer', `${year}/stages`)).stages.find((s: { name: string }) => s.name === name)

  beforeAll(async () => {
    store = await open()
    office = openOffice({ store, profile, secret: 'a secret of more than thirty-two characters', url: 'http://127.0.0.1:8080', now: () => time })
    app = apiApp(office)
    for (const b of [county, archives, unit, museum]) await saveBody(store.db, b)
    for (const [id, appointments] of Object.entries(PEOPLE)) {
      await savePerson(store.db, { id, name: `${id}的姓名`, username: id, isActive: true, mustChangePassword: false, appointments })
      await office.doorkeeper.setPassword(id, PASSWORD)
      const signedIn = await call('', 'POST', '/session', { username: id, password: PASSWORD })
      expect(signedIn.status).toBe(200)
      cookies.set(id, signedIn.cookies.map(c => c.split(';')[0]).join('; '))
    }
    dossier = (await get('preparer', year)).id
    const records = parentsFirst([...archivesDossier().records.values()])
    expect(await save(...records.map(addingRecord))).toMatchObject({ conflicts: [] })
  }, 120_000)
  afterAll(() => store.close())

  it('tells the stages with their deadlines, which the bureau’s days move', async () => {
    const { stages, today } = await get('auditor', `${year}/stages`)
    expect(today).toBe('2026-01-20')
    expect(stages.map((s: { name: string; title: { zh: string } }) => s.title.zh)).toEqual([
      '编制',
      '目标',
      '批复',
      '公开',
      '执行',
      '监控',
      '自评',
      '评价',
      '整改',
      '结果公开',
    ])
    expect(await stage('budget')).toMatchObject({ state: 'in-work', who: 'preparer', isLate: true, due: { day: '2025-11-30', isDefault: true } })
    expect(await stage('approval')).toMatchObject({ state: 'not-begun', due: { day: '2026-02-20', isDefault: true } })
    const dates = `/bodies/county/years/${YEAR}/dates`
    expect(await put('preparer', dates, { dates: { congress: '2026-01-16' } })).toMatchObject({
      status: 403,
      detail: expect.stringContaining('人大批准预算'),
    })
    expect(await put('performance', dates, { dates: { congress: '2026-02-30' } })).toMatchObject({ status: 422 })
    expect(await put('performance', dates, { dates: { congress: '2019-01-16' } })).toMatchObject({ title: 'date-does-not-fit', status: 422 })
    expect(await put('performance', dates, { dates: { congress: '2026-01-16', budgetDue: '2026-01-25' } })).toMatchObject({
      own: { congress: '2026-01-16' },
    })
    expect(await stage('approval')).toMatchObject({ state: 'in-work', who: 'budget-section', due: { day: '2026-02-05', isDefault: false } })
    expect(await put('preparer', `${year}/dates`, { dates: { disclosed: '2026-02-10' } })).toMatchObject({ own: { disclosed: '2026-02-10' } })
    expect(await put('preparer', `${year}/dates`, { dates: { disclosed: null } })).toEqual({ own: {} })
    expect(await get('preparer', `${year}/dates`)).toMatchObject({ own: {}, inForce: { congress: '2026-01-16', budgetDue: '2026-01-25' } })
    expect(await get('curator', dates)).toMatchObject({ own: { congress: '2026-01-16' } })
    expect(await get('system', dates)).toMatchObject({ title: 'not-permitted' })
    expect(await get('curator', `${year}/stages`)).toMatchObject({ status: 403 })
  })

  it('lays on each desk what is to be done there, and nothing on the auditor’s', async () => {
    const own = await desk('preparer')
    expect(own.map(i => [i.kind, i.to])).toEqual([
      ['due', `/years/${archives.id}/${YEAR}/targets`],
      ['due', `/years/${archives.id}/${YEAR}/budget`],
      ['due', `/years/${archives.id}/${YEAR}/disclosure`],
    ])
    expect(own[1]?.say.zh).toBe('2026年度《部门预算》还没有提交，编制截止2026-01-25，还有5天。')
    expect(own[0]?.say.zh).toContain('已超期36天（默认日期，以当地通知为准）')
    expect([await desk('head'), await desk('performance'), await desk('auditor'), await desk('system')]).toEqual([[], [], [], []])
    expect(new Set((await desk('restorer')).map(i => i.to.split('/')[2]))).toEqual(new Set(['centre']))
    expect((await desk('curator')).map(i => i.paper)).toEqual(['targets', 'budget', 'disclosure'])
  })

  it('leads a paper through the queue: remarks, what changed since, settling, acts on many', async () => {
    for (const kind of ['targets', 'budget']) expect(await move('preparer', kind, { kind: 'submit' })).toMatchObject({ state: 'under-review' })
    onDay('2026-01-23')
    expect((await desk('head')).map(i => [i.kind, i.paper])).toEqual([
      ['waiting', 'targets'],
      ['waiting', 'budget'],
    ])
    expect((await desk('preparer')).map(i => i.paper)).toEqual(['disclosure'])
    const queue = await get('head', '/queue')
    expect(queue).toMatchObject({
      isComplete: true,
      papers: [
        { kind: 'targets', level: 'head', daysWaiting: 3, changes: null, findings: { fatal: 0, error: 0, warning: 0 } },
        { kind: 'budget', bodyName: archives.name, due: '2026-01-25', daysLeft: 2 },
      ],
    })
    expect((await get('performance', '/queue')).papers).toEqual([])
    const papers = ['targets', 'budget', 'disclosure'].map(kind => ({ dossier, kind }))
    const all = await post('head', '/queue/moves', { papers, move: { kind: 'approve' } })
    expect(all.outcomes.map((o: { state: string | null; refusal: { title: string } | null }) => o.state ?? o.refusal?.title)).toEqual([
      'under-review',
      'under-review',
      'not-permitted',
    ])
    expect((await get('performance', '/queue')).papers.length).toBe(2)
    const [project] = [...archivesDossier().records.values()].filter(r => r.kind === 'project')
    if (!project) throw new Error('the demo has no project')
    const remark = { record: project.id, field: 'purpose', words: '请写明修复的数量' }
    expect(await move('performance', 'targets', { kind: 'return', remarks: [remark] })).toMatchObject({ state: 'returned' })
    const back = await post('performance', '/queue/moves', { papers: [{ dossier, kind: 'budget' }], move: { kind: 'return', words: '请核对合计' } })
    expect(back.outcomes).toMatchObject([{ state: 'returned', refusal: null }])
    expect((await desk('preparer')).find(i => i.paper === 'targets')).toMatchObject({
      kind: 'returned',
      say: { zh: '2026年度《绩效目标》被退回，有1条意见，请修改后重新提交。' },
    })

    const change = (field: string, from: unknown, to: string): Edit => ({
      kind: 'set',
      record: project.id,
      field,
      from: typeof from === 'string' ? from : null,
      to,
    })
    await save(change('purpose', project.fields.purpose, '修复民国档案6000页'))
    await save(change('name', project.fields.name, '临时名称'), {
      kind: 'add',
      record: 'g9',
      of: 'goal',
      parent: project.id,
      order: 'z',
      fields: { title: '新目标' },
    })
    await save(change('name', '临时名称', String(project.fields.name)))
    const changes = await get('auditor', `/dossiers/${dossier}/papers/targets/changes`)
    expect(changes.changes).toEqual([
      {
        record: project.id,
        kind: 'project',
        what: 'changed',
        field: 'purpose',
        name: { zh: '资金用途', en: 'purpose' },
        from: project.fields.purpose ?? null,
        to: '修复民国档案6000页',
        by: 'preparer',
        byName: 'preparer的姓名',
        at: expect.any(String),
      },
      expect.objectContaining({ record: 'g9', what: 'added', field: 'title', from: null, to: '新目标' }),
    ])
    expect((await get('auditor', `/dossiers/${dossier}/papers/budget/changes`)).changes).toEqual([])
    const name = await get('head', `/dossiers/${dossier}/records/${project.id}/history?field=name`)
    expect(name.steps.map((s: { from: string | null; to: string }) => [s.from, s.to])).toEqual([
      [null, project.fields.name],
      [project.fields.name, '临时名称'],
      ['临时名称', project.fields.name],
    ])
    expect(name.steps[1]).toMatchObject({ byName: 'preparer的姓名', reason: '按审核意见修改', revision: 3 })

    const { remarks } = await get('preparer', year)
    const id = remarks.find((r: { words: string }) => r.words === remark.words).id
    expect(await post('head', `/remarks/${id}/answer`, { words: '已写明' })).toMatchObject({ status: 403 })
    expect(await post('preparer', `/remarks/${id}/answer`, { words: '已写明' })).toMatchObject({ answer: '已写明', settledAt: null })
    expect((await desk('preparer')).find(i => i.paper === 'targets')?.say.zh).toContain('意见均已答复')
    expect(await post('preparer', `/remarks/${id}/settle`, {})).toMatchObject({ title: 'not-permitted' })
    expect(await post('head', `/remarks/${id}/settle`, {})).toMatchObject({ status: 403, detail: '这条意见由提出的一级审核人了结。' })
    expect(await post('performance', `/remarks/${id}/settle`, {})).toMatchObject({ settledAt: expect.any(String) })
    expect(await post('performance', `/remarks/${id}/settle`, {})).toMatchObject({ title: 'already-settled', status: 409 })
    expect(await post('preparer', '/remarks/nothing/answer', { words: '有' })).toMatchObject({ status: 404 })

    expect(await move('preparer', 'targets', { kind: 'submit' })).toMatchObject({ state: 'under-review' })
    expect(await get('head', '/queue')).toMatchObject({ papers: [{ kind: 'targets', changes: 2, daysWaiting: 0 }] })
    for (const who of ['head', 'performance']) await move(who, 'targets', { kind: 'approve' })
    expect(await stage('targets')).toMatchObject({ state: 'done', who: null })
  })

  it('opens a monitoring round, which then lies on the desks', async () => {
    onDay('2026-07-02')
    const rounds = `/regions/county/years/${YEAR}/rounds`
    expect((await desk('performance')).map(i => [i.kind, i.to])).toEqual([['round', `/rounds/county/${YEAR}`]])
    expect(await put('preparer', `${rounds}/6`, { due: '2026-07-20' })).toMatchObject({ status: 403 })
    expect(await put('performance', `${rounds}/6`, { due: '2026-06-20' })).toMatchObject({ title: 'date-does-not-fit' })
    expect(await put('performance', `${rounds}/6`, { due: '2026-07-20' })).toEqual({
      region: 'county',
      fiscalYear: YEAR,
      month: 6,
      due: '2026-07-20',
    })
    expect((await get('curator', rounds)).rounds.length).toBe(1)
    // two acts at once must not take the same place in the trail of the house
    const more = await Promise.all(['8', '10'].map(month => put('performance', `/regions/county/years/2025/rounds/${month}`, { due: '2025-11-20' })))
    expect(more.map(r => r.month)).toEqual([8, 10])
    expect(await desk('performance')).toEqual([])
    expect((await desk('preparer')).find(i => i.kind === 'round')).toMatchObject({ daysLeft: 18, to: `/years/${archives.id}/${YEAR}/monitoring/6` })
    expect(await stage('monitoring')).toMatchObject({ round: '6', due: { day: '2026-07-20', isDefault: false } })
  })

  it('shows the county: one row an office, its rate by name, its light, what it missed', async () => {
    const overview = await get('performance', `/overview/${YEAR}`)
    expect(overview).toMatchObject({ isComplete: true, today: '2026-07-02' })
    expect(overview.rows.map((r: { body: string }) => r.body)).toEqual([archives.id, unit.id, museum.id])
    const [row, , other] = overview.rows
    // 73.50 + 7.60 + 16.40 + 8.00 + 2.10 = 107.60 of the adjusted budget by the end of June
    expect(row.spending).toMatchObject({
      until: '2026-06-30',
      spent: '107600000',
      light: 'green',
      name: { zh: expect.stringContaining('调整预算数') },
    })
    // 50 % by June in the plans of all projects, six months of twelve for the rest
    expect(row.spending).toMatchObject({ rate: expect.stringMatching(/^5\d\.\d\d%$/), due: '50.00%', isPlanned: true })
    expect(row.findings).toMatchObject({ fatal: 0, error: 0 })
    expect(row.missed).toBe(row.stages.filter((s: { isLate: boolean }) => s.isLate).length)
    expect(other).toMatchObject({ dossier: null, spending: null, findings: null })
    expect(other.missed).toBeGreaterThan(2)
    expect((await get('curator', `/overview/${YEAR}`)).rows.map((r: { body: string }) => r.body)).toEqual(['museum'])
    expect((await get('system', `/overview/${YEAR}`)).rows).toEqual([])
  })

  it('counts findings within the time that was given, and goes on when asked again', async () => {
    const { revision } = await get('preparer', year)
    const papers = (['budget', 'disclosure'] as const).map(kind => ({ dossier: { id: dossier, revision }, body: archives, kind, round: '9' }))
    expect(await countFindings(office, papers, 0)).toEqual([null, null])
    const counts = await countFindings(office, papers, 30_000)
    expect(counts).toMatchObject([{ error: 0 }, { error: 0 }])
    expect(await countFindings(office, papers, 0)).toEqual(counts)
  })

  it('carries a rectification notice from issue to closing', async () => {
    const items = [
      { words: '补充采购验收资料', basis: '财政监督检查结论', due: '2026-08-10' },
      { words: '更正支出进度', due: '2026-07-31', rule: 'M01' },
    ]
    expect(await post('preparer', `${year}/rectifications`, { title: '整改', items })).toMatchObject({ status: 403 })
    const notice = await post('performance', `${year}/rectifications`, { title: '上半年监控整改', items })
    expect(notice).toMatchObject({
      state: 'issued',
      due: '2026-07-31',
      items: [
        { id: '1', state: 'open' },
        { id: '2', rule: 'M01' },
      ],
    })
    expect((await desk('preparer')).find(i => i.kind === 'rectification')).toMatchObject({
      say: { zh: '整改通知“上半年监控整改”有2项待答复。' },
      to: `/years/${archives.id}/${YEAR}/rectifications/${notice.id}`,
    })
    const step = (who: string, content: object) => post(who, `/rectifications/${notice.id}/moves`, content)
    expect(await step('performance', { kind: 'answer', item: '1', words: '代答' })).toMatchObject({ status: 403 })
    expect(await step('performance', { kind: 'close' })).toMatchObject({ title: 'not-answered' })
    for (const item of ['1', '2']) await step('preparer', { kind: 'answer', item, words: '已整改', attachments: ['验收单.pdf'] })
    expect((await desk('performance')).map(i => i.kind)).toEqual(['rectification'])
    expect(await stage('rectification')).toMatchObject({ state: 'under-review', who: 'performance-section' })
    expect(await step('performance', { kind: 'send-back', items: [{ item: '1', words: '验收单无签字' }] })).toMatchObject({ state: 'sent-back' })
    expect((await desk('preparer')).find(i => i.kind === 'rectification')?.say.zh).toBe('整改通知“上半年监控整改”被退回，有1项待答复。')
    await step('preparer', { kind: 'answer', item: '1', words: '已补签', attachments: ['验收单（签字）.pdf'] })
    expect(await step('performance', { kind: 'close' })).toMatchObject({ state: 'closed', stateName: { zh: '已销号' } })
    expect(await step('preparer', { kind: 'answer', item: '1', words: '再答' })).toMatchObject({ title: 'notice-over' })
    const { rectifications } = await get('auditor', `${year}/rectifications`)
    expect(rectifications[0].items[0].said.map((s: { kind: string }) => s.kind)).toEqual(['answer', 'send-back', 'answer'])
    expect(await stage('rectification')).toMatchObject({ state: 'done' })
  })

  it('evaluates with experts, scores self-evaluations again, and carries the results into the next budget', async () => {
    onDay('2027-03-01')
    const samples = `/regions/county/years/${YEAR}/samples`
    expect(await post('performance', samples, { seed: '甲' })).toMatchObject({ title: 'nothing-to-sample' })
    expect(await move('preparer', 'self-evaluation', { kind: 'submit' })).toMatchObject({ state: 'under-review' })
    expect(await post('preparer', samples, { seed: '甲' })).toMatchObject({ status: 403 })
    const sample = await post('performance', samples, { seed: '2027年第一次', shareOfAmount: 500, least: 2 })
    expect(sample.candidates).toBe(4)
    expect(sample.projects.length).toBeGreaterThanOrEqual(2)
    const again = await post('performance', samples, { seed: '2027年第一次', shareOfAmount: 500, least: 2 })
    expect(again.projects.map((p: { project: string }) => p.project)).toEqual(sample.projects.map((p: { project: string }) => p.project))
    const [first] = sample.projects
    expect((await desk('performance')).map(i => i.say.zh)).toContain(`2026年度绩效自评抽查有${sample.projects.length}个项目待复核。`)
    expect(first).toMatchObject({ selfScore: expect.stringMatching(/^\d+\.\d\d$/), selfGrade: '优', score: null, difference: null })
    const at = `/samples/${sample.id}/dossiers/${dossier}/projects/${first.project}`
    expect(await put('performance', at, { score: '85.50' })).toMatchObject({ title: 'no-reason' })
    expect(await put('performance', at, { score: '100.5', reason: '高' })).toMatchObject({ title: 'score-does-not-fit' })
    const rescored = await put('performance', at, { score: '85.50', reason: '满意度样本不足' })
    expect(rescored).toMatchObject({ score: '85.50', grade: '良', difference: (85.5 - Number(first.selfScore)).toFixed(2) })
    expect(await put('performance', `/samples/${sample.id}/dossiers/${dossier}/projects/none`, { score: '1' })).toMatchObject({ status: 404 })
    expect((await get('auditor', samples)).samples.length).toBe(2)

    const evaluations = `${year}/evaluations`
    const { leaves, standing } = await get('performance', `/evaluation-frames/${YEAR}`)
    expect([leaves.length, standing]).toEqual([17, 'default'])
    const second = sample.projects[1].project
    const wanted = { kind: 'finance', project: second, experts: ['专家一', '专家二'] }
    expect(await post('head', evaluations, wanted)).toMatchObject({ status: 403 })
    expect(await post('performance', evaluations, { ...wanted, project: 'none' })).toMatchObject({ title: 'no-project' })
    expect(await post('performance', evaluations, { ...wanted, leaves: leaves.slice(1) })).toMatchObject({ title: 'frame-does-not-fit' })
    const made = await post('performance', evaluations, wanted)
    const scores = (less: number) =>
      leaves.map((l: { id: string; points: string }) => ({ leaf: l.id, score: (Number(l.points) - less).toFixed(2), words: '佐证材料不够完整。' }))
    expect(await put('performance', `/evaluations/${made.id}/scores`, { expert: '专家一', scores: scores(-1) })).toMatchObject({
      title: 'score-does-not-fit',
    })
    expect(await put('performance', `/evaluations/${made.id}/scores`, { expert: '专家一', scores: scores(1) })).toMatchObject({
      total: null,
      missing: 17,
    })
    expect(await post('performance', `/evaluations/${made.id}/finish`, { conclusion: '良好' })).toMatchObject({ title: 'scores-missing' })
    expect((await desk('performance')).find(i => i.to.endsWith(made.id))?.say.zh).toBe(`“${archives.name}”2026年度财政评价还缺17个评分。`)
    const whole = await put('performance', `/evaluations/${made.id}/scores`, { expert: '专家二', scores: scores(0.5) })
    // 100 − 17 × 0.75
    expect(whole).toMatchObject({ total: '87.25', grade: '良', missing: 0 })
    expect(whole.leaves[0]).toMatchObject({ mean: '2.25', spread: '0.50' })
    const words = { conclusion: '总体良好', problems: '成本指标偏粗。', suggestions: '细化成本指标。' }
    expect(await post('performance', `/evaluations/${made.id}/reopen`, { reason: '复核' })).toMatchObject({ title: 'not-over' })
    expect(await post('performance', `/evaluations/${made.id}/finish`, words)).toMatchObject({ isFinished: true, ...words })
    // a mistake is mended by opening it again, with a reason
    expect(await post('preparer', `/evaluations/${made.id}/reopen`, { reason: '复核' })).toMatchObject({ status: 403 })
    expect(await post('performance', `/evaluations/${made.id}/reopen`, { reason: '复核' })).toMatchObject({ isFinished: false, ...words })
    // a notice follows an evaluation that is finished, of the same body and year
    const item = { words: '细化成本指标。', basis: '评价报告', due: `${YEAR + 1}-09-01` }
    const after = { title: '评价整改', evaluation: made.id, items: [item] }
    expect(await post('performance', `${year}/rectifications`, after)).toMatchObject({ title: 'no-evaluation' })
    expect(await post('performance', `/evaluations/${made.id}/finish`, words)).toMatchObject({ isFinished: true })
    expect(await get('auditor', `/evaluations/${made.id}`)).toMatchObject({ conclusion: '总体良好' })
    expect((await get('preparer', evaluations)).evaluations.length).toBe(1)
    expect(await post('head', evaluations, { ...wanted, kind: 'department', project: null })).toMatchObject({ kind: 'department', project: null })

    expect(await put('preparer', `${year}/results/${first.project}`, { choice: 'cut', words: '满意度低' })).toMatchObject({ status: 403 })
    expect(await put('performance', `${year}/results/${first.project}`, { choice: 'cut' })).toMatchObject({ title: 'no-reason' })
    expect(await put('performance', `${year}/results/${first.project}`, { choice: 'cut', words: '按复核结果压减5%' })).toMatchObject({
      name: { zh: '压减' },
    })
    const { results } = await get('preparer', `/bodies/${archives.id}/years/${YEAR + 1}/last-results`)
    const of = (project: string) => results.find((r: { project: string }) => r.project === project)
    expect(results.length).toBe(4)
    expect(of(first.project)).toMatchObject({
      score: '85.50',
      origin: 'rescored',
      grade: '良',
      selfScore: first.selfScore,
      suggestion: { choice: 'cut' },
    })
    expect(of(second)).toMatchObject({ score: '87.25', origin: 'finance-evaluation', originName: { zh: '财政评价' }, suggestion: null })
    expect(results.filter((r: { origin: string }) => r.origin === 'self-evaluation').length).toBe(2)
    expect(await get('preparer', `${year}/results`)).toMatchObject({ year: YEAR, isKnown: true, results })
    expect(await get('curator', `/bodies/museum/years/${YEAR}/last-results`)).toEqual({ year: YEAR - 1, isKnown: false, results: [] })
  })

  it('writes every act into the trail', async () => {
    expect([await firstBrokenLink(store.db, dossier), await firstBrokenLink(store.db, 'house')]).toEqual([null, null])
    const acts = (await get('auditor', `/dossiers/${dossier}/trail?most=200`)).rows.map((r: { act: string }) => r.act)
    for (const act of [
      'answer-remark',
      'settle-remark',
      'issue-rectification',
      'send-back-rectification',
      'close-rectification',
      'open-evaluation',
      'score-evaluation',
      'finish-evaluation',
      'reopen-evaluation',
      'rescore',
      'suggest',
    ])
      expect(acts).toContain(act)
  })

  it('calls every route of its resources', () => {
    expect(uncalled(TESTED_BY['reviewing.test.ts'], office, called)).toEqual([])
  })
})
