/**
 * Years of real offices, entered again: each document that lies beside the checkout is taken into a dossier, what it tells besides is entered as
 * an officer would, the papers are written as Word files and read, and every figure of the document stands in them. Where the form states a
 * figure by its own arithmetic and the document had another, the two are named here.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  applyEdits,
  type Body,
  type Dossier,
  type DossierRecord,
  type Edit,
  emptyDossier,
  figureOf,
  isWithin,
  isZero,
  orderBetween,
  type PaperKind,
  type RecordKind,
  recordsOf,
  roundedInterval,
  type Statement,
  type Understanding,
} from '@jixiao/core'
import { documentOfForm, documentOfPaper, FORMS, prefillFrom, readDocument, settingsOf, understand, writeDocument } from '@jixiao/documents'
import { profileNamed } from '@jixiao/rules'
import { describe, expect, it } from 'vitest'
import { givenOf } from './check-paper.ts'
import { scoreProjects } from './score-projects.ts'

const seeds = join(resolve(fileURLToPath(new URL('../../../..', import.meta.url)), process.env.JIXIAO_CORPUS ?? '../shared/corpus'), 'seeds')
const found = profileNamed('hebei-county')
if (!found) throw new Error('no profile hebei-county')
const profile = found

type Enter = (of: RecordKind, fields: DossierRecord['fields']) => void

interface Seed {
  /** How its file's name ends: year and kind. */
  readonly file: string
  readonly papers: readonly (PaperKind | string)[]
  /** The least number of figures that it has. */
  readonly figures: number
  /** What the document tells and prefilling does not take. */
  readonly enter?: (enter: Enter, dossier: Dossier, text: Understanding) => void
  /** The document's figure and the one that the forms reckon: it contradicts itself there. */
  /** Facts that the document states by a cell in the wrong column. */
  readonly misplaced?: RegExp
  readonly reckoned?: Readonly<Record<string, readonly [stated: string, reckoned: string]>>
}

const fen = (wan: string): string => String(Math.round(Number(wan) * 1_000_000))
const paragraph = ({ blocks }: Understanding, words: RegExp): string =>
  blocks.flatMap(b => (b.kind === 'paragraph' && words.test(b.text) ? [b.text.trim()] : []))[0] ?? ''
/** Paragraphs of a chapter of a report, as the office wrote them. */
const chapter = ({ blocks }: Understanding, from: RegExp, until: RegExp): string => {
  const texts = blocks.flatMap(b => (b.kind === 'paragraph' ? [b.text.trim()] : []))
  const first = texts.findIndex(t => from.test(t))
  const last = texts.findIndex((t, i) => i > first && until.test(t))
  return texts.slice(first + 1, last < 0 ? undefined : last).join('\n')
}

const SEEDS: readonly Seed[] = [
  { file: '2021-targets', papers: ['targets'], figures: 30 },
  { file: '2023-disclosure', papers: ['disclosure'], figures: 600 },
  {
    file: '2021-disclosure',
    papers: ['disclosure'],
    figures: 50,
    enter(enter, _dossier, text) {
      // what changed of the income is written by the office: the chapter itself compares expenditure
      enter('passage', { section: 'arrangement', text: paragraph(text, /收支安排.*较/) })
    },
  },
  {
    file: '2022-h1-monitoring',
    papers: ['monitoring-report'],
    figures: 12,
    enter(enter, _dossier, text) {
      enter('passage', { section: 'monitoring.attainment', text: chapter(text, /绩效目标实现情况/, /存在的问题/) })
      enter('passage', { section: 'monitoring.problems', text: chapter(text, /存在的问题/, /^$/) })
    },
    reckoned: {
      // 29.53 of 63.79, and 26.78 of 49.88: the document divided by the money received
      'execution/total/rate': ['69.86%', '46.30%'],
      'execution/basic/rate': ['94.41%', '53.70%'],
    },
  },
  {
    file: '2022-self-evaluation',
    papers: ['self-evaluation', 'self-evaluation-report'],
    figures: 150,
    enter(enter, dossier, text) {
      enter('passage', { section: 'self-evaluation.work', text: paragraph(text, /结转和结余/) })
      const [, initial = '', adjusted = ''] = /年初预算收入\s*([\d.]+).*?调整预算数\s*([\d.]+)/.exec(paragraph(text, /结转和结余/)) ?? []
      // the money of the whole office stands in the text alone: the basic expenditure is what its projects leave of it
      const projects = recordsOf(dossier, 'adjustment').reduce((n, r) => n + BigInt(String(r.fields.amount ?? 0)), 0n)
      const spent = recordsOf(dossier, 'payment').reduce((n, r) => n + BigInt(String(r.fields.amount ?? 0)), 0n)
      enter('line', { function: '2013701', economy: '30101', spending: 'basic', source: 'general-budget', amount: fen(initial) })
      const rest = BigInt(fen(adjusted)) - BigInt(fen(initial)) - projects
      enter('adjustment', { kind: rest < 0n ? 'cut' : 'supplement', source: 'general-budget', amount: String(rest < 0n ? -rest : rest) })
      enter('payment', { source: 'general-budget', economy: '30101', amount: String(BigInt(fen(adjusted)) - spent) })
    },
    reckoned: {
      'self-evaluation/project/1/rate': ['99.99%', '99.97%'],
      'self-evaluation/project/3/execution/actual': ['100%', '57.80%'],
      'self-evaluation/project/3/score/execution': ['10', '5.78'],
      'self-evaluation/project/3/total': ['70', '65.78'],
      'self-evaluation/score': ['94', '93.16'],
      'self-evaluation/grade': ['优秀', '优'],
    },
    // cells that were shifted: a rate in the column of the name
    misplaced: /\/execution\/indicator$/,
  },
]

async function understood(bytes: Uint8Array, name: string): Promise<Understanding> {
  const read = await readDocument(bytes, name, {})
  if (!read.ok) throw new Error(read.problem.say.zh)
  return understand(read.value)
}

/** Forms have their rows in the order of the scheme: which number a row has says nothing. */
const unnumbered = (fact: string): string => fact.replace(/\/indicator\/\d+\//, '/indicator/').replace(/\/score\/\d+$/, '/score')

const plainText = (s: Statement): string => (s.value.kind === 'text' ? s.value.text : (s.place.text ?? '')).replace(/\s/g, '')
function isSame(a: Statement, b: Statement): boolean {
  const [x, y] = [figureOf(a), figureOf(b)]
  if (x && y) return isWithin(y.value, roundedInterval(x))
  return x === null && y === null && plainText(a) === plainText(b)
}

const isNothing = (s: Statement): boolean => {
  const figure = figureOf(s)
  return figure !== null && isZero(figure.value)
}

describe('the year of a real office, entered again', { timeout: 120_000 }, () => {
  it.for(SEEDS)('$file: every figure comes out of the written papers', async ({
    file,
    papers,
    figures,
    enter,
    misplaced,
    reckoned = {},
  }, context) => {
    const name = existsSync(seeds) ? readdirSync(seeds).find(n => n.endsWith(`-${file}.txt`)) : undefined
    if (name === undefined) return context.skip(`${file} does not lie beside this checkout (JIXIAO_CORPUS)`)
    const text = await understood(new Uint8Array(readFileSync(join(seeds, name))), name)
    const year = text.face.fiscalYear?.value ?? 0
    const own = text.facts.statements.filter(s => !s.fact.startsWith('mention/'))
    const settings = settingsOf(profile, year)
    // a department's document has a part for each of its bodies
    for (const part of new Set(own.map(s => s.subject.part))) {
      const prefill = prefillFrom(text, { part, settings, scores: d => scoreProjects(d, profile) })
      const edits: Edit[] = [...prefill.edits]
      const taken = made(year, edits)
      let order: string | null = 'z'
      enter?.(
        (of, fields) => {
          order = orderBetween(order, null)
          edits.push({ kind: 'add', record: `entered-${edits.length}`, of, parent: null, order, fields })
        },
        taken,
        text,
      )
      const dossier = made(year, edits)
      const body: Body = {
        id: 'b',
        kind: 'department',
        parent: null,
        name: text.face.body?.name.replace(/\s/g, '') || '示例县局',
        shortName: '',
        code: part === 'department' ? '224' : part,
      }
      const again: Statement[] = []
      for (const paper of papers) again.push(...(await writtenAgain(paper, dossier, body)))
      const stated = own.filter(s => s.subject.part === part)
      // a row that was found for one of the document's rows is none for another
      const free = new Map(again.map(o => [`${o.fact} ${plainText(o)}`, o]))
      const matched = new Map<string, Statement>()
      const lost = stated.filter(s => {
        if (isNothing(s) || misplaced?.test(s.fact)) return false
        const [from, to] = reckoned[s.fact] ?? []
        if (from !== undefined && plainText(s).startsWith(from)) return !again.some(o => o.fact === s.fact && plainText(o).startsWith(to ?? ''))
        const known = matched.get(s.fact)
        if (known && isSame(s, known)) return false
        const match = [...free].find(([, o]) => unnumbered(o.fact) === unnumbered(s.fact) && isSame(s, o))
        if (!match) return true
        free.delete(match[0])
        matched.set(s.fact, match[1])
        return false
      })
      expect(stated.length).toBeGreaterThan(figures)
      expect(lost.map(s => `${s.fact} ${plainText(s)}`)).toEqual([])
    }
  })
})

function made(year: number, edits: readonly Edit[]): Dossier {
  const applied = applyEdits(emptyDossier('seed', 'b', year), edits)
  if (!applied.ok) throw new Error(applied.problem.say.zh)
  return applied.value.dossier
}

/** The paper (or the one form) as a Word file, and what a reader finds in it. */
async function writtenAgain(paper: PaperKind | string, dossier: Dossier, body: Body): Promise<readonly Statement[]> {
  const form = FORMS.find(f => f.id === paper)
  const given = givenOf(dossier, body, paper.startsWith('monitoring') ? '6' : '', profile)
  const document = form ? documentOfForm(form, given) : documentOfPaper(paper as PaperKind, given)
  const written = await writeDocument(document, 'docx', {})
  if (!written.ok) throw new Error(written.problem.say.zh)
  return (await understood(written.value, `${paper}.docx`)).facts.statements
}
