/** A form of the finance bureau: made from plain values that whoever keeps them hands over, not from a dossier. */
import type { Block, ReadDocument, Wording } from '@jixiao/core'
import type { FormSettings } from '../form-settings.ts'
import { asDocument, type FormBlock, layOut } from '../lay-out.ts'
import { relabelled } from '../relabelled.ts'

/** What the bureau's forms take from the settings of the place. */
export type BureauSettings = Pick<FormSettings, 'unit' | 'decimals' | 'scoreDecimals' | 'grades' | 'titles' | 'labels'>

export interface BureauForm<T> {
  readonly id: string
  readonly title: Wording
  make(value: T, settings: BureauSettings): readonly FormBlock[]
}

export const blocksOfBureauForm = <T>(form: BureauForm<T>, value: T, settings: BureauSettings, file = form.id): readonly Block[] =>
  layOut(file, relabelled(form.make(value, settings), settings.labels))

export const documentOfBureauForm = <T>(form: BureauForm<T>, value: T, settings: BureauSettings, file = form.id): ReadDocument =>
  asDocument(file, relabelled(form.make(value, settings), settings.labels))

export const bureauTitle = (form: { readonly id: string; readonly title: Wording }, { titles }: BureauSettings): string =>
  titles[form.id] ?? form.title.zh

/** 2026-07-06 → "2026年7月6日"; a text that is no day stays as it is. */
export function sayDay(day: string): string {
  const m = /^(\d{4})-(\d{2})-(\d{2})/.exec(day)
  return m ? `${Number(m[1])}年${Number(m[2])}月${Number(m[3])}日` : day
}
