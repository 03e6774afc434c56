/** What the worker says of the dossier in hand: a form of its own, the lights of a month, the scores with their arithmetic; anew after every edit. */
import type { Dossier } from '@jixiao/core'
import type { BodyLights, Whole } from 'jixiao/contract'
import { useCallback, useEffect, useRef, useState } from 'react'
import { ask } from '../check-session.ts'
import type { MadeForm, YearScores } from '../year-messages.ts'
import { useProfileId } from './house-profile.ts'
import { useDossier } from './use-dossier.tsx'

export interface Asked<T> {
  /** The last answer; null before the first. */
  readonly answer: T | null
  /** The program failed on it. */
  readonly failure: string | null
}

/** One question at a time; of those that came meanwhile the latest wins. */
function useAsked<T>(question: (dossier: Dossier) => Promise<T>): Asked<T> {
  const { dossier } = useDossier()
  const [shown, setShown] = useState<Asked<T>>({ answer: null, failure: null })
  const busy = useRef(false)
  const wanted = useRef<(() => void) | null>(null)
  useEffect(() => {
    const put = (): void => {
      busy.current = true
      question(dossier)
        .then(
          answer => setShown({ answer, failure: null }),
          (error: Error) => setShown(s => ({ ...s, failure: error.message })),
        )
        .finally(() => {
          busy.current = false
          const next = wanted.current
          wanted.current = null
          next?.()
        })
    }
    if (busy.current) wanted.current = put
    else put()
  }, [dossier, question])
  return shown
}

/** `round`: the month of a monitoring form; "" otherwise. */
export function useForm(form: string, round = ''): Asked<MadeForm> {
  const { body } = useDossier()
  const profile = useProfileId()
  return useAsked(
    useCallback(
      async dossier => (await ask('form', id => ({ kind: 'form', id, dossier, body, form, round, profile }))).form,
      [body, form, round, profile],
    ),
  )
}

export function useLights(month: number): Asked<BodyLights> {
  const profile = useProfileId()
  return useAsked(
    useCallback(async dossier => (await ask('lights', id => ({ kind: 'lights', id, dossier, month, profile }))).lights, [month, profile]),
  )
}

/** `whole`: of a department with its units. */
export function useScores(whole: Whole | null = null): Asked<YearScores> {
  const { body } = useDossier()
  const profile = useProfileId()
  return useAsked(
    useCallback(
      async own => {
        const { dossier, joined } = whole ?? { dossier: own, joined: [] }
        return (await ask('scores', id => ({ kind: 'scores', id, dossier, body, profile, joined }))).scores
      },
      [body, profile, whole],
    ),
  )
}
