/**
 * A checked file as plain data that passes from one process to another: all but the look-up functions of its facts. Structured cloning
 * keeps every other value as it is, fractions of bigint too, but writes a text out wherever it stands.
 */
import { factBook, type Statement, type Understanding } from '@jixiao/core'
import type { CheckedFile } from '../report/report.ts'
import { type SharedTexts, shareTexts, unshareTexts } from './shared-texts.ts'

export type PackedFile = SharedTexts

type Plain = Omit<CheckedFile, 'understanding'> & {
  readonly understanding: (Omit<Understanding, 'facts'> & { statements: readonly Statement[] }) | null
}

/** Every figure of a paragraph keeps its sentence: where one is very long, its text is sent once. */
const LONG_BLOCK = 4000

export function packFile(file: CheckedFile): PackedFile {
  if (!file.understanding) return { value: file, texts: [] }
  const { facts, ...rest } = file.understanding
  const plain: Plain = { ...file, understanding: { ...rest, statements: facts.statements } }
  const isLong = rest.blocks.some(b =>
    b.kind === 'paragraph' ? b.text.length > LONG_BLOCK : b.rows.some(r => r.cells.some(c => c.text.length > LONG_BLOCK)),
  )
  return isLong ? shareTexts(plain) : { value: plain, texts: [] }
}

export function unpackFile(packed: PackedFile): CheckedFile {
  const plain = unshareTexts(packed) as Plain
  if (!plain.understanding) return { ...plain, understanding: null }
  const { statements, ...rest } = plain.understanding
  return { ...plain, understanding: { ...rest, facts: factBook(statements) } }
}
