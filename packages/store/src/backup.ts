/** Everything in the store as one archive: the tables as lines of JSON, the files as they were brought, and a manifest with the hash of each. */
import { createHash } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { piecesOf } from './files.ts'
import { MIGRATIONS } from './migrate.ts'
import type { Store, Tx } from './open-store.ts'
import { file } from './schema.ts'
import { TAR_END, tarHeader, tarPadding } from './tar.ts'

export const BACKUP_FORMAT = 'jixiao.backup/1'

export interface Manifest {
  readonly format: typeof BACKUP_FORMAT
  readonly migrations: readonly string[]
  /** Rows by table. */
  readonly tables: Readonly<Record<string, number>>
  /** SHA-256 by entry. */
  readonly entries: Readonly<Record<string, string>>
}

/** Kept by the files' own entries, or worth nothing elsewhere: whoever is signed in signs in again. */
const LEFT_OUT = new Set(['migration', 'file_piece', 'session', 'verification'])
/** Rows of one entry, so that no table has to fit into memory. */
const ROWS = 500

export async function tablesOf(tx: Tx): Promise<readonly string[]> {
  const rows = await tx.execute<{ name: string }>(
    sql`select table_name as name from information_schema.tables where table_schema = current_schema() and table_type = 'BASE TABLE' order by 1`,
  )
  return rows.map(r => r.name).filter(name => !LEFT_OUT.has(name))
}

/** Writes the archive piece by piece, as the store was at one moment. The same content gives the same bytes, on either engine. */
export async function backUp(store: Store, write: (bytes: Uint8Array) => Promise<void>): Promise<Manifest> {
  return store.transaction(async tx => {
    await tx.execute(sql`set transaction isolation level repeatable read, read only`)
    await tx.execute(sql`set local timezone = 'UTC'`)
    const entries: Record<string, string> = {}
    const tables: Record<string, number> = {}
    const entry = async (name: string, size: number, content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<void> => {
      const hash = createHash('sha256')
      await write(tarHeader(name, size))
      for await (const piece of content) {
        hash.update(piece)
        await write(piece)
      }
      await write(tarPadding(size))
      entries[name] = hash.digest('hex')
    }
    const text = (name: string, words: string): Promise<void> => {
      const bytes = new TextEncoder().encode(words)
      return entry(name, bytes.length, [bytes])
    }
    const migrations = MIGRATIONS.map(m => m.name)
    await text('head.json', `${JSON.stringify({ format: BACKUP_FORMAT, migrations })}\n`)
    for (const table of await tablesOf(tx)) {
      tables[table] = 0
      let part = 0
      for await (const rows of rowsOf(tx, table)) {
        tables[table] += rows.length
        await text(`tables/${table}/${String(++part).padStart(6, '0')}.jsonl`, rows.map(r => `${r}\n`).join(''))
      }
    }
    for (const f of await tx.select({ sha256: file.sha256, bytes: file.bytes }).from(file).orderBy(file.sha256))
      await entry(`files/${f.sha256}`, f.bytes, piecesOf(tx, f))
    const manifest: Manifest = { format: BACKUP_FORMAT, migrations, tables, entries: { ...entries } }
    await text('manifest.json', `${JSON.stringify(manifest)}\n`)
    await write(TAR_END)
    return manifest
  })
}

async function* rowsOf(tx: Tx, table: string): AsyncGenerator<readonly string[]> {
  await tx.execute(
    sql`declare backup_rows no scroll cursor for select row_to_json(t)::text as line from ${sql.identifier(table)} t order by row_to_json(t)::text collate "C"`,
  )
  for (;;) {
    const rows = await tx.execute<{ line: string }>(sql`fetch ${sql.raw(String(ROWS))} from backup_rows`)
    if (rows.length === 0) break
    yield rows.map(r => r.line)
  }
  await tx.execute(sql`close backup_rows`)
}
