/** The embedded database: PGlite in a worker, reached over its socket like any PostgreSQL. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { Worker } from 'node:worker_threads'
import { done, type Outcome } from '@jixiao/core'
import postgres, { type Sql } from 'postgres'
import { type DirectoryLock, lockDirectory } from './directory-lock.ts'

export interface Engine {
  readonly kind: 'pglite' | 'postgresql'
  readonly sql: Sql
  close(): Promise<void>
}

export interface PgliteEngine extends Engine {
  /** How often the database has asked the disk to write; for the test that it does. */
  syncs(): Promise<number>
}

/** Opens (and makes) the database in a directory; null: in memory. Refuses a directory that another process uses. */
export async function openPglite(directory: string | null): Promise<Outcome<PgliteEngine>> {
  let lock: DirectoryLock | null = null
  if (directory !== null) {
    const locked = lockDirectory(directory)
    if (!locked.ok) return locked
    lock = locked.value
  }
  // a socket's path may have at most 107 characters, a data directory may be deep
  const place = mkdtempSync(join(tmpdir(), 'jixiao-'))
  const data = directory === null ? null : join(resolve(directory), 'database')
  if (data) mkdirSync(data, { recursive: true })
  const worker = new Worker(new URL('./pglite-worker.mjs', import.meta.url), {
    workerData: { directory: data, socket: join(place, '.s.PGSQL.5432') },
  })
  const answer = (key: string): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const onMessage = (message: Readonly<Record<string, unknown>>): void => {
        if (!(key in message)) return
        worker.off('message', onMessage)
        worker.off('error', reject)
        resolve(message[key])
      }
      worker.on('message', onMessage)
      worker.once('error', reject)
    })
  try {
    await answer('ready')
  } catch (error) {
    lock?.release()
    rmSync(place, { recursive: true, force: true })
    throw error
  }
  // all clients of the socket share one session: a second connection would only wait for the first one's transaction
  const sql = postgres({ path: join(place, '.s.PGSQL.5432'), user: 'postgres', database: 'postgres', max: 1, onnotice: () => {} })
  return done({
    kind: 'pglite',
    sql,
    async syncs() {
      const answered = answer('synced')
      worker.postMessage('synced')
      return Number(await answered)
    },
    async close() {
      await sql.end({ timeout: 5 })
      const stopped = answer('stopped')
      worker.postMessage('stop')
      await stopped
      await worker.terminate()
      rmSync(place, { recursive: true, force: true })
      lock?.release()
    },
  })
}
