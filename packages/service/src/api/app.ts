/** The API: every resource in one list, under /api/v1, described at /api/v1/openapi.json. */
import { OpenAPIHono } from '@hono/zod-openapi'
import { VERSION } from '../version.ts'
import { dossierRoutes } from './dossiers.ts'
import type { Office } from './office.ts'
import { peopleRoutes } from './people.ts'
import type { MakeRoutes, Seen } from './routing.ts'
import { sessionRoutes } from './session.ts'

const RESOURCES: readonly MakeRoutes[] = [sessionRoutes, peopleRoutes, dossierRoutes]

export function apiApp(office: Office): OpenAPIHono<Seen> {
  const app = new OpenAPIHono<Seen>()
  app.use('/api/v1/*', async (c, next) => {
    // a form of another site cannot send this header, so a foreign page cannot act in somebody's name
    if (!['GET', 'HEAD'].includes(c.req.method) && c.req.header('x-jixiao') === undefined) return c.text('x-jixiao is missing', 400)
    c.set('actor', await office.doorkeeper.whoIs(c.req.raw.headers))
    await next()
    c.header('cache-control', 'no-store')
  })
  for (const make of RESOURCES) app.route('/api/v1', make(office))
  app.doc31('/api/v1/openapi.json', { openapi: '3.1.0', info: { title: 'jixiao 绩效', version: VERSION } })
  return app
}
