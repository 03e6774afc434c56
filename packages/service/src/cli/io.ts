/** What the command line touches of the world, so that transcripts can be tested. */
export interface Io {
  out(content: string | Uint8Array): void
  err(text: string): void
  /** The bytes of a file; "-" is standard input. Throws with `code` (ENOENT, EISDIR, EACCES) when there is none. */
  read(path: string): Promise<Uint8Array>
  write(path: string, content: string | Uint8Array): Promise<void>
  readonly files: Files
  readonly isTerminal: boolean
  readonly columns: number
  readonly env: Readonly<Record<string, string | undefined>>
  /** Standard error, where progress is shown. */
  readonly errors: { readonly isTerminal: boolean; readonly columns: number }
  /** How many files can be checked at the same time. */
  readonly cores: number
  /** The program that checks files in processes of their own; null: everything is done in this one, without limits of time and memory. */
  readonly worker: string | null
  /** Calls `stop` at Ctrl-C; gives what takes the call back. */
  onInterrupt(stop: () => void): () => void
}

/** Folders and files by their paths, links followed. Paths have "/" on every system. */
export interface Files {
  /** What people write between folders: "\\" on Windows. */
  readonly separator: '/' | '\\'
  /** null: nothing is there. */
  look(path: string): Promise<FileLook | null>
  /** Names in a folder. Throws with `code`. */
  list(folder: string): Promise<readonly string[]>
  /** The first bytes of a file. Throws with `code`. */
  head(path: string, bytes: number): Promise<Uint8Array>
  /** SHA-256 in hexadecimal, without holding the file in memory. */
  hash(path: string): Promise<string>
}

export interface FileLook {
  readonly kind: 'file' | 'folder' | 'special'
  readonly bytes: number
  /** The same for every path that leads to it. */
  readonly identity: string
}
