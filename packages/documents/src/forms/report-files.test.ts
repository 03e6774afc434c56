/** Reports and forms of the whole, written as Word, workbook and PDF and read by our own readers, say what they said before. */
import type { ReadDocument } from '@jixiao/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../read-document.ts'
import { pdfiumWasm } from '../readers/pdf/testing/pdfium-wasm.ts'
import { saidIn } from '../writers/testing/said-in.ts'
import { systemFonts } from '../writers/testing/system-fonts.ts'
import { WRITTEN_FORMATS, type WrittenFormat, writeDocument } from '../writers/write-document.ts'
import type { Form, FormGiven } from './form.ts'
import { documentOfForm, FORMS } from './forms.ts'
import { anyWhole } from './testing/any-whole.ts'
import { MONTH } from './testing/any-year.ts'
import { DEPARTMENT, plainSettings, UNIT } from './testing/plain-settings.ts'

/** As in the closed loop of the papers: `CLOSED_LOOP_RUNS=1000` runs what the tests of every day only sample. */
const RUNS = { numRuns: Number(process.env.CLOSED_LOOP_RUNS ?? 1), seed: Number(process.env.CLOSED_LOOP_SEED ?? 20261121), endOnFailure: true }
const TIMEOUT = { timeout: 60_000 * Math.max(1, RUNS.numRuns / 10) }

const fonts = systemFonts()
const formats = WRITTEN_FORMATS.filter(f => f !== 'pdf' || fonts.folders.length > 0)

async function writtenAndRead(document: ReadDocument, format: WrittenFormat): Promise<ReadDocument> {
  const written = await writeDocument(document, format, { fonts })
  if (!written.ok) throw new Error(written.problem.say.en)
  const read = await readDocument(written.value, `report.${format}`, { pdfEngine: async () => pdfiumWasm() })
  if (!read.ok) throw new Error(read.problem.say.en)
  return read.value
}

const anyGiven: fc.Arbitrary<FormGiven> = fc
  .tuple(
    anyWhole,
    fc.constantFrom('万元' as const, '元' as const),
    fc.boolean(),
    fc.constantFrom('county' as const, 'national' as const, 'by-source' as const),
  )
  .map(([{ dossier, scores, wholeScores }, unit, isUnit, selfEvaluation]) => ({
    dossier,
    scores,
    wholeScores,
    selfEvaluation,
    body: isUnit ? UNIT : DEPARTMENT,
    settings: plainSettings({ unit }),
    addressee: '示例县财政局',
    date: '2027-03-22',
  }))

const IDS = [
  'monitoring-report',
  'self-evaluation-report',
  'sourced-self-evaluation-form',
  'department-self-evaluation-form',
  'department-base-data',
  'score-table',
]
const forms: readonly Form[] = FORMS.filter(f => IDS.includes(f.id))

describe.each(forms)('$id', form => {
  it.each(formats)('says the same as %s', TIMEOUT, async format => {
    expect(forms).toHaveLength(IDS.length)
    await fc.assert(
      fc.asyncProperty(anyGiven, async given => {
        const document = documentOfForm(form, form.paper === 'monitoring' ? { ...given, month: MONTH } : given)
        const read = await writtenAndRead(document, format)
        expect(saidIn(read)).toEqual(saidIn(document))
        expect(read.notices).toEqual([])
      }),
      RUNS,
    )
  })
})
