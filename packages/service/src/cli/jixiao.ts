/** The process behind the command: its streams, files and exit code. */
import { readFile, writeFile } from 'node:fs/promises'
import type { Io } from './io.ts'
import { main } from './main.ts'

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

async function standardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array)
  return Buffer.concat(chunks)
}

const io: Io = {
  out: text => process.stdout.write(text),
  err: text => process.stderr.write(text),
  read: path => (path === '-' ? standardInput() : readFile(path)),
  write: (path, text) => writeFile(path, text),
  isTerminal: process.stdout.isTTY === true,
  columns: process.stdout.columns ?? 100,
  env: process.env,
}

process.exitCode = await main(process.argv.slice(2), io)
