import { expect, it } from 'vitest'
import { dayInChina, isDay, monthsGone, plusDays } from './day.ts'

it('counts over months, years and leap days', () => {
  expect(plusDays('2026-01-31', 20)).toBe('2026-02-20')
  expect(plusDays('2024-02-28', 2)).toBe('2024-03-01')
  expect(plusDays('2026-01-05', -10)).toBe('2025-12-26')
})
it('knows real days', () => {
  expect(['2026-02-28', '2026-02-29', '2026-13-01', '2026-2-8', 'x'].map(isDay)).toEqual([true, false, false, false, false])
})
it('begins the day in China eight hours before Greenwich', () => {
  expect(dayInChina('2026-03-01T15:59:59Z')).toBe('2026-03-01')
  expect(dayInChina('2026-03-01T16:00:00.000Z')).toBe('2026-03-02')
})
it('counts a month as gone on its last day', () => {
  expect(['2025-12-31', '2026-01-30', '2026-01-31', '2026-06-29', '2026-06-30', '2026-12-30', '2027-01-01'].map(d => monthsGone(2026, d))).toEqual([
    0, 0, 1, 5, 6, 11, 12,
  ])
})
