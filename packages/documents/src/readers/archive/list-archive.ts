/**
 * A ZIP of several files → the files, within limits; names in UTF-8 or GBK. Office documents are no archives. An archive in the archive is one
 * of its files: it is not opened, and does not keep the others from being read.
 */
import { done, type Outcome, type Problem, refused } from '@jixiao/core'
import { inflateSync } from 'fflate'
import { LIMITS } from '../../limits.ts'
import { crc32 } from './crc32.ts'
import { packedBytes, type ZipEntry, zipDirectory } from './zip-directory.ts'

export interface ArchivedFile {
  /** Path within the archive, with "/". */
  readonly name: string
  /** As packed, where it could not be unpacked. */
  readonly bytes: Uint8Array
  /** Why it could not be unpacked: a password, damage. */
  readonly problem?: Problem
}

export const MOST_ENTRIES = LIMITS.archive.entries
export const MOST_ENTRY_BYTES = LIMITS.archive.entryBytes
export const MOST_TOTAL_BYTES = LIMITS.archive.totalBytes
/** Office files that are packed once more hardly shrink; text shrinks tenfold. */
export const MOST_RATIO = LIMITS.archive.ratio
/** Below this size no ratio is suspicious. */
const SMALL = 1024 * 1024

const OFFICE = /^(?:\[Content_Types\]\.xml|OFD\.xml|mimetype|META-INF\/manifest\.xml|word\/document\.xml|xl\/workbook\.xml)$/i
const NO_FILE = /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|(?:eh)?Thumbs\.db$|desktop\.ini$|\._[^/]*$|(?:~\$|\.~)[^/]*$|~\w+\.tmp$)/i

/** The files, every one of them whole: the first that cannot be unpacked refuses the archive. */
export function listArchive(bytes: Uint8Array, file: string): Outcome<readonly ArchivedFile[]> {
  const opened = openArchive(bytes, file)
  const unread = opened.ok ? opened.value.find(f => f.problem !== undefined)?.problem : undefined
  return unread ? { ok: false, problem: unread } : opened
}

/** The files, those among them that cannot be unpacked with the reason. Refuses what is no archive, is above a limit, or holds nothing that can be unpacked. */
export function openArchive(bytes: Uint8Array, file: string): Outcome<readonly ArchivedFile[]> {
  const entries = zipDirectory(bytes, MOST_ENTRIES)
  if (!entries)
    return refused('archive-damaged', {
      zh: `“${file}”不是 ZIP 压缩包，或者已损坏。请重新压缩后再试。`,
      en: `“${file}” is no ZIP archive, or it is damaged. Pack it again and try again.`,
    })
  if (entries.some(e => OFFICE.test(e.name)))
    return refused('not-an-archive', { zh: `“${file}”是一份文档，不是压缩包。`, en: `“${file}” is a document, not an archive of files.` })
  const wanted = entries.filter(e => !e.name.endsWith('/') && !e.name.endsWith('\\') && !NO_FILE.test(e.name))
  const problem = tooMuch(entries, wanted)
  if (problem) return problem
  const files = wanted.map((entry): ArchivedFile => {
    const name = entry.name.replaceAll('\\', '/')
    const content = entry.isEncrypted ? undefined : unpack(bytes, entry)
    return content ? { name, bytes: content } : { name, bytes: packedBytes(bytes, entry)?.slice() ?? new Uint8Array(), problem: whyNot(entry) }
  })
  const [first] = files
  if (!first) return refused('empty-file', { zh: '压缩包里没有文件。', en: 'The archive holds no file.' })
  const isAllUnread = files.every(f => f.problem !== undefined)
  return first.problem && isAllUnread ? { ok: false, problem: first.problem } : done(files)
}

const whyNot = ({ name, isEncrypted }: ZipEntry): Problem =>
  isEncrypted
    ? {
        code: 'password-protected',
        say: {
          zh: `压缩包里的“${name}”有密码，无法读取。请去掉密码后再试。`,
          en: `“${name}” in the archive is protected by a password. Remove it and try again.`,
        },
      }
    : {
        code: 'archive-damaged',
        say: {
          zh: `压缩包里的“${name}”已损坏，无法解开。请重新压缩后再试。`,
          en: `“${name}” in the archive is damaged. Pack it again and try again.`,
        },
      }

function tooMuch(entries: readonly ZipEntry[], wanted: readonly ZipEntry[]): Outcome<never> | undefined {
  if (entries.length > MOST_ENTRIES)
    return tooLarge(
      `压缩包里至少有 ${entries.length} 个条目，超过上限 ${MOST_ENTRIES} 个`,
      `The archive has at least ${entries.length} entries, above the limit of ${MOST_ENTRIES}`,
    )
  let total = 0
  for (const { name, size, packed } of wanted) {
    total += size
    if (size > MOST_ENTRY_BYTES)
      return tooLarge(
        `“${name}”解开后有 ${megabytes(size)} MB，超过上限 ${megabytes(MOST_ENTRY_BYTES)} MB`,
        `“${name}” has ${megabytes(size)} MB unpacked, above the limit of ${megabytes(MOST_ENTRY_BYTES)} MB`,
      )
    if (size > SMALL && size > packed * MOST_RATIO)
      return tooLarge(
        `“${name}”的压缩比是 ${Math.ceil(size / Math.max(1, packed))} 倍，超过上限 ${MOST_RATIO} 倍，可能是压缩炸弹`,
        `“${name}” is packed ${Math.ceil(size / Math.max(1, packed))} to 1, above the limit of ${MOST_RATIO}: it may be a bomb`,
      )
  }
  if (total > MOST_TOTAL_BYTES)
    return tooLarge(
      `压缩包解开后有 ${megabytes(total)} MB，超过上限 ${megabytes(MOST_TOTAL_BYTES)} MB`,
      `The archive has ${megabytes(total)} MB unpacked, above the limit of ${megabytes(MOST_TOTAL_BYTES)} MB`,
    )
  return undefined
}

/** One file of an archive of our own, without unpacking the others; null where it is missing or damaged. */
export function fileOfArchive(bytes: Uint8Array, name: string): Uint8Array | null {
  const entry = zipDirectory(bytes, MOST_ENTRIES)?.find(e => e.name === name)
  return entry && entry.size <= MOST_ENTRY_BYTES ? (unpack(bytes, entry) ?? null) : null
}

/** What an archive of our own holds, without unpacking it; null where it has no readable directory. */
export const namesInArchive = (bytes: Uint8Array): ReadonlySet<string> | null => {
  const entries = zipDirectory(bytes, MOST_ENTRIES)
  return entries ? new Set(entries.map(e => e.name)) : null
}

/** As many bytes as the directory says and with its check sum, else the entry is damaged. */
function unpack(bytes: Uint8Array, entry: ZipEntry): Uint8Array | undefined {
  const packed = packedBytes(bytes, entry)
  if (!packed || (entry.method !== 0 && entry.method !== 8)) return undefined
  if (entry.method === 0) return packed.length === entry.size && crc32(packed) === entry.crc ? packed.slice() : undefined
  try {
    const content = inflateSync(packed, { out: new Uint8Array(entry.size) })
    return content.length === entry.size && crc32(content) === entry.crc ? content : undefined
  } catch {
    return undefined
  }
}

const tooLarge = (zh: string, en: string): Outcome<never> =>
  refused('too-large', { zh: `${zh}。请拆分后再试。`, en: `${en}. Split it and try again.` })

const megabytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(1).replace(/\.0$/, '')
