/** Runs the command line on files that live in memory: tests read as a manual. For tests only. */
import type { Io } from './io.ts'
import { main } from './main.ts'

export interface Transcript {
  readonly code: number
  readonly out: string
  readonly err: string
  readonly written: ReadonlyMap<string, string>
}

/** What `jixiao <line>` prints and answers, given the files by name. */
export async function run(line: string, files: Readonly<Record<string, string | Uint8Array>> = {}): Promise<Transcript> {
  let [out, err] = ['', '']
  const written = new Map<string, string>()
  const io: Io = {
    out: text => {
      out += text
    },
    err: text => {
      err += text
    },
    read: async path => {
      const content = files[path]
      if (content === undefined) throw Object.assign(new Error(`no ${path}`), { code: 'ENOENT' })
      return typeof content === 'string' ? new TextEncoder().encode(content) : content
    },
    write: async (path, text) => {
      written.set(path, text)
    },
    isTerminal: false,
    columns: 80,
    env: {},
  }
  const code = await main(line.split(' ').filter(Boolean), io)
  return { code, out, err, written }
}
