/** The whole chain for several files: read, understand, check, report. Runs in Node and in a browser. */
import { checkDocument, checkTogether, type Problem, type Profile, type Rule } from '@jixiao/core'
import { detectFormat, openArchive, type ReaderResources, readDocument, understand, viewOf } from '@jixiao/documents'
import { RULE_BOOK_SHA256, RULES } from '@jixiao/rules'
import { buildReport, type CheckedFile, type Report } from '../report/report.ts'
import { withComparisons } from '../report/together.ts'
import { withPictures, withView } from '../report/view.ts'

export interface NamedBytes {
  readonly name: string
  readonly bytes: Uint8Array
  /** Why a file of an archive could not be unpacked; its bytes are as packed. */
  readonly problem?: Problem
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
  return reportOn(files, profile, rules)
}

/** The report of files that were checked one by one, here or elsewhere; several files are checked against each other. */
export function reportOn(files: readonly CheckedFile[], profile: Profile, rules: readonly Rule[] = RULES): CheckedDocuments {
  const report = buildReport(files, profile, RULE_BOOK_SHA256)
  const understood = files.flatMap(f => f.understanding ?? [])
  if (understood.length < 2) return { files, report }
  return { files, report: withComparisons(report, files, checkTogether(understood, rules, profile)) }
}

export interface CheckFileOptions {
  /** Runs each long step: where a program can bound the time of a step, it does so here. */
  readonly within?: <T>(step: () => T) => T
  /** Attaches how the file looks; 'pictures': with pictures of the pages that have findings. */
  readonly draw?: 'layout' | 'pictures'
}

/** The chain for one file. */
export async function checkFile(
  { name, bytes, problem }: NamedBytes,
  profile: Profile,
  rules: readonly Rule[],
  resources: ReaderResources,
  { within = step => step(), draw }: CheckFileOptions = {},
): Promise<CheckedFile> {
  const hash = await sha256(bytes)
  if (problem) return notChecked(name, hash, problem)
  const read = await within(() => readDocument(bytes, name, resources))
  if (!read.ok) return notChecked(name, hash, read.problem)
  const understanding = within(() => understand(read.value))
  const checked = { file: name, sha256: hash, understanding, problem: null, result: within(() => checkDocument(understanding, rules, profile)) }
  if (!draw) return checked
  const view = await viewOf(bytes, read.value)
  return draw === 'layout' ? withView(checked, view) : withPictures(withView(checked, view), bytes, resources)
}

/** A file that could not be read, with the reason. */
export const notChecked = (file: string, hash: string, problem: Problem): CheckedFile => ({
  file,
  sha256: hash,
  understanding: null,
  problem,
  result: { findings: [], outcomes: [] },
})

/** The files of an archive in its place; anything else, and an archive that cannot be opened, stays what it is. */
export function unpacked(input: NamedBytes): readonly NamedBytes[] {
  if (detectFormat(input.bytes) !== 'zip') return [input]
  const opened = openArchive(input.bytes, input.name)
  return opened.ok ? opened.value.map(f => ({ ...f, name: `${input.name}/${f.name}` })) : [input]
}

/** SHA-256 in hexadecimal. */
export async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes))
  return [...new Uint8Array(digest)].map(b => b.toString(16).padStart(2, '0')).join('')
}
