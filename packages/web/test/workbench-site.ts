/** For tests: the workbench with the demo county in a fresh store, and people signed in to it in a real Chromium. */
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { type Site, startSite } from './site.ts'

export interface Workbench extends Site {
  /** A page of a person of his own browser context, at `path`; close it with `page.context().close()`. */
  readonly signIn: (user: string, path?: string, viewport?: { readonly width: number; readonly height: number }) => Promise<Page>
}

const PATIENCE = 15_000
const DESKTOP = { width: 1366, height: 768 }

export async function startWorkbench(): Promise<Workbench> {
  const directory = mkdtempSync(join(tmpdir(), 'jixiao-workbench-'))
  const site = await startSite('--data', join(directory, 'data'), '--demo-untouched', '--port', String(await freePort()))
  const passwords = new Map([...site.said.matchAll(/用户名 (\S+) {2}密码 (\S+)/g)].map(([, user = '', password = '']) => [user, password]))
  return {
    address: site.address,
    browser: site.browser,
    async signIn(user, path = '/desk', viewport = DESKTOP) {
      const password = passwords.get(user)
      if (password === undefined) throw new Error(`the demo has no ${user}, only ${[...passwords.keys()].join(', ')}`)
      const page = await (await site.browser.newContext({ viewport })).newPage()
      page.setDefaultTimeout(PATIENCE)
      await page.goto(`${site.address}sign-in?to=${encodeURIComponent(path)}`)
      await page.fill('input[name=username]', user)
      await page.fill('input[name=password]', password)
      await page.click('button[type=submit]')
      await page.waitForURL(url => url.pathname !== '/sign-in')
      return page
    },
    async stop() {
      await site.stop()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}

export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (address !== null && typeof address === 'object' ? resolve(address.port) : reject(new Error('no free port'))))
    })
  })
