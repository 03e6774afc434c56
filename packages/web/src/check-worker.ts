/** Checks files beside the page, so that the page never stops; the bytes do not leave the browser. Holds the rule book for the page. */
import pdfium from '@embedpdf/pdfium/pdfium.wasm?url'
import { localProfile, type Profile } from '@jixiao/core'
import {
  guessMapping,
  type ImportKind,
  importRows,
  openPdf,
  type PdfPages,
  prefillFrom,
  type ReaderResources,
  readDocument,
  readTable,
  settingsOf,
  understand,
} from '@jixiao/documents'
import { PROFILES, pageOf, profileNamed, RULES, sourcesOf } from '@jixiao/rules'
import {
  type CheckedFile,
  checkFile,
  checkPaper,
  type Mark,
  marksOf,
  type NamedBytes,
  notChecked,
  proposeEdits,
  type Report,
  reportFinding,
  reportOn,
  scoreProjects,
  sha256,
  unpacked,
  withPictures,
  writeHtml,
  writeJson,
  writeOriginal,
  writePaper,
  writeSarif,
} from 'jixiao/contract'
import type { Answer, Book, MadePaper, Original, Prefilled, Request, Shown, Spot, WantedPaper } from './check-messages.ts'
import { answerEditions, editionBytes } from './editions-worker.ts'
import type { Lang } from './text/text.ts'
import { yearFigures } from './year-figures.ts'
import { answerYear } from './year-worker.ts'

/** The PDF engine is fetched from our own address when the first PDF comes. */
const RESOURCES: ReaderResources = { pdfEngine: async () => new Uint8Array(await (await fetch(pdfium)).arrayBuffer()) }

interface Checked {
  readonly report: Report
  readonly files: readonly CheckedFile[]
  readonly bytes: ReadonlyMap<string, Uint8Array>
}

let last: Checked | null = null
/** The check that is wanted: one that was asked for before gives way. */
let wanted = 0
let isCancelled = false
let spot: Spot | null = null
const answer = (message: Answer, transfer: Transferable[] = []): void => self.postMessage(message, { transfer })

answer({ kind: 'book', book: theBook() })

function theBook(): Book {
  return {
    rules: RULES.map(r => ({
      code: r.code,
      title: { zh: r.title, en: r.titleEn },
      severity: r.severity,
      sources: { zh: sourcesOf(r, 'zh'), en: sourcesOf(r, 'en') },
    })),
    profiles: PROFILES.map(p => ({ id: p.id, title: p.title })),
  }
}

self.addEventListener('message', async (event: MessageEvent<Request>) => {
  const request = event.data
  try {
    if (request.kind === 'export') answer({ kind: 'exported', id: request.id, text: await exported(request) })
    else if (request.kind === 'draw') await draw(request)
    else if (request.kind === 'show') show(request)
    else if (request.kind === 'look') await look(request)
    else if (request.kind === 'paper') answer({ kind: 'paper', id: request.id, made: madePaper(request) })
    else if (request.kind === 'tables') await tables(request)
    else if (request.kind === 'import') {
      const { table, mapping, dossier, settings, profile } = request
      const codes = profileOf(profile).codesIn(dossier.fiscalYear)
      answer({ kind: 'imported', id: request.id, imported: importRows(table, mapping, dossier, { ...settings, codes }) })
    } else if (request.kind === 'figures') answer({ kind: 'figures', id: request.id, figures: yearFigures(request, profileOf(request.profile)) })
    else if (request.kind === 'form' || request.kind === 'lights' || request.kind === 'scores')
      answer(answerYear(request, profileOf(request.profile)))
    else if (request.kind === 'editions' || request.kind === 'editions-export')
      answer(await answerEditions(request, profileOf(request.kind === 'editions' ? request.profile : ''), RESOURCES))
    else if (request.kind === 'settings') {
      const { scheme, unit, weights } = settingsOf(profileOf(request.profile), request.year)
      answer({ kind: 'settings', id: request.id, settings: { scheme, unit, weights } })
    } else if (request.kind === 'prefill') answer({ kind: 'prefilled', id: request.id, prefilled: await prefilled(request) })
    else if (request.kind === 'rule') {
      const rule = RULES.find(r => r.code === request.code)
      answer({ kind: 'rule', code: request.code, page: rule ? await pageOf(rule) : '' })
    } else if (request.kind === 'rules') houseProfiles.set(request.profile, localProfile(PROFILES, request.rules))
    else if (request.kind === 'cancel') isCancelled = true
    else await check(request)
  } catch (error) {
    if (request.kind === 'draw') answer({ kind: 'drawn', id: request.id, picture: null })
    else answer({ kind: 'failed', id: 'id' in request ? request.id : 0, message: error instanceof Error ? error.message : String(error) })
  }
})

/** Files that were checked before, by profile, name and content: adding one more checks only that one. */
let known = new Map<string, CheckedFile>()

async function check(request: Extract<Request, { kind: 'check' }>): Promise<void> {
  wanted = request.id
  isCancelled = false
  const started = performance.now()
  const profile = profileOf(request.profile)
  const files: CheckedFile[] = []
  const kept = new Map<string, CheckedFile>()
  const inputs = request.files.flatMap(unpacked)
  for (const [done, input] of inputs.entries()) {
    answer({ kind: 'progress', id: request.id, done, of: inputs.length, file: input.name })
    const key = [profile.id, input.name, await sha256(input.bytes)].join('\u0000')
    const found = known.get(key) ?? (await checkOne(input, profile))
    kept.set(key, found)
    known.set(key, found)
    files.push(found)
    await isHeard()
    if (wanted !== request.id) return
    if (isCancelled) break
  }
  known = isCancelled ? known : kept
  const { report } = reportOn(files, profile)
  closePages()
  spot = null
  last = { report, files, bytes: new Map(inputs.map(f => [f.name, f.bytes])) }
  const isWhole = files.length === inputs.length
  answer({ kind: 'checked', id: request.id, report, shown: shownOf(request.lang), milliseconds: performance.now() - started, isWhole })
}

/** Messages that came meanwhile (a cancel, another check) are heard between two files. */
const isHeard = (): Promise<void> => new Promise(resolve => setTimeout(resolve))

/** A file on which the program itself fails does not stop the others. */
async function checkOne(input: NamedBytes, profile: NonNullable<ReturnType<typeof profileNamed>>): Promise<CheckedFile> {
  try {
    return await checkFile(input, profile, RULES, RESOURCES, { draw: 'layout' })
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return notChecked(input.name, await sha256(input.bytes), {
      code: 'program-failed',
      say: {
        zh: `检查这个文件时程序出错（${why}），没有检查；其他文件不受影响。可以另存为 docx、xlsx 或新的 pdf 再试。`,
        en: `The program failed on this file (${why}); it was not checked, the others were. Try it saved anew as docx, xlsx or pdf.`,
      },
    })
  }
}

function show(request: Extract<Request, { kind: 'show' }>): void {
  if (request.spot !== undefined) spot = request.spot
  answer({ kind: 'shown', id: request.id, shown: shownOf(request.lang, request.only) })
}

function shownOf(lang: Lang, only?: string): Shown {
  const papers: Record<string, string> = {}
  const originals: Record<string, Original> = {}
  for (const { file, understanding, view } of last?.files ?? []) {
    if (!last || !understanding || (only !== undefined && only !== file)) continue
    const marks: Mark[] = marksOf(last.report, file, lang)
    if (spot?.file === file) marks.push({ finding: 'spot', severity: 'hint', at: spot.at, label: spot.label })
    papers[file] = writePaper(understanding.blocks, understanding, marks)
    if (view) originals[file] = { kind: view.kind, html: writeOriginal(view, understanding, marks, { lang, hasPictures: false }) }
  }
  return { papers, originals }
}

/** Profiles of the house, as the pages have told them. */
const houseProfiles = new Map<string, Profile>()

function profileOf(id: string): Profile {
  const profile = houseProfiles.get(id) ?? profileNamed(id) ?? PROFILES[0]
  if (!profile) throw new Error('no profile')
  return profile
}

function madePaper({ dossier, body, paper, round, profile: id, joined }: WantedPaper): MadePaper {
  const profile = profileOf(id)
  const made = checkPaper(dossier, body, paper, round, profile, joined)
  return {
    ...made,
    findings: made.findings.map(f => ({
      ...f,
      finding: reportFinding(f.finding, () => made.blocks),
      proposals: proposeEdits(f, dossier, profile),
    })),
  }
}

/** What a published document gives to a dossier. Ids begin with the hash of the file: taking it twice adds nothing. */
async function tables({ id, source }: Extract<Request, { kind: 'tables' }>): Promise<void> {
  const read = await readTable(source)
  if (!read.ok) {
    answer({ kind: 'tables', id, tables: [], said: [read.problem.say] })
    return
  }
  const { tables: found, notices } = read.value
  const offered = found.map(table => {
    const of = (kind: ImportKind) => guessMapping(table.headers, kind, table.unit)
    return {
      table,
      guess: { line: of('line'), adjustment: of('adjustment'), appropriation: of('appropriation'), payment: of('payment'), entry: of('entry') },
    }
  })
  answer({ kind: 'tables', id, tables: offered, said: notices.map(n => n.say) })
}

async function prefilled({ file, profile: id, year }: Extract<Request, { kind: 'prefill' }>): Promise<Prefilled> {
  const [first] = unpacked(file)
  const { name, bytes } = first ?? file
  const read = await readDocument(bytes, name, RESOURCES)
  if (!read.ok) return { problem: read.problem.say, fiscalYear: null, edits: [], left: [] }
  const profile = profileOf(id)
  const { fiscalYear, edits, left } = prefillFrom(understand(read.value), {
    prefix: `doc-${(await sha256(bytes)).slice(0, 8)}-`,
    codes: profile.codesIn(year),
    settings: settingsOf(profile, year),
    scores: dossier => scoreProjects(dossier, profile),
  })
  return { problem: null, fiscalYear, edits, left: left.map(({ reason, say }) => ({ reason, say })) }
}

/** The file whose pages are being looked at is held open. */
let open: { readonly file: string; readonly pages: PdfPages | undefined } | null = null
function closePages(): void {
  open?.pages?.close()
  open = null
}

/** The file that somebody looks at without checking it. */
let looked: CheckedFile | null = null
let lookedBytes = new Uint8Array()

async function look({ id, file, at, label, lang }: Extract<Request, { kind: 'look' }>): Promise<void> {
  if (looked?.file !== file.name) {
    closePages()
    looked = await checkFile(file, profileOf(''), [], RESOURCES, { draw: 'layout' })
    lookedBytes = file.bytes.slice()
  }
  const { understanding, view } = looked
  const marks: Mark[] = [{ finding: 'spot', severity: 'hint', at, label }]
  const original = view && understanding ? { kind: view.kind, html: writeOriginal(view, understanding, marks, { lang, hasPictures: false }) } : null
  answer({ kind: 'looked', id, original, paper: understanding ? writePaper(understanding.blocks, understanding, marks) : '' })
}

async function draw({ id, file, page, scale }: Extract<Request, { kind: 'draw' }>): Promise<void> {
  const bytes = looked?.file === file ? lookedBytes : (last?.bytes.get(file) ?? editionBytes(file))
  if (open?.file !== file) {
    closePages()
    open = { file, pages: bytes && (await openPdf(bytes, RESOURCES)) }
  }
  const drawn = open?.pages?.draw(page, scale)
  if (!drawn) {
    answer({ kind: 'drawn', id, picture: null })
    return
  }
  const { picture, width, height, letters } = drawn
  answer({ kind: 'drawn', id, picture: { ...picture, size: [width, height], letters } }, [picture.data.buffer])
}

async function exported(request: Extract<Request, { kind: 'export' }>): Promise<string> {
  if (!last) throw new Error('nothing has been checked yet')
  const { report, files, bytes } = last
  if (request.format === 'json') return writeJson(report)
  if (request.format === 'sarif') return writeSarif(report, RULES)
  const drawn: CheckedFile[] = []
  for (const file of files) drawn.push(await withPictures(file, bytes.get(file.file) ?? new Uint8Array(), RESOURCES))
  return writeHtml(report, drawn, RULES, request.lang)
}
