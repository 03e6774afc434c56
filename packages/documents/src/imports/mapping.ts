/** Which column of an export holds what: guessed from its headers, changed by a person, kept for the next export of the same system. */
import { FUND_SOURCES, squeeze } from '@jixiao/core'
import { sourceNamed } from './choices-in-cells.ts'
import { fitOf, type ImportKind, plainHeader, TARGETS, type Target } from './header-words.ts'
import type { MoneyUnit } from './import-table.ts'

export interface Mapping {
  readonly kind: ImportKind
  /** Headers by target. */
  readonly columns: Readonly<Partial<Record<Target, string>>>
  /** Columns of amounts that each belong to one source of funds; then there is no column "amount". */
  readonly sources: readonly { readonly header: string; readonly source: string }[]
  /** null: nobody has said; nothing with money is imported until somebody does. */
  readonly unit: MoneyUnit | null
}

/** The mapping that the headers suggest. A column serves one target; of two that fit, the better one, then the first. */
export function guessMapping(headers: readonly string[], kind: ImportKind, unit: MoneyUnit | null = null): Mapping {
  const fits = headers.flatMap((header, at) => TARGETS[kind].map(target => ({ header, at, target, fit: fitOf(header, target) })))
  const columns: Partial<Record<Target, string>> = {}
  const used = new Set<string>()
  for (const { header, target } of fits.filter(f => f.fit > 0).sort((a, b) => b.fit - a.fit || a.at - b.at)) {
    if (used.has(header) || columns[target] !== undefined) continue
    columns[target] = header
    used.add(header)
  }
  const sources = columns.source === undefined ? headers.flatMap(header => sourceColumn(header, used)) : []
  // the total of columns by source is none of them
  if (sources.length > 0 && columns.amount !== undefined) delete columns.amount
  return { kind, columns, sources, unit: unit ?? unitOf(headers) }
}

const unitOf = (headers: readonly string[]): MoneyUnit | null => {
  const units = new Set(headers.flatMap(h => /[（(](万元|元)[）)]/.exec(squeeze(h))?.[1] ?? []))
  // two units in one table: a person has to say
  if (units.size !== 1) return null
  return units.has('万元') ? '万元' : '元'
}

/** A header that names a source of funds is a column of amounts of that source. */
function sourceColumn(header: string, used: ReadonlySet<string>): Mapping['sources'] {
  if (used.has(header)) return []
  const last = plainHeader(header).split('/').at(-1) ?? ''
  const source = sourceNamed(last)
  return source !== null && Object.hasOwn(FUND_SOURCES, source) && !/合计|小计/.test(last) ? [{ header, source }] : []
}
