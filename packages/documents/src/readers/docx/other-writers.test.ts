/** Files as WPS, old versions of Word and templates write them. */
import { describe, expect, it } from 'vitest'
import { readDocx } from './read-docx.ts'
import { cell, cellsOf, docx, para, read, row, run, table, tablesOf, textsOf } from './testing/written-docx.ts'

const WPS =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:wpsCustomData="http://www.wps.cn/officeDocument/2013/wpsCustomData" xmlns:v="urn:schemas-microsoft-com:vml"'
const wpsFile = (body: string): string => `<?xml version="1.0"?><w:document ${WPS} mc:Ignorable="wpsCustomData"><w:body>${body}</w:body></w:document>`
const readWps = (body: string) => read('', { files: { 'word/document.xml': wpsFile(body) } })

describe('files of WPS', () => {
  it('are read with its own namespaces and data between the text', () => {
    const body = `<w:p><wpsCustomData:docfieldStart id="0" docfieldname="项目" hidden="0"/>${run('预算数')}<wpsCustomData:docfieldEnd id="0"/>${run('30.00万元')}</w:p>`
    expect(textsOf(readWps(body))).toEqual(['预算数30.00万元'])
  })

  it('draw a text box twice, for new and old programs, also one in the other: its text is read once', () => {
    const box = (inner: string): string => `<w:txbxContent>${inner}</w:txbxContent>`
    const twice = (inner: string): string =>
      `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx>${box(inner)}</wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${box(inner)}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
    expect(textsOf(readWps(para(run('封面') + twice(para(run('外框') + twice(para('内框'))))) + para('正文')))).toEqual([
      '封面',
      '外框',
      '内框',
      '正文',
    ])
  })
})

describe('tables', () => {
  it('with cells left out before and behind keep their columns', () => {
    const row1 = row('科目', '合计', '基本', '项目')
    const short = `<w:tr><w:trPr><w:gridBefore w:val="1"/><w:gridAfter w:val="2"/></w:trPr>${cell('120.00')}</w:tr>`
    expect(cellsOf(tablesOf(read(table(row1, short)))[0])).toEqual([
      ['科目@0', '合计@1', '基本@2', '项目@3'],
      ['@0', '120.00@1', '@2→2'],
    ])
  })

  it('merged downwards the old way (no value, "continue") and the new are the same', () => {
    for (const goesOn of ['<w:vMerge/>', '<w:vMerge w:val="continue"/>'])
      expect(
        cellsOf(
          tablesOf(read(table(row(cell('产出', '<w:vMerge w:val="restart"/>'), 'a'), row(cell('', goesOn), 'b'), row(cell('', goesOn), 'c'))))[0],
        ),
      ).toEqual([['产出@0↓3', 'a@1'], ['b@1'], ['c@1']])
  })

  it('stand in content controls and custom elements, whole or cell by cell', () => {
    const control = (inner: string): string => `<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>${inner}</w:sdtContent></w:sdt>`
    const wrapped = control(
      table(row(cell(control(para('预算数'))), cell(`<w:p><w:smartTag w:element="金额">${run('30.00')}</w:smartTag></w:p>`)), row('a', 'b')),
    )
    expect(cellsOf(tablesOf(read(`<w:customXml w:element="表">${wrapped}</w:customXml>`))[0])).toEqual([
      ['预算数@0', '30.00@1'],
      ['a@0', 'b@1'],
    ])
  })
})

describe('notes, heads and feet', () => {
  it('endnotes follow the footnotes in the order in which they are called; heads and feet are not read', () => {
    const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    const endnotes = `<w:endnotes ${W}><w:endnote w:id="1">${para('资料来源：决算报表。')}</w:endnote></w:endnotes>`
    const footer = `<w:ftr ${W}>${para('- 3 -')}</w:ftr>`
    const call = (kind: string, id: number): string => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`
    const document = read(para(run('支出30.00') + call('endnote', 1) + run('万元') + call('footnote', 2)), {
      footnotes: `<w:footnote w:id="2">${para('不含追加。')}</w:footnote>`,
      files: { 'word/endnotes.xml': endnotes, 'word/footer1.xml': footer },
    })
    expect(textsOf(document)).toEqual(['支出30.00万元', '注1：资料来源：决算报表。', '注2：不含追加。'])
  })

  it('readings above characters are left out, the characters are not', () => {
    const ruby = `<w:r><w:ruby><w:rt>${run('jí')}</w:rt><w:rubyBase>${run('绩')}</w:rubyBase></w:ruby></w:r>`
    expect(textsOf(read(para(ruby + run('效'))))).toEqual(['绩效'])
  })
})

describe('bytes', () => {
  it('of a package without properties, styles or relations are enough', () => {
    const outcome = readDocx(docx(para('甲')), 'x.docx')
    expect(outcome.ok && outcome.value.notices).toEqual([])
  })
})
