/** A body and year that stands on the site without a package: its public records, and its papers made of them. */
import type { Body, Dossier, PaperKind, Profile } from '@jixiao/core'
import { documentOfPaper } from '@jixiao/documents'
import { givenOf } from '../flows/check-paper.ts'
import { publicDossier } from '../flows/publication/public-dossier.ts'
import { blocksHtml } from './blocks-html.ts'
import type { BodyYear } from './site-data.ts'

export interface Approved {
  readonly region: Body
  readonly body: Body
  readonly dossier: Dossier
  readonly papers: readonly PaperKind[]
  readonly published: string
}

export function bodyYear({ region, body, dossier: whole, papers, published }: Approved, profile: Profile): BodyYear {
  const dossier = publicDossier(whole, new Set(papers))
  return {
    region,
    body,
    year: dossier.fiscalYear,
    published,
    dossier,
    papers: papers.map(kind => ({
      kind,
      version: 1,
      shown: async () => blocksHtml(documentOfPaper(kind, givenOf(dossier, body, '', profile)).blocks),
    })),
    documents: [],
    versions: [],
    damaged: [],
    units: [],
  }
}
