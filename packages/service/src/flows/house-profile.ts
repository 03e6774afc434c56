/** The profile of the house as the store has it now: read once, and again after every ruling and every code list. */
import { type LocalRules, localProfile, type OfficialList, type ParameterName, type Profile, type Ruling } from '@jixiao/core'
import { PROFILES } from '@jixiao/rules'
import { findRulings, findWholeCodeLists, type KeptRuling, type Store } from '@jixiao/store'

export interface HouseProfile {
  /** One object for all who hold it: it always says what holds now. */
  readonly profile: Profile
  /** What it is made of. */
  rules(): LocalRules
  /** Once the store has been read. */
  ready(): Promise<void>
  /** The store has changed. */
  refresh(): Promise<void>
}

export function houseProfile(store: Store, base: Profile): HouseProfile {
  let now: { readonly rules: LocalRules; readonly profile: Profile } = { rules: { base: base.id, rulings: [], lists: [] }, profile: base }
  let isRead: Promise<void> | null = null
  const refresh = async (): Promise<void> => {
    const rules = { base: base.id, rulings: (await findRulings(store.db)).flatMap(asRuling), lists: await listsOf(store) }
    now = { rules, profile: localProfile([base, ...PROFILES.filter(p => p.id !== base.id)], rules) }
  }
  return {
    rules: () => now.rules,
    refresh,
    ready() {
      isRead ??= refresh()
      return isRead
    },
    profile: {
      get id() {
        return now.profile.id
      },
      get title() {
        return now.profile.title
      },
      get parameters() {
        return now.profile.parameters
      },
      at: (name, year) => now.profile.at(name, year),
      codesIn: year => now.profile.codesIn(year),
    },
  }
}

const isParameter = (name: string): name is ParameterName => PROFILES.some(p => Object.hasOwn(p.parameters, name))

/** What this version has no place for (a parameter or a profile of another one) is left out. */
function asRuling({ fiscalYear, parameter, value, reason }: KeptRuling): readonly Ruling[] {
  if (parameter === '') return PROFILES.some(p => p.id === value) ? [{ fiscalYear, parameter: null, value, reason }] : []
  return isParameter(parameter) ? [{ fiscalYear, parameter, value, reason }] : []
}

const listsOf = async (store: Store): Promise<readonly OfficialList[]> =>
  (await findWholeCodeLists(store.db)).map(({ classification, fiscalYear, source, codes }) => ({ classification, fiscalYear, source, codes }))
