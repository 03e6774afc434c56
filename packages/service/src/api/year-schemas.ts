/** Shapes that the resources of the year share: days, sentences, stages, counts of findings. */
import { z } from '@hono/zod-openapi'
import { isDay, PAPER_KINDS, ROLES, STAGE_NAMES, type StageName, YEAR_DATES, type YearDate } from '@jixiao/core'

const STAGES = Object.keys(STAGE_NAMES) as [StageName, ...StageName[]]
export const DATES = Object.keys(YEAR_DATES) as [YearDate, ...YearDate[]]

export const Year = z.coerce.number().int().min(1994).max(2100)
export const Day = z.string().refine(isDay, '日期应写成2026-06-30 a day such as 2026-06-30').openapi({ format: 'date' })
export const Say = z.object({ zh: z.string(), en: z.string() }).readonly().openapi('Wording')
export const Words = z.string().trim().min(1).max(2000)
/** A score or points: at most two decimals. */
export const Score = z.string().regex(/^\d{1,3}(?:\.\d{1,2})?$/)
export const list = <S extends z.ZodType>(of: S) => z.array(of).readonly()

export const Due = z.object({ day: z.string(), basis: Say, isDefault: z.boolean() }).readonly()
export const Stage = z
  .object({
    name: z.enum(STAGES),
    title: Say,
    paper: z.enum(PAPER_KINDS).nullable(),
    round: z.string(),
    state: z.enum(['not-begun', 'in-work', 'under-review', 'returned', 'done']),
    who: z.enum(ROLES).nullable(),
    due: Due.nullable(),
    daysLeft: z.number().int().nullable(),
    isLate: z.boolean(),
  })
  .openapi('Stage')

export const FindingCounts = z
  .object({
    fatal: z.number().int(),
    error: z.number().int(),
    warning: z.number().int(),
    hint: z.number().int(),
    cannotTell: z.number().int(),
  })
  .readonly()
  .openapi('FindingCounts')

/** The day as which the answer is given; without it today. */
export const AsOf = z.object({ today: Day.optional() })
