/** Which target and actual value can be compared. */
import { parseTargetValue } from '@jixiao/core'
import { describe, expect, it } from 'vitest'
import { comparable } from './attainment.ts'

const isComparable = (target: string, actual: string): boolean => comparable(parseTargetValue(target), parseTargetValue(actual)) !== null

describe('comparable', () => {
  it.each([
    ['≥25万页', '260000页', true],
    ['≥2项', '3个', true],
    ['≥2公里', '1500米', false],
    ['≥2次/月', '24次', false],
    ['≥2次/月', '3次/月', true],
    ['≤0.4万元/户', '0.38万元/户', true],
    ['≥95%', '96', true],
  ])('%s and %s: %s', (target, actual, expected) => expect(isComparable(target, actual)).toBe(expected))
})
