/** The public site in a real Chromium: accessible, readable on a phone, found without a script, quick. */

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { serve } from '@hono/node-server'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { publicSite } from '../../service/src/public-site/public-site.ts'
import { siteSettings } from '../../service/src/public-site/shell.ts'
import { siteFiles } from '../../service/src/public-site/site-files.ts'
import { demoSite } from '../../service/src/public-site/testing/demo-site.ts'
import { startChromium } from './site.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const PAGES = [
  '',
  'bodies/archives/',
  'bodies/archives/2026/',
  'bodies/archives/2026/tables/',
  'bodies/archives/2026/targets/',
  'bodies/culture/2026/targets/',
  'compare/?with=archives:2026&with=culture:2025',
  'search/?q=dag',
  'data/',
  'terms/',
]

let browser: Browser
let address = ''
let staticAddress = ''
const servers: { close: () => unknown }[] = []

const listening = (fetch: (request: Request) => Response | Promise<Response>): Promise<string> =>
  new Promise(resolve => {
    servers.push(serve({ fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => resolve(`http://127.0.0.1:${port}/`)))
  })

beforeAll(async () => {
  const site = demoSite([2024, 2025, 2026])
  const app = publicSite({ site: async () => site, settings: s => siteSettings(s, { address: null, isStatic: false }) })
  address = `${await listening(app.fetch)}public/`
  const files = siteFiles(site, siteSettings(site, { address: null, isStatic: true }))
  const asFiles = async ({ url }: Request): Promise<Response> => {
    const path = new URL(url).pathname.slice(1)
    const file = files.get(path.endsWith('/') || path === '' ? `${path}index.html` : path)
    const type = path.endsWith('.js') ? 'text/javascript' : 'text/html; charset=utf-8'
    return file ? new Response(String(await file.make()), { headers: { 'content-type': type } }) : new Response('', { status: 404 })
  }
  staticAddress = await listening(asFiles)
  browser = await startChromium()
}, 60_000)
afterAll(async () => {
  await browser?.close()
  for (const server of servers) server.close()
})

const at = async (path: string, viewport = { width: 1366, height: 768 }, javaScriptEnabled = true): Promise<Page> => {
  const page = await (await browser.newContext({ viewport, javaScriptEnabled, bypassCSP: true })).newPage()
  await page.goto(`${address}${path}`)
  return page
}

describe('the public site', { timeout: 60_000 }, () => {
  it('breaks no rule of WCAG 2.2 A and AA that a machine can check', async () => {
    const broken: string[] = []
    const page = await at('')
    for (const path of PAGES) {
      await page.goto(`${address}${path}`)
      await page.evaluate(AXE)
      const found: readonly string[] = await page.evaluate(
        `axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then(r => r.violations.map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.target).join(' ')))`,
      )
      broken.push(...found.map(f => `${path} ${f}`))
    }
    await page.context().close()
    expect(broken).toEqual([])
  })

  it('fits a phone', async () => {
    const page = await at('', { width: 390, height: 844 })
    for (const path of PAGES) {
      await page.goto(`${address}${path}`)
      expect([path, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([path, 390])
    }
    await page.context().close()
  })

  it('is searched and compared without a script', async () => {
    const page = await at('', undefined, false)
    await page.fill('header input[name=q]', 'dag')
    await page.click('header button')
    await page.click('main a:has-text("示例县档案馆")')
    expect(await page.locator('h1').textContent()).toBe('示例县档案馆')
    await page.click('header a:has-text("比较")')
    await page.fill('input[name=with] >> nth=0', '示例县档案馆2026年')
    await page.fill('input[name=with] >> nth=1', '示例县城关文化站2026年')
    await page.click('main form button')
    expect(await page.locator('main').textContent()).toContain('单位类别不同')
    await page.context().close()
  })

  it('is compared and searched by small scripts where it is static', async () => {
    const page = await (await browser.newContext()).newPage()
    await page.goto(`${staticAddress}compare/?with=${encodeURIComponent('示例县档案馆2026年')}&with=${encodeURIComponent('示例县档案馆2024年')}`)
    await page.waitForSelector('#compared table')
    expect(await page.locator('#compared li').allTextContents()).toEqual([expect.stringContaining('年度不同（2026、2024）')])
    expect(await page.locator('#compared tbody tr').count()).toBe(13)
    await page.goto(`${staticAddress}search/?q=dag`)
    await page.waitForSelector('#found a:has-text("示例县档案馆")')
    await page.context().close()
  })

  it('loads little and at once: nothing moves, nothing blocks', async () => {
    for (const path of PAGES.slice(0, 4)) {
      const page = await at(path)
      const measured = await page.evaluate(async () => {
        const [shift] = [
          await new Promise<number>(resolve => {
            let sum = 0
            new PerformanceObserver(list => {
              for (const e of list.getEntries()) sum += Number(Reflect.get(e, 'value'))
            }).observe({ type: 'layout-shift', buffered: true })
            setTimeout(() => resolve(sum), 100)
          }),
        ]
        const [page] = performance.getEntriesByType('navigation').map(e => e.toJSON())
        const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0
        const requests = performance.getEntriesByType('resource').length
        return {
          shift,
          paint: Math.round(paint),
          loaded: Math.round(page.loadEventEnd),
          kilobytes: Math.round(page.encodedBodySize / 1024),
          requests,
          elements: document.querySelectorAll('*').length,
        }
      })
      if (process.env.MEASURE) console.log(path || 'first page', JSON.stringify(measured))
      expect(measured.shift).toBeLessThan(0.02)
      expect(measured.requests).toBeLessThanOrEqual(2)
      await page.context().close()
    }
  })
})
