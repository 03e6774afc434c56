// node benchmarks/site/run.mjs [bodies] [years]: the static export of a county, with all its documents and data, written to disk.
// node benchmarks/site/run.mjs measure [kind]: every kind of page as Lighthouse's mobile run would measure it.
// node benchmarks/site/run.mjs taken make|measure FOLDER [years]: a site of thousands of years that were taken in from published files.
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const here = fileURLToPath(new URL('.', import.meta.url))
const [what, ...given] = process.argv.slice(2)
const entry = what === 'measure' || what === 'taken' ? what : 'export'
const scratch = mkdtempSync(join(tmpdir(), 'jixiao-bench-'))
symlinkSync(join(root, 'node_modules'), join(scratch, 'node_modules'))
copyFileSync(join(root, 'packages/store/src/engine/pglite-worker.mjs'), join(scratch, 'pglite-worker.mjs'))
const { default: esbuild } = await import('esbuild')
await esbuild.build({
  entryPoints: [join(here, `${entry}.ts`)],
  outdir: scratch,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  splitting: true,
  platform: 'node',
  format: 'esm',
  logLevel: 'error',
  external: ['@electric-sql/*', '@myriaddreamin/*', 'playwright-core'],
  banner: { js: "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);" },
})
const options = entry !== 'export' ? given : [join(scratch, 'out'), ...process.argv.slice(2)]
const run = spawnSync(process.execPath, ['--expose-gc', join(scratch, `${entry}.mjs`), ...options], { stdio: 'inherit' })
if (!process.env.KEEP) rmSync(scratch, { recursive: true, force: true })
else console.log(join(scratch, 'out'))
process.exit(run.status ?? 1)
