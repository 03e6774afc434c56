/** The small offices are written down until July; this pays the rest of their year, so that they stand in any month as they should. */
import { type Dossier, type DossierRecord, fieldText, isOfKind, recordsOf } from '@jixiao/core'

const MONTHS = ['08', '09', '10', '11', '12'] as const

/** Salaries go on as in July; what is left of each project is paid in equal parts but for a small saving. */
export function toldToTheEnd(dossier: Dossier): Dossier {
  const { fiscalYear } = dossier
  const july = (id: string): DossierRecord | undefined => dossier.records.get(id)
  const salaries = [july('received-basic7'), july('paid-basic7')].flatMap(r =>
    r
      ? MONTHS.map(month => ({ ...r, id: `${r.id}-${month}`, fields: { ...r.fields, date: String(r.fields.date).replace('-07-', `-${month}-`) } }))
      : [],
  )
  const payments = recordsOf(dossier, 'project').flatMap(({ id }): readonly DossierRecord[] => {
    const own = recordsOf(dossier, 'payment').filter(p => p.fields.project === id)
    const budget = sum(recordsOf(dossier, 'line').filter(l => l.fields.project === id))
    const part = (((budget - sum(own)) * 96n) / 100n / BigInt(MONTHS.length) / 10_000n) * 10_000n
    const last = own.at(-1)
    if (!last || part <= 0n) return []
    return MONTHS.map((month, i) => ({
      ...last,
      id: `${id}-paid-${month}`,
      fields: { ...last.fields, amount: String(part), date: `${fiscalYear}-${month}-18`, voucher: `记-${own.length + i + 1}` },
    }))
  })
  return { ...dossier, records: new Map([...dossier.records, ...[...salaries, ...payments].map(r => [r.id, r] as const)]) }
}

const sum = (records: readonly DossierRecord[]): bigint =>
  records.reduce((n, r) => n + (isOfKind(r, 'line') || isOfKind(r, 'payment') ? BigInt(fieldText(r, 'amount')) : 0n), 0n)
