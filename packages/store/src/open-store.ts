/** Opens the store: a data directory, memory, or a server; migrated and ready. */
import { done, type Outcome } from '@jixiao/core'
import { type Db, databaseOf, inTransaction, type Tx } from './engine/database.ts'
import { type Engine, openPglite } from './engine/open-pglite.ts'
import { openPostgresql } from './engine/open-postgresql.ts'
import { prepared } from './engine/prepared.ts'
import { migrate } from './migrate.ts'

export type StorePlace = { readonly directory: string } | { readonly databaseUrl: string } | { readonly memory: true }
export type { Tx } from './engine/database.ts'

export interface Store {
  readonly engine: Engine['kind']
  readonly db: Db
  /** Everything in `act` happens, or nothing; nothing either when what it gives is a refusal. */
  transaction<T>(act: (tx: Tx) => Promise<T>): Promise<T>
  close(): Promise<void>
}

/** Refuses a directory in use, a server out of reach or too old. Throws Error when a later version made the database. */
export async function openStore(place: StorePlace): Promise<Outcome<Store>> {
  const opened = 'databaseUrl' in place ? await openPostgresql(place.databaseUrl) : await openPglite('directory' in place ? place.directory : null)
  if (!opened.ok) return opened
  const engine = opened.value
  try {
    await migrate(engine.sql)
  } catch (error) {
    await engine.close()
    throw error
  }
  const client = prepared(engine.sql)
  return done({ engine: engine.kind, db: databaseOf(client), transaction: act => inTransaction(client, act), close: () => engine.close() })
}
