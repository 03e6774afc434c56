/** The page of published files: brought, a doubt settled beside the original, the year with its sources; accessible. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startWorkbench, type Workbench } from './workbench-site.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const BUDGET = `平安示例县水务局2026年部门预算信息公开情况说明

一、部门预算安排的总体情况
1、收入说明
2026年预算收入100.00万元，其中：一般公共预算收入100.00万元。
2、支出说明
2026年支出预算100.00万元，其中基本支出80.00万元。
二、“三公”经费预算情况
2026年“三公”经费预算3.00万元，其中公务接待费3.00万元。
2026年，我部门安排“三公”经费预算共计4.00万元。
联系电话：13800001234
`

let site: Workbench
beforeAll(async () => {
  site = await startWorkbench()
}, 60_000)
afterAll(() => site?.stop())

const violations = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(AXE)
  return page.evaluate(
    `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] }).then(r => r.violations.map(v => v.id + ' ' + v.nodes[0].html))`,
  )
}
const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })

it('takes files in, and a person settles what is doubtful beside the original', { timeout: 60_000 }, async () => {
  const page = await site.signIn('performance', '/take-in?part=doubts')
  await page.getByText('没有待核事项。').waitFor()
  expect(await violations(page)).toEqual([])
  await page.getByRole('link', { name: '录入', exact: true }).click()
  await page.getByLabel('选择文件').setInputFiles([file('水务局预算.txt', BUDGET), file('空.txt', '没有内容')])
  await page.getByRole('row', { name: /水务局预算.txt 已录入 平安示例县水务局 2026/ }).waitFor()
  await page.getByRole('row', { name: /空.txt 没有录入/ }).waitFor()
  expect(await violations(page)).toEqual([])
  await page.getByRole('link', { name: '去处理待核事项' }).click()
  const card = page.locator('.doubt', { hasText: '有2个不同的数' })
  await card.getByRole('button', { name: /^看原文：“/ }).click()
  await expect.poll(() => page.locator('.evidence [data-f~="spot"].on').first().textContent(), { timeout: 10_000 }).toContain('3.00')
  expect(await violations(page)).toEqual([])
  await card.getByRole('radio', { name: /4.00万元/ }).check()
  await card.getByRole('button', { name: '确定' }).click()
  await card.waitFor({ state: 'detached' })
  await page.getByLabel('显示').selectOption('settled')
  await page.getByText(/选定读法：4.00万元.*示例绩效股/).waitFor()
  await page.getByRole('link', { name: '已录入', exact: true }).click()
  await page.getByRole('link', { name: '平安示例县水务局 2026' }).click()
  await page.getByText('据公开文件录入，未经单位确认').waitFor()
  await page.getByRole('button', { name: /第7行/ }).first().click()
  await page.locator('.evidence [data-f~="spot"].on').first().waitFor()
  expect(await violations(page)).toEqual([])
  const shown = await page.request.get(new URL('public/', site.address).href)
  expect(await shown.text()).toContain('平安示例县')
  await page.context().close()
})

it('decides on personal data of a file beside the original, and keeps the log', { timeout: 60_000 }, async () => {
  const page = await site.signIn('performance', '/take-in?part=redactions')
  const card = page.locator('.hit-card', { hasText: '手机号码' })
  await card.getByText('13800001234').waitFor()
  expect(await violations(page)).toEqual([])
  await card.getByRole('button', { name: '看原文' }).click()
  await expect.poll(() => page.locator('.evidence [data-f~="spot"].on').first().textContent(), { timeout: 10_000 }).toContain('13800001234')
  expect(await card.getByLabel('遮盖后写作').inputValue()).toBe('138****1234')
  await card.getByRole('button', { name: '确定' }).click()
  await card.waitFor({ state: 'detached' })
  await page.getByText('没有要处理的个人信息和密级标识。').waitFor()
  await page.getByLabel('显示').selectOption('decided')
  await page.getByText(/遮盖：138\*\*\*\*1234（示例绩效股/).waitFor()
  expect(await violations(page)).toEqual([])
  await page.context().close()
})

it('says to an office that the bureau does this', { timeout: 30_000 }, async () => {
  const page = await site.signIn('preparer', '/take-in', { width: 390, height: 844 })
  await page.getByText('录入公开文件由财政部门的绩效股和业务股办理。').waitFor()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  await page.context().close()
})
