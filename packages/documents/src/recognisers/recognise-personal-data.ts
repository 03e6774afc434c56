/** Places where a person may be named or reachable. What stands there is never repeated. */
import {
  append,
  type Cell,
  type DocumentFace,
  fold,
  isSameCell,
  lineAt,
  type Paragraph,
  type PersonalDatum,
  type Place,
  type ReadDocument,
  type Row,
  type Section,
  type Table,
} from '@jixiao/core'
import { healthOfPersons } from './personal/health-of-persons.ts'
import { listedPersons } from './personal/lists-of-persons.ts'
import { ADDRESS_LABEL, GROUP_HEADING, LEADER_TITLE, TITLE } from './personal/name-words.ts'
import { loneLabel, loneName, type NamedPerson, namesBehindLabels, nameWithTitle, personOf } from './personal/names-of-persons.ts'
import { numbersOfPersons } from './personal/numbers-of-persons.ts'

const GROUP_LABEL = '评价工作组'
/** A list of the group ends at the latest after so many paragraphs where no section says where it ends. */
const LONGEST_GROUP = 30

/** All personal data of a document in reading order, each place without text. */
export function recognisePersonalData(document: ReadDocument, _face: DocumentFace, sections: readonly Section[]): readonly PersonalDatum[] {
  const found: PersonalDatum[] = []
  const isGroup = groupBlocks(document, sections)
  let label: string | null = null
  let previous = ''
  for (const [index, block] of document.blocks.entries()) {
    if (block.kind === 'table') {
      for (const row of block.rows) append(found, inRow(row, isGroup.has(index)))
      // the list of the evaluation group has its names already
      if (!isGroup.has(index)) append(found, inList(block, found))
      label = null
      previous = ''
      continue
    }
    const text = fold(block.text)
    if (text.trim() === '') continue
    const next = label ? loneName(text) : null
    const people = next
      ? [personOf(label ?? '', next.from, text.slice(next.from, next.to))]
      : [...namesBehindLabels(text), ...listed(text, isGroup.has(index))]
    append(found, [...people.map(p => datumOfPerson(block, text, p)), ...numbersIn(block, text, previous), ...inClauses(block, text)])
    label = loneLabel(text)
    previous = text
  }
  return found
}

/** Names in a list of natural persons, and what stands beside them; a place that is known already is not told again. */
function inList(table: Table, known: readonly PersonalDatum[]): PersonalDatum[] {
  return listedPersons(table).flatMap(({ kind, label, cell, from, to }) => {
    const place = placeWithoutText(cell, from, to)
    if (known.some(d => isSameCell(d.place, place) && d.place.from === from)) return []
    return [{ kind, label, place, masked: masked(cell.text.slice(from, to)), isLeader: false }]
  })
}

/** Where a person lives and what a person suffers from, in running text. */
function inClauses(source: Paragraph | Cell, text: string): PersonalDatum[] {
  const addresses = [...text.matchAll(ADDRESS_LABEL)].flatMap(m => {
    const from = m.index + m[0].length
    const to = from + (/^[^。;；,，\s]*/.exec(text.slice(from))?.[0].length ?? 0)
    return to - from >= 5 ? [{ kind: 'home-address' as const, from, to }] : []
  })
  const health = healthOfPersons(text).map(h => ({ kind: 'health' as const, ...h }))
  return [...addresses, ...health].map(({ kind, from, to }) => ({
    kind,
    label: '',
    place: placeWithoutText(source, from, to),
    masked: masked(text.slice(from, to)),
    isLeader: false,
  }))
}

const listed = (text: string, isGroup: boolean): NamedPerson[] => {
  const person = isGroup ? nameWithTitle(text, GROUP_LABEL) : null
  return person ? [person] : []
}

/** In a table the name stands in the label's cell or in the next one. */
function inRow(row: Row, isGroup: boolean): PersonalDatum[] {
  const texts = row.cells.map(c => fold(c.text))
  const title = isGroup ? texts.find(t => TITLE.test(t) && loneName(t) === null) : undefined
  return row.cells.flatMap((cell, i) => {
    const text = texts[i] ?? ''
    const before = i > 0 ? loneLabel(texts[i - 1] ?? '') : null
    const lone = before || isGroup ? loneName(text) : null
    const person =
      before && lone
        ? personOf(before, lone.from, text.slice(lone.from, lone.to))
        : isGroup && lone && title !== undefined
          ? { kind: 'named-person' as const, label: GROUP_LABEL, ...lone, isLeader: LEADER_TITLE.test(title) }
          : null
    const people = person ? [person] : [...namesBehindLabels(text), ...listed(text, isGroup)]
    return [...people.map(p => datumOfPerson(cell, text, p)), ...numbersIn(cell, text, texts[i - 1] ?? ''), ...inClauses(cell, text)]
  })
}

const datumOfPerson = (source: Paragraph | Cell, text: string, p: NamedPerson): PersonalDatum => ({
  kind: p.kind,
  label: p.label,
  place: placeWithoutText(source, p.from, p.to),
  masked: masked(text.slice(p.from, p.to).replace(/\s+/g, '')),
  isLeader: p.isLeader,
})

const LABEL_BEFORE = /([一-龥]{2,10})\s*:?\s*$/
const labelBefore = (text: string): string => LABEL_BEFORE.exec(text.slice(-14))?.[1] ?? ''

/** A number that begins its text takes its label from the text before ("联系电话：" on the line above). */
const numbersIn = (source: Paragraph | Cell, text: string, previous: string): PersonalDatum[] =>
  numbersOfPersons(text).map(n => ({
    kind: n.kind,
    label: labelBefore(text.slice(0, n.from).trim() === '' ? previous : text.slice(0, n.from)),
    place: placeWithoutText(source, n.from, n.to),
    masked: masked(text.slice(n.from, n.to)),
    // an office's line is to be published (《政府信息公开条例》第二十条)
    isLeader: n.kind === 'landline',
  }))

/** The first character and a star for each of the others. */
const masked = (text: string): string => text.slice(0, 1) + '*'.repeat(Math.max(1, text.length - 1))

function placeWithoutText(source: Paragraph | Cell, from: number, to: number): Place {
  const { text: _text, rowLabel: _row, columnLabel: _column, ...rest } = source.place
  const line = lineAt(source, from)
  return { ...rest, from, to, ...(line === undefined ? {} : { line }) }
}

/** Blocks of the list of the evaluation group. */
function groupBlocks(document: ReadDocument, sections: readonly Section[]): ReadonlySet<number> {
  const blocks = new Set<number>()
  for (const s of sections) if (s.kind === 'group') for (let b = s.from; b < s.to; b++) blocks.add(b)
  if (blocks.size > 0) return blocks
  const heading = document.blocks.findIndex(b => b.kind === 'paragraph' && b.text.length < 30 && GROUP_HEADING.test(b.text))
  if (heading >= 0) for (let b = heading + 1; b <= heading + LONGEST_GROUP; b++) blocks.add(b)
  return blocks
}
