/** What is refused, with the limit or the reason named; and no bytes make the reader fail or hang. */
import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { LIMITS } from './limits.ts'
import { readDocx } from './read-docx.ts'
import { cell, docx, para, row, table } from './testing/written-docx.ts'

const problem = (bytes: Uint8Array): readonly [string, string] | undefined => {
  const outcome = readDocx(bytes, 'x.docx')
  return outcome.ok ? undefined : [outcome.problem.code, outcome.problem.say.en]
}
const GOOD = docx(para('预算30万元') + table(row('a', '1'), row('b', cell('2', '<w:vMerge/>'))), {
  numbering: '<w:num w:numId="1"/>',
  styles: '<w:style w:styleId="a"/>',
})
const nested = (depth: number, open: string, close: string): string => open.repeat(depth) + close.repeat(depth)

describe('refusals', () => {
  it('of damaged archives: cut off, changed, without a body, not XML', () => {
    expect(problem(GOOD.subarray(0, GOOD.length - 30))?.[0]).toBe('file-damaged')
    const changed = GOOD.slice()
    changed[60] = (changed[60] ?? 0) ^ 1
    expect(problem(changed)?.[0]).toBe('file-damaged')
    expect(problem(zipSync({ 'word/other.xml': strToU8('<a/>') }))?.[1]).toContain('document.xml')
    expect(problem(docx('', { files: { 'word/document.xml': '<a><b></a>' } }))?.[1]).toContain('well-formed')
    expect(problem(new Uint8Array())?.[0]).toBe('file-damaged')
  })

  it('of passwords', () => {
    expect(problem(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1))?.[0]).toBe('file-encrypted')
  })

  it('of entities: none is declared, none expanded', () => {
    const bomb = '<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><d>&b;</d>'
    expect(problem(docx('', { files: { 'word/document.xml': bomb } }))?.[1]).toContain('DOCTYPE')
    expect(problem(docx('<w:p>&xxe;</w:p>'))?.[0]).toBe('file-damaged')
  })

  it('of zip bombs', () => {
    const bomb = problem(zipSync({ 'word/document.xml': [new Uint8Array(8_000_000), { level: 9 }] }))
    expect(bomb).toEqual(['too-large', expect.stringContaining(String(LIMITS.ratio))])
  })

  it('of depth, columns and cells beyond the limits', () => {
    expect(problem(docx(nested(300, '<w:sdt>', '</w:sdt>')))).toEqual(['too-large', expect.stringContaining(String(LIMITS.xmlDepth))])
    expect(problem(docx(nested(20, '<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>')))).toEqual([
      'too-large',
      expect.stringContaining(String(LIMITS.tableDepth)),
    ])
    expect(problem(docx(table(row(cell('a', '<w:gridSpan w:val="4000000000"/>')))))).toEqual([
      'too-large',
      expect.stringContaining(String(LIMITS.columns)),
    ])
    const wide = table(row(cell('a', '<w:gridSpan w:val="900"/>')), ...Array.from({ length: 600 }, () => row('b')))
    expect(problem(docx(wide))).toEqual(['too-large', expect.stringContaining(String(LIMITS.cells))])
  })
})

describe('any bytes', () => {
  it('are read or refused, never thrown at', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(GOOD.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }), flips => {
        const bytes = GOOD.slice()
        for (const [at, value] of flips) bytes[at] = value
        expect(typeof readDocx(bytes, 'x.docx').ok).toBe('boolean')
      }),
      { numRuns: 300 },
    )
  })

  it('of XML too: any elements in any order', () => {
    const names = [
      'w:p',
      'w:r',
      'w:t',
      'w:tbl',
      'w:tr',
      'w:tc',
      'w:tcPr',
      'w:vMerge',
      'w:gridSpan',
      'w:del',
      'w:ins',
      'w:txbxContent',
      'w:fldChar',
      'mc:AlternateContent',
      'mc:Choice',
    ]
    const tree = fc.letrec<{ node: string }>(tie => ({
      node: fc
        .tuple(
          fc.constantFrom(...names),
          fc.constantFrom('', 'w:val="3"', 'w:val="restart"', 'w:fldCharType="begin"', 'w:fldCharType="end"'),
          fc.oneof(
            { depthSize: 'medium' },
            fc.constant('文'),
            fc.array(tie('node'), { maxLength: 4 }).map(c => c.join('')),
          ),
        )
        .map(([name, attribute, inner]) => `<${name} ${attribute}>${inner}</${name}>`),
    })).node
    fc.assert(
      fc.property(fc.array(tree, { maxLength: 6 }), body => {
        expect(readDocx(docx(body.join('')), 'x').ok).toBe(true)
      }),
      { numRuns: 200 },
    )
  })
})
