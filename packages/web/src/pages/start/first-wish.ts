/** What is entered in the steps of the first start. */
import type { Role } from '@jixiao/core'

export const ADMINISTRATORS = ['system-administrator', 'security-administrator', 'audit-administrator'] as const satisfies readonly Role[]
export type Administrator = (typeof ADMINISTRATORS)[number]

export interface FirstWish {
  /** As the console of the service shows it. */
  readonly code: string
  readonly kind: 'region' | 'demo'
  readonly region: { readonly name: string; readonly code: string }
  readonly administrators: Readonly<Record<Administrator, { readonly name: string; readonly username: string }>>
}

export const NEW_WISH: FirstWish = {
  code: '',
  kind: 'region',
  region: { name: '', code: '' },
  administrators: {
    'system-administrator': { name: '', username: 'system' },
    'security-administrator': { name: '', username: 'security' },
    'audit-administrator': { name: '', username: 'audit' },
  },
}

export const isDemo = (wish: FirstWish): boolean => wish.kind === 'demo'

/** What a step needs to know. */
export interface StepProps {
  readonly wish: FirstWish
  readonly fault: string | null
  readonly isBusy: boolean
  readonly onChange: (wish: FirstWish) => void
  readonly onNext: (wish: FirstWish) => void
}
