/** The invented years are written down once, as of 2026; here they are told as of any other year, and only as far as it has come. */
import { type Dossier, type DossierRecord, endOfMonth, type FieldValue, plusDays } from '@jixiao/core'

/** Years in days (2026-06-30), in running text (2026年) and in numbers of documents (〔2026〕); the 2000 pages of a sample stay. */
const YEARS = /(?<!\d)20\d\d(?=[-年〕])/g

/** The same year some years earlier or later. */
export function movedToYear(dossier: Dossier, fiscalYear: number): Dossier {
  const by = fiscalYear - dossier.fiscalYear
  const moved = (value: FieldValue): FieldValue => (typeof value === 'string' ? value.replace(YEARS, year => String(Number(year) + by)) : value)
  const records = [...dossier.records.values()].map(
    (r): DossierRecord => ({ ...r, fields: Object.fromEntries(Object.entries(r.fields).map(([name, value]) => [name, moved(value)])) }),
  )
  return { ...dossier, fiscalYear, records: new Map(records.map(r => [r.id, r])) }
}

/** The day on which an office enters a record: what is planned before the year, what happened a few days after, results when the year is over. */
export function entryDay({ fiscalYear }: Dossier, record: DossierRecord): string {
  const text = (field: string): string => String(record.fields[field] ?? '')
  const date = text('date')
  if (date !== '') return plusDays(date, 2)
  switch (record.kind) {
    case 'forecast':
    case 'progress':
      return plusDays(endOfMonth(fiscalYear, Number(text('month'))), 4)
    case 'result':
    case 'attainment':
      return `${fiscalYear + 1}-03-10`
    case 'ledger':
    case 'measure':
      return `${fiscalYear}-01-10`
    case 'attachment':
      return `${fiscalYear}-06-25`
    default:
      return `${fiscalYear - 1}-11-03`
  }
}
