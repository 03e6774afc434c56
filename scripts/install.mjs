// Installs the locked dependencies when they are missing or older than the lock.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export function installIfNeeded(root) {
  const mark = join(root, 'node_modules/.jixiao-lock')
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  if (existsSync(join(root, 'node_modules/.package-lock.json')) && (!existsSync(mark) ? isComplete(root) : readFileSync(mark, 'utf8') === lock)) {
    writeFileSync(mark, lock)
    return
  }
  console.error('正在安装依赖（npm ci）……')
  const run = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  })
  if (run.status !== 0) {
    console.error('依赖安装失败。请检查网络后重试，或运行 npm ci 查看原因。')
    process.exit(run.status ?? 1)
  }
  writeFileSync(mark, lock)
}

/** An installation by hand counts when npm's own record names every locked package. */
function isComplete(root) {
  const locked = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
  const installed = JSON.parse(readFileSync(join(root, 'node_modules/.package-lock.json'), 'utf8')).packages
  return Object.entries(locked).every(
    ([path, p]) => path === '' || p.optional || p.link || !path.startsWith('node_modules/') || installed[path]?.version === p.version,
  )
}
