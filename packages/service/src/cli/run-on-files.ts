/** What check and read share: finds the files, works through them with progress and limits, and tells what was skipped or not found. */
import { type FoundInputs, findInputs, type Skipped } from './inputs/find-inputs.ts'
import { SKIP_NAMES, type SkipReason } from './inputs/why-skipped.ts'
import type { Io } from './io.ts'
import { UsageError } from './options.ts'
import { progressOn } from './progress.ts'
import type { Task } from './workers/job.ts'
import { countOption, MEGABYTES, SECONDS_PER_FILE } from './workers/limits.ts'
import { type Ran, type RunHooks, runInputs } from './workers/run-inputs.ts'

export interface RunFlags {
  readonly out?: string
  readonly jobs?: string
  readonly maxSeconds?: string
  readonly maxMemory?: string
  readonly quiet?: boolean
}

export interface RunOnFiles {
  readonly ran: readonly Ran[]
  /** Files that could not be opened or found, in words. */
  readonly problems: readonly string[]
  /** Writes to --out or to the screen. */
  write(content: string | Uint8Array): Promise<void>
  /** Tells on standard error what was skipped and what could not be found. */
  tellRest(): void
}

export async function runOnFiles(
  paths: readonly string[],
  task: Task,
  flags: RunFlags,
  lang: 'zh' | 'en',
  io: Io,
  hooks: RunHooks = {},
): Promise<RunOnFiles | 'interrupted'> {
  const limits = {
    seconds: countOption(flags.maxSeconds, '--max-seconds', SECONDS_PER_FILE),
    megabytes: countOption(flags.maxMemory, '--max-memory', MEGABYTES, 64),
  }
  const most = countOption(flags.jobs, '--jobs', io.cores)
  if (flags.out !== undefined) await assertWritable(flags.out, io)
  const found: FoundInputs = await findInputs(paths, io)
  const jobs = Math.max(1, flags.jobs === undefined ? Math.min(most, found.inputs.length) : most)
  const run = await runInputs(found.inputs, task, jobs, limits, io, progressOn(io, flags.quiet ?? false, lang), hooks)
  if (run.isInterrupted) {
    io.err(
      lang === 'zh'
        ? `已中断：完成 ${run.ran.length}/${found.inputs.length} 个文件，没有写出报告\n`
        : `interrupted: ${run.ran.length}/${found.inputs.length} files done, no report written\n`,
    )
    return 'interrupted'
  }
  const problems = [...found.problems, ...run.problems]
  const skipped = [...found.skipped, ...run.skipped]
  if (run.ran.length === 0 && problems.length === 0) problems.push(lang === 'zh' ? '没有可以检查的文件' : 'no file to check')
  return {
    ran: run.ran,
    problems,
    async write(content) {
      if (flags.out === undefined) io.out(content)
      else await io.write(flags.out, content)
    },
    tellRest() {
      for (const line of skippedLines(skipped, lang)) io.err(`${line}\n`)
      for (const problem of problems) io.err(`${problem}\n`)
    },
  }
}

/** Before hours of work: is there a folder for what is to be written? */
async function assertWritable(path: string, io: Io): Promise<void> {
  const at = path.lastIndexOf('/')
  const folder = at < 0 ? '.' : at === 0 ? '/' : path.slice(0, at)
  const [self, above] = [await io.files.look(path), await io.files.look(folder)]
  if (self?.kind === 'folder') throw new UsageError(`--out 要写的 ${path} 是一个文件夹，请写出文件名`)
  if (above?.kind !== 'folder') throw new UsageError(`--out 要写到的文件夹 ${folder} 不存在，请先建立它`)
}

const NAMED = 10

/** A line for each reason; names are listed as far as they are few, and it is said when they are not all. */
export function skippedLines(skipped: readonly Skipped[], lang: 'zh' | 'en'): readonly string[] {
  const byReason = new Map<SkipReason, string[]>()
  for (const { name, reason } of skipped) byReason.set(reason, [...(byReason.get(reason) ?? []), name])
  return [...byReason].map(([reason, names]) => {
    const shown = names.slice(0, NAMED).join(lang === 'zh' ? '、' : ', ')
    const more = names.length - NAMED
    return lang === 'zh'
      ? `跳过 ${names.length} 个，${SKIP_NAMES[reason].zh}：${shown}${more > 0 ? ` 等，另有 ${more} 个未列出` : ''}`
      : `skipped ${names.length}, ${SKIP_NAMES[reason].en}: ${shown}${more > 0 ? ` and ${more} more` : ''}`
  })
}
