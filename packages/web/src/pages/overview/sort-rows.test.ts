import { describe, expect, it } from 'vitest'
import type { OverviewRow } from '../../office/year-answers.ts'
import { type Sort, sorted } from './sort-rows.ts'

const counts = { fatal: 0, error: 0, warning: 0, hint: 0, cannotTell: 0 }
const row = (code: string, more: Partial<OverviewRow> = {}): OverviewRow => ({
  body: code,
  name: code,
  code,
  parent: null,
  dossier: code,
  stages: [],
  missed: 0,
  spending: null,
  findings: null,
  ...more,
})
const spending = (rate: string | null): OverviewRow['spending'] => ({
  until: '2026-06-30',
  spent: '0',
  rate,
  name: { zh: '预算执行率', en: 'rate' },
  light: null,
})

describe('sorted', () => {
  const rows = [
    row('303', { missed: 1, spending: spending('9.50%'), findings: { ...counts, error: 2 } }),
    row('302', { missed: 3, spending: spending(null), findings: counts }),
    row('301', { missed: 1, spending: spending('45.20%') }),
  ]
  const codes = (sort: Sort): readonly string[] => sorted(rows, sort).map(r => r.code)
  it('stands by code where nothing else decides', () => {
    expect(codes('code')).toEqual(['301', '302', '303'])
    expect(codes('late')).toEqual(['302', '301', '303'])
  })
  it('compares rates as numbers, those without one behind', () => expect(codes('slow')).toEqual(['303', '301', '302']))
  it('puts what is not counted yet behind what has no errors', () => expect(codes('errors')).toEqual(['303', '302', '301']))
})
