/** T3 支出总表: all expenditure by function and kind. */
import { wording } from '@jixiao/core'
import { expenditureTable } from './expenditure-tables.ts'

export const expenditure = expenditureTable({
  form: 'expenditure',
  name: wording('支出总表', 'expenditure'),
  id: 'T3',
  title: '支出总表',
  columns: [
    { label: '合计', keys: ['total'], isComputed: true },
    { label: '基本支出', keys: ['spending/basic'] },
    { label: '项目支出', keys: ['spending/project'] },
    { label: '经营支出', keys: ['spending/business'] },
    { label: '上缴上级支出', keys: ['spending/to-superior'] },
    { label: '对附属单位补助支出', keys: ['spending/to-affiliates'] },
  ],
  nothing: '支出预算',
})
