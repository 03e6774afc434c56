/** What passes between processes keeps every value: the report made of it is the same. */
import { readdirSync, readFileSync } from 'node:fs'
import { PROFILES, RULES } from '@jixiao/rules'
import { expect, it } from 'vitest'
import { writeHtml } from '../report/html.ts'
import { writeJson } from '../report/json.ts'
import { checkFile, reportOn } from './check-documents.ts'
import { packFile, unpackFile } from './packed-file.ts'

const cases = new URL('../../../../cases/', import.meta.url)
const [profile] = PROFILES

it.each(
  readdirSync(cases, { withFileTypes: true })
    .filter(d => /-faulty$/.test(d.name))
    .map(d => d.name),
)('%s', async name => {
  if (!profile) throw new Error('no profile')
  const bytes = new Uint8Array(readFileSync(new URL(`${name}/source.txt`, cases)))
  const here = await checkFile({ name, bytes }, profile, RULES, {})
  const passed = unpackFile(structuredClone(packFile(here)))
  expect(passed.understanding?.facts.statements).toEqual(here.understanding?.facts.statements)
  const [a, b] = [reportOn([here], profile), reportOn([passed], profile)]
  expect(writeJson(b.report)).toBe(writeJson(a.report))
  expect(writeHtml(b.report, b.files, RULES)).toBe(writeHtml(a.report, a.files, RULES))
}, 60_000)
