/** Shapes of requests and answers that several resources share. */

import { z } from '@hono/zod-openapi'
import { isDay, PAPER_KINDS, RECORD_KINDS, type RecordKind, ROLES } from '@jixiao/core'

const KINDS = Object.keys(RECORD_KINDS) as [RecordKind, ...RecordKind[]]

/** That of a dossier may be the one of its body with the year behind it. */
export const Id = z.string().min(1).max(80)
export const FieldValue = z.union([z.string().max(100_000), z.boolean(), z.null()])
export const Fields = z.record(z.string(), FieldValue)

export const Edit = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('set'), record: Id, field: z.string(), from: FieldValue, to: FieldValue }),
    z.object({ kind: z.literal('add'), record: Id, of: z.enum(KINDS), parent: Id.nullable(), order: z.string().min(1).max(200), fields: Fields }),
    z.object({ kind: z.literal('move'), record: Id, from: z.string(), to: z.string().min(1).max(200) }),
    z.object({ kind: z.literal('remove'), record: Id, seen: z.number().int() }),
  ])
  .openapi('Edit')

export const DossierRecord = z
  .object({ id: Id, kind: z.enum(KINDS), parent: Id.nullable(), order: z.string(), fields: Fields, revision: z.number().int() })
  .openapi('Record')

export const Conflict = z.object({ edit: Edit, why: z.enum(['changed', 'removed', 'touched']), current: FieldValue }).openapi('Conflict')

export const Paper = z
  .object({
    kind: z.enum(PAPER_KINDS),
    round: z.string(),
    state: z.enum(['draft', 'under-review', 'returned', 'approved']),
    levels: z.array(z.enum(['head', 'supervising-department', 'budget-section', 'performance-section'])),
    passed: z.number().int(),
    submitted: z.number().int().nullable(),
    /** The last move, with who made it, and the reason of a reopening. */
    last: z
      .object({ act: z.enum(['submit', 'withdraw', 'approve', 'return', 'reopen']), byName: z.string(), at: z.string(), words: z.string() })
      .nullable()
      .optional(),
  })
  .openapi('Paper')

export const Appointment = z.object({ role: z.enum(ROLES), body: Id })
export const Person = z
  .object({
    id: Id,
    name: z.string(),
    username: z.string().nullable(),
    isActive: z.boolean(),
    mustChangePassword: z.boolean(),
    appointments: z.array(Appointment),
  })
  .openapi('Person')

export const Body = z
  .object({
    id: Id,
    kind: z.enum(['region', 'bureau', 'department', 'unit']),
    parent: Id.nullable(),
    name: z.string().min(1).max(200),
    shortName: z.string().max(100),
    code: z.string().regex(/^\d{1,12}$/),
    closedOn: z.string().refine(isDay, '日期应写成2026-06-30 a day such as 2026-06-30').nullable().optional(),
  })
  .openapi('Body')

export const Remark = z
  .object({
    id: Id,
    paper: z.enum(PAPER_KINDS),
    round: z.string(),
    record: z.string().nullable(),
    field: z.string().nullable(),
    words: z.string(),
    by: z.string(),
    at: z.string(),
    answer: z.string().nullable(),
    settledAt: z.string().nullable(),
  })
  .openapi('Remark')

export const ProblemDetails = z
  .object({ type: z.string(), title: z.string(), status: z.number().int(), detail: z.string(), detailEn: z.string() })
  .openapi('Problem')
