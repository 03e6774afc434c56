/** From the store to the public site: nothing before its publication, the same object until something changes, the new figures after it. */
import { addingRecord, type Body, newPaper, type PaperKind, type PublicationKind, parentsFirst } from '@jixiao/core'
import { profileNamed } from '@jixiao/rules'
import { openDossier, type Store, saveBody, saveEdits, savePaper, savePublication } from '@jixiao/store'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ENGINES } from '../../store/test/engines.ts'
import { ARCHIVES, archivesDossier } from '../src/demo/archives-dossier.ts'
import { figuresOf } from '../src/public-site/figures.ts'
import { siteGatherer } from '../src/public-site/gather-site.ts'
import type { SiteData } from '../src/public-site/site-data.ts'

const profile = profileNamed('hebei-county')
if (!profile) throw new Error('no profile')
const COUNTY: Body = { id: 'county', kind: 'region', parent: null, name: '示例县', shortName: '', code: '130999' }
const AUTHOR = { by: 'preparer', at: '2026-02-01T02:00:00.000Z' }

describe.each(ENGINES)('the public site of a store on $name', { timeout: 60_000 }, ({ open }) => {
  let store: Store
  let gather: () => Promise<SiteData>

  const approve = async (kind: PaperKind, state: 'approved' | 'draft' = 'approved'): Promise<void> => {
    await savePaper(store.db, 'd1', { ...newPaper(kind, []), state, submitted: 1 })
  }
  const publish = async (kind: PublicationKind, version = 1, masked = 0): Promise<void> => {
    const manifest = { redaction: { masked, kept: 0 } }
    const at = '2026-02-09T02:00:00.000Z'
    const made = { id: `${kind}${version}`, dossier: 'd1', kind, version, reason: '', disclosedOn: '2026-02-09', manifest, by: 'head', at }
    await store.transaction(tx => savePublication(tx, made, new TextEncoder().encode(made.id)))
  }

  beforeAll(async () => {
    store = await open()
    for (const b of [COUNTY, ARCHIVES]) await saveBody(store.db, b)
    const { id } = await openDossier(store.db, 'd1', ARCHIVES.id, 2026)
    const saved = await saveEdits(store.db, id, parentsFirst([...archivesDossier().records.values()]).map(addingRecord), AUTHOR)
    if (!saved.ok) throw new Error(saved.problem.say.en)
    gather = siteGatherer(store.db, profile)
  }, 60_000)
  afterAll(() => store?.close())

  it('is empty before anything is published, whatever is in the dossier', async () => {
    expect((await gather()).years).toEqual([])
    await approve('budget')
    await approve('targets')
    await approve('disclosure')
    await approve('self-evaluation')
    expect((await gather()).years).toEqual([])
  })

  it('shows the budget once it is published, and what came of it only with the results', async () => {
    await publish('budget')
    const site = await gather()
    const [year] = site.years
    if (!year) throw new Error('nothing is public')
    expect(year.published).toBe('2026-02-09')
    expect(year.documents.map(d => d.name)).toEqual(['示例县档案馆2026年预算公开.docx', '示例县档案馆2026年预算公开.xlsx'])
    expect(figuresOf(year, site)).toMatchObject({ total: 211_950_000n, execution: null })
    expect(await gather()).toBe(site)
    await publish('results')
    const after = await gather()
    expect(after).not.toBe(site)
    expect(after.years.map(y => figuresOf(y, after).execution?.spent)).toEqual([213_640_000n])
  })

  it('leaves out what a later version had to mask', async () => {
    await publish('budget', 2, 1)
    expect((await gather()).years).toEqual([])
    await publish('budget', 3)
    expect((await gather()).years.flatMap(y => y.documents.map(d => d.version))).toEqual([3, 3, 1, 1])
  })

  it('takes it back when the disclosure is opened again', async () => {
    await approve('disclosure', 'draft')
    expect((await gather()).years).toEqual([])
  })
})
