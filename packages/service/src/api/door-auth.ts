/** The library that signs people in, set up once: over our tables, by user name, without sign-up. */
import { account, person, type Store, session, twoFactor, verification } from '@jixiao/store'
import { betterAuth } from 'better-auth'
import { drizzleAdapter } from 'better-auth/adapters/drizzle'
import { twoFactor as secondFactor, username } from 'better-auth/plugins'

/** Wrong passwords or codes before an account is locked, and for how long. */
export const FAILURES = 5
export const LOCKED_MINUTES = 15
export const LEAST_LENGTH = 10
/** How long a session lasts, and after how much of it an act makes it last anew; in seconds. */
export const SESSION_LASTS = 12 * 3600
export const RENEWED_AFTER = 600

export interface DoorSettings {
  readonly store: Store
  /** Signs the cookies; at least 32 characters. */
  readonly secret: string
  /** Where people reach the service. */
  readonly url: string
  readonly now: () => Date
}

export const AUTH_PATH = '/api/v1/auth'

/** What every instance of the library shares: both read the same sessions. */
export const authOptions = ({ store, secret, url }: DoorSettings) =>
  ({
    baseURL: url,
    basePath: AUTH_PATH,
    secret,
    database: drizzleAdapter(store.db, { provider: 'pg', schema: { user: person, session, account, verification, twoFactor } }),
    session: { expiresIn: SESSION_LASTS, updateAge: RENEWED_AFTER },
    telemetry: { enabled: false },
    advanced: { cookiePrefix: 'jixiao' },
    logger: { level: 'error' },
  }) as const

export const makeAuth = (settings: DoorSettings) =>
  betterAuth({
    ...authOptions(settings),
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: LEAST_LENGTH },
    plugins: [
      username({ minUsernameLength: 2, usernameValidator: name => /^[^\s@]{2,64}$/.test(name) }),
      secondFactor({ issuer: '绩效', accountLockout: { maxFailedAttempts: FAILURES, durationSeconds: LOCKED_MINUTES * 60 } }),
    ],
  })
export type Auth = ReturnType<typeof makeAuth>

export function cookiesOf(answer: Response): Headers {
  const headers = new Headers()
  for (const cookie of answer.headers.getSetCookie()) headers.append('set-cookie', cookie)
  return headers
}

/** The library's own word for why it refused; "" when it gave none. */
export async function codeOf(answer: Response): Promise<string> {
  const body: unknown = await answer.json().catch(() => null)
  return typeof body === 'object' && body !== null && 'code' in body ? String(body.code) : ''
}
