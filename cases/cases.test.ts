/** Whole documents through every stage; the golden files beside each source are reviewed like code (`npm run cases` rewrites them). */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { toShortDecimal } from '@jixiao/core'
import { readDocument, understand, writeMarkdown } from '@jixiao/documents'
import { PROFILES, RULES } from '@jixiao/rules'
import { checkDocuments, exitCodeOf, writeJson } from 'jixiao/contract'
import { describe, expect, it } from 'vitest'
import { writeTerminal } from '../packages/service/src/report/terminal.ts'

const here = dirname(fileURLToPath(import.meta.url))
const cases = readdirSync(here, { withFileTypes: true })
  .filter(d => d.isDirectory() && existsSync(join(here, d.name, 'source.txt')))
  .map(d => d.name)

/** A fault that was put into a source on purpose: the rule that must find it and the line. */
interface Planted {
  readonly rule: string
  readonly line: number
}

describe.each(cases)('%s', name => {
  const folder = join(here, name)
  const bytes = new Uint8Array(readFileSync(join(folder, 'source.txt')))
  const profile = PROFILES.find(p => p.id === 'hebei-county')
  if (!profile) throw new Error('no profile hebei-county')

  it('reads into the blocks, statements and findings on record', async () => {
    const read = await readDocument(bytes, 'source.txt')
    if (!read.ok) throw new Error(read.problem.say.en)
    const understanding = understand(read.value)
    const { face, coverage } = understanding
    await expect(writeMarkdown(read.value)).toMatchFileSnapshot(join(folder, 'blocks.md'))
    const statements = understanding.facts.statements.map(s => {
      const value =
        s.value.kind === 'quantity'
          ? `${toShortDecimal(s.value.quantity.value, 8)} (${s.value.quantity.printed}${s.value.quantity.unit})`
          : s.value.kind === 'blank'
            ? 'blank'
            : `“${s.value.text}”`
      return `${s.place.line ?? '?'}\t${s.subject.part}\t${s.subject.fiscalYear ?? '?'}\t${s.origin}\t${s.fact}\t${s.label ?? ''}\t${value}`
    })
    const head = `# ${face.kind} · ${face.body?.name ?? '?'} · ${face.fiscalYear?.value ?? '?'} · ${face.parts.map(p => p.key).join(', ')} · numbers ${coverage.numbers}, labels ${coverage.labels}, stated ${coverage.stated}, lost ${coverage.lost}`
    await expect(`${[head, ...statements].join('\n')}\n`).toMatchFileSnapshot(join(folder, 'statements.tsv'))
    const { report } = await checkDocuments([{ name: 'source.txt', bytes }], profile, RULES)
    const stable = { ...report, engine: { ...report.engine, rulebook: 'any' } }
    await expect(writeJson(stable)).toMatchFileSnapshot(join(folder, 'findings.json'))
    await expect(writeTerminal(report, RULES, { lang: 'zh', colour: false, width: 100, all: true })).toMatchFileSnapshot(join(folder, 'report.txt'))
  })

  it(name.endsWith('-sound') ? 'has no error' : 'has every planted fault found at its line', async () => {
    const { report } = await checkDocuments([{ name: 'source.txt', bytes }], profile, RULES)
    if (name.endsWith('-sound')) {
      expect(
        report.findings.filter(f => f.severity === 'error' || f.severity === 'fatal').map(f => `${f.rule} ${f.places[0]?.line}: ${f.message}`),
      ).toEqual([])
      expect(exitCodeOf(report, 'error')).toBe(0)
      return
    }
    const planted: readonly Planted[] = JSON.parse(readFileSync(join(folder, 'planted.json'), 'utf8'))
    expect(planted.length).toBeGreaterThan(0)
    const missed = planted.filter(p => !report.findings.some(f => f.rule === p.rule && f.places.some(at => at.line === p.line)))
    expect(missed).toEqual([])
  })
})

it('has a sound and a faulty document of each kind', () => {
  for (const kind of ['budget-disclosure', 'disclosure-text', 'performance-targets', 'monitoring-report', 'self-evaluation-report'])
    for (const state of ['sound', 'faulty']) expect(cases).toContain(`${kind}-${state}`)
})
