/** A body and year from its packages: documents byte for byte as they were published and hashed, figures from their public data. */
import { type Body, done, type Outcome, PAPER_KINDS, PUBLICATIONS, type PublicationKind, refused, wording } from '@jixiao/core'
import { fileOfArchive, namesInArchive } from '@jixiao/documents'
import { sha256 } from '../flows/publication/build-package.ts'
import { shownIn } from '../flows/publication/document-page.ts'
import { MANIFEST, NOTE, PublicationManifest, RECORDS, SIGNATURE } from '../flows/publication/manifest.ts'
import { PAPER_OF } from '../flows/publication/public-dossier.ts'
import { dossierOfRecords, type PublishedRecords, parseRecords } from '../flows/publication/public-records.ts'
import { keyFingerprint } from '../flows/publication/seal.ts'
import { raw } from './html.ts'
import type { BodyYear, DamagedVersion, PublicDocument, PublicFile, PublicPaper, PublicVersion, UnitBelow } from './site-data.ts'

/** A package as it is kept; its bytes are read again whenever a file of it is wanted. */
export interface KeptPackage {
  readonly sha256: string
  readonly read: () => Promise<Uint8Array>
}

/** What is known of a package without keeping it in memory. */
export interface OpenedPackage {
  readonly manifest: PublicationManifest
  readonly records: () => Promise<PublishedRecords>
  readonly files: Omit<PublicVersion, 'kind' | 'version' | 'reason' | 'disclosedOn' | 'isCurrent' | 'key'>
}

/** Refused with what is wrong where the package is not whole. */
export async function openPackage(kept: KeptPackage): Promise<Outcome<OpenedPackage>> {
  try {
    return await opened(kept)
  } catch (error) {
    return damaged(`不能读取：${messageOf(error)}`, `it cannot be read: ${messageOf(error)}`)
  }
}

const damaged = (zh: string, en: string): Outcome<never> => refused('package-damaged', wording(zh, en))
/** The database tells its reason in the cause. */
const messageOf = (error: unknown): string => {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  return cause instanceof Error ? cause.message : String(cause)
}

async function opened(kept: KeptPackage): Promise<Outcome<OpenedPackage>> {
  const bytes = await kept.read()
  if (sha256(bytes) !== kept.sha256) return damaged('内容与发布时的校验值不符', 'it differs from what was published')
  const names = namesInArchive(bytes)
  if (!names) return damaged('不是完整的压缩包', 'it is no whole archive')
  const head = fileOfArchive(bytes, MANIFEST)
  const parsed = head && PublicationManifest.safeParse(parsedJson(head))
  if (!parsed?.success) return damaged(`没有可读的 ${MANIFEST}`, `it has no readable ${MANIFEST}`)
  const manifest = parsed.data
  const missing = [NOTE, SIGNATURE, RECORDS, ...manifest.files.map(f => f.name)].find(name => !names.has(name))
  if (missing !== undefined) return damaged(`缺少文件“${missing}”`, `“${missing}” is missing`)
  const records = async (): Promise<PublishedRecords> => parseRecords(fileIn(await kept.read(), RECORDS))
  try {
    await records()
  } catch {
    return damaged(`不能读取 ${RECORDS}`, `${RECORDS} cannot be read`)
  }
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
  return done({
    manifest,
    records,
    files: {
      documents,
      waivers: manifest.waivers,
      note: measured(NOTE),
      manifest: measured(MANIFEST),
      signature: measured(SIGNATURE),
      package: { path: `${folder}package.zip`, sha256: kept.sha256, size: bytes.length, read: kept.read },
    },
  })
}

function parsedJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return null
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

export interface PublishedGiven {
  readonly region: Body
  readonly body: Body
  readonly fiscalYear: number
  /** Sound packages, each kind's oldest first. */
  readonly opened: readonly OpenedPackage[]
  readonly damaged?: readonly DamagedVersion[]
  /** Units that work below a department in this year. */
  readonly below?: readonly Body[]
}

/** All versions of a year; where a package is damaged, the last sound one of its kind stands. Without a sound package it has no papers. */
export async function publishedYear({ region, body, fiscalYear, opened: all, damaged: lost = [], below = [] }: PublishedGiven): Promise<BodyYear> {
  const latest = new Map<PublicationKind, OpenedPackage>(all.map(p => [p.manifest.kind, p]))
  const [budget, results] = [latest.get('budget'), latest.get('results')]
  const dossier = dossierOfRecords(
    { body: body.id, fiscalYear },
    { ...(budget ? { budget: await budget.records() } : {}), ...(results ? { results: await results.records() } : {}) },
  )
  const versions = [...all].reverse().map(p => versionOf(p, latest.get(p.manifest.kind) === p))
  const papers = [...latest.values()].flatMap(papersOf).sort((a, b) => PAPER_KINDS.indexOf(a.kind) - PAPER_KINDS.indexOf(b.kind))
  return {
    region,
    body,
    year: fiscalYear,
    published: (budget ?? results)?.manifest.disclosedOn ?? '',
    dossier,
    papers,
    documents: versions.filter(v => v.isCurrent).flatMap(v => v.documents),
    versions,
    damaged: lost,
    units: unitsOf([...latest.values()], below),
  }
}

/** Those that the packages join, then those that work below the department and are not joined. */
function unitsOf(latest: readonly OpenedPackage[], below: readonly Body[]): readonly UnitBelow[] {
  const joined = new Map<string, UnitBelow>()
  for (const j of latest.flatMap(p => p.manifest.joined ?? []))
    if (j.records !== '') joined.set(j.body, { id: j.body, name: j.name, records: j.records })
  const apart = joined.size === 0 ? [] : below.filter(b => !joined.has(b.id))
  return [...joined.values(), ...apart.map(({ id, name }) => ({ id, name, records: null }))]
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
