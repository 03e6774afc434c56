/** Who comes with a session: the person with the appointments in one question, for it is asked at every request. */
import type { Person } from './bodies.ts'
import type { Tx } from './open-store.ts'

export interface Visitor {
  readonly person: Person
  /** When the session ends: milliseconds since 1970. */
  readonly until: number
}

/** null: there is no such session, or no longer. It is not judged whether the session has ended or the person may come in. */
export async function findVisitor(tx: Tx, token: string): Promise<Visitor | null> {
  const [found] = await tx.run<Person & { readonly until: number }>(VISITOR, [token])
  if (!found) return null
  const { until, ...person } = found
  return { person, until }
}

export const VISITOR = `
select p.id, p.name, p.username, p.is_active as "isActive", p.must_change_password as "mustChangePassword",
  (select coalesce(json_agg(json_build_object('role', role, 'body', body) order by role, body), '[]')
    from appointment where person = p.id) as appointments,
  (extract(epoch from s.expires_at) * 1000)::float8 as until
from session s join person p on p.id = s.user_id
where s.token = $1`
