/** Rounding and doubles. */
import { describe, expect, it } from 'vitest'
import { fact, facts, selfEvaluation } from '../examples.ts'
import { flawsOf } from '../monitoring/flaws-of.ts'
import { runExamples } from '../run-examples.ts'
import { departmentSpentDiffersFromProjects } from './department-spent-differs-from-projects.ts'

runExamples(departmentSpentDiffersFromProjects)

describe('departmentSpentDiffersFromProjects', () => {
  const judge = (spent: string, ...executed: readonly string[]) =>
    flawsOf(departmentSpentDiffersFromProjects, {
      selfEvaluations: executed.map((e, i) => selfEvaluation(`项目${i}`, '10万元', e)),
      facts: facts(fact('self-evaluation/adjusted-budget', '100.00万元'), fact('self-evaluation/spent', spent)),
    })
  it('a difference within the digits is none', () => expect(judge('99.99万元', '9.99万元')).toEqual([]))
  it('sums the projects', () =>
    expect(judge('99.00万元', '9.00万元', '8.00万元')[0]?.arithmetic).toBe('1 + 2 = 3.00万元（项目结余）；100 − 99 = 1.00万元（部门结余）'))
  it('a form printed twice counts once', () => {
    const form = selfEvaluation('同一项目', '10万元', '9.00万元')
    const given = {
      selfEvaluations: [form, form],
      facts: facts(fact('self-evaluation/adjusted-budget', '100万元'), fact('self-evaluation/spent', '99.00万元')),
    }
    expect(flawsOf(departmentSpentDiffersFromProjects, given)).toEqual([])
  })
})
