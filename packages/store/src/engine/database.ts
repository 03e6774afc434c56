/** What the functions of the store work in: the query builder, and beside it statements written by hand. */
import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js'
import type { Sql } from 'postgres'

/** What a statement may be given; lists of texts for `any(…)`. */
export type Parameter = string | number | boolean | null | readonly string[]

export interface Runs {
  /**
   * Runs a statement written by hand. For the few that every request needs: there the query builder costs more than the database.
   * The text is always the same, values come as parameters. `Row` is what the statement selects.
   */
  run<Row>(statement: string, parameters: readonly Parameter[]): Promise<readonly Row[]>
}

export type Db = PostgresJsDatabase & Runs
/** The database, or a transaction of it. */
export type Tx = Pick<PostgresJsDatabase, 'select' | 'insert' | 'update' | 'delete' | 'execute'> & Runs

const runOn =
  (client: Sql): Runs['run'] =>
  async (statement, parameters) =>
    // what comes from the database is what the statement selects
    (await client.unsafe(statement, parameters as (string | number)[])) as never

/** The database behind a client. */
export const databaseOf = (client: Sql): Db => Object.assign(drizzle(client), { run: runOn(client) })

/**
 * A transaction: everything in `act` happens, or nothing; an act that is refused leaves nothing behind either. The query builder is made for those
 * that use it.
 */
export async function inTransaction<T>(client: Sql, act: (tx: Tx) => Promise<T>): Promise<T> {
  try {
    const [outcome] = await client.begin(async own => {
      const outcome = await act(txOf(own as unknown as Sql))
      if (isRefusal(outcome)) throw new Undone(outcome)
      return [outcome] as const
    })
    return outcome as T
  } catch (error) {
    if (error instanceof Undone) return error.outcome as T
    throw error
  }
}

class Undone extends Error {
  constructor(readonly outcome: unknown) {
    super('refused')
  }
}

const isRefusal = (outcome: unknown): boolean =>
  typeof outcome === 'object' && outcome !== null && 'ok' in outcome && outcome.ok === false && 'problem' in outcome

function txOf(client: Sql): Tx {
  let made: PostgresJsDatabase | undefined
  const builder = (): PostgresJsDatabase => {
    made ??= drizzle(client)
    return made
  }
  const tx: Pick<Tx, 'run'> = { run: runOn(client) }
  return new Proxy(tx as Tx, { get: (target, name) => (name === 'run' ? target.run : Reflect.get(builder(), name)) })
}
