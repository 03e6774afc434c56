/** Edge cases of Q48. */
import type { Statement } from '@jixiao/core'
import { describe, expect, it } from 'vitest'
import { fact, facts, project, said } from '../examples.ts'
import { flawsOf } from '../flaws-of.ts'
import { runExamples } from '../run-examples.ts'
import { officialExpensesInProject } from './official-expenses-in-project.ts'

runExamples(officialExpensesInProject)

const check = (purpose: string, ...statements: readonly Statement[]) =>
  flawsOf(officialExpensesInProject, { projects: [project('甲', { purpose: said(purpose) })], facts: facts(...statements) })

describe('Q48 edges', () => {
  it('takes a blank cell of the table as zero', () =>
    expect(check('公务接待费2万元', fact('three-public/reception/all', '', 'T9'))[0]?.severity).toBe('error'))
  it('falls back to the total', () => expect(check('公车运行维护', fact('three-public/total/all', '0万元'))[0]?.severity).toBe('error'))
  it('does not take car allowances or a platform for official cars', () => expect(check('公务交通补贴、公务用车平台建设')).toEqual([]))
})
