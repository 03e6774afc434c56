/** What the facts that documents share are called, and under which other paths the same fact stands. */
import { type FactPath, type Wording, wording } from '@jixiao/core'

const NAMES: Readonly<Record<FactPath, Wording>> = {
  'income/total': wording('收入总计', 'total income'),
  'income/current': wording('本年收入合计', 'income of the year'),
  'income/carry-over': wording('上年结转结余', 'carried over from last year'),
  'income/bySource/appropriation': wording('财政拨款收入', 'fiscal appropriations'),
  'income/bySource/general-budget': wording('一般公共预算拨款收入', 'general public budget appropriations'),
  'income/bySource/government-fund': wording('政府性基金预算拨款收入', 'government fund appropriations'),
  'income/bySource/state-capital': wording('国有资本经营预算拨款收入', 'state capital appropriations'),
  'income/bySource/institutional': wording('事业收入', 'institutional income'),
  'income/bySource/other': wording('其他收入', 'other income'),
  'expenditure/byFunction/all/total': wording('本年支出合计', 'expenditure of the year'),
  'expenditure/byFunction/all/basic': wording('基本支出', 'basic expenditure'),
  'expenditure/byFunction/all/project': wording('项目支出', 'project expenditure'),
  'expenditure/carry-forward': wording('年末结转结余', 'carried forward to next year'),
  'expenditure/grand-total': wording('支出总计', 'total expenditure'),
  'appropriation/income/total': wording('财政拨款收入总计', 'total of appropriations'),
  'appropriation/income/current': wording('本年财政拨款收入', 'appropriations of the year'),
  'general-budget/byFunction/all/total': wording('一般公共预算支出', 'general public budget expenditure'),
  'general-budget/byFunction/all/basic': wording('一般公共预算基本支出', 'basic expenditure of the general public budget'),
  'general-budget/byFunction/all/project': wording('一般公共预算项目支出', 'project expenditure of the general public budget'),
  'basic/byEconomy/all/total': wording('基本支出（经济分类）', 'basic expenditure by economic class'),
  'basic/byEconomy/all/personnel': wording('人员经费', 'personnel expenditure'),
  'basic/byEconomy/all/operating': wording('公用经费', 'operating expenditure'),
  'three-public/total/all': wording('“三公”经费合计', 'total of the three public expenses'),
  'three-public/abroad/all': wording('因公出国（境）费', 'official travel abroad'),
  'three-public/vehicles/all': wording('公务用车购置及运行维护费', 'official vehicles'),
  'three-public/vehicle-purchase/all': wording('公务用车购置费', 'purchase of official vehicles'),
  'three-public/vehicle-operation/all': wording('公务用车运行维护费', 'operation of official vehicles'),
  'three-public/reception/all': wording('公务接待费', 'official receptions'),
  'operating-expenses/total': wording('机关运行经费', 'administrative operating expenses'),
  'procurement/total/all': wording('政府采购预算', 'procurement budget'),
  'assets/total/value': wording('固定资产总额', 'total of fixed assets'),
}

/** The fact in words; its path where it has no name of its own. */
export function nameOf(fact: FactPath): Wording {
  const named = NAMES[fact]
  if (named) return named
  const code = /^([a-z-]+)\/by(?:Function|Economy)\/(\d+)\/([a-z-]+)$/.exec(fact)
  return code ? wording(`科目${code[2]}（${COLUMNS[code[3] ?? ''] ?? '金额'}）`, `item ${code[2]} (${code[3]})`) : wording(fact, fact)
}

const COLUMNS: Readonly<Record<string, string>> = {
  total: '合计',
  basic: '基本支出',
  project: '项目支出',
  personnel: '人员经费',
  operating: '公用经费',
}

/** The paths under which the same fact may stand in another table. */
const SAME: readonly (readonly FactPath[])[] = [
  ['income/total', 'income/byFunction/all/total', 'expenditure/grand-total'],
  ['income/current', 'income/byFunction/all/current'],
  ['income/bySource/appropriation', 'income/byFunction/all/appropriation', 'appropriation/income/current'],
  ['income/bySource/general-budget', 'appropriation/income/general-budget', 'income/byFunction/all/general-budget'],
  ['income/bySource/government-fund', 'appropriation/income/government-fund'],
  ['income/bySource/state-capital', 'appropriation/income/state-capital'],
]

export const pathsOf = (fact: FactPath): readonly FactPath[] => SAME.find(group => group.includes(fact)) ?? [fact]
