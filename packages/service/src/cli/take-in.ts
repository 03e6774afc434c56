/** jixiao take-in: published files of any body become dossiers; what was taken in before is passed over, one bad file does not stop the rest. */
import { randomUUID } from 'node:crypto'
import { DOUBT_KINDS, type Problem } from '@jixiao/core'
import { findDoubts, findTakenHashes, findTakenHits, openStore, type Store } from '@jixiao/store'
import { type TakenIn, takeInDocument } from '../flows/take-in/take-in-document.ts'
import type { StoreOptions } from './backup.ts'
import type { Io } from './io.ts'
import { profileOption, UsageError } from './options.ts'
import { type RunFlags, runOnFiles } from './run-on-files.ts'
import type { Ran } from './workers/run-inputs.ts'

export interface TakeInOptions extends RunFlags, StoreOptions {
  readonly profile: string
}

/** Who did it, in the history: nobody has signed in at a command line. */
const BY = 'command-line'

interface Tally {
  taken: number
  already: number
  values: number
  withPlace: number
  facts: number
  editions: number
  readonly bodies: Set<string>
  readonly years: Set<string>
  readonly unread: { readonly name: string; readonly problem: Problem }[]
}

/** Exit code: 0 everything was taken in (or had been), 2 some files were not, 130 interrupted. */
export async function takeIn(paths: readonly string[], options: TakeInOptions, io: Io): Promise<number> {
  const profile = profileOption(options.profile)
  const { data, databaseUrl } = options
  if ((data === undefined) === (databaseUrl === undefined)) throw new UsageError('请写明 --data 或 --database-url，二者只写一个')
  const opened = await openStore(databaseUrl === undefined ? { directory: data ?? '' } : { databaseUrl })
  if (!opened.ok)
    throw new UsageError(
      opened.problem.say.zh + (opened.problem.code === 'directory-in-use' ? '服务运行时，可在工作台的“公开文件录入”页面上传。' : ''),
    )
  const store = opened.value
  try {
    const known = new Set(await findTakenHashes(store.db))
    const tally: Tally = { taken: 0, already: 0, values: 0, withPlace: 0, facts: 0, editions: 0, bodies: new Set(), years: new Set(), unread: [] }
    const started = performance.now()
    const take = async (ran: Ran): Promise<Ran> => {
      if (ran.kind !== 'answer') {
        if (ran.kind === 'done') tally.already++
        else tally.unread.push({ name: ran.name, problem: ran.problem })
        return ran
      }
      const { answer, name } = ran
      if (answer.kind === 'refused') tally.unread.push({ name, problem: answer.problem })
      if (answer.kind !== 'published') return ran
      const { published } = answer
      const author = { by: BY, at: new Date().toISOString() }
      const taken = await takenWhole(() => takeInDocument(store, { profile, newId: randomUUID }, published, author))
      known.add(published.sha256)
      if (!taken.ok) tally.unread.push({ name, problem: taken.problem })
      else count(tally, taken.value)
      // the bytes are kept now: thousands of files do not wait in memory for the end
      return { kind: 'done', name, sha256: published.sha256 }
    }
    const run = await runOnFiles(paths, { kind: 'take-in', profile: profile.id }, options, 'zh', io, { isDone: hash => known.has(hash), take })
    const isInterrupted = run === 'interrupted'
    const doubts = await findDoubts(store.db, { isOpen: true })
    io.out(
      summary(
        tally,
        doubts.map(d => DOUBT_KINDS[d.kind].zh),
        (await findTakenHits(store.db, { isDecided: false })).length,
        (performance.now() - started) / 1000,
      ),
    )
    if (isInterrupted) {
      io.err('已录入的文件都已保存；再次运行同一命令，会从没有录入的文件继续。\n')
      return 130
    }
    run.tellRest()
    return run.problems.length + tally.unread.length > 0 ? 2 : 0
  } finally {
    await closed(store)
  }
}

const closed = (store: Store): Promise<void> => store.close()

/** An error of ours in one file is told with it, and the others go on. */
async function takenWhole<T extends { readonly ok: boolean }>(act: () => Promise<T>): Promise<T | { readonly ok: false; readonly problem: Problem }> {
  try {
    return await act()
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
    const message = cause instanceof Error ? cause.message : String(cause)
    return {
      ok: false,
      problem: { code: 'program-error', say: { zh: `程序出错（不是文件的问题）：${message}`, en: `An error of the program: ${message}` } },
    }
  }
}

function count(tally: Tally, taken: TakenIn): void {
  if (taken.kind === 'already') {
    tally.already++
    return
  }
  tally.taken++
  for (const { body, fiscalYear, year, edition } of taken.parts) {
    if (body) tally.bodies.add(body.name)
    if (body && fiscalYear !== null) tally.years.add(`${body.name}${fiscalYear}`)
    if (edition > 1) tally.editions++
    tally.values += year?.values ?? 0
    tally.withPlace += year?.withPlace ?? 0
    tally.facts += year?.facts ?? 0
  }
}

function summary(t: Tally, doubts: readonly string[], hits: number, seconds: number): string {
  const byKind = new Map<string, number>()
  for (const d of doubts) byKind.set(d, (byKind.get(d) ?? 0) + 1)
  const kinds = [...byKind].map(([name, n]) => `${name} ${n}`).join('，')
  const speed = t.taken > 0 && seconds > 0 ? `，每秒 ${(t.taken / seconds).toFixed(1)} 个` : ''
  return [
    `录入 ${t.taken} 个文件（${seconds.toFixed(1)} 秒${speed}），此前已录入 ${t.already} 个，没有录入 ${t.unread.length} 个。`,
    `单位 ${t.bodies.size} 个，单位年度 ${t.years.size} 个，其中 ${t.editions} 份是同一文件的新版本。`,
    `卷宗中 ${t.values} 项，其中 ${t.withPlace} 项注明出处；文件所载数字 ${t.facts} 个，全部注明出处。`,
    `待核 ${doubts.length} 项${doubts.length > 0 ? `（${kinds}），请在工作台的“公开文件录入”页面处理` : ''}。`,
    ...(hits > 0 ? [`个人信息和密级标识 ${hits} 处没有处理，先不公开，请在同一页面的“遮盖”中处理。`] : []),
    ...t.unread.map(({ name, problem }) => `没有录入 ${name}：${problem.say.zh}`),
    '',
  ].join('\n')
}
