/** Makes a county of many bodies and years out of the demo's and writes its static site, then again with one correction; prints seconds, pages and sizes. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Body } from '@jixiao/core'
import { writeSite } from '../../packages/service/src/cli/export-public.ts'
import { ARCHIVES, archivesDossier } from '../../packages/service/src/demo/archives-dossier.ts'
import { officeDossier } from '../../packages/service/src/demo/office.ts'
import { OTHER_OFFICES } from '../../packages/service/src/demo/other-offices.ts'
import { systemFonts } from '../../packages/service/src/flows/system-fonts.ts'
import { siteOf } from '../../packages/service/src/public-site/gather-site.ts'
import type { BodyYear } from '../../packages/service/src/public-site/site-data.ts'
import { type DemoPublication, demoPackage, yearOfPackages } from '../../packages/service/src/public-site/testing/demo-packages.ts'
import { COUNTY, fallingShort, inYear, PROFILE } from '../../packages/service/src/public-site/testing/demo-site.ts'

const [out = 'out', ...options] = process.argv.slice(2)
const [bodies = 100, years = 5] = options.filter(o => /^\d+$/.test(o)).map(Number)
const seconds = (from: number): string => ((performance.now() - from) / 1000).toFixed(1)

/** Packages are made once, when something is published: those of the demo's offices stand for all bodies like them. */
const begun = performance.now()
const offices = [{ body: ARCHIVES, dossier: archivesDossier() }, ...OTHER_OFFICES.map(o => ({ body: o.body, dossier: officeDossier(o) }))]
const fonts = await systemFonts()
const made = new Map<string, Uint8Array>()
async function packageOf(office: number, year: number, kind: DemoPublication['kind'], version = 1): Promise<readonly Uint8Array[]> {
  const own = offices[office]
  if (!own) return []
  const key = `${office} ${year} ${kind} ${version}`
  const dossier = year === 2025 ? fallingShort(inYear(own.dossier, year)) : inYear(own.dossier, year)
  const wanted = { kind, dossier, version, reason: version === 1 ? '' : '更正一处文字', disclosedOn: `${year}-0${version + 1}-${10 + office}` }
  const bytes = made.get(key) ?? (await demoPackage({ ...own.body, parent: COUNTY.id }, wanted, PROFILE, fonts)).bytes
  made.set(key, bytes)
  return [bytes]
}
async function yearOf(i: number, year: number, isCorrected = false): Promise<BodyYear> {
  const office = i % offices.length
  const like = offices[office]?.body ?? ARCHIVES
  const again = Math.floor(i / offices.length)
  const body: Body = again === 0 ? like : { ...like, id: `${like.id}-${again}`, name: `${like.name}第${again}分馆`, code: String(400 + i) }
  const packages = [
    ...(await packageOf(office, year, 'budget')),
    ...(isCorrected ? await packageOf(office, year, 'budget', 2) : []),
    ...(office === 0 ? await packageOf(office, year, 'results') : []),
  ]
  return yearOfPackages(COUNTY, body, year, packages)
}
const first = 2026 - years + 1
for (let office = 0; office < offices.length; office++)
  for (let year = first; year <= 2026; year++) {
    await packageOf(office, year, 'budget')
    if (office === 0) await packageOf(office, year, 'results')
  }
const corrected = await packageOf(0, 2026, 'budget', 2)
console.log(`${made.size} packages with ${fonts.folders.length > 0 ? 'html, docx, xlsx and pdf' : 'html, docx and xlsx'} made in ${seconds(begun)} s`)

const opening = performance.now()
const all: BodyYear[] = []
for (let i = 0; i < bodies; i++) for (let year = first; year <= 2026; year++) all.push(await yearOf(i, year))
console.log(`packages of ${bodies} bodies x ${years} years opened in ${seconds(opening)} s`)

const address = 'https://example.test/public/'
async function written(what: string, site: readonly BodyYear[]): Promise<void> {
  const writing = performance.now()
  const { files, pages, written: fresh, removed, bytes } = await writeSite(siteOf(site, PROFILE), 'site', { out, address })
  const counts = `${pages} pages, ${files} files, ${(bytes / 1e6).toFixed(0)} MB; ${fresh} written, ${removed} removed`
  console.log(`${what}: ${seconds(writing)} s (${counts})`)
}
await written('the whole site', all)
await written('again, nothing changed', all)
if (corrected.length > 0)
  await written('again, one correction', [...all.filter(y => y.body.id !== ARCHIVES.id || y.year !== 2026), await yearOf(0, 2026, true)])

const sizes = (folder: string): number[] =>
  readdirSync(folder).flatMap(name => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? sizes(path) : name === 'index.html' ? [gzipSync(readFileSync(path)).length] : []
  })
const compressed = sizes(out).sort((a, b) => a - b)
console.log(`pages compressed: median ${kb(compressed[compressed.length >> 1])}, largest ${kb(compressed.at(-1))}`)

function kb(size = 0): string {
  return `${(size / 1024).toFixed(1)} KB`
}
