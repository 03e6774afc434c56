/** Dossiers: open one, save edits, see what others changed, check a paper, look into the history. */
import { z } from '@hono/zod-openapi'
import { type Paper as KeptPaper, PAPER_KINDS, type DossierRecord as Rec, wording, worksIn } from '@jixiao/core'
import {
  findChangedRecords,
  findDossier,
  findDossierHead,
  findPaperActs,
  findPapers,
  findPapersOfYear,
  findPeople,
  findRemarks,
  findTrail,
  findYear,
  type PaperAct,
} from '@jixiao/store'
import { checkPaper } from '../flows/check-paper.ts'
import { editDossier } from '../flows/edit-dossier.ts'
import { movePaper } from '../flows/move-paper.ts'
import { permitted } from '../flows/permitted.ts'
import { findUnits, findWhole } from '../flows/units-of-year.ts'
import type { Actor, Office } from './office.ts'
import { body, createRoute, given, json, type MakeRoutes, newRoutes, REFUSALS, refuse, workingActorOf } from './routing.ts'
import { Body, Conflict, DossierRecord, Edit, Id, Paper, Remark } from './schemas.ts'

const year = z.coerce.number().int().min(1994).max(2100)
const Dossier = z
  .object({
    id: Id,
    body: Id,
    fiscalYear: z.number().int(),
    revision: z.number().int(),
    records: z.array(DossierRecord),
    papers: z.array(Paper),
    remarks: z.array(Remark),
  })
  .openapi('Dossier')
const Entry = z.object({ record: z.string(), field: z.string() })

const open = createRoute({
  method: 'get',
  path: '/bodies/{body}/years/{year}',
  summary: '单位年度卷宗 the dossier of a body and year; an empty one until somebody writes in it',
  request: { params: z.object({ body: Id, year }) },
  responses: { 200: json(Dossier, 'the dossier'), ...REFUSALS },
})
const units = createRoute({
  method: 'get',
  path: '/dossiers/{id}/units',
  summary: '所属单位 the units of a department with what they have entered for the year: its papers join them',
  request: { params: z.object({ id: Id }) },
  responses: {
    200: json(
      z.object({
        units: z.array(z.object({ body: Body, dossier: Dossier.omit({ remarks: true }).nullable() })),
      }),
      'dossier: null where the unit has not opened the year',
    ),
    ...REFUSALS,
  },
})
const edit = createRoute({
  method: 'post',
  path: '/dossiers/{id}/edits',
  summary: '保存修改 save edits',
  request: { params: z.object({ id: Id }), ...body(z.object({ edits: z.array(Edit).min(1).max(5000), reason: z.string().max(2000).optional() })) },
  responses: {
    200: json(z.object({ revision: z.number().int(), changes: z.number().int(), conflicts: z.array(Conflict) }), 'saved; conflicts show both values'),
    ...REFUSALS,
  },
})
const changes = createRoute({
  method: 'get',
  path: '/dossiers/{id}/changes',
  summary: '他人的修改 what changed since a revision',
  request: { params: z.object({ id: Id }), query: z.object({ since: z.coerce.number().int().min(0) }) },
  responses: {
    200: json(z.object({ revision: z.number().int(), records: z.array(DossierRecord), removed: z.array(z.string()) }), 'changed and removed records'),
    ...REFUSALS,
  },
})
const move = createRoute({
  method: 'post',
  path: '/dossiers/{id}/papers/{kind}/moves',
  summary: '提交、撤回、通过、退回、重新打开 move a paper',
  request: {
    params: z.object({ id: Id, kind: z.enum(PAPER_KINDS) }),
    ...body(
      z.intersection(
        z.object({ round: z.string().max(2).default('') }),
        z.discriminatedUnion('kind', [
          z.object({ kind: z.literal('submit') }),
          z.object({ kind: z.literal('withdraw') }),
          z.object({ kind: z.literal('approve') }),
          z.object({
            kind: z.literal('return'),
            remarks: z.array(z.object({ record: z.string().optional(), field: z.string().optional(), words: z.string().min(1).max(2000) })),
          }),
          z.object({ kind: z.literal('reopen'), reason: z.string().max(2000) }),
        ]),
      ),
    ),
  },
  responses: { 200: json(Paper, 'the paper after the move'), ...REFUSALS },
})
const findings = createRoute({
  method: 'get',
  path: '/dossiers/{id}/papers/{kind}/findings',
  summary: '检查结果 findings of a paper',
  request: { params: z.object({ id: Id, kind: z.enum(PAPER_KINDS) }), query: z.object({ round: z.string().max(2).default('') }) },
  responses: {
    200: json(
      z.object({
        revision: z.number().int(),
        cannotTell: z.number().int(),
        findings: z.array(
          z.object({
            rule: z.string(),
            severity: z.string(),
            say: z.object({ zh: z.string(), en: z.string() }),
            at: z.array(Entry),
            beside: z.array(Entry),
          }),
        ),
      }),
      'findings with the fields they are about',
    ),
    ...REFUSALS,
  },
})
const trail = createRoute({
  method: 'get',
  path: '/dossiers/{id}/trail',
  summary: '修改记录 the history, latest first',
  request: {
    params: z.object({ id: Id }),
    query: z.object({ before: z.coerce.number().int().optional(), most: z.coerce.number().int().min(1).max(500).default(50) }),
  },
  responses: {
    200: json(
      z.object({
        rows: z.array(
          z.object({
            number: z.number().int(),
            at: z.string(),
            by: z.string(),
            byName: z.string(),
            act: z.string(),
            details: z.record(z.string(), z.unknown()),
            hash: z.string(),
          }),
        ),
      }),
      'rows',
    ),
    ...REFUSALS,
  },
})

export const dossierRoutes: MakeRoutes = office => {
  const { store } = office
  const routes = newRoutes()
  routes.openapi(open, async c => {
    const actor = workingActorOf(c)
    const { body: at, year: fiscalYear } = c.req.valid('param')
    const whose = given(await permitted(store.db, actor, 'read-dossier', at)).get(at)
    const d = await findYear(store.db, at, fiscalYear)
    if (whose && d.revision === 0 && !worksIn(whose, fiscalYear))
      refuse(
        'body-closed',
        wording(
          `“${whose.name}”已于${whose.closedOn}撤并，没有${fiscalYear}年度。`,
          `“${whose.name}” was closed on ${whose.closedOn} and has no ${fiscalYear}.`,
        ),
      )
    const [papers, remarks] = [await findPapers(store.db, d.id), await findRemarks(store.db, d.id)]
    const acts = papers.length === 0 ? [] : await findPaperActs(store.db, [d.id])
    const names = new Map(acts.length === 0 ? [] : (await findPeople(store.db)).map(p => [p.id, p.name]))
    return c.json({ ...d, records: [...d.records.values()].map(plain), papers: withLastActs(papers, acts, names), remarks: [...remarks] }, 200)
  })
  routes.openapi(units, async c => {
    const head = await readable(office, workingActorOf(c), c.req.valid('param').id)
    const at = head.bodies.get(head.body) ?? refuse(...NO_DOSSIER)
    const found = await findUnits(store.db, head.bodies, at, head.fiscalYear)
    const papers = await findPapersOfYear(store.db, head.fiscalYear)
    const shown = found.map(({ body: own, dossier: d }) => ({
      body: { ...own },
      dossier: d && {
        ...d,
        records: [...d.records.values()].map(plain),
        papers: (papers.get(d.id) ?? []).map(p => ({ ...p, levels: [...p.levels] })),
      },
    }))
    return c.json({ units: shown }, 200)
  })
  routes.openapi(edit, async c => {
    const actor = workingActorOf(c)
    const { edits, reason } = c.req.valid('json')
    const saved = given(await editDossier(office, actor, c.req.valid('param').id, edits, reason))
    return c.json({ ...saved, conflicts: saved.conflicts.map(x => ({ ...x, edit: plainEdit(x.edit) })) }, 200)
  })
  routes.openapi(changes, async c => {
    const actor = workingActorOf(c)
    const { id } = c.req.valid('param')
    const head = await readable(office, actor, id)
    const { since } = c.req.valid('query')
    const records = await findChangedRecords(store.db, id, since)
    const rows = await findTrail(store.db, id, Math.max(1, (head.revision - since) * 2))
    const touched = rows.filter(r => (r.details.revision ?? 0) > since).flatMap(r => r.details.edits ?? [])
    const removed = touched.flatMap(({ edit: e, undo }) => (e.kind === 'remove' ? undo.map(u => u.record) : []))
    const standing = new Set(records.map(r => r.id))
    return c.json({ revision: head.revision, records: records.map(plain), removed: [...new Set(removed)].filter(r => !standing.has(r)) }, 200)
  })
  routes.openapi(move, async c => {
    const actor = workingActorOf(c)
    const { id, kind } = c.req.valid('param')
    const { round, ...wanted } = c.req.valid('json')
    const paper = given(await movePaper(office, actor, id, kind, round, wanted))
    return c.json({ ...paper, levels: [...paper.levels] }, 200)
  })
  routes.openapi(findings, async c => {
    const actor = workingActorOf(c)
    const { id, kind } = c.req.valid('param')
    const head = await readable(office, actor, id)
    const d = await findDossier(store.db, id)
    const at = d && head.bodies.get(d.body)
    if (!d || !at) refuse(...NO_DOSSIER)
    const whole = await findWhole(store.db, head.bodies, at, d)
    const checked = checkPaper(whole.dossier, at, kind, c.req.valid('query').round, office.profile, whole.joined)
    return c.json(
      {
        revision: d.revision,
        cannotTell: checked.cannotTell,
        findings: checked.findings.map(({ finding, at: fields, beside }) => ({
          rule: finding.rule,
          severity: finding.severity,
          say: { ...finding.say },
          at: fields.map(e => ({ ...e })),
          beside: beside.map(e => ({ ...e })),
        })),
      },
      200,
    )
  })
  routes.openapi(trail, async c => {
    const actor = workingActorOf(c)
    const { id } = c.req.valid('param')
    await readable(office, actor, id)
    const { before, most } = c.req.valid('query')
    const found = await findTrail(store.db, id, most, before)
    const names = new Map((await findPeople(store.db)).map(p => [p.id, p.name]))
    const rows = found.map(({ number, at, by, act, details, hash }) => ({
      number,
      at,
      by,
      byName: names.get(by) ?? by,
      act,
      details: { ...details },
      hash,
    }))
    return c.json({ rows }, 200)
  })
  return routes
}

const NO_DOSSIER = ['no-dossier', wording('没有这份卷宗。', 'There is no such dossier.')] as const

/** The head of a dossier that the person may read, with the bodies. */
async function readable({ store }: Office, who: Actor, id: string) {
  const head = (await findDossierHead(store.db, id)) ?? refuse(...NO_DOSSIER)
  return { ...head, bodies: given(await permitted(store.db, who, 'read-dossier', head.body)) }
}

/** The acts come latest first. */
const withLastActs = (papers: readonly KeptPaper[], acts: readonly PaperAct[], names: ReadonlyMap<string, string>) =>
  papers.map(p => {
    const last = acts.find(a => a.paper === p.kind && a.round === p.round)
    const told = last ? { act: last.act, byName: names.get(last.by) ?? last.by, at: last.at, words: last.words } : null
    return { ...p, levels: [...p.levels], last: told }
  })

const plain = (r: Rec) => ({ id: r.id, kind: r.kind, parent: r.parent, order: r.order, fields: { ...r.fields }, revision: r.revision })
const plainEdit = (e: z.infer<typeof Edit> | Parameters<typeof editDossier>[3][number]): z.infer<typeof Edit> =>
  e.kind === 'add' ? { ...e, fields: { ...e.fields } } : e
