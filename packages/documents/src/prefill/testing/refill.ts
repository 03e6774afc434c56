/** For tests: a document → understood → prefilled → the dossier that comes of it. */
import { applyEdits, type Dossier, emptyDossier, type ReadDocument } from '@jixiao/core'
import { understand } from '../../recognisers/understand.ts'
import type { Prefill, PrefillOptions } from '../filling.ts'
import { prefillFrom } from '../prefill.ts'

/** Throws when an edit does not fit: a prefill never gives one that does not. */
export function refill(document: ReadDocument, options: PrefillOptions = {}): { readonly dossier: Dossier; readonly prefill: Prefill } {
  const prefill = prefillFrom(understand(document), options)
  const made = applyEdits(emptyDossier('again', 'body', prefill.fiscalYear ?? 0), prefill.edits)
  if (!made.ok) throw new Error(made.problem.say.zh)
  if (made.value.conflicts.length > 0 || made.value.changes.length !== prefill.edits.length) throw new Error('an edit did not arrive')
  return { dossier: made.value.dossier, prefill }
}

/**
 * The texts of a document: tables row by row, paragraphs line by line. How many noughts an amount is printed with depends on amounts of other
 * papers of the dossier, which this document does not tell.
 */
export const textsOf = ({ blocks }: ReadDocument): readonly string[] =>
  blocks.flatMap(b => (b.kind === 'paragraph' ? [plain(b.text)] : b.rows.map(r => r.cells.map(c => plain(c.text)).join(' | '))))

const plain = (text: string): string =>
  text.replace(/(\d+)\.(\d*?)0+(?!\d)/g, (_, whole: string, part: string) => (part === '' ? whole : `${whole}.${part}`))
