/** The profiles shipped with the rule book. */
import type { Profile } from '@jixiao/core'

export const PROFILES: readonly Profile[] = []
export const profileNamed = (id: string): Profile | undefined => PROFILES.find(p => p.id === id)
