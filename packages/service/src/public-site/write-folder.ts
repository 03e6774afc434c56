/** Writes files into a folder, and of a folder that was written before only what has changed: what stays keeps its date, so that mirrors copy little. */
import { createHash } from 'node:crypto'
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join, resolve, sep } from 'node:path'
import type { SiteFile } from './open-data/data-files.ts'

export interface WrittenFolder {
  readonly files: number
  readonly written: number
  readonly removed: number
  /** Of all files. */
  readonly bytes: number
  /** Files that could not be made, with the reason; what stood there before stays. */
  readonly unmade: readonly { readonly path: string; readonly why: string }[]
}

/** What the last export left: the hash and size of every file of ours. Other files of the folder are never touched. */
const STATE = '.jixiao-export.json'
type State = Readonly<Record<string, readonly [sha256: string, size: number]>>

/** One by one, so that a province does not have to fit into memory. Throws Error for a path outside of the folder. */
export async function writeFolder(out: string, files: readonly SiteFile[]): Promise<WrittenFolder> {
  const root = resolve(out)
  const before = await stateOf(root)
  const after: Record<string, readonly [string, number]> = {}
  const folders = new Set<string>()
  const unmade: { path: string; why: string }[] = []
  let [written, bytes] = [0, 0]
  for (const { path, make, sha256 } of files) {
    const file = join(root, decodeURIComponent(path))
    if (!file.startsWith(root + sep)) throw new Error(`a file outside of the site: ${path}`)
    const known = before[path]
    // a frozen file does not have to be made to know that it is the same
    if (known && known[0] === sha256 && (await isThere(file, known[1]))) {
      after[path] = known
      bytes += known[1]
      continue
    }
    const made = await madeOr(make, why => unmade.push({ path, why }))
    if (made === null) {
      if (known) after[path] = known
      continue
    }
    const content = typeof made === 'string' ? Buffer.from(made) : made
    const hash = sha256 ?? createHash('sha256').update(content).digest('hex')
    after[path] = [hash, content.length]
    bytes += content.length
    if (known?.[0] === hash && (await isThere(file, content.length))) continue
    const folder = dirname(file)
    if (!folders.has(folder)) await mkdir(folder, { recursive: true })
    folders.add(folder)
    await writeFile(file, content)
    written++
  }
  const gone = Object.keys(before).filter(path => after[path] === undefined)
  for (const path of gone) {
    const file = join(root, decodeURIComponent(path))
    if (file.startsWith(root + sep)) await rm(file, { force: true })
  }
  await mkdir(root, { recursive: true })
  await writeFile(join(root, STATE), `${JSON.stringify(after, null, 0)}\n`)
  return { files: files.length, written, removed: gone.length, bytes, unmade }
}

/** One file that cannot be made does not keep the others from being written. */
async function madeOr(make: SiteFile['make'], tell: (why: string) => void): Promise<string | Uint8Array | null> {
  try {
    return await make()
  } catch (error) {
    tell(error instanceof Error ? error.message : String(error))
    return null
  }
}

async function isThere(file: string, size: number): Promise<boolean> {
  try {
    return (await stat(file)).size === size
  } catch {
    return false
  }
}

/** Nothing is known of a folder whose state is missing or unreadable: then everything is written. */
async function stateOf(root: string): Promise<State> {
  try {
    const parsed: unknown = JSON.parse(await readFile(join(root, STATE), 'utf8'))
    if (typeof parsed !== 'object' || parsed === null) return {}
    return Object.fromEntries(Object.entries(parsed).filter((e): e is [string, [string, number]] => isEntry(e[1])))
  } catch {
    return {}
  }
}

const isEntry = (value: unknown): boolean =>
  Array.isArray(value) && value.length === 2 && typeof value[0] === 'string' && typeof value[1] === 'number'
