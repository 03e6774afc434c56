/** From the store to the public site: nothing without a package, the same object until something is published, and what the packages say. */
import type { Body, Dossier, PublicationKind } from '@jixiao/core'
import { openDossier, type Store, saveBody, savePublication } from '@jixiao/store'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ENGINES } from '../../store/test/engines.ts'
import { ARCHIVES, archivesDossier } from '../src/demo/archives-dossier.ts'
import { figuresOf } from '../src/public-site/figures.ts'
import { siteGatherer } from '../src/public-site/gather-site.ts'
import type { SiteData } from '../src/public-site/site-data.ts'
import { demoPackage } from '../src/public-site/testing/demo-packages.ts'
import { COUNTY, inYear, PROFILE } from '../src/public-site/testing/demo-site.ts'

const BODY: Body = { ...ARCHIVES, parent: COUNTY.id }
const DOSSIER: Dossier = inYear(archivesDossier(), 2026)

describe.each(ENGINES)('the public site of a store on $name', { timeout: 60_000 }, ({ open }) => {
  let store: Store
  let gather: () => Promise<SiteData>

  const publish = async (kind: PublicationKind, version = 1, bytes?: Uint8Array): Promise<void> => {
    const reason = version === 1 ? '' : '更正一处文字'
    const disclosedOn = `2026-02-0${8 + version}`
    const made = await demoPackage(BODY, { kind, version, reason, disclosedOn, dossier: DOSSIER }, PROFILE)
    const at = `${disclosedOn}T02:00:00.000Z`
    const kept = { id: `${kind}${version}`, dossier: 'd1', kind, version, reason, disclosedOn, manifest: made.manifest, by: 'head', at }
    await store.transaction(tx => savePublication(tx, kept, bytes ?? made.bytes))
  }

  beforeAll(async () => {
    store = await open()
    for (const b of [COUNTY, BODY]) await saveBody(store.db, b)
    await openDossier(store.db, 'd1', BODY.id, 2026)
    gather = siteGatherer(store.db, PROFILE)
  }, 60_000)
  afterAll(() => store?.close())

  it('is empty before anything is published, and with results alone', async () => {
    expect((await gather()).years).toEqual([])
    await publish('results')
    expect((await gather()).years).toEqual([])
  })

  it('shows a year from its packages, though the dossier itself is empty', async () => {
    await publish('budget')
    const site = await gather()
    expect(await gather()).toBe(site)
    const [year] = site.years
    if (!year) throw new Error('nothing is public')
    expect([year.published, year.body.name, year.region.name]).toEqual(['2026-02-09', '示例县档案馆', '示例县'])
    expect(figuresOf(year, site)).toMatchObject({ total: 211_950_000n, execution: { spent: 213_640_000n } })
    const names = year.documents.filter(d => d.name.endsWith('预算公开')).map(d => `${d.path} ${d.format}`)
    expect(names).toEqual(['docx', 'xlsx', 'html'].map(format => `budget-1/示例县档案馆2026年预算公开.${format} ${format}`))
  })

  it('lists a correction beside what it corrects', async () => {
    await publish('budget', 2)
    const [year] = (await gather()).years
    expect(year?.versions.map(v => [v.kind, v.version, v.isCurrent, v.reason])).toEqual([
      ['results', 1, true, ''],
      ['budget', 2, true, '更正一处文字'],
      ['budget', 1, false, ''],
    ])
    expect(new Set(year?.documents.filter(d => d.path.startsWith('budget')).map(d => d.version))).toEqual(new Set([2]))
    const [old] = year?.versions.at(-1)?.documents ?? []
    expect(Buffer.from((await old?.read()) ?? []).length).toBe(old?.size)
  })

  it('says that a package is not whole rather than showing something else', async () => {
    await publish('budget', 3, new TextEncoder().encode('no package'))
    await expect(gather()).rejects.toThrow('without a readable manifest.json')
  })
})
