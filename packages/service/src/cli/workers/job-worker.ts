/** The process of a worker: takes jobs from the command line one by one and answers each. */
import { readFile } from 'node:fs/promises'
import type { Job } from './job.ts'
import { runJob } from './run-job.ts'

// Ctrl-C reaches every process of the terminal; the command line is the one that answers it
process.on('SIGINT', () => {})
process.on('disconnect', () => process.exit(0))
process.on('message', async message => {
  const answer = await runJob(message as Job, readFile)
  process.send?.(answer)
})
