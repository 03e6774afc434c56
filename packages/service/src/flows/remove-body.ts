/** Removes a body that was added by mistake: only as long as nothing hangs on it. One that has worked is closed instead. */
import { done, type Outcome, refused, wording } from '@jixiao/core'
import { bodyHas, recordHappening, removeBody } from '@jixiao/store'
import type { Actor, Office } from '../api/office.ts'
import { permitted } from './permitted.ts'

const WORDS = {
  bodies: wording('下级单位', 'bodies below it'),
  appointments: wording('任职人员', 'people with roles'),
  dossiers: wording('填报过的年度', 'years with entries'),
  others: wording('设定的日期、监控、评价或整改', 'dates, rounds, evaluations or notices'),
} as const

export async function removeEmptyBody({ store, now }: Office, who: Actor, id: string): Promise<Outcome<null>> {
  return store.transaction(async (tx): Promise<Outcome<null>> => {
    const may = await permitted(tx, who, 'manage-bodies', id)
    if (!may.ok) return may
    const body = may.value.get(id)
    const has = (await bodyHas(tx, id)).map(k => WORDS[k])
    if (has.length > 0)
      return refused(
        'body-in-use',
        wording(
          `“${body?.name ?? id}”还有${has.map(w => w.zh).join('、')}，不能删除；单位撤并的，请填写撤并日期。`,
          `“${body?.name ?? id}” has ${has.map(w => w.en).join(', ')} and cannot be removed; a body that ends is closed with its day.`,
        ),
      )
    await removeBody(tx, id)
    await recordHappening(tx, { chain: 'house', by: who.id, at: now(), act: 'remove-body', details: { body } })
    return done(null)
  })
}
