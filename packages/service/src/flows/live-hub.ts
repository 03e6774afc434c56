/** Who has which dossier open, and the word that goes round when somebody changes it: within this process. */

export interface Present {
  readonly person: string
  readonly name: string
  /** Where the person is: a page, a field; as the page says it. */
  readonly at: string
}

export type LiveEvent =
  | { readonly kind: 'revision'; readonly revision: number; readonly by: string }
  | { readonly kind: 'paper'; readonly paper: string; readonly round: string; readonly state: string; readonly by: string }
  | { readonly kind: 'presence'; readonly people: readonly Present[] }
  /** The person has signed out, or the service is being closed: the stream ends. */
  | { readonly kind: 'end' }

export interface LiveHub {
  tell(dossier: string, event: LiveEvent): void
  /** Listens to a dossier and is seen there; gives what ends both. */
  join(dossier: string, who: { readonly id: string; readonly name: string }, hear: (event: LiveEvent) => void): () => void
  /** Says where somebody is; false when the person does not have the dossier open. */
  moveTo(dossier: string, person: string, at: string): boolean
  /** Ends all streams of somebody who signed out. One that another device still may have comes back by itself. */
  dismiss(person: string): void
  present(dossier: string): readonly Present[]
  /** Ends all streams, and those that still come. */
  close(): void
}

interface Listener {
  readonly person: string
  readonly hear: (event: LiveEvent) => void
}
interface Room {
  readonly listeners: Set<Listener>
  readonly people: Map<string, Present>
}

export function newLiveHub(): LiveHub {
  const rooms = new Map<string, Room>()
  let isClosed = false
  const tell = (dossier: string, event: LiveEvent): void => {
    for (const l of [...(rooms.get(dossier)?.listeners ?? [])]) l.hear(event)
  }
  const present = (dossier: string): readonly Present[] => [...(rooms.get(dossier)?.people.values() ?? [])]
  const tellPresence = (dossier: string) => tell(dossier, { kind: 'presence', people: present(dossier) })
  return {
    tell,
    present,
    join(dossier, { id, name }, hear) {
      const room: Room = rooms.get(dossier) ?? { listeners: new Set(), people: new Map() }
      rooms.set(dossier, room)
      const listener: Listener = { person: id, hear }
      room.listeners.add(listener)
      if (!room.people.has(id)) room.people.set(id, { person: id, name, at: '' })
      tellPresence(dossier)
      if (isClosed) hear({ kind: 'end' })
      return () => {
        if (!room.listeners.delete(listener)) return
        // a second tab of the same person keeps the person there
        if ([...room.listeners].some(l => l.person === id)) return
        room.people.delete(id)
        if (room.listeners.size === 0) rooms.delete(dossier)
        else tellPresence(dossier)
      }
    },
    moveTo(dossier, person, at) {
      const room = rooms.get(dossier)
      const had = room?.people.get(person)
      if (!room || !had) return false
      if (had.at !== at) {
        room.people.set(person, { ...had, at })
        tellPresence(dossier)
      }
      return true
    },
    close() {
      isClosed = true
      for (const { listeners } of [...rooms.values()]) for (const l of [...listeners]) l.hear({ kind: 'end' })
    },
    dismiss(person) {
      for (const { listeners } of [...rooms.values()]) for (const l of [...listeners]) if (l.person === person) l.hear({ kind: 'end' })
    },
  }
}
