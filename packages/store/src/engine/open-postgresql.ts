/** A PostgreSQL server (15 or later) by its URL. */
import { done, type Outcome, refused } from '@jixiao/core'
import postgres from 'postgres'
import type { Engine } from './open-pglite.ts'

const LEAST = 150_000

/** Refuses a server that cannot be reached or is too old, and says which. */
export async function openPostgresql(url: string): Promise<Outcome<Engine>> {
  const sql = postgres(url, { max: 10, onnotice: () => {} })
  try {
    const [row] = await sql<{ version: string }[]>`select current_setting('server_version_num') as version`
    if (Number(row?.version) < LEAST) {
      await sql.end()
      return refused('server-too-old', {
        zh: `数据库版本过低（${row?.version}），需要 PostgreSQL 15 或更高。`,
        en: `PostgreSQL ${row?.version} is too old; 15 or later is needed.`,
      })
    }
  } catch (error) {
    await sql.end({ timeout: 1 })
    const why = error instanceof Error ? error.message : String(error)
    return refused('server-not-reached', { zh: `连接不上数据库：${why}`, en: `The database cannot be reached: ${why}` })
  }
  return done({ kind: 'postgresql', sql, close: () => sql.end({ timeout: 5 }) })
}
