/** A zip archive from its directory: parts are unpacked on demand, within limits, and checked against their checksum. */
import { done, type Outcome } from '@jixiao/core'
import { crc32, inflated } from '../zip/inflate.ts'
import { damaged, encrypted, LIMITS, tooLarge } from './limits.ts'

export interface ZipParts {
  readonly names: readonly string[]
  /** The bytes of a part, or undefined when there is none of the name. */
  read(name: string): Outcome<Uint8Array | undefined>
}

/** How much an archive may hold. */
export interface ZipLimits {
  readonly entries: number
  /** Unpacked: of one part, and of all that are read. */
  readonly partBytes: number
  readonly totalBytes: number
  /** Unpacked against packed size, of parts over one megabyte. */
  readonly ratio: number
}

interface Entry {
  readonly method: number
  readonly flags: number
  readonly crc: number
  readonly packed: number
  readonly size: number
  readonly offset: number
}

const DIRECTORY_END = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const LOCAL_ENTRY = 0x04034b50
const END_BYTES = 22
const MOST_COMMENT = 65_535

export function openZip(bytes: Uint8Array, most: ZipLimits = LIMITS): Outcome<ZipParts> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = directoryEnd(view)
  if (end === undefined) return noDirectory()
  const count = view.getUint16(end + 10, true)
  if (count > most.entries)
    return tooLarge(
      `压缩包内有 ${count} 个文件，超过上限 ${most.entries} 个。`,
      `The archive holds ${count} files, above the limit of ${most.entries}.`,
    )
  const entries = new Map<string, Entry>()
  let at = view.getUint32(end + 16, true)
  const names = new TextDecoder()
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY) return noDirectory()
    const length = view.getUint16(at + 28, true)
    const name = names.decode(bytes.subarray(at + 46, at + 46 + length)).replaceAll('\\', '/')
    entries.set(name, {
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    })
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  let total = 0
  let folded: ReadonlyMap<string, Entry> | undefined
  /** Names of parts are the same in capitals (ECMA-376 part 2, 6.2.2.3), and some writers count on it. */
  const inAnyCase = (name: string): Entry | undefined => {
    folded ??= new Map([...entries].map(([n, e]) => [n.toLowerCase(), e]))
    return folded.get(name.toLowerCase())
  }
  return done({
    names: [...entries.keys()],
    read(name) {
      const entry = entries.get(name) ?? inAnyCase(name)
      if (!entry) return done(undefined)
      if (entry.size <= most.partBytes) total += entry.size
      if (total > most.totalBytes)
        return tooLarge(
          `各部件解压后合计至少 ${Math.ceil(total / 1024 / 1024)} MB，超过上限 ${most.totalBytes / 1024 / 1024} MB。`,
          `Its parts together unpack to at least ${Math.ceil(total / 1024 / 1024)} MB, above the limit of ${most.totalBytes / 1024 / 1024} MB.`,
        )
      return unpack(view, name, entry, most)
    },
  })
}

function directoryEnd(view: DataView): number | undefined {
  const last = view.byteLength - END_BYTES
  for (let at = last; at >= 0 && at >= last - MOST_COMMENT; at--) if (view.getUint32(at, true) === DIRECTORY_END) return at
  return undefined
}

function unpack(view: DataView, name: string, entry: Entry, most: ZipLimits): Outcome<Uint8Array> {
  const { offset, packed, size } = entry
  if ((entry.flags & 1) !== 0) return encrypted()
  if (size > most.partBytes)
    return tooLarge(
      `部件 ${name} 解压后有 ${Math.ceil(size / 1024 / 1024)} MB，超过上限 ${most.partBytes / 1024 / 1024} MB。`,
      `Its part ${name} unpacks to ${Math.ceil(size / 1024 / 1024)} MB, above the limit of ${most.partBytes / 1024 / 1024} MB.`,
    )
  if (size > 1024 * 1024 && size > packed * most.ratio)
    return tooLarge(
      `部件 ${name} 的压缩比是 ${Math.ceil(size / Math.max(1, packed))} 倍，超过上限 ${most.ratio} 倍，疑为压缩炸弹。`,
      `Its part ${name} is packed ${Math.ceil(size / Math.max(1, packed))} to 1, above the limit of ${most.ratio}: it may be a zip bomb.`,
    )
  if (offset + 30 > view.byteLength || view.getUint32(offset, true) !== LOCAL_ENTRY) return broken(name)
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  if (start + packed > view.byteLength) return broken(name)
  const raw = new Uint8Array(view.buffer, view.byteOffset + start, packed)
  const bytes = entry.method === 0 ? raw : entry.method === 8 ? inflated(raw, size) : undefined
  // a flipped bit inside a part may turn one figure into another: the checksum is the only guard
  return bytes && bytes.length === size && crc32(bytes) === entry.crc ? done(bytes) : broken(name)
}

const noDirectory = (): Outcome<never> => damaged('压缩包目录不完整。', 'the directory of the archive is incomplete.')
const broken = (name: string): Outcome<never> => damaged(`部件 ${name} 解压或校验失败。`, `its part ${name} does not unpack or fails its checksum.`)
