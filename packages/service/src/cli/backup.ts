/** jixiao backup and jixiao restore: everything in a store as one file, and back into an empty place. */
import { createReadStream, createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { PassThrough, type Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { backUp, type Manifest, openStore, restore as restoreStore, type Store } from '@jixiao/store'
import type { Io } from './io.ts'
import { UsageError } from './options.ts'

export interface StoreOptions {
  readonly data?: string
  readonly databaseUrl?: string
}

async function opened({ data, databaseUrl }: StoreOptions): Promise<Store> {
  if ((data === undefined) === (databaseUrl === undefined)) throw new UsageError('请写明 --data 或 --database-url，二者只写一个')
  const store = await openStore(databaseUrl === undefined ? { directory: data ?? '' } : { databaseUrl })
  if (!store.ok) {
    const hint = store.problem.code === 'directory-in-use' ? '服务运行时，可由系统管理员在 /api/v1/house/backup 下载备份。' : ''
    throw new UsageError(store.problem.say.zh + hint)
  }
  return store.value
}

const told = ({ tables, entries }: Manifest): string => {
  const rows = Object.values(tables).reduce((sum, n) => sum + n, 0)
  const files = Object.keys(entries).filter(name => name.startsWith('files/')).length
  return `${Object.keys(tables).length} 张表 ${rows} 行，附件 ${files} 个`
}

export async function backup({ out, ...place }: StoreOptions & { readonly out: string }, io: Io): Promise<number> {
  const store = await opened(place)
  // under another name until it is whole
  const unfinished = `${out}.part`
  try {
    const archive = new PassThrough()
    const write = (bytes: Uint8Array): Promise<void> =>
      new Promise((resolve, reject) => archive.write(bytes, error => (error ? reject(error) : resolve())))
    const made = backUp(store, write).then(
      manifest => {
        archive.end()
        return manifest
      },
      error => {
        archive.destroy(error)
        throw error
      },
    )
    const [manifest] = await Promise.all([made, pipeline(archive, createGzip(), createWriteStream(unfinished, { mode: 0o600 }))])
    await rename(unfinished, out)
    io.out(
      `已备份到 ${out}：${told(manifest)}。\n签名密钥（数据目录中的 secret 文件或 JIXIAO_SECRET）不在备份里，请另行保管；没有它，二次验证要重新设置。\n`,
    )
    return 0
  } finally {
    await rm(unfinished, { force: true })
    await store.close()
  }
}

export async function restore({ from, ...place }: StoreOptions & { readonly from: string }, io: Io): Promise<number> {
  const store = await opened(place)
  try {
    const source = createReadStream(from)
    const head = await firstBytes(source)
    const archive = head[0] === 0x1f && head[1] === 0x8b ? source.pipe(createGunzip()) : source
    source.on('error', error => archive.destroy(error))
    const done = await restoreStore(store, archive)
    if (!done.ok) throw new UsageError(done.problem.say.zh)
    io.out(`已从 ${from} 恢复：${told(done.value)}。\n`)
    return 0
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') throw new UsageError(`没有这个文件：${from}`)
    throw error
  } finally {
    await store.close()
  }
}

/** The first bytes of a stream, which are put back. */
async function firstBytes(source: Readable): Promise<Uint8Array> {
  await new Promise<void>((resolve, reject) => {
    source.once('readable', resolve)
    source.once('error', reject)
  })
  const bytes: unknown = source.read()
  if (!(bytes instanceof Uint8Array)) return new Uint8Array(0)
  source.unshift(bytes)
  return bytes
}
