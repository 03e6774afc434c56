/** The first start of a store: who may do anything at all, or the demo county. Passwords are made here, told once, and have to be changed. */
import { randomInt } from 'node:crypto'
import { addingRecord, type Body, type Dossier, parentsFirst, type Role } from '@jixiao/core'
import { findBodies, openDossier, saveBody, saveEdits, savePerson } from '@jixiao/store'
import type { Office } from '../api/office.ts'
import { ARCHIVES, archivesDossier } from '../demo/archives-dossier.ts'
import { officeDossier } from '../demo/office.ts'
import { OTHER_OFFICES } from '../demo/other-offices.ts'

export interface NewAccount {
  readonly username: string
  readonly name: string
  readonly password: string
}

const ADMINISTRATORS: readonly (readonly [username: string, name: string, role: Role])[] = [
  ['system', '系统管理员', 'system-administrator'],
  ['security', '安全管理员', 'security-administrator'],
  ['audit', '审计管理员', 'audit-administrator'],
]
const OF_THE_DEMO: readonly (readonly [username: string, name: string, role: Role, body: string])[] = [
  ['preparer', '示例经办', 'preparer', ARCHIVES.id],
  ['head', '示例负责人', 'head', ARCHIVES.id],
  ['budget', '示例业务股', 'budget-section', 'county'],
  ['performance', '示例绩效股', 'performance-section', 'county'],
  ['auditor', '示例审计', 'auditor', 'county'],
  ['supervising', '示例主管部门', 'supervising-department', 'culture'],
  ['station', '示例文化站经办', 'preparer', 'culture-station'],
]

/** The offices of the demo county, each department before its units, and who entered their year. */
const OFFICES_OF_THE_DEMO: readonly (readonly [body: Body, dossier: () => Dossier, by: string])[] = [
  [{ ...ARCHIVES, parent: 'county' }, archivesDossier, 'preparer'],
  ...OTHER_OFFICES.map(o => [o.body, () => officeDossier(o), o.body.id === 'culture-station' ? 'station' : 'system'] as const),
]

/** Fills an empty store; the accounts made. A store that has bodies is left as it is. */
export async function startFirst(
  office: Office,
  { demo, region }: { readonly demo: boolean; readonly region: string },
): Promise<readonly NewAccount[]> {
  const { store } = office
  if ((await findBodies(store.db)).size > 0) return []
  const county: Body = { id: 'county', kind: 'region', parent: null, name: demo ? '示例县' : region, shortName: '', code: demo ? '130999' : '0' }
  const people = [...ADMINISTRATORS.map(([u, n, r]) => [u, n, r, 'county'] as const), ...(demo ? OF_THE_DEMO : [])]
  await store.transaction(async tx => {
    await saveBody(tx, county)
    const offices = demo ? OFFICES_OF_THE_DEMO : []
    for (const [body] of offices) await saveBody(tx, body)
    for (const [id, name, role, body] of people)
      await savePerson(tx, { id, name, username: id, isActive: true, mustChangePassword: !demo, appointments: [{ role, body }] })
    for (const [body, dossierOf, by] of offices) {
      const example = dossierOf()
      const made = await openDossier(tx, office.newId(), body.id, example.fiscalYear)
      const saved = await saveEdits(tx, made.id, parentsFirst([...example.records.values()]).map(addingRecord), { by, at: office.now() })
      if (!saved.ok) throw new Error(saved.problem.say.en)
    }
  })
  const accounts: NewAccount[] = []
  for (const [username, name] of people) {
    const password = newPassword()
    const set = await office.doorkeeper.setPassword(username, password)
    if (!set.ok) throw new Error(set.problem.say.en)
    accounts.push({ username, name, password })
  }
  return accounts
}

/** Characters that are not mistaken for one another when copied from a screen. */
const LETTERS = ['ABCDEFGHJKMNPQRSTUVWXYZ', 'abcdefghjkmnpqrstuvwxyz', '23456789']

function newPassword(): string {
  const pick = (from: string): string => from.charAt(randomInt(from.length))
  const groups = Array.from({ length: 4 }, () => LETTERS.map(pick).join('') + pick(LETTERS.join('')))
  return groups.join('-')
}
