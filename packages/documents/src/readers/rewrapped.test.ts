/** The same disclosure in other wrappings of Word and of pages says the same: every statement, and no other. */
import type { ReadDocument } from '@jixiao/core'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { readDocument } from '../read-document.ts'
import { DISCLOSURE } from './testing/disclosure.ts'
import { statementsOf } from './testing/disclosure-reading.ts'
import { docxOf, htmlOf } from './testing/written-disclosure.ts'

const parts = unzipSync(docxOf(DISCLOSURE))
const body = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
const page = htmlOf(DISCLOSURE)
const content = page.replace(/^.*<body[^>]*>/s, '').replace(/<\/body>.*$/s, '')
let said: readonly string[] = []

async function statements(bytes: Uint8Array): Promise<readonly string[]> {
  const outcome = await readDocument(bytes, 'x')
  if (!outcome.ok) throw new Error(outcome.problem.code)
  return statementsOf(outcome.value satisfies ReadDocument)
}
const word = (document: string | Uint8Array, more: Readonly<Record<string, Uint8Array>> = {}): Uint8Array =>
  zipSync({ ...parts, 'word/document.xml': typeof document === 'string' ? strToU8(document) : document, ...more })
const html = (inner: string): Uint8Array => strToU8(`<html><head><meta charset="utf-8"></head><body>${inner}</body></html>`)
const control = (inner: string): string => `<w:sdt><w:sdtPr><w:id w:val="1"/></w:sdtPr><w:sdtContent>${inner}</w:sdtContent></w:sdt>`
/** Digits, and the signs in figures, as wide as characters. */
const wide = (text: string): string => text.replace(/\d|(?<=\d)[.,%](?=\d|$)/g, c => String.fromCharCode(c.charCodeAt(0) + 0xfee0))

beforeAll(async () => {
  said = await statements(word(body))
  expect(said.length).toBeGreaterThan(400)
})

describe('a Word document', () => {
  it.each([
    ['with cells in content controls', body.replace(/<w:tc>.*?<\/w:tc>/gs, control)],
    ['with rows in content controls', body.replace(/<w:tr[ >].*?<\/w:tr>/gs, control)],
    [
      'with a run for each character',
      body.replace(/<w:r>((?:<w:rPr>.*?<\/w:rPr>)?)<w:t(?: [^>]*)?>([^<&]*)<\/w:t><\/w:r>/gs, (_, look: string, text: string) =>
        [...text].map(c => `<w:proofErr w:type="spellStart"/><w:r>${look}<w:t xml:space="preserve">${c}</w:t></w:r>`).join(''),
      ),
    ],
    [
      'in the names of the strict standard',
      body.replace('http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'http://purl.oclc.org/ooxml/wordprocessingml/main'),
    ],
    [
      'in which every run was changed',
      body.replace(/<w:r>.*?<\/w:r>/gs, run => `<w:del w:id="1"><w:r><w:delText>12.00</w:delText></w:r></w:del><w:ins w:id="2">${run}</w:ins>`),
    ],
  ])('%s', async (_, document) => expect(await statements(word(document))).toEqual(said))

  it('in UTF-16', async () => expect(await statements(word(Uint8Array.from([0xff, 0xfe, ...Buffer.from(body, 'utf16le')])))).toEqual(said))

  it('with figures as wide as characters, which keeps their values', async () => {
    const plain = (list: readonly string[]): readonly string[] => [...new Set(list.map(s => s.normalize('NFKC').replace(/[^\w一-龥.%]/g, '')))].sort()
    expect(
      plain(
        await statements(word(body.replace(/<w:t([^>]*)>([^<]*)<\/w:t>/g, (_, look: string, text: string) => `<w:t${look}>${wide(text)}</w:t>`))),
      ),
    ).toEqual(plain(said))
  })

  it('that only takes in a page', async () => {
    const chunk = '<w:body><w:altChunk xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="c1"/></w:body>'
    const relations = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="c1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk" Target="c.html"/></Relationships>`
    const files = { 'word/_rels/document.xml.rels': strToU8(relations), 'word/c.html': strToU8(page) }
    expect(await statements(word(body.replace(/<w:body>.*<\/w:body>/s, chunk), files))).toEqual(said)
  })
})

describe('a page', () => {
  it.each([
    ['in tables that lay it out', `<table><tr><td>首页</td></tr><tr><td><table><tr><td>${content}</td></tr></table></td></tr></table>`],
    ['in a part with the name of furniture', `<div class="page-content" id="print_area">${content}</div><div>【打印本页】【关闭窗口】</div>`],
    ['with each table in such a part', content.replace(/<table.*?<\/table>/gs, t => `<div class="print">${t}</div>`)],
    [
      'as Word writes cells',
      content.replace(/<t[dh]([^>]*)>(.*?)<\/t[dh]>/gs, '<td$1><p class=MsoNormal><span lang=EN-US>&nbsp;$2<o:p></o:p></span></p></td>'),
    ],
    [
      'without closing tags, in capitals',
      content.replace(/<\/t[dhr]>/g, '').replace(/<(\/?)(table|tr|td|th|p)\b/g, (_, s: string, n: string) => `<${s}${n.toUpperCase()}`),
    ],
  ])('%s', async (_, inner) => expect(await statements(html(inner))).toEqual(said))

  it('saved as one file', async () => {
    const coded = Buffer.from(page).toString('base64').replace(/.{76}/g, '$&\r\n')
    const mail = `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x1"\r\n\r\n--x1\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: base64\r\n\r\n${coded}\r\n--x1--\r\n`
    expect(await statements(strToU8(mail))).toEqual(said)
  })
})
