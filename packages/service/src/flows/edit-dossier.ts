/** Saves edits of a dossier: who may, what is locked because a paper is with its reviewers, what others changed meanwhile. */
import {
  CHAPTERS_OF,
  type DossierRecord,
  done,
  type Edit,
  isLocked,
  type Outcome,
  PAPER_NAMES,
  type Paper,
  refused,
  shapeOf,
  wording,
} from '@jixiao/core'
import { holdDossier, type SavedEdits, saveEditsOf } from '@jixiao/store'
import type { Actor, Office } from '../api/office.ts'
import { permittedAmong } from './permitted.ts'

export async function editDossier(
  { store, now, live }: Office,
  who: Actor,
  id: string,
  edits: readonly Edit[],
  reason?: string,
): Promise<Outcome<SavedEdits>> {
  const saved = await store.transaction(async (tx): Promise<Outcome<SavedEdits>> => {
    const held = await holdDossier(tx, id, edits)
    if (!held) return refused('no-dossier', wording('没有这份卷宗。', 'There is no such dossier.'))
    const may = permittedAmong(held.bodies, who, 'edit-dossier', held.body)
    if (!may.ok) return may
    const locked = held.papers.filter(isLocked)
    return saveEditsOf(tx, held, edits, { by: who.id, at: now(), ...(reason ? { reason } : {}) }, records => unlocked(records, locked))
  })
  if (saved.ok && saved.value.changes > 0) live.tell(id, { kind: 'revision', revision: saved.value.revision, by: who.id })
  return saved
}

/** Refuses records of which a paper is with its reviewers or approved. */
function unlocked(records: readonly DossierRecord[], locked: readonly Paper[]): Outcome<null> {
  for (const r of records) {
    const paper = locked.find(p => CHAPTERS_OF[p.kind].includes(shapeOf(r.kind).chapter))
    if (!paper) continue
    const name = PAPER_NAMES[paper.kind]
    const [stateZh, stateEn] = paper.state === 'approved' ? ['已经审核通过', 'approved'] : ['正在审核', 'under review']
    return refused(
      'locked',
      wording(
        `《${name.zh}》${stateZh}，其中的“${shapeOf(r.kind).name.zh}”不能修改。请先撤回，或请审核人退回、重新打开。`,
        `“${name.en}” is ${stateEn}; it must be withdrawn, returned or reopened before it can be changed.`,
      ),
    )
  }
  return done(null)
}
