/** A department together with its units: what its own papers are made from. A unit, and a department without units, is whole by itself. */
import { type Body, type Dossier, joinDossiers, recordsOf } from '@jixiao/core'
import type { JoinedBody } from '@jixiao/documents'

export interface Whole {
  /** Of all bodies together, the department's own records as they are. */
  readonly dossier: Dossier
  /** The department's own part first, then the units; empty: nothing was joined. */
  readonly joined: readonly JoinedBody[]
}

export interface UnitDossier {
  readonly body: Body
  /** null: the unit has not opened the year. */
  readonly dossier: Dossier | null
}

/** Nothing is entered in it that a department's papers could take. */
export const isMissing = ({ dossier }: UnitDossier): boolean =>
  dossier === null || (recordsOf(dossier, 'line').length === 0 && recordsOf(dossier, 'project').length === 0)

/** Units that have entered nothing are left out: whoever shows the whole says which. */
export function wholeOf(own: Dossier, body: Body, units: readonly UnitDossier[]): Whole {
  const there = units.flatMap((u): readonly JoinedBody[] => (u.dossier && !isMissing(u) ? [{ body: u.body, dossier: u.dossier }] : []))
  if (body.kind !== 'department' || there.length === 0) return { dossier: own, joined: [] }
  const made = joinDossiers(
    own,
    there.map(u => u.dossier),
  )
  // dossiers of one year, each of a body of its own: this cannot be refused
  if (!made.ok) throw new Error(made.problem.say.en)
  return { dossier: made.value, joined: [{ body: headquartersOf(body, units), dossier: own }, ...there] }
}

/** 本级: the department as a unit beside its units, the first number below its own code that none of them has (DOMAIN 8.6). */
function headquartersOf({ name, code }: Body, units: readonly UnitDossier[]): JoinedBody['body'] {
  const taken = new Set(units.map(u => u.body.code))
  let number = 1
  while (taken.has(code + String(number).padStart(3, '0'))) number++
  return { kind: 'unit', name: `${name}本级`, code: code + String(number).padStart(3, '0') }
}
