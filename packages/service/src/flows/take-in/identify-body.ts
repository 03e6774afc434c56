/** Whose document it is: a body that is known, a new one in its region, or a question to a person. */
import { type Body, bodyKey, type Doubt, fingerprint, placesIn, samenessOf, wording } from '@jixiao/core'

export interface NamedPart {
  readonly key: string
  readonly name: string
  readonly code: string | null
}

export type Identified =
  | { readonly kind: 'known'; readonly body: Body }
  /** The region is new too where it is not among the bodies. */
  | { readonly kind: 'new'; readonly body: Body; readonly region: Body }
  | {
      readonly kind: 'uncertain'
      readonly readings: Doubt['readings']
      readonly why: 'no-name' | 'no-place' | 'similar' | 'several'
      readonly others?: readonly string[]
    }

const isOffice = (b: Body): boolean => b.kind === 'department' || b.kind === 'unit'

/** The body of the house that a published one has turned out to be: it stands below one of its own kind, as no other does. */
export function standsFor(bodies: ReadonlyMap<string, Body>, { id, kind, parent }: Body, published: ReadonlySet<string>): Body | null {
  const above = parent === null ? undefined : bodies.get(parent)
  return published.has(id) && above && above.kind === kind && !published.has(above.id) ? above : null
}

/** The department of a document, or a body on its own. `published`: those that are known from documents only. */
export function identifyBody(part: NamedPart, bodies: ReadonlyMap<string, Body>, published: ReadonlySet<string> = new Set()): Identified {
  const name = part.name.trim()
  const offices = [...bodies.values()].filter(isOffice)
  if (name === '') return { kind: 'uncertain', readings: [], why: 'no-name' }
  const exact = offices.filter(b => bodyKey(b.name) === bodyKey(name) && placesIn(name).length > 0)
  // one that works in this house before one that is known from documents only
  const [first] = exact.map(b => standsFor(bodies, b, published) ?? b).sort((a, b) => Number(published.has(a.id)) - Number(published.has(b.id)))
  if (first) return { kind: 'known', body: first }
  const judged = offices
    .filter(b => !standsFor(bodies, b, published))
    .map(b => ({ b, sameness: samenessOf({ name, code: part.code }, { name: b.name, code: b.code || null }) }))
  const same = judged.filter(j => j.sameness === 'same')
  if (same.length === 1 && same[0]) return { kind: 'known', body: same[0].b }
  const similar = judged.filter(j => j.sameness !== 'different').map(j => j.b)
  const isPlaced = placesIn(name).length > 0
  if (similar.length > 0) return { kind: 'uncertain', why: 'similar', readings: [...similar.map(readingOf), ...(isPlaced ? [newReading(name)] : [])] }
  if (!isPlaced) return { kind: 'uncertain', why: 'no-place', readings: regionsOf(bodies).map(r => newReading(name, r)) }
  return newBody(name, part.code, bodies)
}

/** A unit's own part stands below its department. */
export function identifyUnit(part: NamedPart, department: Body, bodies: ReadonlyMap<string, Body>): Identified {
  const units = [...bodies.values()].filter(b => b.parent === department.id && b.kind === 'unit')
  const known = units.find(u => u.name === part.name) ?? units.find(u => part.code !== null && part.code.length >= 6 && u.code === part.code)
  if (known) return { kind: 'known', body: known }
  const body: Body = {
    id: idOf(department.id, part.name),
    kind: 'unit',
    parent: department.id,
    name: part.name,
    shortName: '',
    code: part.code ?? '',
  }
  return { kind: 'new', body, region: department }
}

/** A new body of that name in the region that the name begins with. */
export function newBody(name: string, code: string | null, bodies: ReadonlyMap<string, Body>, within?: Body): Identified {
  const region = within ?? regionOfName(name, bodies)
  return {
    kind: 'new',
    region,
    body: { id: idOf(region.id, name), kind: 'department', parent: region.id, name, shortName: '', code: code ?? '' },
  }
}

export const regionsOf = (bodies: ReadonlyMap<string, Body>): readonly Body[] => [...bodies.values()].filter(b => b.kind === 'region')

function regionOfName(name: string, bodies: ReadonlyMap<string, Body>): Body {
  const places = placesIn(name)
  const lowest = places.at(-1)
  const known = regionsOf(bodies).find(r => {
    // its own name is nothing but places
    const own = placesIn(`${r.name}局`)
    const [short, long] = own.length <= places.length ? [own, places] : [places, own]
    return own.at(-1) === lowest && short.every((p, i) => p === long[long.length - short.length + i])
  })
  const all = places.join('')
  return known ?? { id: idOf('', all), kind: 'region', parent: null, name: all, shortName: '', code: '' }
}

/** The same for the same name, so that the addresses of the public site stay when everything is taken in anew. */
const idOf = (above: string, name: string): string => `p${fingerprint([above, name])}`

const readingOf = (b: Body) => ({ value: b.id, say: wording(b.name, b.name), place: null })
const newReading = (name: string, region?: Body) => ({
  value: region ? `new:${region.id}` : 'new:',
  say: wording(
    `另一个单位：在${region ? `“${region.name}”` : '所在地区'}新建“${name}”`,
    `another body: make “${name}”${region ? ` in ${region.name}` : ''}`,
  ),
  place: null,
})
