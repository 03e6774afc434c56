/** Where no page is, or one does not come, people are told so in their language and find back. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { obstacles } from './obstacles.ts'
import { openPage, type Site, startSite } from './site.ts'

let site: Site
beforeAll(async () => {
  site = await startSite()
}, 60_000)
afterAll(() => site?.stop())

it('says that there is no such page and leads back', { timeout: 25_000 }, async () => {
  const page = await openPage(await site.browser.newContext(), site.address, 'county')
  await page.getByRole('heading', { name: '没有这个页面' }).waitFor()
  expect(await page.textContent('main')).toContain('“/county”')
  expect(await obstacles(page)).toEqual([])
  await page.getByRole('link', { name: '去检查文件' }).click()
  await page.getByRole('button', { name: '看一个示例' }).waitFor()
  await page.context().close()
})

it('says that a page did not come, and opens it again', { timeout: 25_000 }, async () => {
  const page = await openPage(await site.browser.newContext({ serviceWorkers: 'block' }), site.address)
  await page.route(/RulesPage.*\.js$/, route => route.abort())
  await page.getByRole('link', { name: '规则手册' }).click()
  await page.getByRole('heading', { name: '这个页面没有打开' }).waitFor()
  expect(await obstacles(page)).toEqual([])
  await page.unroute(/RulesPage.*\.js$/)
  await page.getByRole('button', { name: '重新打开' }).click()
  await page.getByRole('heading', { name: '规则手册' }).waitFor()
  await page.context().close()
})
