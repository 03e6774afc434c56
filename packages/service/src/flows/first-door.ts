/** The door of a house that nobody lives in yet: whoever reads the code on the console of the service may start it, once. */
import { type Outcome, refused, wording } from '@jixiao/core'
import type { Office } from '../api/office.ts'
import { type FirstWish, isEmpty, type NewAccount, startFirst } from './first-start.ts'

export interface FirstDoor {
  isOpen(office: Office): Promise<boolean>
  start(office: Office, code: string, wish: FirstWish): Promise<Outcome<readonly NewAccount[]>>
}

/** Wrong codes until the door stays shut: enough for slips of the hand, not for guessing. */
const MOST_WRONG = 10

/** `code`: null where the service was told on the command line what to begin with. */
export function newFirstDoor(code: string | null): FirstDoor {
  let wrong = 0
  let isBusy = false
  return {
    isOpen: async ({ store }) => code !== null && wrong < MOST_WRONG && (await isEmpty(store)),
    async start(office, given, wish) {
      if (!(await isEmpty(office.store)))
        return refused('already-started', wording('这里已经建立过账号，请直接登录。', 'This house has been started already: sign in.'))
      if (wrong >= MOST_WRONG)
        return refused(
          'start-shut',
          wording('启动码输错次数太多，请重新启动服务，控制台会显示新的启动码。', 'Too many wrong codes: restart the service for a new one.'),
        )
      if (code === null || isBusy)
        return refused(
          'start-shut',
          wording('现在不能在页面上建立账号，请看服务的控制台。', 'The page cannot start this house now; see the console of the service.'),
        )
      if (plain(given) !== plain(code)) {
        wrong++
        return refused(
          'wrong-start-code',
          wording('启动码不对，请照服务控制台上显示的输入。', 'The start code is wrong; enter it as the console of the service shows it.'),
        )
      }
      isBusy = true
      try {
        return await startFirst(office, wish)
      } finally {
        isBusy = false
      }
    },
  }
}

const plain = (code: string): string => code.replace(/[^0-9A-Za-z]/g, '').toUpperCase()
