/** A small text is checked in this process, which starts no other for it; it gets a moment only, so that it cannot hang here. */
import { Script } from 'node:vm'
import { detectFormat } from '@jixiao/documents'
import type { Answer, Job } from './job.ts'
import { isTimeout, runJob, type Within } from './run-job.ts'

/** All files together. Of such a size and in such a time no text fills the memory. */
export const SMALL_BYTES = 256 * 1024
const MILLISECONDS = 1000

/** null: it is no text, or it took longer; then it is a job for a worker, with its limits. */
export async function tryHere(job: Job, open: (path: string) => Promise<Uint8Array>, milliseconds = MILLISECONDS): Promise<Answer | null> {
  try {
    const bytes = await open(job.path)
    if (detectFormat(bytes) !== 'text') return null
    return await runJob({ ...job, bytes }, open, boundedTo(milliseconds))
  } catch (error) {
    if (isTimeout(error)) return null
    // that it cannot be opened is told by the worker
    if (error instanceof Error && 'code' in error) return null
    throw error
  }
}

const STEP = Symbol.for('jixiao.step')
const script = new Script(`globalThis[Symbol.for('jixiao.step')]()`)

/** Ends a synchronous step after so many milliseconds by an error that nothing in it can catch. */
export function boundedTo(milliseconds: number): Within {
  return step => {
    let result: ReturnType<typeof step> | undefined
    Object.assign(globalThis, {
      [STEP]: () => {
        result = step()
      },
    })
    script.runInThisContext({ timeout: milliseconds })
    return result as ReturnType<typeof step>
  }
}
