/** Whatever a dossier holds: its papers, written as Word, workbook and PDF and read by our own readers, say what they said before. */
import type { PaperKind, ReadDocument } from '@jixiao/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FormGiven } from '../forms/form.ts'
import { documentOfPaper } from '../forms/forms.ts'
import { anyDossier } from '../forms/testing/any-dossier.ts'
import { anyYear, MONTH } from '../forms/testing/any-year.ts'
import { DEPARTMENT, plainSettings, UNIT } from '../forms/testing/plain-settings.ts'
import { readDocument } from '../read-document.ts'
import { pdfiumWasm } from '../readers/pdf/testing/pdfium-wasm.ts'
import { writeDocx } from './docx/write-docx.ts'
import { writePdf } from './pdf/write-pdf.ts'
import { saidIn } from './testing/said-in.ts'
import { systemFonts } from './testing/system-fonts.ts'
import { writeXlsx } from './xlsx/write-xlsx.ts'

/** `CLOSED_LOOP_RUNS=1000` runs what the tests of every day only sample; `CLOSED_LOOP_SEED` begins elsewhere. */
const RUNS = { numRuns: Number(process.env.CLOSED_LOOP_RUNS ?? 2), seed: Number(process.env.CLOSED_LOOP_SEED ?? 20261121), endOnFailure: true }
const TIMEOUT = { timeout: 60_000 * Math.max(1, RUNS.numRuns / 10) }

const fonts = systemFonts()
const WRITERS: Readonly<Record<string, (document: ReadDocument) => Promise<Uint8Array>>> = {
  docx: document => writeDocx(document),
  xlsx: document => writeXlsx(document),
  ...(fonts.folders.length > 0 ? { pdf: writtenPdf } : {}),
}

async function writtenPdf(document: ReadDocument): Promise<Uint8Array> {
  const written = await writePdf(document, fonts)
  if (!written.ok) throw new Error(written.problem.say.en)
  return written.value
}

async function readBack(bytes: Uint8Array, name: string): Promise<ReadDocument> {
  const read = await readDocument(bytes, name, { pdfEngine: async () => pdfiumWasm() })
  if (!read.ok) throw new Error(`${name}: ${read.problem.say.en}`)
  return read.value
}

const place = fc.record({ incomeRows: fc.constantFrom(5, 9), unit: fc.constantFrom('万元' as const, '元' as const), isUnit: fc.boolean() })
const givenAt = ({ incomeRows, unit, isUnit }: { incomeRows: number; unit: '万元' | '元'; isUnit: boolean }): Omit<FormGiven, 'dossier'> => ({
  body: isUnit ? UNIT : DEPARTMENT,
  settings: plainSettings({ incomeRows, unit }),
})
const anyBudget: fc.Arbitrary<FormGiven> = fc.tuple(anyDossier, place).map(([dossier, at]) => ({ dossier, ...givenAt(at) }))
const anyReport: fc.Arbitrary<FormGiven> = fc
  .tuple(anyYear, place, fc.constantFrom('county' as const, 'national' as const))
  .map(([{ dossier, scores }, at, selfEvaluation]) => ({ dossier, scores, selfEvaluation, month: MONTH, ...givenAt(at) }))

const PAPERS: readonly (readonly [PaperKind, fc.Arbitrary<FormGiven>])[] = [
  ['budget', anyBudget],
  ['targets', anyBudget],
  ['disclosure', anyBudget],
  ['monitoring', anyReport],
  ['self-evaluation', anyReport],
]

describe.each(PAPERS)('%s', (paper, anyGiven) => {
  it.each(Object.keys(WRITERS))('says the same as %s', TIMEOUT, async format => {
    await fc.assert(
      fc.asyncProperty(anyGiven, async given => {
        const document = documentOfPaper(paper, given)
        const bytes = await WRITERS[format]?.(document)
        if (!bytes) throw new Error(format)
        const read = await readBack(bytes, `${paper}.${format}`)
        expect(saidIn(read)).toEqual(saidIn(document))
        expect(read.notices).toEqual([])
        expect(read.residue.filter(r => r.kind !== 'page-number')).toEqual([])
      }),
      RUNS,
    )
  })
})
