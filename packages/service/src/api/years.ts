/** The year: its stages, the days on which deadlines rest, monitoring rounds, and my desk. */
import { z } from '@hono/zod-openapi'
import { lineage, PAPER_KINDS, STAGE_NAMES, wording, type YearDates, type YearStage } from '@jixiao/core'
import { findBodies, findRounds, findYearDates } from '@jixiao/store'
import { deskOf } from '../flows/my-desk.ts'
import { permitted } from '../flows/permitted.ts'
import { openRound, setYearDates } from '../flows/set-year.ts'
import { bodiesWhere, readYear, stagesOf, todayOf } from '../flows/year-of-bodies.ts'
import type { Actor, Office } from './office.ts'
import { body, createRoute, given, json, type MakeRoutes, newRoutes, REFUSALS, refuse, workingActorOf } from './routing.ts'
import { Id } from './schemas.ts'
import { AsOf, DATES, Day, list, Say, Stage, Year } from './year-schemas.ts'

const Dates = z.partialRecord(z.enum(DATES), z.string()).openapi('YearDates')
const Round = z.object({ region: Id, fiscalYear: z.number().int(), month: z.number().int(), due: z.string() }).openapi('Round')

const getStages = createRoute({
  method: 'get',
  path: '/bodies/{body}/years/{year}/stages',
  summary: '年度各环节 the stages of a year with their deadlines',
  request: { params: z.object({ body: Id, year: Year }), query: AsOf },
  responses: { 200: json(z.object({ today: z.string(), stages: list(Stage) }), 'the stages in their order'), ...REFUSALS },
})
const getDates = createRoute({
  method: 'get',
  path: '/bodies/{body}/years/{year}/dates',
  summary: '年度日期 the days on which the deadlines rest',
  request: { params: z.object({ body: Id, year: Year }) },
  responses: { 200: json(z.object({ own: Dates, inForce: Dates }), 'set here, and what holds with those of the region'), ...REFUSALS },
})
const putDates = createRoute({
  method: 'put',
  path: '/bodies/{body}/years/{year}/dates',
  summary: '设定年度日期 set days of a region or a body; null takes one back',
  request: {
    params: z.object({ body: Id, year: Year }),
    ...body(z.object({ dates: z.partialRecord(z.enum(DATES), z.string().nullable()) })),
  },
  responses: { 200: json(z.object({ own: Dates }), 'the days that are set now'), ...REFUSALS },
})
const listRounds = createRoute({
  method: 'get',
  path: '/regions/{region}/years/{year}/rounds',
  summary: '监控批次 monitoring rounds',
  request: { params: z.object({ region: Id, year: Year }) },
  responses: { 200: json(z.object({ rounds: list(Round) }), 'the rounds by month'), ...REFUSALS },
})
const putRound = createRoute({
  method: 'put',
  path: '/regions/{region}/years/{year}/rounds/{month}',
  summary: '开启监控 open a monitoring round, or change its day',
  request: {
    params: z.object({ region: Id, year: Year, month: z.coerce.number().int().min(1).max(12) }),
    ...body(z.object({ due: Day })),
  },
  responses: { 200: json(Round, 'the round'), ...REFUSALS },
})
const getDesk = createRoute({
  method: 'get',
  path: '/desk',
  summary: '我的待办 my desk, the most urgent first',
  request: { query: AsOf },
  responses: {
    200: json(
      z.object({
        today: z.string(),
        items: list(
          z.object({
            kind: z.enum(['due', 'returned', 'waiting', 'remark', 'rectification', 'round', 'publication']),
            say: Say,
            due: z.string().nullable(),
            daysLeft: z.number().int().nullable(),
            body: z.string(),
            year: z.number().int(),
            paper: z.enum(PAPER_KINDS).nullable(),
            round: z.string(),
            to: z.string(),
          }),
        ),
      }),
      'what there is to do',
    ),
    ...REFUSALS,
  },
})

export const yearRoutes: MakeRoutes = office => {
  const { db } = office.store
  const routes = newRoutes()
  routes.openapi(getStages, async c => {
    const actor = workingActorOf(c)
    const { today = todayOf(office) } = c.req.valid('query')
    const year = await readable(office, actor, c.req.valid('param'))
    return c.json({ today, stages: stagesOf(office, year, today).map(inWords) }, 200)
  })
  routes.openapi(getDates, async c => {
    const actor = workingActorOf(c)
    const { body: at, year } = c.req.valid('param')
    const bodies = await findBodies(db)
    if (bodies.get(at)?.kind !== 'region') given(await permitted(db, actor, 'read-dossier', at))
    else mayLookAt(actor, bodies, at)
    const own: YearDates = (await findYearDates(db, year)).get(at) ?? {}
    const found = bodies.get(at)
    const all = found && (await readYear(db, year, bodies, [found])).get(at)
    return c.json({ own: { ...own }, inForce: { ...all?.facts.dates } }, 200)
  })
  routes.openapi(putDates, async c => {
    const actor = workingActorOf(c)
    const { body: at, year } = c.req.valid('param')
    return c.json({ own: { ...given(await setYearDates(office, actor, at, year, c.req.valid('json').dates)) } }, 200)
  })
  routes.openapi(listRounds, async c => {
    const actor = workingActorOf(c)
    const { region, year } = c.req.valid('param')
    mayLookAt(actor, await findBodies(db), region)
    return c.json({ rounds: await findRounds(db, region, year) }, 200)
  })
  routes.openapi(putRound, async c => {
    const actor = workingActorOf(c)
    const { region, year: fiscalYear, month } = c.req.valid('param')
    return c.json(given(await openRound(office, actor, { region, fiscalYear, month, due: c.req.valid('json').due })), 200)
  })
  routes.openapi(getDesk, async c => {
    const actor = workingActorOf(c)
    const { today = todayOf(office) } = c.req.valid('query')
    return c.json({ today, items: await deskOf(office, actor, today) }, 200)
  })
  return routes
}

export const inWords = (stage: YearStage) => ({ ...stage, title: STAGE_NAMES[stage.name] })

/** The year of a body that the person may read. */
async function readable({ store }: Office, who: Actor, { body: at, year }: { readonly body: string; readonly year: number }) {
  const bodies = given(await permitted(store.db, who, 'read-dossier', at))
  const found = bodies.get(at)
  return (
    (found && (await readYear(store.db, year, bodies, [found])).get(at)) ?? refuse('no-body', wording('没有这个单位。', 'There is no such body.'))
  )
}

/** What a region sets holds for everybody who reads a dossier in it. */
function mayLookAt(who: Actor, bodies: Awaited<ReturnType<typeof findBodies>>, region: string): void {
  if (!bodies.has(region)) refuse('no-body', wording('没有这个单位。', 'There is no such body.'))
  const isIn = bodiesWhere(who, 'read-dossier', bodies).some(b => lineage(bodies, b.id).some(above => above.id === region))
  if (!isIn) refuse('not-permitted', wording('您不在这个地区任职。', 'You hold no role in this region.'))
}
