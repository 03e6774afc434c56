/** The dossier that the pages of one body and year work on, and its papers as they are made and checked while one types. */
import { type Body, type DossierRecord, type Edit, orderBetween, type Paper, type PaperKind, type RecordKind, recordsOf } from '@jixiao/core'
import { useQuery } from '@tanstack/react-query'
import type { Whole } from 'jixiao/contract'
import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import type { MadePaper } from '../check-messages.ts'
import { makePaper } from '../check-session.ts'
import { API, call } from './call.ts'
import { type DossierSession, type DossierState, openDossierSession } from './dossier-session.ts'
import { useProfileId } from './house-profile.ts'
import type { LoadedDossier } from './loaded-dossier.ts'
import { newId } from './new-id.ts'
import { useBodies, useMay } from './session.tsx'

interface Opened {
  readonly session: DossierSession
  readonly body: Body
  readonly year: number
}
const Context = createContext<Opened | null>(null)

interface ProviderProps {
  readonly body: string
  readonly year: number
  readonly children: ReactNode
  readonly waiting: ReactNode
  readonly failed: (error: Error) => ReactNode
}

/** Opens the dossier for the pages below it; keeps it fresh while others work on it. */
export function DossierProvider({ body: id, year, children, waiting, failed }: ProviderProps) {
  const body = useBodies().get(id)
  const { data, error } = useQuery({
    queryKey: ['dossier', id, year],
    queryFn: () => call<LoadedDossier>('GET', `/bodies/${id}/years/${year}`),
    // afterwards the session keeps it; coming back opens it anew
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
  const session = useMemo(() => (data ? openDossierSession(data) : null), [data])
  useEffect(() => {
    if (!session || !data) return
    const stop = follow(session, data.id)
    return () => {
      stop()
      session.close()
    }
  }, [session, data])
  const opened = useMemo(() => (session && body ? { session, body, year } : null), [session, body, year])
  if (error) return failed(error)
  if (!opened) return waiting
  return <Context value={opened}>{children}</Context>
}

const POLL = 15_000
/** Hears of changes by others; where the line of events cannot be had, asks now and then. */
function follow(session: DossierSession, id: string): () => void {
  const events = new EventSource(`${API}/dossiers/${id}/live`)
  events.addEventListener('revision', () => void session.refresh())
  events.addEventListener('paper', () => void session.reload())
  const poll = setInterval(() => {
    if (events.readyState !== EventSource.OPEN && document.visibilityState === 'visible') void session.refresh()
  }, POLL)
  return () => {
    events.close()
    clearInterval(poll)
  }
}

export function useOpened(): Opened {
  const opened = useContext(Context)
  if (!opened) throw new Error('useOpened stands outside DossierProvider')
  return opened
}

export interface DossierInHand extends DossierState, Opened {
  /** The person may edit, and the paper (when one is given) is not locked by its review. */
  readonly canEdit: boolean
}

/** The dossier with all that is known of it; of `paper` also whether it can be edited now. */
export function useDossier(paper?: PaperKind, round = ''): DossierInHand {
  const opened = useOpened()
  const state = useSyncExternalStore(opened.session.subscribe, opened.session.state)
  const may = useMay()
  const own = paperOf(state.papers, paper, round)
  const isLocked = own !== undefined && (own.state === 'under-review' || own.state === 'approved')
  return { ...opened, ...state, canEdit: may('edit-dossier', opened.body.id) && !isLocked }
}

export const paperOf = <P extends Paper>(papers: readonly P[], kind: PaperKind | undefined, round = ''): P | undefined =>
  papers.find(p => p.kind === kind && p.round === round)

const NOTHING_JOINED: Whole['joined'] = []

export interface PaperInHand {
  /** The last paper that was made; null before the first. */
  readonly made: MadePaper | null
  /** A newer one is on its way. */
  readonly isBehind: boolean
  /** The program failed on it. */
  readonly failure: string | null
}

/** The paper as it stands, made and checked anew after every edit; one at a time, the latest wins. `whole`: of a department with its units. */
export function usePaper(paper: PaperKind, round = '', whole: Whole | null = null): PaperInHand {
  const { dossier: own, body } = useDossier()
  const { dossier, joined } = whole ?? { dossier: own, joined: NOTHING_JOINED }
  const profile = useProfileId()
  const [shown, setShown] = useState<PaperInHand>({ made: null, isBehind: true, failure: null })
  const busy = useRef(false)
  const wanted = useRef<(() => void) | null>(null)
  useEffect(() => {
    const make = (): void => {
      busy.current = true
      setShown(s => (s.isBehind ? s : { ...s, isBehind: true }))
      makePaper({ dossier, body, paper, round, profile, joined })
        .then(
          made => setShown({ made, isBehind: wanted.current !== null, failure: null }),
          (error: Error) => setShown(s => ({ ...s, isBehind: false, failure: error.message })),
        )
        .finally(() => {
          busy.current = false
          const next = wanted.current
          wanted.current = null
          next?.()
        })
    }
    if (busy.current) wanted.current = make
    else make()
  }, [dossier, joined, body, paper, round, profile])
  return shown
}

/** A new record behind its siblings (or behind `after`). */
export function adding(
  state: Pick<DossierState, 'dossier'>,
  of: RecordKind,
  parent: string | null,
  fields: DossierRecord['fields'],
  after?: DossierRecord,
): Extract<Edit, { kind: 'add' }> {
  const siblings = recordsOf(state.dossier, of, parent)
  const at = after ? siblings.findIndex(s => s.id === after.id) : siblings.length - 1
  const order = orderBetween(siblings[at]?.order ?? null, siblings[at + 1]?.order ?? null)
  return { kind: 'add', record: newId(), of, parent, order, fields }
}

/** Sets a field of a record that is in the dossier. */
export const setting = (record: DossierRecord, field: string, to: DossierRecord['fields'][string]): Edit => ({
  kind: 'set',
  record: record.id,
  field,
  from: record.fields[field] ?? null,
  to,
})
