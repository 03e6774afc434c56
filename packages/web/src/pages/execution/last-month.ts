/** The month until which money is entered. */
import { type Dossier, recordsOf } from '@jixiao/core'

/** 1–12: the month of the last payment or receipt of the fiscal year; 12 where nothing has a date. */
export function lastMonthOf(dossier: Dossier): number {
  const year = String(dossier.fiscalYear)
  const dates = [...recordsOf(dossier, 'payment'), ...recordsOf(dossier, 'appropriation')].flatMap(r =>
    typeof r.fields.date === 'string' && r.fields.date.startsWith(year) ? [r.fields.date] : [],
  )
  const last = dates.sort().at(-1)
  return last === undefined ? 12 : Number(last.slice(5, 7))
}
