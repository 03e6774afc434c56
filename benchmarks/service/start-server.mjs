// The process that is measured, bundled as the product is.
import { spawn } from 'node:child_process'
import { copyFileSync, mkdtempSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The folder of the bundle; whoever asks for it removes it. */
export async function bundledServer() {
  const scratch = mkdtempSync(join(tmpdir(), 'jixiao-bench-'))
  // what is loaded lazily is found where the bundle lies
  symlinkSync(join(root, 'node_modules'), join(scratch, 'node_modules'))
  copyFileSync(join(root, 'packages/store/src/engine/pglite-worker.mjs'), join(scratch, 'pglite-worker.mjs'))
  const { default: esbuild } = await import('esbuild')
  await esbuild.build({
    entryPoints: [fileURLToPath(new URL('server.ts', import.meta.url))],
    outfile: join(scratch, 'server.mjs'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
    external: ['@electric-sql/*', '@myriaddreamin/*'],
    banner: { js: "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);" },
  })
  return scratch
}

/** `url`: of a PostgreSQL server; null: the embedded database in memory. */
export async function startServer(scratch, url, bodies, args = []) {
  const port = String(21000 + (process.pid % 9000))
  const server = spawn(process.execPath, [...args, join(scratch, 'server.mjs')], {
    env: { ...process.env, PORT: port, BODIES: bodies, DATABASE_URL: url ?? '', NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await new Promise((resolve, reject) => {
    server.stdout.on('data', d => String(d).includes('ready') && resolve())
    server.once('exit', code => reject(new Error(`the server ended with ${code}`)))
  })
  return {
    port,
    async stop() {
      server.removeAllListeners('exit')
      const ended = new Promise(resolve => server.once('exit', resolve))
      server.kill('SIGINT')
      await ended
    },
  }
}
