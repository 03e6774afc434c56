/** Checks files beside the page, so that the page never stops; the bytes do not leave the browser. */
import pdfium from '@embedpdf/pdfium/pdfium.wasm?url'
import { type FileView, type Letter, openPdf, type PdfPages, type ReaderResources } from '@jixiao/documents'
import { PROFILES, profileNamed, RULE_BOOK_SHA256, RULES } from '@jixiao/rules'
import {
  buildReport,
  type CheckedFile,
  checkFile,
  marksOf,
  type Report,
  unpacked,
  withPictures,
  writeHtml,
  writeJson,
  writeOriginal,
  writePaper,
  writeSarif,
} from 'jixiao/contract'

/** The PDF engine is fetched from our own address when the first PDF comes. */
const RESOURCES: ReaderResources = { pdfEngine: async () => new Uint8Array(await (await fetch(pdfium)).arrayBuffer()) }

export type Request =
  | {
      readonly kind: 'check'
      readonly id: number
      readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[]
      readonly profile: string
      readonly lang: Lang
    }
  /** Papers and originals again, in another language. */
  | { readonly kind: 'show'; readonly id: number; readonly lang: Lang }
  | { readonly kind: 'draw'; readonly id: number; readonly file: string; readonly page: number; readonly scale: number }
  | { readonly kind: 'export'; readonly id: number; readonly format: 'json' | 'sarif' | 'html'; readonly lang: Lang }

type Lang = 'zh' | 'en'

/** A file as it looks, with its boxes; pages are still to be drawn. */
export interface Original {
  readonly kind: FileView['kind']
  readonly html: string
}

export interface Shown {
  readonly papers: Readonly<Record<string, string>>
  readonly originals: Readonly<Record<string, Original>>
}

export interface DrawnPicture {
  readonly width: number
  readonly height: number
  readonly data: Uint8ClampedArray<ArrayBuffer>
  /** Width and height of the page in points. */
  readonly size: readonly [number, number]
  readonly letters: readonly Letter[]
}

export type Answer =
  | { readonly kind: 'progress'; readonly id: number; readonly done: number; readonly of: number; readonly file: string }
  | {
      readonly kind: 'checked'
      readonly id: number
      readonly report: Report
      readonly shown: Shown
      readonly milliseconds: number
    }
  | { readonly kind: 'shown'; readonly id: number; readonly shown: Shown }
  | { readonly kind: 'drawn'; readonly id: number; readonly picture: DrawnPicture | null }
  | { readonly kind: 'exported'; readonly id: number; readonly text: string }
  | { readonly kind: 'failed'; readonly id: number; readonly message: string }

interface Checked {
  readonly report: Report
  readonly files: readonly CheckedFile[]
  readonly bytes: ReadonlyMap<string, Uint8Array>
}

let last: Checked | null = null
const answer = (message: Answer, transfer: Transferable[] = []): void => self.postMessage(message, { transfer })

self.addEventListener('message', async (event: MessageEvent<Request>) => {
  const request = event.data
  try {
    if (request.kind === 'export') answer({ kind: 'exported', id: request.id, text: await exported(request) })
    else if (request.kind === 'draw') await draw(request)
    else if (request.kind === 'show') answer({ kind: 'shown', id: request.id, shown: shownOf(request.lang) })
    else await check(request)
  } catch (error) {
    if (request.kind === 'draw') answer({ kind: 'drawn', id: request.id, picture: null })
    else answer({ kind: 'failed', id: request.id, message: error instanceof Error ? error.message : String(error) })
  }
})

async function check(request: Extract<Request, { kind: 'check' }>): Promise<void> {
  const started = performance.now()
  const profile = profileNamed(request.profile) ?? PROFILES[0]
  if (!profile) throw new Error('no profile')
  const files: CheckedFile[] = []
  const inputs = request.files.flatMap(unpacked)
  for (const [done, file] of inputs.entries()) {
    answer({ kind: 'progress', id: request.id, done, of: inputs.length, file: file.name })
    files.push(await checkFile(file, profile, RULES, RESOURCES, { draw: 'layout' }))
  }
  const report = buildReport(files, profile, RULE_BOOK_SHA256)
  closePages()
  last = { report, files, bytes: new Map(inputs.map(f => [f.name, f.bytes])) }
  answer({ kind: 'checked', id: request.id, report, shown: shownOf(request.lang), milliseconds: performance.now() - started })
}

function shownOf(lang: Lang): Shown {
  const papers: Record<string, string> = {}
  const originals: Record<string, Original> = {}
  for (const { file, understanding, view } of last?.files ?? []) {
    if (!last || !understanding) continue
    const marks = marksOf(last.report, file, lang)
    papers[file] = writePaper(understanding.blocks, understanding, marks)
    if (view) originals[file] = { kind: view.kind, html: writeOriginal(view, understanding, marks, { lang, hasPictures: false }) }
  }
  return { papers, originals }
}

/** The file whose pages are being looked at is held open. */
let open: { readonly file: string; readonly pages: PdfPages | undefined } | null = null
function closePages(): void {
  open?.pages?.close()
  open = null
}

async function draw({ id, file, page, scale }: Extract<Request, { kind: 'draw' }>): Promise<void> {
  const bytes = last?.bytes.get(file)
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
