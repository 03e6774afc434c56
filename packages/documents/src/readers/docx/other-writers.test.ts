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

describe('forms to fill in', () => {
  const field = (code: string, settings = ''): string =>
    `<w:r><w:fldChar w:fldCharType="begin">${settings && `<w:ffData>${settings}</w:ffData>`}</w:fldChar></w:r><w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`
  const control = (inner: string, isEmpty: boolean): string =>
    `<w:sdt><w:sdtPr>${isEmpty ? '<w:showingPlcHdr/>' : ''}<w:text/></w:sdtPr><w:sdtContent>${inner}</w:sdtContent></w:sdt>`

  it('tell which boxes are ticked and what was chosen', () => {
    const box = (settings: string): string => field('FORMCHECKBOX', `<w:checkBox><w:sizeAuto/>${settings}</w:checkBox>`)
    const list = field('FORMDROPDOWN', '<w:ddList><w:result w:val="1"/><w:listEntry w:val="优"/><w:listEntry w:val="良"/></w:ddList>')
    const document = read(
      `<w:p>${box('<w:default w:val="0"/><w:checked/>')}${run('是')}${box('<w:default w:val="1"/><w:checked w:val="0"/>')}${run('否')}${box('<w:default w:val="1"/>')}${run('其他')}</w:p><w:p>${run('等级：')}${list}</w:p>`,
    )
    expect(textsOf(document)).toEqual(['☑是□否☑其他', '等级：良'])
  })

  it('are empty where a control only shows what to fill in', () => {
    const rows = [
      row('项目名称', `<w:tc><w:p>${control(run('单击此处输入文字。'), true)}</w:p></w:tc>`),
      `<w:tr>${cell('预算数')}${control(cell('12.00'), false)}</w:tr>`,
    ]
    const document = read(
      table(...rows, `<w:tr>${cell('执行数')}${control(cell('单击此处'), true)}</w:tr>`) +
        control(para('甲') + control(para('占位'), true) + para('乙'), false),
    )
    expect(cellsOf(tablesOf(document)[0])).toEqual([
      ['项目名称@0', '@1'],
      ['预算数@0', '12.00@1'],
      ['执行数@0', '@1'],
    ])
    expect(textsOf(document).slice(1)).toEqual(['甲', '乙'])
  })

  it('show what fields draw: a number in a circle, a tick in a box, a fraction; no readings, no roots', () => {
    const codes = [
      'eq \\o\\ac(○,1)',
      'EQ \\o\\ac(□,√)',
      'eq \\f(1,2)',
      'eq \\o(\\s\\up 5(执行),\\s\\do 2(进度))',
      'EQ \\* jc0 \\* "Font:宋体" \\* hps10 \\o\\ad(\\s\\up 9(jì),绩)',
      'eq \\r(3,8)',
      'PAGE',
    ]
    expect(textsOf(read(codes.map(c => `<w:p>${run('甲')}${field(c)}</w:p>`).join('')))).toEqual([
      '甲①',
      '甲☑',
      '甲1/2',
      '甲执行进度',
      '甲绩',
      '甲',
      '甲',
    ])
  })
})

describe('figures', () => {
  it('set above the line are no digits of the number before them', () => {
    const up = (text: string): string => run(text, '<w:vertAlign w:val="superscript"/>')
    expect(textsOf(read(para(run('120.50') + up('1') + run('万元') + up('[2]') + run('100m') + up('2'))))).toEqual(['120.50¹万元[2]100m²'])
  })
})

describe('rows of different numbers of columns', () => {
  const wide = (text: string, width: number, more = ''): string => cell(text, `<w:tcW w:w="${width}" w:type="dxa"/>${more}`)
  const four = row(...['预算', '10.00', '执行', '9.00'].map(t => wide(t, 2000)))

  it('stand as wide as their cells are, as programs show them', () => {
    expect(cellsOf(tablesOf(read(table(row(wide('项目名称', 2000), wide('培训', 6080)), four)))[0])).toEqual([
      ['项目名称@0', '培训@1→3'],
      ['预算@0', '10.00@1', '执行@2', '9.00@3'],
    ])
    expect(cellsOf(tablesOf(read(table(row(wide('一', 4000), wide('二', 4000)), four)))[0])[0]).toEqual(['一@0→2', '二@2→2'])
    // a span beyond the grid
    expect(cellsOf(tablesOf(read(table(row(wide('项目名称', 2000), wide('培训', 6000, '<w:gridSpan w:val="7"/>')), four)))[0])[0]).toEqual([
      '项目名称@0',
      '培训@1→3',
    ])
  })

  it('stand from the left where a width is missing', () => {
    expect(cellsOf(tablesOf(read(table(row(wide('甲', 2000), '乙'), four)))[0])[0]).toEqual(['甲@0', '乙@1', '@2→2'])
  })
})

describe('tables typed with tabs', () => {
  const typed = (...lines: readonly string[]): string =>
    lines.map(l => para(run(l).replaceAll('\t', '</w:t><w:tab/><w:t xml:space="preserve">'))).join('')

  it('are tables, also where several tabs lead to the next column', () => {
    expect(cellsOf(tablesOf(read(typed('项目\t\t预算数\t执行数', '基本支出\t120.00\t118.00', '合计\t\t120.00\t118.00') + para('完')))[0])).toEqual([
      ['项目@0', '预算数@1', '执行数@2'],
      ['基本支出@0', '120.00@1', '118.00@2'],
      ['合计@0', '120.00@1', '118.00@2'],
    ])
  })

  it('are none: contents, lines to sign, lines of different lengths', () => {
    for (const lines of [
      ['第一部分\t概况\t1', '第二部分\t预算表\t3', '第三部分\t说明\t9'],
      ['填表人：\t审核人：\t日期：', '甲\t乙\t丙', '丁\t戊\t己'],
      ['项目\t预算数\t执行数', '基本支出\t120.00', '合计\t120.00\t118.00'],
    ])
      expect(tablesOf(read(typed(...lines)))).toEqual([])
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
