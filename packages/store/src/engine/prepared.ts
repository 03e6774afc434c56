/** A client whose statements are prepared once per connection: half the round trips, and no planning of what was planned before. */
import type { Sql } from 'postgres'

/** Statements with more parameters are long lists of their own length: each would stay on the server and hardly come again. */
const MOST_PARAMETERS = 40

/** The query builder sends every statement through `unsafe`, which by itself prepares none. */
export function prepared(sql: Sql, options = sql.options): Sql {
  const unsafe: Sql['unsafe'] = (query, parameters, given) =>
    sql.unsafe(query, parameters, { prepare: parameters !== undefined && parameters.length > 0 && parameters.length <= MOST_PARAMETERS, ...given })
  return new Proxy(sql, {
    get(target, name, receiver) {
      if (name === 'unsafe') return unsafe
      if (name === 'begin') return beginPrepared(sql)
      // the client of a transaction does not know them, and the query builder asks
      if (name === 'options') return options
      return Reflect.get(target, name, receiver)
    },
  })
}

/** Transactions have a client of their own. */
const beginPrepared = (sql: Sql): Sql['begin'] => {
  const begin = (...given: readonly unknown[]): unknown => {
    const act = given.at(-1)
    const options = typeof given[0] === 'string' ? given[0] : undefined
    if (typeof act !== 'function') throw new TypeError('a transaction without an act')
    const run = (tx: unknown): unknown => act(isClient(tx) ? prepared(tx, sql.options) : tx)
    return options === undefined ? sql.begin(run) : sql.begin(options, run)
  }
  return begin as Sql['begin']
}

const isClient = (value: unknown): value is Sql => typeof value === 'function' && 'unsafe' in value
