/** The process behind the command: its streams and exit code. */
import { main } from './main.ts'
import { nodeIo } from './node-io.ts'

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

process.exitCode = await main(process.argv.slice(2), nodeIo())
