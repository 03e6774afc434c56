/** What a notice of the place sets: kept from its year on, with its reason in the trail; the rules and forms follow at once. */
import { done, type Outcome, type ParameterName, refused, rulingFits, wording } from '@jixiao/core'
import { PROFILES } from '@jixiao/rules'
import { findRulings, type KeptRuling, recordHappening, removeRuling, saveRuling } from '@jixiao/store'
import type { Actor, Office } from '../api/office.ts'
import { permitted } from './permitted.ts'
import { regionOf } from './permitted-for-person.ts'

export interface RulingWish {
  readonly fiscalYear: number
  /** "": which profile of the rule book holds. */
  readonly parameter: ParameterName | ''
  readonly value: unknown
  readonly reason: string
}

export async function setRuling(office: Office, who: Actor, wish: RulingWish): Promise<Outcome<KeptRuling>> {
  const allowed = await mayRule(office, who)
  if (!allowed.ok) return allowed
  const fits = wish.parameter === '' ? isProfile(wish.value) : rulingFits(PROFILES, wish.parameter, wish.value)
  if (!fits.ok) return fits
  const kept: KeptRuling = { ...wish, by: who.id, at: office.now() }
  await office.store.transaction(async tx => {
    const before = (await findRulings(tx)).find(r => r.fiscalYear === wish.fiscalYear && r.parameter === wish.parameter)
    await saveRuling(tx, kept)
    const { fiscalYear, parameter, value, reason } = wish
    const details = { fiscalYear, parameter, from: before?.value ?? null, to: value, reason }
    await recordHappening(tx, { chain: 'house', by: who.id, at: kept.at, act: 'set-profile', details })
  })
  await office.house.refresh()
  return done(kept)
}

/** Afterwards the year is as it was without the ruling. */
export async function withdrawRuling(
  office: Office,
  who: Actor,
  wish: Pick<RulingWish, 'fiscalYear' | 'parameter' | 'reason'>,
): Promise<Outcome<null>> {
  const allowed = await mayRule(office, who)
  if (!allowed.ok) return allowed
  const { fiscalYear, parameter, reason } = wish
  const isThere = await office.store.transaction(async tx => {
    const before = (await findRulings(tx)).find(r => r.fiscalYear === fiscalYear && r.parameter === parameter)
    if (!before) return false
    await removeRuling(tx, fiscalYear, parameter)
    const details = { fiscalYear, parameter, from: before.value, to: null, reason }
    await recordHappening(tx, { chain: 'house', by: who.id, at: office.now(), act: 'withdraw-profile', details })
    return true
  })
  if (!isThere) return refused('no-ruling', wording('这一年没有这样的规定。', 'Nothing of the kind was set for that year.'))
  await office.house.refresh()
  return done(null)
}

async function mayRule({ store }: Office, who: Actor): Promise<Outcome<unknown>> {
  return permitted(store.db, who, 'set-profile', await regionOf(store.db))
}

const isProfile = (value: unknown): Outcome<unknown> =>
  PROFILES.some(p => p.id === value)
    ? done(value)
    : refused('no-profile', wording(`没有名为“${String(value)}”的口径。`, `There is no profile “${String(value)}”.`))
