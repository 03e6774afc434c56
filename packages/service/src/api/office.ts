/** What the acts of the workbench work in: the store, the clock, and how people sign in. */
import { randomUUID } from 'node:crypto'
import type { Outcome, Profile } from '@jixiao/core'
import type { Person, Store } from '@jixiao/store'
import { RESOURCES } from '../cli/reader-resources.ts'
import type { NamedBytes } from '../flows/check-documents.ts'
import { type FirstDoor, newFirstDoor } from '../flows/first-door.ts'
import { type HouseProfile, houseProfile } from '../flows/house-profile.ts'
import { type LiveHub, newLiveHub } from '../flows/live-hub.ts'
import { type Seal, sealOf } from '../flows/publication/seal.ts'
import { type ReadPublished, readPublished } from '../flows/take-in/read-published.ts'
import type { SingleSignOnSettings } from './door-single-sign-on.ts'
import { type Doorkeeper, makeDoorkeeper } from './doorkeeper.ts'

export interface Office {
  readonly store: Store
  /** What holds now, with what the bureau has set. */
  readonly profile: Profile
  readonly house: HouseProfile
  readonly doorkeeper: Doorkeeper
  readonly live: LiveHub
  readonly firstDoor: FirstDoor
  /** Signs what is published. */
  readonly seal: Seal
  /** The largest file that is taken as an attachment, in bytes. */
  readonly mostFileBytes: number
  /** Reads a published file; where a program can, in a process of its own with limits. */
  readPublished(input: NamedBytes): Promise<Outcome<ReadPublished>>
  /** ISO 8601, UTC. */
  now(): string
  newId(): string
}

/** Who asks: a person with appointments. */
export type Actor = Person

export interface OfficeSettings {
  readonly store: Store
  /** Of the rule book; what the bureau has set goes before it. */
  readonly profile: Profile
  /** Signs the cookies; at least 32 characters, kept with the data. */
  readonly secret: string
  /** Where people reach the service: http://127.0.0.1:8080 */
  readonly url: string
  readonly now?: () => Date
  readonly singleSignOn?: SingleSignOnSettings
  readonly mostFileBytes?: number
  readonly readPublished?: Office['readPublished']
  /** With it an empty house can be started on its page. */
  readonly startCode?: string | null
}

const MOST_FILE_BYTES = 20 * 1024 * 1024

export function openOffice(settings: OfficeSettings): Office {
  const { store, profile, secret, url, singleSignOn, now = () => new Date() } = settings
  const house = houseProfile(store, profile)
  return {
    store,
    profile: house.profile,
    house,
    doorkeeper: makeDoorkeeper({ store, secret, url, now, ...(singleSignOn ? { singleSignOn } : {}) }),
    live: newLiveHub(),
    firstDoor: newFirstDoor(settings.startCode ?? null),
    seal: sealOf(secret),
    mostFileBytes: settings.mostFileBytes ?? MOST_FILE_BYTES,
    readPublished: settings.readPublished ?? (input => readPublished(input, profile, RESOURCES)),
    now: () => now().toISOString(),
    newId: () => randomUUID(),
  }
}
