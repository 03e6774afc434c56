/** A small OpenID Connect provider for tests: one person at a time signs in by name, at once; tokens are signed with a key made here. */
import { createHash, createSign, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface IdentityProvider {
  readonly issuer: string
  /** The claims of whoever signs in next. */
  claims: Readonly<Record<string, unknown>>
  /** Signs with a key that its key list does not name. */
  isForged: boolean
  close(): Promise<void>
}

const CLIENT = { id: 'jixiao', secret: 'a client secret' }
const base64 = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')

export async function startIdentityProvider(port = 0): Promise<IdentityProvider> {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
  const granted = new Map<string, { readonly nonce: string | null; readonly challenge: string | null; readonly redirect: string | null }>()
  const server: Server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', provider.issuer)
    const json = (status: number, value: unknown): void => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value))
    }
    const q = url.searchParams
    switch (url.pathname) {
      case '/.well-known/openid-configuration':
        return json(200, {
          issuer: provider.issuer,
          authorization_endpoint: `${provider.issuer}/authorize`,
          token_endpoint: `${provider.issuer}/token`,
          jwks_uri: `${provider.issuer}/keys`,
          id_token_signing_alg_values_supported: ['RS256'],
        })
      case '/keys':
        return json(200, { keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'one', alg: 'RS256', use: 'sig' }] })
      case '/authorize': {
        const code = `code-${granted.size + 1}`
        granted.set(code, { nonce: q.get('nonce'), challenge: q.get('code_challenge'), redirect: q.get('redirect_uri') })
        const back = new URL(q.get('redirect_uri') ?? '')
        back.searchParams.set('code', code)
        back.searchParams.set('state', q.get('state') ?? '')
        response.writeHead(302, { location: back.href }).end()
        return
      }
      case '/token': {
        const pieces: Buffer[] = []
        request.on('data', piece => pieces.push(piece))
        request.on('end', () => {
          const form = new URLSearchParams(Buffer.concat(pieces).toString())
          const code = form.get('code') ?? ''
          const grant = granted.get(code)
          granted.delete(code)
          const challenge = createHash('sha256')
            .update(form.get('code_verifier') ?? '')
            .digest('base64url')
          const isClient =
            (form.get('client_id') === CLIENT.id && form.get('client_secret') === CLIENT.secret) ||
            request.headers.authorization === `Basic ${Buffer.from(`${CLIENT.id}:${encodeURIComponent(CLIENT.secret)}`).toString('base64')}`
          if (!grant || !isClient || grant.challenge !== challenge || grant.redirect !== form.get('redirect_uri'))
            return json(400, { error: 'invalid_grant' })
          const now = Math.floor(Date.now() / 1000)
          const claims = { iss: provider.issuer, aud: CLIENT.id, iat: now, exp: now + 300, nonce: grant.nonce, ...provider.claims }
          json(200, {
            access_token: 'opaque',
            token_type: 'Bearer',
            expires_in: 300,
            id_token: signed(claims, provider.isForged ? stranger : privateKey),
          })
        })
        return
      }
      default:
        json(404, { error: 'not_found' })
    }
  })
  await new Promise<void>(resolve => server.listen(port, '127.0.0.1', resolve))
  const at = server.address()
  const provider: IdentityProvider = {
    issuer: `http://127.0.0.1:${isAddress(at) ? at.port : 0}`,
    claims: {},
    isForged: false,
    close: () => new Promise(resolve => server.close(() => resolve())),
  }
  return provider
}

const isAddress = (at: ReturnType<Server['address']>): at is AddressInfo => at !== null && typeof at === 'object'

function signed(claims: unknown, key: KeyObject): string {
  const text = `${base64({ alg: 'RS256', kid: 'one', typ: 'JWT' })}.${base64(claims)}`
  return `${text}.${createSign('RSA-SHA256').update(text).sign(key).toString('base64url')}`
}
