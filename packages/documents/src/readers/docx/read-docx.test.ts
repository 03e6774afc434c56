/** Paragraphs of docx: headings, numbers, fields, changes, hidden text, notes, boxes, symbols, places. */
import { describe, expect, it } from 'vitest'
import { cell, para, paragraphsOf, read, row, run, table, tablesOf, textsOf } from './testing/written-docx.ts'

const field = (code: string, result: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> ${code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
const codes = (body: string): readonly string[] => read(body).notices.map(n => n.code)

describe('paragraphs', () => {
  it('have their place: block, index of the paragraph, text; empty ones count but are no blocks', () => {
    expect(read(para('甲') + para('') + para('乙')).blocks).toEqual([
      { kind: 'paragraph', text: '甲', place: { file: 'x.docx', block: 0, line: 1, text: '甲' } },
      { kind: 'paragraph', text: '乙', place: { file: 'x.docx', block: 1, line: 3, text: '乙' } },
    ])
  })

  it('have pages from breaks made by hand, and from those that Word laid out where it did', () => {
    const byHand = read(para('甲') + para('<w:r><w:br w:type="page"/></w:r>') + para('乙') + para('丙', '<w:pageBreakBefore/>'))
    expect(byHand.blocks.map(b => b.place.page)).toEqual([1, 2, 3])
    expect(byHand.pages).toBeUndefined()
    const laidOut = read(para('甲') + para('<w:r><w:br w:type="page"/></w:r>') + para(`<w:r><w:lastRenderedPageBreak/><w:t>乙</w:t></w:r>`))
    expect(laidOut.blocks.map(b => b.place.page)).toEqual([1, 2])
    expect(laidOut.pages).toBe(2)
  })

  it('keep white space only where it is marked', () => {
    expect(textsOf(read(para('<w:r><w:t> 甲 </w:t><w:t xml:space="preserve"> 乙</w:t></w:r>')))).toEqual(['甲 乙'])
  })

  it('tell headings: outline of the style, names in English and Chinese, bases, and the paragraph itself', () => {
    const style = (id: string, name: string, more = ''): string =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`
    const styles =
      style('a', 'heading 1') +
      style('b', '标题 2') +
      style('c', '二级标题') +
      style('d', '自定', '<w:basedOn w:val="a"/>') +
      style('e', '章', '<w:pPr><w:outlineLvl w:val="3"/></w:pPr>')
    const styled = (id: string): string => para('甲', `<w:pStyle w:val="${id}"/>`)
    const document = read(['a', 'b', 'c', 'd', 'e', 'z'].map(styled).join('') + para('乙', '<w:pStyle w:val="a"/><w:outlineLvl w:val="9"/>'), {
      styles,
    })
    expect(paragraphsOf(document).map(p => p.level)).toEqual([1, 2, 2, 1, 4, undefined, undefined])
  })

  it('broken by hand are paragraphs of their own, unless it is one sentence or a heading', () => {
    const broken = (a: string, b: string, properties = ''): readonly string[] =>
      textsOf(read(para(`<w:r><w:t>${a}</w:t><w:br/><w:t>${b}</w:t></w:r>`, properties)))
    expect(broken('一、部门职责', '二、机构设置')).toEqual(['一、部门职责', '二、机构设置'])
    expect(broken('2030年度财政拨款收入共计，', '合计30万元。')).toEqual(['2030年度财政拨款收入共计，合计30万元。'])
    expect(broken('示例县示例局', '2030年部门预算', '<w:outlineLvl w:val="0"/>')).toEqual(['示例县示例局 2030年部门预算'])
  })

  it('read tabs, hyphens and symbols', () => {
    const symbols = '<w:sym w:font="Wingdings" w:char="F0FE"/><w:sym w:font="Symbol" w:char="F0B3"/>'
    expect(
      textsOf(read(para(`<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:noBreakHyphen/><w:t>c</w:t><w:softHyphen/><w:t>d</w:t>${symbols}</w:r>`))),
    ).toEqual(['a b-cd☑≥'])
    expect(codes(para('<w:r><w:t>甲</w:t><w:sym w:font="Webdings" w:char="F041"/></w:r>'))).toEqual(['symbol-not-known'])
    expect(textsOf(read(para(`<w:r><w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr><w:t>\uf0a3</w:t></w:r>${run('5次')}`)))).toEqual(['≤5次'])
  })

  it('read other prefixes of the same namespace', () => {
    const own =
      '<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:t>甲</x:t></x:r></x:p></x:body></x:document>'
    expect(textsOf(read('', { files: { 'word/document.xml': own } }))).toEqual(['甲'])
  })
})

describe('fields', () => {
  it('give their results; their codes are residue', () => {
    const document = read(
      para(run('见第') + field('PAGEREF _Toc1 \\h', '3') + run('页')) + para(`<w:fldSimple w:instr=" DATE ">${run('2030年')}</w:fldSimple>`),
    )
    expect(textsOf(document)).toEqual(['见第3页', '2030年'])
    expect(document.residue.map(r => [r.kind, r.text, r.place.block, r.place.from])).toEqual([
      ['field', 'PAGEREF _Toc1 \\h', 0, 2],
      ['field', 'DATE', 1, 0],
    ])
  })

  it('run over paragraphs and stand in each other', () => {
    const begin =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC \\o</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    const end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    expect(textsOf(read(para(begin + run('一、概况') + field('PAGEREF a', '1')) + para(run('二、收入')) + para(end) + para('正文')))).toEqual([
      '一、概况1',
      '二、收入',
      '正文',
    ])
  })
})

describe('a field that does not end', () => {
  it('is said, as the text behind it is not shown', () => {
    const { blocks, notices } = read(para(`${run('甲')}<w:r><w:fldChar w:fldCharType="begin"/></w:r>`) + para('乙'))
    expect(blocks).toHaveLength(1)
    expect(notices.map(n => n.code)).toEqual(['field-not-closed'])
  })
})

describe('what is not part of the final text', () => {
  it('deletions are dropped, insertions kept, and it is said how many', () => {
    const body = para(`${run('预算')}<w:del>${run('30').replaceAll('w:t', 'w:delText')}</w:del><w:ins>${run('45')}</w:ins>${run('万元')}`)
    const document = read(body)
    expect(textsOf(document)).toEqual(['预算45万元'])
    expect(document.notices.map(n => [n.code, n.say.zh.includes('2 处')])).toEqual([['tracked-changes', true]])
  })

  it('a paragraph whose end was deleted goes on in the next; a deleted row is gone', () => {
    expect(textsOf(read(para('甲', '<w:rPr><w:del/></w:rPr>') + para('乙')))).toEqual(['甲乙'])
    const document = read(table(row('a', '1'), '<w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p/></w:tc><w:tc><w:p/></w:tc></w:tr>', row('b', '2')))
    expect(tablesOf(document)[0]?.rows).toHaveLength(2)
  })

  it('moved text stands once', () => {
    expect(textsOf(read(para(`<w:moveFrom>${run('甲')}</w:moveFrom>`) + para(`<w:moveTo>${run('甲')}</w:moveTo>`)))).toEqual(['甲'])
  })

  it('hidden text is dropped, by run or by style, and it is said', () => {
    const styles = '<w:style w:type="character" w:styleId="h"><w:name w:val="h"/><w:rPr><w:vanish/></w:rPr></w:style>'
    const document = read(para(run('甲') + run('乙', '<w:vanish/>') + run('丙', '<w:rStyle w:val="h"/>') + run('丁', '<w:vanish w:val="0"/>')), {
      styles,
    })
    expect(textsOf(document)).toEqual(['甲丁'])
    expect(document.notices.map(n => n.code)).toEqual(['hidden-text'])
  })

  it('comments, pictures and properties are said; no name of a person is', () => {
    const files = {
      'docProps/core.xml': '<c xmlns:dc="d" xmlns:cp="c"><dc:creator>示例甲</dc:creator><cp:lastModifiedBy></cp:lastModifiedBy></c>',
      'docProps/app.xml': '<Properties><Template>Normal.dotm</Template><Company>示例公司</Company></Properties>',
    }
    const { notices } = read(para('甲') + para('<w:r><w:drawing><a:blip/></w:drawing></w:r>'), {
      comments: `<w:comment w:id="1">${para('改')}</w:comment>`,
      files,
    })
    expect(notices.map(n => n.code)).toEqual(['comments', 'images-not-read', 'document-properties'])
    expect(notices.at(-1)?.say.zh).toContain('作者、单位')
    expect(JSON.stringify(notices)).not.toMatch(/示例/)
  })

  it('nothing is said of a plain document', () => {
    expect(codes(para('甲'))).toEqual([])
  })
})

describe('text boxes and notes', () => {
  const box = (text: string): string => `<w:txbxContent>${para(text)}</w:txbxContent>`
  it('a text box is read once, behind its paragraph', () => {
    const twice = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box('框')}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box('框')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
    expect(textsOf(read(para(run('甲') + twice) + para('乙')))).toEqual(['甲', '框', '乙'])
    const old = `<w:r><w:pict><v:textbox>${box('旧框')}</v:textbox></w:pict></w:r>`
    expect(textsOf(read(para(old)))).toEqual(['旧框'])
  })

  it('footnotes stand at the end in the order in which they are called', () => {
    const note = (id: number, text: string): string => `<w:footnote w:id="${id}">${para(text)}</w:footnote>`
    const call = (id: number): string => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`
    const document = read(para(run('甲') + call(3)) + para(run('乙') + call(2)), { footnotes: note(0, '线') + note(2, '后') + note(3, '先') })
    expect(textsOf(document)).toEqual(['甲', '乙', '注1：先', '注2：后'])
  })
})

describe('content controls', () => {
  it('are stepped through, around paragraphs, rows and cells', () => {
    const sdt = (inner: string): string => `<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${inner}</w:sdtContent></w:sdt>`
    expect(textsOf(read(sdt(para('甲')) + para(sdt(run('乙')))))).toEqual(['甲', '乙'])
    const [found] = tablesOf(read(table(sdt(row('a', 'b')), `<w:tr>${sdt(cell('c'))}${cell('d')}</w:tr>`)))
    expect(found?.rows.map(r => r.cells.map(c => c.text))).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ])
  })
})
