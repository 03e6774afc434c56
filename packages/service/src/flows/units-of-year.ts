/** The units below a department with what each has entered for a year. */
import { type Body, type Dossier, lineage, worksIn } from '@jixiao/core'
import { findBodies, findDossier, findDossierHeads, findDossiersOfYear, type Tx } from '@jixiao/store'
import { type UnitDossier, type Whole, wholeOf } from './whole-department.ts'

/** In the order of their codes. */
export const unitsBelow = (bodies: ReadonlyMap<string, Body>, department: Body): readonly Body[] =>
  department.kind === 'department'
    ? [...bodies.values()]
        .filter(b => b.kind === 'unit' && b.id !== department.id && lineage(bodies, b.id).some(above => above.id === department.id))
        .sort((a, b) => (a.code < b.code ? -1 : 1))
    : []

export const unitsWorking = (bodies: ReadonlyMap<string, Body>, department: Body, fiscalYear: number): readonly Body[] =>
  unitsBelow(bodies, department).filter(b => worksIn(b, fiscalYear))

export async function findUnits(tx: Tx, bodies: ReadonlyMap<string, Body>, department: Body, fiscalYear: number): Promise<readonly UnitDossier[]> {
  const below = unitsWorking(bodies, department, fiscalYear)
  if (below.length === 0) return []
  const heads = new Map((await findDossiersOfYear(tx, fiscalYear)).map(d => [d.body, d.id]))
  const units: UnitDossier[] = []
  for (const body of below) {
    const id = heads.get(body.id)
    units.push({ body, dossier: id === undefined ? null : await findDossier(tx, id) })
  }
  return units
}

/** How far the units of each department are, by the department's dossier: changes whenever its joined papers may have changed. */
export async function findStatesOfUnits(tx: Tx): Promise<ReadonlyMap<string, string>> {
  const bodies = await findBodies(tx)
  const departments = [...bodies.values()].flatMap(b => {
    const units = new Set(unitsBelow(bodies, b).map(u => u.id))
    return units.size > 0 ? [{ id: b.id, units }] : []
  })
  if (departments.length === 0) return new Map()
  const heads = await findDossierHeads(tx)
  return new Map(
    heads.flatMap(own => {
      const department = departments.find(d => d.id === own.body)
      if (!department) return []
      const below = heads.filter(h => h.fiscalYear === own.fiscalYear && department.units.has(h.body))
      return [
        [
          own.id,
          below
            .map(h => `${h.id} ${h.revision}`)
            .sort()
            .join(),
        ] as const,
      ]
    }),
  )
}

/** As the papers of the body are made from it. */
export const findWhole = async (tx: Tx, bodies: ReadonlyMap<string, Body>, body: Body, own: Dossier): Promise<Whole> =>
  wholeOf(own, body, await findUnits(tx, bodies, body, own.fiscalYear))
