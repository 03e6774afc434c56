// node benchmarks/workbench/run.mjs: the pages of the workbench from a cold browser, and typing into a long budget, each beside its floor.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, isBuilt } from '../../scripts/build.mjs'
import { measurePages } from './pages.mjs'
import { startServer } from './server.mjs'
import { measureTyping } from './typing.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
if (!isBuilt()) await build()
const scratch = mkdtempSync(join(tmpdir(), 'jixiao-bench-'))
// the floor of a page: the same server, the same policy, nothing in it
const blank = join(root, 'packages/web/dist/blank.html')
writeFileSync(blank, '<!doctype html><html lang="zh-CN"><title>empty</title><main>empty</main></html>')
const only = process.env.ONLY
let server
try {
  server = await startServer(root, join(scratch, 'data'))
  if (only !== 'typing') await measurePages(server)
  if (only !== 'pages') await measureTyping(server)
} finally {
  await server?.stop()
  rmSync(scratch, { recursive: true, force: true })
  rmSync(blank, { force: true })
}
