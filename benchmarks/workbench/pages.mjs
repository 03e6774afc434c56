// Pages from a cold browser: what has come over the line until one can work, and how long that took.
import { gzipSync } from 'node:zlib'

const ROUNDS = Number(process.env.ROUNDS ?? 5)
/** Each with what is there when one can work in it. */
const PAGES = [
  ['empty', '/blank.html', 'main'],
  ['desk', '/desk', 'main h1, main h2'],
  ['targets', '/years/archives/2026/targets', '.targets [data-record], .targets input, .targets select, .targets textarea, .targets .paper td'],
  ['budget', '/years/archives/2026/budget', '.record-grid tr[data-row] td'],
  ['year', '/years/archives/2026', 'main h1, main h2'],
]

/** Notes when what is wanted stands there and the page has a moment for whoever uses it. */
function watch(selector) {
  const look = () => {
    if (!document.querySelector(selector)) return false
    requestAnimationFrame(() => setTimeout(() => (globalThis.interactiveAt = performance.now()), 0))
    return true
  }
  const begin = () => {
    if (look()) return
    const observer = new MutationObserver(() => look() && observer.disconnect())
    observer.observe(document, { childList: true, subtree: true })
  }
  begin()
}

async function once(server, user, path, selector) {
  const context = await server.visitor(user)
  const page = await context.newPage()
  await page.addInitScript(watch, selector)
  const bodies = []
  page.on('response', r => {
    if (r.url().startsWith(server.address) && !r.url().includes('/api/'))
      bodies.push(
        r.body().then(
          b => ({ url: r.url(), at: performance.now(), raw: b.length, gz: gzipSync(b).length }),
          () => null,
        ),
      )
  })
  await page.goto(server.address + path)
  await page.waitForFunction(() => globalThis.interactiveAt !== undefined, undefined, { timeout: 30_000 })
  const interactive = await page.evaluate(() => globalThis.interactiveAt)
  const names = await page.evaluate(
    at =>
      performance
        .getEntriesByType('resource')
        .filter(e => e.responseEnd <= at)
        .map(e => e.name),
    interactive,
  )
  await page.waitForLoadState('networkidle').catch(() => undefined)
  const all = (await Promise.all(bodies)).filter(b => b !== null)
  const first = all.filter(b => names.includes(b.url) || b.url === server.address + path)
  const sum = (list, key) => list.reduce((n, b) => n + b[key], 0) / 1024
  await context.close()
  return { interactive, first: sum(first, 'gz'), all: sum(all, 'gz'), raw: sum(all, 'raw'), files: all }
}

export async function measurePages(server) {
  const rows = new Map(PAGES.map(([name]) => [name, []]))
  for (let round = 0; round < ROUNDS; round++)
    for (const [name, path, selector] of PAGES) rows.get(name).push(await once(server, 'preparer', path, selector))
  const median = list => list.sort((a, b) => a - b)[Math.floor(list.length / 2)]
  const floor = median(rows.get('empty').map(r => r.interactive))
  console.log('page      interactive ms   × empty   KB gz until then   KB gz in all   KB raw in all')
  for (const [name, runs] of rows) {
    const ms = median(runs.map(r => r.interactive))
    const cells = [ms.toFixed(0), (ms / floor).toFixed(1), ...['first', 'all', 'raw'].map(k => median(runs.map(r => r[k])).toFixed(0))]
    console.log(name.padEnd(10) + cells.map((c, i) => c.padStart([14, 10, 19, 15, 16][i])).join(''))
    if (process.env.FILES)
      for (const f of runs[0].files.sort((a, b) => b.gz - a.gz).slice(0, 14))
        console.log(`    ${(f.gz / 1024).toFixed(1).padStart(7)} ${f.url.replace(server.address, '')}`)
  }
}
