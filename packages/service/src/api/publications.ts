/** Publication of a year: redaction, waivers, signatures, the published versions and their files. */
import { z } from '@hono/zod-openapi'
import { HIT_ACTS, HIT_KINDS, type HitAct, type HitKind, PAPER_KINDS, PUBLICATION_KINDS, PUBLICATIONS, wording } from '@jixiao/core'
import { listArchive } from '@jixiao/documents'
import { findPeople, findPublication, findPublications, type Publication, packageOf } from '@jixiao/store'
import { decideHits, signPublication, waiveFinding } from '../flows/publication/decide.ts'
import { findPreparing, type Preparing } from '../flows/publication/in-preparation.ts'
import { PublicationManifest } from '../flows/publication/manifest.ts'
import { publish } from '../flows/publication/publish.ts'
import { keyFingerprint } from '../flows/publication/seal.ts'
import { readableDossier } from '../flows/readable-dossier.ts'
import { inHeader } from './file-names.ts'
import type { Actor } from './office.ts'
import { body, createRoute, given, json, type MakeRoutes, newRoutes, REFUSALS, refuse, workingActorOf } from './routing.ts'
import { Id } from './schemas.ts'
import { Day, list, Say, Words } from './year-schemas.ts'

const ACTS = Object.keys(HIT_ACTS) as [HitAct, ...HitAct[]]
const KINDS = Object.keys(HIT_KINDS) as [HitKind, ...HitKind[]]
const Kind = z.enum(PUBLICATION_KINDS)
const SignatureKind = z.enum(['secrecy', 'head'])
const EntryShape = z.object({ record: z.string(), field: z.string() }).readonly()
const By = { by: z.string(), byName: z.string(), at: z.string() }

const Hit = z.object({
  id: z.string(),
  document: z.string(),
  kind: z.enum(KINDS),
  kindName: Say,
  label: z.string(),
  where: z.string(),
  /** The block of the document in which it stands. */
  block: z.number().int(),
  text: z.string(),
  before: z.string(),
  after: z.string(),
  entry: EntryShape.nullable(),
  proposal: z.object({ act: z.enum(ACTS), words: z.string() }).readonly(),
  decision: z.object({ act: z.enum(ACTS), words: z.string(), ...By }).nullable(),
})
const State = z
  .object({
    kind: Kind,
    name: Say,
    content: z.string(),
    documents: list(z.object({ id: z.string(), name: z.string(), paper: z.enum(PAPER_KINDS), blocks: list(z.looseObject({ kind: z.string() })) })),
    hits: list(Hit),
    findings: list(
      z.object({
        id: z.string(),
        document: z.string(),
        rule: z.string(),
        severity: z.string(),
        say: Say,
        mend: Say,
        at: list(EntryShape),
        block: z.number().int().nullable(),
        waiver: z.object({ reason: z.string(), ...By }).nullable(),
      }),
    ),
    signatures: list(z.object({ signature: SignatureKind, isCurrent: z.boolean(), ...By })),
    blocks: list(z.object({ code: z.string(), say: Say }).readonly()),
    log: list(z.object({ document: z.string(), hitKind: z.enum(KINDS), place: z.string(), act: z.enum(ACTS), words: z.string(), ...By })),
  })
  .openapi('PublicationState')
const Published = z
  .object({
    id: Id,
    dossier: Id,
    kind: Kind,
    version: z.number().int(),
    reason: z.string(),
    disclosedOn: z.string(),
    package: z.string(),
    ...By,
    manifest: PublicationManifest,
  })
  .openapi('Publication')

const params = z.object({ id: Id, kind: Kind })
const path = '/dossiers/{id}/publications/{kind}'
const stated = { 200: json(State, 'how far the publication is'), ...REFUSALS }

const listVersions = createRoute({
  method: 'get',
  path: '/dossiers/{id}/publications',
  summary: '已公开的各版本 published versions',
  request: { params: z.object({ id: Id }) },
  responses: { 200: json(z.object({ publications: list(Published), key: z.string() }), 'the versions, and the fingerprint of the key'), ...REFUSALS },
})
const getState = createRoute({ method: 'get', path, summary: '公开准备情况 what is to be published', request: { params }, responses: stated })
const decide = createRoute({
  method: 'post',
  path: `${path}/redactions`,
  summary: '处理个人信息和密级标识 decide hits of the redaction',
  request: {
    params,
    ...body(
      z.object({
        decisions: z
          .array(z.object({ hit: Id, act: z.enum(ACTS), words: z.string().max(2000) }))
          .min(1)
          .max(1000),
      }),
    ),
  },
  responses: stated,
})
const waive = createRoute({
  method: 'post',
  path: `${path}/waivers`,
  summary: '具名说明保留的问题 waive a finding by name; null takes it back',
  request: { params, ...body(z.object({ finding: z.string().min(1).max(200), reason: Words.nullable() })) },
  responses: stated,
})
const signRoute = createRoute({
  method: 'post',
  path: `${path}/signatures`,
  summary: '保密审查、负责人审签 sign what was seen',
  request: { params, ...body(z.object({ signature: SignatureKind, content: z.string().length(64) })) },
  responses: stated,
})
const publishRoute = createRoute({
  method: 'post',
  path,
  summary: '发布 publish the next version',
  request: { params, ...body(z.object({ disclosedOn: Day.optional(), reason: z.string().trim().max(2000).default('') })) },
  responses: { 200: json(Published, 'the version'), ...REFUSALS },
})
const FILE = {
  200: { description: 'the file', content: { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } } },
  ...REFUSALS,
}
const getPackage = createRoute({
  method: 'get',
  path: '/publications/{id}/package',
  summary: '下载发布包 the package',
  request: { params: z.object({ id: Id }) },
  responses: FILE,
})
const getFile = createRoute({
  method: 'get',
  path: '/publications/{id}/files/{name}',
  summary: '下载发布包中的文件 one file of the package',
  request: { params: z.object({ id: Id, name: z.string().min(1).max(500) }) },
  responses: FILE,
})

export const publicationRoutes: MakeRoutes = office => {
  const { db } = office.store
  const routes = newRoutes()
  const namesOf = async () => new Map((await findPeople(db)).map(p => [p.id, p.name]))
  const shown = async (now: Preparing, kind: z.infer<typeof Kind>) => stateOf(now, kind, await namesOf())
  routes.openapi(listVersions, async c => {
    const { id } = given(await readableDossier(db, workingActorOf(c), c.req.valid('param').id))
    const names = await namesOf()
    const publications = (await findPublications(db, id)).map(p => versionOf(p, names))
    return c.json({ publications, key: keyFingerprint(office.seal.publicKey) }, 200)
  })
  routes.openapi(getState, async c => {
    const { id, kind } = c.req.valid('param')
    return c.json(await shown(given(await findPreparing(office, db, workingActorOf(c), id, kind)), kind), 200)
  })
  routes.openapi(decide, async c => {
    const { id, kind } = c.req.valid('param')
    return c.json(await shown(given(await decideHits(office, workingActorOf(c), id, kind, c.req.valid('json').decisions)), kind), 200)
  })
  routes.openapi(waive, async c => {
    const { id, kind } = c.req.valid('param')
    const { finding, reason } = c.req.valid('json')
    return c.json(await shown(given(await waiveFinding(office, workingActorOf(c), id, kind, finding, reason)), kind), 200)
  })
  routes.openapi(signRoute, async c => {
    const { id, kind } = c.req.valid('param')
    const { signature, content } = c.req.valid('json')
    return c.json(await shown(given(await signPublication(office, workingActorOf(c), id, kind, signature, content)), kind), 200)
  })
  routes.openapi(publishRoute, async c => {
    const { id, kind } = c.req.valid('param')
    const { disclosedOn, reason } = c.req.valid('json')
    const wanted = { reason, ...(disclosedOn === undefined ? {} : { disclosedOn }) }
    return c.json(versionOf(given(await publish(office, workingActorOf(c), id, kind, wanted)), await namesOf()), 200)
  })
  const readable = async (who: Actor, id: string): Promise<Publication> => {
    const found = (await findPublication(db, id)) ?? refuse('no-publication', wording('没有这个公开版本。', 'There is no such version.'))
    given(await readableDossier(db, who, found.dossier))
    return found
  }
  routes.openapi(getPackage, async c => {
    const found = await readable(workingActorOf(c), c.req.valid('param').id)
    const { title } = PublicationManifest.parse(found.manifest)
    const bytes = await packageOf(db, found)
    return c.body(bytes.slice().buffer, 200, download(`${title}（第${found.version}版）.zip`))
  })
  routes.openapi(getFile, async c => {
    const { id, name } = c.req.valid('param')
    const found = await readable(workingActorOf(c), id)
    const file = given(listArchive(await packageOf(db, found), id)).find(f => f.name === name)
    if (!file) refuse('no-file', wording('发布包里没有这个文件。', 'The package has no such file.'))
    return c.body(file.bytes.slice().buffer, 200, download(name.split('/').at(-1) ?? name))
  })
  return routes
}

const download = (name: string) => ({
  'content-type': 'application/octet-stream',
  'content-disposition': inHeader(name),
  'x-content-type-options': 'nosniff',
})

type Names = ReadonlyMap<string, string>
const signed = <T extends { readonly by: string; readonly at: string }>(names: Names, { by, at }: T) => ({ by, byName: names.get(by) ?? by, at })

function stateOf({ readiness, preparations }: Preparing, kind: z.infer<typeof Kind>, names: Names): z.infer<typeof State> {
  const { documents, hits, findings, content, blocks } = readiness
  return {
    kind,
    name: PUBLICATIONS[kind].name,
    content,
    documents: documents.map(({ id, name, paper, document }) => ({ id, name, paper, blocks: document.blocks.map(b => ({ ...b })) })),
    hits: hits.map(({ place, decision: d, ...h }) => ({
      ...h,
      block: place.block,
      kindName: HIT_KINDS[h.kind],
      decision: d && { act: d.act, words: d.words, ...signed(names, d) },
    })),
    findings: findings.map(({ finding: f, waiver: w, ...rest }) => ({
      ...rest,
      rule: f.rule,
      severity: f.severity,
      say: f.say,
      mend: f.mend,
      block: f.places[0]?.block ?? null,
      waiver: w && { reason: w.reason, ...signed(names, w) },
    })),
    signatures: preparations.signatures.map(s => ({ signature: s.signature, isCurrent: s.content === content, ...signed(names, s) })),
    blocks,
    log: preparations.redactions.map(r => ({
      document: r.document,
      hitKind: r.hitKind,
      place: r.place,
      act: r.act,
      words: r.words,
      ...signed(names, r),
    })),
  }
}

const versionOf = (p: Publication, names: Names): z.infer<typeof Published> => {
  const { manifest, ...rest } = p
  return { ...rest, byName: names.get(p.by) ?? p.by, manifest: PublicationManifest.parse(manifest) }
}
