/** Who is signed in: asked once, kept for every page. */
import { type Appointment, type Body, type BodyKind, mayAt, type Permission } from '@jixiao/core'
import { QueryClient, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import { call, Refusal, Unreachable } from './call.ts'

export interface Me {
  readonly id: string
  readonly name: string
  readonly username: string | null
  readonly mustChangePassword: boolean
  readonly appointments: readonly Appointment[]
}

/** none: these are pages without a service · out: nobody is signed in · away: the service does not answer now. */
export type SignedIn = { readonly state: 'asking' | 'none' | 'out' | 'away'; readonly me: null } | { readonly state: 'in'; readonly me: Me }

export const queries = new QueryClient({
  defaultOptions: { queries: { retry: (n, error) => error instanceof Unreachable && n < 3, staleTime: 15_000, refetchOnWindowFocus: true } },
})

export function useSignedIn(): SignedIn {
  const { data, error } = useQuery({ queryKey: ['session'], queryFn: () => call<Me>('GET', '/session'), staleTime: 300_000 })
  return useMemo(() => {
    if (data) return { state: 'in', me: data }
    if (error instanceof Unreachable) return { state: 'away', me: null }
    if (error instanceof Refusal) return { state: error.code === 'not-signed-in' ? 'out' : 'none', me: null }
    return { state: 'asking', me: null }
  }, [data, error])
}

/** Forgets what was loaded for another person. */
export function useSignOut(): () => Promise<void> {
  const client = useQueryClient()
  return useCallback(async () => {
    await call('DELETE', '/session')
    client.clear()
    await client.refetchQueries({ queryKey: ['session'] })
  }, [client])
}

/** The bodies by id; empty until they are loaded. */
export function useBodies(): ReadonlyMap<string, Body> {
  const { state } = useSignedIn()
  const { data } = useQuery({
    queryKey: ['bodies'],
    queryFn: () => call<{ bodies: readonly (Body & { kind: BodyKind })[] }>('GET', '/bodies'),
    enabled: state === 'in',
    staleTime: 300_000,
  })
  return useMemo(() => new Map((data?.bodies ?? []).map(b => [b.id, b])), [data])
}

/** Whether the person may do an act at a body, as far as the page can tell; the service has the last word. */
export function useMay(): (permission: Permission, body: string) => boolean {
  const { me } = useSignedIn()
  const bodies = useBodies()
  return useCallback((permission, body) => me !== null && mayAt(me.appointments, permission, bodies, body), [me, bodies])
}
