/** The documents of a publication, made from the dossier as they would stand in public. */
import {
  type Body,
  type Dossier,
  PAPER_NAMES,
  type PaperKind,
  type Profile,
  PUBLICATIONS,
  type PublicationKind,
  type ReadDocument,
} from '@jixiao/core'
import { documentOfForm, documentOfPaper, FORMS, type JoinedBody } from '@jixiao/documents'
import { givenOf } from '../check-paper.ts'

export interface PublicDocument {
  /** Of the paper or the form. */
  readonly id: string
  /** "示例县档案馆2026年预算公开" */
  readonly name: string
  readonly paper: PaperKind
  readonly document: ReadDocument
}

/** Forms that are published beside the papers. */
const FORMS_BESIDE: Readonly<Record<PublicationKind, readonly string[]>> = { budget: [], results: ['self-evaluation-report', 'evaluation-report'] }

/** `joined`: the bodies that the dossier of a department joins. */
export function publicDocuments(
  kind: PublicationKind,
  dossier: Dossier,
  body: Body,
  profile: Profile,
  joined: readonly JoinedBody[] = [],
): readonly PublicDocument[] {
  const given = givenOf(dossier, body, '', profile, joined)
  const head = `${body.name}${dossier.fiscalYear}年`
  const papers = PUBLICATIONS[kind].papers.map(paper => ({
    id: paper,
    name: `${head}${PAPER_NAMES[paper].zh}`,
    paper,
    document: documentOfPaper(paper, given, paper),
  }))
  const forms = FORMS.filter(f => FORMS_BESIDE[kind].includes(f.id)).map(form => ({
    id: form.id,
    name: `${head}${form.title.zh}`,
    paper: form.paper,
    document: documentOfForm(form, given),
  }))
  return [...papers, ...forms].filter(d => d.document.blocks.length > 0)
}
