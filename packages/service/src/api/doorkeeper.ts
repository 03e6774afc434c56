/** Who comes in: passwords, second factor and sessions (by better-auth), and what our own policy adds: lock-out and passwords worth the name. */
import { done, type Outcome, refused, wording } from '@jixiao/core'
import { countSignIn, findSignIn, type Person, savePerson } from '@jixiao/store'
import { cookiesOf, type DoorSettings, FAILURES, LEAST_LENGTH, LOCKED_MINUTES, makeAuth } from './door-auth.ts'
import { type SecondFactorDoor, secondFactorDoor } from './door-second-factor.ts'
import { sessionSeen } from './door-session.ts'
import { type SingleSignOnDoor, type SingleSignOnSettings, singleSignOnDoor } from './door-single-sign-on.ts'

export interface Doorkeeper {
  /** The session's cookies for a right name and password. One refusal for every wrong pair: it does not tell which names exist. */
  signIn(name: string, password: string, from: Headers): Promise<Outcome<SignedIn>>
  /** The answer that ends the session: cookies that are no more. */
  signOut(headers: Headers): Promise<Headers>
  /** Who sends these headers; null when nobody is signed in. `isWatching`: nobody acts, so the session does not last longer for it. */
  whoIs(headers: Headers, isWatching?: boolean): Promise<Person | null>
  /** Changes the password of whoever is signed in. */
  changePassword(who: Person, old: string, fresh: string, headers: Headers): Promise<Outcome<null>>
  /** A refusal for a password that is too weak; says what a good one has. */
  judgePassword(password: string): Outcome<null>
  /** Gives a person a password; ends the sessions that were opened with the old one. */
  setPassword(personId: string, password: string): Promise<Outcome<null>>
  readonly secondFactor: SecondFactorDoor
  /** null: the house has no identity provider. */
  readonly singleSignOn: SingleSignOnDoor | null
}

export interface SignedIn {
  readonly headers: Headers
  /** The password was right; the code of the second factor is still to come. */
  readonly needsSecondFactor: boolean
}

/** How the library marks an account that has a password of ours. */
const PASSWORD_ACCOUNT = { providerId: 'credential', issuer: 'local:credential' } as const

export interface DoorkeeperSettings extends DoorSettings {
  readonly singleSignOn?: SingleSignOnSettings
}

export function makeDoorkeeper(settings: DoorkeeperSettings): Doorkeeper {
  const { store, now } = settings
  const auth = makeAuth(settings)

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
    async whoIs(headers, isWatching = false) {
      const { authCookies, secret } = await auth.$context
      const { person, isDue } = await sessionSeen(store, headers.get('cookie') ?? '', { name: authCookies.sessionToken.name, secret })
      if (isDue && !isWatching) await auth.api.getSession({ headers })
      return person
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
    secondFactor: secondFactorDoor(auth, store, now),
    singleSignOn: settings.singleSignOn ? singleSignOnDoor(settings, settings.singleSignOn) : null,
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
