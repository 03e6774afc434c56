/** The datum itself never comes out. */

import type { PersonalDatum } from '@jixiao/core'
import { describe, expect, it } from 'vitest'
import { place, section } from '../examples.ts'
import { flawsOf } from '../monitoring/flaws-of.ts'
import { runExamples } from '../run-examples.ts'
import { personalDataPublished } from './personal-data-published.ts'

runExamples(personalDataPublished)

describe('personalDataPublished', () => {
  const datum = (kind: PersonalDatum['kind'], label: string, isLeader = false): PersonalDatum => ({
    kind,
    label,
    isLeader,
    masked: '遮盖*',
    place: place('绝不复述'),
  })
  it('repeats nothing of what stands there', () => {
    const flaws = flawsOf(personalDataPublished, {
      personalData: [datum('clerk-name', '填报人'), datum('mobile', ''), datum('id-number', ''), datum('named-person', '评价工作组')],
    })
    expect(JSON.stringify(flaws)).not.toContain('绝不复述')
    expect(flaws).toHaveLength(4)
  })
  it.each([
    ['mobile', undefined],
    ['id-number', undefined],
    ['bank-card', undefined],
    ['clerk-name', undefined],
    ['named-person', 'warning'],
    ['email', 'warning'],
    ['landline', 'hint'],
  ] as const)('%s', (kind, severity) => expect(flawsOf(personalDataPublished, { personalData: [datum(kind, '')] })[0]?.severity).toBe(severity))
  it('a leader is a hint, in the list of the evaluation group a warning', () => {
    expect(flawsOf(personalDataPublished, { personalData: [datum('named-person', '主任', true)] })[0]?.severity).toBe('hint')
    const sections = [section('group', '评价工作组人员名单及签字', 0, 1_000_000)]
    expect(flawsOf(personalDataPublished, { personalData: [datum('named-person', '主任', true)], sections })[0]?.severity).toBe('warning')
  })
  it('the same datum in many places is one finding', () =>
    expect(flawsOf(personalDataPublished, { personalData: [datum('mobile', '联系电话'), datum('mobile', '联系电话')] })).toHaveLength(1))
})
