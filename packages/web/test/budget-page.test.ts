/** The budget page in a real Chromium: typing, Chinese input, a block from Excel, undo, what is still missing, and that nobody is shut out. */
import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startWorkbench, type Workbench } from './workbench-site.ts'

let workbench: Workbench
let page: Page
const PATH = '/years/archives/2026/budget'
const grid = () => page.locator('.record-grid')
const cell = (row: number, column: number) => grid().locator('tbody tr').nth(row).locator('td').nth(column)
const rows = () => grid().locator('tbody tr:not(.new)').count()
const saved = () => page.waitForSelector('[data-saving=saved]')
/** What a spreadsheet puts on the clipboard. */
const paste = (text: string) =>
  page.evaluate(t => {
    const data = new DataTransfer()
    data.setData('text/plain', t)
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  }, text)

beforeAll(async () => {
  workbench = await startWorkbench()
  page = await workbench.signIn('preparer', PATH)
  await page.waitForSelector('.tables .paper td')
}, 60_000)
afterAll(() => workbench?.stop(), 20_000)

describe('the budget page', () => {
  it('takes what is typed, and the tables follow', async () => {
    expect(await cell(0, 6).textContent()).toBe('58.46')
    await cell(0, 6).click()
    await page.keyboard.type('60.46')
    await page.keyboard.press('Enter')
    expect(await cell(0, 6).textContent()).toBe('60.46')
    await page.waitForFunction(() => document.querySelector('.tables .paper')?.textContent?.includes('213.95'))
    await saved()
    await page.reload()
    await page.waitForSelector('.tables .paper td')
    expect(await cell(0, 6).textContent()).toBe('60.46')
  }, 30_000)

  it('undoes, and says what does not fit without losing it', async () => {
    await cell(0, 6).click()
    await page.keyboard.type('一半')
    await page.keyboard.press('Enter')
    expect(await grid().locator('[role=alert]').textContent()).toContain('一半')
    await page.keyboard.press('Escape')
    await page.keyboard.type('58.46')
    await page.keyboard.press('Tab')
    expect(await cell(0, 6).textContent()).toBe('58.46')
    await page.keyboard.press('Control+z')
    await page.waitForFunction(() => document.querySelector('.record-grid tbody td.n')?.textContent === '60.46')
    await page.keyboard.press('Control+y')
    await page.waitForFunction(() => document.querySelector('.record-grid tbody td.n')?.textContent === '58.46')
  }, 30_000)

  it('composes Chinese from the first letter on', async () => {
    await cell(0, 7).click()
    const session = await page.context().newCDPSession(page)
    await session.send('Input.imeSetComposition', { text: 'bei', selectionStart: 3, selectionEnd: 3 })
    await session.send('Input.insertText', { text: '备注' })
    await page.keyboard.press('Enter')
    expect(await cell(0, 7).textContent()).toBe('备注')
  }, 30_000)

  it('takes a block of a spreadsheet as new lines and names what it could not take', async () => {
    const before = await rows()
    await cell(before, 0).click()
    await paste('2012604\t30227\t项目支出\t\t一般公共预算拨款\t否\t"1,000.50"\r\n2012604\t30227\t项目支出\t没有的项目\t一般公共预算拨款\t\t2.00\r\n')
    await page.waitForFunction(n => document.querySelectorAll('.record-grid tbody tr:not(.new)').length === n, before + 2)
    expect(await cell(before, 6).textContent()).toBe('1,000.50')
    expect(await grid().locator('[role=alert]').textContent()).toContain('没有的项目')
    await page.keyboard.press('Control+z')
    await page.waitForFunction(n => document.querySelectorAll('.record-grid tbody tr:not(.new)').length === n, before)
    await saved()
  }, 30_000)

  it('says which lines stand in no table, and why', async () => {
    const before = await rows()
    await cell(before, 6).click()
    await page.keyboard.type('3')
    await page.keyboard.press('Enter')
    await page.waitForSelector('.status-line .fault')
    expect(await page.locator('.status-line').textContent()).toContain('1 行')
    expect(await cell(before, 0).getAttribute('title')).toContain('功能科目')
    await page.keyboard.press('Control+z')
    await page.waitForSelector('.status-line .fault', { state: 'detached' })
  }, 30_000)

  it('has no obstacle that axe finds', async () => {
    await page.addScriptTag({ content: axe.source }).catch(() => page.evaluate(axe.source))
    const found = await page.evaluate(async () => {
      const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'],
      })
      return violations.map(
        v =>
          `${v.id}: ${v.nodes
            .map(n => n.target.join(' '))
            .slice(0, 3)
            .join(' | ')}`,
      )
    })
    expect(found).toEqual([])
  }, 30_000)
})
