/** Monitoring, self-evaluation, evaluation and rectification in a real Chromium: by the bureau and the office, and nobody is shut out. */
import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startWorkbench, type Workbench } from './workbench-site.ts'

let workbench: Workbench
let office: Page
let bureau: Page
const YEAR = '/years/archives/2026'
const saved = () => office.waitForSelector('[data-saving=saved]')

async function obstacles(page: Page): Promise<readonly string[]> {
  // what a sticky head covers is not what a person reaches for
  await page.evaluate(() => scrollTo(0, 0))
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }),
  )
  return violations.map(
    v =>
      `${v.id}: ${v.nodes
        .map(n => n.html)
        .join(' ')
        .slice(0, 300)}`,
  )
}

beforeAll(async () => {
  workbench = await startWorkbench()
  office = await workbench.signIn('preparer', `${YEAR}/evaluation`)
  bureau = await workbench.signIn('performance', `${YEAR}/monitoring`)
}, 120_000)
afterAll(() => workbench?.stop(), 20_000)

describe('monitoring', () => {
  it('the bureau opens a round, the office fills it from its ledgers and payments', async () => {
    await bureau.click('.open-round summary')
    await bureau.locator('.open-round select').selectOption('9')
    await bureau.click('.open-round button[type=submit]')
    await bureau.getByRole('button', { name: /^1—9月/ }).waitFor()

    await office.getByRole('link', { name: '监控', exact: true }).click()
    await office.getByRole('button', { name: /^1—9月/ }).click()
    await office.waitForSelector('.paper.form td')
    await office.getByRole('button', { name: '从台账和支付取数' }).click()
    const dialog = office.locator('dialog')
    expect(await dialog.textContent()).toContain('修复破损档案页数 5250页')
    await dialog.getByRole('button', { name: '知道了' }).click()
    await office.getByRole('button', { name: '开始填报' }).click()
    await office.locator('.light-reasons li', { hasText: '修复任务完成时间' }).getByRole('button').first().click()
    await office.locator('.in-hand').getByLabel('完成情况', { exact: true }).fill('按计划进行')
    await office.locator('.in-hand').getByRole('button', { name: '有可能' }).click()
    await office.locator('.light-reasons li', { hasText: '修复任务完成时间' }).getByText('黄灯', { exact: true }).waitFor()
    await saved()
    expect(await obstacles(office)).toEqual([])
    await office.getByRole('button', { name: '监控报告' }).click()
    await office
      .getByText(/^截至9月底/)
      .first()
      .waitFor()
  }, 90_000)
})

describe('self-evaluation', () => {
  it('tells the arithmetic beside a score, and opens the box that must be filled in', async () => {
    await office.getByRole('link', { name: '自评', exact: true }).click()
    await office.waitForSelector('.paper.form td')
    await office.locator('td .entry', { hasText: /^6120页$/ }).click()
    await office.locator('.editor input').fill('3100页')
    await office.keyboard.press('Escape')
    const demanded = office.locator('.demanded.open')
    await demanded.waitFor()
    expect(await demanded.textContent()).toContain('得5.17分，满分10分')
    expect(await office.locator('.cell-note', { hasText: '10 × 51.67%' }).count()).toBe(1)
    await demanded.getByLabel('偏差原因分析及改进措施').fill('修复设备停机三个月，已更换，2027年6月底前补齐。')
    await demanded.getByLabel('存在问题、原因及下一步整改措施').fill('修复进度慢，设备老化，已更换设备。')
    await office.waitForSelector('.demanded:not(.open)')
    expect(await office.locator('.department-score').textContent()).toContain('98.7')
    await saved()
    expect(await obstacles(office)).toEqual([])
  }, 90_000)
})

describe('evaluation and rectification', () => {
  it('a notice goes to the office, comes back answered with a file, and is closed', async () => {
    await bureau.getByRole('link', { name: '评价与整改' }).click()
    await bureau.locator('summary', { hasText: '下发整改通知' }).click()
    await bureau.getByLabel('问题').fill('修复进度慢')
    await bureau.getByRole('button', { name: '下发', exact: true }).click()
    await bureau.waitForSelector('.notice')

    await office.getByRole('link', { name: '评价与整改' }).click()
    await office
      .locator('.notice input[type=file]')
      .setInputFiles({ name: '设备更换单.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF') })
    await office.getByText('设备更换单.pdf').waitFor()
    await office.getByLabel('整改情况').fill('设备已更换。')
    await office.getByRole('button', { name: '答复这一条' }).click()
    await office.getByText('待销号').waitFor()
    expect(await obstacles(office)).toEqual([])

    await bureau.reload()
    expect(await bureau.getByRole('link', { name: '设备更换单.pdf' }).getAttribute('href')).toMatch(/\/files\/[0-9a-f]{64}$/)
    await bureau.getByRole('button', { name: '整改到位，销号' }).click()
    await bureau.getByText('已销号').first().waitFor()
  }, 90_000)

  it('experts score by the frame, and the bureau proposes what follows', async () => {
    await bureau.locator('summary', { hasText: '开展评价' }).click()
    await bureau.getByLabel('评价组成员').fill('示例专家甲')
    await bureau.getByRole('button', { name: '开始评价' }).click()
    await bureau.getByLabel('录入评分').selectOption('示例专家甲')
    const rows = bureau.locator('.frame tbody tr')
    for (let i = 0; i < (await rows.count()) - 1; i++) {
      const row = rows.nth(i)
      await row.locator('td.n input').fill((await row.locator('td.n').first().textContent()) ?? '')
    }
    await bureau.getByRole('button', { name: '保存评分' }).click()
    await bureau.locator('.evaluation-sheet summary', { hasText: '100.00 分' }).waitFor()
    await bureau.getByLabel('对“馆藏破损档案修复”的建议', { exact: true }).selectOption('cut')
    await bureau.getByLabel('对“馆藏破损档案修复”建议的理由').fill('进度慢')
    await bureau.getByRole('button', { name: '保存', exact: true }).click()
    expect(await obstacles(bureau)).toEqual([])
    const next = await workbench.signIn('preparer', '/years/archives/2027/evaluation')
    await next.locator('.last-results summary').click()
    expect(await next.locator('.last-results tbody tr').first().textContent()).toContain('压减：进度慢')
    await next.context().close()
  }, 90_000)
})
