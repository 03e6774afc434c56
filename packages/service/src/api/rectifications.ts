/** Rectification notices (整改通知): issued, answered item by item, sent back or closed. */
import { z } from '@hono/zod-openapi'
import { itemState, RECTIFICATION_STATES, type Rectification, rectificationDue, rectificationState } from '@jixiao/core'
import { findRectifications } from '@jixiao/store'
import { permitted } from '../flows/permitted.ts'
import { issueRectification, moveRectification } from '../flows/rectify.ts'
import { body, createRoute, given, json, type MakeRoutes, newRoutes, REFUSALS, workingActorOf } from './routing.ts'
import { Id } from './schemas.ts'
import { Day, list, Say, Words, Year } from './year-schemas.ts'

const Item = z.object({
  id: z.string(),
  words: z.string(),
  basis: z.string(),
  due: z.string(),
  record: z.string().nullable(),
  field: z.string().nullable(),
  rule: z.string().nullable(),
  state: z.enum(['open', 'answered', 'sent-back']),
  said: list(
    z.object({ kind: z.enum(['answer', 'send-back']), words: z.string(), attachments: list(z.string()), by: z.string(), at: z.string() }).readonly(),
  ),
})
const Notice = z
  .object({
    id: Id,
    body: Id,
    fiscalYear: z.number().int(),
    title: z.string(),
    evaluation: z.string().nullable(),
    by: z.string(),
    at: z.string(),
    state: z.enum(['issued', 'answered', 'sent-back', 'closed', 'withdrawn']),
    stateName: Say,
    due: z.string().nullable(),
    items: list(Item),
    end: z
      .object({ kind: z.enum(['closed', 'withdrawn']), words: z.string(), by: z.string(), at: z.string() })
      .readonly()
      .nullable(),
  })
  .openapi('Rectification')

const listNotices = createRoute({
  method: 'get',
  path: '/bodies/{body}/years/{year}/rectifications',
  summary: '整改通知 rectification notices of a body and year',
  request: { params: z.object({ body: Id, year: Year }) },
  responses: { 200: json(z.object({ rectifications: list(Notice) }), 'the notices'), ...REFUSALS },
})
const issue = createRoute({
  method: 'post',
  path: '/bodies/{body}/years/{year}/rectifications',
  summary: '下发整改通知 issue a rectification notice',
  request: {
    params: z.object({ body: Id, year: Year }),
    ...body(
      z.object({
        title: z.string().trim().min(1).max(200),
        evaluation: Id.nullable().default(null),
        items: z
          .array(
            z.object({
              words: Words,
              basis: z.string().max(2000).default(''),
              due: Day,
              record: Id.nullable().default(null),
              field: z.string().max(64).nullable().default(null),
              rule: z.string().max(16).nullable().default(null),
            }),
          )
          .min(1)
          .max(100),
      }),
    ),
  },
  responses: { 200: json(Notice, 'the notice'), ...REFUSALS },
})
const move = createRoute({
  method: 'post',
  path: '/rectifications/{id}/moves',
  summary: '答复、退回、销号、撤销 answer, send back, close or withdraw a notice',
  request: {
    params: z.object({ id: Id }),
    ...body(
      z.discriminatedUnion('kind', [
        z.object({
          kind: z.literal('answer'),
          item: z.string(),
          words: z.string().max(10_000),
          attachments: z.array(z.string().min(1).max(200)).max(50).default([]),
        }),
        z.object({ kind: z.literal('send-back'), items: z.array(z.object({ item: z.string(), words: z.string().max(2000) })).max(100) }),
        z.object({ kind: z.literal('close'), words: z.string().max(2000).default('') }),
        z.object({ kind: z.literal('withdraw'), reason: z.string().max(2000) }),
      ]),
    ),
  },
  responses: { 200: json(Notice, 'the notice after the move'), ...REFUSALS },
})

export const rectificationRoutes: MakeRoutes = office => {
  const { db } = office.store
  const routes = newRoutes()
  routes.openapi(listNotices, async c => {
    const actor = workingActorOf(c)
    const { body: at, year } = c.req.valid('param')
    given(await permitted(db, actor, 'read-dossier', at))
    return c.json({ rectifications: (await findRectifications(db, year, at)).map(shown) }, 200)
  })
  routes.openapi(issue, async c => {
    const actor = workingActorOf(c)
    const { body: at, year } = c.req.valid('param')
    return c.json(shown(given(await issueRectification(office, actor, at, year, c.req.valid('json')))), 200)
  })
  routes.openapi(move, async c => {
    const actor = workingActorOf(c)
    return c.json(shown(given(await moveRectification(office, actor, c.req.valid('param').id, c.req.valid('json')))), 200)
  })
  return routes
}

function shown(notice: Rectification) {
  const state = rectificationState(notice)
  return {
    ...notice,
    state,
    stateName: RECTIFICATION_STATES[state],
    due: rectificationDue(notice),
    items: notice.items.map(i => ({ ...i, state: itemState(i) })),
  }
}
