/** Both engines for a test: the embedded one, and a fresh database on the server of DATABASE_URL where there is one. */
import { openStore, type Store } from '@jixiao/store'
import postgres from 'postgres'

export interface TestEngine {
  readonly name: string
  open(): Promise<Store>
}

const opened = async (place: Parameters<typeof openStore>[0]): Promise<Store> => {
  const store = await openStore(place)
  if (!store.ok) throw new Error(store.problem.say.en)
  return store.value
}

const server = process.env.DATABASE_URL

export const ENGINES: readonly TestEngine[] = [
  { name: 'PGlite', open: () => opened({ memory: true }) },
  ...(server
    ? [
        {
          name: 'PostgreSQL',
          async open() {
            const name = `test_${process.pid}_${Math.floor(Math.random() * 1e9)}`
            const root = postgres(server, { max: 1 })
            await root.unsafe(`create database ${name}`)
            await root.end()
            const url = new URL(server)
            url.pathname = `/${name}`
            return opened({ databaseUrl: url.href })
          },
        },
      ]
    : []),
]
