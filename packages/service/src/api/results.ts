/** Use of results (结果应用): what came of each project, and what the bureau proposes for the next budget. */
import { z } from '@hono/zod-openapi'
import { SCORE_ORIGIN_NAMES, SCORE_ORIGINS, SUGGESTIONS, type SuggestionChoice } from '@jixiao/core'
import { type ProjectResult, resultsOf, suggest } from '../flows/carry-results.ts'
import { permitted } from '../flows/permitted.ts'
import type { Actor, Office } from './office.ts'
import { body, createRoute, given, json, type MakeRoutes, newRoutes, REFUSALS, workingActorOf } from './routing.ts'
import { Id } from './schemas.ts'
import { list, Say, Year } from './year-schemas.ts'

const CHOICES = Object.keys(SUGGESTIONS) as [SuggestionChoice, ...SuggestionChoice[]]
const Suggestion = z.object({ choice: z.enum(CHOICES), name: Say, words: z.string(), by: z.string(), at: z.string() })
const Results = z
  .object({
    year: z.number().int(),
    /** false: the year has no dossier here. */
    isKnown: z.boolean(),
    results: list(
      z.object({
        project: z.string(),
        name: z.string(),
        score: z.string().nullable(),
        origin: z.enum(SCORE_ORIGINS).nullable(),
        originName: Say.nullable(),
        grade: z.string(),
        selfScore: z.string().nullable(),
        suggestion: Suggestion.nullable(),
      }),
    ),
  })
  .openapi('Results')

const getResults = createRoute({
  method: 'get',
  path: '/bodies/{body}/years/{year}/results',
  summary: '本年绩效结果 the results of a year by project',
  request: { params: z.object({ body: Id, year: Year }) },
  responses: { 200: json(Results, 'the results'), ...REFUSALS },
})
const getLastResults = createRoute({
  method: 'get',
  path: '/bodies/{body}/years/{year}/last-results',
  summary: '上年绩效结果 last year’s results, for the budget of this year',
  request: { params: z.object({ body: Id, year: Year }) },
  responses: { 200: json(Results, 'the results of the year before'), ...REFUSALS },
})
const putSuggestion = createRoute({
  method: 'put',
  path: '/bodies/{body}/years/{year}/results/{project}',
  summary: '结果应用建议 what the bureau proposes for the next budget of a project',
  request: {
    params: z.object({ body: Id, year: Year, project: Id }),
    ...body(z.object({ choice: z.enum(CHOICES), words: z.string().max(2000).default('') })),
  },
  responses: { 200: json(Suggestion, 'the suggestion'), ...REFUSALS },
})

export const resultRoutes: MakeRoutes = office => {
  const routes = newRoutes()
  routes.openapi(getResults, async c => {
    const { body: at, year } = c.req.valid('param')
    return c.json(await readable(office, workingActorOf(c), at, year), 200)
  })
  routes.openapi(getLastResults, async c => {
    const { body: at, year } = c.req.valid('param')
    return c.json(await readable(office, workingActorOf(c), at, year - 1), 200)
  })
  routes.openapi(putSuggestion, async c => {
    const actor = workingActorOf(c)
    const { body: at, year, project } = c.req.valid('param')
    const { choice, words, by, at: when } = given(await suggest(office, actor, at, year, project, c.req.valid('json')))
    return c.json({ choice, name: SUGGESTIONS[choice], words, by, at: when }, 200)
  })
  return routes
}

async function readable(office: Office, who: Actor, at: string, year: number) {
  const { db } = office.store
  given(await permitted(db, who, 'read-dossier', at))
  const results = await resultsOf(office, db, at, year)
  return { year, isKnown: results !== null, results: (results ?? []).map(shown) }
}

const shown = (r: ProjectResult) => ({
  ...r,
  originName: r.origin && SCORE_ORIGIN_NAMES[r.origin],
  suggestion: r.suggestion && { ...r.suggestion, name: SUGGESTIONS[r.suggestion.choice] },
})
