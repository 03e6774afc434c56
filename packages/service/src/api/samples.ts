/** Re-scoring (复核): samples of self-evaluations and the bureau's score beside that of the body. */
import { z } from '@hono/zod-openapi'
import { fromDecimal, subtract, toDecimal } from '@jixiao/core'
import { findSampledProjects, findSamples, type SampledProject } from '@jixiao/store'
import { permitted } from '../flows/permitted.ts'
import { type DrawnSample, drawSample, rescore } from '../flows/sample-evaluations.ts'
import { gradeIn } from '../flows/self-scores.ts'
import type { Office } from './office.ts'
import { body, createRoute, given, json, type MakeRoutes, newRoutes, REFUSALS, workingActorOf } from './routing.ts'
import { Id } from './schemas.ts'
import { list, Score, Year } from './year-schemas.ts'

const Sampled = z
  .object({
    dossier: z.string(),
    project: z.string(),
    name: z.string(),
    /** In 分. */
    amount: z.string(),
    selfScore: z.string().nullable(),
    selfGrade: z.string(),
    score: z.string().nullable(),
    grade: z.string(),
    /** The bureau's score less that of the body; null where one is missing. */
    difference: z.string().nullable(),
    reason: z.string(),
    by: z.string().nullable(),
    at: z.string().nullable(),
  })
  .openapi('SampledProject')
const Sample = z
  .object({
    id: Id,
    region: Id,
    fiscalYear: z.number().int(),
    seed: z.string(),
    shareOfAmount: z.number().int(),
    least: z.number().int(),
    by: z.string(),
    at: z.string(),
    candidates: z.number().int(),
    projects: list(Sampled),
  })
  .openapi('Sample')

const listSamples = createRoute({
  method: 'get',
  path: '/regions/{region}/years/{year}/samples',
  summary: '自评抽查 samples of self-evaluations',
  request: { params: z.object({ region: Id, year: Year }) },
  responses: { 200: json(z.object({ samples: list(Sample) }), 'the latest first'), ...REFUSALS },
})
const draw = createRoute({
  method: 'post',
  path: '/regions/{region}/years/{year}/samples',
  summary: '抽取复核项目 draw projects by chance, in proportion to their money',
  request: {
    params: z.object({ region: Id, year: Year }),
    ...body(
      z.object({
        seed: z.string().min(1).max(100),
        shareOfAmount: z.number().int().min(1).max(1000).optional(),
        least: z.number().int().min(0).max(1000).default(1),
      }),
    ),
  },
  responses: { 200: json(Sample, 'the sample; the seed repeats it'), ...REFUSALS },
})
const putScore = createRoute({
  method: 'put',
  path: '/samples/{id}/dossiers/{dossier}/projects/{project}',
  summary: '复核评分 the score of the bureau beside that of the body',
  request: {
    params: z.object({ id: Id, dossier: Id, project: Id }),
    ...body(z.object({ score: Score, reason: z.string().max(2000).default('') })),
  },
  responses: { 200: json(Sampled, 'both scores'), ...REFUSALS },
})

export const sampleRoutes: MakeRoutes = office => {
  const { db } = office.store
  const routes = newRoutes()
  routes.openapi(listSamples, async c => {
    const actor = workingActorOf(c)
    const { region, year } = c.req.valid('param')
    given(await permitted(db, actor, 'read-dossier', region))
    const samples = await findSamples(db, region, year)
    const projects = await findSampledProjects(
      db,
      samples.map(s => s.id),
    )
    return c.json({ samples: samples.map(s => shown(office, { ...s, projects: projects.filter(p => p.sample === s.id) })) }, 200)
  })
  routes.openapi(draw, async c => {
    const actor = workingActorOf(c)
    const { region, year } = c.req.valid('param')
    return c.json(shown(office, given(await drawSample(office, actor, region, year, c.req.valid('json')))), 200)
  })
  routes.openapi(putScore, async c => {
    const actor = workingActorOf(c)
    const { id, dossier, project } = c.req.valid('param')
    const { sample, project: scored } = given(await rescore(office, actor, id, dossier, project, c.req.valid('json')))
    return c.json(besideOwn(office, sample.fiscalYear, scored), 200)
  })
  return routes
}

const shown = (office: Office, sample: DrawnSample) => ({ ...sample, projects: sample.projects.map(p => besideOwn(office, sample.fiscalYear, p)) })

function besideOwn({ profile }: Office, year: number, { sample: _, place: __, ...p }: SampledProject) {
  const grade = (score: string | null): string => (score === null ? '' : gradeIn(fromDecimal(score), profile, year))
  const difference = p.score === null || p.selfScore === null ? null : toDecimal(subtract(fromDecimal(p.score), fromDecimal(p.selfScore)), 2)
  return { ...p, selfGrade: grade(p.selfScore), grade: grade(p.score), difference }
}
