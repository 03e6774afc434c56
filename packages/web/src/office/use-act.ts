/** An act of the service that is no edit of the dossier: done, or refused with words; what it changed is asked anew. */
import type { Wording } from '@jixiao/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { wordsOf } from '../parts/paper-bar/use-paper-move.ts'
import { call } from './call.ts'

export interface Act {
  readonly isBusy: boolean
  readonly refusal: Wording | null
  /** True: it is done. */
  readonly run: (method: 'POST' | 'PUT', path: string, content: unknown) => Promise<boolean>
}

/** `changes`: the first words of the queries that the act makes stale. */
export function useAct(...changes: readonly string[]): Act {
  const client = useQueryClient()
  const [isBusy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Wording | null>(null)
  const run: Act['run'] = async (method, path, content) => {
    setBusy(true)
    setRefusal(null)
    try {
      await call(method, path, content)
      await Promise.all([...changes, 'desk', 'stages'].map(key => client.invalidateQueries({ queryKey: [key] })))
      return true
    } catch (error) {
      setRefusal(wordsOf(error))
      return false
    } finally {
      setBusy(false)
    }
  }
  return { isBusy, refusal, run }
}
