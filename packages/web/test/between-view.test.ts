/** Documents checked against each other, in a real Chromium: the tab with its count, the table, the way to the place and back, the html report. */
import { readFileSync } from 'node:fs'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { budgetPage } from '../../service/src/report/testing/one-office.ts'
import { openPage, type Site, startSite } from './site.ts'

let site: Site
beforeAll(async () => {
  site = await startSite()
}, 60_000)
afterAll(() => site?.stop())

const claim = (more: string) => [
  `（三）比上年增减情况。2025年基本支出330.00万元，较上年增加11.76万元，主要原因是人员增加；项目支出100.00万元，较上年增加${more}万元，主要原因是新增项目。`,
]
const earlier = budgetPage({
  year: 2024,
  income: '412.36',
  opening: '',
  total: '412.36',
  basic: '318.24',
  project: '94.12',
  vehicles: '3.60',
  text: ['2024年支出预算412.36万元，其中基本支出318.24万元，项目支出94.12万元。'],
})
const later = (more: string): Uint8Array =>
  budgetPage({
    year: 2025,
    income: '422.75',
    opening: '7.25',
    total: '430.00',
    basic: '330.00',
    project: '100.00',
    vehicles: '3.60',
    text: claim(more),
  })
const file = (name: string, bytes: Uint8Array) => ({ name, mimeType: 'text/html', buffer: Buffer.from(bytes) })
const BUDGET_2024 = file('2024预算.html', earlier)
/** 100.00 − 94.12 = 5.88. */
const [WRONG_2025, RIGHT_2025] = [file('2025预算.html', later('5.58')), file('2025预算.html', later('5.88'))]

async function given(
  files: readonly (typeof BUDGET_2024)[],
  options: Parameters<Site['browser']['newContext']>[0] = {},
): Promise<{ context: BrowserContext; page: Page }> {
  const context = await site.browser.newContext({ viewport: { width: 1366, height: 768 }, reducedMotion: 'reduce', ...options })
  const page = await openPage(context, site.address)
  await give(page, files)
  return { context, page }
}
async function give(page: Page, files: readonly (typeof BUDGET_2024)[]): Promise<void> {
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles([...files])
  await page.waitForSelector('.verdict')
}
const tab = (page: Page) => page.getByRole('tab', { name: /^文件之间/ })
const inWindow = (page: Page, of: string): Promise<boolean> =>
  page
    .locator(of)
    .first()
    .evaluate(e => {
      const { top, bottom } = e.getBoundingClientRect()
      return top >= 0 && bottom <= innerHeight
    })

describe('two documents of one body', { timeout: 60_000 }, () => {
  it('are counted in the tab and stand side by side; each figure opens its document at the place', async () => {
    const { context, page } = await given([BUDGET_2024, WRONG_2025])
    expect(await tab(page).textContent()).toContain('不一致 1')
    await tab(page).click()
    const rows = page.locator('.compared.diverge tbody tr')
    expect(await rows.count()).toBe(1)
    expect(await rows.first().locator('th').textContent()).toContain('项目支出')
    const heads = await page.locator('.compared.diverge thead th').allTextContents()
    expect(heads.map(h => /2024预算|2025预算/.exec(h)?.[0])).toEqual([undefined, '2024预算', '2025预算', undefined])
    expect(await rows.first().locator('td').last().textContent()).toContain('5.88万元')
    const sides = rows.first().locator('button.side')
    expect(await sides.first().locator('b').textContent()).toBe('94.12')

    await sides.first().click()
    await expect.poll(() => page.locator('.file.on b').textContent()).toBe('2024预算.html')
    await page.waitForSelector('[data-f~="spot"].on')
    expect(await page.locator('[data-f~="spot"].on').first().textContent()).toBe('94.12')
    await expect.poll(() => inWindow(page, '[data-f~="spot"].on')).toBe(true)

    await tab(page).click()
    await sides.nth(1).click()
    await expect.poll(() => page.locator('.file.on b').textContent()).toBe('2025预算.html')
    await page.waitForSelector('[data-f~="spot"].on')
    await expect.poll(() => inWindow(page, '[data-f~="spot"].on')).toBe(true)

    // from the table to the card, from the card to the other side
    await tab(page).click()
    await rows.first().locator('button.link').click()
    const card = page.locator('.card.on')
    await expect.poll(() => card.locator('.sides li').count()).toBe(2)
    await card.locator('.sides button', { hasText: '对照' }).click()
    await expect.poll(() => page.locator('.file.on b').textContent()).toBe('2024预算.html')
    await page.waitForSelector('[data-f~="spot"].on')
    await context.close()
  })

  it('can be filtered, searched, read in English and walked with the keyboard', async () => {
    const { context, page } = await given([BUDGET_2024, WRONG_2025])
    await page.getByRole('tab', { name: '2024预算.html' }).focus()
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => tab(page).getAttribute('aria-selected')).toBe('true')
    expect(await page.getByRole('tabpanel').isVisible()).toBe(true)
    await page.locator('.filters label.diverge input').uncheck()
    expect(await page.locator('.compared.diverge').count()).toBe(0)
    await page.locator('.filters label.diverge input').check()
    const search = page.locator('.between input[type=search]')
    await search.fill('没有这样的事项')
    expect(await page.locator('.compared tbody tr').count()).toBe(0)
    await search.fill('项目支出')
    expect(await page.locator('.compared.diverge tbody tr').count()).toBe(1)
    await search.fill('')
    await page.getByRole('button', { name: 'English' }).click()
    await expect.poll(() => page.locator('.compared.diverge summary').textContent()).toMatch(/Diverge 1/)
    expect(await page.locator('.compared.diverge thead th[scope=col]').last().textContent()).toContain('Difference')
    await page.locator('.compared.diverge button.side').first().focus()
    await page.keyboard.press('Enter')
    await page.waitForSelector('[data-f~="spot"].on')
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-f'))).toContain('spot')
    await context.close()
  })

  it('that agree count nothing; a third file added later is compared with those already there', async () => {
    const { context, page } = await given([BUDGET_2024])
    expect(await tab(page).count()).toBe(0)
    expect(await page.locator('aside.list').textContent()).toContain('就能相互核对')
    await give(page, [RIGHT_2025])
    await expect.poll(() => tab(page).textContent()).toContain('不一致 0')
    await tab(page).click()
    expect(await page.locator('.compared.diverge').count()).toBe(0)
    expect(await page.locator('.compared.agree').count()).toBe(1)
    await give(page, [WRONG_2025])
    await expect.poll(() => tab(page).textContent()).toContain('不一致 1')
    await context.close()
  })

  it('of two bodies are not compared, and the view says what to add', async () => {
    const other = Buffer.from(RIGHT_2025.buffer.toString('utf8').replaceAll('示例县', '样本县'))
    const { context, page } = await given([BUDGET_2024, { ...RIGHT_2025, buffer: other }])
    await tab(page).click()
    const empty = page.locator('.between .empty')
    expect(await empty.textContent()).toContain('没有可以确定是同一单位的文件')
    expect(await empty.textContent()).toContain('就能相互核对')
    await context.close()
  })

  it('fit a phone', async () => {
    const { context, page } = await given([BUDGET_2024, WRONG_2025], { viewport: { width: 390, height: 844 } })
    await tab(page).click()
    await page.waitForSelector('.compared.diverge')
    await page.locator('.compared.agree summary').click()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    expect(await page.getByRole('columnheader').count()).toBeGreaterThan(0)
    await page.locator('.compared.diverge button.side').nth(1).click()
    await page.waitForSelector('[data-f~="spot"].on')
    await expect.poll(() => inWindow(page, '[data-f~="spot"].on')).toBe(true)
    await context.close()
  })

  it('stand side by side in the html report, whose links show the figure', async () => {
    const { context, page } = await given([BUDGET_2024, WRONG_2025], { acceptDownloads: true })
    const waiting = page.waitForEvent('download')
    await page.locator('aside.list button.btn', { hasText: /^html$/ }).click()
    const read = await context.newPage()
    await read.setContent(readFileSync(await (await waiting).path(), 'utf8'))
    const link = read.locator('.compared.diverge td a[data-spot]').first()
    await link.click()
    await expect.poll(() => read.locator('.mark.on').first().textContent()).toBe('94.12')
    await expect.poll(() => inWindow(read, '.mark.on')).toBe(true)
    await read.locator('.compared.diverge a[data-card]').first().click()
    await expect.poll(() => read.locator('.card.on .against a').count()).toBeGreaterThan(0)
    await context.close()
  })
})

describe('a heap of files', { timeout: 90_000 }, () => {
  it('can be stopped and gone on with; what was not checked says so', async () => {
    const many = Array.from({ length: 120 }, (_, i) =>
      file(
        `预算${i}.html`,
        budgetPage({ year: 2024, income: '1.00', opening: '', total: '1.00', basic: '1.00', project: '', vehicles: '', text: [`第${i}份。`] }),
      ),
    )
    const context = await site.browser.newContext()
    const page = await openPage(context, site.address)
    // pressed by the page itself as soon as it is there: on a busy machine the files are through before another process has found it
    await page.evaluate(() => {
      const watch = new MutationObserver(() => {
        const stop = [...document.querySelectorAll('button')].find(b => b.textContent === '停止')
        if (!stop) return
        watch.disconnect()
        stop.click()
      })
      watch.observe(document.body, { childList: true, subtree: true })
    })
    await page.locator('input[type=file]').first().setInputFiles(many)
    await page.waitForSelector('aside.list [role=status]')
    expect(await page.locator('.file small', { hasText: '未检查' }).count()).toBeGreaterThan(0)
    await page.getByRole('button', { name: '继续检查' }).click()
    await expect.poll(() => page.locator('.file small', { hasText: /未检查|等待检查/ }).count(), { timeout: 45_000 }).toBe(0)
    await context.close()
  })
})
