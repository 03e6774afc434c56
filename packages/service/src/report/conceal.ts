/** Keeps personal data out of reports: what a document must not publish is not repeated by the report that says so. */
import type { Block, Cell, PersonalDatum } from '@jixiao/core'
import { type EdgeLine, type EdgeOfPages, type FileView, type FlowPicture, pageSpots, type Secret } from '@jixiao/documents'
import type { ReportFinding, ReportPlace } from './report.ts'

/** Replaces every personal datum of a document in a text by stars of the same length. Names and lines of leaders may be public and stay. */
export function concealer(blocks: readonly Block[], data: readonly PersonalDatum[]): (text: string) => string {
  const secrets = [...new Set(data.filter(d => !d.isLeader).flatMap(d => wordsOf(d, blocks)))]
    .filter(s => s.length > 1)
    .sort((a, b) => b.length - a.length)
  if (secrets.length === 0) return text => text
  return text => secrets.reduce((t, secret) => t.replaceAll(secret, stars(secret)), text)
}

/** The blocks with every such datum concealed, for a report that shows the document. */
export function concealedBlocks(blocks: readonly Block[], data: readonly PersonalDatum[]): readonly Block[] {
  const conceal = concealer(blocks, data)
  const touched = new Set(data.map(d => d.place.block))
  const cell = (c: Cell): Cell => ({ ...c, text: conceal(c.text) })
  return blocks.map((block, index) => {
    if (!touched.has(index)) return block
    return block.kind === 'paragraph'
      ? { ...block, text: conceal(block.text) }
      : { ...block, rows: block.rows.map(r => ({ ...r, cells: r.cells.map(cell) })) }
  })
}

/** What a picture of the pages must not show, with the places where it is known to stand. */
export const secretsOf = (blocks: readonly Block[], data: readonly PersonalDatum[]): Secret[] =>
  data
    .filter(d => !d.isLeader)
    .flatMap(d => wordsOf(d, blocks).flatMap(words => (words.length > 1 ? [{ words, spots: pageSpots(d.place, blocks) }] : [])))

/** A view with every such datum concealed in its words: those of sheets, of headers and footers, and what is said of pictures. */
export function concealedView(view: FileView, conceal: (text: string) => string): FileView {
  const inPictures = (pictures: readonly FlowPicture[]): FlowPicture[] => pictures.map(p => ({ ...p, alt: conceal(p.alt) }))
  const inLines = (lines: readonly EdgeLine[]): EdgeLine[] =>
    lines.map(l => ({ ...l, pieces: l.pieces.map(p => (typeof p === 'string' ? conceal(p) : p)), pictures: inPictures(l.pictures) }))
  const inEdge = ({ usual, first, even }: EdgeOfPages): EdgeOfPages => ({
    usual: inLines(usual),
    ...(first ? { first: inLines(first) } : {}),
    ...(even ? { even: inLines(even) } : {}),
  })
  switch (view.kind) {
    case 'sheets':
      return { ...view, sheets: view.sheets.map(s => ({ ...s, cells: s.cells.map(c => ({ ...c, text: conceal(c.text) })) })) }
    case 'flow':
      return {
        ...view,
        edges: view.edges.map(e => ({ ...e, head: inEdge(e.head), foot: inEdge(e.foot) })),
        pictures: mapped(view.pictures, inPictures),
        tables: mapped(view.tables, t => ({ ...t, cells: mapped(t.cells, c => (c.pictures ? { ...c, pictures: inPictures(c.pictures) } : c)) })),
      }
    default:
      return view
  }
}

const mapped = <T>(record: Readonly<Record<string, T>>, change: (value: T) => T): Record<string, T> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]))

/** The same finding with every text concealed. */
export function concealIn(finding: ReportFinding, conceal: (text: string) => string): ReportFinding {
  const text = (t: string | null): string | null => (t === null ? null : conceal(t))
  const place = (p: ReportPlace): ReportPlace => ({
    ...p,
    ...(p.row === undefined ? {} : { row: conceal(p.row) }),
    ...(p.text === undefined ? {} : { text: conceal(p.text) }),
    ...(p.context === undefined ? {} : { context: { ...p.context, text: conceal(p.context.text) } }),
  })
  return {
    ...finding,
    message: conceal(finding.message),
    messageEn: conceal(finding.messageEn),
    expected: text(finding.expected),
    found: text(finding.found),
    arithmetic: text(finding.arithmetic),
    mend: conceal(finding.mend),
    mendEn: conceal(finding.mendEn),
    places: finding.places.map(place),
    related: finding.related.map(place),
  }
}

/** Same length, so that offsets stay true. */
const stars = (secret: string): string => secret.replace(/\S/g, '*')

function wordsOf({ place }: PersonalDatum, blocks: readonly Block[]): string[] {
  const block = blocks[place.block]
  const text = block?.kind === 'paragraph' ? block.text : block?.rows[place.row ?? -1]?.cells.find(c => c.column === place.column)?.text
  const found = text?.slice(place.from ?? 0, place.to ?? text.length).trim()
  return found ? [found] : []
}
