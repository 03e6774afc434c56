/** Words of exports for what a dossier takes from closed lists: sources of funds, kinds of spending, moves, yes and no. */
import { FUND_SOURCES, SPENDING_KINDS, squeeze } from '@jixiao/core'

type Words = readonly (readonly [words: RegExp, id: string])[]

/** More special words first: "事业单位经营收入" is no "事业收入". */
const SOURCES: Words = [
  [/政府性基金/, 'government-fund'],
  [/国有资本经营|国资预算/, 'state-capital'],
  [/财政专户|专户管理|教育收费/, 'fiscal-account'],
  [/经营收入|经营资金/, 'business'],
  [/事业收入|事业资金/, 'institutional'],
  [/上级补助/, 'superior-subsidy'],
  [/附属单位/, 'affiliate-payment'],
  [/一般公共预算|公共财政预算|公共预算|财政拨款|经费拨款|预算内|本级财力|上级专项|转移支付|一般债券/, 'general-budget'],
  [/其他收入|其他资金|自有资金/, 'other'],
]

const SPENDING: Words = [
  [/附属/, 'to-affiliates'],
  [/上缴/, 'to-superior'],
  [/经营/, 'business'],
  [/基本支出|人员类|人员经费|公用经费|人员支出|公用支出|工资福利/, 'basic'],
  [/项目支出|特定目标|专项|其他运转/, 'project'],
]

const MOVES: Words = [
  [/结转|结余/, 'carried-over'],
  [/追减|调减|核减|收回|减少|压减/, 'cut'],
  [/追加|调增|增加|下达|新增/, 'supplement'],
]

const idOf = (words: Words, text: string): string | null => words.find(([w]) => w.test(squeeze(text)))?.[1] ?? null

const named = (choices: Readonly<Record<string, { readonly zh: string }>>, words: Words, text: string): string | null =>
  Object.entries(choices).find(([id, name]) => id === text || name.zh === squeeze(text))?.[0] ?? idOf(words, text)

export const sourceNamed = (text: string): string | null => named(FUND_SOURCES, SOURCES, text)
export const spendingNamed = (text: string): string | null => named(SPENDING_KINDS, SPENDING, text)
export const moveNamed = (text: string): string | null => idOf(MOVES, text)

/** null: neither. */
export function yesNo(text: string): boolean | null {
  const plain = squeeze(text)
  if (/^(?:是|有|√|✓|y|yes|true|1|合格|符合|达标|通过|按期|.*结转.*|.*结余.*|上年.*|以前年度.*)$/i.test(plain) && !/^(?:不|未|非|无)/.test(plain))
    return true
  if (/^(?:否|无|×|✗|n|no|false|0|不合格|不符合|未达标|未通过|逾期|超期|当年.*|本年.*|年初.*|不.*|未.*|非.*)$/i.test(plain)) return false
  return null
}
