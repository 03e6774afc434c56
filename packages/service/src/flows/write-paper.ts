/** Writes a paper of a dossier, or one of its forms, as the official file that is printed, signed and published. */
import {
  type Body,
  type Dossier,
  done,
  type Outcome,
  PAPER_NAMES,
  type PaperKind,
  type Profile,
  type ReadDocument,
  refused,
  wording,
} from '@jixiao/core'
import { documentOfForm, documentOfPaper, FORMS, type JoinedBody, type PdfFonts, type WrittenFormat, writeDocument } from '@jixiao/documents'
import { givenOf } from './check-paper.ts'

export interface PaperWanted {
  readonly kind: PaperKind
  /** The monitoring round by its month ("7"); "" for papers of which a year has one. */
  readonly round: string
  /** The id of a form, where only that one is wanted. */
  readonly form?: string
  readonly format: WrittenFormat
}

export interface WrittenPaper {
  /** "示例县档案馆2026年预算公开.docx" */
  readonly name: string
  readonly bytes: Uint8Array
}

/** `fonts` are looked for only where a format needs them. */
export async function writePaper(
  dossier: Dossier,
  body: Body,
  wanted: PaperWanted,
  profile: Profile,
  fonts: () => Promise<PdfFonts>,
  joined: readonly JoinedBody[] = [],
): Promise<Outcome<WrittenPaper>> {
  const made = documentWanted(dossier, body, wanted, profile, joined)
  if (!made.ok) return made
  const { format } = wanted
  const written = await writeDocument(made.value.document, format, format === 'pdf' ? { fonts: await fonts() } : {})
  return written.ok ? done({ name: `${body.name}${dossier.fiscalYear}年${made.value.words}.${format}`, bytes: written.value }) : written
}

interface Made {
  readonly document: ReadDocument
  /** What it is, for its name. */
  readonly words: string
}

function documentWanted(
  dossier: Dossier,
  body: Body,
  { kind, round, form: id }: PaperWanted,
  profile: Profile,
  joined: readonly JoinedBody[],
): Outcome<Made> {
  if (kind === 'monitoring' && round === '')
    return refused('no-round', wording('请指明监控到哪个月（round）。', 'Say until which month it reports (round).'))
  const given = givenOf(dossier, body, round, profile, joined)
  const until = round === '' ? '' : `1-${Number(round)}月`
  if (id === undefined) return done({ document: documentOfPaper(kind, given), words: `${until}${PAPER_NAMES[kind].zh}` })
  const form = FORMS.find(f => f.id === id)
  if (!form) return refused('no-form', wording(`没有编号为“${id}”的表样。`, `There is no form “${id}”.`))
  const document = documentOfForm(form, given)
  return document.blocks.length > 0
    ? done({ document, words: `${until}${form.title.zh}` })
    : refused('form-is-empty', wording(`《${form.title.zh}》还没有内容，不能生成文件。`, `The form “${form.title.en}” has nothing in it yet.`))
}
