/** Review: the queue, acts on many papers, remarks answered and settled, what changed since last time, and the history of every value. */
import { z } from '@hono/zod-openapi'
import { PAPER_KINDS, PAPER_NAMES, REVIEW_LEVELS, wording } from '@jixiao/core'
import { findDossierHead, findEditsOf, findPeople } from '@jixiao/store'
import { moveRemark } from '../flows/answer-remark.ts'
import { historyOf } from '../flows/paper-changes.ts'
import { permitted } from '../flows/permitted.ts'
import { changesSinceSubmission, moveMany, queueOf } from '../flows/review-queue.ts'
import { todayOf } from '../flows/year-of-bodies.ts'
import { detailsOf } from './answer.ts'
import type { Actor, Office } from './office.ts'
import { body, createRoute, given, json, type MakeRoutes, newRoutes, REFUSALS, refuse, workingActorOf } from './routing.ts'
import { FieldValue, Id, ProblemDetails, Remark } from './schemas.ts'
import { AsOf, FindingCounts, list, Say, Words } from './year-schemas.ts'

const RoundQuery = z.object({ round: z.string().max(2).default('') })
const WHAT = z.enum(['added', 'changed', 'removed'])
const PaperNamed = z.object({ dossier: Id, kind: z.enum(PAPER_KINDS), round: z.string().max(2).default('') })

const getQueue = createRoute({
  method: 'get',
  path: '/queue',
  summary: '待审队列 papers that wait for my review',
  request: { query: AsOf },
  responses: {
    200: json(
      z.object({
        today: z.string(),
        /** false: some findings are not counted yet; asking again goes on. */
        isComplete: z.boolean(),
        papers: list(
          z.object({
            dossier: z.string(),
            body: z.string(),
            bodyName: z.string(),
            year: z.number().int(),
            kind: z.enum(PAPER_KINDS),
            title: Say,
            round: z.string(),
            level: z.enum(REVIEW_LEVELS),
            findings: FindingCounts.nullable(),
            changes: z.number().int().nullable(),
            daysWaiting: z.number().int(),
            due: z.string().nullable(),
            daysLeft: z.number().int().nullable(),
          }),
        ),
      }),
      'the queue, what is due first at the top',
    ),
    ...REFUSALS,
  },
})
const moveQueued = createRoute({
  method: 'post',
  path: '/queue/moves',
  summary: '批量通过或退回 approve or return many papers',
  request: body(
    z.object({
      papers: z.array(PaperNamed).min(1).max(200),
      move: z.discriminatedUnion('kind', [z.object({ kind: z.literal('approve') }), z.object({ kind: z.literal('return'), words: Words })]),
    }),
  ),
  responses: {
    200: json(
      z.object({ outcomes: list(PaperNamed.extend({ state: z.string().nullable(), refusal: ProblemDetails.nullable() })) }),
      'what became of each; the refusal of one does not stop the others',
    ),
    ...REFUSALS,
  },
})
const answerRemark = createRoute({
  method: 'post',
  path: '/remarks/{id}/answer',
  summary: '答复审核意见 answer a remark',
  request: { params: z.object({ id: Id }), ...body(z.object({ words: Words })) },
  responses: { 200: json(Remark, 'the remark'), ...REFUSALS },
})
const settleRemark = createRoute({
  method: 'post',
  path: '/remarks/{id}/settle',
  summary: '了结审核意见 settle a remark',
  request: { params: z.object({ id: Id }) },
  responses: { 200: json(Remark, 'the remark'), ...REFUSALS },
})
const getChanges = createRoute({
  method: 'get',
  path: '/dossiers/{id}/papers/{kind}/changes',
  summary: '与上次提交的差异 what changed since the submission before',
  request: { params: z.object({ id: Id, kind: z.enum(PAPER_KINDS) }), query: RoundQuery },
  responses: {
    200: json(
      z.object({
        since: z.number().int().nullable(),
        revision: z.number().int(),
        changes: list(
          z.object({
            record: z.string(),
            kind: z.string(),
            what: WHAT,
            field: z.string(),
            name: Say,
            from: FieldValue,
            to: FieldValue,
            by: z.string(),
            byName: z.string(),
            at: z.string(),
          }),
        ),
      }),
      'fields with their old and new values; since null: it is the first submission',
    ),
    ...REFUSALS,
  },
})
const getHistory = createRoute({
  method: 'get',
  path: '/dossiers/{id}/records/{record}/history',
  summary: '数值沿革 every value that a field has had',
  request: { params: z.object({ id: Id, record: Id }), query: z.object({ field: z.string().max(64).optional() }) },
  responses: {
    200: json(
      z.object({
        steps: list(
          z.object({
            what: WHAT,
            field: z.string(),
            from: FieldValue,
            to: FieldValue,
            by: z.string(),
            byName: z.string(),
            at: z.string(),
            revision: z.number().int().nullable(),
            reason: z.string(),
          }),
        ),
      }),
      'the earliest first',
    ),
    ...REFUSALS,
  },
})

export const reviewRoutes: MakeRoutes = office => {
  const { db } = office.store
  const routes = newRoutes()
  routes.openapi(getQueue, async c => {
    const actor = workingActorOf(c)
    const { today = todayOf(office) } = c.req.valid('query')
    const papers = (await queueOf(office, actor, today)).map(({ body: at, paper, ...q }) => {
      const { kind, round } = paper
      return { ...q, body: at.id, bodyName: at.name, kind, title: PAPER_NAMES[kind], round }
    })
    return c.json({ today, isComplete: papers.every(p => p.findings !== null), papers }, 200)
  })
  routes.openapi(moveQueued, async c => {
    const actor = workingActorOf(c)
    const { papers, move } = c.req.valid('json')
    const wanted = move.kind === 'approve' ? move : { kind: move.kind, remarks: [{ words: move.words }] }
    const outcomes = (await moveMany(office, actor, papers, wanted)).map(({ dossier, kind, round, ...o }) => ({
      dossier,
      kind,
      round,
      state: o.ok ? o.paper.state : null,
      refusal: o.ok ? null : { ...detailsOf(o.problem) },
    }))
    return c.json({ outcomes }, 200)
  })
  routes.openapi(answerRemark, async c => {
    const actor = workingActorOf(c)
    const { words } = c.req.valid('json')
    return c.json({ ...given(await moveRemark(office, actor, c.req.valid('param').id, { kind: 'answer', words })) }, 200)
  })
  routes.openapi(settleRemark, async c => {
    const actor = workingActorOf(c)
    return c.json({ ...given(await moveRemark(office, actor, c.req.valid('param').id, { kind: 'settle' })) }, 200)
  })
  routes.openapi(getChanges, async c => {
    const actor = workingActorOf(c)
    const { id, kind } = c.req.valid('param')
    await mayRead(office, actor, id)
    const found = (await changesSinceSubmission(db, id, kind, c.req.valid('query').round)) ?? refuse(...NO_DOSSIER)
    return c.json({ ...found, changes: await withNames(office, found.changes) }, 200)
  })
  routes.openapi(getHistory, async c => {
    const actor = workingActorOf(c)
    const { id, record } = c.req.valid('param')
    await mayRead(office, actor, id)
    const steps = historyOf(await findEditsOf(db, id, record), record, c.req.valid('query').field)
    return c.json({ steps: await withNames(office, steps) }, 200)
  })
  return routes
}

const NO_DOSSIER = ['no-dossier', wording('没有这份卷宗。', 'There is no such dossier.')] as const

async function mayRead({ store }: Office, who: Actor, id: string): Promise<void> {
  const head = (await findDossierHead(store.db, id)) ?? refuse(...NO_DOSSIER)
  given(await permitted(store.db, who, 'read-dossier', head.body))
}

/** Beside the id of a person the name, which those who read a dossier may know. */
async function withNames<T extends { readonly by: string }>(
  { store }: Office,
  all: readonly T[],
): Promise<readonly (T & { readonly byName: string })[]> {
  const names = new Map((await findPeople(store.db)).map(p => [p.id, p.name]))
  return all.map(x => ({ ...x, byName: names.get(x.by) ?? x.by }))
}
