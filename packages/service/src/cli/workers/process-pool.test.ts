/** Jobs that hang, take all memory or die end alone; the others are answered. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { problemOf } from './limits.ts'
import { type Ending, processPool } from './process-pool.ts'

const folder = mkdtempSync(join(tmpdir(), 'jixiao-pool-'))
const program = join(folder, 'program.mjs')
writeFileSync(
  program,
  `process.on('disconnect', () => process.exit(0))
process.on('message', ({ act, value }) => {
  if (act === 'hang') for (;;);
  if (act === 'grow') { const all = []; for (;;) all.push(1.5) }
  if (act === 'buffers') { const all = []; for (;;) all.push(new Uint8Array(1e6).fill(1)) }
  if (act === 'die') process.exit(3)
  if (act === 'throw') throw new Error('our own fault')
  process.send(value)
})`,
)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

type Job = { readonly act: string; readonly value?: unknown }
const kinds = (endings: readonly Ending<unknown>[]): unknown[] => endings.map(e => (e.kind === 'answer' ? e.answer : e.kind))

describe('processPool', () => {
  it('ends alone what hangs, grows without end, dies or throws', async () => {
    const pool = processPool<Job, unknown>(program, 2, 256)
    const endings = await Promise.all([
      pool.run({ act: 'say', value: 1 }, 20),
      pool.run({ act: 'hang' }, 1),
      pool.run({ act: 'grow' }, 20),
      pool.run({ act: 'die' }, 20),
      pool.run({ act: 'throw' }, 20),
      pool.run({ act: 'say', value: { n: 12n, d: 7n } }, 20),
    ])
    pool.stop()
    expect(kinds(endings)).toEqual([1, 'time', 'memory', 'crash', 'crash', { n: 12n, d: 7n }])
    expect(endings.map(e => (e.kind === 'answer' ? '' : problemOf(e).say.zh))).toEqual([
      '',
      expect.stringContaining('上限 1 秒'),
      expect.stringContaining('上限 256 MB'),
      expect.stringContaining('程序出错'),
      expect.stringContaining('our own fault'),
      '',
    ])
  }, 60_000)

  it.runIf(process.platform === 'linux')(
    'counts buffers as memory too',
    async () => {
      const pool = processPool<Job, unknown>(program, 1, 200)
      expect(kinds([await pool.run({ act: 'buffers' }, 20)])).toEqual(['memory'])
      pool.stop()
    },
    60_000,
  )

  it('interrupts what runs and what waits', async () => {
    const pool = processPool<Job, unknown>(program, 1, 256)
    const all = Promise.all([pool.run({ act: 'hang' }, 60), pool.run({ act: 'say', value: 1 }, 60)])
    setTimeout(() => pool.stop(), 300)
    expect(kinds(await all)).toEqual(['interrupted', 'interrupted'])
    expect(kinds([await pool.run({ act: 'say' }, 60)])).toEqual(['interrupted'])
  }, 60_000)
})
