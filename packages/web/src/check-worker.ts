/** Checks files beside the page, so that the page never stops; the bytes do not leave the browser. */
import pdfium from '@embedpdf/pdfium/pdfium.wasm?url'
import type { ReaderResources } from '@jixiao/documents'
import { PROFILES, profileNamed, RULE_BOOK_SHA256, RULES } from '@jixiao/rules'
import {
  buildReport,
  type CheckedFile,
  checkFile,
  marksOf,
  type Report,
  unpacked,
  writeHtml,
  writeJson,
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
    }
  | { readonly kind: 'export'; readonly id: number; readonly format: 'json' | 'sarif' | 'html'; readonly lang: 'zh' | 'en' }

export type Answer =
  | { readonly kind: 'progress'; readonly id: number; readonly done: number; readonly of: number; readonly file: string }
  | {
      readonly kind: 'checked'
      readonly id: number
      readonly report: Report
      readonly papers: Readonly<Record<string, string>>
      readonly milliseconds: number
    }
  | { readonly kind: 'exported'; readonly id: number; readonly text: string }
  | { readonly kind: 'failed'; readonly id: number; readonly message: string }

let last: { report: Report; files: readonly CheckedFile[] } | null = null
const answer = (message: Answer): void => self.postMessage(message)

self.addEventListener('message', async (event: MessageEvent<Request>) => {
  const request = event.data
  try {
    if (request.kind === 'export') answer({ kind: 'exported', id: request.id, text: exported(request) })
    else await check(request)
  } catch (error) {
    answer({ kind: 'failed', id: request.id, message: error instanceof Error ? error.message : String(error) })
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
    files.push(await checkFile(file, profile, RULES, RESOURCES))
  }
  const report = buildReport(files, profile, RULE_BOOK_SHA256)
  last = { report, files }
  const papers = Object.fromEntries(
    files.map(f => [f.file, f.understanding ? writePaper(f.understanding.blocks, f.understanding, marksOf(report, f.file)) : '']),
  )
  answer({ kind: 'checked', id: request.id, report, papers, milliseconds: performance.now() - started })
}

function exported(request: Extract<Request, { kind: 'export' }>): string {
  if (!last) throw new Error('nothing has been checked yet')
  if (request.format === 'json') return writeJson(last.report)
  if (request.format === 'sarif') return writeSarif(last.report, RULES)
  return writeHtml(last.report, last.files, RULES, request.lang)
}
