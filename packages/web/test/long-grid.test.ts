/** A budget of two thousand lines in a real Chromium: it is drawn in part, and everything else is as in a short one. */
import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startWorkbench, type Workbench } from './workbench-site.ts'

let workbench: Workbench
let page: Page
const LINES = 2000
const PATH = '/years/archives/2031/budget'
const row = (n: number) => page.locator(`.record-grid tr[data-row="${n}"]`)
const cell = (n: number, column: number) => row(n).locator('td').nth(column)
const drawn = () => page.locator('.record-grid tr[data-row]').count()
const saved = () => page.waitForSelector('[data-saving=saved]', { timeout: 20_000 })
const active = () => page.locator('.record-grid .cell-input').evaluate(e => e.closest('tr')?.getAttribute('data-row'))
const total = async () => (await page.locator('.grid-sums').textContent()) ?? ''

beforeAll(async () => {
  workbench = await startWorkbench()
  page = await workbench.signIn('preparer')
  await page.evaluate(async lines => {
    const year = await (await fetch('/api/v1/bodies/archives/years/2031')).json()
    const edits = Array.from({ length: lines }, (_, n) => ({
      kind: 'add',
      record: `line-${n}`,
      of: 'line',
      parent: null,
      order: `m${String(n).padStart(5, '0')}m`,
      fields: { function: '2012604', economy: '30201', spending: 'basic', source: 'general-budget', amount: '1000000', remark: `第${n + 1}笔` },
    }))
    const headers = { 'content-type': 'application/json', 'x-jixiao': '1' }
    const answer = await fetch(`/api/v1/dossiers/${year.id}/edits`, { method: 'POST', headers, body: JSON.stringify({ edits }) })
    if (!answer.ok) throw new Error(await answer.text())
  }, LINES)
  await page.goto(new URL(PATH, workbench.address).href)
  await page.waitForSelector('.record-grid tr[data-row="0"]')
}, 90_000)
afterAll(() => workbench?.stop(), 20_000)

describe('a grid of two thousand lines', () => {
  it('draws those in sight, and tells a screen reader how many there are', async () => {
    expect(await drawn()).toBeLessThan(130)
    expect(await page.locator('.record-grid table').getAttribute('aria-rowcount')).toBe(String(LINES + 2))
    expect(await row(0).getAttribute('aria-rowindex')).toBe('2')
    expect(await total()).toContain('2000 行')
    expect(await total()).toContain('2,000.00')
  }, 25_000)

  it('is as high as all of them, and shows the rows that one scrolls to', async () => {
    const place = page.locator('.grid-scroll')
    const height = await place.evaluate(e => e.scrollHeight)
    expect(height).toBeGreaterThan(LINES * 25)
    for (const share of [0.5, 0.9, 0.2]) {
      await place.evaluate((e, s) => {
        e.scrollTop = e.scrollHeight * s
      }, share)
      const inSight = () =>
        place.evaluate(e => {
          const box = e.getBoundingClientRect()
          return (
            document
              .elementFromPoint(box.left + 60, box.top + box.height / 2)
              ?.closest('tr')
              ?.getAttribute('data-row') ?? ''
          )
        })
      await expect.poll(async () => Math.abs(Number((await inSight()) || Number.NaN) - LINES * share), { timeout: 8000 }).toBeLessThan(40)
    }
    expect(await drawn()).toBeLessThan(130)
  }, 25_000)

  it('goes to its ends by keys, also while the row one stands on is out of sight', async () => {
    await page.locator('.grid-scroll').evaluate(e => e.scrollTo(0, 0))
    await cell(1, 6).click()
    await page.keyboard.press('Control+End')
    await expect.poll(active, { timeout: 8000 }).toBe(String(LINES))
    await page.keyboard.press('PageUp')
    await expect.poll(active, { timeout: 8000 }).toBe(String(LINES - 15))
    await page.keyboard.press('Control+Home')
    await expect.poll(active, { timeout: 8000 }).toBe('0')
    // scrolled away, the cell keeps the focus, and what is typed goes into it
    await cell(3, 6).click()
    await page.locator('.grid-scroll').evaluate(e => e.scrollTo(0, e.scrollHeight / 2))
    await page.waitForSelector('.record-grid tr[data-row="1000"]')
    await page.keyboard.type('2')
    await page.keyboard.press('Enter')
    await expect.poll(active, { timeout: 8000 }).toBe('4')
    expect(await cell(3, 6).textContent()).toBe('2.00')
    await expect.poll(total, { timeout: 8000 }).toContain('2,001.00')
    await page.keyboard.press('Control+z')
    await expect.poll(total, { timeout: 8000 }).toContain('2,000.00')
    await saved()
  }, 25_000)

  it('finds a text wherever it stands', async () => {
    await page.locator('.grid-scroll').evaluate(e => e.scrollTo(0, 0))
    await cell(4, 6).click()
    await page.keyboard.press('Control+f')
    await page.keyboard.type('第1234笔')
    await expect.poll(() => page.locator('.grid-find output').textContent(), { timeout: 8000 }).toContain('共 1 处')
    await page.keyboard.press('Enter')
    await expect.poll(active, { timeout: 8000 }).toBe('1233')
    const isInSight = () =>
      cell(1233, 7).evaluate(e => {
        const [box, place] = [e.getBoundingClientRect(), e.closest('.grid-scroll')?.getBoundingClientRect()]
        return place !== undefined && box.top >= place.top && box.bottom <= place.bottom
      })
    await expect.poll(isInSight, { timeout: 8000 }).toBe(true)
    await page.keyboard.press('Escape')
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('cell-input')
  }, 25_000)

  it('selects, fills and pastes over rows that are not drawn', async () => {
    await page.keyboard.press('Control+Home')
    await expect.poll(active, { timeout: 8000 }).toBe('0')
    await cell(0, 6).click()
    await page.keyboard.type('3')
    await page.keyboard.press('Enter')
    await cell(0, 6).click()
    await page.locator('.grid-scroll').evaluate(e => e.scrollTo(0, e.scrollHeight / 5))
    await cell(400, 6).click({ modifiers: ['Shift'] })
    await page.keyboard.press('Control+d')
    // 401 lines of 3.00 and 1,599 of 1.00
    await expect.poll(total, { timeout: 8000 }).toContain('2,802.00')
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+z')
    await expect.poll(total, { timeout: 8000 }).toContain('2,000.00')
    await page.locator('.grid-scroll').evaluate(e => e.scrollTo(0, e.scrollHeight / 5))
    await cell(400, 6).click()
    await page.evaluate(text => {
      const data = new DataTransfer()
      data.setData('text/plain', text)
      document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
    }, '2.00\n'.repeat(500))
    await expect.poll(total, { timeout: 8000 }).toContain('2,500.00')
    await page.keyboard.press('Control+z')
    await expect.poll(total, { timeout: 8000 }).toContain('2,000.00')
    await saved()
  }, 25_000)

  it('puts every row on paper', async () => {
    await page.evaluate(() => {
      dispatchEvent(new Event('beforeprint'))
    })
    expect(await drawn()).toBe(LINES + 1)
    await page.evaluate(() => {
      dispatchEvent(new Event('afterprint'))
    })
    await expect.poll(drawn, { timeout: 8000 }).toBeLessThan(130)
  }, 25_000)

  it('has no obstacle that axe finds in it', async () => {
    await page.evaluate(axe.source)
    const found = await page.evaluate(async () => {
      const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run('.record-grid', {
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
  }, 25_000)
})
