// Builds what `npm start` and `npx jixiao` run: the rule book, the command line (one file) and the page.
import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

const root = fileURLToPath(new URL('..', import.meta.url))
const stamp = join(root, 'packages/service/dist/.built')

/** One hash over everything that goes into the build. */
function sourcesHash() {
  const hash = createHash('sha256')
  const walk = dir => {
    for (const name of readdirSync(dir).sort()) {
      if (name === 'node_modules' || name === 'dist') continue
      const path = join(dir, name)
      if (statSync(path).isDirectory()) walk(path)
      else if (!/\.test\.tsx?$/.test(name)) hash.update(path.slice(root.length)).update(readFileSync(path))
    }
  }
  walk(join(root, 'packages'))
  hash.update(readFileSync(join(root, 'package-lock.json'))).update(readFileSync(fileURLToPath(import.meta.url)))
  return hash.digest('hex')
}

export const isBuilt = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === sourcesHash()

/** A compressed one beside each file of the page that is a third smaller then: packed once here, and not at every request. */
function pack(dir) {
  for (const name of readdirSync(dir)) {
    const path = join(dir, name)
    if (statSync(path).isDirectory()) pack(path)
    else if (/\.(?:js|css|html|svg|wasm|json)$/.test(name)) {
      const raw = readFileSync(path)
      const packed = gzipSync(raw, { level: 9 })
      if (packed.length < raw.length * 0.67) writeFileSync(`${path}.gz`, packed)
    }
  }
}

export async function build() {
  const { default: esbuild } = await import('esbuild')
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const define = { __VERSION__: JSON.stringify(version) }
  rmSync(join(root, 'packages/service/dist'), { recursive: true, force: true })
  mkdirSync(join(root, 'packages/service/dist'), { recursive: true })
  await esbuild.build({
    entryPoints: {
      jixiao: join(root, 'packages/service/src/cli/jixiao.ts'),
      'job-worker': join(root, 'packages/service/src/cli/workers/job-worker.ts'),
    },
    outdir: join(root, 'packages/service/dist'),
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    minifySyntax: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    define,
    // it looks for its own files beside itself
    external: ['@electric-sql/pglite', '@electric-sql/pglite/*', '@electric-sql/pglite-socket'],
    banner: { js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);" },
    logLevel: 'warning',
  })
  copyFileSync(
    createRequire(join(root, 'packages/documents/package.json')).resolve('@embedpdf/pdfium/pdfium.wasm'),
    join(root, 'packages/service/dist/pdfium.wasm'),
  )
  copyFileSync(join(root, 'packages/store/src/engine/pglite-worker.mjs'), join(root, 'packages/service/dist/pglite-worker.mjs'))
  if (existsSync(join(root, 'packages/web/vite.config.ts'))) {
    const vite = await import('vite')
    await vite.build({ root: join(root, 'packages/web'), logLevel: 'warn', define })
    pack(join(root, 'packages/web/dist'))
  }
  writeFileSync(stamp, sourcesHash())
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv.includes('--if-stale') && isBuilt()) process.exit(0)
  const started = performance.now()
  await build()
  console.error(`built in ${((performance.now() - started) / 1000).toFixed(1)} s`)
}
