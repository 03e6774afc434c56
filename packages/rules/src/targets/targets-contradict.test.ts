/** Edge cases of Q55. */
import { describe, expect, it } from 'vitest'
import { indicator, project } from '../examples.ts'
import { flawsOf } from '../flaws-of.ts'
import { runExamples } from '../run-examples.ts'
import { targetsContradict } from './targets-contradict.ts'

runExamples(targetsContradict)

const of = (...rows: readonly (readonly [string, string])[]) =>
  flawsOf(targetsContradict, {
    projects: [project('甲', { indicators: rows.map(([name, target]) => indicator({ level2: '社会效益指标', name, target })) })],
  })

describe('Q55 edges', () => {
  it('reports a pair once', () =>
    expect(of(['安全生产事件减少率', '安全生产事件减少率≥90%'], ['安全生产事件减少率', '安全生产事件较往年降低20%']).length).toBeLessThanOrEqual(1))
  it('does not mind the same rate twice', () => expect(of(['安全生产事件减少率', '≥20%'], ['安全生产事件降低率', '≥20%'])).toEqual([]))
  it('does not compare up with down', () => expect(of(['安全生产能力提升率', '≥90%'], ['安全生产能力下降率', '≥20%'])).toEqual([]))
})
