/** The same disclosure as other offices write, lay out and print it: the same statements, and every figure of a table read once. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import type { ReadDocument } from '@jixiao/core'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../read-document.ts'
import { pdfiumWasm } from './pdf/testing/pdfium-wasm.ts'
import type { Part } from './testing/disclosure.ts'
import { statementsOf } from './testing/disclosure-reading.ts'
import { SAMPLED } from './testing/sampled-variations.ts'
import { variationOf } from './testing/variations.ts'
import { docxOf } from './testing/written-disclosure.ts'

const FIXTURES = fileURLToPath(new URL('../../fixtures/variations', import.meta.url))
/** What scripts/make-fixtures.mjs printed elsewhere, for a long run. */
const folder = process.env.LAYOUT_VARIATIONS ?? FIXTURES
const names = existsSync(folder) ? readdirSync(folder).map(file => file.replace('.pdf.gz', '').replaceAll('+', ' ')) : []

async function read(bytes: Uint8Array, name: string): Promise<ReadDocument> {
  const outcome = await readDocument(bytes, name, { pdfEngine: async () => pdfiumWasm() })
  if (!outcome.ok) throw new Error(outcome.problem.say.en)
  return outcome.value
}

const FIGURE = /^[-－(（]?\d[\d, ]*\.\d\d[)）]?$/
const figure = (text: string): string[] => (FIGURE.test(text.trim()) ? [text.replace(/[\s,]/g, '')] : [])
const figuresPrinted = (parts: readonly Part[]): string[] =>
  parts.flatMap(p => (p.kind === 'grid' ? p.rows.flatMap(row => row.flatMap(c => figure(c.text))) : [])).sort()
const figuresRead = ({ blocks }: ReadDocument): string[] =>
  blocks.flatMap(b => (b.kind === 'table' ? b.rows.flatMap(row => row.cells.flatMap(c => figure(c.text))) : [])).sort()

describe('printed in many ways', () => {
  if (folder === FIXTURES) it('those that are listed', () => expect(names.sort()).toEqual([...SAMPLED].sort()))

  it.each(names)('%s', async name => {
    const { parts, plain } = variationOf(name)
    const original = statementsOf(await read(docxOf(plain), 'own.docx'))
    const document = await read(new Uint8Array(gunzipSync(readFileSync(join(folder, `${name.replaceAll(' ', '+')}.pdf.gz`)))), 'printed.pdf')
    expect(statementsOf(document)).toEqual(original)
    expect(figuresRead(document)).toEqual(figuresPrinted(parts))
  })
})
