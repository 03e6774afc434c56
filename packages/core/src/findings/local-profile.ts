/** The profile of a place: what its finance bureau has set and the code lists it has brought, over the profiles of the rule book. */
import { classificationsIn, type OfficialList } from '../model/classification/classification.ts'
import type { Dated } from '../words/dated.ts'
import { fingerprint } from './fingerprint.ts'
import { type Parameter, type ParameterName, type Profile, profileOf } from './profile.ts'

/** What a notice of the place sets; it holds from its year until another one sets the same. */
export interface Ruling {
  readonly fiscalYear: number
  /** null: which profile of the rule book holds. */
  readonly parameter: ParameterName | null
  /** In the shape of the parameter; the id of the profile. */
  readonly value: unknown
  /** The notice, in words. */
  readonly reason: string
}

export interface LocalRules {
  /** The profile of the rule book for the years of which no ruling speaks. */
  readonly base: string
  readonly rulings: readonly Ruling[]
  readonly lists: readonly OfficialList[]
}

/** Throws RangeError for a profile that the rule book does not have. */
export function localProfile(known: readonly Profile[], { base, rulings, lists }: LocalRules): Profile {
  const named = (id: unknown): Profile => {
    const found = known.find(p => p.id === id)
    if (!found) throw new RangeError(`no profile ${String(id)}`)
    return found
  }
  const inOrder = [...rulings].sort((a, b) => a.fiscalYear - b.fiscalYear)
  const choices = inOrder.filter(r => r.parameter === null).map(r => ({ from: r.fiscalYear, profile: named(r.value) }))
  const first = named(base)
  const last = choices.at(-1)?.profile ?? first
  const valuesOf = (name: ParameterName): readonly Dated<unknown>[] => [
    ...first.parameters[name].value,
    ...choices.flatMap(({ from, profile }) => {
      const values: readonly Dated<unknown>[] = profile.parameters[name].value
      return values.flatMap(v => since(from, v))
    }),
    ...inOrder.filter(r => r.parameter === name).map(r => ({ from: r.fiscalYear, until: null, value: r.value })),
  ]
  const names = Object.keys(last.parameters).filter((name): name is ParameterName => Object.hasOwn(last.parameters, name))
  const parameters = Object.fromEntries(names.map((name): [string, Parameter] => [name, { ...last.parameters[name], value: valuesOf(name) }]))
  const isPlain = inOrder.every(r => r.parameter === null) && choices.slice(1).every(c => c.profile === last) && lists.length === 0
  const id = isPlain ? last.id : `${last.id}+${fingerprint([JSON.stringify([inOrder, lists])])}`
  // a ruling's value was seen to have the shape of its parameter when it was made (ruling-fits.ts)
  return profileOf(id, last.title, parameters as Profile['parameters'], year => classificationsIn(lists, year))
}

/** The part of a dated value from a year on. */
function since<T>(year: number, { from, until, value }: Dated<T>): readonly Dated<T>[] {
  if (until !== null && until < year) return []
  return [{ from: from === null ? year : Math.max(from, year), until, value }]
}
