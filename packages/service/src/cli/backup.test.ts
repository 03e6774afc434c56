/** Backup and restore as an operator does them, and the options of single sign-on. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore, saveBody } from '@jixiao/store'
import { afterAll, expect, it } from 'vitest'
import { main } from './main.ts'
import { nodeIo } from './node-io.ts'
import { singleSignOnOption } from './single-sign-on-option.ts'

const folder = mkdtempSync(join(tmpdir(), 'jixiao-backup-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function run(...argv: string[]) {
  let [out, err] = ['', '']
  const code = await main(argv, {
    ...nodeIo(),
    out(text) {
      out += text
    },
    err(text) {
      err += text
    },
  })
  return { code, out, err }
}

it('writes everything into one file and reads it back into an empty place only', { timeout: 180_000 }, async () => {
  const [data, other, file] = [join(folder, 'data'), join(folder, 'other'), join(folder, 'jixiao.tar.gz')]
  const store = await openStore({ directory: data })
  if (!store.ok) throw new Error(store.problem.say.en)
  await saveBody(store.value.db, { id: 'county', kind: 'region', parent: null, name: '示例县', shortName: '', code: '130999' })
  expect((await run('backup', '--data', data, '--out', file)).err).toContain('/api/v1/house/backup')
  await store.value.close()
  expect(await run('backup', '--data', data, '--out', file)).toMatchObject({ code: 0, out: expect.stringContaining(' 1 行，附件 0 个') })
  expect([existsSync(file), existsSync(`${file}.part`)]).toEqual([true, false])
  expect(await run('restore', '--data', other, '--from', join(folder, 'nothing'))).toMatchObject({
    code: 2,
    err: expect.stringContaining('没有这个文件'),
  })
  writeFileSync(join(folder, 'text'), 'no archive')
  expect(await run('restore', '--data', other, '--from', join(folder, 'text'))).toMatchObject({ code: 2, err: expect.stringContaining('没有恢复') })
  expect(await run('restore', '--data', other, '--from', file)).toMatchObject({ code: 0, out: expect.stringContaining(' 1 行') })
  expect((await run('restore', '--data', other, '--from', file)).err).toContain('已经有数据')
  expect((await run('backup', '--out', file)).err).toContain('二者只写一个')
})

it('takes the identity provider from options or the environment, and no half of it', () => {
  expect(singleSignOnOption({}, {})).toBeNull()
  expect(() => singleSignOnOption({ oidcIssuer: 'https://sso.example' }, {})).toThrow('--oidc-client')
  expect(() => singleSignOnOption({ oidcIssuer: 'sso', oidcClient: 'jixiao' }, {})).toThrow('不是网址')
  const env = { JIXIAO_OIDC_ISSUER: 'https://sso.example', JIXIAO_OIDC_CLIENT: 'a', JIXIAO_OIDC_SECRET: 's' }
  expect(singleSignOnOption({ oidcClient: 'jixiao' }, env)).toEqual({
    issuer: 'https://sso.example',
    client: 'jixiao',
    secret: 's',
    claim: 'preferred_username',
    name: '统一身份认证',
  })
})
