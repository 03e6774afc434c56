/** The directory of a ZIP archive: names, sizes and where each entry lies (APPNOTE 4.3). */

export interface ZipEntry {
  readonly name: string
  readonly isEncrypted: boolean
  /** 0 stored, 8 deflated. */
  readonly method: number
  readonly crc: number
  readonly packed: number
  readonly size: number
  readonly at: number
}

const [END, CENTRAL, LOCAL] = [0x06054b50, 0x02014b50, 0x04034b50]
const LONGEST_COMMENT = 65_535
const UNICODE_NAME = 0x7075

/** undefined when the archive has no readable directory. At most `most` + 1 entries are listed. */
export function zipDirectory(bytes: Uint8Array, most: number): readonly ZipEntry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = bytes.length - 22
  const least = Math.max(0, end - LONGEST_COMMENT)
  while (end >= least && view.getUint32(end, true) !== END) end--
  if (end < least || end < 0) return undefined
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  const entries: ZipEntry[] = []
  for (let i = 0; i < Math.min(count, most + 1); i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) return undefined
    const flags = view.getUint16(at + 8, true)
    const [nameLength, extraLength, commentLength] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true), view.getUint16(at + 32, true)]
    if (at + 46 + nameLength + extraLength > bytes.length) return undefined
    const extra = bytes.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength)
    entries.push({
      name: unicodeName(extra) ?? nameOf(bytes.subarray(at + 46, at + 46 + nameLength), (flags & 0x800) !== 0),
      isEncrypted: (flags & 1) !== 0,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    })
    at += 46 + nameLength + extraLength + commentLength
  }
  return entries
}

/** The packed bytes of an entry. */
export function packedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (entry.at + 30 > bytes.length || view.getUint32(entry.at, true) !== LOCAL) return undefined
  const from = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true)
  return from + entry.packed <= bytes.length ? bytes.subarray(from, from + entry.packed) : undefined
}

/** Chinese Windows writes names in GBK without saying so; other programs write UTF-8 without saying so. */
function nameOf(bytes: Uint8Array, isUtf8: boolean): string {
  if (isUtf8) return new TextDecoder().decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

function unicodeName(extra: Uint8Array): string | undefined {
  const view = new DataView(extra.buffer, extra.byteOffset, extra.byteLength)
  for (let at = 0; at + 4 <= extra.length; ) {
    const [id, size] = [view.getUint16(at, true), view.getUint16(at + 2, true)]
    if (id === UNICODE_NAME && size > 5 && at + 4 + size <= extra.length) return new TextDecoder().decode(extra.subarray(at + 9, at + 4 + size))
    at += 4 + size
  }
  return undefined
}
