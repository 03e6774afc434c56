/** A short stable name for a finding: two 32-bit FNV-1a hashes over its parts, in hexadecimal. */
export function fingerprint(parts: readonly (string | number | null | undefined)[]): string {
  const text = parts.map(p => p ?? '').join('\u0000')
  let a = 0x811c9dc5
  let b = 0x9e3779b9
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    a = Math.imul(a ^ code, 0x01000193)
    b = Math.imul(b ^ (code + i), 0x01000193)
  }
  return hex(a) + hex(b)
}

const hex = (n: number): string => (n >>> 0).toString(16).padStart(8, '0')
