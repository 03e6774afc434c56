/** The redaction list and log of documents that were taken in. */
import { z } from '@hono/zod-openapi'
import { HIT_ACTS, HIT_KINDS, type HitAct, type HitKind } from '@jixiao/core'
import { decideTakenHits, type ListedHit, listTakenHits } from '../flows/take-in/decide-taken-hits.ts'
import { body, createRoute, given, json, type MakeRoutes, newRoutes, REFUSALS, workingActorOf } from './routing.ts'
import { Id } from './schemas.ts'
import { list, Say } from './year-schemas.ts'

const ACTS = Object.keys(HIT_ACTS) as [HitAct, ...HitAct[]]
const KINDS = Object.keys(HIT_KINDS) as [HitKind, ...HitKind[]]

const Hit = z
  .object({
    id: z.string(),
    /** SHA-256 of the file. */
    document: z.string(),
    documentName: z.string(),
    dossier: z.string(),
    bodyName: z.string().nullable(),
    fiscalYear: z.number().int().nullable(),
    kind: z.enum(KINDS),
    kindName: Say,
    label: z.string(),
    where: z.string(),
    text: z.string(),
    before: z.string(),
    after: z.string(),
    place: z.looseObject({ file: z.string(), block: z.number().int() }).readonly(),
    proposal: z.object({ act: z.enum(ACTS), words: z.string() }).readonly(),
    decision: z.object({ act: z.enum(ACTS), words: z.string(), by: z.string(), byName: z.string(), at: z.string() }).nullable(),
  })
  .openapi('TakenHit')

const hits = createRoute({
  method: 'get',
  path: '/taken-in/redactions',
  summary: '录入文件中的个人信息和密级标识 personal data and secrecy marks in documents taken in: to be decided, or the log of what was',
  request: { query: z.object({ state: z.enum(['open', 'decided']).default('open') }) },
  responses: { 200: json(z.object({ hits: list(Hit) }), 'the list; decided ones with who decided and when'), ...REFUSALS },
})
const decide = createRoute({
  method: 'post',
  path: '/taken-in/redactions',
  summary: '遮盖、保留或退回 mask, keep with a reason, or send back; all decisions or none',
  request: body(
    z.object({
      decisions: z
        .array(z.object({ hit: Id, act: z.enum(ACTS), words: z.string().trim().max(2000).default('') }))
        .min(1)
        .max(2000),
    }),
  ),
  responses: { 200: json(z.object({ open: z.number().int() }), 'decided; how many are still open'), ...REFUSALS },
})

export const takenInRedactionRoutes: MakeRoutes = office => {
  const routes = newRoutes()
  routes.openapi(hits, async c => {
    const found = given(await listTakenHits(office, workingActorOf(c), c.req.valid('query').state === 'decided'))
    return c.json({ hits: found.map(shown) }, 200)
  })
  routes.openapi(decide, async c => {
    const who = workingActorOf(c)
    given(await decideTakenHits(office, who, c.req.valid('json').decisions))
    return c.json({ open: given(await listTakenHits(office, who, false)).length }, 200)
  })
  return routes
}

const shown = ({
  id,
  document,
  documentName,
  dossier,
  body: b,
  fiscalYear,
  kind,
  content,
  act,
  words,
  by,
  byName,
  at,
}: ListedHit): z.infer<typeof Hit> => {
  const { place, ...rest } = content
  const { box, ...plain } = place
  return {
    ...{ id, document, documentName, dossier, fiscalYear, kind, ...rest },
    bodyName: b?.name ?? null,
    kindName: HIT_KINDS[kind],
    place: { ...plain, ...(box ? { box: [...box] } : {}) },
    decision: act === null ? null : { act, words, by: by ?? '', byName: byName ?? '', at: at ?? '' },
  }
}
