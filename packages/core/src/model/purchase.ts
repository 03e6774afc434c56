/** What a purchase costs. */
import { type DossierRecord, fieldDecimal, fieldMoney } from './dossier/dossier.ts'

/** Quantity × unit price in 分; null where one is missing or the product is finer than 分. */
export function purchaseAmount(r: DossierRecord<'procurement'>): bigint | null {
  const price = fieldMoney(r, 'unitPrice')
  const quantity = fieldDecimal(r, 'quantity')
  if (price === null || quantity === null || quantity.n < 0n) return null
  const product = quantity.n * price
  return product % quantity.d === 0n ? product / quantity.d : null
}
