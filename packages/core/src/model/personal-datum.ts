/** A place where a person may be named or reachable: found for redaction, its content never repeated. */
import type { Place } from '../words/place.ts'

/** listed-person: in a list of natural persons · health: what a person suffers from, beside the name */
export type PersonalDatumKind =
  | 'mobile'
  | 'id-number'
  | 'bank-card'
  | 'landline'
  | 'email'
  | 'messenger'
  | 'car-plate'
  | 'home-address'
  | 'clerk-name'
  | 'named-person'
  | 'listed-person'
  | 'health'

export interface PersonalDatum {
  readonly kind: PersonalDatumKind
  /** The label beside it: 填报人, 联系电话. */
  readonly label: string
  /** Place without text: what stands there is not repeated. */
  readonly place: Place
  /** Masked for showing: "1**********". */
  readonly masked: string
  readonly isLeader: boolean
}
