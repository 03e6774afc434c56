/** Word 97–2003: text, tables with spans, fields, what is left out, what is refused; no bytes make the reader fail. */
import CFB from 'cfb'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cellsOf, tablesOf, textsOf } from '../docx/testing/written-docx.ts'
import { readDoc } from './read-doc.ts'
import { DELETED, doc, formField, HIDDEN, numbered, para, read, row } from './testing/written-doc.ts'

const u16 = (n: number): number[] => [n & 255, n >> 8]
const CELL = { restart: 0x60, below: 0x20 }
const BUDGET = [
  para('部门预算收支总表'),
  ...row([0, 1000, 3000, 5000], [{ text: '项目', merge: CELL.restart }, { text: '预算数' }, '备注']),
  ...row([0, 1000, 2000, 3000, 5000], [{ text: '', merge: CELL.below }, '上年', '本年', '']),
  ...row([0, 1000, 2000, 3000, 5000], ['收入总计', '100.00', '120.50', '']),
]

describe('text of doc', () => {
  it('is paragraphs with their index; headings by style or outline', () => {
    const { blocks, format } = read([para('预算', 1), para(''), para('正文'), para('二级', 0, [...u16(0x2640), 1])])
    expect(format).toBe('doc')
    expect(blocks.map(b => (b.kind === 'paragraph' ? [b.text, b.level, b.place.line] : []))).toEqual([
      ['预算', 1, 1],
      ['正文', undefined, 3],
      ['二级', 2, 4],
    ])
  })

  it('has results of fields, codes as residue; no hidden or deleted text', () => {
    const document = read([
      para('见第\x13 PAGEREF a \x143\x15页'),
      { runs: [{ text: '预算' }, { text: '30', look: DELETED }, { text: '45' }, { text: '密', look: HIDDEN }, { text: '万元' }] },
    ])
    expect(textsOf(document)).toEqual(['见第3页', '预算45万元'])
    expect(document.residue.map(r => [r.kind, r.text])).toEqual([['field', 'PAGEREF a']])
    expect(document.notices.map(n => n.code)).toEqual(['tracked-changes', 'hidden-text'])
  })

  it('has no headers; footnotes stand at the end; a page begins at a break', () => {
    const document = read([para('甲\x02'), { runs: [{ text: '乙' }], end: '\x0c' }, para('丙')], {
      footnotes: [para('\x02 脚注')],
      headers: [para('页眉')],
    })
    expect(textsOf(document)).toEqual(['甲', '乙', '丙', '注1：脚注'])
    expect(document.blocks.map(b => b.place.page)).toEqual([1, 1, 2, 2])
  })
})

describe('forms and lists of doc', () => {
  it('tell which boxes are ticked, which entry is chosen, what fields draw', () => {
    const fields = [formField(1, 1, 0), formField(1, 25, 0), formField(1, 25, 1), formField(2, 1, 0, ['优', '良'])]
    const at = (i: number): number => fields.slice(0, i).reduce((n, f) => n + f.length, 0)
    const field = (i: number) => [{ text: '\x13 FORM ' }, { text: '\x01', look: [...u16(0x6a03), ...u16(at(i)), 0, 0] }, { text: '\x15' }]
    const document = read(
      [
        { runs: [...field(0), { text: '是' }, ...field(1), { text: '否' }, ...field(2), { text: '其他' }, ...field(3)] },
        para('\x13 eq \\o\\ac(○,2)\x15质量'),
      ],
      { data: fields.flat() },
    )
    expect(textsOf(document)).toEqual(['☑是□否☑其他良', '②质量'])
    expect(document.notices).toEqual([])
  })

  it('begin anew where a use of the list says so, and count on where it does not', () => {
    const lists = { levels: [{ start: 1, format: 39, text: '%1、' }], uses: [[], [{ level: 0, start: 5 }], []] }
    const document = read([numbered('甲', 1), numbered('乙', 1), numbered('丙', 2), numbered('丁', 2), numbered('戊', 3)], { lists })
    expect(textsOf(document)).toEqual(['一、甲', '二、乙', '五、丙', '六、丁', '七、戊'])
  })

  it('have figures above the line that are no digits of the number before them', () => {
    expect(textsOf(read([{ runs: [{ text: '120.50' }, { text: '12', look: [...u16(0x2a48), 1] }, { text: '万元' }] }]))).toEqual(['120.50¹²万元'])
  })
})

describe('tables of doc', () => {
  it('have their spans, from the edges of their cells', () => {
    const [table] = tablesOf(read(BUDGET))
    expect(cellsOf(table)).toEqual([
      ['项目@0↓2', '预算数@1→2', '备注@3'],
      ['上年@1', '本年@2', '@3'],
      ['收入总计@0', '100.00@1', '120.50@2', '@3'],
    ])
    expect(table?.rows[2]?.cells[2]?.place).toMatchObject({
      table: '部门预算收支总表',
      rowLabel: '收入总计',
      columnLabel: '预算数/本年',
      row: 2,
      column: 2,
      line: 11,
    })
  })
})

describe('refusals of doc', () => {
  const codeOf = (bytes: Uint8Array): string => {
    const outcome = readDoc(bytes, 'x.doc')
    return outcome.ok ? 'ok' : outcome.problem.code
  }
  it('name the reason: password, fast save, age, damage', () => {
    const text = [para('甲')]
    expect(codeOf(doc(text))).toBe('ok')
    expect(codeOf(doc(text, { flags: 0x0100 }))).toBe('file-encrypted')
    expect(codeOf(doc(text, { flags: 0x0004 }))).toBe('fast-saved')
    expect(codeOf(doc(text, { version: 0x65 }))).toBe('format-not-read')
    expect(codeOf(doc(text).subarray(0, 600))).toBe('file-damaged')
    expect(codeOf(new Uint8Array())).toBe('file-damaged')
    const locked = CFB.utils.cfb_new()
    CFB.utils.cfb_add(locked, '/EncryptedPackage', new Uint8Array(5000))
    expect(codeOf(Uint8Array.from(CFB.write(locked, { type: 'array' })))).toBe('file-encrypted')
  })

  it('come for any bytes, or the text; nothing is thrown', () => {
    const good = doc(BUDGET)
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 }), flips => {
        const bytes = good.slice()
        for (const [at, value] of flips) bytes[at] = value
        expect(typeof readDoc(bytes, 'x.doc').ok).toBe('boolean')
      }),
      { numRuns: 200 },
    )
  })
})
