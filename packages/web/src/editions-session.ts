/** The two editions under comparison: one store, so that the workbench can bring its own to the page. */
import type { EditionInput } from 'jixiao/contract'
import { useSyncExternalStore } from 'react'
import { ask } from './check-session.ts'
import type { ComparedEditions, EditionSide, EditionsFormat } from './editions-messages.ts'
import type { Lang } from './text/text.ts'

/** Two editions that belong together, brought by the workbench. */
export interface OfferedPair {
  readonly title: string
  readonly old: EditionInput
  readonly new: EditionInput
}

export interface EditionsInHand {
  readonly old: EditionInput | null
  readonly new: EditionInput | null
  readonly state: 'empty' | 'comparing' | 'done' | 'failed'
  readonly compared: ComparedEditions | null
  readonly failure: string
  /** The change one looks at, and which of its places; counted up each time it is chosen again. */
  readonly selected: { readonly id: string; readonly place: number } | null
  readonly isWantedAnyway: boolean
  readonly offered: readonly OfferedPair[]
  /** Where the workbench's editions come from. */
  readonly back: string | null
}

const EMPTY: EditionsInHand = {
  old: null,
  new: null,
  state: 'empty',
  compared: null,
  failure: '',
  selected: null,
  isWantedAnyway: false,
  offered: [],
  back: null,
}

let now: EditionsInHand = EMPTY
const listeners = new Set<() => void>()
const set = (change: Partial<EditionsInHand>): void => {
  now = { ...now, ...change }
  for (const listener of listeners) listener()
}
export const useEditions = (): EditionsInHand =>
  useSyncExternalStore(
    listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => now,
  )

let wanted = 0

/** Compares what is in hand; an older comparison that still runs gives way. */
export async function compareNow(profile: string, lang: Lang): Promise<void> {
  const { old, new: own, isWantedAnyway } = now
  if (!old || !own) return
  const mine = ++wanted
  set({ state: 'comparing', failure: '' })
  try {
    const { compared } = await ask('editions', id => ({ kind: 'editions', id, old, new: own, profile, lang, isWantedAnyway }))
    if (mine === wanted) set({ state: 'done', compared, selected: null })
  } catch (error) {
    if (mine === wanted) set({ state: 'failed', failure: error instanceof Error ? error.message : String(error) })
  }
}

const NONE = { compared: null, selected: null, isWantedAnyway: false, state: 'empty' } as const

export async function giveEdition(side: EditionSide, file: File): Promise<void> {
  const input = { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
  set({ ...NONE, offered: [], back: null, [side]: input })
}

/** Two files dropped together: the first is the old one. */
export async function giveBoth(files: readonly File[]): Promise<void> {
  const [first, second] = files
  if (first && !second) return giveEdition(now.old && !now.new ? 'new' : 'old', first)
  if (first) await giveEdition('old', first)
  if (second) await giveEdition('new', second)
}

export function giveOffered(offered: readonly OfferedPair[], back: string | null, which = 0): void {
  const pair = offered[which]
  if (pair) set({ ...NONE, offered, back, old: pair.old, new: pair.new })
}

export const swapEditions = (): void => set({ ...NONE, offered: [], old: now.new, new: now.old })
export const clearEditions = (): void => set(EMPTY)
export const wantAnyway = (): void => set({ isWantedAnyway: true, compared: null, state: 'empty' })
export const selectChange = (id: string, place = 0): void => set({ selected: { id, place } })

export const exportEditions = async (format: EditionsFormat, lang: Lang): Promise<Uint8Array<ArrayBuffer>> =>
  (await ask('editions-exported', id => ({ kind: 'editions-export', id, format, lang }))).content
