/** T5 一般公共预算财政拨款支出表. */
import { wording } from '@jixiao/core'
import { columnsOfFund, expenditureTable } from './expenditure-tables.ts'

export const generalBudgetExpenditure = expenditureTable({
  form: 'general-budget-expenditure',
  name: wording('一般公共预算财政拨款支出表', 'general budget expenditure'),
  id: 'T5',
  title: '一般公共预算财政拨款支出表',
  columns: columnsOfFund('general-budget'),
  nothing: '一般公共预算财政拨款支出',
})
