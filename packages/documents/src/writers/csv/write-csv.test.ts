/** Tables as CSV. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readText } from '../../readers/text/read-text.ts'
import { writeCsv } from './write-csv.ts'

const written = (text: string): string => {
  const outcome = readText(text, 'x.txt')
  return outcome.ok ? writeCsv(outcome.value) : outcome.problem.code
}

/** RFC 4180, as a spreadsheet reads it. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]]
  for (const m of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    rows.at(-1)?.push(m[1] === undefined ? (m[2] ?? '') : m[1].replaceAll('""', '"'))
    if (m[3] === '\r\n') rows.push([])
    if (m[3] === '') break
  }
  return rows.slice(0, -1)
}

describe('writeCsv', () => {
  it('names each table with its line', () => {
    expect(written('前文。\n\n机构表\n单位名称\t性质\n示例局\t行政\n\n后文。\n\n名称\t数\n椅\t1,000')).toBe(
      '# 机构表（第 4 行）\r\n单位名称,性质\r\n示例局,行政\r\n\r\n# （无标题的表）（第 9 行）\r\n名称,数\r\n椅,"1,000"\r\n',
    )
  })

  it('lets no field run as a formula, and leaves negative numbers alone', () => {
    expect(written('名称\t数\n=1+1\t-3.2\n-cmd\t—')).toContain("'=1+1,-3.2\r\n'-cmd,—")
  })

  it('is read back by any reader of RFC 4180', () => {
    const cell = fc.stringMatching(/^[一二三a",;' 1]{1,6}$/).filter(t => t.trim() === t)
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 2, maxLength: 6 }), rows => {
        expect(parseCsv(written(rows.map(r => r.join('\t')).join('\n'))).slice(1)).toEqual(rows)
      }),
    )
  })
})
