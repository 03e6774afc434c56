/** T8 国有资本经营预算财政拨款支出表. */
import { wording } from '@jixiao/core'
import { columnsOfFund, expenditureTable } from './expenditure-tables.ts'

export const stateCapital = expenditureTable({
  form: 'state-capital',
  name: wording('国有资本经营预算财政拨款支出表', 'state capital expenditure'),
  id: 'T8',
  title: '国有资本经营预算财政拨款支出表',
  columns: columnsOfFund('state-capital'),
  nothing: '国有资本经营预算',
})
