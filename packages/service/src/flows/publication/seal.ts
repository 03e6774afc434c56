/** The key pair of the house (Ed25519): made from its secret, so that it is kept wherever the secret is and nowhere else. */
import { createHash, createPrivateKey, createPublicKey, hkdfSync, sign, verify } from 'node:crypto'

export interface Seal {
  /** SPKI, base64. */
  readonly publicKey: string
  sign(content: Uint8Array): string
}

/** A private key of Ed25519 in PKCS #8 is this and its 32 bytes (RFC 8410). */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex')

export function sealOf(secret: string): Seal {
  const seed = Buffer.from(hkdfSync('sha256', secret, '', 'jixiao publication', 32))
  const key = createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' })
  return {
    publicKey: createPublicKey(key).export({ format: 'der', type: 'spki' }).toString('base64'),
    sign: content => sign(null, content, key).toString('base64'),
  }
}

/** What people compare: the SHA-256 of the public key. */
export const keyFingerprint = (publicKey: string): string => createHash('sha256').update(Buffer.from(publicKey, 'base64')).digest('hex')

/** False also for what is no key or no signature. */
export function isSignedBy(publicKey: string, content: Uint8Array, signature: string): boolean {
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' })
    return key.asymmetricKeyType === 'ed25519' && verify(null, content, key, Buffer.from(signature, 'base64'))
  } catch {
    return false
  }
}
