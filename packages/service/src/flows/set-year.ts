/** The bureau's calendar of a year: the days on which deadlines rest, and the monitoring rounds. */
import { type Body, done, endOfMonth, isDay, mayAt, type Outcome, refused, wording, YEAR_DATES, type YearDate, type YearDates } from '@jixiao/core'
import { findBodies, findYearDates, type Round, recordHappening, saveRound, saveYearDates } from '@jixiao/store'
import type { Actor, Office } from '../api/office.ts'
import { permitted } from './permitted.ts'

/** Days that the body itself keeps; all others are the bureau's. */
const OF_THE_BODY: readonly YearDate[] = ['departmentReply', 'disclosed', 'accountsDepartmentReply', 'accountsDisclosed']

/** Sets some days of a body or region; null takes one back. The days that are set now. */
export async function setYearDates(
  { store, now }: Office,
  who: Actor,
  at: string,
  fiscalYear: number,
  wanted: Readonly<Partial<Record<YearDate, string | null>>>,
): Promise<Outcome<YearDates>> {
  return store.transaction(async tx => {
    const bodies = await findBodies(tx)
    const body = bodies.get(at)
    if (!body) return refused('no-body', wording('没有这个单位。', 'There is no such body.'))
    const dates: Partial<Record<YearDate, string>> = { ...(await findYearDates(tx, fiscalYear)).get(at) }
    for (const [name, day] of Object.entries(wanted)) {
      if (!isYearDate(name)) continue
      if (!maySet(who, name, bodies, body)) {
        const what = YEAR_DATES[name]
        return refused('not-permitted', wording(`您不能设定“${body.name}”的“${what.zh}”日期。`, `You may not set “${what.en}” of “${body.name}”.`))
      }
      if (day === null || day === undefined) delete dates[name]
      else if (isDay(day) && Math.abs(Number(day.slice(0, 4)) - fiscalYear) <= 2) dates[name] = day
      else return refused('date-does-not-fit', wording(`“${day}”不是${fiscalYear}年度前后的日期。`, `“${day}” is no day near ${fiscalYear}.`))
    }
    await saveYearDates(tx, at, fiscalYear, dates)
    await recordHappening(tx, { chain: 'house', by: who.id, at: now(), act: 'set-dates', details: { body: at, fiscalYear, dates: wanted } })
    return done(dates)
  })
}

const isYearDate = (name: string): name is YearDate => Object.hasOwn(YEAR_DATES, name)

const maySet = (who: Actor, date: YearDate, bodies: ReadonlyMap<string, Body>, body: Body): boolean =>
  mayAt(who.appointments, 'review-in-bureau', bodies, body.id) || (OF_THE_BODY.includes(date) && mayAt(who.appointments, 'submit', bodies, body.id))

/** Opens a monitoring round, or gives it another day. */
export async function openRound({ store, now }: Office, who: Actor, round: Round): Promise<Outcome<Round>> {
  return store.transaction(async tx => {
    const may = await permitted(tx, who, 'open-round', round.region)
    if (!may.ok) return may
    if (may.value.get(round.region)?.kind !== 'region') {
      return refused('no-region', wording('监控由地区统一开启。', 'A round is opened for a region.'))
    }
    if (!isDay(round.due) || round.due <= endOfMonth(round.fiscalYear, round.month)) {
      return refused(
        'date-does-not-fit',
        wording(
          `报送截止日“${round.due}”应在${round.fiscalYear}年${round.month}月底之后。`,
          `“${round.due}” is not after the end of month ${round.month} of ${round.fiscalYear}.`,
        ),
      )
    }
    await saveRound(tx, round)
    await recordHappening(tx, { chain: 'house', by: who.id, at: now(), act: 'open-round', details: { ...round } })
    return done(round)
  })
}
