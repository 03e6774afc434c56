/** What a person names → the files meant, in order: files, folders with all below them, patterns. Nothing is left out silently. */
import type { FileLook, Io } from '../io.ts'
import { UsageError } from '../options.ts'
import { type Glob, globOf, isGlob } from './glob.ts'
import { inNaturalOrder } from './natural-order.ts'
import { type SkipReason, skippedByContent, skippedByName } from './why-skipped.ts'

export interface Input {
  readonly name: string
  readonly bytes: number
  /** Found in a folder or by a pattern, not named itself: what in it is no document is skipped. */
  readonly isFound: boolean
}

export interface Skipped {
  readonly name: string
  readonly reason: SkipReason
}

export interface FoundInputs {
  readonly inputs: readonly Input[]
  readonly skipped: readonly Skipped[]
  /** What could not be looked at, in words. */
  readonly problems: readonly string[]
}

const MOST_FOUND = 100_000
/** So many first bytes tell what is no document. */
export const HEAD = 4096

interface Entry {
  readonly path: string
  readonly name: string
  readonly look: FileLook
}

export const FILE_PROBLEMS: Readonly<Record<string, string>> = {
  ENOENT: '没有这个文件',
  EISDIR: '这是一个文件夹',
  EACCES: '没有读取权限',
  EPERM: '没有读取权限',
  ELOOP: '链接成环，无法打开',
  ERR_FS_FILE_TOO_LARGE: '文件超过 2 GB',
}

/** In words why a path could not be opened. */
export function fileProblem(path: string, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return `不能读取 ${path}：${FILE_PROBLEMS[code] ?? (error instanceof Error ? error.message : String(error))}`
}

export async function findInputs(names: readonly string[], io: Io): Promise<FoundInputs> {
  const [inputs, skipped, problems]: [Input[], Skipped[], string[]] = [[], [], []]
  const known = new Set<string>()

  const add = (name: string, look: FileLook, isFound: boolean): void => {
    if (known.has(look.identity)) skipped.push({ name, reason: 'twice' })
    else inputs.push({ name, bytes: look.bytes, isFound })
    known.add(look.identity)
  }

  async function attempt<T>(path: string, act: () => Promise<T>): Promise<T | undefined> {
    try {
      return await act()
    } catch (error) {
      problems.push(fileProblem(path, error))
      return undefined
    }
  }

  async function addFound({ path, name, look }: Entry, isHiddenMeant: boolean): Promise<void> {
    const byName = look.kind === 'special' ? 'special' : skippedByName(name)
    const reason = byName === 'hidden' && isHiddenMeant ? null : byName
    if (reason !== null) skipped.push({ name: path, reason })
    else if (known.has(look.identity)) add(path, look, true)
    else {
      const byContent = await skippedByContent(await io.files.head(path, HEAD))
      if (byContent === null) add(path, look, true)
      else skipped.push({ name: path, reason: byContent })
    }
  }

  async function entriesOf(folder: string): Promise<readonly Entry[]> {
    const listed = await attempt(folder === '' ? '.' : folder, () => io.files.list(folder))
    const entries: Entry[] = []
    for (const name of [...(listed ?? [])].sort(inNaturalOrder)) {
      const path = folder === '' || folder.endsWith('/') ? `${folder}${name}` : `${folder}/${name}`
      const look = await attempt(path, () => io.files.look(path))
      if (look) entries.push({ path, name, look })
      else if (look === null) skipped.push({ name: path, reason: 'special' })
    }
    return entries
  }

  /** Files below a folder in natural order; gives how many fitted. `above`: the folders walked into, so that links do not go round. */
  async function walk(folder: string, relative: string, above: readonly string[], glob: Glob | null): Promise<number> {
    let fitted = 0
    for (const entry of await entriesOf(folder)) {
      const { path, name, look } = entry
      if (inputs.length + skipped.length > MOST_FOUND) throw new UsageError(`找到的文件超过上限 ${MOST_FOUND} 个，请分批检查`)
      const below = relative === '' ? name : `${relative}/${name}`
      const isFitting = glob === null || glob.fits(below)
      if (look.kind !== 'folder') {
        if (!isFitting) continue
        fitted++
        await attempt(path, () => addFound(entry, glob?.hasHidden ?? false))
        continue
      }
      const byName = skippedByName(name)
      const reason = byName === 'program' ? null : byName
      const isWalked = !above.includes(look.identity) && (reason === null || (reason === 'hidden' && glob?.hasHidden))
      if (!isWalked && isFitting) skipped.push({ name: `${path}/`, reason: reason ?? 'twice' })
      // a folder that fits the pattern is meant with all below it
      else if (isWalked && isFitting) fitted += Math.max(1, await walk(path, '', [...above, look.identity], null))
      else if (isWalked && below.split('/').length < (glob?.depth ?? 0)) fitted += await walk(path, below, [...above, look.identity], glob)
    }
    return fitted
  }

  for (const given of names) {
    const name = io.files.separator === '\\' ? given.replaceAll('\\', '/') : given
    if (name === '-') {
      inputs.push({ name, bytes: 0, isFound: false })
      continue
    }
    const look = await attempt(name, () => io.files.look(name))
    if (look === undefined) continue
    if (look?.kind === 'folder') {
      const before = inputs.length + skipped.length + problems.length
      await walk(name.length > 1 ? name.replace(/\/+$/, '') : name, '', [look.identity], null)
      if (inputs.length + skipped.length + problems.length === before) problems.push(`文件夹 ${name} 里没有文件`)
    } else if (look) add(name, look, false)
    else if (!isGlob(name)) problems.push(fileProblem(name, Object.assign(new Error(), { code: 'ENOENT' })))
    else {
      const glob = globOf(name)
      const base = await attempt(name, () => io.files.look(glob.base === '' ? '.' : glob.base))
      const fitted = base?.kind === 'folder' ? await walk(glob.base, '', [base.identity], glob) : 0
      if (fitted === 0) problems.push(`没有文件与 ${name} 相符`)
    }
  }
  return { inputs, skipped, problems }
}
