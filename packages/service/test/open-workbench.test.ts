/** What `jixiao serve --data` does before it listens: first start, later starts, and what it refuses. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import type { Io } from '../src/cli/io.ts'
import { openWorkbench } from '../src/cli/open-workbench.ts'

const folder = mkdtempSync(join(tmpdir(), 'jixiao-serve-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const URL = 'http://127.0.0.1:8080'

async function open(options: Parameters<typeof openWorkbench>[0], env: Record<string, string> = {}) {
  let printed = ''
  const io: Pick<Io, 'out' | 'env'> = {
    out(text) {
      printed += text
    },
    env,
  }
  const workbench = await openWorkbench(options, URL, io)
  return { workbench, printed }
}

it('makes the demo county once, with an account for each role that can sign in', { timeout: 60_000 }, async () => {
  const data = join(folder, 'demo')
  const first = await open({ data, demo: true })
  const accounts = [...first.printed.matchAll(/用户名 (\S+) {2}密码 (\S+)/g)].map(([, username, password]) => ({ username, password }))
  expect(accounts.map(a => a.username)).toEqual([
    'system',
    'security',
    'audit',
    'preparer',
    'head',
    'budget',
    'performance',
    'auditor',
    'supervising',
    'station',
  ])
  await expect(open({ data })).rejects.toThrow('正由另一个进程')

  const post = (path: string, content: unknown) =>
    first.workbench.api.request(`/api/v1${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-jixiao': '1' },
      body: JSON.stringify(content),
    })
  const signedIn = await post('/session', accounts[3])
  const cookie = signedIn.headers
    .getSetCookie()
    .map(c => c.split(';')[0])
    .join('; ')
  const dossier = await first.workbench.api.request('/api/v1/bodies/archives/years/2026', { headers: { cookie } })
  expect((await dossier.json()).records.length).toBeGreaterThan(80)
  await first.workbench.close()

  const second = await open({ data, demo: true })
  expect(second.printed).toBe('')
  const again = await second.workbench.api.request('/api/v1/session', { headers: { cookie } })
  expect(again.status).toBe(200)
  await second.workbench.close()
})

it('waits for the page where nobody said what to begin with', { timeout: 60_000 }, async () => {
  const { workbench, printed } = await open({ data: join(folder, 'empty') })
  expect(printed).toMatch(/http:\/\/127\.0\.0\.1:8080\/start ，输入启动码 [2-9A-Z]{4}-[2-9A-Z]{4}/)
  expect(await (await workbench.api.request('/api/v1/start')).json()).toMatchObject({ isOpen: true })
  await workbench.close()
})

it('refuses two places, a server that is not there, and a server without a secret', async () => {
  await expect(open({ data: folder, databaseUrl: 'postgres://127.0.0.1:1/x' })).rejects.toThrow('只能写一个')
  await expect(open({ databaseUrl: 'postgres://127.0.0.1:1/x' })).rejects.toThrow('连接不上数据库')
})
