/** What the acts answer when they cannot: refusals as problem details (RFC 9457), each with its status. */
import type { Problem } from '@jixiao/core'

export const PROBLEM_TYPE = 'application/problem+json'

export interface ProblemDetails {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail: string
  readonly detailEn: string
}

/** Codes that are not simply a refused act (409). */
const STATUS: Readonly<Record<string, number>> = {
  'not-signed-in': 401,
  'wrong-name-or-password': 401,
  'account-locked': 403,
  'not-permitted': 403,
  'password-must-change': 403,
  'no-dossier': 404,
  'no-body': 404,
  'no-person': 404,
  'no-paper': 404,
  'no-file': 404,
  'no-mapping': 404,
  'no-code-list': 404,
  'wrong-code': 401,
  'wrong-start-code': 403,
  'start-shut': 403,
  'sign-in-again': 401,
  'file-too-large': 413,
  'issuer-not-reached': 503,
  'bad-request': 400,
  'value-does-not-fit': 422,
  'unknown-field': 422,
  'unknown-kind': 422,
  'wrong-parent': 422,
  'no-order': 422,
  'weak-password': 422,
  'not-a-table': 422,
  'file-not-taken': 422,
  'incompatible-roles': 422,
  'name-taken': 422,
  'no-administrator-left': 422,
  'expert-twice': 422,
  'no-expert': 422,
  'no-leaf': 422,
  'no-item': 422,
  'score-does-not-fit': 422,
  'frame-does-not-fit': 422,
  'date-does-not-fit': 422,
  'no-region': 422,
  'no-project': 404,
  'no-sample': 404,
  'no-evaluation': 404,
  'no-rectification': 404,
  'unknown-remark': 404,
  'no-publication': 404,
  'no-hit': 404,
  'no-doubt': 404,
  'value-missing': 422,
  'place-missing': 422,
  'unit-missing': 422,
  'no-year': 422,
  'no-reading': 422,
  'act-not-offered': 422,
  'no-finding': 404,
  'no-form': 404,
  'no-round': 400,
  'no-chinese-font': 503,
}

export function detailsOf(problem: Problem): ProblemDetails {
  const status = STATUS[problem.code] ?? 409
  return { type: `urn:jixiao:problem:${problem.code}`, title: problem.code, status, detail: problem.say.zh, detailEn: problem.say.en }
}
