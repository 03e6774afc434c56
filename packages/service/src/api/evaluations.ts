/** Evaluations by the department or by finance: frame, experts' scores, mean and spread, grade. */
import { z } from '@hono/zod-openapi'
import { type Evaluation as Kept, outcomeOf, SCORE_PLACES, toDecimal, wording } from '@jixiao/core'
import { findEvaluation, findEvaluations } from '@jixiao/store'
import { frameOf, moveEvaluation, openEvaluation } from '../flows/evaluate.ts'
import { permitted } from '../flows/permitted.ts'
import { gradeIn } from '../flows/self-scores.ts'
import type { Office } from './office.ts'
import { body, createRoute, given, json, type MakeRoutes, newRoutes, REFUSALS, refuse, workingActorOf } from './routing.ts'
import { Id } from './schemas.ts'
import { list, Say, Score, Words, Year } from './year-schemas.ts'

const Leaf = z.object({
  id: z.string().min(1).max(16),
  level1: z.string().min(1).max(40),
  level2: z.string().min(1).max(40),
  level3: z.string().min(1).max(100),
  points: Score,
})
/** Words that need not be there. */
const Beside = z.string().trim().max(10_000).default('')
const Name = z.string().trim().min(1).max(40)
const Evaluation = z
  .object({
    id: Id,
    body: Id,
    fiscalYear: z.number().int(),
    kind: z.enum(['department', 'finance']),
    project: z.string().nullable(),
    experts: list(z.string()),
    leaves: list(
      Leaf.extend({
        /** The mean of the experts and the distance of the highest from the lowest; null: nobody has scored. */
        mean: z.string().nullable(),
        spread: z.string().nullable(),
        scores: list(z.object({ expert: z.string(), score: z.string(), words: z.string() })),
      }),
    ),
    missing: z.number().int(),
    total: z.string().nullable(),
    grade: z.string(),
    isFinished: z.boolean(),
    conclusion: z.string(),
    problems: z.string(),
    suggestions: z.string(),
  })
  .openapi('Evaluation')

const getFrame = createRoute({
  method: 'get',
  path: '/evaluation-frames/{year}',
  summary: '评价指标体系 the frame that the profile proposes, with its standing',
  request: { params: z.object({ year: Year }) },
  responses: {
    200: json(z.object({ leaves: list(Leaf.readonly()), standing: z.enum(['verified', 'default']), note: Say.nullable() }), 'the frame'),
    ...REFUSALS,
  },
})
const listEvaluations = createRoute({
  method: 'get',
  path: '/bodies/{body}/years/{year}/evaluations',
  summary: '部门评价和财政评价 evaluations of a body and year',
  request: { params: z.object({ body: Id, year: Year }) },
  responses: { 200: json(z.object({ evaluations: list(Evaluation) }), 'the evaluations'), ...REFUSALS },
})
const open = createRoute({
  method: 'post',
  path: '/bodies/{body}/years/{year}/evaluations',
  summary: '开展评价 open an evaluation',
  request: {
    params: z.object({ body: Id, year: Year }),
    ...body(
      z.object({
        kind: z.enum(['department', 'finance']),
        project: Id.nullable(),
        experts: z.array(Name).min(1).max(30),
        leaves: z.array(Leaf).min(1).max(200).optional(),
      }),
    ),
  },
  responses: { 200: json(Evaluation, 'the evaluation'), ...REFUSALS },
})
const putScores = createRoute({
  method: 'put',
  path: '/evaluations/{id}/scores',
  summary: '专家打分 the scores of one expert',
  request: {
    params: z.object({ id: Id }),
    ...body(
      z.object({
        expert: Name,
        scores: z
          .array(z.object({ leaf: z.string(), score: z.string().max(10), words: z.string().max(2000).default('') }))
          .min(1)
          .max(200),
      }),
    ),
  },
  responses: { 200: json(Evaluation, 'the evaluation'), ...REFUSALS },
})
const finish = createRoute({
  method: 'post',
  path: '/evaluations/{id}/finish',
  summary: '完成评价 finish an evaluation with its conclusion',
  request: { params: z.object({ id: Id }), ...body(z.object({ conclusion: Words, problems: Beside, suggestions: Beside })) },
  responses: { 200: json(Evaluation, 'the evaluation'), ...REFUSALS },
})
const reopen = createRoute({
  method: 'post',
  path: '/evaluations/{id}/reopen',
  summary: '重新打开评价 open a finished evaluation again, with the reason',
  request: { params: z.object({ id: Id }), ...body(z.object({ reason: Words })) },
  responses: { 200: json(Evaluation, 'the evaluation'), ...REFUSALS },
})
const getOne = createRoute({
  method: 'get',
  path: '/evaluations/{id}',
  summary: '一项评价 one evaluation',
  request: { params: z.object({ id: Id }) },
  responses: { 200: json(Evaluation, 'the evaluation'), ...REFUSALS },
})

export const evaluationRoutes: MakeRoutes = office => {
  const { db } = office.store
  const routes = newRoutes()
  routes.openapi(getFrame, c => {
    workingActorOf(c)
    const { standing, note } = office.profile.parameters.evaluationPoints
    return c.json({ leaves: frameOf(office.profile, c.req.valid('param').year), standing, note: note ?? null }, 200)
  })
  routes.openapi(listEvaluations, async c => {
    const actor = workingActorOf(c)
    const { body: at, year } = c.req.valid('param')
    given(await permitted(db, actor, 'read-dossier', at))
    return c.json({ evaluations: (await findEvaluations(db, year, at)).map(e => shown(office, e)) }, 200)
  })
  routes.openapi(open, async c => {
    const actor = workingActorOf(c)
    const { body: at, year } = c.req.valid('param')
    return c.json(shown(office, given(await openEvaluation(office, actor, at, year, c.req.valid('json')))), 200)
  })
  routes.openapi(putScores, async c => {
    const actor = workingActorOf(c)
    return c.json(shown(office, given(await moveEvaluation(office, actor, c.req.valid('param').id, { kind: 'score', ...c.req.valid('json') }))), 200)
  })
  routes.openapi(finish, async c => {
    const actor = workingActorOf(c)
    return c.json(shown(office, given(await moveEvaluation(office, actor, c.req.valid('param').id, { kind: 'finish', ...c.req.valid('json') }))), 200)
  })
  routes.openapi(reopen, async c => {
    const actor = workingActorOf(c)
    return c.json(shown(office, given(await moveEvaluation(office, actor, c.req.valid('param').id, { kind: 'reopen', ...c.req.valid('json') }))), 200)
  })
  routes.openapi(getOne, async c => {
    const actor = workingActorOf(c)
    const found =
      (await findEvaluation(db, c.req.valid('param').id)) ?? refuse('no-evaluation', wording('没有这项评价。', 'There is no such evaluation.'))
    given(await permitted(db, actor, 'read-dossier', found.body))
    return c.json(shown(office, found), 200)
  })
  return routes
}

function shown({ profile }: Office, evaluation: Kept) {
  const { leaves, total, missing } = outcomeOf(evaluation)
  const { scores, fiscalYear } = evaluation
  return {
    ...evaluation,
    leaves: leaves.map(({ leaf, mean, spread }) => ({
      ...leaf,
      mean: mean && toDecimal(mean, SCORE_PLACES),
      spread: spread && toDecimal(spread, SCORE_PLACES),
      scores: scores.filter(s => s.leaf === leaf.id).map(({ expert, score, words }) => ({ expert, score, words })),
    })),
    missing,
    total: total && toDecimal(total, SCORE_PLACES),
    grade: total ? gradeIn(total, profile, fiscalYear) : '',
  }
}
