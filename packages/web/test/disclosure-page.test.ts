/** The disclosure page: from a mobile number in the text to a signed package. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startWorkbench, type Workbench } from './workbench-site.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const PATH = '/years/archives/2026/disclosure'
const MOBILE = '13800138000'

let site: Workbench
beforeAll(async () => {
  site = await startWorkbench()
}, 60_000)
afterAll(() => site?.stop())

/** An act that other pages do. */
const post = (page: Page, path: string, content: object): Promise<{ readonly id?: string; readonly state?: string }> =>
  page.evaluate(
    async ([to, text]) => {
      const headers = { 'content-type': 'application/json', 'x-jixiao': '1' }
      return (await fetch(`/api/v1${to}`, text === '' ? {} : { method: 'POST', headers, body: text })).json()
    },
    [path, Object.keys(content).length === 0 ? '' : JSON.stringify(content)] as const,
  )

const violations = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(AXE)
  return page.evaluate(
    `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] }).then(r => r.violations.map(v => v.id + ' ' + v.nodes[0].html))`,
  )
}

describe('the disclosure page', { timeout: 120_000 }, () => {
  it('shows what blocks, masks what is personal, takes signatures and publishes', async () => {
    const preparer = await site.signIn('preparer', '/desk')
    const { id } = await post(preparer, '/bodies/archives/years/2026', {})
    const fields = { section: 'other-matters', text: `咨询电话：${MOBILE}。` }
    await post(preparer, `/dossiers/${id}/edits`, {
      edits: [{ kind: 'add', record: 'passage-of-test', of: 'passage', parent: null, order: 'zz', fields }],
    })
    await preparer.goto(new URL(PATH, site.address).href)
    const card = preparer.locator('.card', { hasText: MOBILE })
    await card.waitFor()
    expect(await violations(preparer)).toEqual([])
    expect(await preparer.getByRole('button', { name: /发布第 1 版/ }).isDisabled()).toBe(true)
    expect(await card.getByLabel('遮盖后写作').inputValue()).toBe('138****8000')
    await card.getByRole('button', { name: '看这一页' }).click()
    expect(await preparer.locator('.paper.form').textContent()).toContain(MOBILE)
    await card.getByRole('button', { name: '确定' }).click()
    await preparer.locator('.paper.form', { hasText: '138****8000' }).waitFor()

    const [head, budget, performance] = [await site.signIn('head', PATH), await site.signIn('budget'), await site.signIn('performance')]
    for (const paper of ['targets', 'disclosure']) {
      const to = `/dossiers/${id}/papers/${paper}/moves`
      await post(preparer, to, { kind: 'submit' })
      for (const page of [head, budget, performance]) await post(page, to, { kind: 'approve' })
    }
    await preparer.reload()
    await preparer.getByRole('button', { name: /保密审查通过/ }).click()
    await preparer.locator('.card', { hasText: /保密审查.*已签/ }).waitFor()
    await head.reload()
    await head.getByRole('button', { name: /主要负责人审签通过/ }).click()
    await head.getByText('可以发布了。').waitFor()
    await head.getByRole('button', { name: /发布第 1 版/ }).click()
    await head.getByRole('dialog').getByRole('button', { name: '发布' }).click()
    await head.getByRole('link', { name: '下载发布包' }).waitFor({ timeout: 60_000 })
    expect(await head.getByText('jixiao verify').textContent()).toMatch(/--key [0-9a-f]{16}$/)
    const [download] = await Promise.all([head.waitForEvent('download'), head.getByRole('link', { name: '下载发布包' }).click()])
    expect(download.suggestedFilename()).toMatch(/预算公开（第1版）\.zip$/)
    if (process.env.KEEP_PACKAGE) await download.saveAs(process.env.KEEP_PACKAGE)
    await head.screenshot(process.env.KEEP_PACKAGE ? { path: `${process.env.KEEP_PACKAGE}.png`, fullPage: true } : {})
    expect(await violations(head)).toEqual([])

    // what was published and what stands here now are one edition
    await head.getByRole('button', { name: '与现在的稿子比较' }).click()
    await expect.poll(() => head.locator('.comparing .verdict').textContent(), { timeout: 30_000 }).toContain('两个版本的数字和文字相同')
    await head.getByRole('link', { name: '回到公开' }).click()
    await head.getByText('第 1 版', { exact: true }).waitFor()
  })
})
