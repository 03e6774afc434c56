/** Raw deflate and the checksum CRC-32: by the platform's zlib where it has one, else in JavaScript. */
import { inflateSync } from 'fflate'
import { crc32 as crc32InScript } from '../archive/crc32.ts'

/** What Node's zlib gives; a browser has none that answers at once. */
const zlib = typeof process === 'undefined' ? undefined : process.getBuiltinModule?.('node:zlib')

/** The bytes, exactly `size` of them; undefined where the stream is damaged or gives another number. */
export function inflated(packed: Uint8Array, size: number): Uint8Array | undefined {
  try {
    // a buffer that is given is never outgrown, whatever the stream says
    const bytes = zlib ? zlib.inflateRawSync(packed, { maxOutputLength: Math.max(1, size) }) : inflateSync(packed, { out: new Uint8Array(size) })
    return bytes.length === size ? bytes : undefined
  } catch {
    return undefined
  }
}

export const crc32: (bytes: Uint8Array) => number = zlib?.crc32 ?? crc32InScript
