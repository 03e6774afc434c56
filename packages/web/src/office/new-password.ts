/** A password to be handed over on paper: four groups, without characters that are mistaken for one another. */

const KINDS = ['ABCDEFGHJKMNPQRSTUVWXYZ', 'abcdefghjkmnpqrstuvwxyz', '23456789'] as const

export function newPassword(): string {
  const group = (): string => [...KINDS, KINDS.join('')].map(pick).join('')
  return [group(), group(), group(), group()].join('-')
}

/** Each character is as likely as any other: bytes past the last whole multiple are thrown away. */
function pick(from: string): string {
  const most = 256 - (256 % from.length)
  for (;;) {
    const [byte = 256] = crypto.getRandomValues(new Uint8Array(1))
    if (byte < most) return from.charAt(byte % from.length)
  }
}
