/** Remarks that a reviewer has written and not yet sent: kept on this machine until the paper goes back. */
import type { PaperKind } from '@jixiao/core'
import { useCallback, useSyncExternalStore } from 'react'
import { useOpened } from '../../office/use-dossier.tsx'

export interface RemarkDraft {
  /** null: about the paper as a whole. */
  readonly record: string | null
  readonly field: string | null
  readonly words: string
}

const NONE: readonly RemarkDraft[] = []
const known = new Map<string, readonly RemarkDraft[]>()
const listeners = new Set<() => void>()

function draftsAt(key: string): readonly RemarkDraft[] {
  const found = known.get(key)
  if (found) return found
  let kept = NONE
  try {
    const text: unknown = JSON.parse(localStorage.getItem(key) ?? '[]')
    if (Array.isArray(text)) kept = text.filter((d): d is RemarkDraft => typeof d?.words === 'string')
  } catch {
    // a text that this program did not write
  }
  known.set(key, kept)
  return kept
}

export interface RemarkDrafts {
  readonly drafts: readonly RemarkDraft[]
  /** Sets the remark of a field (or of the whole); empty words take it away. */
  readonly write: (draft: RemarkDraft) => void
  readonly clear: () => void
}

export function useRemarkDrafts(kind: PaperKind, round: string): RemarkDrafts {
  const { session } = useOpened()
  const key = `jixiao-remarks-${session.state().dossier.id} ${kind} ${round}`
  const drafts = useSyncExternalStore(
    listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => draftsAt(key),
  )
  const keep = useCallback(
    (next: readonly RemarkDraft[]) => {
      known.set(key, next)
      if (next.length === 0) localStorage.removeItem(key)
      else localStorage.setItem(key, JSON.stringify(next))
      for (const listener of listeners) listener()
    },
    [key],
  )
  const write = useCallback(
    (draft: RemarkDraft) => {
      const others = draftsAt(key).filter(d => d.record !== draft.record || d.field !== draft.field)
      keep(draft.words.trim() === '' ? others : [...others, draft])
    },
    [key, keep],
  )
  return { drafts, write, clear: useCallback(() => keep(NONE), [keep]) }
}
