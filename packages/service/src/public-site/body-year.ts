/** What a body makes public of a year once papers are approved: its public records, the papers and the files made of them. */
import { createHash } from 'node:crypto'
import type { Body, Dossier, PaperKind, Profile } from '@jixiao/core'
import { documentOfPaper } from '@jixiao/documents'
import { givenOf } from '../flows/check-paper.ts'
import { writePaper } from '../flows/write-paper.ts'
import { type BodyYear, type PublicDocument, publicDossier } from './site-data.ts'

/** Formats of the files that are offered; each reads on any machine. */
const FORMATS = ['docx', 'xlsx'] as const

export interface Approved {
  readonly region: Body
  readonly body: Body
  readonly dossier: Dossier
  readonly papers: readonly PaperKind[]
  readonly published: string
  /** Of the publication of each paper; the first where nothing is said. */
  readonly versions?: Readonly<Partial<Record<PaperKind, number>>>
}

/** Without the files: `withDocuments` adds them. */
export function bodyYear({ region, body, dossier: whole, papers, published, versions = {} }: Approved, profile: Profile): BodyYear {
  const dossier = publicDossier(whole, new Set(papers))
  return {
    region,
    body,
    year: dossier.fiscalYear,
    published,
    dossier,
    papers: papers.map(kind => ({
      kind,
      version: versions[kind] ?? 1,
      blocks: () => documentOfPaper(kind, givenOf(dossier, body, '', profile)).blocks,
    })),
    documents: [],
  }
}

/** The files are made of public records only, so they can hold nothing else. */
export async function withDocuments(of: BodyYear, profile: Profile): Promise<BodyYear> {
  const wanted = of.papers.flatMap(({ kind, version }) => FORMATS.map(format => ({ kind, round: '', format, version })))
  const documents: PublicDocument[] = []
  for (const one of wanted) {
    const made = await writePaper(of.dossier, of.body, one, profile, () => Promise.reject(new Error('no fonts are needed')))
    if (!made.ok) continue
    const { name, bytes } = made.value
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    documents.push({ name, format: one.format, sha256, size: bytes.length, version: one.version, read: async () => bytes })
  }
  return { ...of, documents }
}
