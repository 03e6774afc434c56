/** How every route is made: who asks, what is refused, and that each answer is one of those it declares. */
import { createRoute, OpenAPIHono, type z } from '@hono/zod-openapi'
import { type Outcome, type Problem, type Wording, wording } from '@jixiao/core'
import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { detailsOf, PROBLEM_TYPE } from './answer.ts'
import type { Actor, Office } from './office.ts'
import { ProblemDetails } from './schemas.ts'

export interface Seen {
  readonly Variables: { readonly actor: Actor | null }
}
export type Routes = OpenAPIHono<Seen>

/** A typed refusal on its way out of the door: the framework carries it as an exception, the answer is its problem details. */
class Refused extends HTTPException {
  constructor(problem: Problem) {
    const details = detailsOf(problem)
    super(details.status as 409, {
      res: Response.json(details, { status: details.status, headers: { 'content-type': PROBLEM_TYPE, 'cache-control': 'no-store' } }),
    })
  }
}

export const newRoutes = (): Routes =>
  new OpenAPIHono<Seen>({
    defaultHook(result) {
      if (result.success) return
      const where = result.error.issues.map(i => `${i.path.join('.')}: ${i.message}`).join('; ')
      refuse('bad-request', wording(`请求的内容有误：${where}`, `The request is malformed: ${where}`))
    },
  })

/** Ends the request with a refusal. */
export function refuse(code: string, say: Wording): never {
  throw new Refused({ code, say })
}

/** The value of an outcome; its refusal ends the request. */
export function given<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Refused(outcome.problem)
  return outcome.value
}

const PROBLEM = { description: 'refused, with the reason', content: { [PROBLEM_TYPE]: { schema: ProblemDetails } } }
/** The refusals that any act may give. */
export const REFUSALS = { 400: PROBLEM, 401: PROBLEM, 403: PROBLEM, 404: PROBLEM, 409: PROBLEM, 422: PROBLEM } as const

export const json = <S extends z.ZodType>(schema: S, description: string) => ({ description, content: { 'application/json': { schema } } })
export const body = <S extends z.ZodType>(schema: S) => ({ body: { required: true, content: { 'application/json': { schema } } } })

export { createRoute }

/** Who asks; the refusal for somebody who is not signed in. */
export const actorOf = (c: Context<Seen>): Actor => c.var.actor ?? refuse('not-signed-in', wording('请先登录。', 'Sign in first.'))

/** As actorOf, for every act but those of the session itself: a password that was given by another has to be changed first. */
export function workingActorOf(c: Context<Seen>): Actor {
  const actor = actorOf(c)
  if (actor.mustChangePassword) refuse('password-must-change', wording('请先修改初始密码。', 'Change the password that you were given first.'))
  return actor
}

export type MakeRoutes = (office: Office) => Routes
