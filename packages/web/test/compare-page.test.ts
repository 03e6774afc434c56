/** Two editions compared in a real Chromium: given, told in a sentence, looked at side by side, kept as a file, walked by keyboard and reader. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { budgetPage } from '../../service/src/report/testing/one-office.ts'
import { obstacles } from './obstacles.ts'
import { type Site, startSite } from './site.ts'

let site: Site
beforeAll(async () => {
  site = await startSite()
}, 60_000)
afterAll(() => site?.stop())

const edition = (basic: string, reason: string, year = 2025) =>
  Buffer.from(
    budgetPage({
      year,
      income: '422.75',
      opening: '7.25',
      total: '430.00',
      basic,
      project: '100.00',
      vehicles: '3.60',
      text: [`主要原因是${reason}增加。`],
    }),
  )
const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'text/html', buffer })
const PATIENCE = { timeout: 15_000 }

describe('two editions', { timeout: 25_000 }, () => {
  it('are told apart in a sentence, marked side by side and written to a file', async () => {
    const context = await site.browser.newContext({ viewport: { width: 1366, height: 768 }, reducedMotion: 'reduce' })
    const page = await context.newPage()
    await page.goto(`${site.address}/compare`)
    await page
      .getByLabel('旧的版本')
      .last()
      .setInputFiles(file('稿.html', edition('320.00', '人员')))
    await page
      .getByLabel('新的版本')
      .last()
      .setInputFiles(file('稿.html', edition('330.00', '项目')))
    await expect
      .poll(() => page.locator('.verdict').textContent(), PATIENCE)
      .toMatch(/本次修改 1 个数（\d+ 处）、1 句话；由此消除 [1-9]\d* 个错误，新增 0 个/)
    const figure = page.locator('.changes .card.figure')
    expect(await figure.locator('del').textContent()).toBe('320.00万元')
    expect(await figure.locator('ins').textContent()).toBe('330.00万元')
    await figure.locator('button').first().click()
    await expect.poll(() => page.locator('.edition .on').allTextContents(), PATIENCE).toEqual(expect.arrayContaining(['320.00', '330.00']))
    expect(await page.locator('.changes .card.text ins').textContent()).toBe('项目')
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '导出为 docx' }).click()])
    expect(download.suggestedFilename()).toBe('版本比较.docx')
    expect(await obstacles(page)).toEqual([])
    await context.close()
  })

  it('of two years are two documents, on a phone, too', async () => {
    const context = await site.browser.newContext({ viewport: { width: 390, height: 844 } })
    const page = await context.newPage()
    await page.goto(`${site.address}/compare`)
    const other = budgetPage({
      year: 2026,
      income: '512.15',
      opening: '',
      total: '512.15',
      basic: '401.15',
      project: '111.00',
      vehicles: '2.40',
      text: ['支出预算512.15万元。'],
    })
    await page
      .getByLabel('旧的版本')
      .last()
      .setInputFiles(file('甲.html', edition('330.00', '人员')))
    await page
      .getByLabel('新的版本')
      .last()
      .setInputFiles(file('乙.html', Buffer.from(other)))
    await expect.poll(() => page.locator('.verdict').textContent(), PATIENCE).toContain('年度不同（2025年、2026年）')
    expect(await page.locator('.changes .card').count()).toBe(0)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    await page.getByRole('button', { name: '仍然逐项比较' }).click()
    await expect.poll(() => page.locator('.changes .card').count(), PATIENCE).toBeGreaterThan(3)
    await context.close()
  })
})
