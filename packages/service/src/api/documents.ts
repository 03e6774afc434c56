/** Papers and forms of a dossier as official files: Word, workbook, PDF. */
import { z } from '@hono/zod-openapi'
import { PAPER_KINDS, wording } from '@jixiao/core'
import { WRITTEN_FORMATS, type WrittenFormat } from '@jixiao/documents'
import { findBodies, findDossier } from '@jixiao/store'
import { findEvaluated } from '../flows/publication/evaluated-dossier.ts'
import { readableDossier } from '../flows/readable-dossier.ts'
import { systemFonts } from '../flows/system-fonts.ts'
import { findWhole } from '../flows/units-of-year.ts'
import { writePaper } from '../flows/write-paper.ts'
import { inHeader } from './file-names.ts'
import { createRoute, given, type MakeRoutes, newRoutes, REFUSALS, refuse, workingActorOf } from './routing.ts'
import { Id } from './schemas.ts'

const TYPES: Readonly<Record<WrittenFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
}
const FILE = { schema: z.string().openapi({ format: 'binary' }) }

const write = createRoute({
  method: 'get',
  path: '/dossiers/{id}/papers/{kind}/document',
  summary: '导出正式文件 a paper, or one of its forms, as an official file',
  request: {
    params: z.object({ id: Id, kind: z.enum(PAPER_KINDS) }),
    query: z.object({
      format: z.enum(WRITTEN_FORMATS).default('docx'),
      round: z
        .string()
        .regex(/^(?:|[1-9]|1[0-2])$/)
        .default(''),
      form: z.string().max(60).optional(),
      of: z.enum(['whole', 'own']).default('whole').openapi({ description: 'own: of a department with units, its own part (本级) alone' }),
    }),
  },
  responses: {
    200: { description: 'the file', content: { [TYPES.docx]: FILE, [TYPES.xlsx]: FILE, [TYPES.pdf]: FILE } },
    ...REFUSALS,
  },
})

export const documentRoutes: MakeRoutes = ({ store, profile }) => {
  const routes = newRoutes()
  routes.openapi(write, async c => {
    const actor = workingActorOf(c)
    const { id, kind } = c.req.valid('param')
    const { format, round, form, of } = c.req.valid('query')
    given(await readableDossier(store.db, actor, id))
    const dossier = await findDossier(store.db, id)
    const bodies = await findBodies(store.db)
    const body = dossier && bodies.get(dossier.body)
    if (!dossier || !body) refuse('no-dossier', wording('没有这份卷宗。', 'There is no such dossier.'))
    const wanted = { kind, round, format, ...(form === undefined ? {} : { form }) }
    const whole = of === 'own' ? { dossier, joined: [] } : await findWhole(store.db, bodies, body, dossier)
    const evaluated = await findEvaluated(store.db, whole.dossier, whole.joined)
    const written = given(await writePaper(evaluated, body, wanted, profile, systemFonts, whole.joined))
    return c.body(written.bytes.slice().buffer, 200, {
      'content-type': TYPES[format],
      'content-disposition': inHeader(written.name),
      'x-content-type-options': 'nosniff',
    })
  })
  return routes
}
