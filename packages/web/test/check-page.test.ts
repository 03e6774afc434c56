/** The page in a real Chromium: drop, see, click, filter, export, in two languages, without a network. */
import { readFileSync } from 'node:fs'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { minimalPdf, text } from '../../documents/src/readers/pdf/testing/minimal-pdf.ts'
import { openPage, root, type Site, startSite } from './site.ts'

const source = (name: string) => `${root}cases/${name}/source.txt`

let site: Site
let browser: Browser
let address = ''

beforeAll(async () => {
  site = await startSite()
  browser = site.browser
  address = site.address
}, 60_000)
afterAll(() => site?.stop())

const open = (context: BrowserContext, path = ''): Promise<Page> => openPage(context, address, path)
const give = (page: Page, ...names: string[]) => page.locator('input[type=file]').first().setInputFiles(names.map(source))

describe('the check page', { timeout: 60_000 }, () => {
  it('shows a dropped document with its findings beside it; a click leads to the place and back', async () => {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
    const outside: string[] = []
    context.on('request', r => {
      if (!r.url().startsWith(address) && !r.url().startsWith('blob:') && !r.url().startsWith('data:')) outside.push(r.url())
      if (r.method() !== 'GET') outside.push(`${r.method()} ${r.url()}`)
    })
    const page = await open(context)
    await expect.poll(() => page.locator('h1').textContent()).toContain('拖到这里')
    const data = await page.evaluateHandle(
      text => {
        const transfer = new DataTransfer()
        transfer.items.add(new File([text], '监控报告.txt', { type: 'text/plain' }))
        return transfer
      },
      readFileSync(source('monitoring-report-faulty'), 'utf8'),
    )
    await page.dispatchEvent('.drop-area', 'drop', { dataTransfer: data })
    await page.waitForSelector('.card.error')
    expect(await page.locator('.file b').textContent()).toBe('监控报告.txt')
    const card = page.locator('.card.error').first()
    const id = (await card.getAttribute('id'))?.replace('f-', '') ?? ''
    await card.click()
    const mark = page.locator(`.paper [data-f~="${id}"]`).first()
    await expect.poll(() => mark.getAttribute('class')).toContain('on')
    await expect
      .poll(() =>
        mark.evaluate(e => {
          const r = e.getBoundingClientRect()
          return r.top >= 0 && r.bottom <= innerHeight
        }),
      )
      .toBe(true)
    const other = page.locator('.card.warning, .card.hint').first()
    const otherId = (await other.getAttribute('id'))?.replace('f-', '') ?? ''
    await page.locator(`.paper [data-f~="${otherId}"]`).first().click()
    await expect.poll(() => page.locator('.card.on').count()).toBe(1)
    expect(outside).toEqual([])
    await context.close()
  })

  it('filters by severity and by rule, and walks with J and K', async () => {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
    const page = await open(context)
    await give(page, 'budget-disclosure-faulty')
    await page.waitForSelector('.card')
    const all = await page.locator('.card').count()
    const errors = await page.locator('.card.error, .card.fatal').count()
    for (const severity of ['warning', 'hint']) {
      const box = page.locator(`.filters label.${severity} input`)
      if (await box.count()) await box.uncheck()
    }
    expect(await page.locator('.card').count()).toBe(errors)
    expect(errors).toBeLessThan(all)
    for (const severity of ['warning', 'hint']) {
      const box = page.locator(`.filters label.${severity} input`)
      if (await box.count()) await box.check()
    }
    const option = page.locator('.filters select option').nth(1)
    const code = (await option.getAttribute('value')) ?? ''
    await page.locator('.filters select').selectOption(code)
    expect(await page.locator('.card .rule-link').allTextContents()).toEqual(Array(await page.locator('.card').count()).fill(code))
    await page.locator('.filters select').selectOption('')
    await page.locator('.paper').click({ position: { x: 4, y: 4 } })
    await page.keyboard.press('j')
    const first = await page.locator('.card.on').getAttribute('id')
    await page.keyboard.press('j')
    expect(await page.locator('.card.on').getAttribute('id')).not.toBe(first)
    await page.keyboard.press('k')
    expect(await page.locator('.card.on').getAttribute('id')).toBe(first)
    await context.close()
  })

  it('leads to the rule with its law and back to the same findings, in Chinese and English', async () => {
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
    const page = await open(context)
    await give(page, 'self-evaluation-report-faulty', 'performance-targets-faulty')
    await expect.poll(() => page.locator('.file').count()).toBe(2)
    await page.waitForSelector('.card')
    const before = await page.locator('.card').count()
    await page.locator('.card .rule-link').first().click()
    await page.waitForSelector('main.rule')
    expect(await page.locator('main.rule article').textContent()).toMatch(/依据|为什么|怎么改/)
    expect(await page.locator('main.rule li').count()).toBeGreaterThan(0)
    await page.goBack()
    await page.waitForSelector('.card')
    expect(await page.locator('.card').count()).toBe(before)
    await page.getByRole('button', { name: 'English' }).click()
    await expect.poll(() => page.locator('aside.list h2').first().textContent()).toContain('Files')
    await page.locator('.file button').nth(2).click()
    await expect.poll(() => page.locator('.file.on b').textContent()).toBe('source.txt (2)')
    await context.close()
  })

  it('exports the report as json, sarif and html', async () => {
    const context = await browser.newContext({ acceptDownloads: true })
    const page = await open(context)
    await give(page, 'monitoring-report-faulty')
    await page.waitForSelector('.card')
    const exported = async (format: string) => {
      const waiting = page.waitForEvent('download')
      await page.locator('aside.list button.btn', { hasText: new RegExp(`^${format}$`) }).click()
      return readFileSync(await (await waiting).path(), 'utf8')
    }
    expect(JSON.parse(await exported('json')).schema).toBe('jixiao.report/1')
    expect(JSON.parse(await exported('sarif')).version).toBe('2.1.0')
    expect(await exported('html')).toContain('<!doctype html>')
    await context.close()
  })

  it('works with the network off, also after a reload', async () => {
    const context = await browser.newContext()
    const page = await open(context)
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready
    })
    await context.setOffline(true)
    await page.reload()
    await page.waitForSelector('.drop-area')
    await give(page, 'disclosure-text-faulty')
    await page.waitForSelector('.card')
    expect(await page.locator('.card').count()).toBeGreaterThan(0)
    await context.close()
  })

  it('reads a PDF in the browser, with the network off', async () => {
    const context = await browser.newContext()
    const page = await open(context)
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready
    })
    await context.setOffline(true)
    await page.reload()
    await page.waitForSelector('.drop-area')
    const lines = [
      '示例县档案局2022年1-6月部门整体绩效监控报告',
      '本部门年初预算经费10.00万元，截止6月末，本部门实际支出5.00万元，占年初预算的60.00%。',
    ]
    const pdf = minimalPdf([{ draw: lines.map((words, i) => text(40, 780 - 40 * i, words, 10)) }])
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name: '监控.pdf', mimeType: 'application/pdf', buffer: Buffer.from(pdf) })
    await page.waitForSelector('.card.error')
    expect(await page.locator('.card.error .where').first().textContent()).toContain('第 1 页')
    await context.close()
  })

  it('says what is wrong with a file that cannot be read and still checks the other', async () => {
    const context = await browser.newContext()
    const page = await open(context)
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles([
        { name: '空.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) },
        { name: '监控.txt', mimeType: 'text/plain', buffer: readFileSync(source('monitoring-report-faulty')) },
      ])
    await expect.poll(() => page.locator('.file').count()).toBe(2)
    await expect.poll(() => page.locator('.file small').first().textContent()).toContain('未能读取')
    await page.locator('.file button').nth(2).click()
    await page.waitForSelector('.card')
    await context.close()
  })

  it('takes the example from the empty page', async () => {
    const context = await browser.newContext()
    const page = await open(context)
    await page.getByRole('button', { name: '看一个示例' }).click()
    await page.waitForSelector('.card')
    await context.close()
  })

  it('fits a phone without scrolling sideways', async () => {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } })
    const page = await open(context)
    await give(page, 'monitoring-report-faulty')
    await page.waitForSelector('.card')
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    await context.close()
  })
})
