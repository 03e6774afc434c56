/** Packages that an earlier state of the product made (testing/earlier: manifests without joined bodies, data without evaluations) still verify and are still shown. */
import { readFileSync } from 'node:fs'
import { listArchive, writeArchive } from '@jixiao/documents'
import { RULE_BOOK_SHA256 } from '@jixiao/rules'
import { describe, expect, it } from 'vitest'
import { ARCHIVES } from '../../demo/archives-dossier.ts'
import { siteOf } from '../../public-site/gather-site.ts'
import { siteSettings } from '../../public-site/shell.ts'
import { siteFiles } from '../../public-site/site-files.ts'
import { yearOfPackages } from '../../public-site/testing/demo-packages.ts'
import { COUNTY, PROFILE } from '../../public-site/testing/demo-site.ts'
import { verifyPackage } from './verify-package.ts'

const earlier = (kind: 'budget' | 'results'): Uint8Array => readFileSync(new URL(`testing/earlier/${kind}.zip`, import.meta.url))

describe('packages of an earlier engine', { timeout: 60_000 }, () => {
  it.each(['budget', 'results'] as const)('still verify: %s', async kind => {
    const verified = await verifyPackage(earlier(kind), `${kind}.zip`)
    if (!verified.ok) throw new Error(verified.problem.say.en)
    expect(verified.value.manifest.engine.rulebook).not.toBe(`sha256:${RULE_BOOK_SHA256}`)
    expect(verified.value.checks.filter(c => !c.holds)).toEqual([])
    expect(verified.value.checks.length).toBe(2 + 6)
  })

  it('are found out when a byte of them was changed, as those of today are', async () => {
    const listed = listArchive(earlier('results'), 'results.zip')
    if (!listed.ok) throw new Error(listed.problem.say.en)
    const changed = listed.value.map(f =>
      f.name === 'data/records.json' ? { ...f, bytes: new TextEncoder().encode(new TextDecoder().decode(f.bytes).replace('6120', '6121')) } : f,
    )
    const verified = await verifyPackage(writeArchive(changed), 'results.zip')
    expect(verified.ok && verified.value.checks.flatMap(c => c.details)).toEqual(['data/records.json：内容被改过'])
  })

  it('are still shown, with their figures, documents and data', async () => {
    const body = { ...ARCHIVES, parent: COUNTY.id }
    const year = await yearOfPackages(COUNTY, body, 2026, [earlier('budget'), earlier('results')])
    const site = siteOf([year], PROFILE)
    const files = siteFiles(site, siteSettings(site, { address: null, isStatic: true }))
    const text = async (path: string): Promise<string> => String(await files.get(path)?.make())
    const page = await text('bodies/archives/2026/index.html')
    expect(page).toContain('2026年，示例县档案馆安排支出211.95万元')
    expect(page).toContain('实际支出213.64万元')
    expect(page).not.toContain('部门评价和财政评价')
    expect(await text('bodies/archives/2026/targets/index.html')).toContain('馆藏破损档案修复')
    expect((await text('data/region=130999/year=2026/evaluations.csv')).trim().split('\n').length).toBe(1)
    for (const d of year.documents) expect((await d.read()).length).toBe(d.size)
  })
})
