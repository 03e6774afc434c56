/** A service that is closed while browsers still ask. */
import { Server } from 'node:http'
import { type AddressInfo, createServer } from 'node:net'
import { serve } from '@hono/node-server'
import { profileNamed } from '@jixiao/rules'
import { openStore, saveBody, savePerson } from '@jixiao/store'
import { Hono } from 'hono'
import { expect, it, vi } from 'vitest'
import { apiApp } from '../api/app.ts'
import { openOffice } from '../api/office.ts'
import { closeInOrder } from './close-in-order.ts'

const PASSWORD = 'Qinghe-2026-demo'
const listening = async (fetch: (request: Request) => Response | Promise<Response>) => {
  const server = serve({ fetch, port: 0, hostname: '127.0.0.1' })
  await vi.waitFor(() => expect(server.address()).not.toBeNull())
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}

it('answers what was asked, ends the streams, and closes the store last', { timeout: 60_000 }, async () => {
  const opened = await openStore({ memory: true })
  const profile = profileNamed('national')
  if (!opened.ok || !profile) throw new Error('not opened')
  const store = opened.value
  const office = openOffice({ store, profile, secret: 'a secret of more than thirty-two characters', url: 'http://127.0.0.1' })
  await saveBody(store.db, { id: 'county', kind: 'region', parent: null, name: '示例县', shortName: '', code: '130999' })
  const li = { id: 'li', name: '李一', username: 'liyi', isActive: true, mustChangePassword: false }
  await savePerson(store.db, { ...li, appointments: [{ role: 'preparer', body: 'county' }] })
  await office.doorkeeper.setPassword('li', PASSWORD)
  const errors: unknown[] = []
  const app = new Hono().route('/', apiApp(office))
  app.onError((error, c) => {
    errors.push(error)
    return c.text('error', 500)
  })
  const { server, url } = await listening(app.fetch)
  const signedIn = await office.doorkeeper.signIn('liyi', PASSWORD, new Headers())
  if (!signedIn.ok) throw new Error('not signed in')
  const cookie = signedIn.value.headers
    .getSetCookie()
    .map(c => c.split(';')[0])
    .join('; ')
  const headers = { cookie, 'x-jixiao': '1', 'content-type': 'application/json' }

  const stream = await fetch(`${url}/api/v1/dossiers/county.2026/live`, { headers })
  expect(stream.status).toBe(200)
  const streamEnded = stream.text()
  let isStopping = false
  let saved = 0
  const statuses = new Set<number>()
  const browser = async (name: number) => {
    for (let n = 0; ; n++) {
      const add = { kind: 'add', record: `r-${name}-${n}`, of: 'line', parent: null, order: 'm', fields: {} }
      try {
        const answer = await fetch(`${url}/api/v1/dossiers/county.2026/edits`, { method: 'POST', headers, body: JSON.stringify({ edits: [add] }) })
        statuses.add(answer.status)
        await answer.text()
        if (answer.status === 200) saved++
      } catch {
        // no longer there: only once it is being closed
        expect(isStopping).toBe(true)
        return
      }
    }
  }
  const browsers = Promise.all(Array.from({ length: 8 }, (_, n) => browser(n)))
  await vi.waitFor(() => expect(saved).toBeGreaterThan(20), { timeout: 20_000 })
  isStopping = true
  let wasThere = -1
  const close = async () => {
    // whatever was answered has been written
    wasThere = (await store.db.execute('select 1 from record')).length
    await store.close()
  }
  const begun = performance.now()
  await closeInOrder(server, { endStreams: () => office.live.close(), close })
  // nobody had to be cut off
  expect(performance.now() - begun).toBeLessThan(9000)
  await browsers
  expect(await streamEnded).toContain('event: revision')
  expect([...statuses]).toEqual([200])
  expect(errors).toEqual([])
  expect(wasThere).toBe(saved)
})

it('does not wait for ever for a caller who never listens', async () => {
  const { server, url } = await listening(() => new Response(new ReadableStream({ start: c => c.enqueue(new Uint8Array(10)) })))
  const answer = await fetch(url)
  let isClosed = false
  const close = async () => {
    isClosed = true
  }
  await closeInOrder(server, { endStreams: () => {}, close }, 300)
  expect(isClosed).toBe(true)
  await expect(answer.text()).rejects.toThrow()
  expect(server instanceof Server).toBe(true)
  // the port is free again
  const again = createServer()
  await new Promise<void>((resolve, reject) => again.once('error', reject).listen(Number(new URL(url).port), '127.0.0.1', resolve))
  again.close()
})
