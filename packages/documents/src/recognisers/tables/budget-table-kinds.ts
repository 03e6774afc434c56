/** The list of budget tables that are known (DOMAIN 5.1–5.4), the more special titles first. */
import { squeeze } from '@jixiao/core'
import { appropriatedBasicExpenditure, appropriatedExpenditure } from './appropriated-expenditure.ts'
import { appropriationBalance } from './appropriation-balance.ts'
import { basicExpenditure } from './basic-expenditure.ts'
import { departmentEconomicExpenditure, governmentEconomicExpenditure } from './economic-expenditure.ts'
import { expenditure } from './expenditure.ts'
import { fixedAssets } from './fixed-assets.ts'
import { generalBudgetExpenditure } from './general-budget-expenditure.ts'
import { governmentFundExpenditure } from './government-fund-expenditure.ts'
import { income } from './income.ts'
import { incomeAndExpenditure } from './income-and-expenditure.ts'
import { operatingExpenses } from './operating-expenses.ts'
import { procurement } from './procurement.ts'
import { projectExpenditure } from './project-expenditure.ts'
import { stateCapitalExpenditure } from './state-capital-expenditure.ts'
import type { TableKind } from './table-kind.ts'
import { threePublic } from './three-public.ts'

export const BUDGET_TABLE_KINDS: readonly TableKind[] = [
  threePublic,
  procurement,
  fixedAssets,
  operatingExpenses,
  governmentEconomicExpenditure,
  departmentEconomicExpenditure,
  projectExpenditure,
  stateCapitalExpenditure,
  governmentFundExpenditure,
  appropriatedBasicExpenditure,
  basicExpenditure,
  generalBudgetExpenditure,
  appropriatedExpenditure,
  appropriationBalance,
  incomeAndExpenditure,
  income,
  expenditure,
]

/** A title without white space, quotation marks, numbering, year and bracketed remarks. */
export const bareTitle = (text: string): string =>
  squeeze(text)
    .replace(/[“”"‘’'《》]/g, '')
    .replace(/^(?:附件|附表|表|公开)?(?:[\d一二三四五六七八九十]+[-–]?\d*)?[、.．:：]/, '')
    .replace(/[([（][^)\]）]*[)\]）]/g, '')
    .replace(/(?:19|20)\d{2}年度?/g, '')

const TITLE_END = /(?:表|采购预算|采购情况)$/
/** The classification stands in a remark: 支出总表（按部门预算支出经济分类）. */
const ECONOMIC_REMARK = /[(（]([^()（）]*经济(?:科目)?分类[^()（）]*)[)）]/

/** The kind whose title this is; undefined when it is none. */
export function kindTitled(text: string): TableKind | undefined {
  const title = bareTitle(text)
  if (title.length > 45 || !TITLE_END.test(title)) return undefined
  const remark = ECONOMIC_REMARK.exec(text)?.[1] ?? ''
  const words = remark === '' ? title : `${title.replace(/表$/, '')}${squeeze(remark)}表`
  return BUDGET_TABLE_KINDS.find(k => k.title.test(words) && !k.notTitle?.test(words))
}
