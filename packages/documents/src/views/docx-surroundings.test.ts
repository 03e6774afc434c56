/** Headers, footers and pictures of Word documents: shown, and no part of what is read. */
import { describe, expect, it } from 'vitest'
import { cell, docx, type Parts, para, read, row, run, table } from '../readers/docx/testing/written-docx.ts'
import { docxView } from './docx-view.ts'
import type { FlowView } from './file-view.ts'

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
const WP = 'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
const A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3])
const JPEG = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 4])

const relations = (targets: Readonly<Record<string, string>>): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${Object.entries(targets)
    .map(([id, target]) => `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/x" Target="${target}"/>`)
    .join('')}</Relationships>`
const picture = (id: string, descr = ''): string =>
  `<w:r><w:drawing ${WP} ${A} ${R}><wp:inline><wp:extent cx="2540000" cy="1270000"/><wp:docPr id="1" name="图 1" descr="${descr}"/><a:blip r:embed="${id}"/></wp:inline></w:drawing></w:r>`
const field = (code: string, result: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> ${code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
const edge = (tag: 'hdr' | 'ftr', inner: string): string => `<w:${tag} ${W} ${R}>${inner}</w:${tag}>`
const section = (references: string): string => `<w:sectPr ${R}>${references}</w:sectPr>`
const reference = (side: 'header' | 'footer', id: string, type = 'default'): string => `<w:${side}Reference w:type="${type}" r:id="${id}"/>`

function viewOf(body: string, files: Parts['files']): FlowView {
  const view = docxView(docx(body, { files }), read(body, { files }).blocks)
  if (!view) throw new Error('not laid out')
  return view
}

describe('headers and footers', () => {
  const files = {
    'word/_rels/document.xml.rels': relations({ a: 'header1.xml', b: 'footer1.xml', c: 'header2.xml' }),
    'word/header1.xml': edge('hdr', para(`${run('示例县水务局')}<w:r><w:tab/></w:r>${run('收入99999.99万元')}`)),
    'word/footer1.xml': edge(
      'ftr',
      para(
        `${run('第')}${field('PAGE', '7')}${run('页，共')}<w:fldSimple w:instr=" NUMPAGES ">${run('9')}</w:fldSimple>${run('页')}`,
        '<w:jc w:val="right"/>',
      ),
    ),
    'word/header2.xml': edge('hdr', para('封面')),
  }
  const body = [
    para('第一部分 部门概况'),
    para('', section(`${reference('header', 'a')}${reference('header', 'c', 'first')}${reference('footer', 'b')}<w:titlePg/>`)),
    para('第二部分 部门预算表'),
    section('<w:pgNumType w:start="1"/>'),
  ].join('')

  it('stand by section, with the numbers of pages as such; a section goes on with those before it', () => {
    const { edges } = viewOf(body, files)
    expect(edges.map(e => [e.from, e.startsAt])).toEqual([
      [0, undefined],
      [1, 1],
    ])
    expect(edges[0]?.head.usual.map(l => l.pieces)).toEqual([['示例县水务局\t收入99999.99万元']])
    expect(edges[0]?.head.first?.map(l => l.pieces)).toEqual([['封面']])
    expect(edges[1]?.head.first).toBeUndefined()
    expect(edges[1]?.head.usual).toEqual(edges[0]?.head.usual)
    expect(edges[1]?.foot.usual).toEqual([{ align: 'right', pieces: ['第', { number: 'page' }, '页，共', { number: 'pages' }, '页'], pictures: [] }])
  })
  it('are no part of what is read', () => {
    expect(JSON.stringify(read(body, { files }))).not.toMatch(/99999|封面|共/)
  })
  it('that are damaged are not shown; the document is', () => {
    const view = viewOf(body, { ...files, 'word/header1.xml': '<w:hdr' })
    expect(view.edges[0]?.head.usual).toEqual([])
    expect(view.edges[0]?.foot.usual).toHaveLength(1)
  })
})

describe('pictures', () => {
  const rels = { p: 'media/1.png', j: 'media/2.jpeg', e: 'media/3.emf', l: 'media/4.png' }
  const files = {
    'word/_rels/document.xml.rels': relations(rels),
    'word/media/1.png': PNG,
    'word/media/2.jpeg': JPEG,
    'word/media/3.emf': new Uint8Array([1, 0, 0, 0]),
    'word/media/4.png': new Uint8Array(3 * 1024 * 1024).map((_, i) => PNG[i] ?? (i * i * 31) >> 7),
  }

  it('stand behind the block before them, as large as in the file, with the words for those who do not see them', () => {
    const view = viewOf(para(picture('p')) + para('支出结构见图1。') + para(picture('j', '支出结构图')) + para('说明。'), files)
    expect(view.pictures[-1]).toEqual([{ kind: 'image', type: 'image/png', bytes: PNG, width: 200, height: 100, alt: '' }])
    expect(view.pictures[0]).toEqual([{ kind: 'image', type: 'image/jpeg', bytes: JPEG, width: 200, height: 100, alt: '支出结构图' }])
    expect(view.pictures[1]).toBeUndefined()
  })
  it('of a cell stand in it', () => {
    const view = viewOf(table(row('印章', cell(`${para('见右')}${para(picture('p'))}`)), row('日期', '3月')), files)
    expect(view.tables[0]?.cells['0/1']?.pictures).toHaveLength(1)
    expect(view.pictures).toEqual({})
  })
  it('that cannot be shown are boxes that say why', () => {
    const chart = '<w:r><w:drawing xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart/></w:drawing></w:r>'
    const view = viewOf(para('正文。') + para(picture('e') + picture('l') + picture('none') + chart), files)
    expect(view.pictures[0]?.map(p => (p.kind === 'box' ? [p.of, p.why] : p.kind))).toEqual([
      ['picture', 'format'],
      ['picture', 'size'],
      ['picture', 'missing'],
      ['chart', 'format'],
    ])
  })
  it('do not change what a program without them is given to read', () => {
    const both = `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="x"><w:drawing ${WP}><wp:extent cx="1" cy="1"/></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${para('框中的字')}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>${para(run('最后', '<w:b/>'))}`
    const view = viewOf(both, {})
    expect(read(both).blocks.map(b => b.kind === 'paragraph' && b.text)).toEqual(['框中的字', '最后'])
    expect(view.texts[1]?.runs?.[0]?.isBold).toBe(true)
  })
})
