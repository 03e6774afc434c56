/** Citations lead to instruments and articles, and are printed as people cite them. */
import { cite } from '@jixiao/core'
import { describe, expect, it } from 'vitest'
import { articleOf, citationInWords, doesResolve, INSTRUMENTS, instrumentOf } from './law.ts'

describe('law', () => {
  it('has each instrument once, dated and with articles', () => {
    expect(new Set(INSTRUMENTS.map(i => i.id)).size).toBe(INSTRUMENTS.length)
    for (const i of INSTRUMENTS) expect(new Date(i.date).toISOString().slice(0, 10), i.id).toBe(i.date)
  })
  it('finds what is cited', () => {
    expect(instrumentOf(cite('budget-law'))?.standing).toBe('verified')
    expect(articleOf(cite('budget-law', '14'))?.zh).toContain('20日内')
    expect(citationInWords(cite('budget-law', '14')).zh).toBe('《预算法》第14条')
  })
  it('does not resolve what is not in the book', () => {
    expect(doesResolve(cite('budget-law', '999'))).toBe(false)
    expect(doesResolve(cite('law-of-nowhere'))).toBe(false)
    expect(doesResolve(cite('budget-law'))).toBe(true)
  })
})
