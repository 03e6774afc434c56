/** Who comes in: passwords, second factor and sessions (by better-auth), and what our own policy adds: lock-out and passwords worth the name. */
import { done, type Outcome, refused, wording } from '@jixiao/core'
import {
  account,
  countSignIn,
  findPerson,
  findSignIn,
  type Person,
  person,
  type Store,
  savePerson,
  session,
  twoFactor,
  verification,
} from '@jixiao/store'
import { betterAuth } from 'better-auth'
import { drizzleAdapter } from 'better-auth/adapters/drizzle'
import { twoFactor as secondFactor, username } from 'better-auth/plugins'

export interface Doorkeeper {
  /** The session's cookies for a right name and password. One refusal for every wrong pair: it does not tell which names exist. */
  signIn(name: string, password: string, from: Headers): Promise<Outcome<SignedIn>>
  /** The answer that ends the session: cookies that are no more. */
  signOut(headers: Headers): Promise<Headers>
  /** Who sends these headers; null when nobody is signed in. */
  whoIs(headers: Headers): Promise<Person | null>
  /** Changes the password of whoever is signed in. */
  changePassword(who: Person, old: string, fresh: string, headers: Headers): Promise<Outcome<null>>
  /** A refusal for a password that is too weak; says what a good one has. */
  judgePassword(password: string): Outcome<null>
  /** Gives a person a password; ends the sessions that were opened with the old one. */
  setPassword(personId: string, password: string): Promise<Outcome<null>>
}

export interface SignedIn {
  readonly headers: Headers
  /** The password was right; the code of the second factor is still to come. */
  readonly needsSecondFactor: boolean
}

/** Wrong passwords before an account is locked, and for how long. */
const FAILURES = 5
const LOCKED_MINUTES = 15
const LEAST_LENGTH = 10
const SESSION_HOURS = 12

/** How the library marks an account that has a password of ours. */
const PASSWORD_ACCOUNT = { providerId: 'credential', issuer: 'local:credential' } as const

interface DoorkeeperSettings {
  readonly store: Store
  readonly secret: string
  readonly url: string
  readonly now: () => Date
}

export function makeDoorkeeper({ store, secret, url, now }: DoorkeeperSettings): Doorkeeper {
  const auth = betterAuth({
    baseURL: url,
    basePath: '/api/v1/auth',
    secret,
    database: drizzleAdapter(store.db, { provider: 'pg', schema: { user: person, session, account, verification, twoFactor } }),
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: LEAST_LENGTH },
    plugins: [username({ minUsernameLength: 2, usernameValidator: name => /^[^\s@]{2,64}$/.test(name) }), secondFactor({ issuer: '绩效' })],
    session: { expiresIn: SESSION_HOURS * 3600, updateAge: 600 },
    telemetry: { enabled: false },
    advanced: { cookiePrefix: 'jixiao' },
    logger: { level: 'error' },
  })

  return {
    async signIn(name, password, from) {
      const wrong = refused('wrong-name-or-password', wording('用户名或密码不正确。', 'The name or the password is wrong.'))
      const known = await findSignIn(store.db, name.toLowerCase())
      if (!known?.isActive) return wrong
      if (known.lockedUntil && known.lockedUntil > now()) {
        const minutes = Math.ceil((known.lockedUntil.getTime() - now().getTime()) / 60_000)
        return refused(
          'account-locked',
          wording(
            `密码连续输错${FAILURES}次，账号已锁定，请${minutes}分钟后再试，或请安全管理员重设密码。`,
            `Too many wrong passwords: locked for ${minutes} minutes.`,
          ),
        )
      }
      const answer = await auth.api.signInUsername({ body: { username: name, password }, headers: from, asResponse: true })
      await countSignIn(store.db, known.id, answer.ok, { from: FAILURES, until: new Date(now().getTime() + LOCKED_MINUTES * 60_000) })
      if (!answer.ok) return wrong
      const body: unknown = await answer.json()
      const needsSecondFactor = typeof body === 'object' && body !== null && 'twoFactorRedirect' in body
      return done({ headers: cookiesOf(answer), needsSecondFactor })
    },
    async signOut(headers) {
      return cookiesOf(await auth.api.signOut({ headers, asResponse: true }))
    },
    async whoIs(headers) {
      const found = await auth.api.getSession({ headers })
      const who = found && (await findPerson(store.db, found.user.id))
      return who?.isActive ? who : null
    },
    judgePassword,
    async changePassword(who, old, fresh, headers) {
      const judged = judgePassword(fresh)
      if (!judged.ok) return judged
      const answer = await auth.api.changePassword({
        body: { currentPassword: old, newPassword: fresh, revokeOtherSessions: false },
        headers,
        asResponse: true,
      })
      if (!answer.ok) return refused('wrong-name-or-password', wording('原密码不正确。', 'The old password is wrong.'))
      await savePerson(store.db, { ...who, mustChangePassword: false })
      return done(null)
    },
    async setPassword(personId, password) {
      const judged = judgePassword(password)
      if (!judged.ok) return judged
      const context = await auth.$context
      const hash = await context.password.hash(password)
      const accounts = context.internalAdapter
      if (await accounts.findCredentialAccount(personId)) await accounts.updatePassword(personId, hash)
      else await accounts.linkAccount({ userId: personId, ...PASSWORD_ACCOUNT, accountId: personId, password: hash })
      await context.internalAdapter.deleteUserSessions(personId)
      await countSignIn(store.db, personId, true, { from: FAILURES, until: now() })
      return done(null)
    },
  }
}

/** Classified-protection practice: length, and three of four kinds of characters. */
function judgePassword(password: string): Outcome<null> {
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z\d]/].filter(k => k.test(password)).length
  if (password.length >= LEAST_LENGTH && kinds >= 3) return done(null)
  return refused(
    'weak-password',
    wording(
      `密码至少${LEAST_LENGTH}位，并含大写字母、小写字母、数字、符号中的三种。`,
      `A password has at least ${LEAST_LENGTH} characters of three kinds: capital, small, digit, sign.`,
    ),
  )
}

function cookiesOf(answer: Response): Headers {
  const headers = new Headers()
  for (const cookie of answer.headers.getSetCookie()) headers.append('set-cookie', cookie)
  return headers
}
