/** A written file holds what the document says and nothing about who wrote it: no author, no comment, no tracked change, no hidden sheet, no path. */
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { systemFonts } from './testing/system-fonts.ts'
import { writeDocument } from './write-document.ts'

const file = 'C:\\Users\\某人\\模板.dotx'
const place = (block: number, text: string) => ({ file, block, text })
const DOCUMENT = {
  file,
  format: 'docx',
  blocks: [
    { kind: 'paragraph' as const, text: '部门预算公开', role: 'title' as const, place: place(0, '部门预算公开') },
    {
      kind: 'paragraph' as const,
      text: '支出预算10.00万元。',
      place: place(1, '支出预算10.00万元。'),
      residue: [{ kind: 'bookmark' as const, text: '_GoBack 某人批注', place: place(1, '') }],
    },
    {
      kind: 'table' as const,
      place: place(2, ''),
      columns: 1,
      rows: [{ index: 0, cells: [{ text: '10.00', row: 0, column: 0, rowSpan: 1, colSpan: 1, place: place(2, '10.00') }] }],
    },
  ],
  residue: [{ kind: 'field-code' as const, text: '某人批注', place: place(1, '') }],
  notices: [],
}

async function written(format: 'docx' | 'xlsx' | 'pdf'): Promise<Uint8Array> {
  const made = await writeDocument(DOCUMENT, format, format === 'pdf' ? { fonts: systemFonts() } : {})
  if (!made.ok) throw new Error(made.problem.say.en)
  return made.value
}

describe.each(['docx', 'xlsx'] as const)('%s', format => {
  it('has no author, comment, tracked change, hidden part or path', async () => {
    const parts = Object.entries(unzipSync(await written(format))).map(([name, bytes]) => ({ name, text: strFromU8(bytes) }))
    expect(parts.map(p => p.name).filter(n => /comments|people|customXml|vbaProject|externalLink|revisions|printerSettings/i.test(n))).toEqual([])
    const all = parts.map(p => p.text).join('\n')
    expect(all).not.toMatch(/某人|Users|dotx|_GoBack/)
    expect(all).not.toMatch(
      /<w:(?:ins|del|moveFrom|moveTo|commentRangeStart|commentReference|vanish)\b|w:rsid|state="(?:veryH|h)idden"|hidden="(?:1|true)"/,
    )
    const said = /<(?:dc:creator|cp:lastModifiedBy|Manager|Company|Template|cp:revision)>([^<]+)</.exec(all)?.[1]
    expect(said).toBeUndefined()
    expect(all).toContain('10.00')
  })
})

it.skipIf(systemFonts().folders.length === 0)('pdf has no author, annotation, attachment or script', async () => {
  const text = new TextDecoder('latin1').decode(await written('pdf'))
  const told = text.match(/\/(?:Author|Annots|EmbeddedFiles|JavaScript|OpenAction|Creator|Producer|Subject|Keywords)\b[^\n]{0,40}/g) ?? []
  // an empty list of annotations, and the name of the program, which is no person
  expect(told.filter(t => t !== '/Annots []' && !t.startsWith('/Creator (Typst '))).toEqual([])
  expect(/Users|dotx/.test(text)).toBe(false)
})
