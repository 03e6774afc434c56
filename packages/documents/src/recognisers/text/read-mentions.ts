/** One stretch of running text → its mentions: figures with label, operator, change, share, whole. */
import type { Mention, Place } from '@jixiao/core'
import { type Clause, parseClauses } from './clauses.ts'
import { NO_PART, PART_MARKER } from './lexicon.ts'
import { bareNoun } from './noun-phrase.ts'
import { PartFrames } from './part-frames.ts'
import { type Figure, readFigures } from './read-figures.ts'
import type { Reading } from './reading.ts'
import type { TextRun } from './text-run.ts'
import { wordsOfFigure } from './words-of-figure.ts'

/** No noun phrase is longer; a text without any punctuation must not be searched whole for each figure. */
const LONGEST_PHRASE = 200

export type PlaceOf = (from: number, to: number) => Place

/** Reads the mentions of a run. `base` is the index that the first one gets; `frames` carries over what "其中" at the start may refer to. */
export function readMentions(run: TextRun, base: number, placeOf: PlaceOf, frames: PartFrames = new PartFrames()): Mention[] {
  const { figures, labels } = readFigures(run.text, run.folded)
  if (figures.length === 0) return []
  const breaks = new Set(labels.filter(l => l.kind === 'numbering').map(l => l.to))
  const { clauses, sentences } = parseClauses(run.folded, breaks)
  const reading: Reading = { run, clauses, sentences, frames, mentions: [], base, changed: new Set(), waiting: [] }
  let next = 0
  for (const [at, clause] of clauses.entries()) {
    enter(reading, clause)
    let from = clause.from
    for (let figure = figures[next]; figure && figure.from < clause.to; figure = figures[++next]) {
      const following = figures[next + 1]
      readFigure(reading, at, clause, figure, from, following && following.from < clause.to ? following.from : clause.to, placeOf)
      from = Math.max(figure.to, from)
    }
    // "其中：" is a clause of its own
    if (from === clause.from && PART_MARKER.test(run.folded.slice(clause.from, clause.from + LONGEST_PHRASE).trim())) frames.openList()
  }
  return reading.mentions
}

/** What stands before a clause opens or closes lists. */
function enter({ frames, mentions, run }: Reading, clause: Clause): void {
  if (clause.opener === 'sentence') frames.fullStop()
  if (clause.opener === 'semicolon') frames.semicolon()
  if (clause.opener === 'close') frames.closeBracket()
  if (clause.opener !== 'open') return
  const last = mentions.at(-1)
  const isBehind = last !== undefined && run.folded.slice(last.place.to ?? 0, clause.from - 1).trim() === ''
  const holdsParts = isBehind && !NO_PART.test(run.folded.slice(clause.from, clause.from + LONGEST_PHRASE))
  frames.openBracket(holdsParts ? last : null)
}

function readFigure(reading: Reading, at: number, clause: Clause, figure: Figure, from: number, until: number, placeOf: PlaceOf): void {
  const { run, frames, mentions, sentences, base } = reading
  const sentence = sentences[clause.sentence]
  if (sentence === undefined) return
  const opened = run.folded.slice(Math.max(from, figure.from - LONGEST_PHRASE), figure.from).replace(/^[\s、]+/, '')
  if (PART_MARKER.test(opened)) frames.openList()
  const before = opened.replace(PART_MARKER, '')
  shareOut(reading, before)
  const words = wordsOfFigure({
    reading,
    clause,
    at,
    figure,
    before,
    behind: run.folded.slice(figure.to, Math.min(until, figure.to + LONGEST_PHRASE)),
    isFollowed: until < clause.to,
  })
  const index = base + mentions.length
  const partOf = words.isAside ? undefined : frames.add({ index, role: words.role, label: words.label, quantity: figure.quantity })
  mentions.push({
    index,
    role: words.role,
    label: words.label,
    quantity: figure.quantity,
    ...words.more,
    ...(partOf === undefined ? {} : { partOf }),
    place: placeOf(figure.from, figure.to),
    sentence: placeOf(sentence.from, sentence.to),
    section: run.section,
    part: run.part,
  })
}

/** "人员经费、公用经费分别为": the names wait for the figures that follow in their order. */
function shareOut({ waiting }: Reading, before: string): void {
  const names = /分别(?:为|是|达到?|安排|增加|减少)?\s*$/.test(before) ? bareNoun(before).split(/[、和及与]/) : []
  if (names.length > 1) waiting.splice(0, waiting.length, ...names)
  else if (bareNoun(before) !== '') waiting.length = 0
}
