/** Bodies and the people appointed to them. */
import type { Appointment, Body } from '@jixiao/core'
import { and, asc, eq, gt, isNull, sql } from 'drizzle-orm'
import type { Tx } from './open-store.ts'
import { appointment, body, dossier, evaluation, importMapping, person, publishedBody, rectification, round, sample, yearDates } from './schema.ts'

export interface Person {
  readonly id: string
  readonly name: string
  /** Name to sign in with; null for a person who cannot. */
  readonly username: string | null
  readonly isActive: boolean
  readonly mustChangePassword: boolean
  readonly appointments: readonly Appointment[]
}

/** The bodies that work in this house, by id, in the order of their codes. */
export async function findBodies(tx: Tx): Promise<ReadonlyMap<string, Body>> {
  const rows = await tx
    .select(BODY)
    .from(body)
    .leftJoin(publishedBody, eq(publishedBody.body, body.id))
    .where(isNull(publishedBody.body))
    .orderBy(asc(body.code), asc(body.id))
  return byId(rows)
}

/** With them those that are known from their published documents only. */
export async function findAllBodies(tx: Tx): Promise<ReadonlyMap<string, Body>> {
  return byId(await tx.select(BODY).from(body).orderBy(asc(body.code), asc(body.id)))
}

const BODY = {
  id: body.id,
  kind: body.kind,
  parent: body.parent,
  name: body.name,
  shortName: body.shortName,
  code: body.code,
  closedOn: body.closedOn,
}

const byId = (rows: readonly (Omit<Body, 'closedOn'> & { readonly closedOn: string | null })[]): ReadonlyMap<string, Body> =>
  new Map(rows.map(({ closedOn, ...b }) => [b.id, closedOn === null ? b : { ...b, closedOn }]))

export async function saveBody(tx: Tx, b: Body): Promise<void> {
  const kept = { ...b, closedOn: b.closedOn ?? null }
  await tx.insert(body).values(kept).onConflictDoUpdate({ target: body.id, set: kept })
}

/** What hangs on a body. A year that was opened and never written in is nothing. */
export async function bodyHas(tx: Tx, id: string): Promise<readonly ('bodies' | 'appointments' | 'dossiers' | 'others')[]> {
  const isThere = async (found: Promise<readonly unknown[]>): Promise<boolean> => (await found).length > 0
  const one = { n: sql`1` }
  const has: ('bodies' | 'appointments' | 'dossiers' | 'others')[] = []
  if (await isThere(tx.select(one).from(body).where(eq(body.parent, id)).limit(1))) has.push('bodies')
  if (await isThere(tx.select(one).from(appointment).where(eq(appointment.body, id)).limit(1))) has.push('appointments')
  if (
    await isThere(
      tx
        .select(one)
        .from(dossier)
        .where(and(eq(dossier.body, id), gt(dossier.revision, 0)))
        .limit(1),
    )
  )
    has.push('dossiers')
  const others = [
    tx.select(one).from(yearDates).where(eq(yearDates.body, id)).limit(1),
    tx.select(one).from(rectification).where(eq(rectification.body, id)).limit(1),
    tx.select(one).from(evaluation).where(eq(evaluation.body, id)).limit(1),
    tx.select(one).from(round).where(eq(round.region, id)).limit(1),
    tx.select(one).from(sample).where(eq(sample.region, id)).limit(1),
    tx.select(one).from(importMapping).where(eq(importMapping.region, id)).limit(1),
  ]
  for (const other of others)
    if (await isThere(other)) {
      has.push('others')
      break
    }
  return has
}

/** With its years that nobody has written in. To be called when nothing hangs on it. */
export async function removeBody(tx: Tx, id: string): Promise<void> {
  await tx.delete(dossier).where(eq(dossier.body, id))
  await tx.delete(body).where(eq(body.id, id))
}

export async function findPerson(tx: Tx, id: string): Promise<Person | null> {
  const [found] = await tx.select(PERSON).from(person).where(eq(person.id, id))
  if (!found) return null
  return {
    ...found,
    appointments: await tx
      .select(APPOINTMENT)
      .from(appointment)
      .where(eq(appointment.person, id))
      .orderBy(...IN_ORDER),
  }
}

export async function findPeople(tx: Tx): Promise<readonly Person[]> {
  const people = await tx.select(PERSON).from(person).orderBy(asc(person.name), asc(person.id))
  const all = await tx
    .select()
    .from(appointment)
    .orderBy(...IN_ORDER)
  return people.map(p => ({ ...p, appointments: all.filter(a => a.person === p.id).map(({ role, body }) => ({ role, body })) }))
}

/** The person with exactly these appointments. */
export async function savePerson(tx: Tx, { appointments, ...p }: Person): Promise<void> {
  await tx
    .insert(person)
    .values({ ...p, displayUsername: p.username, email: `${p.id}@units.invalid` })
    .onConflictDoUpdate({ target: person.id, set: { ...p, displayUsername: p.username, updatedAt: sql`now()` } })
  await tx.delete(appointment).where(eq(appointment.person, p.id))
  if (appointments.length > 0) await tx.insert(appointment).values(appointments.map(a => ({ person: p.id, role: a.role, body: a.body })))
}

/** Counts a wrong password and locks the account from the given number on; a right one starts anew. */
export async function countSignIn(tx: Tx, id: string, wasRight: boolean, lock: { readonly from: number; readonly until: Date }): Promise<void> {
  const failures = wasRight ? sql`0` : sql`${person.failures} + 1`
  const lockedUntil = wasRight
    ? sql`null`
    : sql`case when ${person.failures} + 1 >= ${lock.from} then ${lock.until.toISOString()}::timestamptz else null end`
  await tx.update(person).set({ failures, lockedUntil }).where(eq(person.id, id))
}

/** Who signs in with a name, and until when the account is locked. */
export async function findSignIn(
  tx: Tx,
  username: string,
): Promise<{ readonly id: string; readonly lockedUntil: Date | null; readonly isActive: boolean } | null> {
  const [found] = await tx
    .select({ id: person.id, lockedUntil: person.lockedUntil, isActive: person.isActive })
    .from(person)
    .where(eq(person.username, username))
  return found ?? null
}

const PERSON = {
  id: person.id,
  name: person.name,
  username: person.username,
  isActive: person.isActive,
  mustChangePassword: person.mustChangePassword,
}
const APPOINTMENT = { role: appointment.role, body: appointment.body }
const IN_ORDER = [asc(appointment.role), asc(appointment.body)] as const
