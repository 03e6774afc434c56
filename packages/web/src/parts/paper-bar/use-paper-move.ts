/** Moves a paper (submit, withdraw, approve, return, reopen) and says how that went. */
import { levelOf, mayAt, type Paper, type PaperKind, REVIEWS, type Wording } from '@jixiao/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call, Refusal, Unreachable } from '../../office/call.ts'
import { useBodies, useMay, useSignedIn } from '../../office/session.tsx'
import { useDossier } from '../../office/use-dossier.tsx'

export interface RemarkGiven {
  readonly record?: string
  readonly field?: string
  readonly words: string
}
export type PaperMove =
  | { readonly kind: 'submit' | 'withdraw' | 'approve' }
  | { readonly kind: 'return'; readonly remarks: readonly RemarkGiven[] }
  | { readonly kind: 'reopen'; readonly reason: string }

export const AWAY: Wording = { zh: '连不上服务，没有办理。请稍后再试。', en: 'The service cannot be reached; nothing was done. Try again later.' }

/** What an act was refused with, in words; anything else is our own error and is thrown on. */
export function wordsOf(error: unknown): Wording {
  if (error instanceof Refusal) return error.say
  if (error instanceof Unreachable) return AWAY
  throw error
}

export interface PaperMoves {
  readonly isBusy: boolean
  readonly refusal: Wording | null
  /** True: it is done, and what was shown of it is fetched anew. */
  readonly move: (move: PaperMove) => Promise<boolean>
}

export function usePaperMove(kind: PaperKind, round: string): PaperMoves {
  const { session, dossier } = useDossier()
  const client = useQueryClient()
  const [isBusy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Wording | null>(null)
  const move = async (wanted: PaperMove): Promise<boolean> => {
    setBusy(true)
    setRefusal(null)
    try {
      await call('POST', `/dossiers/${dossier.id}/papers/${kind}/moves`, { round, ...wanted })
      // it is done, though the network may be gone before the answer to the next question
      await session.reload().catch(error => wordsOf(error))
      for (const queryKey of [['desk'], ['queue'], ['stages'], ['overview']]) void client.invalidateQueries({ queryKey })
      return true
    } catch (error) {
      setRefusal(wordsOf(error))
      return false
    } finally {
      setBusy(false)
    }
  }
  return { isBusy, refusal, move }
}

export type MoveKind = PaperMove['kind']

/** The moves that the person may make with the paper now; the service has the last word. */
export function useOpenMoves(paper: Paper | undefined): ReadonlySet<MoveKind> {
  const { body } = useDossier()
  const { me } = useSignedIn()
  const bodies = useBodies()
  const may = useMay()
  const open = new Set<MoveKind>()
  const state = paper?.state ?? 'draft'
  const level = paper ? levelOf(paper) : null
  if (may('submit', body.id)) {
    if (state === 'draft' || state === 'returned') open.add('submit')
    if (state === 'under-review' && paper?.passed === 0) open.add('withdraw')
  }
  const isTheirs =
    level !== null &&
    mayAt(
      (me?.appointments ?? []).filter(a => a.role === level),
      REVIEWS[level],
      bodies,
      body.id,
    )
  if (isTheirs) {
    open.add('approve')
    open.add('return')
  }
  if (state === 'approved' && may('review-in-bureau', body.id)) open.add('reopen')
  return open
}
