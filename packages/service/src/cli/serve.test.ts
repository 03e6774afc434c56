import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { pageApp } from './serve.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'jixiao-site-'))
  mkdirSync(join(folder, 'site/assets'), { recursive: true })
  writeFileSync(join(folder, 'site/index.html'), '<title>page</title>')
  writeFileSync(join(folder, 'site/assets/a.js'), '1')
  writeFileSync(join(folder, 'site/assets/b.js'), 'let b')
  writeFileSync(join(folder, 'site/assets/b.js.gz'), gzipSync('let b'))
  writeFileSync(join(folder, 'secret.txt'), 'secret')
})
afterAll(() => rmSync(folder, { recursive: true }))
const get = (path: string) => pageApp(`${folder}/site/`).request(`http://localhost${path}`)

it('serves the page for its own routes, and files with their types', async () => {
  expect(await (await get('/rules/M01')).text()).toContain('page')
  const script = await get('/assets/a.js')
  expect(script.headers.get('content-type')).toContain('javascript')
  expect(script.headers.get('cache-control')).toContain('immutable')
})

it('sends the packed file to whoever takes it, with the type of what is in it', async () => {
  const app = pageApp(`${folder}/site/`)
  const ask = (encoding: string) => app.request('http://localhost/assets/b.js', { headers: { 'accept-encoding': encoding } })
  const packed = await ask('br, gzip')
  expect([packed.headers.get('content-encoding'), packed.headers.get('content-type')]).toEqual(['gzip', 'text/javascript; charset=utf-8'])
  expect(gunzipSync(new Uint8Array(await packed.arrayBuffer())).toString()).toBe('let b')
  const plain = await ask('identity')
  expect([plain.headers.get('content-encoding'), plain.headers.get('vary'), await plain.text()]).toEqual([null, 'accept-encoding', 'let b'])
})

it('lets the page talk to its own address only', async () => {
  expect((await get('/')).headers.get('content-security-policy')).toContain("connect-src 'self'")
})

it.each(['/../secret.txt', '/%2e%2e%2fsecret.txt', '/..%5csecret.txt', '/assets/../../secret.txt'])('does not leave its folder: %s', async path => {
  const answer = await get(path)
  expect(await answer.text()).not.toContain('secret')
  expect(answer.status).toBe(404)
})

it('answers 400 to an address that is none and 404 to a file that is not there', async () => {
  expect((await get('/%zz')).status).toBe(400)
  expect((await get('/assets/none.js')).status).toBe(404)
})
