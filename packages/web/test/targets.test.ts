/** The targets page. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startWorkbench, type Workbench } from './workbench-site.ts'

let site: Workbench
beforeAll(async () => {
  site = await startWorkbench()
}, 60_000)
afterAll(() => site?.stop())

describe('the targets page', { timeout: 60_000 }, () => {
  it('opens', async () => {
    const page = await site.signIn('preparer', '/years/archives/2026/targets')
    await page.waitForSelector('.paper.form td')
    expect(page.url()).toContain('targets')
    await page.context().close()
  })
})
