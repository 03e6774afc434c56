/** The world of a process on Node: streams, files, signals. */
import { createReadStream, existsSync } from 'node:fs'
import { open, readdir, readFile, realpath, stat, writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import type { FileLook, Files, Io } from './io.ts'

async function standardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array)
  return Buffer.concat(chunks)
}

const MISSING = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'EINVAL'])

const files: Files = {
  separator: process.platform === 'win32' ? '\\' : '/',
  async look(path): Promise<FileLook | null> {
    try {
      const seen = await stat(path)
      const kind = seen.isDirectory() ? 'folder' : seen.isFile() ? 'file' : 'special'
      return { kind, bytes: seen.size, identity: await realpath(path) }
    } catch (error) {
      if (error instanceof Error && 'code' in error && MISSING.has(String(error.code))) return null
      throw error
    }
  },
  list: folder => readdir(folder === '' ? '.' : folder),
  async head(path, bytes) {
    const file = await open(path)
    try {
      const { buffer, bytesRead } = await file.read(new Uint8Array(bytes), 0, bytes, 0)
      return buffer.subarray(0, bytesRead)
    } finally {
      await file.close()
    }
  },
  async hash(path) {
    const hash = (await import('node:crypto')).createHash('sha256')
    for await (const chunk of createReadStream(path)) hash.update(chunk)
    return hash.digest('hex')
  },
}

/** The program of the workers lies beside the command line once both are built. */
function workerProgram(): string | null {
  const program = fileURLToPath(new URL('./job-worker.mjs', import.meta.url))
  return existsSync(program) ? program : null
}

export const nodeIo = (): Io => ({
  out: content => process.stdout.write(content),
  err: text => process.stderr.write(text),
  read: path => (path === '-' ? standardInput() : readFile(path)),
  write: (path, content) => writeFile(path, content),
  files,
  isTerminal: process.stdout.isTTY === true,
  columns: process.stdout.columns ?? 100,
  env: process.env,
  errors: { isTerminal: process.stderr.isTTY === true, columns: process.stderr.columns ?? 80 },
  cores: availableParallelism(),
  worker: workerProgram(),
  onInterrupt(stop) {
    process.once('SIGINT', stop)
    return () => process.off('SIGINT', stop)
  },
})
