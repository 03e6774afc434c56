/** Files that prove something: brought, listed and fetched with the dossier they belong to. */
import { z } from '@hono/zod-openapi'
import { wording } from '@jixiao/core'
import { findFile, findFiles, piecesOf } from '@jixiao/store'
import { attachFile } from '../flows/attach-file.ts'
import { readableDossier } from '../flows/readable-dossier.ts'
import { inHeader } from './file-names.ts'
import { createRoute, given, json, type MakeRoutes, newRoutes, REFUSALS, refuse, workingActorOf } from './routing.ts'
import { Id } from './schemas.ts'
import { nameIn, piecesIn } from './sent-file.ts'

const StoredFile = z
  .object({ sha256: z.string(), bytes: z.number().int(), type: z.string(), name: z.string(), by: z.string(), at: z.string() })
  .openapi('File')

const bring = createRoute({
  method: 'post',
  path: '/dossiers/{id}/files',
  summary: "上传附件 bring a file: its bytes as the body, its name in content-disposition (RFC 6266: filename*=UTF-8''…)",
  request: {
    params: z.object({ id: Id }),
    body: { required: true, content: { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } } },
  },
  responses: { 200: json(StoredFile, 'the file as it is kept'), ...REFUSALS },
})
const list = createRoute({
  method: 'get',
  path: '/dossiers/{id}/files',
  summary: '附件清单 the files of a dossier',
  request: { params: z.object({ id: Id }) },
  responses: { 200: json(z.object({ files: z.array(StoredFile), mostBytes: z.number().int() }), 'files, and how large one may be'), ...REFUSALS },
})
const fetchOne = createRoute({
  method: 'get',
  path: '/dossiers/{id}/files/{sha256}',
  summary: '下载附件 the content of a file',
  request: { params: z.object({ id: Id, sha256: z.string().regex(/^[0-9a-f]{64}$/) }) },
  responses: {
    200: { description: 'the bytes', content: { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } } },
    ...REFUSALS,
  },
})

export const attachmentRoutes: MakeRoutes = office => {
  const { store, mostFileBytes } = office
  const routes = newRoutes()
  routes.openapi(bring, async c => {
    const actor = workingActorOf(c)
    const name = nameIn(c.req.header('content-disposition') ?? '')
    return c.json({ ...given(await attachFile(office, actor, c.req.valid('param').id, name, piecesIn(c.req.raw.body))) }, 200)
  })
  routes.openapi(list, async c => {
    const { id } = given(await readableDossier(store.db, workingActorOf(c), c.req.valid('param').id))
    return c.json({ files: [...(await findFiles(store.db, id))], mostBytes: mostFileBytes }, 200)
  })
  routes.openapi(fetchOne, async c => {
    const { id } = given(await readableDossier(store.db, workingActorOf(c), c.req.valid('param').id))
    const found = await findFile(store.db, id, c.req.valid('param').sha256)
    if (!found) refuse('no-file', wording('这份卷宗没有这个附件。', 'The dossier has no such file.'))
    const pieces = piecesOf(store.db, found)
    const content = new ReadableStream<Uint8Array>({
      async pull(controller) {
        const { done, value } = await pieces.next()
        if (done) controller.close()
        else controller.enqueue(value)
      },
    })
    return c.body(content, 200, {
      'content-type': found.type,
      'content-length': String(found.bytes),
      'content-disposition': inHeader(found.name),
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    })
  })
  return routes
}
