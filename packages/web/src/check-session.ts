/** The files under check and what was found: one store, kept while people look at rules and come back. */

import type { Report } from 'jixiao/contract'
import { useSyncExternalStore } from 'react'
import type { Answer, DrawnPicture, Original, Request } from './check-worker.ts'
import type { Lang } from './text/text.ts'

export interface Session {
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[]
  readonly profile: string
  readonly state: 'empty' | 'checking' | 'done' | 'failed'
  readonly progress: { readonly done: number; readonly of: number; readonly file: string } | null
  readonly report: Report | null
  readonly lang: Lang
  readonly papers: Readonly<Record<string, string>>
  /** Of the formats that have a look of their own. */
  readonly originals: Readonly<Record<string, Original>>
  readonly milliseconds: number
  readonly failure: string | null
  /** File on the paper, and the finding one looks at. */
  readonly shown: string | null
  readonly selected: string | null
  /** How often the selected finding was chosen again: each time its next place is shown. */
  readonly visit: number
  /** It was chosen on the document itself, and stands in view there. */
  readonly isFromPaper: boolean
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
  shown: null,
  selected: null,
  visit: 0,
  isFromPaper: false,
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
/** Starts the worker early, so that the first check does not wait and a page opened before the network went has it. */
export const warmUp = (): void => void theWorker()

function receive(message: Answer): void {
  if (message.kind === 'exported') {
    exports.get(message.id)?.(message.text)
    exports.delete(message.id)
    return
  }
  if (message.kind === 'drawn') {
    drawings.get(message.id)?.(message.picture)
    drawings.delete(message.id)
    return
  }
  if (message.kind === 'shown') {
    set(message.shown)
    return
  }
  if (message.id !== nextId) return
  if (message.kind === 'progress') set({ progress: message })
  else if (message.kind === 'failed') set({ state: 'failed', failure: message.message, progress: null })
  else {
    const shown =
      session.shown !== null && message.report.documents.some(d => d.file === session.shown)
        ? session.shown
        : (message.report.documents[0]?.file ?? null)
    set({ state: 'done', report: message.report, ...message.shown, milliseconds: message.milliseconds, progress: null, shown, selected: null })
  }
}

function run(): void {
  if (session.files.length === 0) {
    set({ ...EMPTY, profile: session.profile, lang: session.lang })
    return
  }
  set({ state: 'checking', failure: null })
  post({ kind: 'check', id: ++nextId, files: session.files, profile: session.profile, lang: session.lang })
}
const post = (request: Request): void => theWorker().postMessage(request)

/** Adds files; a file of the same name replaces the old one, two of one name in one drop are told apart by a number. */
export async function addFiles(list: Iterable<File>): Promise<void> {
  const added: { name: string; bytes: Uint8Array }[] = []
  for (const file of list) {
    const plain = file.webkitRelativePath || file.name
    let name = plain
    for (let n = 2; added.some(f => f.name === name); n++) name = `${plain} (${n})`
    added.push({ name, bytes: new Uint8Array(await file.arrayBuffer()) })
  }
  if (added.length === 0) return
  const names = new Set(added.map(f => f.name))
  set({ files: [...session.files.filter(f => !names.has(f.name)), ...added], shown: added[0]?.name ?? null })
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
export const showFile = (name: string): void => set({ shown: name, selected: null })
export function select(finding: string | null, isFromPaper = false): void {
  const place = session.report?.findings.find(f => f.id === finding)?.places[0]
  const visit = finding !== null && finding === session.selected ? session.visit + 1 : 0
  set({ selected: finding, visit, isFromPaper, ...(place ? { shown: place.file } : {}) })
}

/** What is said on the paper and the original follows the language of the page. */
export function speak(lang: Lang): void {
  if (lang === session.lang) return
  set({ lang })
  if (session.report) post({ kind: 'show', id: 0, lang })
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

export function exportReport(format: 'json' | 'sarif' | 'html', lang: 'zh' | 'en'): Promise<string> {
  const id = -(exports.size + 1) - Math.floor(performance.now())
  return new Promise(resolve => {
    exports.set(id, resolve)
    post({ kind: 'export', id, format, lang })
  })
}
