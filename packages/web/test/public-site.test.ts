/** The public site in a real Chromium: accessible, readable on a phone, found without a script, quick. */

import { serve } from '@hono/node-server'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { publicSite } from '../../service/src/public-site/public-site.ts'
import { siteSettings } from '../../service/src/public-site/shell.ts'
import { siteFiles } from '../../service/src/public-site/site-files.ts'
import { publishedDemo } from '../../service/src/public-site/testing/demo-packages.ts'
import { auditPage } from './page-audit.ts'
import { PAGE_KINDS } from './public-pages.ts'
import { startChromium } from './site.ts'

let browser: Browser
let address = ''
let staticAddress = ''
const servers: { close: () => unknown }[] = []

const listening = (fetch: (request: Request) => Response | Promise<Response>): Promise<string> =>
  new Promise(resolve => {
    servers.push(serve({ fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => resolve(`http://127.0.0.1:${port}/`)))
  })

beforeAll(async () => {
  const { site } = await publishedDemo()
  // the pages say their full address, so it has to be known before they are made
  const app = publicSite({ site: async () => site, settings: s => siteSettings(s, { address, isStatic: false }) })
  address = `${await listening(request => app.fetch(request))}public/`
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
  it.each(PAGE_KINDS)('has nothing amiss for people with aids, for good practice and for search engines: $kind', async kind => {
    const page = await at('')
    const { accessibility, practice, seo, amiss } = await auditPage(page, `${address}${kind.path}`, kind.isForSearchEngines)
    await page.context().close()
    expect([accessibility, practice, seo, ...amiss]).toEqual([100, 100, 100])
  })

  it.each(PAGE_KINDS)('prints whole on A4, with its address and what was folded: $kind', async kind => {
    // the width of A4 between its margins
    const page = await at(kind.path, { width: 688, height: 980 })
    await page.emulateMedia({ media: 'print' })
    const seen = await page.evaluate(() => {
      const shown = (e: Element): boolean => e.checkVisibility({ checkOpacity: true }) && e.getBoundingClientRect().width > 1
      const all = [...document.body.querySelectorAll('*')].filter(shown)
      return {
        cut: all.filter(e => e.getBoundingClientRect().right > innerWidth + 1).map(e => e.outerHTML.slice(0, 120)),
        buttons: all.filter(e => e.matches('button, nav.trail, header nav')).length,
        folded: [...document.querySelectorAll('details')].filter(d => d.lastElementChild && !shown(d.lastElementChild)).length,
        totals: [...document.querySelectorAll('tfoot')].map(t => getComputedStyle(t).display).filter(d => d !== 'table-row-group').length,
        address: document.querySelector('.printed')?.textContent ?? '',
      }
    })
    const path = kind.path.replace(/\?.*$/, '')
    expect(seen).toEqual({ cut: [], buttons: 0, folded: 0, totals: 0, address: expect.stringContaining(`${address}${path}`) })
    await page.context().close()
  })

  it('has the same for the published pages themselves, which stand alone', async () => {
    const page = await at('')
    for (const [folder, name] of [
      ['budget-2', '预算公开'],
      ['results-1', '绩效自评报告'],
    ]) {
      const files = await page.evaluate(
        async path =>
          [...new DOMParser().parseFromString(await (await fetch(path)).text(), 'text/html').querySelectorAll('a')].map(a => a.getAttribute('href')),
        `${address}bodies/archives/2026/versions/`,
      )
      const found = files.find(h => h?.endsWith('.html') && h.includes(`${folder}/`))
      expect([name, found]).toEqual([name, expect.any(String)])
      const { accessibility } = await auditPage(page, new URL(found ?? '', `${address}bodies/archives/2026/versions/`).href)
      const seen = await page.evaluate(() => ({
        lang: document.documentElement.lang,
        titled: document.title.length > 5,
        heads: document.querySelectorAll('h1').length,
        tables: document.querySelectorAll('table').length,
        bare: [...document.querySelectorAll('table')].filter(t => !t.caption || t.caption.textContent === '').length,
        unscoped: document.querySelectorAll('th:not([scope])').length,
      }))
      expect(seen).toMatchObject({ lang: 'zh-CN', titled: true, heads: 1, bare: 0, unscoped: 0 })
      expect([folder, seen.tables > 0]).toEqual([folder, true])
      expect([folder, accessibility]).toEqual([folder, 100])
    }
    await page.context().close()
  })

  it('is found wanting where something is amiss', async () => {
    const page = await at('')
    const bad = '<html><head></head><body><h1>a</h1><h1>b</h1><a>x</a><img src="x.png"></body></html>'
    await page.route('**/bad', route => route.fulfill({ body: bad, contentType: 'text/html' }))
    const { accessibility, practice, seo } = await auditPage(page, `${address}bad`)
    await page.context().close()
    expect([accessibility < 95, practice < 95, seo < 95]).toEqual([true, true, true])
  })

  it('fits a phone, with charts whose letters one can read and a table for each', async () => {
    const page = await at('', { width: 390, height: 844 })
    for (const { path } of PAGE_KINDS) {
      await page.goto(`${address}${path}`)
      const seen = await page.evaluate(() => {
        const shown = [...document.querySelectorAll('svg.chart')].filter(s => s.getBoundingClientRect().width > 0)
        const captions = [...document.querySelectorAll('caption')].map(c => c.textContent ?? '')
        return {
          width: document.documentElement.scrollWidth,
          smallest: Math.min(13, ...shown.map(s => 13 * (s.getBoundingClientRect().width / Number(s.getAttribute('viewBox')?.split(' ')[2])))),
          charts: shown.length,
          tables: captions.length,
        }
      })
      expect([path, seen.width, seen.smallest >= 12, seen.tables >= seen.charts]).toEqual([path, 390, true, true])
    }
    await page.context().close()
  })

  it('shows a published page as it was frozen, with its own style', async () => {
    const page = await at('bodies/archives/2026/')
    await page.click('td a:has-text("网页")')
    await page.waitForURL(/\.html$/)
    expect(await page.locator('td').count()).toBeGreaterThan(20)
    expect(await page.evaluate(() => getComputedStyle(document.querySelector('main') ?? document.body).maxWidth)).toBe('1040px')
    await page.context().close()
  })

  it('is the same page in English, by a link', async () => {
    const page = await at('bodies/archives/2026/targets/', undefined, false)
    await page.click('header a:has-text("English")')
    expect(new URL(page.url()).pathname).toBe('/public/en/bodies/archives/2026/targets/')
    expect(await page.locator('h1').textContent()).toBe('示例县档案馆 2026: targets and results')
    await page.click('header a:has-text("中文")')
    expect(new URL(page.url()).pathname).toBe('/public/bodies/archives/2026/targets/')
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
    expect(await page.locator('#compared tbody tr').count()).toBe(14)
    await page.goto(`${staticAddress}search/?q=dag`)
    await page.waitForSelector('#found a:has-text("示例县档案馆")')
    await page.goto(`${staticAddress}en/search/?q=dag`)
    await page.click('#found a:has-text("示例县档案馆")')
    expect(new URL(page.url()).pathname).toBe('/en/bodies/archives/')
    await page.goto(`${staticAddress}en/compare/?with=${encodeURIComponent('示例县档案馆2026年')}&with=${encodeURIComponent('示例县档案馆2024年')}`)
    await page.waitForSelector('#compared caption:has-text("示例县档案馆2026年, 示例县档案馆2024年")')
    await page.context().close()
  })

  it('loads little and at once: nothing moves, nothing blocks', async () => {
    for (const { path } of PAGE_KINDS.slice(0, 4)) {
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
