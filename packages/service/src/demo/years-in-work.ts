/** The demo county in healthy work on the day it is made: last year told to its end, this year up to today, and what is due next begun. */
import {
  addingRecord,
  carryForward,
  type Dossier,
  type Edit,
  emptyDossier,
  levelOf,
  type Outcome,
  type PublicationKind,
  parentsFirst,
  recordsOf,
} from '@jixiao/core'
import {
  findBodies,
  findDossier,
  findPapers,
  findPeople,
  idOfYear,
  type Person,
  recordHappening,
  type Signature,
  saveEdits,
  saveSignature,
} from '@jixiao/store'
import type { Office } from '../api/office.ts'
import { holds, movePaper } from '../flows/move-paper.ts'
import { findPreparing } from '../flows/publication/in-preparation.ts'
import { publish } from '../flows/publication/publish.ts'
import { openRound, setYearDates } from '../flows/set-year.ts'
import { todayOf } from '../flows/year-of-bodies.ts'
import { archivesDossier } from './archives-dossier.ts'
import { archivesLastYear } from './archives-last-year.ts'
import { type DemoAct, type DemoEvent, type DemoOffice, demoDays, papersOfYear, ROUND } from './county-plan.ts'
import { evaluationsOf } from './evaluated-projects.ts'
import { entryDay, movedToYear } from './moved-year.ts'
import { officeDossier } from './office.ts'
import { OTHER_OFFICES } from './other-offices.ts'
import { toldToTheEnd } from './told-to-the-end.ts'

/** Something that happens on a day; on the same day in the order of the list. */
export interface Happens {
  readonly day: string
  readonly run: (office: Office) => Promise<Outcome<unknown>>
}

/** Who acts in the demo, by id. Throws for an unknown one. */
export type Actors = (id: string) => Person

/** The demo's house is started before anything happens in it. */
export const foundedAt = (office: Office): string => `${Number(todayOf(office).slice(0, 4)) - 2}-10-20T01:00:00.000Z`

/** Fills a store that has the demo's bodies and people. Throws when an act is refused: then the plan is wrong. */
export async function workThroughYears(office: Office): Promise<void> {
  const today = todayOf(office)
  const present = Number(today.slice(0, 4))
  const people = new Map((await findPeople(office.store.db)).map(p => [p.id, p]))
  const actor: Actors = id => {
    const person = people.get(id)
    if (!person) throw new Error(`the demo has no ${id}`)
    return person
  }
  const happens = [
    ...[present - 1, present, present + 1].flatMap(year => calendar(year, actor)),
    ...entries(archivesLastYear(present), 'preparer'),
    ...papers('archives', present - 1, people),
    ...dossiers().flatMap(([body, like, by]) => {
      const dossier = movedToYear(like, present)
      return [...entries(dossier, by), ...papers(body, present, people), ...nextYear(dossier, today, by), ...papers(body, present + 1, people)]
    }),
    ...evaluationsOf(present, today, actor),
  ].filter(h => h.day <= today)
  happens.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
  const latest = office.now()
  for (const [i, { day, run }] of happens.entries()) {
    const moment = new Date(Date.parse(`${day}T01:10:00Z`) + (i % 60) * 7 * 60_000).toISOString()
    const at = moment < latest ? moment : latest
    const done = await run({ ...office, now: () => at })
    if (!done.ok) throw new Error(`${day}: ${done.problem.code} ${done.problem.say.zh}`)
  }
}

const BY: Readonly<Record<string, string>> = { culture: 'culture-preparer', 'culture-station': 'station', data: 'data-preparer' }

const dossiers = (): readonly (readonly [DemoOffice, Dossier, string])[] => [
  ['archives', archivesDossier(), 'preparer'],
  ...OTHER_OFFICES.map(o => [demoOffice(o.body.id), toldToTheEnd(officeDossier(o)), BY[o.body.id] ?? 'system'] as const),
]

function demoOffice(id: string): DemoOffice {
  if (id === 'culture' || id === 'culture-station' || id === 'data') return id
  throw new RangeError(`no pace is known of ${id}`)
}

/** The days that the bureau enters as they come, and its round. */
function calendar(fiscalYear: number, actor: Actors): readonly Happens[] {
  const days = demoDays(fiscalYear)
  const set = (name: 'congress' | 'financeReply' | 'departmentReply' | 'accountsApproved' | 'accountsReply'): Happens => ({
    day: days[name],
    run: office => setYearDates(office, actor('performance'), 'county', fiscalYear, { [name]: days[name] }),
  })
  const round = { region: 'county', fiscalYear, month: ROUND, due: days.monitoringDue }
  return [
    ...(['congress', 'financeReply', 'departmentReply', 'accountsApproved', 'accountsReply'] as const).map(set),
    { day: days.roundOpened, run: office => openRound(office, actor('performance'), round) },
  ]
}

/** A dossier as it is entered, month by month. */
function entries(dossier: Dossier, by: string): readonly Happens[] {
  const months = new Map<string, { day: string; readonly edits: Edit[] }>()
  for (const record of parentsFirst([...dossier.records.values()])) {
    const day = entryDay(dossier, record)
    const month = months.get(day) ?? { day, edits: [] }
    month.edits.push(addingRecord(record))
    months.set(day, month)
  }
  return [...months.values()].map(({ day, edits }) => ({ day, run: office => enter(office, dossier.body, dossier.fiscalYear, edits, by) }))
}

const enter = ({ store, now }: Office, body: string, fiscalYear: number, edits: readonly Edit[], by: string): Promise<Outcome<unknown>> =>
  store.transaction(async tx => saveEdits(tx, await idOfYear(tx, body, fiscalYear), edits, { by, at: now() }))

/** Next year begins from this one, as the page offers it. */
function nextYear(last: Dossier, today: string, by: string): readonly Happens[] {
  const fiscalYear = last.fiscalYear + 1
  const known = new Map([...last.records].filter(([, r]) => entryDay(last, r) <= today))
  const { edits } = carryForward({ ...last, records: known }, emptyDossier('', last.body, fiscalYear), { lines: true })
  return [{ day: `${last.fiscalYear}-11-03`, run: office => enter(office, last.body, fiscalYear, edits, by) }]
}

const papers = (body: DemoOffice, fiscalYear: number, people: ReadonlyMap<string, Person>): readonly Happens[] =>
  papersOfYear(body, fiscalYear).map(event => ({ day: event.day, run: office => act(office, event, event.act, people) }))

async function act(office: Office, { body, fiscalYear }: DemoEvent, what: DemoAct, people: ReadonlyMap<string, Person>): Promise<Outcome<unknown>> {
  const { db } = office.store
  const id = await idOfYear(db, body, fiscalYear)
  const at = (role: string): Person => {
    const person = [...people.values()].find(p => p.appointments.some(a => a.role === role && a.body === body))
    if (!person) throw new Error(`${body} has no ${role}`)
    return person
  }
  switch (what.kind) {
    case 'submit':
      return movePaper(office, at('preparer'), id, what.paper, what.round, { kind: 'submit' })
    case 'approve':
    case 'return': {
      const paper = (await findPapers(db, id)).find(p => p.kind === what.paper && p.round === what.round)
      const level = paper && levelOf(paper)
      const bodies = await findBodies(db)
      const reviewer = [...people.values()].find(p => level && holds(p, level, bodies, body))
      if (!reviewer) throw new Error(`nobody reviews ${what.paper} of ${body}`)
      const move = what.kind === 'return' ? { kind: 'return' as const, remarks: [{ words: what.words }] } : { kind: 'approve' as const }
      return movePaper(office, reviewer, id, what.paper, what.round, move)
    }
    case 'fill-amounts':
      return fillAmounts(office, body, fiscalYear, at('preparer').id)
    case 'disclosed-elsewhere':
      return setYearDates(office, at('preparer'), body, fiscalYear, { disclosed: todayOf(office) })
    case 'publish': {
      const seen = await findPreparing(office, db, at('preparer'), id, what.publication)
      if (!seen.ok) return seen
      const { content } = seen.value.readiness
      await sign(office, id, what.publication, { signature: 'secrecy', content, by: at('preparer').id })
      await sign(office, id, what.publication, { signature: 'head', content, by: at('head').id })
      return publish(office, at('preparer'), id, what.publication, { reason: what.reason ?? '' })
    }
  }
}

/** Signed without reading the documents anew for each hand: they were made a moment ago, and publishing looks at them again. */
const sign = ({ store, now }: Office, id: string, publication: PublicationKind, given: Omit<Signature, 'at'>): Promise<void> =>
  store.transaction(async tx => {
    const { signature, content, by } = given
    await saveSignature(tx, id, publication, { ...given, at: now() })
    await recordHappening(tx, { chain: id, by, at: now(), act: 'sign-publication', details: { publication, signature, content } })
  })

/** The blanks of what was carried over become what they were the year before. */
async function fillAmounts(office: Office, body: string, fiscalYear: number, by: string): Promise<Outcome<unknown>> {
  const { db } = office.store
  const [last, present] = [
    await findDossier(db, await idOfYear(db, body, fiscalYear - 1)),
    await findDossier(db, await idOfYear(db, body, fiscalYear)),
  ]
  const blanks = present ? [...recordsOf(present, 'line'), ...recordsOf(present, 'purpose')].filter(r => (r.fields.amount ?? null) === null) : []
  const edits = blanks.map(
    (r): Edit => ({ kind: 'set', record: r.id, field: 'amount', from: null, to: last?.records.get(r.id)?.fields.amount ?? null }),
  )
  return enter(office, body, fiscalYear, edits, by)
}
