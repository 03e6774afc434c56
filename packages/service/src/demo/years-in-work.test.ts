/** The demo county made on some day of the year: it is in healthy work, whatever the day. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { outcomeOf } from '@jixiao/core'
import { profileNamed } from '@jixiao/rules'
import {
  findBodies,
  findEvaluations,
  findPeople,
  findPublications,
  findSampledProjects,
  findSamples,
  idOfYear,
  openStore,
  type Person,
} from '@jixiao/store'
import { describe, expect, it } from 'vitest'
import { openOffice } from '../api/office.ts'
import { startFirst } from '../flows/first-start.ts'
import { movePaper } from '../flows/move-paper.ts'
import { deskOf } from '../flows/my-desk.ts'
import { readYear, stagesOf } from '../flows/year-of-bodies.ts'
import { papersOfYear } from './county-plan.ts'

const profile = profileNamed('hebei-county')
if (!profile) throw new Error('no profile hebei-county')

async function countyOn(today: string) {
  const directory = mkdtempSync(join(tmpdir(), 'jixiao-demo-'))
  const opened = await openStore({ directory })
  if (!opened.ok || !profile) throw new Error('no store')
  const store = opened.value
  const url = 'http://127.0.0.1:8080'
  const office = openOffice({
    store,
    profile,
    secret: 'a secret of more than thirty-two characters',
    url,
    now: () => new Date(`${today}T06:30:00Z`),
  })
  await office.house.ready()
  const made = await startFirst(office, { kind: 'demo' })
  if (!made.ok) throw new Error(made.problem.say.en)
  const bodies = await findBodies(store.db)
  const present = Number(today.slice(0, 4))
  const stagesIn = async (year: number) =>
    [...(await readYear(store.db, year, bodies, [...bodies.values()])).values()]
      .filter(y => y.dossier !== null)
      .flatMap(y => stagesOf(office, y, today).map(stage => ({ ...stage, body: y.body.id, year })))
  const people = new Map((await findPeople(store.db)).map(p => [p.id, p]))
  const person = (id: string): Person => {
    const found = people.get(id)
    if (!found) throw new Error(`nobody is ${id}`)
    return found
  }
  return {
    db: store.db,
    present,
    stages: [...(await stagesIn(present - 1)), ...(await stagesIn(present)), ...(await stagesIn(present + 1))],
    reopen: async () =>
      movePaper(office, person('performance'), await idOfYear(store.db, 'archives', present), 'disclosure', '', { kind: 'reopen', reason: '更正' }),
    deskOf: async (id: string) => {
      return (await deskOf(office, person(id), today)).map(item => item.kind)
    },
    close: async () => {
      await store.close()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}

describe('the demo county', { timeout: 120_000 }, () => {
  it('made in November: one report is late, one budget was returned, the next ones are due, and everybody has something to do', async () => {
    const county = await countyOn('2031-11-21')
    const { stages, present, db } = county
    const named = (of: typeof stages) => of.map(s => `${s.body} ${s.year} ${s.name}`)
    expect(named(stages.filter(s => s.isLate))).toEqual(['culture 2031 monitoring'])
    expect(named(stages.filter(s => s.state === 'returned'))).toEqual(['culture 2031 monitoring', 'culture 2032 budget'])
    expect(named(stages.filter(s => s.state === 'under-review' && s.paper !== null)).sort()).toEqual(
      ['archives 2032 targets', 'culture-station 2032 targets', 'data 2032 budget', 'data 2032 targets'].sort(),
    )
    expect(stages.filter(s => s.state === 'done').length).toBeGreaterThan(stages.filter(s => s.year < 2032).length / 2)
    expect(await county.deskOf('preparer')).toEqual(['due', 'rectification'])
    for (const reviewer of ['head', 'budget', 'performance', 'supervising']) expect(await county.deskOf(reviewer)).toContain('waiting')

    const finished = (await findEvaluations(db, present - 1)).map(e => [e.body, e.kind, e.isFinished, outcomeOf(e).missing])
    expect(finished).toEqual([['archives', 'finance', true, 0]])
    const [running] = await findEvaluations(db, present)
    expect(running && [running.body, running.kind, running.isFinished, new Set(running.scores.map(s => s.expert)).size]).toEqual([
      'culture',
      'department',
      false,
      1,
    ])
    const samples = await findSamples(db, 'county', present - 1)
    const drawn = await findSampledProjects(
      db,
      samples.map(s => s.id),
    )
    expect(drawn.length).toBeGreaterThan(1)
    expect(drawn.filter(p => p.score !== p.selfScore).length).toBe(1)
    const published = await findPublications(db, await idOfYear(db, 'archives', present - 1))
    expect(published.map(p => p.kind).sort()).toEqual(['budget', 'results', 'results'])
    // what is opened again for a correction lies on the desk of whoever has to correct it
    expect((await county.reopen()).ok).toBe(true)
    expect(await county.deskOf('preparer')).toEqual(['due', 'rectification', 'due'])
    expect(published.every(p => p.disclosedOn <= '2031-11-21' && p.at <= '2031-11-21T06:30:00.000Z')).toBe(true)
    await county.close()
  })

  it('made in January: nothing of the new year is late before it is due', async () => {
    const { stages, close } = await countyOn('2030-01-15')
    expect(stages.filter(s => s.isLate).map(s => `${s.body} ${s.year} ${s.name}`)).toEqual([])
    expect(stages.some(s => s.year === 2030 && s.name === 'budget' && s.state === 'done')).toBe(true)
    await close()
  })

  it('has a plan in which every paper is submitted before it is returned or approved', () => {
    for (const body of ['archives', 'culture', 'culture-station', 'data'] as const) {
      const events = [...papersOfYear(body, 2026)].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
      const known = new Set<string>()
      for (const { act } of events) {
        if (act.kind === 'submit') known.add(act.paper)
        if (act.kind === 'approve' || act.kind === 'return') expect(known).toContain(act.paper)
      }
      expect(known.size).toBeGreaterThan(3)
    }
  })
})
