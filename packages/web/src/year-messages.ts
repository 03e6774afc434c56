/** What the pages of a year ask the worker besides papers: single forms, lights, scores with their arithmetic. Types only. */
import type { Block, Body, Dossier } from '@jixiao/core'
import type { JoinedBody } from '@jixiao/documents'
import type { BodyLights, DemandedExplanation, YearArithmetic } from 'jixiao/contract'

interface OfDossier {
  readonly id: number
  readonly dossier: Dossier
  readonly profile: string
}
/** A single form: a report, a form of the whole department. */
export interface FormQuestion extends OfDossier {
  readonly kind: 'form'
  readonly body: Body
  readonly form: string
  readonly joined?: readonly JoinedBody[]
  /** The month of a monitoring round; "" otherwise. */
  readonly round: string
}
export interface LightsQuestion extends OfDossier {
  readonly kind: 'lights'
  readonly month: number
}
export interface ScoresQuestion extends OfDossier {
  readonly kind: 'scores'
  readonly body: Body
  readonly joined?: readonly JoinedBody[]
}
export type YearQuestion = FormQuestion | LightsQuestion | ScoresQuestion

export interface MadeForm {
  readonly blocks: readonly Block[]
  /** Where the office may write itself (`passage.section`). */
  readonly passages: readonly string[]
}
export interface YearScores {
  readonly arithmetic: YearArithmetic
  readonly demands: readonly DemandedExplanation[]
}

export type YearAnswer =
  | { readonly kind: 'form'; readonly id: number; readonly form: MadeForm }
  | { readonly kind: 'lights'; readonly id: number; readonly lights: BodyLights }
  | { readonly kind: 'scores'; readonly id: number; readonly scores: YearScores }
