/** What lies on a desk of a publication whose papers are approved: secrecy review, the signature of the head, the publication itself. */
import {
  daysBetween,
  mayAt,
  PUBLICATION_KINDS,
  PUBLICATIONS,
  type PublicationKind,
  SIGNATURES,
  type SignatureKind,
  type Wording,
  wording,
  type YearStage,
} from '@jixiao/core'
import type { SignedPublication } from '@jixiao/store'
import type { DeskItem, Looking } from './my-desk.ts'
import type { BodyYear } from './year-of-bodies.ts'

/** Whether every paper of the publication is approved and it is still to be made. */
export function isToPublish({ facts }: BodyYear, kind: PublicationKind, stages: readonly YearStage[]): boolean {
  const { papers, stage: name } = PUBLICATIONS[kind]
  const stage = stages.find(s => s.name === name)
  return stage?.state === 'in-work' && papers.every(k => facts.papers.some(p => p.kind === k && p.state === 'approved'))
}

export function publicationItems(
  { who, bodies, today }: Looking,
  year: BodyYear,
  isPreparer: boolean,
  stages: readonly YearStage[],
  signed: readonly SignedPublication[],
): readonly DeskItem[] {
  const { body, facts, dossier } = year
  const isHead = mayAt(who.appointments, 'review-in-body', bodies, body.id)
  if (dossier === null || !(isPreparer || isHead)) return []
  return PUBLICATION_KINDS.filter(kind => isToPublish(year, kind, stages)).flatMap((kind): readonly DeskItem[] => {
    const { name, stage: of } = PUBLICATIONS[kind]
    const due = stages.find(s => s.name === of)?.due?.day ?? null
    const has = (s: SignatureKind): boolean => signed.some(x => x.dossier === dossier.id && x.kind === kind && x.signature === s)
    const item = (say: Wording): DeskItem => ({
      kind: 'publication',
      say,
      due,
      daysLeft: due === null ? null : daysBetween(today, due),
      body: body.id,
      year: facts.fiscalYear,
      paper: null,
      round: '',
      to: `/years/${body.id}/${facts.fiscalYear}/disclosure/${kind}`,
    })
    const what = { zh: `${facts.fiscalYear}年度${name.zh}`, en: `the ${name.en} of ${facts.fiscalYear}` }
    const next = (['secrecy', 'head'] as const).find(s => !has(s))
    if (next === 'secrecy' && isPreparer)
      return [
        item(
          wording(
            `${what.zh}的材料已审核通过，待${SIGNATURES.secrecy.zh}。`,
            `The papers of ${what.en} are approved: the ${SIGNATURES.secrecy.en} comes next.`,
          ),
        ),
      ]
    if (next === 'head' && isHead)
      return [item(wording(`${what.zh}已保密审查，待您（${SIGNATURES.head.zh}）签署。`, `${what.en} waits for your signature as head.`))]
    if (next === undefined && isPreparer) return [item(wording(`${what.zh}已审签，可以公开。`, `${what.en} is signed and can be published.`))]
    return []
  })
}
