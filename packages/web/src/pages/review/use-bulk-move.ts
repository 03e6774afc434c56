/** Moves several papers at once; what became of each, in words. */
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../office/call.ts'
import type { QueuedPaper } from '../../office/year-answers.ts'
import { useLanguage, useWords } from '../../parts/language.tsx'
import { paperName } from '../../parts/paper-bar/paper-words.ts'
import { wordsOf } from '../../parts/paper-bar/use-paper-move.ts'
import { keyOf } from './use-queue.ts'

const TEXT = {
  approved: ['已通过', 'approved'],
  'under-review': ['已通过本级，转下一级', 'approved at this level, on to the next'],
  returned: ['已退回', 'returned'],
} as const

interface Answer {
  readonly outcomes: readonly {
    readonly dossier: string
    readonly kind: QueuedPaper['kind']
    readonly round: string
    readonly state: string | null
    readonly refusal: { readonly detail: string; readonly detailEn: string } | null
  }[]
}

export interface Outcome {
  readonly name: string
  readonly text: string
  readonly isOk: boolean
}

export type BulkMove = { readonly kind: 'approve' } | { readonly kind: 'return'; readonly words: string }

export function useBulkMove() {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  const client = useQueryClient()
  const [isBusy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const [outcomes, setOutcomes] = useState<readonly Outcome[]>([])
  const nameOf = (p: QueuedPaper): string => `${p.bodyName} ${p.year} ${paperName(lang, p.kind, p.round)}`
  const inWords = (state: string | null): string =>
    state === 'approved' || state === 'under-review' || state === 'returned' ? t(state) : (state ?? '')
  /** True: it was done, and the outcome of each paper is known. */
  const move = async (selected: readonly QueuedPaper[], wanted: BulkMove): Promise<boolean> => {
    setBusy(true)
    const names = new Map(selected.map(p => [keyOf(p), nameOf(p)]))
    try {
      const papers = selected.map(({ dossier, kind, round }) => ({ dossier, kind, round }))
      const answer = await call<Answer>('POST', '/queue/moves', { papers, move: wanted })
      setOutcomes(
        answer.outcomes.map(o => ({
          name: names.get(keyOf(o)) ?? '',
          text: o.refusal ? (lang === 'zh' ? o.refusal.detail : o.refusal.detailEn) : inWords(o.state),
          isOk: o.refusal === null,
        })),
      )
      setFault(null)
      for (const queryKey of [['queue'], ['desk'], ['overview'], ['stages']]) void client.invalidateQueries({ queryKey })
      return true
    } catch (error) {
      setFault(wordsOf(error)[lang])
      return false
    } finally {
      setBusy(false)
    }
  }
  return { move, nameOf, isBusy, fault, outcomes, forget: () => setOutcomes([]) }
}
