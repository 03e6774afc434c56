/** From any sound office to a file and back: our own checker finds nothing in our own papers, and one changed figure it finds, and only that. */
import { type Block, type Cell, checkDocument, type Finding, type PaperKind, type ReadDocument, squeeze, type Value } from '@jixiao/core'
import { documentOfPaper, understand, WRITTEN_FORMATS } from '@jixiao/documents'
import { profileNamed, RULES } from '@jixiao/rules'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Office } from '../demo/office.ts'
import { anyOffice, wholeYear } from '../demo/testing/any-office.ts'
import { givenOf } from './check-paper.ts'
import { systemFonts } from './system-fonts.ts'
import { throughFile } from './testing/through-file.ts'

const profile = profileNamed('hebei-county')
if (!profile) throw new Error('no profile hebei-county')
const fonts = await systemFonts()
/** A machine without Chinese fonts makes no PDF, and says so elsewhere. */
const formats = WRITTEN_FORMATS.filter(f => f !== 'pdf' || fonts.folders.length > 0)

/** `CLOSED_LOOP_RUNS=1000` runs what the tests of every day only sample; `CLOSED_LOOP_SEED` begins elsewhere. */
const RUNS = { numRuns: Number(process.env.CLOSED_LOOP_RUNS ?? 2), seed: Number(process.env.CLOSED_LOOP_SEED ?? 20261121), endOnFailure: true }
const TIMEOUT = { timeout: 60_000 * Math.max(1, RUNS.numRuns / 10) }

const PAPERS: readonly (readonly [PaperKind, string])[] = [
  ['budget', ''],
  ['targets', ''],
  ['disclosure', ''],
  ['monitoring', '7'],
  ['self-evaluation', ''],
]

const paperOf = (office: Office, kind: PaperKind, round: string): ReadDocument =>
  documentOfPaper(kind, givenOf(wholeYear(office), office.body, round, profile))
const findingsIn = (document: ReadDocument): readonly Finding[] => checkDocument(understand(document), RULES, profile).findings
/** What is stated, of whom and when, and what the forms hold; where it stands differs between formats. */
function saidIn(document: ReadDocument): readonly string[] {
  const { facts, projects, selfEvaluations, monitoringForms } = understand(document)
  const stated = facts.statements.map(({ subject, fact, value, origin }) => [origin, ...Object.values(subject), fact, valueText(value)].join(' '))
  const forms = [
    ...projects.map(p => [p.name, p.budget, ...p.indicators.flatMap(i => [i.name, i.target, i.weight])]),
    ...selfEvaluations.map(f => [f.project, f.total, ...f.indicators.flatMap(i => [i.name, i.target, i.actual, i.score])]),
    ...monitoringForms.map(f => [f.project, ...f.indicators.flatMap(i => [i.name, i.target, i.actual])]),
  ]
  return [...stated, ...forms.map(f => f.map(x => squeeze(x?.text ?? '—')).join(' '))].sort()
}
const valueText = (value: Value): string => {
  if (value.kind === 'quantity') return `${value.quantity.value.n}/${value.quantity.value.d} ${value.quantity.dimension}`
  return value.kind === 'blank' ? 'blank' : `${value.kind} ${squeeze(value.text)}`
}
const told = (f: Finding): string => `${f.rule} ${f.severity} ${f.say.zh}`

it('a sound office has sound papers', TIMEOUT, () => {
  fc.assert(
    fc.property(anyOffice, office => {
      for (const [kind, round] of PAPERS) expect(findingsIn(paperOf(office, kind, round)).map(told)).toEqual([])
    }),
    { ...RUNS, numRuns: RUNS.numRuns * 10 },
  )
})

describe.each(formats)('as %s', format => {
  it.each(PAPERS)('%s: it says the same, and nothing is found', TIMEOUT, async (kind, round) => {
    await fc.assert(
      fc.asyncProperty(anyOffice, async office => {
        const paper = paperOf(office, kind, round)
        const read = await throughFile(paper, format, fonts)
        expect(findingsIn(read).map(told)).toEqual([])
        const said = saidIn(paper)
        expect(said.length).toBeGreaterThan(0)
        expect(saidIn(read)).toEqual(said)
      }),
      RUNS,
    )
  })

  it('one figure of the budget changed: it is found, and every finding shows it', TIMEOUT, async () => {
    await fc.assert(
      fc.asyncProperty(anyOffice, fc.nat(), fc.integer({ min: 1, max: 9 }), async (office, at, more) => {
        const { document, figure } = withOneFigure(paperOf(office, 'disclosure', ''), at, more)
        const findings = findingsIn(await throughFile(document, format, fonts))
        expect(findings.length).toBeGreaterThan(0)
        const pieces = findings.map(f => [told(f), [...f.places, ...f.related].map(p => (p.text ?? '').replaceAll(',', ''))] as const)
        expect(pieces.filter(([, texts]) => !texts.some(t => t.includes(figure)))).toEqual([])
      }),
      RUNS,
    )
  })
})

/** Amounts of the budget tables, those that can be summed up in two decimals. */
const AMOUNT = /^\d[\d,]*\.\d\d$/
const isBudgetTable = (b: Block): boolean => b.kind === 'table' && b.rows.some(r => r.cells.some(c => c.text === '栏次'))

/** The document with the first decimal of one of its figures `more` higher, and how that figure is printed now. */
function withOneFigure(document: ReadDocument, at: number, more: number): { readonly document: ReadDocument; readonly figure: string } {
  const cells = document.blocks.flatMap(b =>
    b.kind === 'table' && isBudgetTable(b) ? b.rows.flatMap(r => r.cells.filter(c => AMOUNT.test(c.text))) : [],
  )
  const cell = cells[at % cells.length]
  if (!cell) throw new Error('no budget table')
  const text = cell.text.replace(/\.(\d)/, (_, digit: string) => `.${(Number(digit) + more) % 10}`)
  const other = (c: Cell): Cell => (c === cell ? { ...c, text, place: { ...c.place, text } } : c)
  const blocks = document.blocks.map(b => (b.kind === 'table' ? { ...b, rows: b.rows.map(r => ({ ...r, cells: r.cells.map(other) })) } : b))
  return { document: { ...document, blocks }, figure: text.replaceAll(',', '') }
}
