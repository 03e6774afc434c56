import { type Body, type Edit, newPaper, recordsOf, refused, wording } from '@jixiao/core'
import {
  findBodies,
  findChangedRecords,
  findDossier,
  findDossierHead,
  findPapers,
  findPerson,
  findRemarks,
  findRounds,
  findTrail,
  findYear,
  firstBrokenLink,
  openDossier,
  type Store,
  saveBody,
  saveEdits,
  savePaper,
  savePerson,
  saveRemark,
  saveRound,
} from '@jixiao/store'
import { sql } from 'drizzle-orm'
import { getTableConfig } from 'drizzle-orm/pg-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as schema from '../src/schema.ts'
import { ENGINES } from './engines.ts'

const county: Body = { id: 'county', kind: 'region', parent: null, name: '青禾县', shortName: '', code: '130999' }
const archive: Body = { id: 'archive', kind: 'department', parent: 'county', name: '青禾县档案馆', shortName: '档案馆', code: '331' }
const author = { by: 'li', at: '2026-03-01T02:00:00.000Z' }
const add = (record: string, of: 'project' | 'indicator', parent: string | null, name: string): Edit => ({
  kind: 'add',
  record,
  of,
  parent,
  order: 'm',
  fields: { name },
})

describe.each(ENGINES)('the store on $name', ({ open }) => {
  let store: Store
  beforeAll(async () => {
    store = await open()
    for (const b of [county, archive]) await saveBody(store.db, b)
  }, 60_000)
  afterAll(() => store.close())

  let years = 2000
  const fresh = async (): Promise<string> => {
    years++
    return (await openDossier(store.db, `d${years}`, 'archive', years)).id
  }
  const save = async (dossier: string, ...edits: readonly Edit[]) => {
    const outcome = await store.transaction(tx => saveEdits(tx, dossier, edits, author))
    if (!outcome.ok) throw new Error(outcome.problem.say.en)
    return outcome.value
  }

  it('has the tables that the code expects', async () => {
    const rows = await store.db.execute<{ table_name: string; column_name: string; is_nullable: string }>(
      sql`select table_name, column_name, is_nullable from information_schema.columns where table_schema = 'public' and table_name <> 'migration'`,
    )
    const made = rows.map(r => `${r.table_name}.${r.column_name} ${r.is_nullable === 'YES' ? 'null' : 'not null'}`).sort()
    const expected = Object.values(schema)
      .map(t => getTableConfig(t))
      .flatMap(t =>
        t.columns.map(c => `${t.name}.${c.name} ${c.notNull || c.primary || t.primaryKeys.some(k => k.columns.includes(c)) ? 'not null' : 'null'}`),
      )
      .sort()
    expect(made).toEqual(expected)
  })

  it('makes the dossier of a year with the first that is written in it, and not before', async () => {
    const rows = async () => (await store.db.execute(sql`select 1 from dossier where fiscal_year = 2090`)).length
    const year = await findYear(store.db, 'archive', 2090)
    expect(year).toEqual({ id: 'archive.2090', body: 'archive', fiscalYear: 2090, revision: 0, records: new Map() })
    expect(await findDossierHead(store.db, year.id)).toMatchObject({ body: 'archive', revision: 0 })
    expect(await findDossierHead(store.db, 'nobody.2090')).toBeNull()
    expect(await findDossierHead(store.db, 'archive.1066')).toBeNull()
    const no = refused('locked', wording('已提交', 'submitted'))
    await store.transaction(tx => saveEdits(tx, year.id, [add('p', 'project', null, '甲')], author, () => no))
    expect(await rows()).toBe(0)
    const both = await Promise.all([save(year.id, add('p', 'project', null, '甲')), save(year.id, add('q', 'project', null, '乙'))])
    expect(both.map(s => s.revision).sort()).toEqual([1, 2])
    expect([await rows(), (await findYear(store.db, 'archive', 2090)).records.size]).toEqual([1, 2])
    // a dossier that was made with another id keeps it
    await openDossier(store.db, 'older', 'archive', 2091)
    expect((await findYear(store.db, 'archive', 2091)).id).toBe('older')
    expect(await findDossierHead(store.db, 'archive.2091')).toBeNull()
  })

  it('keeps bodies and people with their appointments', async () => {
    const li = { id: 'li', name: '李一', username: 'liyi', isActive: true, mustChangePassword: false }
    await savePerson(store.db, { ...li, appointments: [{ role: 'preparer', body: 'archive' }] })
    await savePerson(store.db, { ...li, appointments: [{ role: 'head', body: 'archive' }] })
    expect(await findPerson(store.db, 'li')).toEqual({ ...li, appointments: [{ role: 'head', body: 'archive' }] })
    expect([...(await findBodies(store.db)).values()]).toEqual([county, archive])
  })

  it('gives back what was saved, in its order', async () => {
    const dossier = await fresh()
    await save(dossier, add('p', 'project', null, '档案修复'), add('i', 'indicator', 'p', '修复卷数'))
    await save(dossier, { ...add('q', 'project', null, '库房改造'), order: 'b' } as Edit)
    const found = await findDossier(store.db, dossier)
    expect(found && recordsOf(found, 'project').map(r => [r.id, r.fields.name, r.revision])).toEqual([
      ['q', '库房改造', 2],
      ['p', '档案修复', 1],
    ])
    expect((await findChangedRecords(store.db, dossier, 1)).map(r => r.id)).toEqual(['q'])
  })

  it('two people at once: other fields both stay, the same field is a conflict with both values', async () => {
    const dossier = await fresh()
    await save(dossier, add('p', 'project', null, '甲'))
    const set = (field: string, from: string | null, to: string): Edit => ({ kind: 'set', record: 'p', field, from, to })
    const [one, two] = await Promise.all([save(dossier, set('name', '甲', '乙')), save(dossier, set('purpose', null, '修复'))])
    expect([one.conflicts, two.conflicts]).toEqual([[], []])
    expect((await save(dossier, set('name', '甲', '丙'))).conflicts).toMatchObject([{ why: 'changed', current: '乙' }])
    const found = await findDossier(store.db, dossier)
    expect(found?.records.get('p')?.fields).toEqual({ name: '乙', purpose: '修复' })
    expect(found?.revision).toBe(3)
  })

  it('removes with everything below and brings it back', async () => {
    const dossier = await fresh()
    await save(dossier, add('p', 'project', null, '甲'), add('i', 'indicator', 'p', '卷数'))
    await save(dossier, { kind: 'remove', record: 'p', seen: 1 })
    expect((await findDossier(store.db, dossier))?.records.size).toBe(0)
    const [last] = await findTrail(store.db, dossier, 1)
    await save(dossier, ...(last?.details.edits ?? []).flatMap(e => e.undo))
    expect([...((await findDossier(store.db, dossier))?.records.keys() ?? [])].sort()).toEqual(['i', 'p'])
  })

  it('saves nothing of a set of edits that is refused', async () => {
    const dossier = await fresh()
    const locked = await store.transaction(tx =>
      saveEdits(tx, dossier, [add('p', 'project', null, '甲')], author, () => refused('locked', wording('已提交', 'submitted'))),
    )
    expect(locked).toMatchObject({ ok: false, problem: { code: 'locked' } })
    expect((await findDossier(store.db, dossier))?.revision).toBe(0)
    expect(await findTrail(store.db, dossier, 5)).toEqual([])
  })

  it('finds the first row of the trail that somebody changed', async () => {
    const dossier = await fresh()
    await save(dossier, add('p', 'project', null, '甲'))
    for (const name of ['乙', '丙']) {
      const now = (await findDossier(store.db, dossier))?.records.get('p')?.fields.name ?? null
      await save(dossier, { kind: 'set', record: 'p', field: 'name', from: now, to: name })
    }
    expect(await firstBrokenLink(store.db, dossier)).toBeNull()
    await store.db.execute(sql`update trail set done_by = 'nobody' where chain = ${dossier} and number = 2`)
    expect(await firstBrokenLink(store.db, dossier)).toBe(2)
    await store.db.execute(sql`update trail set done_by = 'li' where chain = ${dossier} and number = 2`)
    await store.db.execute(sql`delete from trail where chain = ${dossier} and number = 1`)
    expect(await firstBrokenLink(store.db, dossier)).toBe(1)
  })

  it('keeps papers, remarks and rounds', async () => {
    const dossier = await fresh()
    const paper = newPaper('monitoring', ['head'], '7')
    await savePaper(store.db, dossier, paper)
    await savePaper(store.db, dossier, { ...paper, state: 'under-review', submitted: 4 })
    expect(await findPapers(store.db, dossier)).toEqual([{ ...paper, state: 'under-review', submitted: 4 }])
    const remark = {
      id: `r-${dossier}`,
      paper: 'monitoring',
      round: '7',
      record: 'p',
      field: 'name',
      words: '名称与预算不一致',
      by: 'li',
      at: author.at,
    } as const
    await saveRemark(store.db, dossier, { ...remark, answer: null, settledAt: null })
    await saveRemark(store.db, dossier, { ...remark, answer: '已改', settledAt: author.at })
    expect(await findRemarks(store.db, dossier)).toMatchObject([{ words: '名称与预算不一致', answer: '已改' }])
    await saveRound(store.db, { region: 'county', fiscalYear: 2026, month: 7, due: '2026-08-15' })
    await saveRound(store.db, { region: 'county', fiscalYear: 2026, month: 7, due: '2026-08-20' })
    expect(await findRounds(store.db, 'county', 2026)).toEqual([{ region: 'county', fiscalYear: 2026, month: 7, due: '2026-08-20' }])
  })
})
