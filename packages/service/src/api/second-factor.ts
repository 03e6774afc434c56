/** The second factor and single sign-on: what stands beside the password. */
import { z } from '@hono/zod-openapi'
import { wording } from '@jixiao/core'
import { findPerson } from '@jixiao/store'
import type { Context } from 'hono'
import { permittedForPerson } from '../flows/permitted-for-person.ts'
import { actorOf, body, createRoute, given, json, type MakeRoutes, newRoutes, REFUSALS, refuse, workingActorOf } from './routing.ts'
import { Id } from './schemas.ts'

const password = body(z.object({ password: z.string().min(1).max(200) }))
const code = body(z.object({ code: z.string().min(1).max(40) }))
const NO_CONTENT = { 204: { description: 'done; the session is in a new cookie' }, ...REFUSALS }

const state = createRoute({
  method: 'get',
  path: '/session/second-factor',
  summary: '二次验证的状态 whether the second factor is on',
  responses: { 200: json(z.object({ isOn: z.boolean(), backupCodesLeft: z.number().int() }), 'state'), ...REFUSALS },
})
const setUp = createRoute({
  method: 'post',
  path: '/session/second-factor/setup',
  summary: '设置二次验证 make a secret; it counts when its first code is confirmed',
  request: password,
  responses: {
    200: json(z.object({ uri: z.string(), backupCodes: z.array(z.string()) }), 'for the authenticator app, and to be kept on paper'),
    ...REFUSALS,
  },
})
const confirm = createRoute({
  method: 'post',
  path: '/session/second-factor/confirm',
  summary: '确认二次验证 give the first code',
  request: code,
  responses: NO_CONTENT,
})
const enter = createRoute({
  method: 'post',
  path: '/session/second-factor',
  summary: '登录的第二步 the code, or a backup code, after a right password',
  request: code,
  responses: NO_CONTENT,
})
const remove = createRoute({
  method: 'post',
  path: '/session/second-factor/remove',
  summary: '关闭二次验证 switch the second factor off',
  request: password,
  responses: NO_CONTENT,
})
const reset = createRoute({
  method: 'delete',
  path: '/people/{id}/second-factor',
  summary: '为他人关闭二次验证 remove the second factor of somebody who lost it',
  request: { params: z.object({ id: Id }) },
  responses: { 204: { description: 'removed; the person’s sessions are ended' }, ...REFUSALS },
})
const provider = createRoute({
  method: 'get',
  path: '/session/single-sign-on',
  summary: '统一身份认证 the identity provider of the house',
  responses: { 200: json(z.object({ name: z.string().nullable() }), 'null: there is none'), ...REFUSALS },
})
const startSingle = createRoute({
  method: 'post',
  path: '/session/single-sign-on',
  summary: '用统一身份认证登录 where to go to sign in',
  request: body(z.object({ back: z.string().max(500).default('/') })),
  responses: { 200: json(z.object({ url: z.string() }), 'the provider’s page'), ...REFUSALS },
})
const finishSingle = createRoute({
  method: 'get',
  path: '/auth/callback/oidc',
  summary: '统一身份认证的返回地址 the way back from the provider',
  responses: { 302: { description: 'signed in, or back with the reason' }, ...REFUSALS },
})

const NO_PROVIDER = ['no-single-sign-on', wording('这里没有接入统一身份认证。', 'No identity provider is set up here.')] as const

export const secondFactorRoutes: MakeRoutes = ({ doorkeeper, store }) => {
  const { secondFactor, singleSignOn } = doorkeeper
  const routes = newRoutes()
  routes.openapi(state, async c => c.json(await secondFactor.state(actorOf(c)), 200))
  routes.openapi(setUp, async c => {
    const made = given(await secondFactor.setUp(actorOf(c), c.req.valid('json').password, c.req.raw.headers))
    return c.json({ uri: made.uri, backupCodes: [...made.backupCodes] }, 200)
  })
  routes.openapi(confirm, async c => {
    setCookies(c, given(await secondFactor.confirm(actorOf(c), c.req.valid('json').code, c.req.raw.headers)))
    return c.body(null, 204)
  })
  routes.openapi(enter, async c => {
    // with a session, wrong codes would not be counted
    if (c.var.actor) refuse('signed-in', wording('您已经登录。', 'You are signed in.'))
    setCookies(c, given(await secondFactor.enter(c.req.valid('json').code.trim(), c.req.raw.headers)))
    return c.body(null, 204)
  })
  routes.openapi(remove, async c => {
    setCookies(c, given(await secondFactor.remove(actorOf(c), c.req.valid('json').password, c.req.raw.headers)))
    return c.body(null, 204)
  })
  routes.openapi(reset, async c => {
    const actor = workingActorOf(c)
    const { id } = c.req.valid('param')
    const person = (await findPerson(store.db, id)) ?? refuse('no-person', wording('没有这个人员。', 'There is no such person.'))
    given(await permittedForPerson(store.db, actor, person))
    await secondFactor.reset(actor, id)
    return c.body(null, 204)
  })
  routes.openapi(provider, c => c.json({ name: singleSignOn?.name ?? null }, 200))
  routes.openapi(startSingle, async c => {
    const { back } = c.req.valid('json')
    if (!/^\/(?![/\\])/.test(back)) refuse('bad-request', wording('返回地址只能是本站的路径。', 'The way back is a path of this site.'))
    const { url, headers } = given(await (singleSignOn ?? refuse(...NO_PROVIDER)).start(back, c.req.raw.headers))
    setCookies(c, headers)
    return c.json({ url }, 200)
  })
  routes.openapi(finishSingle, async c => given(await (singleSignOn ?? refuse(...NO_PROVIDER)).finish(c.req.raw)))
  return routes
}

function setCookies(c: Context, headers: Headers): void {
  for (const cookie of headers.getSetCookie()) c.header('set-cookie', cookie, { append: true })
}
