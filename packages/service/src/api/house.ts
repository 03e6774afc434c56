/** What concerns the house as a whole: its trail, whether any trail was tampered with, and a backup. */
import { z } from '@hono/zod-openapi'
import { backUp, findChains, findPeople, findTrail, firstBrokenLink } from '@jixiao/store'
import { permitted } from '../flows/permitted.ts'
import { regionOf } from '../flows/permitted-for-person.ts'
import { createRoute, given, json, type MakeRoutes, newRoutes, REFUSALS, workingActorOf } from './routing.ts'

const TrailRow = z
  .object({
    number: z.number().int(),
    at: z.string(),
    by: z.string(),
    act: z.string(),
    details: z.record(z.string(), z.unknown()),
    hash: z.string(),
  })
  .openapi('TrailRow')

const trail = createRoute({
  method: 'get',
  path: '/house/trail',
  summary: '操作记录 the trail of the house, or of one dossier, latest first',
  request: {
    query: z.object({
      chain: z.string().max(64).default('house'),
      before: z.coerce.number().int().optional(),
      most: z.coerce.number().int().min(1).max(500).default(100),
    }),
  },
  responses: {
    200: json(z.object({ rows: z.array(TrailRow), names: z.record(z.string(), z.string()) }), 'rows, and the names of the people in them by id'),
    ...REFUSALS,
  },
})
const verification = createRoute({
  method: 'get',
  path: '/house/trail/verification',
  summary: '校验操作记录 whether any row of any trail was changed, removed or slipped in',
  responses: {
    200: json(
      z.object({
        chains: z.array(z.object({ chain: z.string(), rows: z.number().int(), firstBroken: z.number().int().nullable() })),
        isWhole: z.boolean(),
      }),
      'every chain; firstBroken: the number of its first wrong row',
    ),
    ...REFUSALS,
  },
})
const backup = createRoute({
  method: 'get',
  path: '/house/backup',
  summary: '备份 everything as one archive (tar); for “jixiao restore”',
  responses: {
    200: { description: 'the archive', content: { 'application/x-tar': { schema: z.string().openapi({ format: 'binary' }) } } },
    ...REFUSALS,
  },
})

export const houseRoutes: MakeRoutes = ({ store, now }) => {
  const routes = newRoutes()
  routes.openapi(trail, async c => {
    given(await permitted(store.db, workingActorOf(c), 'read-trail', await regionOf(store.db)))
    const { chain, before, most } = c.req.valid('query')
    const rows = await findTrail(store.db, chain, most, before)
    const concerned = new Set(rows.flatMap(r => [r.by, r.details.person]))
    const names = Object.fromEntries((await findPeople(store.db)).filter(p => concerned.has(p.id)).map(p => [p.id, p.name]))
    return c.json(
      { rows: rows.map(({ number, at, by, act, details, hash }) => ({ number, at, by, act, details: { ...details }, hash })), names },
      200,
    )
  })
  routes.openapi(verification, async c => {
    given(await permitted(store.db, workingActorOf(c), 'read-trail', await regionOf(store.db)))
    const chains: { chain: string; rows: number; firstBroken: number | null }[] = []
    for (const known of await findChains(store.db)) chains.push({ ...known, firstBroken: await firstBrokenLink(store.db, known.chain) })
    return c.json({ chains, isWhole: chains.every(x => x.firstBroken === null) }, 200)
  })
  routes.openapi(backup, async c => {
    given(await permitted(store.db, workingActorOf(c), 'manage-bodies', await regionOf(store.db)))
    const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>()
    const writer = writable.getWriter()
    // the answer has begun when something goes wrong: it breaks off, and an archive without manifest is refused by “restore”
    backUp(store, bytes => writer.write(bytes)).then(
      () => writer.close(),
      error => writer.abort(error),
    )
    return c.body(readable, 200, {
      'content-type': 'application/x-tar',
      'content-disposition': `attachment; filename="jixiao-${now().slice(0, 10)}.tar"`,
    })
  })
  return routes
}
