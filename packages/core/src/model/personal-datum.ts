/** A place where a person may be named or reachable: found for redaction, its content never repeated. */
import type { Place } from '../words/place.ts'

export interface PersonalDatum {
  readonly kind: 'mobile' | 'id-number' | 'bank-card' | 'landline' | 'email' | 'clerk-name' | 'named-person'
  /** The label beside it: 填报人, 联系电话. */
  readonly label: string
  /** Place without text: what stands there is not repeated. */
  readonly place: Place
  /** Masked for showing: "1**********". */
  readonly masked: string
  readonly isLeader: boolean
}
