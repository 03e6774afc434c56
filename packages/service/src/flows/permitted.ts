/** Whether a person may do an act at a body; a refusal says what is missing. */
import { type Body, done, mayAt, type Outcome, type Permission, refused, type Wording, wording } from '@jixiao/core'
import { findBodies, type Person, type Tx } from '@jixiao/store'

const ACTS: Readonly<Record<Permission, Wording>> = {
  'read-dossier': wording('查看', 'read'),
  'edit-dossier': wording('填报', 'edit'),
  submit: wording('提交', 'submit'),
  'review-in-body': wording('单位审核', 'review as head'),
  'review-in-department': wording('主管部门审核', 'review for the department'),
  'review-in-bureau': wording('财政审核', 'review for the bureau'),
  'open-round': wording('开启监控', 'open a round'),
  'take-in': wording('录入公开文件', 'take in published documents'),
  'manage-bodies': wording('管理单位', 'manage bodies'),
  'manage-people': wording('管理人员', 'manage people'),
  'manage-codes': wording('管理代码表', 'manage codes'),
  'set-profile': wording('设置口径', 'set the profile'),
  'read-trail': wording('查看操作记录', 'read the trail'),
}

/** The bodies, for whoever may do the act at one of them. */
export async function permitted(tx: Tx, who: Person, act: Permission, body: string): Promise<Outcome<ReadonlyMap<string, Body>>> {
  return permittedAmong(await findBodies(tx), who, act, body)
}

/** As permitted, among bodies that are at hand: at least the one concerned and those above it. */
export function permittedAmong(bodies: ReadonlyMap<string, Body>, who: Person, act: Permission, body: string): Outcome<ReadonlyMap<string, Body>> {
  const at = bodies.get(body)
  if (!at) return refused('no-body', wording('没有这个单位。', 'There is no such body.'))
  if (mayAt(who.appointments, act, bodies, body)) return done(bodies)
  const name = ACTS[act]
  return refused('not-permitted', wording(`您没有“${at.name}”的${name.zh}权限。`, `You may not ${name.en} at “${at.name}”.`))
}

/** As permitted, for an act that several permissions allow; the refusal names the first. */
export async function permittedAny(
  tx: Tx,
  who: Person,
  acts: readonly [Permission, ...Permission[]],
  body: string,
): Promise<Outcome<ReadonlyMap<string, Body>>> {
  const [first, ...more] = acts
  const outcome = await permitted(tx, who, first, body)
  if (outcome.ok || outcome.problem.code !== 'not-permitted') return outcome
  for (const act of more) {
    const other = await permitted(tx, who, act, body)
    if (other.ok) return other
  }
  return outcome
}
