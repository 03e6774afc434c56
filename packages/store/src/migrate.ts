/** Brings a database to the present shape: migrations run once, in order, each in a transaction of its own. */
import type { Sql } from 'postgres'
import { start } from './migrations/m0001-start.ts'
import { reviewing } from './migrations/m0002-reviewing.ts'
import { files } from './migrations/m0003-files.ts'
import { publication } from './migrations/m0005-publication.ts'
import { rulings } from './migrations/m0006-rulings.ts'
import { closedBodies } from './migrations/m0007-closed-bodies.ts'
import { takenIn } from './migrations/m0008-taken-in.ts'
import { evaluationsTold } from './migrations/m0009-evaluations-told.ts'

export interface Migration {
  readonly name: string
  readonly sql: string
}

/** In order. A migration that has been released is never changed; a new one follows it. */
export const MIGRATIONS: readonly Migration[] = [start, reviewing, files, publication, rulings, closedBodies, takenIn, evaluationsTold]

/** The names of the migrations that had to run. Throws Error when the database was made by a later version. */
export async function migrate(sql: Sql): Promise<readonly string[]> {
  await sql.unsafe('create table if not exists migration (name text primary key, at timestamptz not null default now())')
  const had = new Set((await sql<{ name: string }[]>`select name from migration`).map(r => r.name))
  const unknown = [...had].filter(name => !MIGRATIONS.some(m => m.name === name))
  if (unknown.length > 0) throw new Error(`the database was made by a later version (${unknown.join(', ')})`)
  const missing = MIGRATIONS.filter(m => !had.has(m.name))
  for (const m of missing) {
    await sql.begin(async t => {
      await t.unsafe(m.sql)
      await t`insert into migration (name) values (${m.name})`
    })
  }
  return missing.map(m => m.name)
}
