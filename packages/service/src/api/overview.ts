/** The overview of a county: one row an office. */
import { z } from '@hono/zod-openapi'
import { printRate } from '@jixiao/core'
import { overviewOf } from '../flows/county-overview.ts'
import { todayOf } from '../flows/year-of-bodies.ts'
import { createRoute, json, type MakeRoutes, newRoutes, REFUSALS, workingActorOf } from './routing.ts'
import { AsOf, FindingCounts, list, Say, Stage, Year } from './year-schemas.ts'
import { inWords } from './years.ts'

const getOverview = createRoute({
  method: 'get',
  path: '/overview/{year}',
  summary: '全县总览 every office that I may read: stages, spending, findings, deadlines missed',
  request: { params: z.object({ year: Year }), query: AsOf },
  responses: {
    200: json(
      z.object({
        today: z.string(),
        /** false: some findings are not counted yet; asking again goes on. */
        isComplete: z.boolean(),
        rows: list(
          z.object({
            body: z.string(),
            name: z.string(),
            code: z.string(),
            parent: z.string().nullable(),
            dossier: z.string().nullable(),
            stages: list(Stage),
            missed: z.number().int(),
            spending: z
              .object({
                until: z.string(),
                /** In 分. */
                spent: z.string(),
                rate: z.string().nullable(),
                name: Say,
                /** What should have been spent by then, and whether a spending plan says so. */
                due: z.string(),
                isPlanned: z.boolean(),
                light: z.enum(['red', 'yellow', 'green', 'blue']).nullable(),
              })
              .nullable(),
            findings: FindingCounts.nullable(),
          }),
        ),
      }),
      'one row an office, in the order of their codes',
    ),
    ...REFUSALS,
  },
})

export const overviewRoutes: MakeRoutes = office => {
  const routes = newRoutes()
  routes.openapi(getOverview, async c => {
    const actor = workingActorOf(c)
    const { today = todayOf(office) } = c.req.valid('query')
    const rows = await overviewOf(office, actor, c.req.valid('param').year, today)
    return c.json(
      {
        today,
        isComplete: rows.every(r => r.dossier === null || r.findings !== null),
        rows: rows.map(({ body, stages, spending, ...row }) => ({
          ...row,
          body: body.id,
          name: body.name,
          code: body.code,
          parent: body.parent,
          stages: stages.map(inWords),
          spending: spending && {
            ...spending,
            spent: String(spending.spent),
            rate: spending.rate && printRate(spending.rate),
            due: printRate(spending.due),
          },
        })),
      },
      200,
    )
  })
  return routes
}
