/** Makes the package of a publication: documents, data, manifest and signature in one ZIP. The same content gives the same bytes. */
import { createHash } from 'node:crypto'
import { done, joinedPrefix, type Outcome, type Profile, PUBLICATIONS, type PublicationKind, refused, wording } from '@jixiao/core'
import { type ArchivedFile, type JoinedBody, type PdfFonts, WRITTEN_FORMATS, writeArchive, writeDocument } from '@jixiao/documents'
import { RULE_BOOK_SHA256 } from '@jixiao/rules'
import { VERSION } from '../../version.ts'
import { coverNote } from './cover-note.ts'
import { documentPage } from './document-page.ts'
import type { Preparing } from './in-preparation.ts'
import { MANIFEST, NOTE, type PublicationManifest, RECORDS, SIGNATURE, STATEMENTS } from './manifest.ts'
import { publicRecords, publicStatement, recordsCsv, statementsCsv } from './public-data.ts'
import type { Seal } from './seal.ts'

export interface PackageWanted {
  readonly kind: PublicationKind
  readonly version: number
  readonly reason: string
  readonly previous: PublicationManifest['previous']
  readonly disclosedOn: string
  readonly publishedAt: string
  /** The names of people by their ids. */
  readonly names: ReadonlyMap<string, string>
}

export interface BuiltPackage {
  readonly manifest: PublicationManifest
  readonly bytes: Uint8Array
}

interface PackedFile extends ArchivedFile {
  readonly document: string | null
}

export async function buildPackage(
  now: Preparing,
  wanted: PackageWanted,
  profile: Profile,
  seal: Seal,
  fonts: () => Promise<PdfFonts>,
): Promise<Outcome<BuiltPackage>> {
  const { body, dossier, joined, readiness, preparations } = now
  const { kind, names, ...given } = wanted
  const { documents, hits, findings, content } = readiness
  const nameOf = (id: string): string => names.get(id) ?? id
  const masked = hits.filter(h => h.decision?.act === 'mask')
  const files: PackedFile[] = []
  const missing: { name: string; why: string }[] = []
  for (const { id, name, document } of documents) {
    for (const format of WRITTEN_FORMATS) {
      const file = `documents/${name}.${format}`
      const written = await writeDocument(document, format, format === 'pdf' ? { fonts: await fonts() } : {})
      if (written.ok) files.push({ name: file, bytes: written.value, document: id })
      else if (format === 'pdf') missing.push({ name: file, why: written.problem.say.zh })
      else return written
    }
    files.push({ name: `documents/${name}.html`, bytes: text(documentPage(name, document.blocks)), document: id })
  }
  const facts = {
    title: `${body.name}${dossier.fiscalYear}年${PUBLICATIONS[kind].name.zh}`,
    body: { id: body.id, name: body.name, code: body.code, kind: body.kind },
    ...(joined.length === 0 ? {} : { joined: joined.map((j, i) => joinedOf(j, i === 0)) }),
    year: dossier.fiscalYear,
    kind,
    ...given,
    engine: { version: VERSION, rulebook: `sha256:${RULE_BOOK_SHA256}`, profile: profile.id },
    missing,
    redaction: { masked: masked.length, kept: hits.filter(h => h.decision?.act === 'keep').length },
    waivers: findings.flatMap(({ document, finding, waiver }) =>
      waiver
        ? [
            {
              document: documents.find(d => d.id === document)?.name ?? document,
              rule: finding.rule,
              message: finding.say.zh,
              reason: waiver.reason,
              by: nameOf(waiver.by),
              at: isoOf(waiver.at),
            },
          ]
        : [],
    ),
    signatures: preparations.signatures
      .filter(s => s.content === content)
      .sort((a, b) => (a.at < b.at ? -1 : 1))
      .map(s => ({ signature: s.signature, by: nameOf(s.by), at: isoOf(s.at) })),
    content,
  } satisfies Partial<PublicationManifest>
  const note = await writeDocument(coverNote(facts), 'docx')
  if (!note.ok) return note
  const statements = documents.flatMap(d => d.understanding.facts.statements.map(s => publicStatement(d.id, s)))
  const records = publicRecords(dossier, kind, documents, masked)
  files.push(
    { name: NOTE, bytes: note.value, document: null },
    { name: STATEMENTS, bytes: text(json(statements)), document: null },
    { name: 'data/statements.csv', bytes: text(statementsCsv(statements)), document: null },
    { name: RECORDS, bytes: text(json(records)), document: null },
    { name: 'data/records.csv', bytes: text(recordsCsv(records)), document: null },
  )
  const told = new TextDecoder().decode(Buffer.concat(files.filter(f => f.name.startsWith('data/')).map(f => f.bytes)))
  if (masked.some(h => h.text.trim().length > 1 && told.includes(h.text.trim())))
    return refused(
      'masked-elsewhere',
      wording('遮盖的内容在数据的别处还会出现，请逐处处理后再发布。', 'What was masked still stands elsewhere in the data; decide on it there, too.'),
    )
  const manifest: PublicationManifest = {
    format: 'jixiao.publication/1',
    ...facts,
    files: files.map(({ name, bytes, document }) => ({ name, bytes: bytes.length, sha256: sha256(bytes), document })),
    publicKey: seal.publicKey,
  }
  const head = text(json(manifest))
  const bytes = writeArchive([{ name: MANIFEST, bytes: head }, { name: SIGNATURE, bytes: text(`${seal.sign(head)}\n`) }, ...files])
  return done({ manifest, bytes })
}

/** The department's own records keep their ids. */
const joinedOf = ({ body: { name, code }, dossier }: JoinedBody, isOwn: boolean) => ({
  body: dossier.body,
  name,
  code,
  records: isOwn ? '' : joinedPrefix(dossier),
})

const text = (words: string): Uint8Array => new TextEncoder().encode(words)
/** The database has its own way of writing moments. */
const isoOf = (moment: string): string => new Date(moment).toISOString()
const json = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`
export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
