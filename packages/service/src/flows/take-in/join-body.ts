/** A body that was known from its papers only, and that is now added to the house: its years become those of the body, its place stays as a pointer. */
import { type Body, bodyKey, done, lineage, type Outcome, placesIn } from '@jixiao/core'
import {
  type Author,
  findAllBodies,
  findPublishedBodies,
  findPublishedDossiers,
  findTakenParts,
  giveDossier,
  lockTakeIn,
  recordHappening,
  saveBody,
  type Tx,
} from '@jixiao/store'
import { publishedPart } from './fill-year.ts'
import { standsFor } from './identify-body.ts'
import { placePart, type TakeInTools } from './take-in-document.ts'

/** In the transaction that has saved the body. Gives the ids of the bodies that were joined in it. */
export async function joinPublishedBody(tx: Tx, tools: TakeInTools, added: Body, author: Author): Promise<Outcome<readonly string[]>> {
  if (added.kind !== 'department' && added.kind !== 'unit') return done([])
  await lockTakeIn(tx)
  const published = await findPublishedBodies(tx)
  if (published.has(added.id)) return done([])
  const bodies = await findAllBodies(tx)
  const same = [...bodies.values()].filter(b => published.has(b.id) && !standsFor(bodies, b, published) && isSameBody(bodies, b, added))
  for (const from of same) {
    const joined = await join(tx, tools, from, added, published, author)
    if (!joined.ok) return joined
  }
  return done(same.map(b => b.id))
}

function isSameBody(bodies: ReadonlyMap<string, Body>, a: Body, b: Body): boolean {
  if (a.kind !== b.kind) return false
  if (fullKey(bodies, a) === fullKey(bodies, b)) return true
  return a.code !== '' && a.code === b.code && regionKey(bodies, a) === regionKey(bodies, b)
}

const regionOf = (bodies: ReadonlyMap<string, Body>, { parent }: Body): string =>
  (parent === null ? undefined : lineage(bodies, parent).find(b => b.kind === 'region'))?.name ?? ''

/** 示例县水务局, also where the house calls it 水务局. */
const fullKey = (bodies: ReadonlyMap<string, Body>, b: Body): string =>
  bodyKey(placesIn(b.name).length > 0 ? b.name : `${regionOf(bodies, b)}${b.name}`)
const regionKey = (bodies: ReadonlyMap<string, Body>, b: Body): string => placesIn(`${regionOf(bodies, b)}局`).join('')

async function join(tx: Tx, tools: TakeInTools, from: Body, to: Body, published: ReadonlySet<string>, author: Author): Promise<Outcome<null>> {
  const all = await findPublishedDossiers(tx)
  for (const year of all.filter(d => d.body === from.id)) {
    if (!all.some(d => d.body === to.id && d.fiscalYear === year.fiscalYear)) {
      await giveDossier(tx, year.id, to.id)
      continue
    }
    for (const part of await findTakenParts(tx, { dossier: year.id })) {
      const { paper } = await publishedPart(tx, part, year.fiscalYear, new Map())
      const placed = await placePart(tx, tools, { ...part, body: to.id }, paper, author)
      if (!placed.ok) return placed
    }
  }
  const bodies = await findAllBodies(tx)
  const below = [...bodies.values()].filter(b => b.parent === from.id && published.has(b.id))
  for (const unit of below) {
    const own = [...bodies.values()].find(b => b.parent === to.id && b.kind === unit.kind && isSameBody(bodies, unit, b))
    if (!own) await saveBody(tx, { ...unit, parent: to.id })
    else {
      const joined = await join(tx, tools, unit, own, published, author)
      if (!joined.ok) return joined
    }
  }
  await saveBody(tx, { ...from, parent: to.id })
  await recordHappening(tx, {
    chain: 'house',
    by: author.by,
    at: author.at,
    act: 'join-body',
    details: { from: from.id, to: to.id, name: from.name },
  })
  return done(null)
}
