/** The whole chain for several files: read, understand, check, report. Runs in Node and in a browser. */
import { checkDocument, type Profile, type Rule } from '@jixiao/core'
import { detectFormat, listArchive, type ReaderResources, readDocument, understand } from '@jixiao/documents'
import { RULE_BOOK_SHA256 } from '@jixiao/rules'
import { buildReport, type CheckedFile, type Report } from '../report/report.ts'

export interface NamedBytes {
  readonly name: string
  readonly bytes: Uint8Array
}

export interface CheckedDocuments {
  readonly report: Report
  readonly files: readonly CheckedFile[]
}

/** Checks files in the order given. A file that cannot be read is in the report with its problem; the others are checked all the same. */
export async function checkDocuments(
  inputs: readonly NamedBytes[],
  profile: Profile,
  rules: readonly Rule[],
  resources: ReaderResources = {},
): Promise<CheckedDocuments> {
  const files: CheckedFile[] = []
  for (const input of inputs.flatMap(unpacked)) files.push(await checkFile(input, profile, rules, resources))
  return { files, report: buildReport(files, profile, RULE_BOOK_SHA256) }
}

/** The chain for one file. */
export async function checkFile(
  { name, bytes }: NamedBytes,
  profile: Profile,
  rules: readonly Rule[],
  resources: ReaderResources,
): Promise<CheckedFile> {
  const hash = await sha256(bytes)
  const read = await readDocument(bytes, name, resources)
  if (!read.ok) return { file: name, sha256: hash, understanding: null, problem: read.problem, result: { findings: [], outcomes: [] } }
  const understanding = understand(read.value)
  return { file: name, sha256: hash, understanding, problem: null, result: checkDocument(understanding, rules, profile) }
}

/** The files of an archive in its place; anything else, and an archive that cannot be opened, stays what it is. */
export function unpacked(input: NamedBytes): readonly NamedBytes[] {
  if (detectFormat(input.bytes) !== 'zip') return [input]
  const listed = listArchive(input.bytes, input.name)
  return listed.ok && listed.value.length > 0 ? listed.value.map(f => ({ name: `${input.name}/${f.name}`, bytes: f.bytes })) : [input]
}

/** SHA-256 in hexadecimal. */
export async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes))
  return [...new Uint8Array(digest)].map(b => b.toString(16).padStart(2, '0')).join('')
}
