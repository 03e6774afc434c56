/** The profile of the house: the numbers of regulations that hold here, what the bureau has set, and from which year on. */
import { z } from '@hono/zod-openapi'
import type { ParameterName } from '@jixiao/core'
import { PROFILES } from '@jixiao/rules'
import { findCodeLists, findPeople, findRulings } from '@jixiao/store'
import { setRuling, withdrawRuling } from '../flows/set-ruling.ts'
import { body, createRoute, given, json, type MakeRoutes, newRoutes, REFUSALS, workingActorOf } from './routing.ts'
import { Say, Words, Year } from './year-schemas.ts'

const NAMES = [...new Set(PROFILES.flatMap(p => Object.keys(p.parameters)))].filter((n): n is ParameterName =>
  PROFILES.some(p => Object.hasOwn(p.parameters, n)),
)
/** "profile": which profile of the rule book holds. */
const OF_BOOK = 'profile'
const Of = z.enum([OF_BOOK, ...NAMES])
const nameOf = (parameter: string): ParameterName | '' => NAMES.find(n => n === parameter) ?? ''

const shownName = (parameter: string): z.infer<typeof Of> => nameOf(parameter) || OF_BOOK

const Ruling = z
  .object({
    fiscalYear: z.number().int(),
    parameter: Of,
    value: z.unknown(),
    reason: z.string(),
    by: z.string(),
    byName: z.string(),
    at: z.string(),
  })
  .openapi('Ruling')

const get = createRoute({
  method: 'get',
  path: '/profile',
  summary: '口径 the numbers of regulations that hold here, with their sources and notes, and what the bureau has set',
  responses: {
    200: json(
      z.object({
        id: z.string(),
        title: Say,
        parameters: z.record(
          z.string(),
          z.object({
            standing: z.enum(['verified', 'default']),
            source: z.string(),
            note: Say.optional(),
            value: z.array(z.object({ from: z.number().int().nullable(), until: z.number().int().nullable(), value: z.unknown() })),
          }),
        ),
        base: z.string(),
        profiles: z.array(z.object({ id: z.string(), title: Say })),
        rulings: z.array(Ruling),
        lists: z.array(z.object({ classification: z.enum(['functional', 'economic', 'government-economic']), fiscalYear: z.number().int() })),
      }),
      'parameters by name, with the values of all years; base: the profile of the years of which no ruling speaks; lists: the official code tables',
    ),
    ...REFUSALS,
  },
})
const put = createRoute({
  method: 'put',
  path: '/profile/rulings/{year}/{parameter}',
  summary: '设置口径 set a number, or choose the profile, from a fiscal year on',
  request: { params: z.object({ year: Year, parameter: Of }), ...body(z.object({ value: z.unknown(), reason: Words })) },
  responses: { 200: json(z.object({ id: z.string() }), 'the profile as it is now'), ...REFUSALS },
})
const withdraw = createRoute({
  method: 'delete',
  path: '/profile/rulings/{year}/{parameter}',
  summary: '撤销设置 withdraw what was set for a year',
  request: { params: z.object({ year: Year, parameter: Of }), query: z.object({ reason: Words }) },
  responses: { 200: json(z.object({ id: z.string() }), 'the profile as it is now'), ...REFUSALS },
})

export const profileRoutes: MakeRoutes = office => {
  const { store, profile, house } = office
  const routes = newRoutes()
  routes.openapi(get, async c => {
    workingActorOf(c)
    const parameters = Object.fromEntries(
      Object.entries(profile.parameters).map(([name, { standing, source, note, value }]) => [
        name,
        {
          standing,
          source,
          ...(note ? { note: { ...note } } : {}),
          value: value.map(v => ({ from: v.from ?? null, until: v.until ?? null, value: unread(v.value) })),
        },
      ]),
    )
    const names = new Map((await findPeople(store.db)).map(p => [p.id, p.name]))
    const rulings = (await findRulings(store.db)).map(({ parameter, by, ...r }) => ({
      ...r,
      parameter: shownName(parameter),
      by,
      byName: names.get(by) ?? by,
    }))
    const lists = (await findCodeLists(store.db)).map(({ classification, fiscalYear }) => ({ classification, fiscalYear }))
    const profiles = PROFILES.map(p => ({ id: p.id, title: { ...p.title } }))
    return c.json({ id: profile.id, title: { ...profile.title }, parameters, base: house.rules().base, profiles, rulings, lists }, 200)
  })
  routes.openapi(put, async c => {
    const { year: fiscalYear, parameter } = c.req.valid('param')
    const { value, reason } = c.req.valid('json')
    given(await setRuling(office, workingActorOf(c), { fiscalYear, parameter: nameOf(parameter), value, reason }))
    return c.json({ id: profile.id }, 200)
  })
  routes.openapi(withdraw, async c => {
    const { year: fiscalYear, parameter } = c.req.valid('param')
    const { reason } = c.req.valid('query')
    given(await withdrawRuling(office, workingActorOf(c), { fiscalYear, parameter: nameOf(parameter), reason }))
    return c.json({ id: profile.id }, 200)
  })
  return routes
}

/** As JSON says it: the shape of a parameter's value is the profile's own affair. */
const unread = (value: unknown): unknown => value
