/** Re-scoring (复核): the bureau draws self-evaluations by chance and puts its own score beside that of the body. */
import {
  type Candidate,
  compare,
  done,
  equals,
  executionsByProject,
  fieldText,
  fromDecimal,
  lineage,
  type Outcome,
  rational,
  recordsOf,
  refused,
  sampleOf,
  wording,
} from '@jixiao/core'
import {
  findDossier,
  findDossierHead,
  findDossiersOfYear,
  findPapersOfYear,
  findSample,
  findSampledProjects,
  recordHappening,
  type Sample,
  type SampledProject,
  saveRescoring,
  saveSample,
} from '@jixiao/store'
import type { Actor, Office } from '../api/office.ts'
import { permitted } from './permitted.ts'
import { printScore, selfScores } from './self-scores.ts'

export interface DrawnSample extends Sample {
  readonly projects: readonly SampledProject[]
}

interface ProjectToDraw extends Candidate {
  readonly dossier: string
  readonly project: string
  readonly name: string
  readonly selfScore: string | null
}

/** Draws from the projects whose self-evaluation has been submitted. Share in thousandths; without it that of the profile. */
export async function drawSample(
  office: Office,
  who: Actor,
  region: string,
  fiscalYear: number,
  wish: { readonly seed: string; readonly shareOfAmount?: number; readonly least: number },
): Promise<Outcome<DrawnSample>> {
  const { store, profile } = office
  const shareOfAmount = wish.shareOfAmount ?? Math.round(profile.at('sampleShare', fiscalYear) * 1000)
  return store.transaction(async tx => {
    const may = await permitted(tx, who, 'open-round', region)
    if (!may.ok) return may
    const papers = await findPapersOfYear(tx, fiscalYear)
    const candidates: ProjectToDraw[] = []
    for (const { id, body } of await findDossiersOfYear(tx, fiscalYear)) {
      const isSubmitted = papers.get(id)?.some(p => p.kind === 'self-evaluation' && (p.state === 'under-review' || p.state === 'approved'))
      if (!isSubmitted || !lineage(may.value, body).some(b => b.id === region)) continue
      const dossier = await findDossier(tx, id)
      if (!dossier) continue
      const [amounts, scores] = [executionsByProject(dossier), selfScores(dossier, profile)]
      for (const p of recordsOf(dossier, 'project')) {
        const score = scores.get(p.id)
        candidates.push({
          id: `${id} ${p.id}`,
          dossier: id,
          project: p.id,
          name: fieldText(p, 'name'),
          amount: amounts.get(p.id)?.total.adjusted ?? 0n,
          selfScore: score ? printScore(score, profile, fiscalYear) : null,
        })
      }
    }
    if (candidates.length === 0) {
      return refused('nothing-to-sample', wording('还没有单位提交绩效自评，无法抽取。', 'No self-evaluation has been submitted yet.'))
    }
    const { seed, least } = wish
    const drawn: Sample = {
      id: office.newId(),
      region,
      fiscalYear,
      seed,
      shareOfAmount,
      least,
      by: who.id,
      at: office.now(),
      candidates: candidates.length,
    }
    const projects = sampleOf(candidates, { shareOfAmount, least, seed }).map(
      ({ dossier, project, name, amount, selfScore }, place): SampledProject => ({
        sample: drawn.id,
        dossier,
        project,
        place,
        name,
        amount: String(amount),
        selfScore,
        score: null,
        reason: '',
        by: null,
        at: null,
      }),
    )
    await saveSample(tx, drawn, projects)
    const details = { sample: drawn.id, region, fiscalYear, seed, shareOfAmount, least, candidates: candidates.length, chosen: projects.length }
    await recordHappening(tx, { chain: 'house', by: who.id, at: drawn.at, act: 'draw-sample', details })
    return done({ ...drawn, projects })
  })
}

const HUNDRED = rational(100n)

/** The bureau's score of a sampled project; where it differs from the body's own, with the reason. */
export async function rescore(
  { store, now }: Office,
  who: Actor,
  sample: string,
  dossier: string,
  project: string,
  { score, reason }: { readonly score: string; readonly reason: string },
): Promise<Outcome<{ readonly sample: Sample; readonly project: SampledProject }>> {
  return store.transaction(async tx => {
    const head = await findDossierHead(tx, dossier, 'for update')
    const drawn = await findSample(tx, sample)
    const known = (await findSampledProjects(tx, [sample])).find(p => p.dossier === dossier && p.project === project)
    if (!head || !drawn || !known) return refused('no-sample', wording('这个项目没有被抽中。', 'The project is not in the sample.'))
    const may = await permitted(tx, who, 'review-in-bureau', head.body)
    if (!may.ok) return may
    const given = fromDecimal(score)
    if (compare(given, HUNDRED) > 0) {
      return refused(
        'score-does-not-fit',
        wording(`得分应在0到100之间，填的是“${score}”。`, `A score is between 0 and 100; it was given “${score}”.`),
      )
    }
    const isSame = known.selfScore !== null && equals(given, fromDecimal(known.selfScore))
    if (!isSame && reason.trim() === '') {
      return refused(
        'no-reason',
        wording(
          `复核得分${score}与自评得分${known.selfScore ?? '（无）'}不同，须写明理由。`,
          `The score ${score} differs from the own score ${known.selfScore ?? '(none)'}; the reason is missing.`,
        ),
      )
    }
    const after: SampledProject = { ...known, score, reason, by: who.id, at: now() }
    await saveRescoring(tx, after)
    const details = { sample, project, selfScore: known.selfScore, score, words: reason }
    await recordHappening(tx, { chain: dossier, by: who.id, at: now(), act: 'rescore', details })
    return done({ sample: drawn, project: after })
  })
}
