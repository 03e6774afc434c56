/** The targets and history pages in a real Chromium: a wrong target mended by one button, rows, library, a document taken over, an adjustment with its reason. */

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { obstacles } from './obstacles.ts'
import { root } from './site.ts'
import { startWorkbench, type Workbench } from './workbench-site.ts'

let workbench: Workbench
let page: Page
const PATH = '/years/archives/2026/targets'
const cards = () => page.locator('aside.margin .card')
const projects = () => page.locator('.projects li b').allTextContents()
const saved = () => page.waitForSelector('[data-saving=saved]')

/** The machine that runs the tests may be busy. */
const eventually = <T>(what: () => T | Promise<T>) => expect.poll(what, { timeout: 8000 })

/** A call of the API as the person of this page. */
const call = (as: Page, method: string, path: string, content?: object) =>
  as.evaluate(
    async ([how, where, what]) => {
      const headers = { 'x-jixiao': '1', 'content-type': 'application/json' }
      const answer = await fetch(`/api/v1${where}`, { method: how, headers, ...(what === '' ? {} : { body: what }) })
      return { status: answer.status, body: await answer.json() }
    },
    [method, path, content ? JSON.stringify(content) : ''] as const,
  )

beforeAll(async () => {
  workbench = await startWorkbench()
  page = await workbench.signIn('preparer', PATH)
  await page.waitForSelector('.paper.form td')
}, 60_000)
afterAll(() => workbench?.stop())

describe('the targets page', { timeout: 30_000 }, () => {
  it('finds a cost that is no amount as one types, sets the right one at a click, and takes it back', async () => {
    await page.locator('td .entry', { hasText: /^≤15/ }).first().click()
    await page.locator('.editor select').selectOption('≥')
    await page.locator('.editor input').first().fill('90')
    await page.locator('.editor input').nth(1).fill('%')
    await page.keyboard.press('Enter')
    await cards().first().waitFor()
    await page.keyboard.press('Escape')
    expect(await page.locator('.projects li.on .mark-count').count()).toBe(1)
    await page.locator('.proposals button').first().click()
    await eventually(() => cards().count()).toBe(0)
    expect(await page.locator('td .entry', { hasText: /^≤15\.00万元/ }).count()).toBe(1)
    await page.locator('.save-state button').first().click()
    await eventually(() => cards().count()).toBeGreaterThan(0)
    await page.locator('.save-state button').nth(1).click()
    await eventually(() => cards().count()).toBe(0)
  })

  it('adds a row below one of its class and opens it; takes an indicator from the library', async () => {
    const row = page.locator('tr', { has: page.locator('td', { hasText: /^数量指标/ }) }).first()
    await row.hover()
    await row.getByRole('button', { name: '在下面加一行' }).click()
    await page.locator('.editor input').first().fill('修复档案卷数')
    await page.keyboard.press('Enter')
    await page.locator('td', { hasText: '修复档案卷数' }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: '指标库' }).click()
    await page.locator('.library-search input').fill('档案 著录')
    await page.locator('.library button').first().click()
    await page.locator('.library .ready').waitFor()
    expect(await obstacles(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.locator('td', { hasText: '著录差错率' }).first().waitFor()
    await page.locator('.save-state button').first().click()
    await page.locator('.save-state button').first().click()
    await eventually(() => page.locator('td', { hasText: /著录差错率|修复档案卷数/ }).count()).toBe(0)
  })

  it('takes projects from a published document, shows whose findings they are, and takes them back', async () => {
    await page.getByRole('button', { name: '从文件带入' }).click()
    await page.locator('.drawer input[type=file]').setInputFiles(`${root}cases/performance-targets-faulty/source.txt`)
    await page.getByRole('button', { name: /带入所选/ }).click()
    await page.keyboard.press('Escape')
    await eventually(() => projects().then(p => p.length)).toBe(8)
    await page.locator('aside.margin .card.error').first().waitFor()
    const before = await page.locator('.projects li.on b').textContent()
    await page.locator('.paper').click({ position: { x: 4, y: 4 } })
    await page.keyboard.press('F8')
    await eventually(() => page.locator('.projects li.on b').textContent()).not.toBe(before)
    expect(await obstacles(page)).toEqual([])
    await page.locator('.save-state button').first().click()
    await eventually(() => cards().count()).toBe(0)
  })

  it('lays targets, budget and plan of every project side by side, and reads on a phone', async () => {
    await page.getByRole('button', { name: '对照预算' }).click()
    expect(await page.locator('.comparison tbody tr').count()).toBe(4)
    await page.keyboard.press('Escape')
    await page.setViewportSize({ width: 390, height: 844 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    await page.setViewportSize({ width: 1366, height: 768 })
  })

  it('asks why, once the approved paper was opened again; the history page says who changed what, and why', async () => {
    await saved()
    const { id } = (await call(page, 'GET', '/bodies/archives/years/2026')).body
    const move = async (as: Page, content: object) =>
      expect((await call(as, 'POST', `/dossiers/${id}/papers/targets/moves`, content)).status).toBe(200)
    await move(page, { kind: 'submit' })
    for (const user of ['head', 'budget', 'performance']) {
      const reviewer = await workbench.signIn(user)
      await move(reviewer, { kind: 'approve' })
      if (user === 'performance') await move(reviewer, { kind: 'reopen', reason: '年中追加预算' })
      await reviewer.context().close()
    }
    await page.reload()
    await page.locator('.reason-bar input').fill('追加预算五万元')
    expect(await page.getByRole('button', { name: '新建项目' }).count()).toBe(0)
    await page.getByRole('button', { name: '开始修改' }).click()
    await page
      .locator('td .entry', { hasText: /^≥6000页/ })
      .first()
      .click()
    await page.locator('.editor input').first().fill('6500')
    await page.keyboard.press('Enter')
    await page.waitForSelector('[data-saving=saving]')
    await saved()
    await page.getByRole('link', { name: '修改记录' }).click()
    const latest = page.locator('.trail-entry').first()
    await eventually(() => latest.textContent()).toMatch(/示例经办.*追加预算五万元.*“修复破损档案页数”的指标值：6000 → 6500/s)
    await page.locator('.trail-filters select').nth(1).selectOption('moves')
    await eventually(() => page.locator('.trail-entry').first().textContent()).toMatch(/重新打开了《绩效目标》/)
    expect(await page.locator('.chain').textContent()).toMatch(/校验值：[0-9a-f]{16}/)
    expect(await obstacles(page)).toEqual([])
  })
})
