/** What lies on the bureau's desk besides papers and notices: rounds to open, samples to score again, evaluations to finish. */
import { type Body, daysBetween, EVALUATION_KINDS, endOfMonth, lineage, mayAt, outcomeOf, plusDays, wording } from '@jixiao/core'
import { findEvaluations, findRoundsOfYear, findSampledProjects, findSamples } from '@jixiao/store'
import type { Actor, Office } from '../api/office.ts'
import type { DeskItem } from './my-desk.ts'
import { type BodyYear, stagesOf, yearRules } from './year-of-bodies.ts'

interface Looking {
  readonly who: Actor
  readonly bodies: ReadonlyMap<string, Body>
  readonly today: string
}

/** How long after its usual day a round that nobody opened is still asked for. */
const STAYS = 60

export async function bureauItems(
  office: Office,
  looking: Looking,
  year: number,
  years: ReadonlyMap<string, BodyYear>,
): Promise<readonly DeskItem[]> {
  const { who, bodies } = looking
  const regions = [...bodies.values()].filter(b => b.kind === 'region' && mayAt(who.appointments, 'open-round', bodies, b.id))
  if (regions.length === 0) return []
  const opened = await findRoundsOfYear(office.store.db, year)
  const items: DeskItem[] = []
  for (const region of regions) {
    const months = lineage(bodies, region.id).flatMap(b => (opened.get(b.id) ?? []).map(r => r.month))
    items.push(...roundsToOpen(office, looking.today, region, year, months), ...(await samplesToScore(office, region, year)))
  }
  return [...items, ...(await evaluationsToFinish(office, looking, year, years))]
}

const withoutDay = { due: null, daysLeft: null, paper: null, round: '' }

/** Months that the profile wants monitored, that are over, and for which the bureau has opened no round. */
function roundsToOpen({ profile }: Office, today: string, region: Body, year: number, opened: readonly number[]): readonly DeskItem[] {
  const rules = yearRules(profile, year)
  return rules.monitorMonths.flatMap((month): readonly DeskItem[] => {
    const over = endOfMonth(year, month)
    const due = plusDays(over, rules.monitoringDueDays)
    if (today <= over || today > plusDays(due, STAYS) || opened.includes(month)) return []
    const say = wording(
      `${region.name}${year}年1—${month}月的绩效监控还没有开启。`,
      `The monitoring of months 1–${month} of ${year} has not been opened in ${region.name}.`,
    )
    const daysLeft = daysBetween(today, due)
    return [
      { kind: 'round', say, due, daysLeft, body: region.id, year, paper: 'monitoring', round: String(month), to: `/rounds/${region.id}/${year}` },
    ]
  })
}

async function samplesToScore({ store }: Office, region: Body, year: number): Promise<readonly DeskItem[]> {
  const samples = await findSamples(store.db, region.id, year)
  const projects = await findSampledProjects(
    store.db,
    samples.map(s => s.id),
  )
  return samples.flatMap((sample): readonly DeskItem[] => {
    const left = projects.filter(p => p.sample === sample.id && p.score === null).length
    if (left === 0) return []
    const say = wording(`${year}年度绩效自评抽查有${left}个项目待复核。`, `${left} sampled self-evaluations of ${year} are to be scored again.`)
    return [{ ...withoutDay, kind: 'waiting', say, body: region.id, year, to: `/samples/${region.id}/${year}/${sample.id}` }]
  })
}

async function evaluationsToFinish(
  office: Office,
  { who, bodies, today }: Looking,
  year: number,
  years: ReadonlyMap<string, BodyYear>,
): Promise<readonly DeskItem[]> {
  return (await findEvaluations(office.store.db, year)).flatMap((evaluation): readonly DeskItem[] => {
    const at = years.get(evaluation.body)
    if (evaluation.isFinished || evaluation.kind !== 'finance' || !at || !mayAt(who.appointments, 'review-in-bureau', bodies, evaluation.body))
      return []
    const due = stagesOf(office, at, today).find(s => s.name === 'evaluation')?.due?.day ?? null
    const { missing } = outcomeOf(evaluation)
    const name = EVALUATION_KINDS[evaluation.kind]
    const [zh, en] =
      missing > 0 ? [`还缺${missing}个评分`, `${missing} scores are missing`] : ['评分已齐，待写结论', 'only its conclusion is missing']
    const say = wording(`“${at.body.name}”${year}年度${name.zh}${zh}。`, `The ${name.en} of “${at.body.name}” for ${year}: ${en}.`)
    return [
      {
        ...withoutDay,
        kind: 'waiting',
        say,
        due,
        daysLeft: due === null ? null : daysBetween(today, due),
        body: evaluation.body,
        year,
        to: `/years/${evaluation.body}/${year}/evaluations/${evaluation.id}`,
      },
    ]
  })
}
