/** Compares two editions in the worker: the report, both originals with the changes marked, and the report as a file. */
import type { Profile } from '@jixiao/core'
import { type ReaderResources, writeDocument } from '@jixiao/documents'
import { RULES } from '@jixiao/rules'
import {
  type CheckedFile,
  checkEdition,
  type EditionInput,
  type EditionsReport,
  editionsDocument,
  editionsReport,
  type Mark,
  type ReportedChange,
  writeEditionsHtml,
  writeOriginal,
  writePaper,
} from 'jixiao/contract'
import type { ComparedEditions, EditionSide, EditionsAnswer, EditionsFormat, EditionsQuestion, WantedEditions } from './editions-messages.ts'
import { EDITION_FILES } from './editions-messages.ts'
import type { Lang } from './text/text.ts'

let last: { readonly report: EditionsReport; readonly inputs: Readonly<Record<EditionSide, EditionInput>> } | null = null

/** The bytes of the edition whose pages are to be drawn. */
export function editionBytes(file: string): Uint8Array | undefined {
  const side = (['old', 'new'] as const).find(s => EDITION_FILES[s] === file)
  const input = side && last?.inputs[side]
  return input && 'bytes' in input ? input.bytes : undefined
}

export async function answerEditions(question: EditionsQuestion, profile: Profile, resources: ReaderResources): Promise<EditionsAnswer> {
  const { id } = question
  if (question.kind === 'editions-export') return { kind: 'editions-exported', id, content: await exported(question.format, question.lang) }
  return { kind: 'editions', id, compared: await compared(question, profile, resources) }
}

async function compared(wanted: WantedEditions, profile: Profile, resources: ReaderResources): Promise<ComparedEditions> {
  const { old, new: own, lang, isWantedAnyway } = wanted
  const from = await checkEdition(old, profile, RULES, resources, { draw: 'layout' })
  const to = await checkEdition(own, profile, RULES, resources, { draw: 'layout' })
  const report = editionsReport(from, to, profile, { isWantedAnyway })
  last = { report, inputs: { old, new: own } }
  return { report, shown: { old: shown(from, 'old', report, lang), new: shown(to, 'new', report, lang) } }
}

function shown(
  { understanding, view }: CheckedFile,
  side: EditionSide,
  { changes }: EditionsReport,
  lang: Lang,
): ComparedEditions['shown'][EditionSide] {
  if (!understanding) return null
  const marks = changes.flatMap((c, n) => marksOf(c, n + 1, side, lang))
  if (view) return { kind: view.kind, html: writeOriginal(view, understanding, marks, { lang, hasPictures: false }) }
  return { kind: 'text', html: writePaper(understanding.blocks, understanding, marks) }
}

function marksOf(c: ReportedChange, number: number, side: EditionSide, lang: Lang): Mark[] {
  const label = `${number} ${lang === 'zh' ? c.name : c.nameEn} ${c.from ?? ''} → ${c.to ?? ''}`
  const severity = c.kind === 'figure' || c.kind === 'indicator' ? 'warning' : 'hint'
  return c.places.flatMap(p => {
    const place = p[side]
    return place ? [{ finding: c.id, severity, at: place.at, label, number }] : []
  })
}

async function exported(format: EditionsFormat, lang: Lang): Promise<Uint8Array<ArrayBuffer>> {
  if (!last) throw new Error('nothing has been compared yet')
  const { report } = last
  const text = (words: string): Uint8Array<ArrayBuffer> => new Uint8Array(new TextEncoder().encode(words))
  if (format === 'json') return text(`${JSON.stringify(report, null, 2)}\n`)
  if (format === 'html') return text(writeEditionsHtml(report, lang))
  const written = await writeDocument(editionsDocument(report, lang), format)
  if (!written.ok) throw new Error(written.problem.say.en)
  return new Uint8Array(written.value)
}
