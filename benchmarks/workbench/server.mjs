// The built workbench with the demo county, and Chromium beside it.
import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { chromiumPath } from '../../scripts/chromium.mjs'

const freePort = () =>
  new Promise(resolve => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })

export async function startServer(root, data) {
  const port = String(await freePort())
  const program = join(root, 'packages/service/bin/jixiao.mjs')
  const process_ = spawn(process.execPath, [program, 'serve', '--data', data, '--demo-untouched', '--port', port], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  await new Promise((resolve, reject) => {
    process_.stdout.setEncoding('utf8').on('data', text => {
      said += text
      if (/http:\/\/\S+\n/.test(said)) resolve()
    })
    process_.once('exit', code => reject(new Error(`the server ended with ${code}`)))
  })
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox', '--disable-gpu'] })
  const address = `http://127.0.0.1:${port}`
  const password = user => new RegExp(`用户名 ${user} {2}密码 (\\S+)`).exec(said)?.[1] ?? ''
  return {
    address,
    /** A browser that has never been here, of somebody who is signed in. */
    async visitor(user) {
      const context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
      const answer = await context.request.post(`${address}/api/v1/session`, {
        data: { username: user, password: password(user) },
        headers: { 'x-jixiao': '1' },
      })
      if (!answer.ok()) throw new Error(`sign-in ${answer.status()}`)
      return context
    },
    async stop() {
      await browser.close()
      const ended = new Promise(resolve => process_.once('exit', resolve))
      process_.kill()
      await ended
    },
  }
}
