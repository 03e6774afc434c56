/** Takes in one published document: whose it is and of which year, its edition, and the year that it fills. */
import { applyEdits, type Body, type Doubt, done, emptyDossier, isFiscalYear, type Outcome, type Profile, wording } from '@jixiao/core'
import { areEditions, factDifferences, type PublishedPaper, prefillFrom, publishedFacts } from '@jixiao/documents'
import {
  type Author,
  type EditionDifference,
  findAllBodies,
  findPublishedBodies,
  findTakenDocument,
  findTakenParts,
  lockTakeIn,
  openDossier,
  recordHappening,
  replaceDoubts,
  type Store,
  saveBody,
  savePublishedBody,
  saveTakenDocument,
  saveTakenPart,
  type TakenPart,
  type Tx,
} from '@jixiao/store'
import { doubtIdOf } from './document-doubts.ts'
import { type FilledYear, fillYear, namesIn, publishedPart } from './fill-year.ts'
import { type Identified, identifyBody, identifyUnit } from './identify-body.ts'
import { otherBodiesIn } from './other-bodies.ts'
import { paperOf, partsOf, type ReadPublished } from './read-published.ts'

export interface TakeInTools {
  readonly profile: Profile
  newId(): string
}

export interface TakenPartOf {
  readonly name: string
  /** null: a person has to say it. */
  readonly body: Body | null
  readonly fiscalYear: number | null
  readonly edition: number
  readonly differences: number
  readonly year: FilledYear | null
}

export type TakenIn = { readonly kind: 'already'; readonly name: string } | { readonly kind: 'taken'; readonly parts: readonly TakenPartOf[] }

export async function takeInDocument(store: Store, tools: TakeInTools, read: ReadPublished, author: Author): Promise<Outcome<TakenIn>> {
  return store.transaction(async (tx): Promise<Outcome<TakenIn>> => {
    await lockTakeIn(tx)
    const before = await findTakenDocument(tx, read.sha256)
    if (before) return done({ kind: 'already', name: before.name })
    const { name, kind, title, bytes, type, reading } = read
    await saveTakenDocument(tx, { name, kind, title, by: author.by, at: author.at }, { bytes, type }, reading)
    const paper = paperOf(read.sha256, reading)
    const year = paper.understanding.face.fiscalYear?.value ?? null
    const fiscalYear = year !== null && isFiscalYear(year) ? year : null
    const doubts: Doubt[] = []
    const taken: TakenPartOf[] = []
    let department: Body | null = null
    const others = otherBodiesIn(paper.understanding)
    for (const part of partsOf(paper)) {
      const bodies = await findAllBodies(tx)
      const isUnit: boolean = department !== null
      const identified: Identified =
        department !== null
          ? identifyUnit(part, department, bodies)
          : others.length > 0
            ? severalBodies(others)
            : identifyBody(part, bodies, await findPublishedBodies(tx))
      const body: Body | null = await bodyOf(tx, identified)
      if (!isUnit) department = body
      const row = { document: read.sha256, part: part.key, name: part.name, code: part.code, body: body?.id ?? null, fiscalYear }
      if (body === null || fiscalYear === null) {
        await saveTakenPart(tx, { ...row, dossier: null, edition: 1, replaces: null, isCurrent: true, differences: [] })
        if (identified.kind === 'uncertain') doubts.push(bodyDoubt(paper, part.name, identified, read.sha256))
        if (fiscalYear === null) doubts.push(yearDoubt(paper, read.sha256))
        taken.push({ name: part.name, body, fiscalYear, edition: 1, differences: 0, year: null })
        // what belongs to it follows when it is known
        if (body === null) break
        continue
      }
      const placed = await placePart(tx, tools, row, paper, author)
      if (!placed.ok) return placed
      taken.push({ name: part.name, body, fiscalYear, ...placed.value })
    }
    await replaceDoubts(
      tx,
      { document: read.sha256 },
      doubts.map(content => ({ id: content.id, document: read.sha256, part: 'department', dossier: null, kind: content.kind, content })),
    )
    const { by, at } = author
    await recordHappening(tx, {
      chain: 'house',
      by,
      at,
      act: 'take-in',
      details: { file: read.sha256, name, kind, bodies: taken.map(t => t.body?.id ?? null), year: fiscalYear },
    })
    return done({ kind: 'taken', parts: taken })
  })
}

async function bodyOf(tx: Tx, identified: Identified): Promise<Body | null> {
  if (identified.kind === 'uncertain') return null
  if (identified.kind === 'known') return identified.body
  const bodies = await findAllBodies(tx)
  for (const b of [identified.region, identified.body]) {
    if (bodies.has(b.id)) continue
    await saveBody(tx, b)
    await savePublishedBody(tx, b.id)
  }
  return identified.body
}

export const makeBody = bodyOf

/** Puts a part into the year of its body: as the next edition of a document that states much of the same, or beside the others. */
export async function placePart(
  tx: Tx,
  { profile, newId }: TakeInTools,
  row: Pick<TakenPart, 'document' | 'part' | 'name' | 'code' | 'body' | 'fiscalYear'>,
  paper: PublishedPaper,
  author: Author,
): Promise<Outcome<Pick<TakenPartOf, 'edition' | 'differences'> & { readonly year: FilledYear }>> {
  const [body, fiscalYear] = [row.body ?? '', row.fiscalYear ?? 0]
  const dossier = await openDossier(tx, newId(), body, fiscalYear, 'published')
  const own = statedBy(paper, row.part, fiscalYear)
  let [edition, replaces]: [number, string | null] = [1, null]
  let differences: readonly EditionDifference[] = []
  for (const other of (await findTakenParts(tx, { dossier: dossier.id })).filter(p => p.isCurrent && p.document !== row.document)) {
    const before = await publishedPart(tx, other, fiscalYear, new Map())
    if (before.paper.understanding.face.kind !== paper.understanding.face.kind) continue
    const theirs = statedBy(before.paper, other.part, fiscalYear)
    if (!areEditions(theirs.facts, own.facts, { a: theirs.names, b: own.names })) continue
    edition = other.edition + 1
    replaces = other.document
    differences = factDifferences(theirs.facts, own.facts).map(d => ({
      label: d.label,
      fact: d.fact,
      before: d.before?.printed ?? null,
      after: d.after?.printed ?? null,
      place: d.after?.place ?? d.before?.place ?? null,
    }))
    await saveTakenPart(tx, { ...other, isCurrent: false })
  }
  await saveTakenPart(tx, { ...row, dossier: dossier.id, edition, replaces, isCurrent: true, differences })
  const filled = await fillYear(tx, dossier.id, fiscalYear, profile, author)
  return filled.ok ? done({ edition, differences: differences.length, year: filled.value }) : filled
}

function statedBy(paper: PublishedPaper, part: string, fiscalYear: number) {
  const made = applyEdits(emptyDossier('', '', fiscalYear), prefillFrom(paper.understanding, { part }).edits)
  return { facts: publishedFacts(paper, part, fiscalYear), names: made.ok ? namesIn(made.value.dossier) : [] }
}

/** Whose figures are whose nobody but a person can tell. */
const severalBodies = (others: readonly string[]): Identified => ({ kind: 'uncertain', why: 'several', readings: [], others })

const WHY = {
  'no-name': wording('文件中没有找到单位名称', 'the document does not name its body'),
  'no-place': wording('名称中没有所在地区', 'the name tells no place'),
  several: wording('文件里还有其他单位的内容，请拆成各单位单独的文件再录入', 'it holds documents of other bodies, too: split it and take in each'),
  similar: wording('与已有单位的名称相近，不能确定是否同一单位', 'its name is like that of a known body'),
} as const

function bodyDoubt({ understanding: { face } }: PublishedPaper, name: string, u: Identified & { kind: 'uncertain' }, sha256: string): Doubt {
  const why = WHY[u.why]
  const say = wording(
    `不能确定是哪个单位${name === '' ? '' : `（“${name}”）`}：${why.zh}${u.others ? `：${u.others.join('、')}` : ''}。`,
    `Whose document it is (“${name}”) is uncertain: ${why.en}${u.others ? `: ${u.others.join(', ')}` : ''}.`,
  )
  return {
    id: doubtIdOf(sha256, 'body'),
    kind: 'body',
    facts: [],
    say,
    place: face.body?.place ?? null,
    readings: u.readings,
    acts: ['choose', 'type', 'reject'],
  }
}

function yearDoubt({ understanding: { face } }: PublishedPaper, sha256: string): Doubt {
  const say = wording('文件中没有找到财政年度。', 'The document does not tell its fiscal year.')
  return { id: doubtIdOf(sha256, 'year'), kind: 'year', facts: [], say, place: face.title?.place ?? null, readings: [], acts: ['type', 'reject'] }
}
