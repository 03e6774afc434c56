/** Signing in and out, and who is signed in. */
import { z } from '@hono/zod-openapi'
import { actorOf, body, createRoute, given, json, type MakeRoutes, newRoutes, REFUSALS } from './routing.ts'
import { Person } from './schemas.ts'

const signIn = createRoute({
  method: 'post',
  path: '/session',
  summary: '登录 sign in',
  request: body(z.object({ username: z.string().min(1).max(64), password: z.string().min(1).max(200) })),
  responses: { 200: json(z.object({ needsSecondFactor: z.boolean() }), 'signed in; the session is in a cookie'), ...REFUSALS },
})
const signOut = createRoute({
  method: 'delete',
  path: '/session',
  summary: '退出 sign out',
  responses: { 204: { description: 'signed out' }, ...REFUSALS },
})
const whoAmI = createRoute({
  method: 'get',
  path: '/session',
  summary: '当前用户 who is signed in',
  responses: { 200: json(Person, 'the person with the appointments'), ...REFUSALS },
})

const changePassword = createRoute({
  method: 'put',
  path: '/session/password',
  summary: '修改密码 change the own password',
  request: body(z.object({ old: z.string().max(200), fresh: z.string().max(200) })),
  responses: { 204: { description: 'changed' }, ...REFUSALS },
})

export const sessionRoutes: MakeRoutes = ({ doorkeeper, live }) => {
  const routes = newRoutes()
  routes.openapi(signIn, async c => {
    const { username, password } = c.req.valid('json')
    const outcome = given(await doorkeeper.signIn(username, password, c.req.raw.headers))
    for (const cookie of outcome.headers.getSetCookie()) c.header('set-cookie', cookie, { append: true })
    return c.json({ needsSecondFactor: outcome.needsSecondFactor }, 200)
  })
  routes.openapi(signOut, async c => {
    const headers = await doorkeeper.signOut(c.req.raw.headers)
    if (c.var.actor) live.dismiss(c.var.actor.id)
    for (const cookie of headers.getSetCookie()) c.header('set-cookie', cookie, { append: true })
    return c.body(null, 204)
  })
  routes.openapi(whoAmI, c => {
    const actor = actorOf(c)
    return c.json({ ...actor, appointments: [...actor.appointments] }, 200)
  })
  routes.openapi(changePassword, async c => {
    const actor = actorOf(c)
    const { old, fresh } = c.req.valid('json')
    given(await doorkeeper.changePassword(actor, old, fresh, c.req.raw.headers))
    return c.body(null, 204)
  })
  return routes
}
