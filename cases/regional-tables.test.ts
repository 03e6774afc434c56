/** Tables of other places' layouts: read into the right facts; sound they give no error, with one figure changed that one is found. */
import { figureOf, toShortDecimal } from '@jixiao/core'
import { readDocument, understand } from '@jixiao/documents'
import { profileNamed, RULES } from '@jixiao/rules'
import { checkDocuments } from 'jixiao/contract'
import { describe, expect, it } from 'vitest'
import { ACCOUNTS } from './regional-tables/accounts.ts'
import { BUDGETS } from './regional-tables/budgets.ts'
import { BY_FUND } from './regional-tables/by-fund.ts'
import { htmlOf, type RegionalDocument } from './regional-tables/grid-document.ts'
import { SUMS_AND_SOURCES } from './regional-tables/sums-and-sources.ts'

const profile = profileNamed('national')
/** Rules about figures; what else a document of a few tables lacks is not the point here. */
const ABOUT_FIGURES = /^(?:T\d+|X|Y|N|P|A)-\d+$/

async function findingsOf(document: RegionalDocument, isSpoilt: boolean) {
  if (!profile) throw new RangeError('no profile')
  const { report } = await checkDocuments([{ name: 'example.html', bytes: htmlOf(document, isSpoilt) }], profile, RULES)
  return report.findings.filter(f => ABOUT_FIGURES.test(f.rule) && f.severity !== 'hint')
}

describe.each([...BUDGETS, ...BY_FUND, ...SUMS_AND_SOURCES, ...ACCOUNTS])('$name', document => {
  it('is read into the facts', async () => {
    const read = await readDocument(htmlOf(document, false), 'example.html')
    if (!read.ok) throw new Error(read.problem.say.en)
    const { facts, notices, coverage } = understand(read.value)
    const found = Object.keys(document.facts).map(key => {
      const [origin = '', fact = ''] = key.split(/ (.*)/)
      const s = facts.of(fact).find(x => x.origin === origin)
      const figure = s && figureOf(s)
      return [key, figure ? toShortDecimal(figure.value) : s?.value.kind]
    })
    expect(Object.fromEntries(found)).toEqual(document.facts)
    expect(notices.map(n => n.say.zh)).toEqual(document.notice === undefined ? [] : [expect.stringContaining(document.notice)])
    expect(coverage.lost).toBe(0)
  })

  it('gives no error while it is sound', async () => {
    expect((await findingsOf(document, false)).map(f => `${f.rule} ${f.message}`)).toEqual([])
  })

  it('is found out when one figure is changed', async () => {
    const { rule, cause } = document.spoilt
    const findings = await findingsOf(document, true)
    expect(findings.map(f => f.rule)).toContain(rule)
    const digits = (text: string): string => text.replaceAll(',', '')
    if (cause !== undefined) expect(digits(findings.map(f => f.expected).join())).toContain(digits(cause))
    expect(new Set(findings.map(f => f.cause)).size).toBe(1)
  })
})
