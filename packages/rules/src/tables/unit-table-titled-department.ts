/** P-05: a table in a unit's part still bears the title of the department's table, or the other way round. */
import { type BudgetTable, cite, defineRule, type Flaw } from '@jixiao/core'
import { budgetTable, said } from '../examples.ts'

export const unitTableTitledDepartment = defineRule({
  code: 'P-05',
  name: 'unit-table-titled-department',
  title: '单位部分的表题仍写“部门”',
  titleEn: 'A table of a unit is titled as the department’s',
  severity: 'hint',
  basis: [cite('hebei-practice', 'tables')],
  appliesTo: ['budget-disclosure', 'final-accounts'],
  needs: ['tables'],
  check({ tables }) {
    const units = tables.filter(t => t.part !== 'department')
    if (units.length === 0) return { notApplicable: { zh: '文件中没有单位部分的表', en: 'no tables of units' } }
    // where every table of the unit says 部门, it is the local form and no slip
    const wrong = units.filter(isOfDepartment)
    const isForm = wrong.length > 0 && wrong.length === units.filter(t => /部门|单位/.test(t.title.value)).length
    return isForm ? [] : wrong.map(flawOf)
  },
  examples: [
    { name: { zh: '都写“单位”', en: 'all say unit' }, given: { tables: [titled('单位预算收支总表'), titled('单位预算收入总表')] }, expect: 'pass' },
    {
      name: { zh: '漏改一张', en: 'one was forgotten' },
      given: { tables: [titled('单位预算收支总表'), titled('部门预算收入总表')] },
      expect: 1,
      says: '部门预算收入总表',
    },
    { name: { zh: '没有单位部分', en: 'no unit' }, given: { tables: [budgetTable('T1')] }, expect: 'not-applicable' },
  ],
})

function titled(title: string): BudgetTable {
  return budgetTable('T1', { title: said(title), part: '224001' })
}

const isOfDepartment = (table: BudgetTable): boolean => /^部门/.test(table.title.value)

const flawOf = (table: BudgetTable): Flaw => ({
  at: table.title.place,
  found: table.title.value,
  expected: table.title.value.replace(/^部门/, '单位'),
  say: { zh: `单位部分的表题写作“${table.title.value}”。`, en: `A table in the unit’s part is titled “${table.title.value}”.` },
  mend: { zh: '把表题中的“部门”改为“单位”。', en: 'Write 单位 for 部门 in the title.' },
})
