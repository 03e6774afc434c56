import { strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../../read-document.ts'
import { docx, para } from './testing/written-docx.ts'

const RELATIONS = (target: string): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="c1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk" Target="${target}"/></Relationships>`
const CHUNK = '<w:altChunk xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="c1"/>'
const HTML =
  '<html><body><h1>支出表</h1><table><tr><td rowspan="2">项目</td><td colspan="2">金额</td></tr><tr><td>上年</td><td>本年</td></tr><tr><td>培训费</td><td>1.00</td><td>2.00</td></tr></table></body></html>'
async function read(chunk: Uint8Array | string, name = 'a.mht') {
  const outcome = await readDocument(
    docx(para('前') + CHUNK + para('后'), { files: { 'word/_rels/document.xml.rels': RELATIONS(name), [`word/${name}`]: chunk } }),
    'x.docx',
  )
  if (!outcome.ok) throw new Error(outcome.problem.code)
  const { blocks, notices } = outcome.value
  return [blocks.map(b => (b.kind === 'table' ? b.rows.map(r => r.cells.map(c => c.text)) : b.text)), notices.map(n => n.code)]
}
const TABLE = [
  ['项目', '金额'],
  ['上年', '本年'],
  ['培训费', '1.00', '2.00'],
]

describe('documents in a document', () => {
  it('of web systems, Word and text are read where they stand', async () => {
    expect(await read(HTML)).toEqual([['前', '支出表', TABLE, '后'], []])
    expect(
      await read(
        `MIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n\n--b\nContent-Type: text/html; charset="utf-8"\n\n${HTML}\n--b--\n`,
      ),
    ).toEqual([['前', '支出表', TABLE, '后'], []])
    expect(await read(docx(para('内')))).toEqual([['前', '内', '后'], []])
    expect(await read(strToU8('一、概况'))).toEqual([['前', '一、概况', '后'], []])
  })

  it('of other formats, or missing, are said', async () => {
    expect(await read('{\\rtf1 甲}')).toEqual([['前', '后'], ['embedded-part-not-read']])
    expect(await read(docx(CHUNK), 'b.docx')).toEqual([['前', '后'], ['embedded-part-not-read']])
    expect(await read(new Uint8Array())).toEqual([['前', '后'], ['embedded-part-not-read']])
  })
})
