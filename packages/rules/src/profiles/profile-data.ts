/** A profile as its file has it, after inheritance. */
import type { Profile, Wording } from '@jixiao/core'

export interface ProfileData {
  readonly id: string
  readonly title: Wording
  readonly parameters: Profile['parameters']
}
