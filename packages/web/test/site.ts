/** For tests: the built page behind its own server, and a real Chromium. */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'

export const root = fileURLToPath(new URL('../../..', import.meta.url))
const executablePath = process.env.CHROMIUM || ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(p => existsSync(p))
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
const PATIENCE = 15_000

export interface Site {
  readonly address: string
  readonly browser: Browser
  readonly stop: () => Promise<void>
}

export async function startSite(): Promise<Site> {
  const server = spawn(process.execPath, [`${root}packages/service/bin/jixiao.mjs`, 'serve'], { stdio: ['ignore', 'pipe', 'inherit'] })
  const address = await new Promise<string>((resolve, reject) => {
    server.stdout?.on('data', (data: Buffer) => {
      const found = /http:\/\/\S+/.exec(data.toString())
      if (found) resolve(found[0])
    })
    server.on('exit', code => reject(new Error(`the server stopped with ${code}`)))
  })
  if (!executablePath) throw new Error('no Chromium found: install it or set CHROMIUM to its path')
  const browser = await chromium.launch({ executablePath, args: FLAGS })
  return {
    address,
    browser,
    stop: async () => {
      await browser.close()
      server.kill()
    },
  }
}

export async function openPage(context: BrowserContext, address: string, path = ''): Promise<Page> {
  const page = await context.newPage()
  page.setDefaultTimeout(PATIENCE)
  await page.goto(address + path)
  await page.waitForSelector('header.top')
  return page
}
