/** Back from the public records of packages to a dossier, so that figures are reckoned from what was published and from nothing else. */
import { type Dossier, type DossierRecord, isRecordKind, type PublicationKind, shapeOf } from '@jixiao/core'
import { z } from 'zod'

const Records = z.array(
  z.object({
    id: z.string(),
    kind: z.string(),
    parent: z.string().nullable(),
    fields: z.record(z.string(), z.union([z.string(), z.boolean(), z.null()])),
  }),
)
export type PublishedRecords = z.infer<typeof Records>

/** Throws Error when it is no list of records. */
export const parseRecords = (bytes: Uint8Array): PublishedRecords => Records.parse(JSON.parse(new TextDecoder().decode(bytes)))

/** The year as its budget and, once they are published, its results say it. Later words on a target replace earlier ones; the budget stays as published. */
export function dossierOfRecords(
  { body, fiscalYear }: Pick<Dossier, 'body' | 'fiscalYear'>,
  published: Readonly<Partial<Record<PublicationKind, PublishedRecords>>>,
): Dossier {
  const records = new Map<string, DossierRecord>()
  const add = (list: PublishedRecords, isWanted: (chapter: string) => boolean): void => {
    list.forEach(({ id, kind, parent, fields }, i) => {
      if (!isRecordKind(kind) || !isWanted(shapeOf(kind).chapter)) return
      const before = records.get(id)
      const order = before?.order ?? String(i).padStart(6, '0')
      records.set(id, { id, kind, parent: parent ?? before?.parent ?? null, order, fields: { ...before?.fields, ...fields }, revision: 0 })
    })
  }
  add(published.budget ?? [], () => true)
  add(published.results ?? [], chapter => published.budget === undefined || OF_RESULTS.has(chapter))
  return { id: `${body}-${fiscalYear}`, body, fiscalYear, revision: 0, records }
}

const OF_RESULTS = new Set(['targets', 'execution', 'self-evaluation', 'evaluation'])
