/** A paper written as Word, workbook and PDF is one edition three times; with one figure changed, the comparison finds that figure and nothing else. */
import { type Block, type Cell, compareEditions, type EditionChange, fold, type ReadDocument } from '@jixiao/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { documentOfPaper } from '../forms/forms.ts'
import { anyDossier } from '../forms/testing/any-dossier.ts'
import { DEPARTMENT, plainSettings } from '../forms/testing/plain-settings.ts'
import { readDocument } from '../read-document.ts'
import { pdfiumWasm } from '../readers/pdf/testing/pdfium-wasm.ts'
import { understand } from '../recognisers/understand.ts'
import { systemFonts } from './testing/system-fonts.ts'
import { writeDocument } from './write-document.ts'

/** `EDITIONS_RUNS=200` runs what the tests of every day only sample. */
const RUNS = { numRuns: Number(process.env.EDITIONS_RUNS ?? 2), seed: Number(process.env.EDITIONS_SEED ?? 20261121), endOnFailure: true }
const TIMEOUT = { timeout: 60_000 * Math.max(1, RUNS.numRuns / 10) }

const fonts = systemFonts()
const FORMATS = fonts.folders.length > 0 ? (['docx', 'xlsx', 'pdf'] as const) : (['docx', 'xlsx'] as const)

async function readAs(document: ReadDocument, format: (typeof FORMATS)[number]): Promise<ReadDocument> {
  const written = await writeDocument(document, format, format === 'pdf' ? { fonts } : {})
  if (!written.ok) throw new Error(written.problem.say.en)
  const read = await readDocument(written.value, `paper.${format}`, { pdfEngine: async () => pdfiumWasm() })
  if (!read.ok) throw new Error(read.problem.say.en)
  return read.value
}

const told = (changes: readonly EditionChange[]): readonly string[] =>
  changes.map(c =>
    c.kind === 'figure'
      ? `figure ${c.places.map(p => `${p.table}/${p.row}/${p.column} ${p.from.text}→${p.to.text}`).join('; ')}`
      : c.kind === 'text'
        ? `text ${c.what} ${c.pieces.map(p => `${p.kind === 'same' ? '' : p.kind[0]}[${p.text}]`).join('')}`
        : c.kind === 'indicator'
          ? `indicator ${c.what} ${c.name} ${c.fields.map(f => `${f.field} ${f.from}→${f.to}`).join('; ')}`
          : `${c.kind} ${c.what} ${c.table}: ${c.text}`,
  )

const PAPERS = ['disclosure', 'targets'] as const
const anyDocument = (paper: (typeof PAPERS)[number]): fc.Arbitrary<ReadDocument> =>
  anyDossier.map(dossier => documentOfPaper(paper, { dossier, body: DEPARTMENT, settings: plainSettings({ incomeRows: 9, unit: '万元' }) }))

const AMOUNT = /^[1-9][\d,]*\.\d\d$/
const amountsOf = (blocks: readonly Block[]): readonly Cell[] =>
  blocks.flatMap(b => (b.kind === 'table' ? b.rows.flatMap(r => r.cells.filter(c => AMOUNT.test(fold(c.text)))) : []))

/** The same document with another last digit in one cell. */
function withOther(document: ReadDocument, cell: Cell): { readonly document: ReadDocument; readonly text: string } {
  const text = cell.text.slice(0, -1) + ((Number(cell.text.at(-1)) + 3) % 10)
  const blocks = document.blocks.map(b =>
    b.kind === 'table' ? { ...b, rows: b.rows.map(r => ({ ...r, cells: r.cells.map(c => (c === cell ? { ...c, text } : c)) })) } : b,
  )
  return { document: { ...document, blocks }, text }
}

describe.each(PAPERS)('%s', paper => {
  it.each(FORMATS)('is the same edition as %s', TIMEOUT, async format => {
    await fc.assert(
      fc.asyncProperty(anyDocument(paper), async document => {
        const original = understand(document)
        const read = understand(await readAs(document, format))
        const there = compareEditions(original, read)
        expect(told(there.changes)).toEqual([])
        expect(there.relation).toBe('editions')
        expect(told(compareEditions(read, original).changes)).toEqual([])
      }),
      RUNS,
    )
  })
})

describe('one figure changed', () => {
  it.each([
    ['docx', 'pdf'],
    ['pdf', 'xlsx'],
    ['xlsx', 'docx'],
  ] as const)('is found between %s and %s, and nothing else', TIMEOUT, async (from, to) => {
    await fc.assert(
      fc.asyncProperty(anyDocument('disclosure'), fc.nat(), async (document, n) => {
        const cells = amountsOf(document.blocks)
        const cell = cells[n % Math.max(1, cells.length)]
        if (!cell || !FORMATS.some(f => f === from) || !FORMATS.some(f => f === to)) return
        const changed = withOther(document, cell)
        const { changes } = compareEditions(understand(await readAs(document, from)), understand(await readAs(changed.document, to)))
        expect(told(changes)).toEqual([expect.stringContaining(`${cell.text}→${changed.text}`)])
      }),
      RUNS,
    )
  })
})
