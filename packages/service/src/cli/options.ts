/** Options that several commands share, with clear refusals. */
import type { Profile, Severity } from '@jixiao/core'
import { PROFILES, profileNamed } from '@jixiao/rules'

/** A refusal that the door prints as it is, with exit code 2. */
export class UsageError extends Error {}

export function profileOption(name: string): Profile {
  const profile = profileNamed(name)
  if (!profile) throw new UsageError(`没有名为“${name}”的口径。可用的口径：${PROFILES.map(p => p.id).join('、')}`)
  return profile
}

export function choice<T extends string>(value: string, allowed: readonly T[], option: string): T {
  const found = allowed.find(a => a === value)
  if (found === undefined) throw new UsageError(`${option} 不能是“${value}”，可以是：${allowed.join('、')}`)
  return found
}

export const thresholdOption = (value: string): Severity => choice(value, ['fatal', 'error', 'warning', 'hint'], '--fail-on')
