/** What differs between places in the forms: taken from the profile, so that no number of a regulation stands in a form. */
import { type Classifications, ECONOMIC, FUNCTIONAL, type Profile } from '@jixiao/core'

export interface FormSettings {
  readonly unit: '万元' | '元'
  /** Decimals that are printed at least. */
  readonly decimals: number
  /** Titles of the tables by their id, without the words 部门 and 单位. */
  readonly titles: Readonly<Record<string, string>>
  /** Rows of income in T1: 9, or 5 where the last five are one (单位资金). */
  readonly incomeRows: number
  /** Level-2 names under each level-1 name, in the order of the form. */
  readonly scheme: Readonly<Record<string, readonly string[]>>
  /** Points of the level-1 groups in the self-evaluation form, and of the execution rate. */
  readonly weights: Readonly<Record<string, number>>
  readonly executionWeight: number
  readonly scoreDecimals: number
  /** Economic classes of the personnel; every other class of basic expenditure is operating. */
  readonly personnelClasses: readonly string[]
  /** Single price in 元 from which equipment is listed on its own in T11. */
  readonly equipmentThreshold: number
  /** 县, 市, 省: whose 级财政 the terms speak of. */
  readonly level: '县' | '市' | '省'
  readonly codes: Classifications
}

const LEVELS = { county: '县', city: '市', province: '省' } as const

/** `scheme`: A or B of DOMAIN 2.3; without it the one that the profile has for the year. */
export function settingsOf(profile: Profile, year: number, options: { readonly scheme?: string; readonly unit?: '万元' | '元' } = {}): FormSettings {
  const scheme = options.scheme === undefined ? undefined : profile.at('indicatorSchemes', year)[options.scheme]
  const unit = options.unit ?? (profile.at('amountUnit', year) === '元' ? '元' : '万元')
  return {
    unit,
    decimals: profile.at('amountDecimals', year),
    titles: profile.at('tableTitles', year),
    incomeRows: profile.at('incomeRows', year),
    scheme: scheme ?? profile.at('indicatorScheme', year),
    weights: profile.at('levelOneWeights', year),
    executionWeight: profile.at('executionWeight', year),
    scoreDecimals: profile.at('scoreDecimals', year),
    personnelClasses: profile.at('personnelClasses', year),
    equipmentThreshold: profile.at('assetEquipmentThreshold', year),
    level: LEVELS[profile.at('level', year)],
    codes: { functional: FUNCTIONAL, economic: ECONOMIC },
  }
}
