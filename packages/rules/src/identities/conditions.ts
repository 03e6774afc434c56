/** Conditions on which an identity holds at all. Unknown is an answer. */
import { equals, figureOf, isZero, type Origin, type Statement, sum, ZERO } from '@jixiao/core'
import { factsIn, type Group, statementsIn } from './figures.ts'
import { PAIRED_HEADINGS } from './paired-headings.ts'

export type ConditionName =
  | 'nothing-carried-forward'
  | 'one-fund'
  | 'several-funds'
  | 'basic-is-general'
  | 'three-sources-named'
  | 'paired-headings-agree'

/** true, false, or null when the document does not tell. */
export type Answer = boolean | null

const figure = (s: Statement | undefined) => (s ? figureOf(s) : null)
const first = (group: Group, origin: Origin, fact: string) => figure(statementsIn(group, origin, fact)[0])

/** Is every source but the general public budget zero, and nothing carried over? */
function isOneFund(group: Group): Answer {
  const sources = factsIn(group, 'T1').filter(f => f.startsWith('income/bySource/') || f === 'income/carry-over' || f === 'income/use-of-surplus')
  if (!sources.includes('income/bySource/general-budget')) return null
  const others = sources.filter(f => f !== 'income/bySource/general-budget' && f !== 'income/bySource/appropriation')
  const figures = others.map(f => first(group, 'T1', f))
  if (figures.some(q => q === null)) return null
  return figures.every(q => q !== null && isZero(q.value))
}

/** Is all basic expenditure paid from the general public budget, as the tables print it? */
function isBasicGeneral(group: Group): Answer {
  const all = first(group, 'T3', 'expenditure/byFunction/all/basic')
  const general = first(group, 'T5', 'general-budget/byFunction/all/basic')
  if (!all || !general) return isOneFund(group)
  return equals(all.value, general.value) || isOneFund(group)
}

/** Do the paired headings all agree, an absent one counting as nothing? */
function doPairsAgree(group: Group): Answer {
  const basic = factsIn(group, 'T5').flatMap(f => /^general-budget\/byFunction\/(\d{7})\/basic$/.exec(f)?.[1] ?? [])
  return PAIRED_HEADINGS.every(({ functions, economic }) => {
    const codes = basic.filter(code => functions.some(f => code.startsWith(f)))
    const paid = codes.map(code => first(group, 'T5', `general-budget/byFunction/${code}/basic`)?.value ?? ZERO)
    return equals(sum(paid), first(group, 'T6', `basic/byEconomy/${economic}/total`)?.value ?? ZERO)
  })
}

const not = (a: Answer): Answer => (a === null ? null : !a)

export const CONDITIONS: Readonly<Record<ConditionName, (group: Group) => Answer>> = {
  'nothing-carried-forward': group => {
    const q = first(group, 'T1', 'expenditure/carry-forward')
    return q ? isZero(q.value) : null
  },
  'one-fund': isOneFund,
  'several-funds': group => not(isOneFund(group)),
  'basic-is-general': isBasicGeneral,
  'paired-headings-agree': doPairsAgree,
  'three-sources-named': group => factsIn(group, 'text').filter(f => f.startsWith('income/bySource/')).length >= 3,
}

export const CONDITION_WORDS: Readonly<Record<ConditionName, { readonly zh: string; readonly en: string }>> = {
  'nothing-carried-forward': { zh: '年终没有结转结余', en: 'nothing is carried forward' },
  'one-fund': { zh: '全部收入来自一般公共预算、没有上年结转', en: 'all income is of the general public budget' },
  'several-funds': { zh: '收入来自多种资金', en: 'income is of several funds' },
  'basic-is-general': { zh: '基本支出全部由一般公共预算安排', en: 'basic expenditure is all of the general public budget' },
  'paired-headings-agree': { zh: '社保、医保、公积金各对科目相符', en: 'the paired headings agree' },
  'three-sources-named': { zh: '文字列出了三项以上收入来源', en: 'the text names three sources or more' },
}
