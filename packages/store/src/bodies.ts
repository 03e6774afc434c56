/** Bodies and the people appointed to them. */
import type { Appointment, Body } from '@jixiao/core'
import { and, asc, eq } from 'drizzle-orm'
import type { Tx } from './open-store.ts'
import { appointment, body, person } from './schema.ts'

export interface Person {
  readonly id: string
  readonly name: string
  readonly appointments: readonly Appointment[]
}

/** All bodies by id, in the order of their codes. */
export async function findBodies(tx: Tx): Promise<ReadonlyMap<string, Body>> {
  return new Map((await tx.select().from(body).orderBy(asc(body.code), asc(body.id))).map(b => [b.id, b]))
}

export async function saveBody(tx: Tx, b: Body): Promise<void> {
  await tx.insert(body).values(b).onConflictDoUpdate({ target: body.id, set: b })
}

export async function findPerson(tx: Tx, id: string): Promise<Person | null> {
  const [found] = await tx.select().from(person).where(eq(person.id, id))
  if (!found) return null
  return {
    ...found,
    appointments: await tx.select({ role: appointment.role, body: appointment.body }).from(appointment).where(eq(appointment.person, id)),
  }
}

export async function findPeople(tx: Tx): Promise<readonly Person[]> {
  const people = await tx.select().from(person).orderBy(asc(person.name), asc(person.id))
  const all = await tx.select().from(appointment)
  return people.map(p => ({ ...p, appointments: all.filter(a => a.person === p.id).map(({ role, body }) => ({ role, body })) }))
}

/** The person with exactly these appointments. */
export async function savePerson(tx: Tx, p: Person): Promise<void> {
  await tx
    .insert(person)
    .values({ id: p.id, name: p.name })
    .onConflictDoUpdate({ target: person.id, set: { name: p.name } })
  const had = await tx.select().from(appointment).where(eq(appointment.person, p.id))
  for (const a of had) {
    if (p.appointments.some(b => b.role === a.role && b.body === a.body)) continue
    await tx.delete(appointment).where(and(eq(appointment.person, p.id), eq(appointment.role, a.role), eq(appointment.body, a.body)))
  }
  const fresh = p.appointments.map(a => ({ person: p.id, role: a.role, body: a.body }))
  if (fresh.length > 0) await tx.insert(appointment).values(fresh).onConflictDoNothing()
}
