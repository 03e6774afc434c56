/** What is known of one fiscal year of many bodies, and their stages: read in a few questions, however many bodies there are. */
import {
  type Body,
  dayInChina,
  lineage,
  mayAt,
  OWN_DATES,
  type Permission,
  type Profile,
  type Role,
  worksIn,
  YEAR_DATES,
  type YearDate,
  type YearDates,
  type YearFacts,
  type YearRules,
  type YearStage,
  yearStages,
} from '@jixiao/core'
import {
  findBegun,
  findDossiersOfYear,
  findEvaluations,
  findPapersOfYear,
  findRectifications,
  findRoundsOfYear,
  findYearDates,
  type Person,
  type Tx,
} from '@jixiao/store'
import type { Office } from '../api/office.ts'

export interface BodyYear {
  readonly body: Body
  /** null: nobody has opened the year yet. */
  readonly dossier: { readonly id: string; readonly revision: number } | null
  readonly facts: YearFacts
}

export const todayOf = (office: Office): string => dayInChina(office.now())

export const yearRules = (profile: Profile, year: number): YearRules => ({
  calendar: profile.at('yearCalendar', year),
  deadlines: profile.at('deadlines', year),
  monitorMonths: profile.at('monitorMonths', year),
  monitoringDueDays: profile.at('monitoringDueDays', year),
})

export const stagesOf = (office: Office, year: BodyYear, today: string): readonly YearStage[] =>
  yearStages(year.facts, yearRules(office.profile, year.facts.fiscalYear), today)

/** Bodies that keep a dossier and at which the appointments allow the act; of one role only, where it is given. */
export function bodiesWhere(who: Person, permission: Permission, bodies: ReadonlyMap<string, Body>, role?: Role): readonly Body[] {
  const appointments = role === undefined ? who.appointments : who.appointments.filter(a => a.role === role)
  return [...bodies.values()].filter(b => (b.kind === 'department' || b.kind === 'unit') && mayAt(appointments, permission, bodies, b.id))
}

/** The year of each of the bodies, by its id. */
export async function readYear(
  tx: Tx,
  fiscalYear: number,
  bodies: ReadonlyMap<string, Body>,
  asked: readonly Body[],
): Promise<ReadonlyMap<string, BodyYear>> {
  const wanted = asked.filter(b => worksIn(b, fiscalYear))
  if (wanted.length === 0) return new Map()
  const only = wanted.length === 1 ? wanted[0]?.id : undefined
  const dossiers = new Map((await findDossiersOfYear(tx, fiscalYear)).map(d => [d.body, d]))
  const papers = await findPapersOfYear(tx, fiscalYear)
  const begun = await findBegun(tx, fiscalYear)
  const rounds = await findRoundsOfYear(tx, fiscalYear)
  const dates = await findYearDates(tx, fiscalYear)
  const notices = await findRectifications(tx, fiscalYear, only)
  const evaluations = await findEvaluations(tx, fiscalYear, only)
  return new Map(
    wanted.map(body => {
      const dossier = dossiers.get(body.id) ?? null
      const above = lineage(bodies, body.id)
      const facts: YearFacts = {
        fiscalYear,
        bodyKind: body.kind,
        papers: (dossier && papers.get(dossier.id)) ?? [],
        begun: (dossier && begun.get(dossier.id)) ?? new Set(),
        rounds: above.flatMap(b => rounds.get(b.id) ?? []),
        dates: datesOf(above, dates),
        notices: notices.filter(n => n.body === body.id),
        evaluations: evaluations.filter(e => e.body === body.id),
      }
      return [body.id, { body, dossier, facts }]
    }),
  )
}

/** The days of the body itself before those of the bodies above it. */
function datesOf(above: readonly Body[], dates: ReadonlyMap<string, YearDates>): YearDates {
  const merged: Partial<Record<YearDate, string>> = {}
  above.forEach((b, distance) => {
    for (const [name, day] of Object.entries(dates.get(b.id) ?? {})) {
      if (!isYearDate(name) || merged[name] !== undefined || (distance > 0 && OWN_DATES.includes(name))) continue
      merged[name] = day
    }
  })
  return merged
}

const isYearDate = (name: string): name is YearDate => Object.hasOwn(YEAR_DATES, name)
