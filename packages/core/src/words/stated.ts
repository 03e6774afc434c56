/** A value together with the words that state it and their place. */
import type { Place } from './place.ts'

export interface Stated<T> {
  readonly value: T
  readonly text: string
  readonly place: Place
}

export const stated = <T>(value: T, text: string, place: Place): Stated<T> => ({ value, text, place })
