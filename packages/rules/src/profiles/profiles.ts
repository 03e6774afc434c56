/** The profiles shipped with the rule book. */
import { type Profile, profileOf } from '@jixiao/core'
import { PROFILE_DATA } from '../profiles.gen.ts'

export const PROFILES: readonly Profile[] = PROFILE_DATA.map(p => profileOf(p.id, p.title, p.parameters))

/** The profile of this id; undefined when there is none. */
export const profileNamed = (id: string): Profile | undefined => PROFILES.find(p => p.id === id)
