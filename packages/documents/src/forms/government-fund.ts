/** T7 政府性基金预算财政拨款支出表. */
import { wording } from '@jixiao/core'
import { columnsOfFund, expenditureTable } from './expenditure-tables.ts'

export const governmentFund = expenditureTable({
  form: 'government-fund',
  name: wording('政府性基金预算财政拨款支出表', 'government fund expenditure'),
  id: 'T7',
  title: '政府性基金预算财政拨款支出表',
  columns: columnsOfFund('government-fund'),
  nothing: '政府性基金预算',
})
