/** Edge cases of D14. */
import { describe, expect, it } from 'vitest'
import { fact, facts } from '../examples.ts'
import { flawsOf } from '../flaws-of.ts'
import { runExamples } from '../run-examples.ts'
import { assetsOfNothing } from './assets-of-nothing.ts'

runExamples(assetsOfNothing)

describe('D14 edges', () => {
  it('judges each part by its own staff', () =>
    expect(
      flawsOf(assetsOfNothing, {
        facts: facts(
          fact('assets/total/value', '0万元', 'text', { part: '101' }),
          fact('basic/byEconomy/all/personnel', '45万元', 'T6', { part: '102' }),
        ),
      }),
    ).toEqual([]))
  it('does not take a blank table for a statement of zero', () =>
    expect(() => flawsOf(assetsOfNothing, { facts: facts(fact('assets/total/value', '', 'T11')) })).toThrow())
})
