/**
 * One dossier as a person works on it: what he types stands at once, is kept on this machine until the service has it, is sent again when the
 * network comes back, can be undone, and meets what others changed field by field.
 */
import { applyEdits, type Conflict, type Dossier, type DossierRecord, type Edit, emptyDossier, type Wording } from '@jixiao/core'
import { call, Refusal, Unreachable } from './call.ts'
import type { LoadedDossier, PaperInDossier, Remark } from './loaded-dossier.ts'
import { type Batch, countOf, keepBatches, keptBatches, merged } from './unsent-edits.ts'

export interface DossierState {
  /** As the person sees it: what the service has, with his own unsaved edits. */
  readonly dossier: Dossier
  readonly papers: readonly PaperInDossier[]
  readonly remarks: readonly Remark[]
  /** offline: kept here, sent when the network is back · refused: the service does not take it; `refusal` says why, and nothing is thrown away. */
  readonly saving: 'saved' | 'saving' | 'offline' | 'refused'
  /** When the service last took something. */
  readonly savedAt: Date | null
  readonly refusal: Wording | null
  /** Fields that another changed to something else first. */
  readonly conflicts: readonly Conflict[]
  readonly canUndo: boolean
  readonly canRedo: boolean
}

export interface EditOptions {
  readonly reason?: string
  /** Edits of one key, one after another, are undone together: the typing in one field. */
  readonly merge?: string
}

export interface DossierSession {
  state(): DossierState
  subscribe(listener: () => void): () => void
  /** A refusal of the edits themselves (a value that does not fit) is given back; nothing has happened then. */
  edit(edits: readonly Edit[], options?: EditOptions): Wording | null
  /** Why everything from now on is changed, undoing included: for adjustments that must say so. null: no reason is due. */
  because(reason: string | null): void
  undo(): void
  redo(): void
  /** Fetches what others changed. */
  refresh(): Promise<void>
  /** Papers and remarks anew, after a move. */
  reload(): Promise<void>
  /** Settles a conflict: with the own value, or with the one that stands. */
  settle(conflict: Conflict, take: 'mine' | 'theirs'): void
  /** Gives up edits that the service refuses. */
  discard(): void
  close(): void
}

interface Step {
  readonly back: readonly Edit[]
  readonly merge?: string
}

const PAUSE = 500
const RETRY = [1000, 2000, 5000, 10_000, 20_000]

export function openDossierSession(loaded: LoadedDossier, storage: Storage = localStorage): DossierSession {
  const { id } = loaded
  let base: Dossier = { ...emptyDossier(id, loaded.body, loaded.fiscalYear), revision: loaded.revision, records: byId(loaded.records) }
  let waiting: Batch[] = keptBatches(storage, id)
  let sending: Batch | null = null
  let undoable: Step[] = []
  let redoable: Step[] = []
  let failures = 0
  let standingReason: string | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  const listeners = new Set<() => void>()
  let state: DossierState = {
    dossier: base,
    papers: loaded.papers,
    remarks: loaded.remarks,
    saving: 'saved',
    savedAt: null,
    refusal: null,
    conflicts: [],
    canUndo: false,
    canRedo: false,
  }

  const show = (change: Partial<DossierState> = {}): void => {
    state = { ...state, ...change, canUndo: undoable.length > 0, canRedo: redoable.length > 0 }
    for (const listener of listeners) listener()
  }
  const unsent = (): readonly Batch[] => (sending ? [sending, ...waiting] : waiting)
  const keep = (): void => keepBatches(storage, id, unsent())
  /** What the person sees: edits of his that no longer fit are left out of the picture, and told by the service when they are sent. */
  const view = (): Dossier => {
    let seen = base
    for (const { edits } of unsent()) {
      const applied = applyEdits(seen, edits)
      if (applied.ok) seen = applied.value.dossier
    }
    return seen
  }

  const later = (milliseconds: number): void => {
    clearTimeout(timer)
    timer = setTimeout(() => void send(), milliseconds)
  }

  async function send(): Promise<void> {
    if (sending || waiting.length === 0) return
    const batch = merged(waiting)
    sending = batch
    waiting = waiting.slice(countOf(waiting, batch))
    show({ saving: 'saving' })
    try {
      const saved = await call<{ revision: number; changes: number; conflicts: readonly Conflict[] }>('POST', `/dossiers/${id}/edits`, batch)
      failures = 0
      const applied = applyEdits(base, batch.edits)
      const isNext = saved.conflicts.length === 0 && saved.revision === base.revision + 1 && applied.ok
      if (isNext && applied.ok) base = { ...applied.value.dossier, revision: saved.revision }
      sending = null
      keep()
      show({
        conflicts: [...state.conflicts, ...saved.conflicts],
        savedAt: new Date(),
        refusal: null,
        saving: waiting.length > 0 ? 'saving' : 'saved',
        dossier: view(),
      })
      if (!isNext) await refresh()
      if (waiting.length > 0) later(0)
    } catch (error) {
      waiting = [batch, ...waiting]
      sending = null
      if (error instanceof Unreachable || (error instanceof Refusal && error.status >= 500)) {
        show({ saving: 'offline' })
        later(RETRY[Math.min(failures++, RETRY.length - 1)] ?? 0)
      } else if (error instanceof Refusal) show({ saving: 'refused', refusal: error.say })
      else throw error
    }
  }

  async function refresh(): Promise<void> {
    try {
      const since = base.revision
      const news = await call<{ revision: number; records: readonly DossierRecord[]; removed: readonly string[] }>(
        'GET',
        `/dossiers/${id}/changes?since=${since}`,
      )
      if (news.revision <= base.revision) return
      const records = new Map(base.records)
      for (const gone of news.removed) records.delete(gone)
      for (const r of news.records) records.set(r.id, r)
      base = { ...base, revision: news.revision, records }
      show({ dossier: view() })
    } catch (error) {
      if (!(error instanceof Unreachable) && !(error instanceof Refusal)) throw error
    }
  }

  async function reload(): Promise<void> {
    const fresh = await call<LoadedDossier>('GET', `/bodies/${loaded.body}/years/${loaded.fiscalYear}`)
    base = { ...base, revision: fresh.revision, records: byId(fresh.records) }
    show({ dossier: view(), papers: fresh.papers, remarks: fresh.remarks })
    if (state.saving === 'refused') later(0)
  }

  /** Takes edits in; the steps that take them back. */
  function take(
    edits: readonly Edit[],
    reason: string | undefined = standingReason ?? undefined,
  ): { readonly problem: Wording } | { readonly back: readonly Edit[] } {
    const seen = state.dossier
    const fresh = edits.map(e => (e.kind === 'remove' ? { ...e, seen: seen.records.get(e.record)?.revision ?? e.seen } : e))
    const applied = applyEdits(seen, fresh)
    if (!applied.ok) return { problem: applied.problem.say }
    const { changes, conflicts } = applied.value
    if (changes.length > 0) {
      waiting = [...waiting, { edits: changes.map(c => c.edit), ...(reason ? { reason } : {}) }]
      keep()
      show({ dossier: applied.value.dossier, saving: state.saving === 'offline' ? 'offline' : 'saving' })
      if (state.saving !== 'offline') later(PAUSE)
    }
    if (conflicts.length > 0) show({ conflicts: [...state.conflicts, ...conflicts] })
    return { back: [...changes].reverse().flatMap(c => c.undo) }
  }

  function go(from: Step[], to: Step[]): void {
    const step = from.pop()
    if (!step) return
    const taken = take(step.back)
    if ('back' in taken && taken.back.length > 0) to.push({ back: taken.back })
    show()
  }

  const online = (): void => later(0)
  if (typeof addEventListener === 'function') addEventListener('online', online)
  if (waiting.length > 0) {
    show({ dossier: view(), saving: 'saving' })
    later(0)
  }

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    edit(edits, { reason, merge } = {}) {
      const taken = take(edits, reason)
      if ('problem' in taken) return taken.problem
      if (taken.back.length > 0) {
        const last = undoable.at(-1)
        // within one field the first state is what undo leads back to
        if (merge !== undefined && last?.merge === merge) undoable = [...undoable.slice(0, -1), { back: [...taken.back, ...last.back], merge }]
        else undoable.push(merge === undefined ? { back: taken.back } : { back: taken.back, merge })
        redoable = []
        show()
      }
      return null
    },
    because(reason) {
      standingReason = reason
    },
    undo: () => go(undoable, redoable),
    redo: () => go(redoable, undoable),
    refresh,
    reload,
    settle(conflict, taking) {
      show({ conflicts: state.conflicts.filter(c => c !== conflict) })
      const { edit } = conflict
      if (taking === 'theirs') return
      if (edit.kind === 'set') take([{ ...edit, from: state.dossier.records.get(edit.record)?.fields[edit.field] ?? null }])
      else if (edit.kind === 'remove') take([edit])
    },
    discard() {
      waiting = []
      keep()
      undoable = []
      redoable = []
      show({ dossier: base, saving: 'saved', refusal: null })
    },
    close() {
      clearTimeout(timer)
      if (typeof removeEventListener === 'function') removeEventListener('online', online)
    },
  }
}

const byId = (records: readonly DossierRecord[]): ReadonlyMap<string, DossierRecord> => new Map(records.map(r => [r.id, r]))
