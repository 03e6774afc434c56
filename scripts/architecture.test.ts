/** Every path named in ARCHITECTURE.md, CONTRIBUTING.md and README exists. */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))

it.each(['ARCHITECTURE.md', 'CONTRIBUTING.md', 'README.md', 'README.zh-CN.md'])('%s names only paths that exist', name => {
  const text = readFileSync(root + name, 'utf8')
  const paths = [...text.matchAll(/(?:`|\()((?:packages|cases|scripts|benchmarks|docs)\/[\w./-]*[\w/])(?:`|\))/g)].flatMap(m => (m[1] ? [m[1]] : []))
  if (name === 'ARCHITECTURE.md') expect(paths.length).toBeGreaterThan(15)
  expect(paths.filter(p => !p.includes('*') && !existsSync(root + p))).toEqual([])
})
