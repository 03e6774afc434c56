/** Desk, bodies, the year of a body, review and the county: a paper goes to its reviewer, comes back with a remark and goes again. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startWorkbench, type Workbench } from './workbench-site.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const PHONE = { width: 390, height: 844 }

let site: Workbench
beforeAll(async () => {
  site = await startWorkbench()
}, 60_000)
afterAll(() => site?.stop())

/** What axe finds wrong (WCAG 2 A and AA), each with the first place. */
async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe)
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
    }
    const found = await axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })
    return found.violations.map(v => `${v.id}: ${v.nodes[0]?.html}`)
  })
}

const submit = async (page: Page): Promise<void> => {
  await page.click('.paper-bar > .acts .btn.p')
  const known = page.locator('.dialog .known input')
  const confirm = page.locator('.dialog .acts .btn.p')
  await expect.poll(async () => (await confirm.isEnabled()) || (await known.count()) > 0).toBe(true)
  if ((await known.count()) > 0) await known.check()
  await confirm.click()
  await page.waitForSelector('.paper-bar.under-review')
}

// each step goes on from the one before
describe('the way of a paper', { timeout: 60_000 }, () => {
  it('is returned with a remark on a field, answered, changed, submitted again and approved on a phone', async () => {
    const preparer = await site.signIn('preparer', '/years/archives/2026/targets')
    await preparer.waitForSelector('.paper.form td')
    await submit(preparer)

    const head = await site.signIn('head', '/desk')
    await head.click('.desk-group.waiting .btn')
    await head
      .locator('td .entry', { hasText: /^≥6000/ })
      .first()
      .click()
    await head.fill('.remark-box textarea', '请说明页数的依据。')
    await head.click('.remark-box .btn.p')
    await head.waitForSelector('.entry.drafted')
    expect(await violations(head)).toEqual([])
    await head.click('.paper-bar > .acts .btn:not(.p)')
    expect(await head.locator('.dialog .drafts').textContent()).toContain('指标值')
    await head.click('.dialog .acts .btn.p')
    await head.waitForSelector('.paper-bar.returned')
    await head.context().close()

    await preparer.goto(`${site.address}desk`)
    await preparer.click('.desk-group.returned .btn')
    await preparer.waitForSelector('.entry.remarked')
    await preparer.click('.remarks .btn')
    await preparer.fill('.remarks textarea', '依据破损普查报告。')
    await preparer.click('.remarks form .btn.p')
    await preparer.waitForSelector('.remarks .answer')
    await preparer
      .locator('td .entry', { hasText: /^≥6000/ })
      .first()
      .click()
    await preparer.locator('.editor input').first().fill('6100')
    await preparer.keyboard.press('Tab')
    await preparer.keyboard.press('Escape')
    await expect.poll(() => preparer.locator('[data-saving]').getAttribute('data-saving')).toBe('saved')
    await submit(preparer)
    await preparer.context().close()

    const phone = await site.signIn('head', '/review', PHONE)
    expect(await phone.locator('table.queue').textContent()).toContain('改了')
    await phone.click('table.queue tbody a.btn')
    await phone.click('.changes summary')
    expect(await phone.locator('.changes').textContent()).toMatch(/6000.*6100/)
    expect(await phone.locator('.entry.changed').first().getAttribute('title')).toContain('6000')
    expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width)
    await phone.click('.review-bar .acts .btn.p')
    await expect.poll(() => phone.locator('.paper-bar .state').textContent()).toContain('第 2 级')
    await phone.context().close()
  })

  it('is approved with others at once', async () => {
    const page = await site.signIn('budget', '/review')
    await page.check('table.queue thead input')
    expect(await violations(page)).toEqual([])
    await page.click('.bulk .btn.p')
    await page.click('.dialog .acts .btn.p')
    await expect.poll(() => page.locator('.outcomes li').allTextContents()).toEqual([expect.stringContaining('转下一级')])
    await page.context().close()
  })
})

describe('pages that look over a year', { timeout: 60_000 }, () => {
  it('show the year of a body, and what to begin an empty one from', async () => {
    const page = await site.signIn('preparer', '/bodies')
    await page.click('.branch a')
    await page.waitForSelector('.chart .picture svg')
    expect(await page.locator('.figures').textContent()).toContain('211.95')
    await page.locator('.chart summary').first().click()
    expect(await page.locator('.chart table').first().textContent()).toContain('12月')
    await expect.poll(() => page.locator('.papers .counts').count()).toBeGreaterThan(2)
    expect(await violations(page)).toEqual([])
    await page.goto(`${site.address}years/archives/2027`)
    await page.waitForSelector('.begin')
    expect(await page.locator('.begin li').count()).toBe(4)
    await page.goto(`${site.address}desk`)
    await page.waitForSelector('.desk-group')
    expect(await violations(page)).toEqual([])
    await page.context().close()
  })

  it('show the county as a table that can be read out, and open a round', async () => {
    const page = await site.signIn('performance', '/overview?year=2026')
    const row = page.locator('table.heat tbody tr', { hasText: '示例县档案馆' })
    expect(await row.textContent()).toContain('办理中')
    await page.waitForSelector('.chart .picture svg')
    await page.click('.rounds summary')
    await page.click('.rounds form .btn')
    await expect.poll(() => page.locator('.rounds li').count()).toBe(1)
    expect(await violations(page)).toEqual([])
    await page.context().close()
  })
})
