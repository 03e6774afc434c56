/** The place of a personal datum without the datum: whatever a reader put there is not carried on. */
import type { PersonalDatum, Place } from '@jixiao/core'

export function withoutText({ place }: PersonalDatum): Place {
  const { text: _, ...rest } = place
  return rest
}
