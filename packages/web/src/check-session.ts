/** The files under check and what was found: one store, kept while people look at rules and come back. */

import type { LocalRules } from '@jixiao/core'
import type { Imported } from '@jixiao/documents'
import type { NamedBytes, Report, ReportPlace } from 'jixiao/contract'
import { useSyncExternalStore } from 'react'
import type {
  Answer,
  Book,
  DrawnPicture,
  ExportFormat,
  MadePaper,
  Original,
  Prefilled,
  Request,
  TargetSettings,
  WantedImport,
  WantedPaper,
} from './check-messages.ts'
import type { Lang } from './text/text.ts'
import type { WantedFigures, YearFigures } from './year-figures.ts'

export interface Session {
  readonly files: readonly NamedBytes[]
  readonly profile: string
  /** stopped: cancelled before the last file; the report is of those that were checked. */
  readonly state: 'empty' | 'checking' | 'done' | 'stopped' | 'failed'
  readonly progress: { readonly done: number; readonly of: number; readonly file: string } | null
  readonly report: Report | null
  readonly lang: Lang
  readonly papers: Readonly<Record<string, string>>
  /** Of the formats that have a look of their own. */
  readonly originals: Readonly<Record<string, Original>>
  readonly milliseconds: number
  readonly failure: string | null
  /** One document, or all of them side by side. */
  readonly view: 'document' | 'between'
  /** File on the paper, and the finding one looks at. */
  readonly shown: string | null
  readonly selected: string | null
  /** Or the place, where one came from the comparison. */
  readonly spot: ReportPlace | null
  /** How often the selected finding was chosen again: each time its next place is shown. */
  readonly visit: number
  /** It was chosen on the document itself, and stands in view there. */
  readonly isFromPaper: boolean
  /** Rules and profiles, once the worker has told them. */
  readonly book: Book | null
  /** Rule pages in Markdown, by code; "" where there is no such rule. */
  readonly rulePages: Readonly<Record<string, string>>
}

const EMPTY: Session = {
  files: [],
  profile: 'hebei-county',
  state: 'empty',
  progress: null,
  report: null,
  lang: 'zh',
  papers: {},
  originals: {},
  milliseconds: 0,
  failure: null,
  view: 'document',
  shown: null,
  selected: null,
  spot: null,
  visit: 0,
  isFromPaper: false,
  book: null,
  rulePages: {},
}

let session: Session = EMPTY
const listeners = new Set<() => void>()
const set = (change: Partial<Session>): void => {
  session = { ...session, ...change }
  for (const listener of listeners) listener()
}
export const useSession = (): Session =>
  useSyncExternalStore(
    listener => {
      listeners.add(listener)
      // who looks at checks will have one made: the worker is there by then, also when the network goes in between
      theWorker()
      return () => listeners.delete(listener)
    },
    () => session,
  )

let worker: Worker | null = null
let nextId = 0
const exports = new Map<number, (text: string) => void>()
const drawings = new Map<number, (picture: DrawnPicture | null) => void>()

function theWorker(): Worker {
  if (worker) return worker
  worker = new Worker(new URL('./check-worker.ts', import.meta.url), { type: 'module' })
  worker.addEventListener('message', (event: MessageEvent<Answer>) => receive(event.data))
  worker.addEventListener('error', event => set({ state: 'failed', failure: event.message, progress: null }))
  return worker
}

function receive(message: Answer): void {
  const own = 'id' in message ? asked.get(message.id) : undefined
  if (own) {
    if ('id' in message) asked.delete(message.id)
    own(message)
    return
  }
  switch (message.kind) {
    case 'exported':
      exports.get(message.id)?.(message.text)
      exports.delete(message.id)
      return
    case 'drawn':
      drawings.get(message.id)?.(message.picture)
      drawings.delete(message.id)
      return
    case 'shown':
      set({ papers: { ...session.papers, ...message.shown.papers }, originals: { ...session.originals, ...message.shown.originals } })
      return
    case 'book':
      set({ book: message.book })
      return
    case 'rule':
      set({ rulePages: { ...session.rulePages, [message.code]: message.page } })
      return
  }
  if (message.id !== nextId) return
  if (message.kind === 'progress') set({ progress: message })
  else if (message.kind === 'failed') set({ state: 'failed', failure: message.message, progress: null })
  else if (message.kind === 'checked') receiveReport(message)
}

function receiveReport({ report, shown: { papers, originals }, milliseconds, isWhole }: Extract<Answer, { kind: 'checked' }>): void {
  const { documents } = report
  // of an archive the first of its files
  const shown = documents.find(d => d.file === session.shown) ?? documents.find(d => d.file.startsWith(`${session.shown}/`)) ?? documents[0]
  const view = documents.length < 2 ? 'document' : session.view
  const state = isWhole ? 'done' : 'stopped'
  set({ state, report, papers, originals, milliseconds, progress: null, shown: shown?.file ?? null, selected: null, spot: null, view })
}

function run(): void {
  if (session.files.length === 0) {
    nextId++
    if (session.state === 'checking') post({ kind: 'cancel' })
    set({ ...EMPTY, profile: session.profile, lang: session.lang, book: session.book, rulePages: session.rulePages })
    return
  }
  set({ state: 'checking', failure: null, progress: null })
  post({ kind: 'check', id: ++nextId, files: session.files, profile: session.profile, lang: session.lang })
}
const post = (request: Request): void => theWorker().postMessage(request)

/** Adds files; a file of the same name replaces the old one, two of one name in one drop are told apart by a number. */
export async function addFiles(list: Iterable<File>): Promise<void> {
  const added: NamedBytes[] = []
  for (const file of [...list]) {
    const plain = file.webkitRelativePath || file.name
    let name = plain
    for (let n = 2; added.some(f => f.name === name); n++) name = `${plain} (${n})`
    added.push({ name, bytes: new Uint8Array(await file.arrayBuffer()) })
  }
  if (added.length === 0) return
  const names = new Set(added.map(f => f.name))
  set({ files: [...session.files.filter(f => !names.has(f.name)), ...added], shown: added[0]?.name ?? null, view: 'document' })
  run()
}

export function removeFile(name: string): void {
  set({ files: session.files.filter(f => f.name !== name) })
  run()
}
export function removeAll(): void {
  set({ files: [] })
  run()
}
export function chooseProfile(profile: string): void {
  set({ profile })
  run()
}
/** Stops after the file that is being read; what was checked so far is shown. */
export const cancel = (): void => post({ kind: 'cancel' })
/** Checks what is still to be checked. */
export const goOn = (): void => run()

export const showView = (view: Session['view']): void => set({ view })
export const showFile = (name: string): void => set({ shown: name, selected: null, spot: null, view: 'document' })
export function select(finding: string | null, isFromPaper = false): void {
  const place = session.report?.findings.find(f => f.id === finding)?.places[0]
  const visit = finding !== null && finding === session.selected ? session.visit + 1 : 0
  set({ selected: finding, spot: null, visit, isFromPaper, view: 'document', ...(place ? { shown: place.file } : {}) })
}

/** Opens the document of a place, with a box around it. */
export function showPlace(place: ReportPlace, label: string): void {
  set({ spot: place, selected: null, isFromPaper: false, visit: 0, shown: place.file, view: 'document' })
  post({ kind: 'show', id: 0, lang: session.lang, only: place.file, spot: { file: place.file, at: place.at, label } })
}

/** What is said on the paper and the original follows the language of the page. */
export function speak(lang: Lang): void {
  if (lang === session.lang) return
  set({ lang })
  if (session.report) post({ kind: 'show', id: 0, lang })
}

/** The page of a rule, fetched from the worker when it is first wanted; undefined until it is there. */
export function wantRulePage(code: string): void {
  if (session.rulePages[code] === undefined) post({ kind: 'rule', code })
}

/** A page of a file as a picture; null when it cannot be drawn. */
export function drawPage(file: string, page: number, scale: number): Promise<DrawnPicture | null> {
  const id = ++nextDrawing
  return new Promise(resolve => {
    drawings.set(id, resolve)
    post({ kind: 'draw', id, file, page, scale })
  })
}
let nextDrawing = 0

export function exportReport(format: ExportFormat, lang: Lang): Promise<string> {
  const id = -(exports.size + 1) - Math.floor(performance.now())
  return new Promise(resolve => {
    exports.set(id, resolve)
    post({ kind: 'export', id, format, lang })
  })
}

/** Apart from the numbers of the checks. */
const QUESTIONS = 1e9
let nextQuestion = 0

/** Questions with one answer of their own, by number. */
const asked = new Map<number, (answer: Answer) => void>()
const isA = <K extends Answer['kind']>(answer: Answer, kind: K): answer is Extract<Answer, { kind: K }> => answer.kind === kind

/** Rejects where the program itself fails. */
export function ask<K extends Answer['kind']>(kind: K, question: (id: number) => Request): Promise<Extract<Answer, { kind: K }>> {
  const id = QUESTIONS + ++nextQuestion
  return new Promise((resolve, reject) => {
    asked.set(id, answer => {
      if (isA(answer, kind)) resolve(answer)
      else reject(new Error(isA(answer, 'failed') ? answer.message : `${answer.kind} for ${kind}`))
    })
    post(question(id))
  })
}

/** The tables of a file or of pasted text, with what their columns seem to hold; what was noticed on the way. */
export const askTables = async (source: Uint8Array | string): Promise<Pick<Extract<Answer, { kind: 'tables' }>, 'tables' | 'said'>> =>
  ask('tables', id => ({ kind: 'tables', id, source }))

/** The edits that take rows of a table into a dossier, and everything that was left. */
export const askImport = async (wanted: WantedImport): Promise<Imported> =>
  (await ask('imported', id => ({ kind: 'import', id, ...wanted }))).imported

/** What the overview of a year says of a dossier. */
export const askFigures = async (wanted: WantedFigures): Promise<YearFigures> =>
  (await ask('figures', id => ({ kind: 'figures', id, ...wanted }))).figures

/** Makes and checks a paper of a dossier. */
export const makePaper = async (wanted: WantedPaper): Promise<MadePaper> => (await ask('paper', id => ({ kind: 'paper', id, ...wanted }))).made

/** Under this id the worker has from now on a profile made of these rules. */
export const tellRules = (id: string, rules: LocalRules): void => post({ kind: 'rules', id: 0, profile: id, rules })

/** What a profile says of the forms of a year. */
export const askSettings = async (profile: string, year: number): Promise<TargetSettings> =>
  (await ask('settings', id => ({ kind: 'settings', id, profile, year }))).settings

/** What a published document gives to a dossier of that year. */
export const askPrefill = async (file: NamedBytes, profile: string, year: number): Promise<Prefilled> =>
  (await ask('prefilled', id => ({ kind: 'prefill', id, file, profile, year }))).prefilled

/** How a file looks with a box around a place. */
export const lookAt = async (
  file: NamedBytes,
  at: ReportPlace['at'],
  label: string,
  lang: Lang,
): Promise<Pick<Extract<Answer, { kind: 'looked' }>, 'original' | 'paper'>> => ask('looked', id => ({ kind: 'look', id, file, at, label, lang }))
