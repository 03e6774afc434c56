/** What people decide before a publication: each hit of the redaction, waivers of findings, signatures. All in the trail, no datum in it. */
import {
  type Dossier,
  done,
  HIT_ACTS,
  type HitAct,
  type Outcome,
  type PublicationKind,
  refused,
  SIGNATURES,
  type SignatureKind,
  shapeOf,
  wording,
} from '@jixiao/core'
import { findRemarks, recordHappening, removeWaiver, saveRedaction, saveRemark, saveSignature, saveWaiver } from '@jixiao/store'
import type { Actor, Office } from '../../api/office.ts'
import { inPreparation, type Preparing } from './in-preparation.ts'
import type { Readiness } from './readiness.ts'

export interface HitDecision {
  readonly hit: string
  readonly act: HitAct
  readonly words: string
}

export async function decideHits(
  office: Office,
  who: Actor,
  dossier: string,
  kind: PublicationKind,
  decisions: readonly HitDecision[],
): Promise<Outcome<Preparing>> {
  return inPreparation(office, who, dossier, kind, ['submit', 'review-in-body'], async (tx, { readiness, dossier: whole }) => {
    const remarks = await findRemarks(tx, dossier)
    const wanted: { readonly hit: Readiness['hits'][number]; readonly act: HitAct; readonly words: string }[] = []
    for (const { hit: id, act, words } of decisions) {
      const hit = readiness.hits.find(h => h.id === id)
      if (!hit) return refused('no-hit', wording('这处内容已经变动，请刷新后再处理。', 'The text has changed; load the list again.'))
      if (act !== 'mask' && words.trim() === '')
        return refused('no-reason', wording(`${HIT_ACTS[act].zh}须写明理由。`, `To ${HIT_ACTS[act].en} needs a reason.`))
      if (act === 'mask' && words.includes(hit.text))
        return refused('mask-shows', wording('遮盖后的文字里还有原来的内容。', 'The mask still shows what it is to hide.'))
      wanted.push({ hit, act, words })
    }
    const at = office.now()
    for (const { hit, act, words } of wanted) {
      const { document, kind: hitKind, where: place } = hit
      await saveRedaction(tx, dossier, kind, { hit: hit.id, document, hitKind, place, act, words, by: who.id, at })
      const { decision } = hit
      // what is decided otherwise no longer waits for the preparer
      const told = remarks.find(r => decision?.act === 'send-back' && r.words === decision.words && r.record === remarkAt(hit, whole).record)
      if (told && told.settledAt === null) await saveRemark(tx, dossier, { ...told, settledAt: at })
      if (act === 'send-back') {
        const paper = readiness.documents.find(d => d.id === document)?.paper
        const remark = { id: office.newId(), round: '', ...remarkAt(hit, whole) }
        if (paper) await saveRemark(tx, dossier, { ...remark, paper, words, by: who.id, at, answer: null, settledAt: null })
      }
      await recordHappening(tx, {
        chain: dossier,
        by: who.id,
        at,
        act: 'decide-redaction',
        details: { publication: kind, hit: hit.id, document, hitKind, place, decision: act, ...(act === 'mask' ? {} : { words }) },
      })
    }
    return done(null)
  })
}

/** The field that the preparer has to change; none where the text is an evaluation's, which whoever evaluated opens again. */
function remarkAt({ entry }: Readiness['hits'][number], { records }: Dossier): { readonly record: string | null; readonly field: string | null } {
  const kind = entry && records.get(entry.record)?.kind
  return !entry || !kind || shapeOf(kind).chapter === 'evaluation' ? { record: null, field: null } : { record: entry.record, field: entry.field }
}

/** The head answers for a finding that stays; without a reason the waiver is taken back. */
export async function waiveFinding(
  office: Office,
  who: Actor,
  dossier: string,
  kind: PublicationKind,
  finding: string,
  reason: string | null,
): Promise<Outcome<Preparing>> {
  return inPreparation(office, who, dossier, kind, ['review-in-body'], async (tx, { readiness }) => {
    const found = readiness.findings.find(f => f.id === finding)
    if (!found) return refused('no-finding', wording('这个问题已经不在了，请刷新。', 'This finding is gone; load the list again.'))
    const at = office.now()
    const { rule, say } = found.finding
    if (reason === null) await removeWaiver(tx, dossier, kind, finding)
    else await saveWaiver(tx, dossier, kind, { finding, rule, message: say.zh, reason, by: who.id, at })
    await recordHappening(tx, {
      chain: dossier,
      by: who.id,
      at,
      act: reason === null ? 'withdraw-waiver' : 'waive-finding',
      details: { publication: kind, finding, rule, ...(reason === null ? {} : { words: reason }) },
    })
    return done(null)
  })
}

/** Signs the content as it is now; `content` is what the signer has seen. */
export async function signPublication(
  office: Office,
  who: Actor,
  dossier: string,
  kind: PublicationKind,
  signature: SignatureKind,
  content: string,
): Promise<Outcome<Preparing>> {
  const acts = signature === 'head' ? (['review-in-body'] as const) : (['submit', 'review-in-body'] as const)
  return inPreparation(office, who, dossier, kind, acts, async (tx, { readiness }) => {
    if (readiness.content !== content)
      return refused('content-changed', wording('内容在您查看以后有变动，请刷新后再审签。', 'The content has changed since you saw it; look again.'))
    const before = readiness.blocks.filter(b => b.code !== 'secrecy' && b.code !== 'head')
    const missing = signature === 'head' ? [...before, ...readiness.blocks.filter(b => b.code === 'secrecy')] : before.filter(b => b.code === 'hit')
    const [first] = missing
    if (first) return refused('not-ready', wording(`现在还不能${SIGNATURES[signature].zh}：${first.say.zh}`, `Not yet: ${first.say.en}`))
    const at = office.now()
    await saveSignature(tx, dossier, kind, { signature, content, by: who.id, at })
    await recordHappening(tx, { chain: dossier, by: who.id, at, act: 'sign-publication', details: { publication: kind, signature, content } })
    return done(null)
  })
}
