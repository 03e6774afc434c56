/** What stands in the files besides the words: pages, heads that are repeated, rows that stay whole, numbers, fonts, properties. */
import type { ReadDocument } from '@jixiao/core'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { asDocument, caption, cell, heading, note, say, title } from '../forms/lay-out.ts'
import { readPdf } from '../readers/pdf/read-pdf.ts'
import { pdfiumWasm } from '../readers/pdf/testing/pdfium-wasm.ts'
import { systemFonts } from './testing/system-fonts.ts'
import { writeDocument } from './write-document.ts'

const rowsOf = (n: number) => Array.from({ length: n }, (_, i) => [String(i + 1), '2010101', '行政运行', `${i}.50`, '46.30%'])
const DOCUMENT = asDocument('x', [
  title('示例县示例局2026年预算 & <公开>'),
  heading(1, '第一部分 预算表'),
  title('部门支出表'),
  caption('377示例县示例局'),
  caption('单位：万元'),
  { kind: 'table', rows: [[cell('序号', 1, 2), cell('科目', 2), cell('金额', 1, 2), cell('占比', 1, 2)], ['科目编码', '科目名称'], ...rowsOf(60)] },
  note('注：举例。'),
  say('第一行。\n第二行。'),
  title('宽表'),
  { kind: 'table', rows: [Array.from({ length: 14 }, (_, c) => `列${c}`), Array.from({ length: 14 }, () => '1234567.89')] },
])

async function written(format: 'docx' | 'xlsx', document: ReadDocument = DOCUMENT): Promise<(part: string) => string> {
  const bytes = await writeDocument(document, format)
  if (!bytes.ok) throw new Error(bytes.problem.say.en)
  const parts = unzipSync(bytes.value)
  return part => strFromU8(parts[part] ?? new Uint8Array())
}

describe('Word', async () => {
  const part = await written('docx')
  const document = part('word/document.xml')

  it('has the page of GB/T 9704, wide tables on their side', () => {
    const pages = [...document.matchAll(/<w:pgSz w:w="(\d+)" w:h="(\d+)"[^>]*>/g)].map(m => [m[1], m[2]])
    expect(pages).toEqual([
      ['11906', '16838'],
      ['16838', '11906'],
    ])
    expect(document).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/)
    expect([part('word/footer1.xml'), part('word/footer2.xml')].map(f => /<w:jc w:val="(\w+)"/.exec(f)?.[1])).toEqual(['right', 'left'])
    expect(part('word/settings.xml')).toContain('evenAndOddHeaders')
  })

  it('repeats the two rows of the head and keeps every row whole', () => {
    expect(document.match(/<w:tblHeader\/>/g)?.length).toBe(3)
    expect(document.match(/<w:cantSplit\/>/g)?.length).toBe(document.match(/<w:tr>/g)?.length)
  })

  it('names Chinese fonts with what may stand in for them, and no person and no time', () => {
    expect(part('word/styles.xml')).toContain('w:eastAsia="仿宋_GB2312"')
    expect(part('word/fontTable.xml')).toMatch(/w:name="方正小标宋简体"><w:altName w:val="FZXiaoBiaoSong-B05S"/)
    expect(part('docProps/core.xml')).toContain('<dc:title>示例县示例局2026年预算 &amp; &lt;公开&gt;</dc:title>')
    expect(part('docProps/core.xml')).not.toMatch(/creator|lastModifiedBy|created|modified/)
  })
})

describe('a workbook', async () => {
  const part = await written('xlsx')
  const sheet = part('xl/worksheets/sheet2.xml')

  it('has figures as numbers with their format, codes as text', () => {
    const styles = part('xl/styles.xml')
    expect(sheet).toMatch(/<c r="D5"[^>]*><v>0\.5<\/v>/)
    expect(sheet).toMatch(/<c r="E5"[^>]*><v>0\.463<\/v>/)
    expect(sheet).toMatch(/<c r="B5"[^>]*t="s"/)
    expect([sheet.includes('t="n"') || sheet.includes('<v>'), styles.includes('0.00')]).toEqual([true, true])
  })

  it('prints one page wide, its head again on every page', () => {
    expect(part('xl/workbook.xml')).toMatch(/_xlnm\.Print_Titles"[^>]*>'?部门支出表'?!\$3:\$4</)
    expect(sheet).toMatch(/<pageSetup[^>]*fitToHeight="0"/)
    expect(part('xl/worksheets/sheet4.xml')).toMatch(/orientation="landscape"/)
    expect(sheet).toMatch(/<mergeCell ref="A3:A4"/)
  })
})

const fonts = systemFonts()
describe.runIf(fonts.folders.length > 0)('a PDF', () => {
  it('has the same pages, and its text can be read again', async () => {
    const pdf = await writeDocument(DOCUMENT, 'pdf', { fonts })
    const read = pdf.ok ? await readPdf(pdf.value, 'x.pdf', pdfiumWasm) : pdf
    if (!read.ok) throw new Error(read.problem.say.en)
    const sizes = (read.value.pageSizes ?? []).map(([w, h]) => `${Math.round(w)}×${Math.round(h)}`)
    expect([sizes[0], sizes.at(-1)]).toEqual(['595×842', '842×595'])
    const [first] = read.value.blocks.filter(b => b.kind === 'table')
    expect(first?.kind === 'table' && [first.rows.length, first.rows[2]?.cells.map(c => c.text)]).toEqual([
      62,
      ['1', '2010101', '行政运行', '0.50', '46.30%'],
    ])
    expect(read.value.residue.map(r => r.text.replace(/\s/g, ''))).toEqual(sizes.map((_, i) => `—${i + 1}—`))
  })
})

it('a PDF without fonts is refused', async () => {
  const refused = await writeDocument(DOCUMENT, 'pdf')
  expect(refused.ok ? '' : refused.problem.code).toBe('no-chinese-font')
})
