/** Column mappings of imports, kept per region: whoever imports for one office need not do it again for the next. */
import { z } from '@hono/zod-openapi'
import { type Body, lineage, mayAt, wording } from '@jixiao/core'
import { TARGETS } from '@jixiao/documents'
import { findBodies, findMappings, removeMapping, saveMapping, type Tx } from '@jixiao/store'
import type { Actor } from './office.ts'
import { body, createRoute, json, type MakeRoutes, newRoutes, REFUSALS, refuse, workingActorOf } from './routing.ts'
import { Id } from './schemas.ts'

const KINDS = ['line', 'adjustment', 'appropriation', 'payment', 'entry'] as const
const header = z.string().min(1).max(200)
const Mapping = z
  .object({
    columns: z.record(z.string(), header),
    sources: z.array(z.object({ header, source: z.string().max(40) })).max(40),
    unit: z.enum(['元', '万元']).nullable(),
  })
  .openapi('Mapping')
const Saved = z.object({ kind: z.enum(KINDS), name: z.string(), mapping: Mapping, by: z.string(), at: z.string() }).openapi('SavedMapping')
const params = z.object({ region: Id, kind: z.enum(KINDS), name: z.string().min(1).max(100) })

const list = createRoute({
  method: 'get',
  path: '/regions/{region}/mappings',
  summary: '导入的列对应 column mappings of a region',
  request: { params: params.pick({ region: true }) },
  responses: { 200: json(z.object({ mappings: z.array(Saved) }), 'mappings'), ...REFUSALS },
})
const put = createRoute({
  method: 'put',
  path: '/regions/{region}/mappings/{kind}/{name}',
  summary: '保存列对应 keep a mapping under a name',
  request: { params, ...body(Mapping) },
  responses: { 200: json(Saved, 'kept'), ...REFUSALS },
})
const remove = createRoute({
  method: 'delete',
  path: '/regions/{region}/mappings/{kind}/{name}',
  summary: '删除列对应 remove a mapping',
  request: { params },
  responses: { 204: { description: 'removed' }, ...REFUSALS },
})

export const mappingRoutes: MakeRoutes = ({ store, now }) => {
  const routes = newRoutes()
  routes.openapi(list, async c => {
    const { region } = c.req.valid('param')
    await importingIn(store.db, workingActorOf(c), region)
    const found = await findMappings(store.db, region)
    return c.json({ mappings: found.map(({ region: _, ...m }) => Saved.parse(m)) }, 200)
  })
  routes.openapi(put, async c => {
    const actor = workingActorOf(c)
    const { region, kind, name } = c.req.valid('param')
    await importingIn(store.db, actor, region)
    const mapping = c.req.valid('json')
    const known: readonly string[] = TARGETS[kind]
    const strange = Object.keys(mapping.columns).find(target => !known.includes(target))
    if (strange !== undefined) refuse('value-does-not-fit', wording(`导入没有“${strange}”这个栏目。`, `An import has no target “${strange}”.`))
    const saved = { kind, name, mapping, by: actor.id, at: now() }
    await saveMapping(store.db, { region, ...saved })
    return c.json(saved, 200)
  })
  routes.openapi(remove, async c => {
    const { region, kind, name } = c.req.valid('param')
    await importingIn(store.db, workingActorOf(c), region)
    if (!(await removeMapping(store.db, region, kind, name))) refuse('no-mapping', wording('没有这个列对应。', 'There is no such mapping.'))
    return c.body(null, 204)
  })
  return routes
}

/** For whoever enters data of some body in the region, or manages its codes. */
async function importingIn(tx: Tx, who: Actor, region: string): Promise<void> {
  const bodies = await findBodies(tx)
  const at = bodies.get(region) ?? refuse('no-body', wording('没有这个单位。', 'There is no such body.'))
  const isInside = (b: Body): boolean => lineage(bodies, b.id).some(x => x.id === at.id)
  const may =
    mayAt(who.appointments, 'manage-codes', bodies, region) ||
    [...bodies.values()].some(b => isInside(b) && mayAt(who.appointments, 'edit-dossier', bodies, b.id))
  if (!may) refuse('not-permitted', wording(`您不在“${at.name}”填报数据。`, `You enter no data in “${at.name}”.`))
}
