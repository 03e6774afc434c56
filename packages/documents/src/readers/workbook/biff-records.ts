/** The records of an .xls ([MS-XLS] 2.1.4), one after the other. */

export interface BiffRecord {
  readonly id: number
  /** Where it begins in the stream. */
  readonly at: number
  readonly data: DataView
}

export function* recordsFrom(stream: Uint8Array, from: number): Generator<BiffRecord> {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength)
  for (let at = from; at + 4 <= stream.length; ) {
    const [id, length] = [view.getUint16(at, true), view.getUint16(at + 2, true)]
    if (at + 4 + length > stream.length || (id === 0 && length === 0)) return
    yield { id, at, data: new DataView(stream.buffer, stream.byteOffset + at + 4, length) }
    at += 4 + length
  }
}
