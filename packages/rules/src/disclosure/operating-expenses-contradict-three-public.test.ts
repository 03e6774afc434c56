/** Edge cases of D06. */
import type { Statement } from '@jixiao/core'
import { describe, expect, it } from 'vitest'
import { fact, facts, paragraph, section } from '../examples.ts'
import { flawsOf } from '../flaws-of.ts'
import { runExamples } from '../run-examples.ts'
import { operatingExpensesContradictThreePublic } from './operating-expenses-contradict-three-public.ts'

runExamples(operatingExpensesContradictThreePublic)

const of = (text: string, ...statements: readonly Statement[]) =>
  flawsOf(operatingExpensesContradictThreePublic, {
    blocks: [paragraph('三、机关运行经费安排情况'), paragraph(text)],
    sections: [section('operating-expenses', '机关运行经费安排情况', 0, 2)],
    facts: facts(...statements),
  })

describe('D06 edges', () => {
  it('only warns when the number of cars is not known', () =>
    expect(of('用于公务用车运行维护费', fact('three-public/total/all', '0万元'))[0]?.severity).toBe('warning'))
  it('says nothing where there are cars', () =>
    expect(of('用于公务用车运行维护费', fact('three-public/total/all', '0万元'), fact('assets/vehicles/count', '2辆', 'T11'))).toEqual([]))
  it('does not take car allowances for cars', () => expect(of('用于办公费、车补、公务交通补贴', fact('three-public/total/all', '0万元'))).toEqual([]))
  it('reads a denial', () => expect(of('不含公务接待费', fact('three-public/reception/all', '0万元'))).toEqual([]))
})
