/** Bodies and people: who may see them sees the tree; administrators change it. */
import { z } from '@hono/zod-openapi'
import { areCompatible, type Body as BodyOf, lineage, wording } from '@jixiao/core'
import { findBodies, findPeople, findPerson, findSecured, findSignIn, recordHappening, saveBody, savePerson, type Tx } from '@jixiao/store'
import { permitted } from '../flows/permitted.ts'
import { removeEmptyBody } from '../flows/remove-body.ts'
import { joinPublishedBody } from '../flows/take-in/join-body.ts'
import type { Actor } from './office.ts'
import { body, createRoute, given, json, type MakeRoutes, newRoutes, REFUSALS, refuse, workingActorOf } from './routing.ts'
import { Appointment, Body, Id, Person } from './schemas.ts'

const listBodies = createRoute({
  method: 'get',
  path: '/bodies',
  summary: '单位 bodies',
  responses: { 200: json(z.object({ bodies: z.array(Body) }), 'all bodies'), ...REFUSALS },
})
const putBody = createRoute({
  method: 'put',
  path: '/bodies/{id}',
  summary: '新增或修改单位 add or change a body',
  request: { params: z.object({ id: Id }), ...body(Body.omit({ id: true })) },
  responses: { 200: json(Body, 'the body'), ...REFUSALS },
})
const deleteBody = createRoute({
  method: 'delete',
  path: '/bodies/{id}',
  summary: '删除单位 remove a body on which nothing hangs',
  request: { params: z.object({ id: Id }) },
  responses: { 204: { description: 'removed' }, ...REFUSALS },
})
const listPeople = createRoute({
  method: 'get',
  path: '/people',
  summary: '人员 people',
  responses: {
    200: json(
      z.object({ people: z.array(Person.extend({ hasSecondFactor: z.boolean() })) }),
      'all people; hasSecondFactor: signs in with a code besides',
    ),
    ...REFUSALS,
  },
})
const putPerson = createRoute({
  method: 'put',
  path: '/people/{id}',
  summary: '新增或修改人员 add or change a person',
  request: {
    params: z.object({ id: Id }),
    ...body(
      z.object({
        name: z.string().min(1).max(100),
        username: z
          .string()
          .regex(/^[^\s@A-Z]{2,64}$/)
          .nullable(),
        isActive: z.boolean(),
        appointments: z.array(Appointment),
        password: z.string().max(200).optional(),
      }),
    ),
  },
  responses: { 200: json(Person, 'the person'), ...REFUSALS },
})

export const peopleRoutes: MakeRoutes = office => {
  const { store } = office
  const routes = newRoutes()
  routes.openapi(listBodies, async c => {
    workingActorOf(c)
    return c.json({ bodies: [...(await findBodies(store.db)).values()] }, 200)
  })
  routes.openapi(putBody, async c => {
    const actor = workingActorOf(c)
    const { id } = c.req.valid('param')
    const made = { id, ...c.req.valid('json') }
    const bodies = await findBodies(store.db)
    const known = bodies.get(id)
    given(await permitted(store.db, actor, 'manage-bodies', known ? id : (made.parent ?? '')))
    if (made.parent !== (known?.parent ?? null)) {
      given(await permitted(store.db, actor, 'manage-bodies', made.parent ?? ''))
      if (!standsBelow(bodies, made)) refuse('wrong-parent', wording('单位不能放在自己或下级单位之下。', 'A body cannot stand below itself.'))
    }
    await store.transaction(async tx => {
      await saveBody(tx, made)
      const at = office.now()
      await recordHappening(tx, { chain: 'house', by: actor.id, at, act: 'save-body', details: { body: made } })
      // its earlier years may have been taken from its papers
      given(await joinPublishedBody(tx, office, made, { by: actor.id, at }))
    })
    return c.json(made, 200)
  })
  routes.openapi(deleteBody, async c => {
    given(await removeEmptyBody(office, workingActorOf(c), c.req.valid('param').id))
    return c.body(null, 204)
  })
  routes.openapi(listPeople, async c => {
    const actor = workingActorOf(c)
    given(await permitted(store.db, actor, 'manage-people', await rootOf(store.db)))
    const secured = await findSecured(store.db)
    const people = (await findPeople(store.db)).map(p => ({ ...p, appointments: [...p.appointments], hasSecondFactor: secured.has(p.id) }))
    return c.json({ people }, 200)
  })
  routes.openapi(putPerson, async c => {
    const actor = workingActorOf(c)
    const { id } = c.req.valid('param')
    const { password, ...wanted } = c.req.valid('json')
    if (password !== undefined) given(office.doorkeeper.judgePassword(password))
    const had = await findPerson(store.db, id)
    const concerned = new Set([...wanted.appointments, ...(had?.appointments ?? [])].map(a => a.body))
    if (concerned.size === 0) concerned.add(await rootOf(store.db))
    for (const at of concerned) given(await permitted(store.db, actor, 'manage-people', at))
    if (!areCompatible(wanted.appointments.map(a => a.role))) {
      refuse(
        'incompatible-roles',
        wording('系统、安全、审计管理员由不同的人担任，也不兼任业务岗位。', 'An administrator holds no other kind of role.'),
      )
    }
    const holder = wanted.username === null ? null : await findSignIn(store.db, wanted.username)
    if (holder && holder.id !== id)
      refuse('name-taken', wording(`用户名“${wanted.username}”已有人使用，请换一个。`, `The user name “${wanted.username}” is taken.`))
    const leaves = had !== null && isSecurity(had) && !isSecurity(wanted)
    if (leaves && !(await findPeople(store.db)).some(p => p.id !== id && isSecurity(p)))
      refuse(
        'no-administrator-left',
        wording('这是最后一名在岗的安全管理员；停用后将没有人能管理人员。', 'Without this last security administrator nobody could manage people.'),
      )
    const saved = { id, ...wanted, mustChangePassword: password !== undefined || (had?.mustChangePassword ?? false) }
    await store.transaction(async tx => {
      await savePerson(tx, saved)
      const { username, appointments, isActive } = wanted
      await recordHappening(tx, {
        chain: 'house',
        by: actor.id,
        at: office.now(),
        act: 'save-person',
        details: { person: id, username, isActive, appointments },
      })
    })
    if (password !== undefined) {
      given(await office.doorkeeper.setPassword(id, password))
    }
    return c.json(saved, 200)
  })
  return routes
}

const isSecurity = ({ isActive, appointments }: Pick<Actor, 'isActive' | 'appointments'>): boolean =>
  isActive && appointments.some(a => a.role === 'security-administrator')

/** Whether the body stays in the tree: nothing above its new parent is the body itself. */
const standsBelow = (bodies: ReadonlyMap<string, BodyOf>, { id, parent }: BodyOf): boolean =>
  parent === null || !lineage(bodies, parent).some(above => above.id === id)

/** The region at the top of the tree; "" where there is none yet. */
const rootOf = async (tx: Tx): Promise<string> => [...(await findBodies(tx)).values()].find(b => b.parent === null)?.id ?? ''
