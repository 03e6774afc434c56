/** What the bureau sets for its county and what follows from it: numbers of the profile, official code lists; and a department with its unit. */
import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { obstacles } from './obstacles.ts'
import { startWorkbench, type Workbench } from './workbench-site.ts'

const TIME = { timeout: 15_000 }

describe('what the bureau sets', { timeout: 60_000 }, () => {
  let site: Workbench
  const pages: Page[] = []
  const at = async (user: string, path: string): Promise<Page> => {
    const page = await site.signIn(user, path)
    pages.push(page)
    return page
  }
  beforeAll(async () => {
    site = await startWorkbench()
  }, 60_000)
  afterAll(async () => {
    for (const page of pages) await page.context().close()
    await site?.stop()
  })

  it('is a sentence of the profile, set from a year on with its reason, and every page follows', async () => {
    const preparer = await at('preparer', '/years/archives/2026/self-evaluation')
    await expect.poll(() => preparer.textContent('main'), TIME).toMatch(/优/)
    const page = await at('performance', '/manage?part=profile')
    await page.getByRole('button', { name: '设定“评级”' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('第1项 名称').fill('优秀')
    await dialog.getByLabel('从哪一年起执行').fill('2026')
    expect(await obstacles(page)).toEqual([])
    expect(await dialog.textContent()).toContain('90分及以上为优秀')
    expect(await dialog.getByRole('button', { name: '设定' }).isDisabled()).toBe(true)
    await dialog.getByLabel(/^依据/).fill('示例县财政局关于自评等次的通知')
    await dialog.getByRole('button', { name: '设定' }).click()
    await expect.poll(() => page.textContent('.sentences'), TIME).toContain('2026年起执行，示例绩效股设定：示例县财政局关于自评等次的通知')
    await preparer.reload()
    await expect.poll(() => preparer.textContent('main'), TIME).toMatch(/优秀/)
    const audit = await at('audit', '/manage?part=trail')
    await expect.poll(() => audit.textContent('main'), TIME).toContain('设定2026年起的口径“评级”：示例县财政局关于自评等次的通知')
    await page.getByRole('button', { name: '撤销“评级”2026年起的设定' }).click()
    await page.getByRole('dialog').getByLabel('撤销的原因').fill('通知已作废')
    await page.getByRole('dialog').getByRole('button', { name: '撤销' }).click()
    await expect.poll(() => page.textContent('.sentences'), TIME).not.toContain('示例绩效股设定')
  })

  it('is an official code list: names fill by themselves, codes that are gone are said', async () => {
    const file = join(tmpdir(), `codes-${process.pid}.csv`)
    writeFileSync(file, '编码,名称\n201,一般公共服务支出\n20126,档案事务\n2012604,档案馆（室）支出\n208,社会保障和就业支出\n')
    const page = await at('system', '/manage?part=codes')
    await page.getByLabel('年度').selectOption('2026')
    await page.waitForSelector('.manage table.rows')
    await page.locator('.import-codes summary').click()
    await page.waitForSelector('.import-codes[open]')
    await page.locator('input[type=file]').setInputFiles(file)
    await page.locator('input[name=source]').fill('2026年政府收支分类科目')
    await page.locator('.import-codes button[type=submit]').click()
    await expect.poll(() => page.textContent('.manage'), TIME).toContain('已导入的官方代码表：2026年政府收支分类科目')
    const budget = await at('preparer', '/years/archives/2026/budget')
    await expect.poll(() => budget.textContent('.record-grid'), TIME).toContain('档案馆（室）支出')
    await expect.poll(() => budget.textContent('aside.margin'), TIME).toContain('不在本年的代码表里（2026年政府收支分类科目）')
    const cell = budget.locator('.record-grid tbody tr.new [role=gridcell], .record-grid tbody tr.new td').first()
    await cell.click()
    await budget.keyboard.type('档案馆（室）支出')
    await budget.keyboard.press('Enter')
    await expect.poll(() => budget.locator('.record-grid tbody tr:not(.new)').last().textContent(), TIME).toContain('2012604')
    await budget.keyboard.press('Control+z')
  })

  it('a department sees its own papers and those of all its bodies, and who is missing', async () => {
    const page = await at('supervising', '/years/culture/2026')
    await page.getByRole('link', { name: '全部门' }).click()
    await expect.poll(() => page.textContent('.department'), TIME).toContain('所属单位都已填报')
    await page.getByLabel('看哪一份材料').selectOption({ label: '《预算公开》' })
    await expect.poll(() => page.textContent('.department .paper'), TIME).toContain('示例县文化馆本级')
    expect(await page.textContent('.department .paper')).toContain('示例县城关文化站')
    expect(await obstacles(page)).toEqual([])
    const system = await at('system', '/manage?part=bodies')
    await system.getByRole('button', { name: '在“示例县文化馆”下添加' }).click()
    await system.getByLabel('全称').fill('示例县群众艺术馆')
    await system.getByLabel('编码', { exact: true }).fill('356003')
    await system.getByRole('button', { name: '保存' }).click()
    await system.getByRole('button', { name: '修改“示例县群众艺术馆”' }).waitFor()
    await page.reload()
    await expect.poll(() => page.textContent('.department'), TIME).toContain('还没有填报、没有汇总进来的单位：示例县群众艺术馆')
    // added by mistake: nothing hangs on it yet
    await system.getByRole('button', { name: '修改“示例县群众艺术馆”' }).click()
    await system.getByRole('button', { name: '删除' }).click()
    await expect.poll(() => system.getByRole('button', { name: '修改“示例县群众艺术馆”' }).count(), TIME).toBe(0)
    await system.getByRole('button', { name: '修改“示例县文化馆”' }).click()
    await system.getByRole('button', { name: '删除' }).click()
    await expect.poll(() => system.getByRole('alert').textContent(), TIME).toContain('不能删除；单位撤并的，请填写撤并日期')
  })
})
