/** Little-endian numbers from bytes that may lie: beyond the end everything is 0. */

export interface ByteView {
  readonly bytes: Uint8Array
  u8(at: number): number
  u16(at: number): number
  i16(at: number): number
  u32(at: number): number
}

export function byteView(bytes: Uint8Array): ByteView {
  const u8 = (at: number): number => bytes[at] ?? 0
  const u16 = (at: number): number => u8(at) | (u8(at + 1) << 8)
  return {
    bytes,
    u8,
    u16,
    i16: at => (u16(at) << 16) >> 16,
    u32: at => (u16(at) | (u16(at + 2) << 16)) >>> 0,
  }
}
