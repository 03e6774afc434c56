/** Setting and withdrawing what the bureau sets: done, or refused with words; everything that reckons with it is asked anew. */
import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../office/call.ts'
import { PROFILE_KEY, type RulingAnswer } from '../../office/house-profile.ts'
import { useLanguage } from '../../parts/language.tsx'
import { wordsOf } from '../../parts/paper-bar/use-paper-move.ts'
import type { SaidWords } from '../../parts/Said.tsx'

export interface Ruler {
  readonly said: SaidWords | null
  readonly isBusy: boolean
  readonly set: (year: number, of: RulingAnswer['parameter'], value: unknown, reason: string) => Promise<boolean>
  readonly withdraw: (ruling: Pick<RulingAnswer, 'fiscalYear' | 'parameter'>, reason: string) => Promise<boolean>
}

/** Deadlines, counts and scores of every page come from the profile. */
async function askAnew(client: QueryClient): Promise<void> {
  await client.invalidateQueries({ queryKey: PROFILE_KEY })
  await client.invalidateQueries({ predicate: q => q.queryKey[0] !== PROFILE_KEY[0] && q.queryKey[0] !== 'dossier' })
}

export function useRuling(): Ruler {
  const client = useQueryClient()
  const { lang } = useLanguage()
  const [said, setSaid] = useState<SaidWords | null>(null)
  const [isBusy, setBusy] = useState(false)
  const run = async (act: () => Promise<unknown>): Promise<boolean> => {
    setBusy(true)
    setSaid(null)
    try {
      await act()
      await askAnew(client)
      return true
    } catch (error) {
      setSaid({ text: wordsOf(error)[lang], isFault: true })
      return false
    } finally {
      setBusy(false)
    }
  }
  return {
    said,
    isBusy,
    set: (year, of, value, reason) => run(() => call('PUT', `/profile/rulings/${year}/${of}`, { value, reason })),
    withdraw: ({ fiscalYear, parameter }, reason) =>
      run(() => call('DELETE', `/profile/rulings/${fiscalYear}/${parameter}?reason=${encodeURIComponent(reason)}`)),
  }
}
