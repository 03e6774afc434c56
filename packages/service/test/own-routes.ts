/** Every route of the API is called by a test: each resource's by the file named here, the rest by api.test.ts. */
import { attachmentRoutes } from '../src/api/attachments.ts'
import { codeRoutes } from '../src/api/codes.ts'
import { documentRoutes } from '../src/api/documents.ts'
import { evaluationRoutes } from '../src/api/evaluations.ts'
import { houseRoutes } from '../src/api/house.ts'
import { liveRoutes } from '../src/api/live.ts'
import { mappingRoutes } from '../src/api/mappings.ts'
import type { Office } from '../src/api/office.ts'
import { overviewRoutes } from '../src/api/overview.ts'
import { profileRoutes } from '../src/api/profile.ts'
import { publicationRoutes } from '../src/api/publications.ts'
import { rectificationRoutes } from '../src/api/rectifications.ts'
import { resultRoutes } from '../src/api/results.ts'
import { reviewRoutes } from '../src/api/review.ts'
import type { MakeRoutes } from '../src/api/routing.ts'
import { sampleRoutes } from '../src/api/samples.ts'
import { secondFactorRoutes } from '../src/api/second-factor.ts'
import { startRoutes } from '../src/api/start.ts'
import { takenInRoutes } from '../src/api/taken-in.ts'
import { takenInRedactionRoutes } from '../src/api/taken-in-redactions.ts'
import { yearRoutes } from '../src/api/years.ts'

/** A file named here calls `uncalled` with its own list and expects nothing. */
export const TESTED_BY = {
  'start.test.ts': [startRoutes],
  'documents.test.ts': [documentRoutes],
  'publication.test.ts': [publicationRoutes],
  'taken-in.test.ts': [takenInRoutes, takenInRedactionRoutes],
  'reviewing.test.ts': [yearRoutes, reviewRoutes, rectificationRoutes, evaluationRoutes, sampleRoutes, resultRoutes, overviewRoutes],
  'house.test.ts': [secondFactorRoutes, liveRoutes, attachmentRoutes, mappingRoutes, codeRoutes, houseRoutes],
  'profile.test.ts': [profileRoutes],
} as const satisfies Readonly<Record<string, readonly MakeRoutes[]>>

/** The routes of resources that are not among the calls ("GET /api/v1/bodies"). */
export function uncalled(resources: readonly MakeRoutes[], office: Office, called: ReadonlySet<string>): readonly string[] {
  const routes = resources.flatMap(make =>
    make(office).openAPIRegistry.definitions.flatMap(d => (d.type === 'route' ? [`${d.route.method.toUpperCase()} /api/v1${d.route.path}`] : [])),
  )
  if (routes.length === 0) throw new Error('the resources have no routes')
  const isCalled = (route: string): boolean => [...called].some(c => new RegExp(`^${route.replace(/\{\w+\}/g, '[^/]+')}$`).test(c))
  return routes.filter(r => !isCalled(r))
}
