/** What differs between places in the forms: taken from the profile, so that no number of a regulation stands in a form. */
import type { Classifications, PaperKind, ParameterTypes, Profile } from '@jixiao/core'
import { DISCLOSURE_SECTIONS, PAPER_ORDERS, type PaperOrder, type SectionTitle } from './paper-order.ts'

export interface FormSettings {
  readonly unit: '万元' | '元'
  /** Decimals that are printed at least. */
  readonly decimals: number
  /** Titles by the id of the table (T1, without the words 部门 and 单位) or of the form (monitoring-form); the usual ones where it has none. */
  readonly titles: Readonly<Record<string, string>>
  /** What a place prints instead of the usual words of a head or label: { 实际完成值: '完成值' }. */
  readonly labels: Readonly<Record<string, string>>
  /** The forms of each paper in their order; the chapters of the explanation. */
  readonly papers: Readonly<Record<PaperKind, PaperOrder>>
  readonly sections: readonly SectionTitle[]
  /** Rows of income in T1: 9, or 5 where the last five are one (单位资金). */
  readonly incomeRows: number
  /** Level-2 names under each level-1 name, in the order of the form. */
  readonly scheme: Readonly<Record<string, readonly string[]>>
  /** Points of the level-1 groups in the self-evaluation form, and of the execution rate. */
  readonly weights: Readonly<Record<string, number>>
  readonly executionWeight: number
  readonly scoreDecimals: number
  /** Names of the grades with the points from which they are given. */
  readonly grades: ParameterTypes['grades']
  /** How the department's score comes from its projects', or from a table of its own. */
  readonly departmentScore: ParameterTypes['departmentScore']
  /** Execution below this share needs a reason; in the year, below this share of what the calendar asks for. */
  readonly lowExecution: number
  readonly slowProgress: number
  /** Economic classes of the personnel; every other class of basic expenditure is operating. */
  readonly personnelClasses: readonly string[]
  /** Single price in 元 from which equipment is listed on its own in T11. */
  readonly equipmentThreshold: number
  /** 县, 市, 省: whose 级财政 the terms speak of. */
  readonly level: '县' | '市' | '省'
  readonly codes: Classifications
}

const LEVELS = { county: '县', city: '市', province: '省' } as const

/** What the body or its county chooses besides the profile. */
export interface LocalSettings {
  /** A or B of DOMAIN 2.3; without it the one that the profile has for the year. */
  readonly scheme?: string
  readonly unit?: '万元' | '元'
  readonly titles?: FormSettings['titles']
  readonly labels?: FormSettings['labels']
  /** Papers that differ from the usual order. */
  readonly papers?: Readonly<Partial<FormSettings['papers']>>
  readonly sections?: FormSettings['sections']
}

export function settingsOf(profile: Profile, year: number, options: LocalSettings = {}): FormSettings {
  const scheme = options.scheme === undefined ? undefined : profile.at('indicatorSchemes', year)[options.scheme]
  const unit = options.unit ?? (profile.at('amountUnit', year) === '元' ? '元' : '万元')
  return {
    unit,
    decimals: profile.at('amountDecimals', year),
    titles: { ...profile.at('tableTitles', year), ...options.titles },
    labels: options.labels ?? {},
    papers: { ...PAPER_ORDERS, ...options.papers },
    sections: options.sections ?? DISCLOSURE_SECTIONS,
    incomeRows: profile.at('incomeRows', year),
    scheme: scheme ?? profile.at('indicatorScheme', year),
    weights: profile.at('levelOneWeights', year),
    executionWeight: profile.at('executionWeight', year),
    scoreDecimals: profile.at('scoreDecimals', year),
    grades: profile.at('grades', year),
    departmentScore: profile.at('departmentScore', year),
    lowExecution: profile.at('lowExecutionReason', year),
    slowProgress: profile.at('lights', year).yellow,
    personnelClasses: profile.at('personnelClasses', year),
    equipmentThreshold: profile.at('assetEquipmentThreshold', year),
    level: LEVELS[profile.at('level', year)],
    codes: profile.codesIn(year),
  }
}
