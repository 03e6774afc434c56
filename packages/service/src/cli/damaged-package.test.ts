/** A store with a damaged package, as its administrator sees it: `verify` names it, `export` writes the rest. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDossier, openStore, saveBody, savePublication } from '@jixiao/store'
import { afterAll, expect, it } from 'vitest'
import { ARCHIVES, archivesDossier } from '../demo/archives-dossier.ts'
import { sha256 } from '../flows/publication/build-package.ts'
import { demoPackage } from '../public-site/testing/demo-packages.ts'
import { COUNTY, inYear, PROFILE } from '../public-site/testing/demo-site.ts'
import { run } from './transcript.ts'

const folder = mkdtempSync(join(tmpdir(), 'jixiao-damaged-'))
const data = join(folder, 'data')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('names the package and what is wrong, and exports what is sound', { timeout: 120_000 }, async () => {
  const opened = await openStore({ directory: data })
  if (!opened.ok) throw new Error(opened.problem.say.en)
  const { db, close, transaction } = opened.value
  const body = { ...ARCHIVES, parent: COUNTY.id }
  for (const b of [COUNTY, body]) await saveBody(db, b)
  await openDossier(db, 'd', body.id, 2026)
  const { bytes, manifest } = await demoPackage(
    body,
    { kind: 'budget', dossier: inYear(archivesDossier(), 2026), disclosedOn: '2026-02-09' },
    PROFILE,
  )
  const half = bytes.slice(0, bytes.length / 2)
  for (const [version, content] of [
    [1, bytes],
    [2, half],
  ] as const) {
    const kept = { id: `p${version}`, dossier: 'd', kind: 'budget', version, reason: '', disclosedOn: '2026-02-09', manifest, by: 'a' } as const
    await transaction(tx => savePublication(tx, { ...kept, at: '2026-02-09T00:00:00Z' }, content))
  }
  await close()
  const words = `示例县档案馆2026年预算公开第2版的发布包损坏：不是完整的压缩包（发布包 ${sha256(half)}）`
  const verified = await run(`verify --data ${data}`, {})
  expect([verified.code, verified.out]).toEqual([1, `✗ ${words}\n结论：2个发布包中有1个损坏。\n`])
  const site = await run(`export site --data ${data} --out ${join(folder, 'site')}`, {})
  expect([site.code, site.err]).toEqual([1, `${words}\n`])
  const page = readFileSync(join(folder, 'site/bodies/archives/2026/index.html'), 'utf8')
  expect(page).toContain('现在显示的是第1版。')
  expect(page).toContain('支出预算')
})
