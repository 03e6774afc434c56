import { profileNamed, RULES } from '@jixiao/rules'
import { describe, expect, it } from 'vitest'
import { checkDocuments } from '../flows/check-documents.ts'
import { comparedInTables } from './between-tables.ts'
import { budgetPage } from './testing/one-office.ts'

const profile = profileNamed('hebei-county')
const B24 = { year: 2024, income: '412.36', opening: '', total: '412.36', basic: '318.24', project: '94.12', vehicles: '3.60', text: ['总述。'] }

async function tablesOf(zh: boolean, ...amounts: readonly Partial<typeof B24>[]) {
  if (!profile) throw new Error('the profile is missing')
  const files = amounts.map((a, i) => ({ name: `${i}.html`, bytes: budgetPage({ ...B24, ...a }) }))
  return comparedInTables((await checkDocuments(files, profile, RULES)).report, zh)
}

describe('documents side by side', () => {
  it('have a row for each divergence with both sides, their places and the arithmetic, and groups that add up to the counts', async () => {
    const [table] = await tablesOf(true, {}, { vehicles: '3.80' })
    const diverging = table?.groups.find(g => g.result === 'diverge')
    const row = diverging?.rows[0]
    expect([row?.earlier?.text, row?.later?.text]).toEqual(['3.60', '3.80'])
    expect(row?.difference).toBe('3.80万元 − 3.60万元 = 0.20万元')
    expect(row?.earlier?.where).toContain('三公')
    for (const g of table?.groups ?? []) expect(g.count).toBe(table?.pair.counts[g.result])
  })

  it('speak English too', async () => {
    const [table] = await tablesOf(false, {}, { vehicles: '3.80' })
    expect(table?.groups.map(g => g.title)).toEqual(['Diverge', 'Agree'])
  })

  it('are told with what diverges first, and none is invented', async () => {
    const tables = await tablesOf(true, {}, {}, { vehicles: '3.80' })
    const diverging = tables.map(t => t.pair.counts.diverge > 0)
    expect(diverging).toEqual([true, true, false])
    expect(await tablesOf(true, {})).toEqual([])
  })
})
