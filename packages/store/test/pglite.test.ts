import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { openPglite } from '../src/engine/open-pglite.ts'

describe('the embedded database', () => {
  const directory = mkdtempSync(join(tmpdir(), 'jixiao-store-'))
  afterAll(() => rmSync(directory, { recursive: true, force: true }))
  const open = async () => {
    const opened = await openPglite(directory)
    if (!opened.ok) throw new Error(opened.problem.say.en)
    return opened.value
  }

  it('writes to the disk with every commit, keeps its data, and shares its directory with nobody', async () => {
    const first = await open()
    const [{ fsync } = { fsync: '' }] = await first.sql<{ fsync: string }[]>`show fsync`
    expect(fsync).toBe('on')
    await first.sql`create table t (n integer)`
    const before = await first.syncs()
    for (let n = 0; n < 10; n++) await first.sql`insert into t values (${n})`
    expect((await first.syncs()) - before).toBeGreaterThanOrEqual(10)

    const second = await openPglite(directory)
    expect(second).toMatchObject({ ok: false, problem: { code: 'directory-in-use' } })
    await first.close()

    // a process that died leaves its lock behind
    writeFileSync(join(directory, 'jixiao.lock'), '999999999')
    const third = await open()
    const [row] = await third.sql<{ count: string }[]>`select count(*) as count from t`
    expect(Number(row?.count)).toBe(10)
    await third.close()
  }, 60_000)
})
