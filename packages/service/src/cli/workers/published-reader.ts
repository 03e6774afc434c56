/** Reads published files for the service in a process of its own: a file that takes too long or too much memory ends alone. */
import type { Office } from '../../api/office.ts'
import type { Answer, Job } from './job.ts'
import { MEGABYTES, problemOf, programError, SECONDS_PER_FILE, secondsFor } from './limits.ts'
import { type ProcessPool, processPool } from './process-pool.ts'

const LIMITS = { seconds: SECONDS_PER_FILE, megabytes: MEGABYTES }

export function publishedReader(program: string, profile: string): { readonly read: Office['readPublished']; readonly stop: () => void } {
  let pool: ProcessPool<Job, Answer> | null = null
  return {
    async read({ name, bytes }) {
      // one at a time: whoever works in the workbench meanwhile comes first
      pool ??= processPool<Job, Answer>(program, 1, LIMITS.megabytes)
      const ending = await pool.run({ task: { kind: 'take-in', profile }, name, path: name, bytes }, secondsFor(bytes.length, LIMITS))
      if (ending.kind !== 'answer') return { ok: false, problem: problemOf(ending) }
      const { answer } = ending
      if (answer.kind === 'published') return { ok: true, value: answer.published }
      return {
        ok: false,
        problem: answer.kind === 'refused' ? answer.problem : programError(answer.kind === 'failed' ? answer.message : answer.kind),
      }
    },
    stop: () => pool?.stop(),
  }
}
