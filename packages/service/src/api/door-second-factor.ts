/** The second factor: a code that changes every half minute (TOTP, RFC 6238), and backup codes for whoever has lost the telephone. */
import { done, type Outcome, refused, wording } from '@jixiao/core'
import { type Person, recordHappening, resetSecondFactor, type Store, secondFactorOf } from '@jixiao/store'
import { type Auth, codeOf, cookiesOf, FAILURES, LOCKED_MINUTES } from './door-auth.ts'

export interface SecondFactorDoor {
  /** Whether it is on, and how many backup codes are left. */
  state(who: Person): Promise<{ readonly isOn: boolean; readonly backupCodesLeft: number }>
  /** Makes a secret; it counts only when its first code has been given. */
  setUp(who: Person, password: string, headers: Headers): Promise<Outcome<{ readonly uri: string; readonly backupCodes: readonly string[] }>>
  /** The first code: from now on a password alone opens nothing. Gives the cookies of a new session. */
  confirm(who: Person, code: string, headers: Headers): Promise<Outcome<Headers>>
  /** A code, or a backup code, of somebody whose password was right. Gives the cookies of the session. */
  enter(code: string, headers: Headers): Promise<Outcome<Headers>>
  remove(who: Person, password: string, headers: Headers): Promise<Outcome<Headers>>
  /** By the security administrator, for somebody who lost both telephone and backup codes. Ends the person's sessions. */
  reset(by: Person, person: string): Promise<void>
}

const WRONG_CODE = refused('wrong-code', wording('验证码不正确。', 'The code is wrong.'))
const AGAIN = refused(
  'sign-in-again',
  wording('登录已超时或验证码输错多次，请重新输入用户名和密码。', 'Too late or too many wrong codes: sign in again.'),
)
const WRONG_PASSWORD = refused('wrong-name-or-password', wording('密码不正确。', 'The password is wrong.'))

export function secondFactorDoor(auth: Auth, store: Store, now: () => Date): SecondFactorDoor {
  const tell = (by: string, act: string, person: string) =>
    store.transaction(tx => recordHappening(tx, { chain: 'house', by, at: now().toISOString(), act, details: { person } }))
  return {
    async state(who) {
      if (!(await secondFactorOf(store.db, who.id)).isOn) return { isOn: false, backupCodesLeft: 0 }
      const { backupCodes } = await auth.api.viewBackupCodes({ body: { userId: who.id } })
      return { isOn: true, backupCodesLeft: backupCodes.length }
    },
    async setUp(who, password, headers) {
      // a new secret would count at once, before anybody has proved to hold it
      if ((await secondFactorOf(store.db, who.id)).isOn)
        return refused('second-factor-on', wording('二次验证已经开启；要更换，请先关闭。', 'The second factor is on; remove it first.'))
      const answer = await auth.api.enableTwoFactor({ body: { password, method: 'totp' }, headers, asResponse: true })
      if (!answer.ok) return WRONG_PASSWORD
      const made = await answer.json()
      return done({ uri: namedUri(String(made.totpURI), who), backupCodes: made.backupCodes })
    },
    async confirm(who, code, headers) {
      if ((await secondFactorOf(store.db, who.id)).isOn) return refused('second-factor-on', wording('二次验证已经开启。', 'The second factor is on.'))
      const answer = await auth.api.verifyTOTP({ body: { code }, headers, asResponse: true })
      if (!answer.ok) {
        if ((await codeOf(answer)) === 'TOTP_NOT_ENABLED')
          return refused('second-factor-off', wording('请先设置二次验证。', 'Set up the second factor first.'))
        return WRONG_CODE
      }
      await tell(who.id, 'second-factor-on', who.id)
      return done(cookiesOf(answer))
    },
    async enter(code, headers) {
      const request = { body: { code }, headers, asResponse: true } as const
      const answer = await (/^\d{6}$/.test(code) ? auth.api.verifyTOTP(request) : auth.api.verifyBackupCode(request))
      if (answer.ok) return done(cookiesOf(answer))
      switch (await codeOf(answer)) {
        case 'ACCOUNT_TEMPORARILY_LOCKED':
          return refused(
            'account-locked',
            wording(`验证码连续输错${FAILURES}次，已锁定${LOCKED_MINUTES}分钟。`, `Too many wrong codes: locked for ${LOCKED_MINUTES} minutes.`),
          )
        case 'INVALID_CODE':
        case 'INVALID_BACKUP_CODE':
          return WRONG_CODE
        default:
          return AGAIN
      }
    },
    async remove(who, password, headers) {
      const answer = await auth.api.disableTwoFactor({ body: { password }, headers, asResponse: true })
      if (!answer.ok) return WRONG_PASSWORD
      await tell(who.id, 'second-factor-off', who.id)
      return done(cookiesOf(answer))
    },
    async reset(by, person) {
      await resetSecondFactor(store.db, person)
      await (await auth.$context).internalAdapter.deleteUserSessions(person)
      await tell(by.id, 'second-factor-reset', person)
    },
  }
}

/** The library puts the made-up e-mail address of the account into the telephone's list; people know their user name. */
function namedUri(uri: string, who: Person): string {
  const url = new URL(uri)
  url.pathname = `/${encodeURIComponent('绩效')}:${encodeURIComponent(who.username ?? who.id)}`
  return url.href
}
