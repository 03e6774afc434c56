/** A short run of the fuzzer over every format, the same every time: nothing crashes, hangs or takes all memory. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { runFuzz } from './fuzz/run-fuzz.mjs'

/** Of each format: some ten seconds in all on a machine that does nothing else. */
const RUNS = 12

it('reads or refuses damaged files of every format', async () => {
  const keep = mkdtempSync(join(tmpdir(), 'jixiao-fuzz-test-'))
  const { results, failures } = await runFuzz({ seed: 2026, first: 20, runs: RUNS, keep, limit: 120, jobs: 2 })
  // what failed stays, to be looked at
  if (failures.length === 0) rmSync(keep, { recursive: true, force: true })
  expect(failures).toEqual([])
  expect(results.map(r => r.format)).toEqual(['txt', 'pdf', 'docx', 'doc', 'xlsx', 'xls', 'html', 'mht', 'sheet-xml', 'csv', 'zip'])
  for (const r of results) expect([r.format, r.runs]).toEqual([r.format, RUNS])
  expect(results.reduce((n, r) => n + r.read, 0)).toBeGreaterThan(2 * RUNS)
}, 600_000)
