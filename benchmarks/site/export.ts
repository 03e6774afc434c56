/** Makes a county of many bodies and years out of the demo's and writes its static site; prints seconds, pages and the largest page. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { writeSite } from '../../packages/service/src/cli/export-public.ts'
import { withDocuments } from '../../packages/service/src/public-site/body-year.ts'
import { siteOf } from '../../packages/service/src/public-site/gather-site.ts'
import { demoSite, PROFILE } from '../../packages/service/src/public-site/testing/demo-site.ts'

const [out = 'out', ...options] = process.argv.slice(2)
const [bodies = 100, years = 5] = options.filter(o => /^\d+$/.test(o)).map(Number)
const seconds = (from: number): string => ((performance.now() - from) / 1000).toFixed(1)

const begun = performance.now()
const plain = demoSite(
  Array.from({ length: years }, (_, i) => 2026 - years + 1 + i),
  bodies,
)
console.log(`${bodies} bodies x ${years} years made in ${seconds(begun)} s`)
const drawn = performance.now()
const site = options.includes('--documents') ? siteOf(await Promise.all(plain.years.map(y => withDocuments(y, PROFILE))), PROFILE) : plain
if (site !== plain) console.log(`docx and xlsx of ${site.years.length} papers and more in ${seconds(drawn)} s`)
const writing = performance.now()
const { files, pages, bytes } = await writeSite(site, 'site', { out, address: 'https://example.test/public/' })
console.log(`${pages} pages, ${files} files, ${(bytes / 1e6).toFixed(0)} million characters or bytes in ${seconds(writing)} s`)

const sizes = (folder: string): number[] =>
  readdirSync(folder).flatMap(name => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? sizes(path) : path.endsWith('.html') ? [gzipSync(readFileSync(path)).length] : []
  })
const all = sizes(out).sort((a, b) => a - b)
console.log(`pages compressed: median ${kb(all[all.length >> 1])}, largest ${kb(all.at(-1))}`)

function kb(size = 0): string {
  return `${(size / 1024).toFixed(1)} KB`
}
