/** Whether nobody lives in this house yet, so that its first page is the one that starts it. */
import type { Role, Wording } from '@jixiao/core'
import { useQuery } from '@tanstack/react-query'
import { call } from './call.ts'
import { useSignedIn } from './session.tsx'

export interface FirstStart {
  readonly isOpen: boolean
  readonly profile: { readonly id: string; readonly title: Wording }
}

/** An account as it is told once, with its password. */
export interface ToldAccount {
  readonly role?: Role
  readonly username: string
  readonly name: string
  readonly password: string
}

/** Asked only of a service at which nobody is signed in; undefined until it has answered. */
export function useFirstStart(): FirstStart | undefined {
  const { state } = useSignedIn()
  const { data } = useQuery({
    queryKey: ['start'],
    queryFn: () => call<FirstStart>('GET', '/start'),
    enabled: state === 'out',
    staleTime: 300_000,
    retry: false,
  })
  return data
}
