/** My desk: what a person has to do, by urgency; each a sentence with its day and where its button leads. */
import {
  type Body,
  daysBetween,
  levelOf,
  lineage,
  mayAt,
  type Paper,
  type PaperKind,
  plusDays,
  rectificationDue,
  rectificationState,
  type Wording,
  wording,
  type YearStage,
} from '@jixiao/core'
import { findBodies, findOpenRemarks, findPeople, findSignaturesOfYear, type Person, type Remark } from '@jixiao/store'
import type { Actor, Office } from '../api/office.ts'
import { bureauItems } from './desk-of-bureau.ts'
import { publicationItems } from './desk-of-publications.ts'
import { dueWords, nameOf, returnedWords } from './desk-words.ts'
import { holds } from './move-paper.ts'
import { type BodyYear, readYear, stagesOf } from './year-of-bodies.ts'

export interface DeskItem {
  readonly kind: 'due' | 'returned' | 'waiting' | 'remark' | 'rectification' | 'round' | 'publication'
  readonly say: Wording
  readonly due: string | null
  /** Negative: so many days late. */
  readonly daysLeft: number | null
  readonly body: string
  readonly year: number
  readonly paper: PaperKind | null
  readonly round: string
  /** The page on which the button leads to the work. */
  readonly to: string
}

/** Work that is due later than this does not lie on a desk yet. */
const AHEAD = 60

export async function deskOf(office: Office, who: Actor, today: string): Promise<readonly DeskItem[]> {
  const { db } = office.store
  const bodies = await findBodies(db)
  const preparers = (await findPeople(db)).filter(p => p.isActive && p.appointments.some(a => a.role === 'preparer'))
  const wanted = [...bodies.values()].filter(b => (b.kind === 'department' || b.kind === 'unit') && handles(who, bodies, b))
  const present = Number(today.slice(0, 4))
  const items: DeskItem[] = []
  // last year is evaluated and next year's budget made while this one runs
  for (const fiscalYear of [present - 1, present, present + 1]) {
    const known = await readYear(db, fiscalYear, bodies, wanted)
    const years = [...known.values()]
    const remarks = await findOpenRemarks(
      db,
      years.flatMap(y => (y.dossier ? [y.dossier.id] : [])),
    )
    const signed = await findSignaturesOfYear(db, fiscalYear)
    for (const year of years) {
      // a year that nobody has ever opened is past business of another system
      if (year.dossier === null && fiscalYear < present) continue
      const own = remarks.filter(r => r.dossier === year.dossier?.id)
      const stages = stagesOf(office, year, today)
      const looking = { who, bodies, preparers, today }
      items.push(...itemsOf(looking, year, stages, own))
      items.push(...publicationItems(looking, year, prepares(looking, year.body.id), stages, signed))
    }
    items.push(...(await bureauItems(office, { who, bodies, today }, fiscalYear, known)))
  }
  return items.sort(byUrgency)
}

const handles = (who: Actor, bodies: ReadonlyMap<string, Body>, at: Body): boolean =>
  (['submit', 'review-in-body', 'review-in-department', 'review-in-bureau'] as const).some(p => mayAt(who.appointments, p, bodies, at.id))

const byUrgency = (a: DeskItem, b: DeskItem): number =>
  (a.daysLeft ?? Infinity) - (b.daysLeft ?? Infinity) || (a.body < b.body ? -1 : a.body > b.body ? 1 : a.year - b.year)

export interface Looking {
  readonly who: Actor
  readonly bodies: ReadonlyMap<string, Body>
  readonly preparers: readonly Person[]
  readonly today: string
}

/** The preparers appointed nearest to the body do its work; those of a body above it only where there are none. */
function prepares({ who, bodies, preparers }: Looking, body: string): boolean {
  const nearest = lineage(bodies, body).find(b => preparers.some(p => p.appointments.some(a => a.role === 'preparer' && a.body === b.id)))
  return who.appointments.some(a => a.role === 'preparer' && a.body === nearest?.id)
}

function itemsOf(looking: Looking, year: BodyYear, stages: readonly YearStage[], remarks: readonly Remark[]): readonly DeskItem[] {
  const { who, bodies, today } = looking
  const { body, facts } = year
  const isPreparer = prepares(looking, body.id)
  const base = { body: body.id, year: facts.fiscalYear }
  const items: DeskItem[] = []
  for (const stage of stages) {
    const { paper: kind, round } = stage
    if (kind === null) continue
    const paper = facts.papers.find(p => p.kind === kind && p.round === round)
    const item = {
      ...base,
      paper: kind,
      round,
      due: stage.due?.day ?? null,
      daysLeft: stage.due && daysBetween(today, stage.due.day),
      to: pathOf(base, kind, round),
    }
    const name = nameOf(facts.fiscalYear, kind, round)
    const count = remarks.filter(r => r.paper === kind && r.round === round && r.answer === null).length
    if (paper?.state === 'under-review') {
      const level = levelOf(paper)
      if (level && holds(who, level, bodies, body.id)) {
        items.push({
          ...item,
          kind: 'waiting',
          say: wording(`“${body.name}”的${name.zh}待您审核。`, `${name.en} of “${body.name}” waits for your review.`),
        })
      }
    } else if (isPreparer && paper?.state === 'returned') {
      items.push({ ...item, kind: 'returned', say: returnedWords(name, count) })
    } else if (isPreparer && count > 0) {
      items.push({
        ...item,
        kind: 'remark',
        say: wording(`${name.zh}有${count}条意见未答复。`, `${name.en} has ${count} remarks without an answer.`),
      })
    }
    // an approved disclosure goes on with its publication
    const isApproved = paper?.state === 'approved'
    if (isPreparer && !isApproved && isToSubmit(stage, paper, today)) {
      const isRound = facts.rounds.some(r => kind === 'monitoring' && String(r.month) === round)
      items.push({ ...item, kind: isRound ? 'round' : 'due', say: dueWords(name, stage, today) })
    } else if (isPreparer && paper?.state === 'draft' && paper.submitted !== null) {
      // a disclosure opened again for a correction: its stage was done in time
      const say = wording(`${name.zh}已重新打开，改好后请再次提交。`, `${name.en} was opened again: correct and submit it.`)
      items.push({ ...item, kind: 'due', due: null, daysLeft: null, say })
    }
  }
  const isBureau = mayAt(who.appointments, 'review-in-bureau', bodies, body.id)
  for (const notice of facts.notices) {
    const state = rectificationState(notice)
    const due = rectificationDue(notice)
    const item = {
      ...base,
      kind: 'rectification' as const,
      paper: null,
      round: '',
      due,
      daysLeft: due === null ? null : daysBetween(today, due),
      to: `/years/${body.id}/${facts.fiscalYear}/rectifications/${notice.id}`,
    }
    const open = notice.items.filter(i => i.said.at(-1)?.kind !== 'answer').length
    if (isPreparer && (state === 'issued' || state === 'sent-back')) {
      const [zh, en] = state === 'sent-back' ? ['被退回，', 'was sent back: '] : ['', '']
      items.push({
        ...item,
        say: wording(`整改通知“${notice.title}”${zh}有${open}项待答复。`, `The notice “${notice.title}” ${en}${open} items wait for an answer.`),
      })
    }
    if (isBureau && state === 'answered') {
      items.push({
        ...item,
        say: wording(
          `“${body.name}”已答复整改通知“${notice.title}”，待核实销号。`,
          `“${body.name}” has answered the notice “${notice.title}”; it can be closed.`,
        ),
      })
    }
  }
  return items
}

/** Nothing was submitted yet, or it was opened again; and it is time. A returned paper has an item of its own. */
function isToSubmit(stage: YearStage, paper: Paper | undefined, today: string): boolean {
  if (stage.state === 'done' || stage.state === 'under-review' || paper?.state === 'returned') return false
  return stage.due !== null && stage.due.day <= plusDays(today, AHEAD)
}

const pathOf = ({ body, year }: { readonly body: string; readonly year: number }, kind: PaperKind, round: string): string =>
  `/years/${body}/${year}/${kind}${round === '' ? '' : `/${round}`}`
