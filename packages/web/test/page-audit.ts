/** What Lighthouse asks of a page, measured here in Chromium ("Lighthouse-like": its throttling, its scoring curves, axe, and its checks; not Lighthouse itself). */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Moto G Power, as Lighthouse's mobile run emulates it. */
const PHONE = { viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true }
/** Slow 4G as applied by the browser: 150 ms × 3.75, 1.6 Mbit/s × 0.9, 750 kbit/s × 0.9; and a processor four times slower. */
const SLOW_4G = { offline: false, latency: 562.5, downloadThroughput: (1474.56 * 1024) / 8, uploadThroughput: (675 * 1024) / 8 }
const SLOWER = 4

/** Weight and the two points of each curve (Lighthouse 10 and later, mobile). The speed index is left out: its weight goes to the others. */
const CURVES = {
  firstPaint: { weight: 10, p10: 1800, median: 3000 },
  largestPaint: { weight: 25, p10: 2500, median: 4000 },
  blocking: { weight: 30, p10: 200, median: 600 },
  shift: { weight: 25, p10: 0.1, median: 0.25 },
} as const
type Metric = keyof typeof CURVES
export type Metrics = Readonly<Record<Metric, number>>

/** Milliseconds; the shift has no unit. */
export async function loadSlowly(browser: Browser, address: string): Promise<Metrics & { readonly bytes: number; readonly requests: number }> {
  const context = await browser.newContext(PHONE)
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  await devtools.send('Network.enable')
  await devtools.send('Network.setCacheDisabled', { cacheDisabled: true })
  await devtools.send('Network.emulateNetworkConditions', SLOW_4G)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  let [bytes, requests] = [0, 0]
  devtools.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength
    requests++
  })
  await page.addInitScript(OBSERVE)
  await page.goto(address, { waitUntil: 'load' })
  await page.waitForTimeout(1000)
  const metrics: Metrics = await page.evaluate('window.__seen()')
  await context.close()
  return { ...metrics, bytes, requests }
}

const OBSERVE = `(() => {
  const tasks = []; let largest = 0, shift = 0
  const on = (type, each) => new PerformanceObserver(list => list.getEntries().forEach(each)).observe({ type, buffered: true })
  on('largest-contentful-paint', e => { largest = e.startTime })
  on('layout-shift', e => { if (!e.hadRecentInput) shift += e.value })
  on('longtask', e => tasks.push([e.startTime, e.duration]))
  window.__seen = () => {
    const firstPaint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Infinity
    const blocking = tasks.filter(([at]) => at >= firstPaint).reduce((sum, [, lasted]) => sum + Math.max(0, lasted - 50), 0)
    return { firstPaint, largestPaint: largest || firstPaint, blocking, shift }
  }
})()`

/** 0 to 100, by the log-normal curves of Lighthouse. */
export function performanceScore(metrics: Metrics): number {
  const all = (Object.keys(CURVES) as Metric[]).map(m => ({ weight: CURVES[m].weight, score: curveScore(CURVES[m], metrics[m]) }))
  const weights = all.reduce((sum, m) => sum + m.weight, 0)
  return Math.round((100 * all.reduce((sum, m) => sum + m.weight * m.score, 0)) / weights)
}

/** erfc⁻¹(1/5): at p10 the curve is at 0.9. */
const AT_P10 = 0.9061938024368232

function curveScore({ p10, median }: { readonly p10: number; readonly median: number }, value: number): number {
  if (value <= 0) return 1
  const standard = (Math.log(value / median) * AT_P10) / -Math.log(p10 / median)
  const score = (1 - erf(standard)) / 2
  if (value <= p10) return Math.max(0.9, Math.min(1, score))
  return value <= median ? Math.max(0.5, Math.min(0.8999, score)) : Math.max(0, Math.min(0.4999, score))
}

/** Abramowitz and Stegun 7.1.26. */
function erf(x: number): number {
  const t = 1 / (1 + 0.3275911 * Math.abs(x))
  const y = 1 - t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429)))) * Math.exp(-x * x)
  return Math.sign(x) * y
}

export interface Audit {
  /** 0 to 100. */
  readonly accessibility: number
  readonly practice: number
  readonly seo: number
  /** What is amiss, each in a few words. */
  readonly amiss: readonly string[]
}

/** axe's rules weighted by their impact, as Lighthouse weighs them. */
const IMPACT: Readonly<Record<string, number>> = { critical: 10, serious: 7, moderate: 3, minor: 1 }

interface AxeResult {
  readonly id: string
  readonly impact: string | null
  readonly nodes: readonly { readonly target: readonly string[] }[]
}

/** `page` has to be made with bypassCSP, so that axe can run in it. */
export async function auditPage(page: Page, address: string, isForSearchEngines = true): Promise<Audit> {
  const errors: string[] = []
  const hosts = new Set<string>()
  const onConsole = (m: { type: () => string; text: () => string }) => m.type() === 'error' && errors.push(m.text())
  const onRequest = (r: { url: () => string }) => hosts.add(new URL(r.url()).host)
  page.on('console', onConsole)
  page.on('request', onRequest)
  const answer = await page.goto(address)
  if (!answer) throw new Error(`no answer from ${address}`)
  await page.waitForTimeout(50)
  page.off('console', onConsole)
  page.off('request', onRequest)
  const headers = answer.headers()
  const source = await answer.text()
  const checks: Checks = await page.evaluate(CHECKS)
  const practice: Checks = [
    ['no error in the console', errors.length === 0],
    ['a doctype', source.startsWith('<!doctype html>')],
    ['the character set within the first kilobyte', Buffer.from(source).subarray(0, 1024).includes('<meta charset="utf-8">')],
    ['a policy that allows no script', /default-src 'none'/.test(headers['content-security-policy'] ?? '')],
    ['types are not guessed', headers['x-content-type-options'] === 'nosniff'],
    ['nothing from other places', hosts.size === 1],
    ['no cookie', headers['set-cookie'] === undefined],
    ...checks.filter(([name]) => name.startsWith('practice: ')),
  ]
  const seo: Checks = [
    ['status 200', answer.status() === 200],
    ['open to search engines', isForSearchEngines !== source.includes('name="robots" content="noindex"')],
    ...checks.filter(([name]) => name.startsWith('seo: ') && (isForSearchEngines || !name.includes('language'))),
  ]
  await page.evaluate(AXE)
  const { passes, violations }: { passes: AxeResult[]; violations: AxeResult[] } = await page.evaluate(
    `axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], resultTypes: ['violations', 'passes'] })`,
  )
  const weightOf = (results: AxeResult[]): number => results.reduce((sum, r) => sum + (IMPACT[r.impact ?? 'moderate'] ?? 3), 0)
  return {
    accessibility: percentOf(weightOf(passes), weightOf(passes) + weightOf(violations)),
    practice: shareHeld(practice),
    seo: shareHeld(seo),
    amiss: [
      ...violations.map(
        v =>
          `${v.id}: ${v.nodes
            .slice(0, 3)
            .map(n => n.target.join(' '))
            .join(', ')}`,
      ),
      ...[...practice, ...seo].filter(([, holds]) => !holds).map(([name]) => name),
      ...errors,
    ],
  }
}

type Checks = readonly (readonly [name: string, holds: boolean])[]
const percentOf = (part: number, whole: number): number => (whole === 0 ? 100 : Math.round((100 * part) / whole))
const shareHeld = (checks: Checks): number => percentOf(checks.filter(([, holds]) => holds).length, checks.length)

/** Runs in the page. */
const CHECKS = `(() => {
  const all = selector => [...document.querySelectorAll(selector)]
  const meta = name => document.querySelector('meta[name="' + name + '"]')?.content ?? ''
  const here = location.origin + location.pathname
  const links = all('a')
  const languages = all('link[hreflang]').map(l => [l.hreflang, l.href])
  const canonical = document.querySelector('link[rel=canonical]')?.href
  const letters = { all: 0, small: 0 }
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walk.nextNode()) {
    const node = walk.currentNode, n = node.textContent.trim().length
    if (n === 0 || node.parentElement.closest('svg')) continue
    letters.all += n
    if (parseFloat(getComputedStyle(node.parentElement).fontSize) < 12) letters.small += n
  }
  return [
    ['practice: pictures with their sizes and words', all('img').every(i => i.hasAttribute('alt') && i.hasAttribute('width') && i.hasAttribute('height'))],
    ['practice: drawings with a name', all('svg').every(s => s.querySelector('title') || s.getAttribute('aria-hidden') === 'true')],
    ['practice: nothing wider than the screen', document.documentElement.scrollWidth <= innerWidth],
    ['practice: no script in the page', all('script:not([src]), [onclick], [onload]').length === 0],
    ['seo: a title', document.title.trim().length > 3 && document.title.length <= 120],
    ['seo: a description', meta('description').length >= 10],
    ['seo: a language', /^(zh-CN|en)$/.test(document.documentElement.lang)],
    ['seo: the address of its own, in its language', canonical === here],
    ['seo: each language with a whole address, itself among them', languages.length >= 2 && languages.every(([code, href]) => /^(zh-CN|en|x-default)$/.test(code) && href.startsWith(location.origin)) && languages.some(([, href]) => href === here)],
    ['seo: a viewport', meta('viewport').includes('width=device-width')],
    ['seo: links that can be followed', links.every(a => a.hasAttribute('href') && !a.getAttribute('href').startsWith('javascript:'))],
    ['seo: links that say where they lead', links.every(a => a.textContent.trim().length > 0 && !/^(这里|此处|点击这里|更多|here|click here|more|link)$/i.test(a.textContent.trim()))],
    ['seo: letters one can read', letters.small <= letters.all * 0.4],
    ['seo: one heading of the page', all('h1').length === 1],
  ]
})()`
