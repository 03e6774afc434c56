/** Serves the demo county's public site and measures every kind of page in Chromium as Lighthouse's mobile run would; ends with 1 below 95. */
import { createServer } from 'node:net'
import { serve } from '@hono/node-server'
import { publicSite } from '../../packages/service/src/public-site/public-site.ts'
import { siteSettings } from '../../packages/service/src/public-site/shell.ts'
import { publishedDemo } from '../../packages/service/src/public-site/testing/demo-packages.ts'
import { auditPage, loadSlowly, performanceScore } from '../../packages/web/test/page-audit.ts'
import { PAGE_KINDS } from '../../packages/web/test/public-pages.ts'
import { startChromium } from '../../packages/web/test/site.ts'

const TIMES = 3
const LEAST = 95
const [, , only] = process.argv

const port = await new Promise<number>(resolve => {
  const probe = createServer().listen(0, '127.0.0.1', () => {
    const address = probe.address()
    probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
  })
})
const root = `http://127.0.0.1:${port}/public/`
const { site } = await publishedDemo()
const app = publicSite({ site: async () => site, settings: s => siteSettings(s, { address: root, isStatic: false }) })
const server = serve({ fetch: app.fetch, port, hostname: '127.0.0.1' })
const browser = await startChromium()
const middle = <T>(all: readonly T[], of: (one: T) => number): T | undefined => [...all].sort((a, b) => of(a) - of(b))[all.length >> 1]

let lowest = 100
console.log('page                 performance  accessibility  practice  seo   first paint  largest  blocking  shift   KB  requests')
const page = await (await browser.newContext({ viewport: { width: 412, height: 823 }, bypassCSP: true })).newPage()
for (const { kind, path, isForSearchEngines } of PAGE_KINDS) {
  if (only && kind !== only) continue
  const runs: (Awaited<ReturnType<typeof loadSlowly>> & { readonly score: number })[] = []
  for (let i = 0; i < TIMES; i++) {
    const metrics = await loadSlowly(browser, `${root}${path}`)
    runs.push({ ...metrics, score: performanceScore(metrics) })
  }
  const run = middle(runs, r => r.score)
  if (!run) continue
  const { accessibility, practice, seo, amiss } = await auditPage(page, `${root}${path}`, isForSearchEngines)
  lowest = Math.min(lowest, run.score, accessibility, practice, seo)
  const cells = [run.score, accessibility, practice, seo].map((n, i) => String(n).padStart([11, 13, 8, 3][i] ?? 0)).join('  ')
  console.log(
    `${kind.padEnd(20)} ${cells}  ${ms(run.firstPaint)}  ${ms(run.largestPaint)}  ${ms(run.blocking)}  ${run.shift.toFixed(3)}  ${(run.bytes / 1024).toFixed(1).padStart(5)}  ${run.requests}`,
  )
  for (const what of amiss) console.log(`    ${what}`)
}
await browser.close()
server.close()
console.log(`lowest: ${lowest} (aim: ${LEAST})`)
process.exit(lowest < LEAST ? 1 : 0)

function ms(value: number): string {
  return `${Math.round(value)} ms`.padStart(8)
}
