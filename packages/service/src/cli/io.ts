/** What the command line touches of the world, so that transcripts can be tested. */
export interface Io {
  out(text: string): void
  err(text: string): void
  /** The bytes of a file; "-" is standard input. Throws with `code` (ENOENT, EISDIR, EACCES) when there is none. */
  read(path: string): Promise<Uint8Array>
  write(path: string, text: string): Promise<void>
  readonly isTerminal: boolean
  readonly columns: number
  readonly env: Readonly<Record<string, string | undefined>>
}
