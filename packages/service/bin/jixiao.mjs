#!/usr/bin/env node
// The command line from a checkout: built on first use, then one import.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import module from 'node:module'
import { fileURLToPath } from 'node:url'

const program = new URL('../dist/jixiao.mjs', import.meta.url)
if (!existsSync(program)) {
  const built = spawnSync(process.execPath, [fileURLToPath(new URL('../../../scripts/build.mjs', import.meta.url))], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (built.status !== 0) {
    console.error('程序还没有构建，构建也没有成功。请先运行 npm ci，再运行 npm run build。')
    process.exit(2)
  }
}
// newer Node keeps the compiled program for the next start
module.enableCompileCache?.()
await import(program.href)
