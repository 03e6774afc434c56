/** Published documents that were taken in: bringing them, what came of them, what is doubtful and how it was settled. */
import { z } from '@hono/zod-openapi'
import { DOUBT_KINDS, type Place as DocumentPlace, type DoubtKind, SETTLEMENT_ACTS, type SettlementAct, wording } from '@jixiao/core'
import { contentOf, findTakenDocument } from '@jixiao/store'
import { permittedTakeIn } from '../flows/take-in/permitted-take-in.ts'
import { type ListedDoubt, listDoubts, listTaken, showPublishedYear } from '../flows/take-in/published-years.ts'
import { settle } from '../flows/take-in/settle-doubt.ts'
import type { TakenPartOf } from '../flows/take-in/take-in-document.ts'
import { takeInUpload } from '../flows/take-in/take-in-upload.ts'
import { inHeader } from './file-names.ts'
import { body, createRoute, given, json, type MakeRoutes, newRoutes, REFUSALS, refuse, workingActorOf } from './routing.ts'
import { Id } from './schemas.ts'
import { nameIn, piecesIn } from './sent-file.ts'
import { list, Say } from './year-schemas.ts'

const KINDS = Object.keys(DOUBT_KINDS) as [DoubtKind, ...DoubtKind[]]
const ACTS = Object.keys(SETTLEMENT_ACTS) as [SettlementAct, ...SettlementAct[]]
const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)
/** As the reader gave it: page, sheet and cell, line, table, row and column, the text as printed. */
const Place = z.looseObject({ file: z.string(), block: z.number().int() }).readonly().openapi('DocumentPlace')

const Part = z
  .object({
    name: z.string(),
    body: z.string().nullable(),
    fiscalYear: z.number().int().nullable(),
    edition: z.number().int(),
    differences: z.number().int(),
    values: z.number().int(),
    facts: z.number().int(),
    doubts: z.number().int(),
  })
  .openapi('TakenPart')
const Result = z
  .object({ name: z.string(), outcome: z.enum(['taken', 'already', 'unread']), say: Say.nullable(), parts: list(Part) })
  .openapi('TakeInResult')
const Document = z
  .object({
    sha256: Sha256,
    name: z.string(),
    kind: z.string(),
    title: z.string(),
    by: z.string(),
    byName: z.string(),
    at: z.string(),
    parts: list(
      z.object({
        part: z.string(),
        name: z.string(),
        body: z.string().nullable(),
        bodyName: z.string().nullable(),
        region: z.string().nullable(),
        fiscalYear: z.number().int().nullable(),
        dossier: z.string().nullable(),
        edition: z.number().int(),
        isCurrent: z.boolean(),
        open: z.number().int(),
        differences: list(
          z.object({ label: z.string(), fact: z.string(), before: z.string().nullable(), after: z.string().nullable(), place: Place.nullable() }),
        ),
      }),
    ),
  })
  .openapi('TakenDocument')
const DoubtShape = z
  .object({
    id: z.string(),
    kind: z.enum(KINDS),
    document: Sha256,
    documentName: z.string(),
    dossier: z.string().nullable(),
    bodyName: z.string().nullable(),
    fiscalYear: z.number().int().nullable(),
    say: Say,
    facts: list(z.string()),
    place: Place.nullable(),
    readings: list(z.object({ value: z.string(), say: Say, place: Place.nullable() })),
    acts: list(z.enum(ACTS)),
    settlement: z.object({ act: z.enum(ACTS), value: z.string(), words: z.string(), byName: z.string(), at: z.string() }).nullable(),
  })
  .openapi('Doubt')
const Fact = z
  .object({
    fact: z.string(),
    stage: z.string(),
    year: z.number().int(),
    label: z.string(),
    value: z.string().nullable(),
    dimension: z.string(),
    printed: z.string(),
    place: Place,
    document: Sha256,
  })
  .openapi('PublishedFact')
const Year = z
  .object({
    dossier: z.string(),
    body: z.string(),
    bodyName: z.string(),
    fiscalYear: z.number().int(),
    origin: z.literal('published'),
    documents: list(
      z.object({ sha256: Sha256, name: z.string(), kind: z.string(), title: z.string(), edition: z.number().int(), isCurrent: z.boolean() }),
    ),
    facts: list(Fact),
    sources: list(z.object({ record: z.string(), field: z.string(), document: Sha256, place: Place })),
    doubtful: list(z.string()),
    own: z
      .object({
        dossier: z.string(),
        differences: list(z.object({ fact: z.string(), label: z.string(), own: z.string(), published: z.string(), place: Place, document: Sha256 })),
      })
      .nullable(),
  })
  .openapi('PublishedYear')

const bring = createRoute({
  method: 'post',
  path: '/taken-in/files',
  summary:
    "录入一个公开文件（或 zip） take in a published file: its bytes as the body, its name in content-disposition (RFC 6266: filename*=UTF-8''…)",
  request: { body: { required: true, content: { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } } } },
  responses: { 200: json(z.object({ results: list(Result) }), 'what came of it, one for each file of an archive'), ...REFUSALS },
})
const documents = createRoute({
  method: 'get',
  path: '/taken-in/documents',
  summary: '已录入的公开文件 documents that were taken in, with their bodies, years and editions',
  responses: { 200: json(z.object({ documents: list(Document) }), 'in the order of taking in'), ...REFUSALS },
})
const content = createRoute({
  method: 'get',
  path: '/taken-in/documents/{sha256}/content',
  summary: '文件原件 the file as it was taken in',
  request: { params: z.object({ sha256: Sha256 }) },
  responses: {
    200: { description: 'the bytes', content: { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } } },
    ...REFUSALS,
  },
})
const doubts = createRoute({
  method: 'get',
  path: '/taken-in/doubts',
  summary: '待核事项 what is doubtful; or what was settled, by whom and when',
  request: { query: z.object({ state: z.enum(['open', 'settled']).default('open') }) },
  responses: { 200: json(z.object({ doubts: list(DoubtShape) }), 'doubts'), ...REFUSALS },
})
const settleOne = createRoute({
  method: 'post',
  path: '/taken-in/doubts/{id}',
  summary: '处理待核事项 settle a doubt',
  request: {
    params: z.object({ id: Id }),
    ...body(z.object({ act: z.enum(ACTS), value: z.string().trim().max(500).default(''), words: z.string().trim().max(2000).default('') })),
  },
  responses: { 200: json(z.object({ id: z.string(), open: z.number().int() }), 'settled; how many are still open'), ...REFUSALS },
})
const year = createRoute({
  method: 'get',
  path: '/taken-in/years/{id}',
  summary: '据公开文件录入的年度 a year made of published documents: every figure with its place, and the differences from the office’s own dossier',
  request: { params: z.object({ id: Id }) },
  responses: { 200: json(Year, 'the year'), ...REFUSALS },
})

export const takenInRoutes: MakeRoutes = office => {
  const { db } = office.store
  const routes = newRoutes()
  routes.openapi(bring, async c => {
    const name = nameIn(c.req.header('content-disposition') ?? '')
    const results = given(await takeInUpload(office, workingActorOf(c), name === '' ? '文件' : name, piecesIn(c.req.raw.body)))
    return c.json({ results: results.map(r => ({ ...r, parts: r.parts.map(partOf) })) }, 200)
  })
  routes.openapi(documents, async c => {
    const found = given(await listTaken(office, workingActorOf(c)))
    return c.json(
      {
        documents: found.documents.map(({ document: { sha256, name, kind, title, by, at }, byName, parts }) => ({
          ...{ sha256, name, kind, title, by, at, byName },
          parts: parts.map(({ document: _d, code: _c, replaces: _r, differences, ...p }) => ({
            ...p,
            differences: differences.map(d => ({ ...d, place: d.place && plain(d.place) })),
          })),
        })),
      },
      200,
    )
  })
  routes.openapi(content, async c => {
    given(await permittedTakeIn(db, workingActorOf(c), 'read-dossier'))
    const found = await findTakenDocument(db, c.req.valid('param').sha256)
    if (!found) refuse('no-file', wording('没有录入过这个文件。', 'This file was not taken in.'))
    const { bytes } = await contentOf(db, found.sha256)
    return c.body(bytes.slice().buffer, 200, {
      'content-type': 'application/octet-stream',
      'content-disposition': inHeader(found.name),
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    })
  })
  routes.openapi(doubts, async c => {
    const found = given(await listDoubts(office, workingActorOf(c), c.req.valid('query').state === 'open'))
    return c.json({ doubts: found.map(shown) }, 200)
  })
  routes.openapi(settleOne, async c => {
    const who = workingActorOf(c)
    const settled = given(await settle(office, who, c.req.valid('param').id, c.req.valid('json')))
    return c.json({ id: settled.id, open: given(await listDoubts(office, who, true)).length }, 200)
  })
  routes.openapi(year, async c => {
    const y = given(await showPublishedYear(office, workingActorOf(c), c.req.valid('param').id))
    const { head, bodyName, facts, sources, doubts: all, own } = y
    return c.json(
      {
        ...{ dossier: head.id, body: head.body, bodyName, fiscalYear: head.fiscalYear, origin: 'published' as const },
        documents: y.documents.map(({ sha256, name, kind, title, edition, isCurrent }) => ({ sha256, name, kind, title, edition, isCurrent })),
        facts: facts.map(f => ({ ...f, place: plain(f.place) })),
        sources: sources.map(s => ({ ...s, place: plain(s.place) })),
        doubtful: [...new Set(all.filter(d => d.settlement === null).flatMap(d => d.content.facts))],
        own: own && {
          dossier: own.dossier,
          differences: own.differences.map(({ fact, label, own: mine, published: p }) => ({
            ...{ fact, label, own: mine, published: p.printed, document: p.document },
            place: plain(p.place),
          })),
        },
      },
      200,
    )
  })
  return routes
}

const partOf = ({ name, body: b, fiscalYear, edition, differences, year: y }: TakenPartOf): z.infer<typeof Part> => ({
  ...{ name, fiscalYear, edition, differences },
  body: b?.name ?? null,
  values: y?.values ?? 0,
  facts: y?.facts ?? 0,
  doubts: y?.doubts ?? 1,
})

const shown = ({
  id,
  kind,
  document,
  documentName,
  dossier,
  bodyName,
  fiscalYear,
  content: d,
  settlement,
  byName,
  at,
}: ListedDoubt): z.infer<typeof DoubtShape> => ({
  ...{ id, kind, document, documentName, dossier, bodyName, fiscalYear },
  ...{ say: d.say, facts: d.facts, acts: d.acts },
  place: d.place && plain(d.place),
  readings: d.readings.map(r => ({ ...r, place: r.place && plain(r.place) })),
  settlement: settlement && { ...settlement, byName: byName ?? '', at: at ?? '' },
})

/** As JSON has it. */
const plain = ({ box, entry: _entry, ...rest }: DocumentPlace) => ({ ...rest, ...(box ? { box: [...box] } : {}) })
