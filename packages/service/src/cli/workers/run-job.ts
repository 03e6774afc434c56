/** Does one job: opens the file, or a file of an archive, and checks or reads it. */
import { detectFormat, openArchive, readDocument, understand, writeCsv, writeMarkdown } from '@jixiao/documents'
import { RULES } from '@jixiao/rules'
import { checkFile, type NamedBytes, sha256 } from '../../flows/check-documents.ts'
import { packFile } from '../../flows/packed-file.ts'
import { readPublished } from '../../flows/take-in/read-published.ts'
import { fileProblem, HEAD, type Skipped } from '../inputs/find-inputs.ts'
import { skippedByContent, skippedByName } from '../inputs/why-skipped.ts'
import { profileOption } from '../options.ts'
import { RESOURCES } from '../reader-resources.ts'
import { writeUnderstanding } from '../write-understanding.ts'
import type { Answer, ArchiveEntry, Job, Task } from './job.ts'

export type Within = <T>(step: () => T) => T

/** Never throws but for what `within` throws: our own errors are answers too, so that they do not stop the other files. */
export async function runJob(job: Job, open: (path: string) => Promise<Uint8Array>, within: Within = step => step()): Promise<Answer> {
  let bytes: Uint8Array | undefined
  const isOpened = job.entry !== undefined && last !== undefined && last.path === job.path
  try {
    if (!isOpened) bytes = job.bytes ?? (await open(job.path))
  } catch (error) {
    return { kind: 'unopened', problem: fileProblem(job.path, error) }
  }
  try {
    const files = bytes ? archived(job, bytes) : (last?.files ?? null)
    const file = job.entry === undefined ? undefined : files?.[job.entry]
    if (files !== null && !file) return await listed(job.name, files)
    const content = file ?? { bytes: bytes ?? new Uint8Array() }
    return await runOn({ ...content, name: job.name }, job.task, within)
  } catch (error) {
    if (isTimeout(error)) throw error
    const [message, stack] = error instanceof Error ? [error.message, error.stack ?? ''] : [String(error), '']
    return { kind: 'failed', message, stack }
  }
}

export const isTimeout = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'

/** The archive opened last: its files come one after the other. */
let last: { readonly path: string; readonly files: readonly NamedBytes[] } | undefined

/** The files of an archive; null for anything else, and for an archive that cannot be opened. */
function archived(job: Job, bytes: Uint8Array): readonly NamedBytes[] | null {
  last = undefined
  if (detectFormat(bytes) !== 'zip') return null
  const files = openArchive(bytes, job.name)
  if (!files.ok) return null
  last = { path: job.path, files: files.value }
  return files.value
}

async function listed(archive: string, files: readonly NamedBytes[]): Promise<Answer> {
  const [entries, skipped]: [ArchiveEntry[], Skipped[]] = [[], []]
  for (const [entry, { name, bytes, problem }] of files.entries()) {
    const path = `${archive}/${name}`
    const reason = skippedByName(name.slice(name.lastIndexOf('/') + 1)) ?? (problem ? null : await skippedByContent(bytes.subarray(0, HEAD)))
    if (reason === null) entries.push({ entry, name: path, bytes: bytes.length, sha256: await sha256(bytes) })
    else skipped.push({ name: path, reason })
  }
  return { kind: 'archive', entries, skipped }
}

async function runOn(input: NamedBytes, task: Task, within: Within): Promise<Answer> {
  if (task.kind === 'check') {
    return {
      kind: 'checked',
      file: packFile(await checkFile(input, profileOption(task.profile), RULES, RESOURCES, { within, ...(task.draw ? { draw: task.draw } : {}) })),
    }
  }
  if (input.problem) return { kind: 'refused', problem: input.problem }
  if (task.kind === 'take-in') {
    const plain = { name: input.name.slice(input.name.lastIndexOf('/') + 1), bytes: input.bytes }
    const read = await readPublished(plain, profileOption(task.profile), RESOURCES, within)
    return read.ok ? { kind: 'published', published: read.value } : { kind: 'refused', problem: read.problem }
  }
  const document = await within(() => readDocument(input.bytes, input.name, RESOURCES))
  if (!document.ok) return { kind: 'refused', problem: document.problem }
  const understanding = within(() => understand(document.value))
  const text = { json: () => writeUnderstanding(understanding), md: () => writeMarkdown(document.value), csv: () => writeCsv(document.value) }
  const notices = understanding.notices.map(n => `注意 [${n.code}] ${n.say.zh}${n.place?.line ? `（第 ${n.place.line} 行）` : ''}`)
  return { kind: 'read', reading: { text: text[task.format](), coverage: understanding.coverage, notices } }
}
