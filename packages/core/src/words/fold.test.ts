/** Folding keeps offsets. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bare, fold, squeeze } from './fold.ts'

describe('fold', () => {
  it('keeps the length and every offset, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (a, b) => {
        expect(fold(a)).toHaveLength(a.length)
        expect(fold(a + b)).toBe(fold(a) + fold(b))
      }),
    )
  })

  it('folding twice changes nothing more', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        expect(fold(fold(text))).toBe(fold(text))
      }),
    )
    const wide = Array.from({ length: 0x5e }, (_, i) => String.fromCharCode(0xff01 + i)).join('')
    expect(fold(wide)).toMatch(/^[\x21-\x7e]+$/)
  })

  it.each([
    ['＞＝９０％', '>=90%'],
    ['≧５，０００．５', '≥5,000.5'],
    ['（二〇二三年）', '(二〇二三年)'],
    ['【2019】〔7〕', '[2019][7]'],
    ['－３　万元', '-3 万元'],
    ['−3–5', '-3-5'],
  ])('%s → %s', (text, folded) => expect(fold(text)).toBe(folded))

  it('bare and squeeze are blind to white space, bare to punctuation too', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('一', '支出', ' ', '　', '\n', '，', '（', '“', '-', 'a', '3')), parts => {
        const text = parts.join('')
        expect(squeeze(text)).not.toMatch(/\s/)
        expect(bare(text)).toMatch(/^[一支出a3]*$/)
        expect(bare(squeeze(text))).toBe(bare(text))
      }),
    )
  })
})
