/** The first start of a store: who may do anything at all, or the demo county. Passwords are made here, told once, and have to be changed. */
import { randomInt } from 'node:crypto'
import { addingRecord, type Body, type Dossier, done, type Outcome, parentsFirst, type Role, refused, wording } from '@jixiao/core'
import { findBodies, findPeople, idOfYear, recordHappening, type Store, saveBody, saveEdits, savePerson, saveRuling } from '@jixiao/store'
import type { Office } from '../api/office.ts'
import { ARCHIVES, archivesDossier } from '../demo/archives-dossier.ts'
import { WITH_ACCOUNT, WITHOUT_ACCOUNT } from '../demo/county-people.ts'
import { officeDossier } from '../demo/office.ts'
import { OTHER_OFFICES } from '../demo/other-offices.ts'
import { foundedAt, workThroughYears } from '../demo/years-in-work.ts'

export interface NewAccount {
  readonly role: Role
  readonly username: string
  readonly name: string
  readonly password: string
}

const THREE = ['system-administrator', 'security-administrator', 'audit-administrator'] as const
/** The three who share the power over a house; none of them handles papers. */
export type Administrator = (typeof THREE)[number]
export const ADMINISTRATORS: readonly [Administrator, ...Administrator[]] = THREE

export interface Named {
  readonly username: string
  readonly name: string
}
/** What a store begins with. */
export type FirstWish =
  /** The demo county, in the midst of its years; `untouched`: one year, entered but nothing submitted yet. */
  | { readonly kind: 'demo'; readonly untouched?: boolean }
  | {
      readonly kind: 'region'
      readonly name: string
      /** Division code, 6 digits or more. */
      readonly code: string
      readonly administrators?: Readonly<Record<Administrator, Named>>
    }

const USUAL: Readonly<Record<Administrator, Named>> = {
  'system-administrator': { username: 'system', name: '系统管理员' },
  'security-administrator': { username: 'security', name: '安全管理员' },
  'audit-administrator': { username: 'audit', name: '审计管理员' },
}
/** The offices of the demo county, each department before its units, and who entered their year. */
const OFFICES_OF_THE_DEMO: readonly (readonly [body: Body, dossier: () => Dossier, by: string])[] = [
  [{ ...ARCHIVES, parent: 'county' }, archivesDossier, 'preparer'],
  ...OTHER_OFFICES.map(o => [o.body, () => officeDossier(o), o.body.id === 'culture-station' ? 'station' : 'system'] as const),
]

/** Nobody and nothing is in it yet. */
export const isEmpty = async ({ db }: Store): Promise<boolean> => (await findBodies(db)).size === 0 && (await findPeople(db)).length === 0

/** Fills an empty store; the accounts made. A store that has anything is left as it is, and that is refused. */
export async function startFirst(office: Office, wish: FirstWish): Promise<Outcome<readonly NewAccount[]>> {
  const { store } = office
  if (!(await isEmpty(store)))
    return refused('already-started', wording('这里已经建立过账号，请直接登录。', 'This house has been started already: sign in.'))
  const isDemo = wish.kind === 'demo'
  const three = isDemo ? USUAL : (wish.administrators ?? USUAL)
  if (new Set(THREE.map(role => three[role].username)).size < THREE.length)
    return refused('name-taken', wording('三名管理员的用户名不能相同。', 'The three administrators need three different user names.'))
  const county: Body = { id: 'county', kind: 'region', parent: null, shortName: '', ...(isDemo ? DEMO_COUNTY : { name: wish.name, code: wish.code }) }
  const isUntouched = wish.kind === 'demo' && wish.untouched === true
  const people = [...THREE.map(role => [three[role].username, three[role].name, role, 'county'] as const), ...(isDemo ? WITH_ACCOUNT : [])]
  const others = isDemo && !isUntouched ? WITHOUT_ACCOUNT : []
  await store.transaction(async tx => {
    await saveBody(tx, county)
    const offices = isDemo ? OFFICES_OF_THE_DEMO : []
    for (const [body] of offices) await saveBody(tx, body)
    for (const [id, name, role, body] of [...people, ...others])
      await savePerson(tx, { id, name, username: id, isActive: true, mustChangePassword: !isDemo, appointments: [{ role, body }] })
    for (const [body, dossierOf, by] of isUntouched ? offices : []) {
      const example = dossierOf()
      const id = await idOfYear(tx, body.id, example.fiscalYear)
      const saved = await saveEdits(tx, id, parentsFirst([...example.records.values()]).map(addingRecord), { by, at: office.now() })
      if (!saved.ok) throw new Error(saved.problem.say.en)
    }
    const details = { kind: wish.kind, body: county, people: people.map(([person, , role]) => ({ person, role })) }
    const founder = { by: three['system-administrator'].username, at: isDemo && !isUntouched ? foundedAt(office) : office.now() }
    await saveRuling(tx, { fiscalYear: FIRST_YEAR, parameter: '', value: office.profile.id, reason: '首次启动', ...founder })
    await recordHappening(tx, { chain: 'house', ...founder, act: 'start', details })
  })
  await office.house.refresh()
  if (isDemo && !isUntouched) await workThroughYears(office)
  const accounts: NewAccount[] = []
  for (const [username, name, role] of people) {
    const password = newPassword()
    const set = await office.doorkeeper.setPassword(username, password)
    if (!set.ok) throw new Error(set.problem.say.en)
    accounts.push({ role, username, name, password })
  }
  return done(accounts)
}

/** The profile with which a house is started holds for all its years: the law of the budget begins here. */
const FIRST_YEAR = 1994

const DEMO_COUNTY = { name: '示例县', code: '130999' }

/** Characters that are not mistaken for one another when copied from a screen. */
const LETTERS = ['ABCDEFGHJKMNPQRSTUVWXYZ', 'abcdefghjkmnpqrstuvwxyz', '23456789']

const pick = (from: string): string => from.charAt(randomInt(from.length))

/** To be read from the console and typed into the page: eight characters. */
export function newStartCode(): string {
  const group = () => Array.from({ length: 4 }, () => pick(`${LETTERS[0]}${LETTERS[2]}`)).join('')
  return `${group()}-${group()}`
}

function newPassword(): string {
  const groups = Array.from({ length: 4 }, () => LETTERS.map(pick).join('') + pick(LETTERS.join('')))
  return groups.join('-')
}
