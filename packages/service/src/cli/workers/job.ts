/** What passes between the command line and the processes that do its work: one file, what to do with it, what came of it. */
import type { Coverage, Problem } from '@jixiao/core'
import type { PackedFile } from '../../flows/packed-file.ts'
import type { ReadPublished } from '../../flows/take-in/read-published.ts'
import type { Skipped } from '../inputs/find-inputs.ts'

export type Task =
  | { readonly kind: 'check'; readonly profile: string; readonly draw?: 'pictures' }
  | { readonly kind: 'read'; readonly format: 'json' | 'md' | 'csv' }
  | { readonly kind: 'take-in'; readonly profile: string }

export interface Job {
  readonly task: Task
  /** How the file is called in the report. */
  readonly name: string
  readonly path: string
  /** Given where there is no path: standard input. */
  readonly bytes?: Uint8Array
  /** The file of this number in the archive at the path. */
  readonly entry?: number
}

export interface ArchiveEntry {
  readonly entry: number
  readonly name: string
  readonly bytes: number
  readonly sha256: string
}

/** What was read of a document, written in the format asked for. */
export interface Reading {
  readonly text: string
  readonly coverage: Coverage
  readonly notices: readonly string[]
}

export type Answer =
  | { readonly kind: 'archive'; readonly entries: readonly ArchiveEntry[]; readonly skipped: readonly Skipped[] }
  | { readonly kind: 'checked'; readonly file: PackedFile }
  | { readonly kind: 'read'; readonly reading: Reading }
  | { readonly kind: 'published'; readonly published: ReadPublished }
  /** Of a task to read or take in: refused, with the reason. */
  | { readonly kind: 'refused'; readonly problem: Problem }
  /** The path could not be opened. */
  | { readonly kind: 'unopened'; readonly problem: string }
  /** Our own error. */
  | { readonly kind: 'failed'; readonly message: string; readonly stack: string }
