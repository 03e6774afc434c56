/** S14: the projects left more money than the whole department. */
import { add, cannotTell, cite, compare, defineRule, type Interval, negateInterval, type Quantity, subtract, sum, withStep } from '@jixiao/core'
import { fact, facts, selfEvaluation } from '../examples.ts'
import { amountWithUnit, plainAmount } from '../monitoring/printed-rate.ts'
import { amountInterval } from './form-amounts.ts'
import { FORM_KINDS } from './form-kinds.ts'

export const departmentSpentDiffersFromProjects = defineRule({
  code: 'S14',
  name: 'department-spent-differs-from-projects',
  title: '部门执行数与项目执行数不符',
  titleEn: "The department's spending contradicts its projects'",
  severity: 'error',
  basis: [cite('arithmetic', 'part'), cite('evaluation-measures-2020', 'truth')],
  appliesTo: FORM_KINDS,
  needs: ['selfEvaluations', 'facts'],
  check({ selfEvaluations, facts }) {
    const adjusted = facts.one('self-evaluation/adjusted-budget') ?? facts.one('self-evaluation/initial-budget')
    const spent = facts.one('self-evaluation/spent')
    const budgetOf = adjusted?.value.kind === 'quantity' ? adjusted.value.quantity : null
    const spentOf = spent?.value.kind === 'quantity' ? spent.value.quantity : null
    if (!adjusted || !spent || !budgetOf || !spentOf) return cannotTell('文中没有部门的预算数和支出数', 'no budget and spending of the department')
    const forms = distinct(selfEvaluations.filter(f => f.form !== 'F4')).flatMap(f =>
      f.budget.total && f.executed.total && f.budget.total.value.dimension === 'money'
        ? [{ f, budget: f.budget.total, executed: f.executed.total }]
        : [],
    )
    if (forms.length === 0) return cannotTell('自评表没有预算数和执行数', 'no form has budget and spending')
    const budgets = sum(forms.map(x => x.budget.value.value))
    if (compare(budgets, budgetOf.value) > 0)
      return cannotTell('项目预算之和大于部门预算，口径不同', 'the projects exceed the department: another scope')
    const step = finest([...forms.flatMap(x => [x.budget.value, x.executed.value])])
    const rests = forms.map(x => rest(withStep(x.budget.value, step), withStep(x.executed.value, step)))
    const least = sum(rests.map(r => r.low))
    const department = rest(budgetOf, spentOf)
    if (compare(least, department.high) <= 0) return []
    const unit = budgetOf.unit
    const left = forms.map(x => ({ ...x, left: subtract(x.budget.value.value, x.executed.value.value) })).filter(x => x.left.n > 0n)
    const projectRest = subtract(budgets, sum(forms.map(x => x.executed.value.value)))
    const departmentRest = subtract(budgetOf.value, spentOf.value)
    return [
      {
        at: spent.place,
        related: [adjusted.place, ...left.flatMap(x => [x.budget.place, x.executed.place])],
        expected: `≤${amountWithUnit(subtract(budgetOf.value, projectRest), unit)}`,
        found: amountWithUnit(spentOf.value, unit),
        arithmetic: `${left.map(x => plainAmount(x.left, unit)).join(' + ')} = ${amountWithUnit(projectRest, unit)}（项目结余）；${plainAmount(budgetOf.value, unit)} − ${plainAmount(spentOf.value, unit)} = ${amountWithUnit(departmentRest, unit)}（部门结余）`,
        say: {
          zh: `部门调整预算数${amountWithUnit(budgetOf.value, unit)}、支出${amountWithUnit(spentOf.value, unit)}，结余${amountWithUnit(departmentRest, unit)}；各项目自评表合计结余${amountWithUnit(projectRest, unit)}，项目结余大于部门结余。`,
          en: `The department has ${amountWithUnit(departmentRest, unit)} left, its projects together ${amountWithUnit(projectRest, unit)}.`,
        },
        mend: { zh: '核对部门支出数与项目执行数；有项目间调剂使用的，写明调剂情况。', en: 'Check both; explain transfers between projects.' },
      },
    ]
  },
  examples: [
    {
      name: { zh: '部门结余不小于项目结余', en: 'the department has at least as much left' },
      given: {
        selfEvaluations: [selfEvaluation('培训费', '10万元', '5.78万元')],
        facts: facts(fact('self-evaluation/adjusted-budget', '156.75万元'), fact('self-evaluation/spent', '152.53万元')),
      },
      expect: 'pass',
    },
    {
      name: { zh: '项目结余4.22，部门却无结余', en: 'the projects left 4.22, the department nothing' },
      given: {
        selfEvaluations: [selfEvaluation('培训费', '10万元', '5.78万元'), selfEvaluation('宣传费', '30万元', '30万元')],
        facts: facts(fact('self-evaluation/adjusted-budget', '156.75万元'), fact('self-evaluation/spent', '156.75万元')),
      },
      expect: 1,
      says: '合计结余4.22万元',
    },
    {
      name: { zh: '没有部门支出数', en: 'no department figures' },
      given: { selfEvaluations: [selfEvaluation('培训费', '10万元', '5.78万元')] },
      expect: 'cannot-tell',
    },
    {
      name: { zh: '项目预算大于部门预算，口径不同', en: 'another scope' },
      given: {
        selfEvaluations: [selfEvaluation('专项资金', '900万元', '500万元')],
        facts: facts(fact('self-evaluation/adjusted-budget', '156.75万元'), fact('self-evaluation/spent', '156.75万元')),
      },
      expect: 'cannot-tell',
    },
  ],
})

/** One form per project: a form printed twice counts once. */
function distinct<T extends { readonly project: { readonly value: string } }>(forms: readonly T[]): readonly T[] {
  return [...new Map(forms.map(f => [f.project.value, f])).values()]
}

const finest = (amounts: readonly Quantity[]) =>
  amounts.map(a => a.step).reduce((a, b) => (compare(a, b) <= 0 ? a : b), amounts[0]?.step ?? { n: 0n, d: 1n })

function rest(budget: Quantity, spent: Quantity): Interval {
  const minus = negateInterval(amountInterval(spent))
  const whole = amountInterval(budget)
  return { low: add(whole.low, minus.low), high: add(whole.high, minus.high) }
}
