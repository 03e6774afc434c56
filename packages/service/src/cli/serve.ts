/** jixiao serve: the page, from this machine, with nothing to configure. */
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { serve as listen } from '@hono/node-server'
import { Hono } from 'hono'
import { closeInOrder } from './close-in-order.ts'
import type { Io } from './io.ts'
import type { WorkbenchOptions } from './open-workbench.ts'
import { UsageError } from './options.ts'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
}

/** The page may talk to this address only: what is dropped on it cannot leave. */
const POLICY =
  "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; worker-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/** The built page, beside the bundle of this program. */
const SITE = [fileURLToPath(new URL('../../web/dist/', import.meta.url)), fileURLToPath(new URL('../../../web/dist/', import.meta.url))]

export function pageApp(site: string): Hono {
  const app = new Hono()
  app.get('*', async c => {
    const path = pathOf(c.req.url)
    if (path === null) return c.text('地址有误 (bad address)', 400)
    const wanted = extname(path) === '' ? '/index.html' : path
    const file = join(site, wanted)
    if (!file.startsWith(site) || !existsSync(file)) return c.text('没有这个页面 (not found)', 404)
    // the build puts a compressed one beside what is worth it
    const isPacked = /\bgzip\b/.test(c.req.header('accept-encoding') ?? '') && existsSync(`${file}.gz`)
    const body = new Uint8Array(await readFile(isPacked ? `${file}.gz` : file))
    const isHashed = path.startsWith('/assets/')
    return c.body(body, 200, {
      ...(isPacked ? { 'content-encoding': 'gzip' } : {}),
      vary: 'accept-encoding',
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      'cache-control': isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
      'content-security-policy': POLICY,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    })
  })
  return app
}

/** The path of a request within the site; null when it is not decodable. */
function pathOf(url: string): string | null {
  try {
    return normalize(decodeURIComponent(new URL(url).pathname)).replace(/^(\.\.[/\\])+/, '')
  } catch {
    return null
  }
}

export interface ServeOptions extends WorkbenchOptions {
  readonly port?: string
  readonly host: string
}

/** Serves until the process is stopped; gives the exit code only when it cannot start. */
export async function serve(options: ServeOptions, io: Io): Promise<number> {
  const site = SITE.find(s => existsSync(join(s, 'index.html')))
  if (!site) throw new UsageError('页面还没有构建，请先运行 npm run build（npm start 会自动构建）')
  const port = options.port === undefined ? await freePort(8080, options.host) : portOption(options.port)
  const address = `http://${options.host === '0.0.0.0' ? 'localhost' : options.host}:${port}`
  // without a store nothing of the workbench is loaded
  const isWithStore = options.data !== undefined || options.databaseUrl !== undefined
  const workbench = isWithStore ? await (await import('./open-workbench.ts')).openWorkbench(options, address, io) : null
  const app = new Hono()
  if (workbench) app.route('/', workbench.api).route('/', workbench.site)
  app.route('/', pageApp(site))
  const server = listen({ fetch: app.fetch, port, hostname: options.host })
  return await new Promise(resolve => {
    server.on('listening', () => io.out(`绩效 已就绪：${address}/\n`))
    server.on('error', error => {
      io.err(
        `不能在 ${options.host}:${port} 上启动：${error instanceof Error && 'code' in error && error.code === 'EADDRINUSE' ? '端口已被占用' : String(error)}\n`,
      )
      resolve(2)
    })
    const stop = () => void closeInOrder(server, workbench ?? NOTHING).then(() => resolve(0))
    process.once('SIGINT', stop)
    process.once('SIGTERM', stop)
  })
}

const NOTHING = { endStreams: () => {}, close: () => Promise.resolve() }

function portOption(text: string): number {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 1 || port > 65535) throw new UsageError(`--port 应是 1 到 65535 的整数，不能是“${text}”`)
  return port
}

/** The first free port from `first` on. */
async function freePort(first: number, host: string): Promise<number> {
  for (let port = first; port < first + 50; port++) if (await isFree(port, host)) return port
  throw new UsageError(`${first} 到 ${first + 49} 的端口都被占用，请用 --port 指定`)
}

const isFree = (port: number, host: string): Promise<boolean> =>
  new Promise(resolve => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.once('listening', () => probe.close(() => resolve(true)))
    probe.listen(port, host)
  })
