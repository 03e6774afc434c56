/** An archive made by backUp → an empty store; everything, with every hash checked, or nothing. */
import { createHash } from 'node:crypto'
import { done, type Outcome, refused } from '@jixiao/core'
import { sql } from 'drizzle-orm'
import { BACKUP_FORMAT, type Manifest, tablesOf } from './backup.ts'
import { PIECE } from './files.ts'
import { MIGRATIONS } from './migrate.ts'
import type { Store, Tx } from './open-store.ts'
import { body, filePiece } from './schema.ts'
import { tarEntries } from './tar.ts'

/** Refuses a store that holds something, an archive of another version, and one that is damaged or not whole. */
export async function restore(store: Store, archive: AsyncIterable<Uint8Array>): Promise<Outcome<Manifest>> {
  if ((await store.db.select({ id: body.id }).from(body).limit(1)).length > 0)
    return refused('store-not-empty', {
      zh: '这里已经有数据。恢复只能在空的数据目录或数据库里进行。',
      en: 'There are data here already; a backup is restored into an empty place.',
    })
  try {
    return done(await store.transaction(tx => read(tx, archive)))
  } catch (error) {
    // the query itself may be as long as a table: what the database says of it is its cause
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
    const why = cause instanceof Error ? cause.message : String(cause)
    return refused('backup-not-restored', { zh: `备份没有恢复，数据没有变动：${why}`, en: `Nothing was restored: ${why}` })
  }
}

/** What the database numbers itself goes on behind the last number. */
const COUNTED = [
  ['trail', 'id'],
  ['taken_document', 'number'],
] as const

async function read(tx: Tx, archive: AsyncIterable<Uint8Array>): Promise<Manifest> {
  // rows come in no order of parents and children: the references are looked at when all are there
  const references = await tx.execute<{ on: string; name: string; definition: string }>(
    sql`select conrelid::regclass::text as on, conname as name, pg_get_constraintdef(oid) as definition
        from pg_constraint where contype = 'f' and connamespace = current_schema()::regnamespace order by 1, 2`,
  )
  for (const r of references) await tx.execute(sql`alter table ${sql.raw(r.on)} drop constraint ${sql.identifier(r.name)}`)
  const tables = new Set(await tablesOf(tx))
  const found = new Map<string, string>()
  let manifest: Manifest | null = null
  for await (const { name, content } of tarEntries(archive)) {
    const hash = createHash('sha256')
    const [, folder, rest] = /^(tables|files)\/([^/]+)/.exec(name) ?? []
    if (folder === 'files' && rest) await keepFile(tx, rest, hashed(content, hash))
    else {
      const text = await textOf(hashed(content, hash))
      if (name === 'head.json') checkHead(text)
      else if (name === 'manifest.json') manifest = JSON.parse(text)
      else if (!found.has('head.json') || !rest || !tables.has(rest)) throw new Error(`an entry that does not belong here: ${name}`)
      else await keepRows(tx, rest, text)
    }
    if (name !== 'manifest.json') found.set(name, hash.digest('hex'))
    else if (manifest) checkManifest(manifest, found)
  }
  if (!manifest) throw new Error('the archive has no manifest: it was not written to its end')
  for (const r of references) await tx.execute(sql`alter table ${sql.raw(r.on)} add constraint ${sql.identifier(r.name)} ${sql.raw(r.definition)}`)
  for (const [table, column] of COUNTED)
    await tx.execute(
      sql`select setval(pg_get_serial_sequence(${table}, ${column}), (select coalesce(max(${sql.identifier(column)}), 0) + 1 from ${sql.identifier(table)}), false)`,
    )
  return manifest
}

async function* hashed(content: AsyncIterable<Uint8Array>, hash: { update(bytes: Uint8Array): unknown }): AsyncGenerator<Uint8Array> {
  for await (const piece of content) {
    hash.update(piece)
    yield piece
  }
}

async function textOf(content: AsyncIterable<Uint8Array>): Promise<string> {
  const pieces: Uint8Array[] = []
  for await (const piece of content) pieces.push(piece.slice())
  return Buffer.concat(pieces).toString('utf8')
}

function checkHead(text: string): void {
  const head: unknown = JSON.parse(text)
  const [format, migrations] =
    head !== null && typeof head === 'object' && 'format' in head && 'migrations' in head ? [head.format, head.migrations] : []
  if (format !== BACKUP_FORMAT) throw new Error('the file is no backup of this program')
  const ours = MIGRATIONS.map(m => m.name).join(', ')
  const theirs = Array.isArray(migrations) ? migrations.join(', ') : ''
  if (ours !== theirs)
    throw new Error(`the backup was made by another version (${theirs}; this one: ${ours}): restore it with that one, then upgrade`)
}

function checkManifest(manifest: Manifest, found: ReadonlyMap<string, string>): void {
  const named = Object.entries(manifest.entries)
  const wrong = named.find(([name, hash]) => found.get(name) !== hash)
  if (wrong) throw new Error(`${wrong[0]} is missing or was changed`)
  if (named.length !== found.size) throw new Error('the archive has entries that its manifest does not name')
}

async function keepRows(tx: Tx, table: string, lines: string): Promise<void> {
  const rows = `[${lines.trimEnd().split('\n').join(',')}]`
  // with its schema: “record” alone is a type of the database's own
  const [schema] = await tx.execute<{ name: string }>(sql`select current_schema() as name`)
  const name = sql`${sql.identifier(schema?.name ?? 'public')}.${sql.identifier(table)}`
  await tx.execute(sql`insert into ${name} select * from json_populate_recordset(null::${name}, ${rows}::text::json)`)
}

/** The content again in pieces of one size, whatever the pieces of the archive are. */
async function keepFile(tx: Tx, sha256: string, content: AsyncIterable<Uint8Array>): Promise<void> {
  let held = Buffer.alloc(0)
  let number = 0
  const keep = async (size: number): Promise<void> => {
    await tx.insert(filePiece).values({ sha256, number: number++, content: held.subarray(0, size) })
    held = Buffer.from(held.subarray(size))
  }
  for await (const piece of content) {
    held = Buffer.concat([held, piece])
    while (held.length >= PIECE) await keep(PIECE)
  }
  if (held.length > 0) await keep(held.length)
}
