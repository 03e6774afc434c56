/** Findings on the original in a real Chromium: pages of a pdf, cells of a workbook, paragraphs of a Word document, and the html report. */
import { readFileSync } from 'node:fs'
import type { BrowserContext, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { docx, para, run } from '../../documents/src/readers/docx/testing/written-docx.ts'
import { type DrawnPage, line, minimalPdf, text } from '../../documents/src/readers/pdf/testing/minimal-pdf.ts'
import { writtenWorkbook } from '../../documents/src/readers/workbook/testing/written-workbook.ts'
import { openPage, type Site, startSite } from './site.ts'

let site: Site
beforeAll(async () => {
  site = await startSite()
}, 60_000)
afterAll(() => site?.stop())

const TITLE = '示例县档案局2022年1-6月部门整体绩效监控报告'
const SENTENCE = '本部门年初预算经费10.00万元，截止6月末，本部门实际支出5.00万元，占年初预算的60.00%。'
const SIZE = 10
const [LEFT, BASE, WIDTH, HEIGHT] = [40, 740, 595, 842]
const first: DrawnPage = { draw: [text(LEFT, 780, TITLE, SIZE), text(LEFT, BASE, SENTENCE, SIZE), '2 w', line(100, 442, 500, 442)] }
const report = (more: readonly DrawnPage[] = []): Buffer => Buffer.from(minimalPdf([first, ...more]))

/** As the font of the test file says: half a size for what is not Chinese. */
const widthOf = (words: string): number => [...words].reduce((w, c) => w + (c.charCodeAt(0) < 0x80 ? SIZE / 2 : SIZE), 0)

async function given(
  name: string,
  buffer: Buffer,
  options: Parameters<Site['browser']['newContext']>[0] = {},
): Promise<{ context: BrowserContext; page: Page }> {
  const context = await site.browser.newContext({ viewport: { width: 1366, height: 768 }, reducedMotion: 'reduce', ...options })
  const page = await openPage(context, site.address)
  await page.locator('input[type=file]').first().setInputFiles({ name, mimeType: 'application/octet-stream', buffer })
  await page.waitForSelector('.card')
  return { context, page }
}
const inWindow = (of: Locator): Promise<boolean> =>
  of.evaluate(e => {
    const { top, bottom } = e.getBoundingClientRect()
    return top >= 0 && bottom <= innerHeight
  })
const isOn = (of: Locator) => expect.poll(() => of.getAttribute('class')).toMatch(/\bon\b/)
const idOf = async (card: Locator): Promise<string> => ((await card.getAttribute('id')) ?? '').replace('f-', '')

/** The words that a finding marks, as the text view shows them. */
async function markedWords(page: Page, id: string): Promise<string> {
  await page.getByRole('button', { name: '文字' }).click()
  const words = (await page.locator(`.paper mark[data-f~="${id}"]`).allTextContents()).join('')
  await page.getByRole('button', { name: '原件' }).click()
  return words
}

async function expectBoxAround(page: Page, id: string, words: string): Promise<void> {
  const found = await page
    .locator(`.box[data-f~="${id}"]`)
    .first()
    .evaluate(e => {
      const [box, leaf] = [e.getBoundingClientRect(), e.closest('.leaf')?.getBoundingClientRect()]
      if (!leaf) throw new Error('no page')
      return { box: [box.left - leaf.left, box.top - leaf.top, box.right - leaf.left, box.bottom - leaf.top], width: leaf.width, height: leaf.height }
    })
  const scale = found.width / WIDTH
  expect(Math.abs(found.height - HEIGHT * scale)).toBeLessThan(1)
  const from = LEFT + widthOf(SENTENCE.slice(0, SENTENCE.indexOf(words)))
  const above = HEIGHT - BASE - 0.88 * SIZE
  // the box stands a point and a half off the words
  const expected = [from - 1.5, above - 1.5, from + widthOf(words) + 1.5, above + SIZE + 1.5]
  for (const [i, side] of expected.entries()) expect(Math.abs((found.box[i] ?? 0) - side * scale)).toBeLessThan(2)
}

describe('a pdf', { timeout: 60_000 }, () => {
  it('is drawn with a box exactly where the finding stands; a click selects it, its card leads back', async () => {
    const { context, page } = await given('监控.pdf', report())
    await page.waitForSelector('.leaf[data-drawn=yes]')
    const card = page.locator('.card.error').first()
    const id = await idOf(card)
    const words = await markedWords(page, id)
    expect(SENTENCE).toContain(words)
    await expectBoxAround(page, id, words)
    const box = page.locator(`.box[data-f~="${id}"]`).first()
    expect(await box.getAttribute('aria-label')).toMatch(/^1 错误 /)
    await box.click()
    await isOn(card)
    await isOn(box)
    expect(await page.locator('.leaf .no.on').first().textContent()).toBe('1')
    // the line of the page is drawn where it stands
    await page.waitForSelector('.leaf[data-drawn=yes]')
    const dark = await page
      .locator('.leaf canvas')
      .first()
      .evaluate((canvas, at) => {
        if (!(canvas instanceof HTMLCanvasElement)) throw new Error('no canvas')
        const pixel = (y: number): number =>
          canvas.getContext('2d')?.getImageData(canvas.width / 2, Math.round(y * canvas.height), 1, 1).data[0] ?? -1
        return [pixel(at), pixel(at + 0.02)]
      }, 400 / HEIGHT)
    expect(dark[0]).toBeLessThan(128)
    expect(dark[1]).toBe(255)
    // the font is not in the file: its characters are set by the page, which says so
    expect(await page.locator('.leaf .letters').first().textContent()).toContain('本部门年初预算经费')
    expect(await page.locator('.leaf .said').first().textContent()).toContain('字体')
    await context.close()
  })

  it('keeps its boxes in place at every zoom, by button and by key', async () => {
    const { context, page } = await given('监控.pdf', report())
    await page.waitForSelector('.leaf[data-drawn=yes]')
    const id = await idOf(page.locator('.card.error').first())
    const words = await markedWords(page, id)
    const width = () =>
      page
        .locator('.leaf')
        .first()
        .evaluate(e => e.getBoundingClientRect().width)
    const before = await width()
    await page.getByRole('button', { name: '放大' }).click()
    await expect.poll(width).toBeGreaterThan(before * 1.2)
    await expectBoxAround(page, id, words)
    await page.keyboard.press('-')
    await page.keyboard.press('-')
    await expect.poll(width).toBeLessThan(before * 0.9)
    await expectBoxAround(page, id, words)
    await page.keyboard.press('0')
    await expect.poll(width).toBe(before)
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    await page.getByRole('button', { name: 'English' }).click()
    await expect.poll(() => page.locator(`.box[data-f~="${id}"]`).first().getAttribute('aria-label')).toMatch(/^1 Error /)
    await page.waitForSelector('.leaf[data-drawn=yes]')
    await context.close()
  })

  it('of many pages holds only those near the window, and goes from finding to finding', async () => {
    const blank = Array.from({ length: 60 }, (_, i): DrawnPage => ({ draw: [text(LEFT, 700, `Page ${i + 2}`, SIZE)] }))
    const { context, page } = await given('长.pdf', report([...blank, { draw: [text(LEFT, BASE, SENTENCE, SIZE)] }]))
    await page.waitForSelector('.leaf[data-page="1"][data-drawn=yes]')
    const drawn = () => page.locator('.leaf[data-drawn]').count()
    expect(await drawn()).toBeLessThan(8)
    const pager = page.locator('.pager input')
    await pager.fill('40')
    await pager.press('Enter')
    await page.waitForSelector('.leaf[data-page="40"][data-drawn=yes]')
    await expect.poll(() => page.locator('.pager input').inputValue()).toBe('40')
    await page.waitForSelector('.leaf[data-page="1"]:not([data-drawn])', { state: 'attached' })
    expect(await page.locator('.leaf[data-page="1"] canvas').evaluate(c => c instanceof HTMLCanvasElement && c.width)).toBe(0)
    expect(await drawn()).toBeLessThan(8)
    const last = page.locator('.leaf[data-page="62"] .box').first()
    const id = (await last.getAttribute('data-f'))?.split(' ')[0] ?? ''
    await page.locator(`#f-${id}`).click()
    // chosen again, its next place is shown
    for (let i = 0; i < 4 && !(await inWindow(last)); i++) await page.locator(`#f-${id}`).click({ position: { x: 20, y: 8 } })
    await expect.poll(() => inWindow(last)).toBe(true)
    await page.waitForSelector('.leaf[data-page="62"][data-drawn=yes]')
    await context.close()
  })

  it('fits a phone: the list, then the page below it', async () => {
    const { context, page } = await given('监控.pdf', report(), { viewport: { width: 390, height: 844 } })
    await page.waitForSelector('.leaf')
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    const top = (of: string) =>
      page
        .locator(of)
        .first()
        .evaluate(e => e.getBoundingClientRect().top)
    expect(await top('aside.margin')).toBeLessThan(await top('section.document'))
    await page.locator('.card.error').first().click()
    const id = await idOf(page.locator('.card.error').first())
    const box = page.locator(`.box[data-f~="${id}"]`).first()
    await expect.poll(() => inWindow(box)).toBe(true)
    await box.click()
    await expect.poll(() => page.locator(`#f-${id} h3`).evaluate(e => e.getBoundingClientRect().bottom > 0)).toBe(true)
    await context.close()
  })

  it('stands in the html report with its boxes, and a click there selects too', async () => {
    const { context, page } = await given('监控.pdf', report(), { acceptDownloads: true })
    const waiting = page.waitForEvent('download')
    await page.locator('aside.list button.btn', { hasText: /^html$/ }).click()
    const html = readFileSync(await (await waiting).path(), 'utf8')
    const read = await context.newPage()
    const outside: string[] = []
    read.on('request', r => {
      if (!/^(?:data|about):/.test(r.url())) outside.push(r.url())
    })
    await read.setContent(html)
    const image = read.locator('.leaf img').first()
    await expect.poll(() => image.evaluate(i => i instanceof HTMLImageElement && i.complete && i.naturalWidth > 600)).toBe(true)
    const card = read.locator('.card.error').first()
    const id = await idOf(card)
    await expectBoxAround(read, id, await markedWords(page, id))
    await read.locator(`.box[data-f~="${id}"]`).first().click()
    await isOn(card)
    expect(outside).toEqual([])
    await context.close()
  })
})

describe('a workbook', { timeout: 60_000 }, () => {
  it('is shown as laid out, with the finding on its cell', async () => {
    const sheets = [
      { name: '说明', rows: [['填报说明']] },
      { name: '监控报告', rows: [[TITLE], [SENTENCE]], cols: '<cols><col min="1" max="1" width="80" customWidth="1"/></cols>' },
    ]
    const { context, page } = await given('监控.xlsx', Buffer.from(writtenWorkbook(sheets)))
    const card = page.locator('.card.error').first()
    await card.click()
    const cell = page.locator(`.grid td[data-f~="${await idOf(card)}"]`).first()
    await isOn(cell)
    expect(await cell.isVisible()).toBe(true)
    expect(await cell.textContent()).toBe(SENTENCE)
    expect(await cell.evaluate(e => e.parentElement?.querySelector('th')?.textContent)).toBe('2')
    expect(await page.locator('.tab[aria-selected=true]').textContent()).toContain('监控报告')
    await page.locator('.tab', { hasText: '说明' }).click()
    expect(await cell.isVisible()).toBe(false)
    await page.keyboard.press('j')
    await page.keyboard.press('k')
    await expect.poll(() => page.locator('.card.on').count()).toBe(1)
    await context.close()
  })
})

describe('a Word document', { timeout: 60_000 }, () => {
  it('is shown as laid out, with the finding on exactly its words', async () => {
    const body = [
      para(run(TITLE, '<w:b/><w:sz w:val="36"/>'), '<w:jc w:val="center"/>'),
      para(run(SENTENCE, '<w:sz w:val="32"/>'), '<w:ind w:firstLineChars="200"/>'),
    ].join('')
    const { context, page } = await given('监控.docx', Buffer.from(docx(body)))
    expect(await page.locator('.flow-page').evaluate(e => e.querySelectorAll('table').length)).toBe(0)
    const title = page.locator('.flow-page [id=b0]')
    expect(await title.evaluate(e => getComputedStyle(e).textAlign)).toBe('center')
    expect(
      await title
        .locator('span')
        .first()
        .evaluate(e => getComputedStyle(e).fontWeight),
    ).toBe('700')
    const card = page.locator('.card.error').first()
    const id = await idOf(card)
    const words = await markedWords(page, id)
    const mark = page.locator(`.flow-page mark[data-f~="${id}"]`)
    expect((await mark.allTextContents()).join('')).toBe(words)
    await mark.first().click()
    await isOn(card)
    await isOn(mark.first())
    await context.close()
  })
})
