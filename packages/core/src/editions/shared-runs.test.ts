/** What two sequences share: in order, as long as can be where it matters, and never wrong. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bestPath, sharedRuns } from './shared-runs.ts'

const letters = (text: string) => [...text]
const shared = (a: string, b: string) =>
  sharedRuns(letters(a), letters(b))
    .map(([i]) => a[i])
    .join('')

describe('sharedRuns', () => {
  it.each([
    ['abcd', 'abcd', 'abcd'],
    ['abcd', 'abxd', 'abd'],
    ['abcd', 'xabcd', 'abcd'],
    ['', 'abc', ''],
    ['aabb', 'abab', 'aab'],
  ])('%s and %s share %s', (a, b, common) => expect(shared(a, b).length).toBe(common.length))
  it('pairs equal keys only, rising on both sides', () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', 'c', 'd')), fc.array(fc.constantFrom('a', 'b', 'c', 'd')), (a, b) => {
        const pairs = sharedRuns(a, b)
        for (const [n, [i, j]] of pairs.entries()) {
          expect(a[i]).toBe(b[j])
          const before = pairs[n - 1]
          if (before) expect(before[0] < i && before[1] < j).toBe(true)
        }
      }),
    ))
  it('finds everything in a list with one insertion, wherever it is', () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 40 }), fc.nat(40), (a, at) => {
        expect(sharedRuns(a, [...a.slice(0, at), 'new', ...a.slice(at)])).toHaveLength(a.length)
      }),
    ))
})

it('bestPath takes the pairs that are worth most together', () => {
  const worth = [
    [1, 3],
    [3, 1],
  ]
  expect(bestPath(2, 2, (i, j) => worth[i]?.[j] ?? 0)).toHaveLength(1)
  expect(bestPath(2, 2, (i, j) => (i === j ? 2 : 3))).toHaveLength(2)
})
