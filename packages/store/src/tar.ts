/** Archives as tape archivers write them (ustar): entries of known size one behind another, so both ways need little memory. */

const BLOCK = 512
const encoder = new TextEncoder()

/** The header of an entry. Throws RangeError for a name or a size that does not fit. */
export function tarHeader(name: string, size: number): Uint8Array {
  const bytes = encoder.encode(name)
  if (bytes.length > 100 || size > 0o77777777777) throw new RangeError(`an entry that does not fit: ${name}, ${size} bytes`)
  const header = new Uint8Array(BLOCK)
  header.set(bytes)
  const put = (at: number, text: string): void => header.set(encoder.encode(text), at)
  put(100, '0000600\0')
  put(108, '0000000\0')
  put(116, '0000000\0')
  put(124, `${size.toString(8).padStart(11, '0')}\0`)
  put(136, '00000000000\0')
  put(148, ' '.repeat(8))
  put(156, '0')
  put(257, 'ustar\x0000')
  put(148, `${sumOf(header).toString(8).padStart(6, '0')}\0 `)
  return header
}

const sumOf = (header: Uint8Array): number => header.reduce((sum, byte) => sum + byte, 0)

/** What fills an entry up to the next block. */
export const tarPadding = (size: number): Uint8Array => new Uint8Array((BLOCK - (size % BLOCK)) % BLOCK)
export const TAR_END = new Uint8Array(2 * BLOCK)

export interface TarEntry {
  readonly name: string
  readonly size: number
  /** To be read to its end before the next entry. */
  readonly content: AsyncIterable<Uint8Array>
}

/** The entries of an archive. Throws Error for what is no archive or ends too early. */
export async function* tarEntries(source: AsyncIterable<Uint8Array>): AsyncGenerator<TarEntry> {
  const input = source[Symbol.asyncIterator]()
  let held: Uint8Array = new Uint8Array(0)
  /** At most `most` bytes, at least one. */
  const some = async (most: number): Promise<Uint8Array> => {
    while (held.length === 0) {
      const next = await input.next()
      if (next.done) throw new Error('the archive ends too early')
      held = next.value
    }
    const part = held.subarray(0, most)
    held = held.subarray(part.length)
    return part
  }
  const exactly = async (size: number): Promise<Uint8Array> => {
    const all = new Uint8Array(size)
    for (let at = 0; at < size; ) {
      const part = await some(size - at)
      all.set(part, at)
      at += part.length
    }
    return all
  }
  for (;;) {
    const header = await exactly(BLOCK)
    if (header.every(byte => byte === 0)) return
    const text = (from: number, to: number): string => new TextDecoder().decode(header.subarray(from, to)).replace(/\0.*$/s, '')
    const written = Number.parseInt(text(148, 156), 8)
    header.fill(32, 148, 156)
    if (sumOf(header) !== written || text(257, 262) !== 'ustar') throw new Error('this is no archive, or it is damaged')
    const size = Number.parseInt(text(124, 136), 8)
    let left = size
    const content = async function* (): AsyncGenerator<Uint8Array> {
      while (left > 0) {
        const part = await some(left)
        left -= part.length
        yield part
      }
    }
    yield { name: text(0, 100), size, content: content() }
    if (left > 0) throw new Error('an entry was not read to its end')
    await exactly(tarPadding(size).length)
  }
}
