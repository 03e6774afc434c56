/** Encodings and formats, told by content. */
import fc from 'fast-check'
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { detectFormat } from './detect.ts'
import { readDocument } from './read-document.ts'
import { MOST_TEXT_BYTES, readPlainText } from './readers/text/read-plain-text.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const utf16 = (text: string, isLittle: boolean): Uint8Array =>
  Uint8Array.from([...text].flatMap(c => (isLittle ? [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8] : [c.charCodeAt(0) >> 8, c.charCodeAt(0) & 255])))
const codeOf = async (bytes: Uint8Array): Promise<string> => {
  const outcome = await readDocument(bytes, 'x.txt')
  return outcome.ok ? 'read' : outcome.problem.code
}
const textOf = (bytes: Uint8Array): string => {
  const outcome = readPlainText(bytes, 'x.txt')
  return outcome.ok ? outcome.value.blocks.map(b => (b.kind === 'paragraph' ? b.text : '')).join('|') : outcome.problem.code
}

const TEXT = '一、部门预算收支情况说明\n2030年收入合计 100.50 万元。\n'
const READ = '一、部门预算收支情况说明|2030年收入合计 100.50 万元。'
const GB18030 = Uint8Array.from([
  0xd2, 0xbb, 0xa1, 0xa2, 0xb2, 0xbf, 0xc3, 0xc5, 0xd4, 0xa4, 0xcb, 0xe3, 0xca, 0xd5, 0xd6, 0xa7, 0xc7, 0xe9, 0xbf, 0xf6, 0xcb, 0xb5, 0xc3, 0xf7,
  0x0a,
])

describe('encodings', () => {
  it.each([
    ['UTF-8', utf8(TEXT)],
    ['UTF-8 with a mark', utf8(`\ufeff${TEXT}`)],
    ['UTF-8 with CR LF', utf8(TEXT.replaceAll('\n', '\r\n'))],
    ['UTF-8 with CR only', utf8(TEXT.replaceAll('\n', '\r'))],
    ['UTF-16 LE with a mark', utf16(`\ufeff${TEXT}`, true)],
    ['UTF-16 BE with a mark', utf16(`\ufeff${TEXT}`, false)],
    ['UTF-16 LE', utf16(TEXT, true)],
    ['UTF-16 BE', utf16(TEXT, false)],
  ])('%s', (_, bytes) => expect(textOf(bytes)).toBe(READ))

  it('UTF-16 without a single ASCII character', () => {
    expect(textOf(utf16('部门预算收支情况说明', true))).toBe('部门预算收支情况说明')
    expect(textOf(utf16('部门预算收支情况说明', false))).toBe('部门预算收支情况说明')
  })

  it('GB18030', () => expect(textOf(GB18030)).toBe('一、部门预算收支情况说明'))

  it('says where bytes of UTF-8 could not be decoded', () => {
    const outcome = readPlainText(utf8(TEXT).subarray(0, -2), 'x.txt')
    expect(outcome.ok && outcome.value.notices.map(n => n.code)).toEqual(['bytes-not-understood'])
  })
})

describe('what is no text', () => {
  it.each([
    ['nothing', new Uint8Array(), 'empty-file'],
    ['white space', utf8(' \n\t\n\u3000'), 'empty-file'],
    ['zeros', new Uint8Array(64), 'not-text'],
    ['PDF without an engine', utf8('%PDF-1.7\n'), 'format-not-read'],
    ['zip', utf8('PK\u0003\u0004....'), 'archive-damaged'],
    ['old Office', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), 'format-not-read'],
    ['picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), 'format-not-read'],
  ])('%s', async (_, bytes, code) => expect(await codeOf(bytes)).toBe(code))

  it('tells formats by their content, whatever the file is called', () => {
    expect(detectFormat(utf8('PK\u0003\u0004....word/document.xml'))).toBe('docx')
    expect(detectFormat(utf8('PK\u0003\u0004....xl/workbook.xml'))).toBe('xlsx')
    expect(detectFormat(utf8('\n<!-- a --><!DOCTYPE html><html></html>'))).toBe('html')
  })

  it('tells packages by their parts, not by names in what they hold', () => {
    const types = (main: string) => ({
      '[Content_Types].xml': utf8(
        `<Types><Override PartName="/a.xml" ContentType="application/vnd.openxmlformats-officedocument.${main}.main+xml"/></Types>`,
      ),
    })
    const docx = zipSync({ ...types('wordprocessingml.document'), 'word/document.xml': utf8('<x/>') })
    expect(detectFormat(docx)).toBe('docx')
    expect(detectFormat(zipSync({ '预算/a.docx': [docx, { level: 0 }], 'b.docx': [docx, { level: 0 }] }))).toBe('zip')
    expect(detectFormat(zipSync({ 'word/a.docx': docx }))).toBe('zip')
    expect(detectFormat(zipSync({ ...types('spreadsheetml.sheet'), 'a.xml': utf8('<x/>') }))).toBe('xlsx')
    expect(detectFormat(zipSync({ ...types('wordprocessingml.document'), 'a.xml': utf8('<x/>') }))).toBe('docx')
  })

  it('tells pages that begin with anything, in UTF-16 too, and text that only has a sign', () => {
    const page = '<style>td{}</style><table><tr><td>预算</td></tr></table>'
    expect(detectFormat(utf8(page))).toBe('html')
    expect(detectFormat(Uint8Array.from([0xff, 0xfe, ...Buffer.from(`<html>${page}</html>`, 'utf16le')]))).toBe('html')
    expect(detectFormat(Uint8Array.from([0xfe, 0xff, ...Buffer.from(`<html>${page}</html>`, 'utf16le').swap16()]))).toBe('html')
    expect(detectFormat(utf8('<b 类项目金额为3万元'))).toBe('text')
    expect(detectFormat(utf8('From: 示例县\n说明：无\n'))).toBe('text')
  })

  it('reads a web page as such', async () => {
    const outcome = await readDocument(utf8('<!DOCTYPE html><p>示例县示例局2023年部门预算公开</p>'), 'x.txt')
    expect(outcome.ok && outcome.value.format).toBe('html')
  })

  it('refuses what is too large and names the limit', () => {
    const outcome = readPlainText(new Uint8Array(MOST_TEXT_BYTES + 1).fill(65), 'x.txt')
    expect(outcome.ok ? '' : [outcome.problem.code, outcome.problem.say.zh.includes('20 MB')]).toEqual(['too-large', true])
  })

  it('never throws on any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async bytes => {
        expect(typeof (await codeOf(bytes))).toBe('string')
      }),
      { numRuns: 500 },
    )
  })

  it('never throws on any text', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('\t', '\n', '\n\n', '<p>', '[bookmark: ', '一级指标', '栏次', '\f', '\r', ' TC a \\f A'),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), pieces => {
        expect(typeof textOf(utf8(pieces.join('')))).toBe('string')
      }),
      { numRuns: 500 },
    )
  })
})
