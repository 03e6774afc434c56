/** The demo county as it would stand in public: budgets of some years, with results where the year is over. Invented, for tests and measurements. */
import { type Body, type Dossier, type DossierRecord, type FieldValue, fieldText, type PaperKind, recordsOf } from '@jixiao/core'
import { profileNamed } from '@jixiao/rules'
import { ARCHIVES, archivesDossier } from '../../demo/archives-dossier.ts'
import { officeDossier } from '../../demo/office.ts'
import { OTHER_OFFICES } from '../../demo/other-offices.ts'
import { bodyYear } from '../body-year.ts'
import { siteOf } from '../gather-site.ts'
import type { BodyYear, SiteData } from '../site-data.ts'

export const COUNTY: Body = { id: 'county', kind: 'region', parent: null, name: '示例县', shortName: '', code: '130999' }

const found = profileNamed('hebei-county')
if (!found) throw new Error('no profile hebei-county')
export const PROFILE = found

const OFFICES: readonly (readonly [Body, Dossier])[] = [[ARCHIVES, archivesDossier()], ...OTHER_OFFICES.map(o => [o.body, officeDossier(o)] as const)]

/** Amounts a little higher with every year, in whole hundreds of 元, so that years differ. */
export function inYear(dossier: Dossier, year: number): Dossier {
  const grown = (value: FieldValue): FieldValue =>
    typeof value === 'string' ? String(((BigInt(value) * BigInt(100 + 3 * (year - 2026))) / 1_000_000n) * 10_000n) : value
  const moved = (r: DossierRecord): DossierRecord => ({
    ...r,
    fields: Object.fromEntries(
      Object.entries(r.fields).map(([name, value]) => [
        name,
        name === 'amount' ? grown(value) : typeof value === 'string' && /^2026-/.test(value) ? `${year}${value.slice(4)}` : value,
      ]),
    ),
  })
  return { ...dossier, id: `${dossier.body}-${year}`, fiscalYear: year, records: new Map([...dossier.records].map(([id, r]) => [id, moved(r)])) }
}

/** A year in which not everything went well: one target was missed, and of one project little more than half was spent. */
export function fallingShort(dossier: Dossier): Dossier {
  const [project] = recordsOf(dossier, 'project')
  const missed = recordsOf(dossier, 'indicator', project?.id ?? '').find(i => fieldText(i, 'operator') === '≥')
  const changed = (r: DossierRecord): DossierRecord => {
    if (r.kind === 'attainment' && r.parent === missed?.id)
      return { ...r, fields: { ...r.fields, actual: '10', grade: 'part', reason: '供应商更换后重新招标，工期推迟，已列入下年计划。' } }
    if (r.kind === 'payment' && r.fields.project === project?.id && typeof r.fields.amount === 'string')
      return { ...r, fields: { ...r.fields, amount: String((BigInt(r.fields.amount) * 55n) / 100n) } }
    return r
  }
  return { ...dossier, records: new Map([...dossier.records].map(([id, r]) => [id, changed(r)])) }
}

/** `bodies` bodies through the years; the archive, whose year is told to its end, with its self-evaluation. */
export function demoSite(years: readonly number[] = [2026], bodies = OFFICES.length): SiteData {
  const all: BodyYear[] = []
  const yearOf = (dossier: Dossier, year: number): Dossier => (year === 2025 ? fallingShort(inYear(dossier, year)) : inYear(dossier, year))
  for (let i = 0; i < bodies; i++) {
    const [like, dossier] = OFFICES[i % OFFICES.length] ?? [ARCHIVES, archivesDossier()]
    const again = Math.floor(i / OFFICES.length)
    const body = again === 0 ? like : { ...like, id: `${like.id}-${again}`, name: `${like.name}第${again}分馆`, code: String(400 + i) }
    const papers: readonly PaperKind[] = like.id === ARCHIVES.id ? ['disclosure', 'self-evaluation'] : ['disclosure']
    for (const year of years)
      all.push(
        bodyYear(
          { region: COUNTY, body, dossier: yearOf({ ...dossier, body: body.id }, year), papers, published: `${year}-02-${10 + (i % 9)}` },
          PROFILE,
        ),
      )
  }
  return siteOf(all, PROFILE)
}
