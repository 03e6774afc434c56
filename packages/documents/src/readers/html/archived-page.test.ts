import { describe, expect, it } from 'vitest'
import { readDocument } from '../../read-document.ts'

const part = (type: string, way: string, content: string, name = 'x.htm'): string =>
  `------=_Part\r\nContent-Location: file:///C:/${name}\r\nContent-Transfer-Encoding: ${way}\r\nContent-Type: ${type}\r\n\r\n${content}\r\n`
const mail = (...parts: readonly string[]): Uint8Array =>
  new TextEncoder().encode(
    `MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary="----=_Part"\r\n\r\n${parts.map(p => p).join('')}------=_Part--\r\n`,
  )
const quoted = (text: string): string =>
  [...new TextEncoder().encode(text)].map(b => (b > 126 || b === 61 ? `=${b.toString(16).toUpperCase()}` : String.fromCharCode(b))).join('')
const base64 = (text: string): string => Buffer.from(text).toString('base64').replace(/.{60}/g, '$&\r\n')
const textsOf = async (bytes: Uint8Array): Promise<unknown> => {
  const read = await readDocument(bytes, 'x.doc')
  return read.ok ? read.value.blocks.map(b => (b.kind === 'table' ? b.rows.map(r => r.cells.map(c => c.text)) : b.text)) : read.problem.code
}

describe('pages saved as one file', () => {
  it('are read from quoted-printable and base64, with broken lines, in the encoding that the part tells', async () => {
    const html = '<html><body><p>部门预算=120.50万元</p></body></html>'
    expect(await textsOf(mail(part('text/html; charset="utf-8"', 'quoted-printable', quoted(html).replace('<p>', '<p>=\r\n'))))).toEqual([
      '部门预算=120.50万元',
    ])
    expect(await textsOf(mail(part('text/html', 'base64', base64(html)), part('image/png', 'base64', 'AAAA')))).toEqual(['部门预算=120.50万元'])
    // 预算 in GBK
    expect(await textsOf(mail(part('text/html; charset=gb2312', 'quoted-printable', '<html><p>=D4=A4=CB=E3</p></html>')))).toEqual(['预算'])
  })

  it('of a workbook are its sheets, without the frame around them', async () => {
    const sheet = (text: string): string => `<html><table><tr><td>项目</td><td>金额</td></tr><tr><td>${text}</td><td>1.00</td></tr></table></html>`
    const frame = '<html><frameset><frame src="sheet001.htm"><noframes><body><p>不支持框架</p></body></noframes></frameset></html>'
    expect(
      await textsOf(
        mail(
          part('text/html', 'quoted-printable', quoted(frame)),
          part('text/html', '8bit', sheet('甲')),
          part('text/html', 'base64', base64(sheet('乙'))),
        ),
      ),
    ).toEqual([
      [
        ['项目', '金额'],
        ['甲', '1.00'],
      ],
      [
        ['项目', '金额'],
        ['乙', '1.00'],
      ],
    ])
  })

  it('without a page, cut off or empty are refused', async () => {
    expect(await textsOf(mail(part('image/png', 'base64', 'AAAA')))).toBe('empty-file')
    expect(await textsOf(mail().subarray(0, 60))).toBe('empty-file')
  })
})
