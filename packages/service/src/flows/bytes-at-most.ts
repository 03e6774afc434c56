/** The bytes that somebody sends, as far as they are not too many. */

/** All bytes; null as soon as they are too many, whatever their sender said of their number. */
export async function bytesAtMost(content: AsyncIterable<Uint8Array>, most: number): Promise<Uint8Array | null> {
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of content) {
    size += piece.length
    if (size > most) return null
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}
