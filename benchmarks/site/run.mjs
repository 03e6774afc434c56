// node benchmarks/site/run.mjs [bodies] [years] [--documents]: the static export of a county, with all its data, written to disk.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const here = fileURLToPath(new URL('.', import.meta.url))
const scratch = mkdtempSync(join(tmpdir(), 'jixiao-bench-'))
symlinkSync(join(root, 'node_modules'), join(scratch, 'node_modules'))
const { default: esbuild } = await import('esbuild')
await esbuild.build({
  entryPoints: [join(here, 'export.ts')],
  outdir: scratch,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  splitting: true,
  platform: 'node',
  format: 'esm',
  logLevel: 'error',
  external: ['@electric-sql/*', '@myriaddreamin/*'],
  banner: { js: "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);" },
})
const run = spawnSync(process.execPath, [join(scratch, 'export.mjs'), join(scratch, 'out'), ...process.argv.slice(2)], { stdio: 'inherit' })
if (!process.env.KEEP) rmSync(scratch, { recursive: true, force: true })
else console.log(join(scratch, 'out'))
process.exit(run.status ?? 1)
