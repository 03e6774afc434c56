/**
 * A ZIP of several files → the files, within limits; names in UTF-8 or GBK. Office documents are no archives. An archive in the archive is one
 * of its files: it is not opened, and does not keep the others from being read.
 */
import { done, type Outcome, refused } from '@jixiao/core'
import { inflateSync } from 'fflate'
import { LIMITS } from '../../limits.ts'
import { crc32 } from './crc32.ts'
import { packedBytes, type ZipEntry, zipDirectory } from './zip-directory.ts'

export interface ArchivedFile {
  /** Path within the archive, with "/". */
  readonly name: string
  readonly bytes: Uint8Array
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

export function listArchive(bytes: Uint8Array, file: string): Outcome<readonly ArchivedFile[]> {
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
  const files: ArchivedFile[] = []
  for (const entry of wanted) {
    const content = unpack(bytes, entry)
    if (!content)
      return refused('archive-damaged', {
        zh: `压缩包里的“${entry.name}”已损坏，无法解开。请重新压缩后再试。`,
        en: `“${entry.name}” in the archive is damaged. Pack it again and try again.`,
      })
    files.push({ name: entry.name.replaceAll('\\', '/'), bytes: content })
  }
  if (files.length === 0) return refused('empty-file', { zh: '压缩包里没有文件。', en: 'The archive holds no file.' })
  return done(files)
}

function tooMuch(entries: readonly ZipEntry[], wanted: readonly ZipEntry[]): Outcome<never> | undefined {
  const locked = wanted.find(e => e.isEncrypted)
  if (locked)
    return refused('password-protected', {
      zh: `压缩包有密码（“${locked.name}”），无法读取。请去掉密码后再试。`,
      en: `The archive is protected by a password (“${locked.name}”). Remove it and try again.`,
    })
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
