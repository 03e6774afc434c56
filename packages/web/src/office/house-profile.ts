/** What holds in the house: its profile with what the bureau has set, and its code tables; the worker that checks is told the same. */
import { type Classifications, classificationsIn, type LocalRules, type OfficialList, type ParameterName, type Wording } from '@jixiao/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { tellRules } from '../check-session.ts'
import { call } from './call.ts'

export interface RulingAnswer {
  readonly fiscalYear: number
  /** "profile": which profile of the rule book holds. */
  readonly parameter: ParameterName | 'profile'
  readonly value: unknown
  readonly reason: string
  readonly by: string
  readonly byName: string
  readonly at: string
}

export interface ProfileAnswer {
  readonly id: string
  readonly title: Wording
  readonly parameters: Readonly<
    Partial<
      Record<
        ParameterName,
        {
          readonly standing: 'verified' | 'default'
          readonly source: string
          readonly note?: Wording
          readonly value: readonly { readonly from: number | null; readonly until: number | null; readonly value: unknown }[]
        }
      >
    >
  >
  readonly base: string
  readonly profiles: readonly { readonly id: string; readonly title: Wording }[]
  readonly rulings: readonly RulingAnswer[]
  readonly lists: readonly Pick<OfficialList, 'classification' | 'fiscalYear'>[]
}

export interface HouseProfile extends Omit<ProfileAnswer, 'lists'> {
  readonly lists: readonly OfficialList[]
}

async function askProfile(): Promise<HouseProfile> {
  const answer = await call<ProfileAnswer>('GET', '/profile')
  const lists = await Promise.all(answer.lists.map(l => call<OfficialList>('GET', `/codes/${l.classification}/${l.fiscalYear}`)))
  const rulings: LocalRules['rulings'] = answer.rulings.map(({ fiscalYear, parameter, value, reason }) => ({
    fiscalYear,
    parameter: parameter === 'profile' ? null : parameter,
    value,
    reason,
  }))
  tellRules(answer.id, { base: answer.base, rulings, lists })
  return { ...answer, lists }
}

/** The value that holds in a year; the last that covers it. */
export const valueIn = (
  values: readonly { readonly from: number | null; readonly until: number | null; readonly value: unknown }[],
  year: number,
): unknown => values.findLast(v => (v.from === null || v.from <= year) && (v.until === null || year <= v.until))?.value

/** Whoever sets a number or brings a code table asks for this key anew. */
export const PROFILE_KEY = ['profile'] as const

/** null until it is there, and on pages without a service. */
export function useHouseProfile(): HouseProfile | null {
  const { data } = useQuery({ queryKey: PROFILE_KEY, queryFn: askProfile, staleTime: 300_000, retry: false })
  return data ?? null
}

/** By which the worker makes and checks papers. */
export const useProfileId = (): string => useHouseProfile()?.id ?? 'hebei-county'

/** The code tables of a year. */
export function useCodes(year: number): Classifications {
  const lists = useHouseProfile()?.lists
  return useMemo(() => classificationsIn(lists ?? [], year), [lists, year])
}
