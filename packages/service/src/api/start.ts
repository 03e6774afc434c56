/** The first start of a house: whether nobody lives in it yet, and who begins. Open only to whoever holds the code of the console. */
import { z } from '@hono/zod-openapi'
import { ROLES } from '@jixiao/core'
import { ADMINISTRATORS } from '../flows/first-start.ts'
import { body, createRoute, given, json, type MakeRoutes, newRoutes, REFUSALS } from './routing.ts'

const Named = z.object({
  username: z.string().regex(/^[^\s@A-Z]{2,64}$/),
  name: z.string().trim().min(1).max(100),
})
const code = z.string().min(1).max(40)
const Wish = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('demo'), code }),
    z.object({
      kind: z.literal('region'),
      code,
      region: z.object({
        name: z.string().trim().min(1).max(200),
        /** 6 digits a county, 9 a township, 12 a village. */
        code: z.string().regex(/^\d{6}(\d{3}){0,2}$/),
      }),
      administrators: z.record(z.enum(ADMINISTRATORS), Named),
    }),
  ])
  .openapi('FirstStart')

const state = createRoute({
  method: 'get',
  path: '/start',
  summary: '是否首次启动 whether nobody lives here yet',
  responses: {
    200: json(
      z.object({ isOpen: z.boolean(), profile: z.object({ id: z.string(), title: z.object({ zh: z.string(), en: z.string() }) }) }),
      'isOpen: the house can be started on its page; profile: the numbers of regulations that hold here',
    ),
    ...REFUSALS,
  },
})
const start = createRoute({
  method: 'post',
  path: '/start',
  summary: '首次启动 begin: the region and its three administrators, or the demo county',
  request: body(Wish),
  responses: {
    200: json(
      z.object({
        accounts: z.array(z.object({ role: z.enum(ROLES), username: z.string(), name: z.string(), password: z.string() })),
      }),
      'the accounts with their passwords, told this once',
    ),
    ...REFUSALS,
  },
})

export const startRoutes: MakeRoutes = office => {
  const { firstDoor, profile } = office
  const routes = newRoutes()
  routes.openapi(state, async c => c.json({ isOpen: await firstDoor.isOpen(office), profile: { id: profile.id, title: { ...profile.title } } }, 200))
  routes.openapi(start, async c => {
    const wish = c.req.valid('json')
    const made =
      wish.kind === 'demo'
        ? await firstDoor.start(office, wish.code, { kind: 'demo' })
        : await firstDoor.start(office, wish.code, { kind: 'region', ...wish.region, administrators: wish.administrators })
    return c.json({ accounts: [...given(made)] }, 200)
  })
  return routes
}
