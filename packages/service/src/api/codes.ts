/** Code tables by year: the official list where somebody has brought it, else the one that comes with the product. */
import { z } from '@hono/zod-openapi'
import { type Classification, ECONOMIC, FUNCTIONAL, GOVERNMENT_ECONOMIC, wording } from '@jixiao/core'
import { readCodeList, readTable } from '@jixiao/documents'
import { type ClassificationName, type CodeList, findCodeList, findCodeLists, recordHappening, saveCodeList } from '@jixiao/store'
import { permitted } from '../flows/permitted.ts'
import { regionOf } from '../flows/permitted-for-person.ts'
import type { Actor, Office } from './office.ts'
import { body, createRoute, given, json, type MakeRoutes, newRoutes, REFUSALS, refuse, workingActorOf } from './routing.ts'

const BUILT_IN: Readonly<Record<ClassificationName, Classification>> = {
  functional: FUNCTIONAL,
  economic: ECONOMIC,
  'government-economic': GOVERNMENT_ECONOMIC,
}
const params = z.object({
  classification: z.enum(['functional', 'economic', 'government-economic']),
  year: z.coerce.number().int().min(1994).max(2100),
})
const Code = z.object({ code: z.string().regex(/^\d{3,12}$/), name: z.string().min(1).max(200) })
const source = z.string().min(1).max(500)
const Codes = z
  .object({
    classification: params.shape.classification,
    fiscalYear: z.number().int(),
    /** Where the list comes from; null: it came with the product. */
    source: z.string().nullable(),
    codes: z.array(Code.extend({ isVerified: z.boolean() })),
  })
  .openapi('Codes')

const all = createRoute({
  method: 'get',
  path: '/codes',
  summary: '已导入的代码表 the official lists that were brought',
  responses: {
    200: json(
      z.object({
        lists: z.array(z.object({ classification: z.string(), fiscalYear: z.number().int(), source: z.string(), by: z.string(), at: z.string() })),
      }),
      'lists',
    ),
    ...REFUSALS,
  },
})
const get = createRoute({
  method: 'get',
  path: '/codes/{classification}/{year}',
  summary: '年度代码表 the codes of a year',
  request: { params },
  responses: { 200: json(Codes, 'codes; isVerified: from an official list or seen in print'), ...REFUSALS },
})
const put = createRoute({
  method: 'put',
  path: '/codes/{classification}/{year}',
  summary: '保存代码表 put an official list in the place of the built-in one',
  request: { params, ...body(z.object({ source, codes: z.array(Code).min(1).max(20_000) })) },
  responses: { 200: json(Codes, 'the list as it is kept'), ...REFUSALS },
})
const bring = createRoute({
  method: 'post',
  path: '/codes/{classification}/{year}/file',
  summary: '导入代码表 the official list as a file (xlsx, xls, csv)',
  request: {
    params,
    query: z.object({ source }),
    body: { required: true, content: { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } } },
  },
  responses: {
    200: json(
      z.object({ taken: z.number().int(), left: z.array(z.object({ line: z.number().int(), text: z.string(), why: z.string() })) }),
      'how many codes were taken, and the rows that were none',
    ),
    ...REFUSALS,
  },
})

/** A list of a year has some two thousand rows. */
const MOST_BYTES = 10 * 1024 * 1024

export const codeRoutes: MakeRoutes = office => {
  const { store, now } = office
  const routes = newRoutes()
  routes.openapi(all, async c => {
    workingActorOf(c)
    return c.json({ lists: [...(await findCodeLists(store.db))] }, 200)
  })
  routes.openapi(get, async c => {
    workingActorOf(c)
    const { classification, year } = c.req.valid('param')
    const list = await findCodeList(store.db, classification, year)
    if (list) return c.json(shown(list), 200)
    const built = BUILT_IN[classification]
    const codes = built.codes.filter(x => built.find(x.code, year) === x).map(({ code, name, isVerified }) => ({ code, name, isVerified }))
    return c.json({ classification, fiscalYear: year, source: null, codes }, 200)
  })
  routes.openapi(put, async c => {
    const actor = workingActorOf(c)
    const { classification, year: fiscalYear } = c.req.valid('param')
    const list = { classification, fiscalYear, ...c.req.valid('json'), by: actor.id, at: now() }
    await keep(office, actor, list)
    return c.json(shown(list), 200)
  })
  routes.openapi(bring, async c => {
    const actor = workingActorOf(c)
    const { classification, year: fiscalYear } = c.req.valid('param')
    if (Number(c.req.header('content-length') ?? 0) > MOST_BYTES)
      refuse('file-too-large', wording('文件超过 10 MB。', 'The file is larger than 10 MB.'))
    await allowed(office, actor)
    const [table] = given(await readTable(new Uint8Array(await c.req.arrayBuffer()))).tables
    const { codes, left } = table ? readCodeList(table) : { codes: [], left: [] }
    const fitting = codes.filter(x => Code.safeParse(x).success)
    if (fitting.length === 0) refuse('not-a-table', wording('表里没有读到编码和名称。', 'No codes with names were found in the table.'))
    const unfit = codes.filter(x => !fitting.includes(x)).map(x => ({ line: 0, text: `${x.code} ${x.name}`, why: 'no-code' }))
    await keep(office, actor, { classification, fiscalYear, codes: fitting, source: c.req.valid('query').source, by: actor.id, at: now() })
    return c.json({ taken: fitting.length, left: [...left, ...unfit] }, 200)
  })
  return routes
}

const shown = ({ classification, fiscalYear, source, codes }: CodeList): z.infer<typeof Codes> => ({
  classification,
  fiscalYear,
  source,
  codes: codes.map(({ code, name }) => ({ code, name, isVerified: true })),
})

async function allowed({ store }: Office, who: Actor): Promise<void> {
  given(await permitted(store.db, who, 'manage-codes', await regionOf(store.db)))
}

async function keep(office: Office, who: Actor, list: CodeList): Promise<void> {
  await allowed(office, who)
  const { classification, fiscalYear, source, codes } = list
  await office.store.transaction(async tx => {
    await saveCodeList(tx, list)
    const details = { classification, fiscalYear, source, codes: codes.length }
    await recordHappening(tx, { chain: 'house', by: who.id, at: list.at, act: 'save-codes', details })
  })
  await office.house.refresh()
}
