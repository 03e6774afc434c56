/** A short stable name for a finding: 64-bit FNV-1a over its parts, in hexadecimal. */
export function fingerprint(parts: readonly (string | number | null | undefined)[]): string {
  let hash = 0xcbf29ce484222325n
  for (const char of parts.map(p => p ?? '').join('\u0000')) {
    hash ^= BigInt(char.codePointAt(0) ?? 0)
    hash = (hash * 0x100000001b3n) & 0xffffffffffffffffn
  }
  return hash.toString(16).padStart(16, '0')
}
