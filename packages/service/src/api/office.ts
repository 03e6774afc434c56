/** What the acts of the workbench work in: the store, the clock, and how people sign in. */
import { randomUUID } from 'node:crypto'
import type { Profile } from '@jixiao/core'
import type { Person, Store } from '@jixiao/store'
import { type Doorkeeper, makeDoorkeeper } from './doorkeeper.ts'

export interface Office {
  readonly store: Store
  readonly profile: Profile
  readonly doorkeeper: Doorkeeper
  /** ISO 8601, UTC. */
  now(): string
  newId(): string
}

/** Who asks: a person with appointments. */
export type Actor = Person

export interface OfficeSettings {
  readonly store: Store
  readonly profile: Profile
  /** Signs the cookies; at least 32 characters, kept with the data. */
  readonly secret: string
  /** Where people reach the service: http://127.0.0.1:8080 */
  readonly url: string
  readonly now?: () => Date
}

export function openOffice({ store, profile, secret, url, now = () => new Date() }: OfficeSettings): Office {
  return {
    store,
    profile,
    doorkeeper: makeDoorkeeper({ store, secret, url, now }),
    now: () => now().toISOString(),
    newId: () => randomUUID(),
  }
}
