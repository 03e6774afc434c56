/** Many documents checked together: copies are not compared with everything, and what comes of it is what every two documents tell. */
import { checkTogether, type Finding, factBook, type OutcomeResult, type Topics } from '@jixiao/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PROFILES } from '../profiles/profiles.ts'
import { topicsOf } from '../run-examples.ts'
import { editionsDiffer } from './editions-differ.ts'
import { documentOf } from './example-documents.ts'
import { CHAIN_RULES } from './index.ts'

const [profile] = PROFILES
if (!profile) throw new Error('no profile')

/** The documents of all examples of this room. */
const EXAMPLES: readonly Topics[] = CHAIN_RULES.flatMap(rule => rule.examples.flatMap(e => e.documents ?? []).map(given => topicsOf(rule, given)))

const named = (value: unknown, file: string): unknown =>
  Array.isArray(value)
    ? value.map(v => named(v, file))
    : typeof value === 'object' && value !== null
      ? Object.fromEntries(Object.entries(value).map(([key, v]) => [key, key === 'file' ? file : named(v, file)]))
      : value

/** The same document under another name. */
function copyOf(document: Topics, file: string): Topics {
  const { facts, ...topics } = document
  const copied = named({ ...topics, statements: facts.statements }, file) as Omit<Topics, 'facts'> & Pick<Topics['facts'], 'statements'>
  return { ...copied, facts: factBook(copied.statements) }
}

const check = (documents: readonly Topics[]) => checkTogether(documents, CHAIN_RULES, profile)
const BEST: readonly OutcomeResult[] = ['finding', 'pass', 'cannot-tell', 'not-applicable']

/** What a person finds who checks every two documents by themselves and tells what is found of one place once. */
function pairwise(documents: readonly Topics[]) {
  const checked = documents.flatMap((a, i) => documents.slice(i + 1).map(b => check([a, b])))
  const findings = new Map<string, Finding>()
  for (const f of checked.flatMap(c => c.findings)) {
    const at = f.places[0]
    const key = JSON.stringify([f.id, at?.file, at?.block, at?.row, at?.column, at?.from])
    if (!findings.has(key)) findings.set(key, f)
  }
  const outcomes = documents.flatMap(({ face: { file } }) =>
    CHAIN_RULES.map(({ code }) => {
      const own = checked.flatMap(c => c.outcomes).filter(o => o.file === file && o.rule === code)
      return [file, code, BEST.find(result => own.some(o => o.result === result))]
    }),
  )
  return { findings: sorted([...findings.values()]), outcomes }
}

function together(documents: readonly Topics[]) {
  const { findings, outcomes } = check(documents)
  return { findings: sorted(findings), outcomes: outcomes.map(o => [o.file, o.rule, o.result]) }
}

const sorted = (findings: readonly Finding[]): readonly string[] => findings.map(f => JSON.stringify(f)).sort()

/** A few examples, each some times over, in any order. */
const severalWithCopies = fc
  .uniqueArray(fc.constantFrom(...EXAMPLES), { minLength: 1, maxLength: 3 })
  .chain(few => fc.array(fc.constantFrom(...few), { minLength: 2, maxLength: 6 }))
  .map(documents => documents.map((document, i) => copyOf(document, `${i}.txt`)))

const budget = (total: string): Topics =>
  topicsOf(
    editionsDiffer,
    documentOf('budget-disclosure', 2024, [
      ['income/total', `${total}万元`],
      ['income/current', '5.00万元'],
    ]),
  )

const [USUAL, OTHER] = [budget('400.00'), budget('500.00')]

describe('many documents of one body', () => {
  it('say what every two of them say, in whatever order copies stand', { timeout: 25_000 }, () => {
    const told = new Set<string>()
    fc.assert(
      fc.property(severalWithCopies, documents => {
        const found = together(documents)
        expect(found).toEqual(pairwise(documents))
        for (const [, , result] of found.outcomes) told.add(String(result))
      }),
      { numRuns: 100 },
    )
    expect([...told].sort()).toEqual([...BEST].sort())
  })

  it.each([
    { odd: 0, found: ['1.txt', '2.txt', '3.txt', '4.txt'] },
    { odd: 2, found: ['2.txt', '3.txt', '4.txt'] },
    { odd: 4, found: ['4.txt'] },
  ])('find one that differs at place $odd, and what comes after it', ({ odd, found }) => {
    const documents = [0, 1, 2, 3, 4].map(i => copyOf(i === odd ? OTHER : USUAL, `${i}.txt`))
    expect(together(documents)).toEqual(pairwise(documents))
    expect(check(documents).findings.map(f => f.places[0]?.file)).toEqual(found)
  })

  it('are as many pairs as documents where all are the same, and say so', () => {
    const { pairs } = check(Array.from({ length: 30 }, (_, i) => copyOf(USUAL, `${i}.txt`)))
    expect(pairs).toHaveLength(29)
    for (const pair of pairs) expect(pair.say.zh).toContain('内容完全相同')
  })
})
