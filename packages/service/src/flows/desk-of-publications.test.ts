/** A publication whose papers are approved lies on one desk at a time: secrecy review, then the head, then whoever publishes. */
import type { Body, YearStage } from '@jixiao/core'
import type { SignedPublication } from '@jixiao/store'
import { describe, expect, it } from 'vitest'
import { publicationItems } from './desk-of-publications.ts'
import type { BodyYear } from './year-of-bodies.ts'

const archives: Body = { id: 'archives', kind: 'department', parent: null, name: '示例县档案馆', shortName: '', code: '377' }
const bodies = new Map([[archives.id, archives]])
const person = (role: 'preparer' | 'head') => ({
  id: role,
  name: role,
  username: role,
  isActive: true,
  mustChangePassword: false,
  appointments: [{ role, body: 'archives' }] as const,
})
const approved = (kind: 'disclosure' | 'targets') => ({ kind, round: '', state: 'approved', levels: [], passed: 0, submitted: 1 }) as const
const year = (...papers: readonly ('disclosure' | 'targets')[]): BodyYear => ({
  body: archives,
  dossier: { id: 'd', revision: 1 },
  facts: {
    fiscalYear: 2026,
    bodyKind: 'department',
    papers: papers.map(approved),
    begun: new Set(),
    rounds: [],
    dates: {},
    notices: [],
    evaluations: [],
  },
})
const stage: YearStage = {
  name: 'disclosure',
  paper: 'disclosure',
  round: '',
  state: 'in-work',
  who: 'preparer',
  due: { day: '2026-03-12', basis: { zh: '', en: '' }, isDefault: false },
  daysLeft: 2,
  isLate: false,
}
const sign = (signature: SignedPublication['signature']): SignedPublication => ({ dossier: 'd', kind: 'budget', signature })

const deskOf = (role: 'preparer' | 'head', of: BodyYear, ...signed: readonly SignedPublication[]) =>
  publicationItems({ who: person(role), bodies, preparers: [], today: '2026-03-10' }, of, role === 'preparer', [stage], signed).map(i => i.say.zh)

describe('a publication on the desk', () => {
  it('is not there before every paper is approved', () => expect(deskOf('preparer', year('disclosure'))).toEqual([]))
  it('goes from the secrecy review to the head and back to whoever publishes', () => {
    const ready = year('disclosure', 'targets')
    expect([deskOf('preparer', ready), deskOf('head', ready)]).toEqual([['2026年度预算公开的材料已审核通过，待保密审查。'], []])
    const reviewed = [sign('secrecy')]
    expect([deskOf('preparer', ready, ...reviewed), deskOf('head', ready, ...reviewed)]).toEqual([
      [],
      ['2026年度预算公开已保密审查，待您（主要负责人审签）签署。'],
    ])
    const both = [sign('secrecy'), sign('head')]
    expect([deskOf('preparer', ready, ...both), deskOf('head', ready, ...both)]).toEqual([['2026年度预算公开已审签，可以公开。'], []])
  })
})
