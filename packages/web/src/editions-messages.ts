/** What the page and the worker say to each other of two editions. Types only. */
import type { EditionInput, EditionsReport } from 'jixiao/contract'
import type { Original } from './check-messages.ts'
import type { Lang } from './text/text.ts'

/** The names under which the pages of the two editions are drawn: the files may be called the same. */
export const EDITION_FILES = { old: 'edition:old', new: 'edition:new' } as const
export type EditionSide = keyof typeof EDITION_FILES

export type EditionsFormat = 'html' | 'docx' | 'xlsx' | 'json'

export interface WantedEditions {
  readonly old: EditionInput
  readonly new: EditionInput
  readonly profile: string
  readonly lang: Lang
  /** Lists everything even where these are two documents. */
  readonly isWantedAnyway: boolean
}

export type EditionsQuestion =
  | ({ readonly kind: 'editions'; readonly id: number } & WantedEditions)
  | { readonly kind: 'editions-export'; readonly id: number; readonly format: EditionsFormat; readonly lang: Lang }

export interface ComparedEditions {
  readonly report: EditionsReport
  /** The original where it has a look of its own, else its text as paper; null where it could not be read. */
  readonly shown: Readonly<Record<EditionSide, (Original | { readonly kind: 'text'; readonly html: string }) | null>>
}

export type EditionsAnswer =
  | { readonly kind: 'editions'; readonly id: number; readonly compared: ComparedEditions }
  | { readonly kind: 'editions-exported'; readonly id: number; readonly content: Uint8Array<ArrayBuffer> }
