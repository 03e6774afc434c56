/**
 * The demo county through a whole year with all its roles: lines, targets, approval, money, a monitoring round, self-evaluation, evaluation, up to the
 * disclosure; with one return and one correction. With PICTURES set it draws the manual's pictures on the way.
 */
import { mkdirSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { root } from './site.ts'
import { startWorkbench, type Workbench } from './workbench-site.ts'

const PICTURES = process.env.PICTURES ? `${root}docs/pictures/` : null
const YEAR = '/years/archives/2026'

let site: Workbench
const people = new Map<string, Page>()

/** The page of a person, signed in once, at a path. */
async function at(person: string, path: string): Promise<Page> {
  const known = people.get(person)
  if (!known) {
    const page = await site.signIn(person, path)
    people.set(person, page)
    return page
  }
  await known.goto(site.address + path.slice(1))
  return known
}

/** Pages that are used on a phone: reading and approving. */
const ON_A_PHONE = new Set(['desk', 'review-paper', 'year'])

/** A picture for the manual. */
async function draw(page: Page, name: string): Promise<void> {
  if (!PICTURES) return
  await page.waitForTimeout(600)
  await page.screenshot({ path: `${PICTURES}${name}.png` })
  if (!ON_A_PHONE.has(name)) return
  await page.setViewportSize({ width: 390, height: 844 })
  await page.waitForTimeout(300)
  await page.screenshot({ path: `${PICTURES}${name}-phone.png` })
  await page.setViewportSize({ width: 1366, height: 768 })
}

const soon = <T>(look: () => T) => expect.poll(look, { timeout: 15_000 })
const saved = (page: Page) => soon(() => page.locator('[data-saving]').getAttribute('data-saving')).toBe('saved')

/** `bar`: on a page with the bars of several papers, that of this one. */
async function submit(page: Page, bar = '.paper-bar'): Promise<void> {
  await page.click(`${bar} > .acts .btn.p`)
  const known = page.locator('.dialog .known input')
  const confirm = page.locator('.dialog .acts .btn.p')
  await soon(async () => (await confirm.isEnabled()) || (await known.count()) > 0).toBe(true)
  if ((await known.count()) > 0) await known.check()
  await confirm.click()
  await page.waitForSelector(`${bar}.under-review`)
}

/** Everybody whose turn it is, one after another. */
async function approve(path: string, bar = '.paper-bar', reviewers: readonly string[] = REVIEWERS): Promise<void> {
  for (const [i, reviewer] of reviewers.entries()) {
    const page = await at(reviewer, path)
    await page.click(`${bar} > .acts .btn.p`)
    if (i === reviewers.length - 1) await page.waitForSelector(`${bar}.approved`)
    else await soon(() => page.locator(`${bar} .state`).textContent()).toContain(`第 ${i + 2} 级`)
  }
}
const REVIEWERS = ['head', 'budget', 'performance']

beforeAll(async () => {
  if (PICTURES) mkdirSync(PICTURES, { recursive: true })
  site = await startWorkbench()
}, 120_000)
afterAll(() => site?.stop(), 30_000)

/** Finance evaluates a project with two experts: through the service, as seventeen scores each would be long to type here. */
async function evaluate(page: Page): Promise<void> {
  const finished = await page.evaluate(async year => {
    const send = async (method: string, path: string, content?: unknown) => {
      const headers = { 'x-jixiao': '1', 'content-type': 'application/json' }
      const answer = await fetch(`/api/v1${path}`, { method, headers, ...(content === undefined ? {} : { body: JSON.stringify(content) }) })
      return { status: answer.status, body: await answer.json() }
    }
    const { body: frame } = await send('GET', `/evaluation-frames/${year}`)
    const experts = ['专家一', '专家二']
    const opened = await send('POST', `/bodies/archives/years/${year}/evaluations`, { kind: 'finance', project: 'scan', experts })
    for (const [i, expert] of experts.entries()) {
      const scores = frame.leaves.map((l: { id: string; points: string }) => ({
        leaf: l.id,
        score: (Number(l.points) - (i + 1) * 0.25).toFixed(2),
        words: '佐证材料不够完整。',
      }))
      await send('PUT', `/evaluations/${opened.body.id}/scores`, { expert, scores })
    }
    return send('POST', `/evaluations/${opened.body.id}/finish`, {
      conclusion: '目标设定合理，加工进度和质量达到要求。',
      problems: '成本指标只列总额，缺单位成本。',
      suggestions: '下年度细化成本指标。',
    })
  }, 2026)
  expect([finished.status, finished.body.title ?? '']).toEqual([200, ''])
}

describe('a year of the demo county', { timeout: 120_000 }, () => {
  it('begins with the lines of the budget, which the tables follow', async () => {
    const page = await at('preparer', `${YEAR}/budget`)
    await page.waitForSelector('.tables .paper td')
    const rows = () => page.locator('.record-grid tbody tr:not(.new)').count()
    const before = await rows()
    await page.locator('.record-grid tbody tr').nth(before).locator('td').first().click()
    for (const word of ['2012601', '30213', '基本支出', '', '一般公共预算拨款', '', '0.60']) {
      await page.keyboard.type(word)
      await page.keyboard.press('Tab')
    }
    expect(await rows()).toBe(before + 1)
    await page.waitForFunction(() => document.querySelector('.tables .paper')?.textContent?.includes('212.55'))
    await saved(page)
    await draw(page, 'budget')
    await draw(await at('preparer', '/desk'), 'desk')
    await draw(await at('preparer', `${YEAR}/particulars`), 'particulars')
    await submit(await at('preparer', `${YEAR}/budget`))
  })

  it('is returned by the bureau with a remark on a field, corrected and approved', async () => {
    const head = await at('head', `${YEAR}/budget`)
    await head.click('.paper-bar > .acts .btn.p')
    await soon(() => head.locator('.paper-bar .state').textContent()).toContain('第 2 级')
    const bureau = await at('budget', '/review')
    await bureau.waitForSelector('table.queue tbody tr')
    await draw(bureau, 'review')
    await bureau.click('table.queue tbody a.btn')
    await bureau.waitForSelector('.paper.form td .entry')
    await bureau.locator('td .entry', { hasText: /\d/ }).first().click()
    await bureau.fill('.remark-box textarea', '请核对维修（护）费的测算依据。')
    await bureau.click('.remark-box .btn.p')
    await bureau.waitForSelector('.entry.drafted')
    await draw(bureau, 'review-paper')
    await bureau.click('.paper-bar > .acts .btn:not(.p)')
    await bureau.click('.dialog .acts .btn.p')
    await bureau.waitForSelector('.paper-bar.returned')

    const page = await at('preparer', `${YEAR}/budget`)
    await page.waitForSelector('.paper-bar.returned')
    await page.click('.remarks .btn')
    await page.fill('.remarks textarea', '按三家询价，调整为0.50万元。')
    await page.click('.remarks form .btn.p')
    await page.waitForSelector('.remarks .answer', { state: 'attached' })
    const row = page.locator('.record-grid tbody tr', { hasText: '30213' }).filter({ hasText: '0.60' })
    await row.locator('td').nth(6).click()
    await page.keyboard.type('0.5')
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => document.querySelector('.tables .paper')?.textContent?.includes('212.45'))
    await saved(page)
    await submit(page)
    await approve(`${YEAR}/budget`)
    // what is approved cannot be changed any more
    expect(await (await at('preparer', `${YEAR}/budget`)).locator('.grid-tools').count()).toBe(0)
  })

  it('sets its targets', async () => {
    const page = await at('preparer', `${YEAR}/targets`)
    await page.waitForSelector('.paper.form td')
    await draw(page, 'targets')
    await submit(page)
    await approve(`${YEAR}/targets`)
  })

  it('spends, and shows every rate by the name of its denominator', async () => {
    const page = await at('preparer', `${YEAR}/execution`)
    await page.waitForSelector('.figures')
    const rows = await page.locator('.record-grid tbody tr:not(.new)').count()
    await page.locator('.record-grid tbody tr').nth(rows).locator('td').first().click()
    for (const word of ['2026-12-28', '', '一般公共预算拨款', '30213', '0.50']) {
      await page.keyboard.type(word)
      await page.keyboard.press('Tab')
    }
    await soon(() => page.locator('.figures tbody tr').first().textContent()).toContain('214.14')
    expect(await page.locator('.figures thead').textContent()).toContain('执行数÷调整预算数')
    await saved(page)
    await draw(page, 'execution')
    const ledgers = await at('preparer', `${YEAR}/ledgers`)
    await ledgers.waitForSelector('.measure')
    await draw(ledgers, 'ledgers')
  })

  it('is watched in a round that the bureau opens', async () => {
    const bureau = await at('performance', `${YEAR}/monitoring`)
    await bureau.click('.open-round summary')
    await bureau.selectOption('.open-round select', '6')
    await bureau.click('.open-round .btn.p')
    await bureau.waitForSelector('.rounds-bar nav')
    const page = await at('preparer', `${YEAR}/monitoring`)
    await page.waitForSelector('.paper.form td')
    await saved(page)
    await draw(page, 'monitoring')
    await submit(page)
    await approve(new URL(page.url()).pathname + new URL(page.url()).search)
  })

  it('scores itself', async () => {
    const page = await at('preparer', `${YEAR}/self-evaluation`)
    await page.waitForSelector('.paper.form td')
    await draw(page, 'self-evaluation')
    await submit(page)
    await approve(`${YEAR}/self-evaluation`)
  })

  it('is evaluated, looked over and ready to be disclosed', async () => {
    const bureau = await at('performance', `${YEAR}/evaluation`)
    await evaluate(bureau)
    await bureau.reload()
    await soon(() => bureau.locator('main').textContent()).toContain('目标设定合理')
    await draw(bureau, 'evaluation')
    const county = await at('performance', '/overview?year=2026')
    await county.waitForSelector('.chart .picture svg')
    await draw(county, 'overview')
    const page = await at('preparer', `${YEAR}/disclosure`)
    const bar = '.paper-bar[aria-label*="公开"]'
    await page.waitForSelector(bar)
    await submit(page, bar)
    await approve(`${YEAR}/disclosure`, bar)
    await (await at('preparer', `${YEAR}/disclosure`)).getByRole('button', { name: /保密审查通过/ }).click()
    await (await at('head', `${YEAR}/disclosure`)).getByRole('button', { name: /审签/ }).click()
    const ready = await at('preparer', `${YEAR}/disclosure`)
    const publish = ready.locator('.publishing-step .btn.p')
    await soon(() => publish.isEnabled()).toBe(true)
    await draw(ready, 'disclosure')
    await publish.click()
    await ready.click('.dialog .btn.p')
    await soon(() => ready.locator('main').textContent()).toContain('第 1 版')
    const overview = await at('preparer', YEAR)
    const papers = async () => {
      await overview.reload()
      return overview.locator('.papers').textContent()
    }
    await soon(papers).not.toContain('去填报')
    await draw(overview, 'year')
    const history = await at('preparer', `${YEAR}/history`)
    await soon(() => history.locator('main').textContent()).toContain('退回')
    await draw(history, 'history')
    await draw(await at('preparer', '/bodies'), 'bodies')
    await draw(await at('system', '/manage'), 'manage')
    await draw(await at('preparer', '/account'), 'account')
  })
})
