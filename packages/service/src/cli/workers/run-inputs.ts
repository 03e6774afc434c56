/** Runs one task over many files: small texts here, all else in workers; results in the order of the files, whoever was first. */
import type { Problem } from '@jixiao/core'
import { sha256 } from '../../flows/check-documents.ts'
import { fileProblem, type Input, type Skipped } from '../inputs/find-inputs.ts'
import type { Io } from '../io.ts'
import type { Answer, Job, Task } from './job.ts'
import { problemOf, programError, secondsFor, type WorkLimits } from './limits.ts'
import type { ProcessPool } from './process-pool.ts'
import { runJob } from './run-job.ts'
import { SMALL_BYTES, tryHere } from './try-here.ts'

export type Ran =
  | { readonly kind: 'answer'; readonly name: string; readonly answer: Exclude<Answer, { kind: 'archive' | 'failed' | 'unopened' }> }
  /** Ended without an answer: a limit, or an error of ours. */
  | { readonly kind: 'ended'; readonly name: string; readonly sha256: string; readonly problem: Problem }
  /** Done in an earlier run. */
  | { readonly kind: 'done'; readonly name: string; readonly sha256: string }

/** For results that are used up one by one, in the order of the files, and for files that need no work. */
export interface RunHooks {
  readonly isDone?: (sha256: string) => boolean
  readonly take?: (ran: Ran) => Promise<Ran>
}

export interface RanInputs {
  readonly ran: readonly Ran[]
  readonly skipped: readonly Skipped[]
  readonly problems: readonly string[]
  readonly isInterrupted: boolean
}

/** Told as the work goes on. */
export interface Progress {
  /** More files than thought: an archive was opened. */
  expect(files: number, bytes: number): void
  begin(name: string): void
  end(name: string, bytes: number): void
  stop(): void
}

interface Piece {
  readonly job: Job
  readonly bytes: number
  readonly sha256?: string
}

export async function runInputs(
  inputs: readonly Input[],
  task: Task,
  jobs: number,
  limits: WorkLimits,
  io: Io,
  progress: Progress,
  { isDone, take }: RunHooks = {},
): Promise<RanInputs> {
  const [skipped, problems]: [Skipped[], string[]] = [[], []]
  // standard input is read once, for the worker
  const isSmall = inputs.every(i => i.name !== '-') && inputs.reduce((n, i) => n + i.bytes, 0) <= SMALL_BYTES
  const program = io.worker
  let pool: Promise<ProcessPool<Job, Answer>> | undefined
  let isInterrupted = false
  const release = io.onInterrupt(() => {
    isInterrupted = true
    void pool?.then(p => p.stop())
  })

  async function endingOf(job: Job, bytes: number) {
    const here = program === null ? await runJob(job, io.read) : isSmall ? await tryHere(job, io.read) : null
    if (here !== null || program === null) return { kind: 'answer', answer: here ?? (await runJob(job, io.read)) } as const
    pool ??= import('./process-pool.ts').then(({ processPool }) => processPool(program, jobs, limits.megabytes))
    const workers = await pool
    return isInterrupted ? ({ kind: 'interrupted' } as const) : await workers.run(job, secondsFor(bytes, limits), () => progress.begin(job.name))
  }

  async function runPiece({ job, bytes, sha256: hash }: Piece): Promise<readonly Ran[]> {
    const own = isDone && job.name !== '-' ? (hash ?? (await hashOf(job))) : undefined
    if (own !== undefined && isDone?.(own)) {
      progress.end(job.name, bytes)
      return [{ kind: 'done', name: job.name, sha256: own }]
    }
    const ending = await endingOf(job, bytes)
    const answer = ending.kind === 'answer' ? ending.answer : null
    if (answer?.kind === 'archive') {
      for (const s of answer.skipped) skipped.push(s)
      progress.expect(answer.entries.length - 1, answer.entries.reduce((n, e) => n + e.bytes, 0) - bytes)
      const pieces = answer.entries.map((e): Piece => ({ job: { ...job, name: e.name, entry: e.entry }, bytes: e.bytes, sha256: e.sha256 }))
      return (await Promise.all(pieces.map(runPiece))).flat()
    }
    progress.end(job.name, bytes)
    if (answer?.kind === 'unopened') problems.push(answer.problem)
    if (isInterrupted || answer?.kind === 'unopened') return []
    if (answer && answer.kind !== 'failed') return [{ kind: 'answer', name: job.name, answer }]
    if (answer && io.env.JIXIAO_DEBUG) io.err(`${answer.stack}\n`)
    const problem = answer ? programError(answer.message) : ending.kind === 'answer' ? programError('') : problemOf(ending)
    return [{ kind: 'ended', name: job.name, sha256: hash ?? (await hashOf(job)), problem }]
  }

  const hashOf = (job: Job): Promise<string> => (job.bytes ? sha256(job.bytes) : io.files.hash(job.path))

  async function pieceOf(input: Input): Promise<Piece | null> {
    const job = { task, name: input.name, path: input.name }
    if (input.name !== '-') return { job, bytes: input.bytes }
    try {
      const bytes = await io.read('-')
      return { job: { ...job, bytes }, bytes: bytes.length }
    } catch (error) {
      problems.push(fileProblem('-', error))
      return null
    }
  }

  try {
    progress.expect(
      inputs.length,
      inputs.reduce((n, i) => n + i.bytes, 0),
    )
    // all wait in line for a free worker, so the results stand in the order of the files
    let before: Promise<unknown> = Promise.resolve()
    const ran = await Promise.all(
      inputs.map(input => {
        const own = pieceOf(input).then(piece => (piece ? runPiece(piece) : []))
        if (!take) return own
        const taken = before.then(async () => {
          const used: Ran[] = []
          for (const r of await own) used.push(await take(r))
          return used
        })
        before = taken
        return taken
      }),
    )
    return { ran: ran.flat(), skipped, problems, isInterrupted }
  } finally {
    progress.stop()
    const started = await pool
    started?.stop()
    release()
  }
}
