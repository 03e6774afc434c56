/** Two editions of one document compared by figures and sentences; two documents are told to be two instead of listing everything. */
import type { DocumentKind } from '../model/document-face.ts'
import { samenessOf } from '../model/same-body.ts'
import { figureOf } from '../statements/statement.ts'
import type { Topics } from '../statements/understanding.ts'
import { inReadingOrder, type Place } from '../words/place.ts'
import type { Quantity } from '../words/quantity.ts'
import { type Wording, wording } from '../words/wording.ts'
import { cellKey, compareIndicators } from './compare-indicators.ts'
import { compareTables } from './compare-tables.ts'
import { compareSentences, type Whole } from './compare-texts.ts'
import type { EditionChange, EditionRelation, EditionsCompared, FigureChange } from './edition-change.ts'
import { contentOf, type EditionContent, withoutSheetNames } from './edition-table.ts'
import { figuresInText, wholeText } from './sentence.ts'
import { unpunctuated } from './word-marks.ts'

export interface CompareOptions {
  /** Lists everything even where these are two documents. */
  readonly isWantedAnyway?: boolean
}

export function compareEditions(from: Topics, to: Topics, { isWantedAnyway = false }: CompareOptions = {}): EditionsCompared {
  const [old, own] = [withoutSheetNames(from.blocks), withoutSheetNames(to.blocks)]
  const [a, b] = [contentOf(old, titlesOf(from)), contentOf(own, titlesOf(to))]
  const wholes = { from: wholeOf(old), to: wholeOf(own) }
  const [figuresA, figuresB] = [knownFigures(from), knownFigures(to)]
  const inTables = compareTables(
    { tables: a.tables, figureAt: p => figuresA.get(cellKey(p))?.quantity },
    { tables: b.tables, figureAt: p => figuresB.get(cellKey(p))?.quantity },
    wholes,
  )
  const inText = compareSentences(a.sentences, b.sentences, wholes)
  const same = { figures: inTables.figures + inText.figures, texts: inTables.texts + inText.texts }
  const relation = relationOf(from, to, shareOf(same, a, b))
  const faces = { from: from.face, to: to.face }
  const say = sayOf(relation, from, to)
  if (relation !== 'editions' && !isWantedAnyway) return { faces, relation, say, changes: [], slight: [], same }
  const indicators = compareIndicators(from, to)
  const isTold = (c: EditionChange): boolean => isToldOf(c, indicators.told.from, indicators.told.to)
  const found: readonly EditionChange[] = [...inTables.changes, ...inText.changes].filter(c => !isTold(c))
  const named = found.map(c => (c.kind === 'figure' ? { ...c, fact: factOf(c, figuresB, figuresA) } : c))
  const changes = joinedFigures([...named, ...indicators.changes]).sort(byPlace)
  return { faces, relation, say, changes, slight: [...inTables.slight, ...inText.slight], same }
}

/** By the place of the table's block, which is the same object in the blocks. */
const titlesOf = ({ blocks, tables }: Topics): ReadonlyMap<Place, string> =>
  new Map(tables.flatMap(t => (blocks[t.block] ? [[blocks[t.block]?.place ?? t.place, t.title.value] as const] : [])))

function wholeOf(blocks: Topics['blocks']): Whole {
  const plain = wholeText(blocks)
  return { plain, bare: unpunctuated(plain) }
}

interface KnownFigure {
  readonly quantity: Quantity
  readonly fact: string
}

function knownFigures(t: Topics): ReadonlyMap<string, KnownFigure> {
  const found = new Map<string, KnownFigure>()
  for (const s of t.facts.statements) {
    const quantity = s.place.row === undefined || s.value.kind !== 'quantity' ? null : figureOf(s)
    if (quantity && !found.has(cellKey(s.place))) found.set(cellKey(s.place), { quantity, fact: s.fact })
  }
  return found
}

const factOf = (c: FigureChange, ...known: readonly ReadonlyMap<string, KnownFigure>[]): string | null =>
  c.places.flatMap(p => known.flatMap((map, n) => map.get(cellKey(n === 0 ? p.to.place : p.from.place))?.fact ?? []))[0] ?? null

/** What the indicators say is not said again of their cells and rows. */
function isToldOf(c: EditionChange, from: ReadonlySet<string>, to: ReadonlySet<string>): boolean {
  const isIn = (p: Place | null, told: ReadonlySet<string>): boolean => p !== null && (told.has(cellKey(p)) || told.has(`${p.block}/${p.row ?? ''}/`))
  if (c.kind === 'figure') return c.places.every(p => isIn(p.from.place, from) || isIn(p.to.place, to))
  if (c.kind === 'text') return c.from?.row !== undefined || c.to?.row !== undefined ? isIn(c.from, from) || isIn(c.to, to) : false
  return c.kind === 'row' && isIn(c.place, c.what === 'removed' ? from : to)
}

/** One figure printed in several places that changed everywhere in the same way is one change. */
function joinedFigures(changes: readonly EditionChange[]): EditionChange[] {
  const known = new Map<string, { at: number; change: FigureChange }>()
  const out: EditionChange[] = []
  const value = (q: Quantity | null): string => (q ? `${q.dimension} ${q.value.n}/${q.value.d}` : '')
  for (const c of changes) {
    const [first] = c.kind === 'figure' ? c.places : []
    const key = first ? `${value(first.from.quantity)} ${value(first.to.quantity)}` : ''
    const twin = known.get(key)
    if (c.kind !== 'figure' || !first || !first.from.quantity || !first.to.quantity) out.push(c)
    else if (twin) {
      const change = { ...twin.change, fact: twin.change.fact ?? c.fact, places: [...twin.change.places, ...c.places] }
      out[twin.at] = change
      known.set(key, { at: twin.at, change })
    } else {
      known.set(key, { at: out.length, change: c })
      out.push(c)
    }
  }
  return out
}

const placeOf = (c: EditionChange): Place | null =>
  c.kind === 'figure' ? (c.places[0]?.to.place ?? null) : c.kind === 'text' || c.kind === 'indicator' ? (c.to ?? c.from) : c.place

const byPlace = (a: EditionChange, b: EditionChange): number => {
  const [x, y] = [placeOf(a), placeOf(b)]
  return x && y ? inReadingOrder({ ...x, file: '' }, { ...y, file: '' }) : 0
}

/** So much is the same in two editions, whatever their covers say: a wrong year on the cover is itself corrected by an edition. */
const SURELY_ONE = 0.6
/** Less than this in common, and nothing on the covers that tells: they have nothing to do with each other. */
const HARDLY_ANYTHING = 0.1

/** The share of the smaller document that stands unchanged in the other. */
function shareOf(same: EditionsCompared['same'], a: EditionContent, b: EditionContent): number {
  const size = ({ tables, sentences }: EditionContent): number =>
    sentences.length +
    sentences.reduce((n, s) => n + figuresInText(s.text).length, 0) +
    tables.reduce((n, t) => n + t.rows.reduce((m, r) => m + r.keys.filter(k => k !== '').length, 0), 0)
  const smaller = Math.min(size(a), size(b))
  return smaller === 0 ? 1 : (same.figures + same.texts) / smaller
}

function relationOf(from: Topics, to: Topics, share: number): EditionRelation {
  if (share >= SURELY_ONE) return 'editions'
  const [a, b] = [from.face, to.face]
  if (a.body && b.body && samenessOf(a.body, b.body) === 'different') return 'other-body'
  if (a.fiscalYear && b.fiscalYear && a.fiscalYear.value !== b.fiscalYear.value) return 'other-year'
  if (a.kind !== b.kind && a.kind !== 'unknown' && b.kind !== 'unknown') return 'other-kind'
  return share < HARDLY_ANYTHING ? 'unlike' : 'editions'
}

const KIND_NAMES: Readonly<Record<DocumentKind, Wording>> = {
  'budget-disclosure': wording('预算公开', 'a budget disclosure'),
  'performance-targets': wording('绩效目标', 'performance targets'),
  'monitoring-report': wording('绩效运行监控', 'a monitoring report'),
  'self-evaluation-report': wording('绩效自评', 'a self-evaluation'),
  'final-accounts': wording('决算公开', 'final accounts'),
  'inspection-checklist': wording('公开情况检查表', 'an inspection checklist'),
  'blank-form': wording('空白模板', 'a blank form'),
  unknown: wording('未识别的文件', 'an unknown document'),
}

function sayOf(relation: EditionRelation, { face: a }: Topics, { face: b }: Topics): Wording {
  const two = wording('这是两个不同的文件，不是同一文件的两个版本', 'These are two documents, not two editions of one')
  const told = (zh: string, en: string): Wording => wording(`${two.zh}：${zh}。没有逐项列出差异。`, `${two.en}: ${en}. Differences are not listed.`)
  switch (relation) {
    case 'editions':
      return wording('同一文件的两个版本', 'two editions of one document')
    case 'other-body':
      return told(`单位不同（${a.body?.name}、${b.body?.name}）`, `of ${a.body?.name} and of ${b.body?.name}`)
    case 'other-year':
      return told(`年度不同（${a.fiscalYear?.value}年、${b.fiscalYear?.value}年）`, `of ${a.fiscalYear?.value} and of ${b.fiscalYear?.value}`)
    case 'other-kind':
      return told(`种类不同（${KIND_NAMES[a.kind].zh}、${KIND_NAMES[b.kind].zh}）`, `${KIND_NAMES[a.kind].en} and ${KIND_NAMES[b.kind].en}`)
    case 'unlike':
      return told('内容几乎没有相同之处', 'hardly anything is the same')
  }
}
