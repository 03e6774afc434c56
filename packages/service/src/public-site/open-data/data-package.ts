/** The description of the data for machines: a Fiscal Data Package (Frictionless Data), which says what every column means. */
import type { DataType } from '@jixiao/documents'
import { CHINESE, type Language } from '../language.ts'
import { type OpenField, type OpenTable, PARTITION } from './columns.ts'
import { OPEN_TABLES } from './tables.ts'

export interface Described {
  readonly title: string
  readonly name: string
  /** Day of the latest publication (2026-11-21); null before the first. */
  readonly latest: string | null
  readonly regions: readonly string[]
  readonly years: readonly number[]
  /** Files of each table: csv, relative to the description. */
  readonly pathsOf: (table: string) => readonly string[]
  /** Also: the same tables in other formats. */
  readonly othersOf: (table: string) => readonly string[]
}

const TYPES: Readonly<Record<DataType, string>> = { text: 'string', integer: 'integer', money: 'number', number: 'number', 'yes-no': 'boolean' }

export const citation = (title: string, latest: string | null, { say }: Language = CHINESE): string =>
  say(`${title}${latest === null ? '' : `（${latest}）`}，CC BY 4.0。`, `${title}${latest === null ? '' : ` (${latest})`}. CC BY 4.0. `)

export const dataPackage = ({ title, name, latest, regions, years, pathsOf, othersOf }: Described): string =>
  `${JSON.stringify(
    {
      profile: 'fiscal-data-package',
      name,
      title,
      ...(latest === null ? {} : { version: latest, created: `${latest}T00:00:00Z` }),
      licenses: [{ name: 'CC-BY-4.0', title: 'Creative Commons Attribution 4.0', path: 'https://creativecommons.org/licenses/by/4.0/' }],
      citation: citation(title, latest),
      countryCode: 'CN',
      granularity: 'aggregated',
      currencyCode: 'CNY',
      fiscalPeriod: years.length === 0 ? null : { start: `${Math.min(...years)}-01-01`, end: `${Math.max(...years)}-12-31` },
      regions,
      columnTypes: ['https://specs.frictionlessdata.io/taxonomies/fiscal/budgets.json'],
      resources: OPEN_TABLES.map(t => ({
        profile: 'tabular-data-resource',
        name: t.name,
        title: t.title.zh,
        description: t.title.en,
        path: pathsOf(t.name),
        alternatives: othersOf(t.name),
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        schema: {
          fields: [...PARTITION, ...t.fields].map(describedField),
          ...(hasAmounts(t) ? { extraFields: extraFields(t) } : {}),
          missingValues: [''],
        },
      })),
    },
    null,
    1,
  )}\n`

const describedField = ({ name, title, description, type, columnType, phase }: OpenField) => ({
  name,
  title: title.zh,
  description: description ? `${description.zh}。${title.en}: ${description.en}` : title.en,
  type: TYPES[type],
  ...(type === 'money' ? { unit: '元', currency: 'CNY', bareNumber: true } : {}),
  ...(columnType === undefined ? {} : { columnType }),
  ...(phase === undefined ? {} : { normalize: { phase } }),
})

const hasAmounts = (t: OpenTable): boolean => t.fields.some(f => f.phase !== undefined || f.columnType === 'value')

/** What the rows do not say themselves (Fiscal Data Package 1.0rc1): currency and direction; the phase, where a row has an amount for each. */
function extraFields({ fields }: OpenTable): readonly Readonly<Record<string, unknown>>[] {
  const constant = (name: string, columnType: string, value: string) => ({ name, type: 'string', columnType, constant: value })
  const isWide = fields.some(f => f.phase !== undefined)
  return [
    ...(isWide
      ? [
          { name: 'amount', type: 'number', columnType: 'value', normalizationTarget: true },
          { name: 'phase', type: 'string', columnType: 'phase:id' },
        ]
      : [constant('phase', 'phase:id', 'initial')]),
    constant('currency', 'value-currency:code', 'CNY'),
    constant('direction', 'direction', 'expenditure'),
  ]
}
