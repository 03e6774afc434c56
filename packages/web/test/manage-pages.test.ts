/** The first start of an empty house, what each administrator keeps, and my account. */
import { createHmac } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { obstacles } from './obstacles.ts'
import { type StartedSite, startSite } from './site.ts'
import { freePort } from './workbench-site.ts'

const PASSWORD = 'Xinmima-2026-ok'

/** The code of this moment (RFC 6238) for a secret in base 32. */
function totp(secret: string): string {
  const bits = [...secret.replace(/\s/g, '')].map(c => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(c).toString(2).padStart(5, '0')).join('')
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)))
  const mac = createHmac('sha1', Buffer.from((bits.match(/.{8}/g) ?? []).map(b => Number.parseInt(b, 2))))
    .update(counter)
    .digest()
  const from = (mac.at(-1) ?? 0) & 15
  return String((mac.readUInt32BE(from) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

describe('an empty house', { timeout: 60_000 }, () => {
  const directory = mkdtempSync(join(tmpdir(), 'jixiao-start-'))
  let site: StartedSite
  let page: Page
  const passwords = new Map<string, string>()

  const signIn = async (user: string, password: string): Promise<void> => {
    await page.context().clearCookies()
    await page.goto(`${site.address}sign-in?to=/manage`)
    await page.fill('input[name=username]', user)
    await page.fill('input[name=password]', password)
    await page.click('button[type=submit]')
  }
  /** Signs in with a password that somebody else made, and puts an own one in its place. */
  const signInFirst = async (user: string): Promise<void> => {
    const given = passwords.get(user) ?? ''
    await signIn(user, given)
    for (const [name, value] of [
      ['old', given],
      ['fresh', PASSWORD],
      ['again', PASSWORD],
    ] as const)
      await page.fill(`input[name=${name}]`, value)
    await page.click('button[type=submit]')
    await page.waitForSelector('.manage-parts')
  }

  beforeAll(async () => {
    site = await startSite('--data', join(directory, 'data'), '--port', String(await freePort()))
    page = await (await site.browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage()
    page.setDefaultTimeout(15_000)
  }, 60_000)
  afterAll(async () => {
    await site?.stop()
    rmSync(directory, { recursive: true, force: true })
  })

  it('is started by whoever has the code of the console', async () => {
    await page.goto(`${site.address}sign-in`)
    await page.waitForURL('**/start')
    expect(await obstacles(page)).toEqual([])
    const code = /启动码 (\S{9})/.exec(site.said)?.[1] ?? ''
    await page.getByLabel('启动码').fill('2222-2222')
    await page.getByText('先看示例县').click()
    await page.getByRole('button', { name: '建立示例县' }).click()
    expect(await page.getByRole('alert').textContent()).toContain('启动码不对')
    await page.getByLabel('启动码').fill(code.toLowerCase())
    await page.getByText('建立自己的地区').click()
    await page.getByRole('button', { name: '下一步' }).click()
    await page.getByLabel('地区名称').fill('示例省示例县')
    await page.getByLabel(/^行政区划代码/).fill('130999')
    await page.getByRole('button', { name: '下一步' }).click()
    for (const [i, name] of ['张一', '李二', '王三'].entries()) await page.getByLabel('姓名').nth(i).fill(name)
    expect(await obstacles(page)).toEqual([])
    await page.getByRole('button', { name: '建立工作台' }).click()
    await page.waitForSelector('.told-once')
    for (const row of await page.locator('.told-once tbody tr').all()) {
      const [, , username = '', password = ''] = await row.locator('td').allTextContents()
      passwords.set(username, password)
    }
    expect([...passwords.keys()]).toEqual(['system', 'security', 'audit'])
    await page.goto(`${site.address}start`)
    await page.waitForURL('**/sign-in')
  })

  it('gets its bodies from the system administrator', async () => {
    await signInFirst('system')
    expect(await page.textContent('.manage .empty')).toContain('先添加各部门')
    await page.getByRole('button', { name: '添加部门' }).click()
    await page.getByLabel('全称').fill('示例县档案馆')
    await page.getByLabel('编码', { exact: true }).fill('377')
    await page.getByRole('button', { name: '保存' }).click()
    await page.getByRole('button', { name: '修改“示例县档案馆”' }).waitFor()
    await page.getByRole('button', { name: '添加部门' }).click()
    await page.getByLabel('全称').fill('示例县文化馆')
    await page.getByLabel('编码', { exact: true }).fill('377')
    await page.getByRole('button', { name: '保存' }).click()
    expect(await page.getByRole('alert').textContent()).toBe('编码 377 已用于“示例县档案馆”。')
    await page.getByRole('button', { name: '取消' }).click()
    for (const part of ['代码表', '备份', '口径']) {
      await page.getByRole('link', { name: part, exact: true }).click()
      await page.getByText({ 代码表: '随产品提供的代码表', 备份: '下载备份', 口径: '批复和公开期限' }[part] ?? '').waitFor()
      expect(await obstacles(page), part).toEqual([])
    }
  })

  it('gets its people from the security administrator, who is told what roles do not go together', async () => {
    await signInFirst('security')
    await page.getByRole('button', { name: '添加人员' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('姓名').fill('赵七')
    await dialog.getByLabel('用户名').fill('zhaoqi')
    const appoint = async (row: number, role: string, body: string): Promise<void> => {
      await dialog.getByRole('button', { name: '添加任职' }).click()
      await dialog.getByLabel('角色').nth(row).selectOption(role)
      const place = dialog.getByLabel(/^单位（/).nth(row)
      await place.selectOption(await place.locator('option', { hasText: body }).getAttribute('value'))
    }
    await appoint(0, 'preparer', '示例县档案馆')
    await appoint(1, 'system-administrator', '示例省示例县')
    expect(await page.getByRole('alert').textContent()).toContain('不兼任业务岗位')
    expect(await obstacles(page)).toEqual([])
    await page.getByRole('button', { name: '去掉第 2 项任职' }).click()
    await page.getByRole('button', { name: '添加并生成密码' }).click()
    passwords.set('zhaoqi', (await page.locator('.told-once td').last().textContent()) ?? '')
    await page.getByRole('button', { name: '赵七的密码和停用' }).click()
    await page.getByRole('button', { name: '停用账号' }).click()
    await page.getByText('赵七的账号已停用。').waitFor()
    await page.getByRole('button', { name: '李二的密码和停用' }).click()
    await page.getByRole('button', { name: '停用账号' }).click()
    expect(await page.getByRole('alert').textContent()).toContain('最后一名在岗的安全管理员')
  })

  it('shows the audit administrator that the trail is whole, and what is in it', async () => {
    await signInFirst('audit')
    await page.getByRole('button', { name: '校验全部记录' }).click()
    await page.getByText('1 条记录链、4 行全部完整').waitFor()
    await page.getByText('保存人员“赵七”（zhaoqi）：经办 · 示例县档案馆（停用）').waitFor()
    expect(await obstacles(page)).toEqual([])
  })

  it('asks for a second factor once it is set up', async () => {
    await page.goto(`${site.address}account`)
    await page.getByLabel('先输入现在的密码').fill(PASSWORD)
    await page.getByRole('button', { name: '开启二次验证' }).click()
    await page.getByAltText('验证器二维码').waitFor()
    expect(await page.locator('.backup-codes li').count()).toBe(10)
    expect(await obstacles(page)).toEqual([])
    const secret = (await page.locator('.secret p code').textContent()) ?? ''
    await page.getByLabel(/输入验证器现在显示的/).fill(totp(secret))
    await page.getByRole('button', { name: '确认开启' }).click()
    await page.getByText('已开启，还有 10 个备用码。').waitFor()
    await signIn('audit', PASSWORD)
    await page.getByLabel(/^动态验证码/).fill(totp(secret))
    await page.getByRole('button', { name: '验证' }).click()
    await page.waitForSelector('.manage-parts')
    // the security administrator sees at whom a second factor is asked, and at whom not
    await signIn('security', PASSWORD)
    const row = (username: string) => page.locator('.manage tbody tr', { has: page.getByRole('cell', { name: username, exact: true }) })
    await row('audit').getByText('二次验证', { exact: true }).waitFor()
    expect(await row('system').getByText('二次验证', { exact: true }).count()).toBe(0)
  })
})
