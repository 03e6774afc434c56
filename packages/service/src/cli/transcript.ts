/** Runs the command line on files that live in memory: tests read as a manual. For tests only. */
import { sha256 } from '../flows/check-documents.ts'
import type { Files, Io } from './io.ts'
import { main } from './main.ts'

export interface Transcript {
  readonly code: number
  readonly out: string
  readonly err: string
  readonly written: ReadonlyMap<string, string>
  /** Files that are no text. */
  readonly bytes: ReadonlyMap<string, Uint8Array>
}

type InMemory = Readonly<Record<string, string | Uint8Array>>

function bytesOf(files: InMemory, path: string): Uint8Array {
  const content = files[path]
  if (content === undefined) throw Object.assign(new Error(`no ${path}`), { code: 'ENOENT' })
  return typeof content === 'string' ? new TextEncoder().encode(content) : content
}

/** Folders are what stands before a "/" in the names. */
function filesIn(files: InMemory): Files {
  const below = (folder: string): string[] => Object.keys(files).filter(name => folder === '.' || folder === '' || name.startsWith(`${folder}/`))
  return {
    separator: '/',
    async look(path) {
      if (files[path] !== undefined) return { kind: 'file', bytes: bytesOf(files, path).length, identity: path }
      return path === '.' || below(path).length > 0 ? { kind: 'folder', bytes: 0, identity: path } : null
    },
    list: async folder => [
      ...new Set(below(folder).map(name => (folder === '.' || folder === '' ? name : name.slice(folder.length + 1)).split('/')[0] ?? '')),
    ],
    head: async (path, bytes) => bytesOf(files, path).subarray(0, bytes),
    hash: path => sha256(bytesOf(files, path)),
  }
}

/** A world in memory, and what was said in it. */
export function transcriptIo(files: InMemory = {}, other: Partial<Io> = {}): { readonly io: Io; readonly seen: () => Omit<Transcript, 'code'> } {
  let [out, err] = ['', '']
  const written = new Map<string, string>()
  const bytes = new Map<string, Uint8Array>()
  const io: Io = {
    out: content => {
      if (typeof content === 'string') out += content
      else bytes.set('-', content)
    },
    err: text => {
      err += text
    },
    read: async path => bytesOf(files, path),
    write: async (path, content) => {
      if (typeof content === 'string') written.set(path, content)
      else bytes.set(path, content)
    },
    files: filesIn(files),
    isTerminal: false,
    columns: 80,
    env: {},
    errors: { isTerminal: false, columns: 80 },
    cores: 2,
    worker: null,
    onInterrupt: () => () => {},
    ...other,
  }
  return { io, seen: () => ({ out, err, written, bytes }) }
}

/** What `jixiao <line>` prints and answers, given the files by name. */
export async function run(line: string, files: InMemory = {}): Promise<Transcript> {
  const { io, seen } = transcriptIo(files)
  const code = await main(line.split(' ').filter(Boolean), io)
  return { code, ...seen() }
}
