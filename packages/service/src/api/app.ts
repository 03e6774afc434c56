/** The API: every resource in one list, under /api/v1, described at /api/v1/openapi.json. */
import { OpenAPIHono } from '@hono/zod-openapi'
import { VERSION } from '../version.ts'
import { attachmentRoutes } from './attachments.ts'
import { codeRoutes } from './codes.ts'
import { documentRoutes } from './documents.ts'
import { dossierRoutes } from './dossiers.ts'
import { evaluationRoutes } from './evaluations.ts'
import { houseRoutes } from './house.ts'
import { liveRoutes } from './live.ts'
import { mappingRoutes } from './mappings.ts'
import type { Office } from './office.ts'
import { overviewRoutes } from './overview.ts'
import { peopleRoutes } from './people.ts'
import { profileRoutes } from './profile.ts'
import { publicationRoutes } from './publications.ts'
import { rectificationRoutes } from './rectifications.ts'
import { resultRoutes } from './results.ts'
import { reviewRoutes } from './review.ts'
import type { MakeRoutes, Seen } from './routing.ts'
import { sampleRoutes } from './samples.ts'
import { secondFactorRoutes } from './second-factor.ts'
import { sessionRoutes } from './session.ts'
import { startRoutes } from './start.ts'
import { takenInRoutes } from './taken-in.ts'
import { takenInRedactionRoutes } from './taken-in-redactions.ts'
import { yearRoutes } from './years.ts'

export const RESOURCES: readonly MakeRoutes[] = [
  startRoutes,
  sessionRoutes,
  secondFactorRoutes,
  peopleRoutes,
  dossierRoutes,
  liveRoutes,
  attachmentRoutes,
  documentRoutes,
  mappingRoutes,
  codeRoutes,
  houseRoutes,
  profileRoutes,
  yearRoutes,
  reviewRoutes,
  rectificationRoutes,
  evaluationRoutes,
  sampleRoutes,
  resultRoutes,
  overviewRoutes,
  publicationRoutes,
  takenInRoutes,
  takenInRedactionRoutes,
]

export function apiApp(office: Office): OpenAPIHono<Seen> {
  const app = new OpenAPIHono<Seen>()
  app.use('/api/v1/*', async (c, next) => {
    // a form of another site cannot send this header, so a foreign page cannot act in somebody's name
    if (!['GET', 'HEAD'].includes(c.req.method) && c.req.header('x-jixiao') === undefined) return c.text('x-jixiao is missing', 400)
    await office.house.ready()
    c.set('actor', await office.doorkeeper.whoIs(c.req.raw.headers))
    // said before the answer is made: one that is changed afterwards is copied through a stream
    c.header('cache-control', 'no-store')
    await next()
    if (!c.res.headers.has('cache-control')) c.header('cache-control', 'no-store')
  })
  for (const make of RESOURCES) app.route('/api/v1', make(office))
  app.doc31('/api/v1/openapi.json', { openapi: '3.1.0', info: { title: 'jixiao 绩效', version: VERSION } })
  return app
}
