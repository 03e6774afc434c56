import type { Block } from '@jixiao/core'
import { type FlowView, readDocument, understand, viewOf } from '@jixiao/documents'
import { PROFILES, RULE_BOOK_SHA256, RULES } from '@jixiao/rules'
import { describe, expect, it } from 'vitest'
import { docx, para, run } from '../../../documents/src/readers/docx/testing/written-docx.ts'
import { minimalPdf, text } from '../../../documents/src/readers/pdf/testing/minimal-pdf.ts'
import { pdfiumWasm } from '../../../documents/src/readers/pdf/testing/pdfium-wasm.ts'
import { writtenWorkbook } from '../../../documents/src/readers/workbook/testing/written-workbook.ts'
import { checkFile } from '../flows/check-documents.ts'
import { writeHtml } from './html.ts'
import { type Mark, writePaper } from './paper.ts'
import { buildReport, type CheckedFile } from './report.ts'
import { writeSheets } from './sheets.ts'

const [PROFILE] = PROFILES
const NUMBER = `130${'0'.repeat(8)}`

async function reportOf(name: string, bytes: Uint8Array, draw?: 'pictures'): Promise<{ readonly html: string; readonly file: CheckedFile }> {
  if (!PROFILE) throw new Error('no profile')
  const file = await checkFile({ name, bytes }, PROFILE, RULES, { pdfEngine: async () => pdfiumWasm() }, draw ? { draw } : {})
  return { html: writeHtml(buildReport([file], PROFILE, RULE_BOOK_SHA256), [file], RULES), file }
}

const faulty = minimalPdf([
  {
    draw: ['示例县档案局2022年1-6月部门整体绩效监控报告', '本部门年初预算经费10.00万元，截止6月末，本部门实际支出5.00万元，占年初预算的60.00%。'].map(
      (words, i) => text(40, 780 - 40 * i, words, 10),
    ),
  },
  { draw: [text(40, 780, '第二页没有问题。', 10)] },
  { draw: [text(40, 780, `填报人：张某某，手机：${NUMBER}。`, 10)] },
])

describe('the html report of a PDF', { timeout: 30_000 }, () => {
  it('holds the pages with findings as pictures, boxes on them, and says which pages it leaves out', async () => {
    const { html, file } = await reportOf('监控.pdf', faulty, 'pictures')
    const pages = new Set(file.result.findings.flatMap(f => f.places.map(p => p.page)))
    expect(pages.has(1)).toBe(true)
    expect(pages.has(2)).toBe(false)
    expect(html.match(/<img /g)).toHaveLength(pages.size)
    expect(html).toContain('class="box error"')
    expect(html).toContain(`原件共 3 页，其中 ${3 - pages.size} 页没有发现，没有附图。`)
    expect(html).not.toMatch(/src="(?!data:)/)
    for (const f of file.result.findings) expect(html).toMatch(new RegExp(`class="box [a-z]+" data-f="[^"]*${f.id}`))
  })
  it('repeats no personal data, neither as text nor in the pictures', async () => {
    const { html, file } = await reportOf('监控.pdf', faulty, 'pictures')
    expect(file.understanding?.personalData.length).toBeGreaterThan(0)
    expect(html).not.toContain(NUMBER)
    const plain = await reportOf('监控.pdf', minimalPdf([{ draw: [text(40, 780, '没有个人信息。', 10)] }]), 'pictures')
    expect(plain.html).toContain('没有个人信息')
    const third = file.view?.kind === 'pages' ? file.view.pictures.find(p => p.page === 3) : undefined
    const letters = third?.letters.map(l => l.text).join('') ?? ''
    expect(third).toBeDefined()
    expect(letters).toContain('填报人')
    expect(letters).not.toContain('1')
  })
  it('is the paper alone where no pictures were made', async () => {
    const { html } = await reportOf('监控.pdf', faulty)
    expect(html).not.toContain('<img ')
    expect(html).toContain('<article class="paper">')
  })
})

describe('sheets', () => {
  const rows = (count: number): (string | number)[][] => [['科目', '合计'], ...Array.from({ length: count }, (_, i) => [`项目${i}`, i])]
  const marked: Mark = { finding: 'f1', severity: 'error', at: { block: 1, row: 3, column: 1 } }

  async function written(count: number, mark: Mark, name = '收支表'): Promise<string> {
    const bytes = writtenWorkbook([{ name, rows: rows(count) }])
    const document = await readDocument(bytes, 'x.xlsx')
    const view = document.ok ? await viewOf(bytes, document.value) : undefined
    if (!document.ok || view?.kind !== 'sheets') throw new Error('no sheets')
    return writeSheets(view, document.value.blocks, [mark], 'zh')
  }
  it('mark the cell that the program calls so, with its tab', async () => {
    const html = await written(5, marked)
    expect(html).toMatch(/<th scope="row">4<\/th><td[^>]*>项目2<\/td><td class="n mark error" data-f="f1" tabindex="0">2<\/td>/)
    expect(html).toContain('收支表 <span class="count">1</span>')
  })
  it('show the beginning and the surroundings of findings of a long sheet, and say what is left out', () => {
    const cells = Array.from({ length: 12_000 }, (_, row) => ({ row, column: 0, rowSpan: 1, colSpan: 1, text: `项目${row}`, isFigure: false }))
    const sheet = { name: '表', isHidden: false, rows: 12_000, columns: 2, widths: {}, heights: {}, hiddenRows: [7], hiddenColumns: [1], cells }
    const place = { file: 'x.xlsx', block: 0, sheet: '表', address: 'A11001' }
    const block = { kind: 'paragraph', text: '项目11000', place } as const
    const html = writeSheets({ kind: 'sheets', sheets: [sheet] }, [block], [{ ...marked, at: { block: 0 } }], 'zh')
    expect(html).toContain('data-f="f1" tabindex="0">项目11000</td>')
    expect(html).toContain('<th scope="row" class="hid" title="隐藏的行">8</th>')
    expect(html).toContain('第 8001–10992 行没有发现，没有显示')
    expect(html).toContain('<th scope="row">11009</th>')
    expect(html).not.toContain('<th scope="row">11010</th>')
  })
  it('escape what stands in them', async () => {
    expect(await written(1, marked, '<b>表&')).toContain('&lt;b&gt;表&amp;')
  })
})

describe('the paper of a Word document', () => {
  it('has its look around the marked piece, which stays exactly that piece', async () => {
    const bytes = docx(para(`${run('支出10', '<w:b/>')}${run('.00万元。')}`, '<w:jc w:val="center"/>'))
    const document = await readDocument(bytes, 'x.docx')
    const view = document.ok ? await viewOf(bytes, document.value) : undefined
    if (!document.ok || view?.kind !== 'flow') throw new Error('not laid out')
    const mark: Mark = { finding: 'f', severity: 'error', at: { block: 0, from: 2, to: 9 } }
    const html = writePaper(document.value.blocks, understand(document.value), [mark], view)
    expect(html).toContain('text-align:center')
    expect(html).toContain('font-weight:700')
    const plain = html
      .replace(/<mark[^>]*>/g, '[')
      .replaceAll('</mark>', ']')
      .replace(/<[^>]*>/g, '')
    expect(plain).toBe('支出[10][.00万元]。')
  })
  it('has headers, footers and pictures, and turns of pages between them', () => {
    const paragraph = (text: string, page: number): Block => ({ kind: 'paragraph', text, place: { file: 'x.docx', block: 0, line: page, page } })
    const blocks = [paragraph('第一页', 1), paragraph('第二页', 2)]
    const line = (...pieces: readonly (string | { readonly number: 'page' | 'pages' })[]) => ({ pieces, pictures: [] })
    const view: FlowView = {
      kind: 'flow',
      page: { width: 600, left: 80, right: 80 },
      texts: {},
      tables: {},
      hasPages: true,
      edges: [
        {
          from: 0,
          startsAt: 5,
          head: { usual: [line('左<\t右')] },
          foot: { usual: [line({ number: 'page' }, '/', { number: 'pages' })], first: [] },
        },
      ],
      pictures: {
        0: [
          { kind: 'image', type: 'image/png', bytes: new Uint8Array([1]), width: 60, height: 30, alt: '结构"图' },
          { kind: 'box', of: 'chart', why: 'format', alt: '' },
        ],
      },
    }
    const html = writePaper(blocks, understand({ file: 'x.docx', format: 'docx', blocks, residue: [], notices: [] }), [], view)
    expect(html.match(/<span>左&lt;<\/span><span>右<\/span>/g)).toHaveLength(2)
    // the first page has no footer of its own; the second is the sixth
    expect(html.match(/<div class="edge foot"/g)).toHaveLength(1)
    expect(html).toContain('6/2')
    expect(html).toContain(
      '<img class="picture" style="width:10cqw;aspect-ratio:60/30" alt="结构&quot;图" loading="lazy" src="data:image/png;base64,AQ==">',
    )
    expect(html).toContain('图表：这种格式不能在此显示')
    const unknown = writePaper(
      blocks,
      understand({ file: 'x.docx', format: 'docx', blocks, residue: [], notices: [] }),
      [],
      { ...view, hasPages: false },
      'en',
    )
    expect(unknown).toContain('〈page〉')
  })
})
