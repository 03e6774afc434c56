/** A body and year from its packages: documents byte for byte as they were published and hashed, figures from their public data. */
import { type Body, type Dossier, PAPER_KINDS, PUBLICATIONS, type PublicationKind } from '@jixiao/core'
import { fileOfArchive } from '@jixiao/documents'
import { sha256 } from '../flows/publication/build-package.ts'
import { shownIn } from '../flows/publication/document-page.ts'
import { MANIFEST, NOTE, PublicationManifest, RECORDS, SIGNATURE } from '../flows/publication/manifest.ts'
import { PAPER_OF } from '../flows/publication/public-dossier.ts'
import { dossierOfRecords, type PublishedRecords, parseRecords } from '../flows/publication/public-records.ts'
import { keyFingerprint } from '../flows/publication/seal.ts'
import { raw } from './html.ts'
import type { BodyYear, PublicDocument, PublicFile, PublicPaper, PublicVersion } from './site-data.ts'

/** A package as it is kept; its bytes are read again whenever a file of it is wanted. */
export interface KeptPackage {
  readonly sha256: string
  readonly read: () => Promise<Uint8Array>
}

/** What is known of a package without keeping it in memory. */
export interface OpenedPackage {
  readonly manifest: PublicationManifest
  readonly records: PublishedRecords
  readonly files: Omit<PublicVersion, 'kind' | 'version' | 'reason' | 'disclosedOn' | 'isCurrent' | 'key'>
}

/** Throws Error when the package is not whole. */
export async function openPackage(kept: KeptPackage): Promise<OpenedPackage> {
  const bytes = await kept.read()
  const head = fileIn(bytes, MANIFEST)
  const manifest = PublicationManifest.parse(JSON.parse(new TextDecoder().decode(head)))
  const folder = `${manifest.kind}-${manifest.version}/`
  const file = (name: string, { sha256: hash, bytes: size }: { readonly sha256: string; readonly bytes: number }): PublicFile => ({
    path: `${folder}${name.split('/').at(-1) ?? name}`,
    sha256: hash,
    size,
    read: async () => asHashed(fileIn(await kept.read(), name), hash, name),
  })
  const measured = (name: string) => {
    const content = fileIn(bytes, name)
    return file(name, { sha256: sha256(content), bytes: content.length })
  }
  const documents = manifest.files.flatMap((f): readonly PublicDocument[] => {
    const [, name, format] = /^documents\/(.+)\.([a-z]+)$/.exec(f.name) ?? []
    return name === undefined || format === undefined ? [] : [{ ...file(f.name, f), name, format, version: manifest.version }]
  })
  return {
    manifest,
    records: parseRecords(fileIn(bytes, RECORDS)),
    files: {
      documents,
      waivers: manifest.waivers,
      note: measured(NOTE),
      manifest: measured(MANIFEST),
      signature: measured(SIGNATURE),
      package: { path: `${folder}package.zip`, sha256: kept.sha256, size: bytes.length, read: kept.read },
    },
  }
}

function fileIn(bytes: Uint8Array, name: string): Uint8Array {
  const found = fileOfArchive(bytes, name)
  if (!found) throw new Error(`a package without a readable ${name}`)
  return found
}

function asHashed(bytes: Uint8Array, hash: string, name: string): Uint8Array {
  if (sha256(bytes) !== hash) throw new Error(`${name} is not what its manifest says`)
  return bytes
}

/** All versions of a year, each kind's oldest first; null while its budget is not published. */
export function publishedYear(region: Body, body: Body, fiscalYear: number, opened: readonly OpenedPackage[]): BodyYear | null {
  const latest = new Map<PublicationKind, OpenedPackage>(opened.map(p => [p.manifest.kind, p]))
  const budget = latest.get('budget')
  if (!budget) return null
  const results = latest.get('results')
  const dossier: Dossier = dossierOfRecords(
    { body: body.id, fiscalYear },
    { budget: budget.records, ...(results ? { results: results.records } : {}) },
  )
  const versions = [...opened].reverse().map(p => versionOf(p, latest.get(p.manifest.kind) === p))
  const papers = [...latest.values()].flatMap(papersOf).sort((a, b) => PAPER_KINDS.indexOf(a.kind) - PAPER_KINDS.indexOf(b.kind))
  return {
    region,
    body,
    year: fiscalYear,
    published: budget.manifest.disclosedOn,
    dossier,
    papers,
    documents: versions.filter(v => v.isCurrent).flatMap(v => v.documents),
    versions,
  }
}

function versionOf({ manifest: m, files }: OpenedPackage, isCurrent: boolean): PublicVersion {
  const { kind, version, reason, disclosedOn } = m
  return { kind, version, reason, disclosedOn, isCurrent, key: keyFingerprint(m.publicKey), ...files }
}

/** The papers that a kind of publication carries, each from the html that was published. */
function papersOf({ manifest: m, files }: OpenedPackage): readonly PublicPaper[] {
  return PUBLICATIONS[m.kind].papers.flatMap((kind): readonly PublicPaper[] => {
    const name = m.files.find(f => f.document === kind && f.name.endsWith('.html'))?.name
    const page = files.documents.find(d => d.format === 'html' && name === `documents/${d.name}.html`)
    if (!page) return kind === PAPER_OF[m.kind] ? [{ kind, version: m.version, shown: async () => raw('') }] : []
    return [{ kind, version: m.version, shown: async () => raw(shownIn(new TextDecoder().decode(await page.read()))) }]
  })
}
