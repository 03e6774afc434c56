/** A dossier as it lives: who else has it open, and a word whenever somebody changed it (server-sent events). */
import { z } from '@hono/zod-openapi'
import { mayAt } from '@jixiao/core'
import { findBodies, findDossierHead } from '@jixiao/store'
import { streamSSE } from 'hono/streaming'
import type { LiveEvent } from '../flows/live-hub.ts'
import { readableDossier } from '../flows/readable-dossier.ts'
import { body, createRoute, given, json, type MakeRoutes, newRoutes, REFUSALS, workingActorOf } from './routing.ts'
import { Id } from './schemas.ts'

const live = createRoute({
  method: 'get',
  path: '/dossiers/{id}/live',
  summary: '卷宗动态 who has the dossier open, and every change, as server-sent events: presence, revision, paper, beat',
  request: { params: z.object({ id: Id }) },
  responses: { 200: { description: 'a stream without end', content: { 'text/event-stream': { schema: z.string() } } }, ...REFUSALS },
})
const presence = createRoute({
  method: 'post',
  path: '/dossiers/{id}/presence',
  summary: '所在位置 where in the dossier the person is',
  request: { params: z.object({ id: Id }), ...body(z.object({ at: z.string().max(200) })) },
  responses: { 200: json(z.object({ isSeen: z.boolean() }), 'isSeen: the person has the dossier open'), ...REFUSALS },
})

const BEAT_MS = 15_000
/** Where several processes share one server, what another of them saved is noticed this late at most. */
const POLL_MS = 3000

export const liveRoutes: MakeRoutes = ({ store, doorkeeper, live: hub }) => {
  const routes = newRoutes()
  routes.openapi(live, async c => {
    const actor = workingActorOf(c)
    const head = given(await readableDossier(store.db, actor, c.req.valid('param').id))
    const headers = c.req.raw.headers
    /** Still signed in, and still allowed to read: asked at every beat. */
    const isWelcome = async (): Promise<boolean> => {
      const now = await doorkeeper.whoIs(headers, true)
      return now?.id === actor.id && mayAt(now.appointments, 'read-dossier', await findBodies(store.db), head.body)
    }
    return streamSSE(c, async stream => {
      let known = head.revision
      const send = (event: LiveEvent): void => {
        if (event.kind === 'end') {
          end()
          return
        }
        if (event.kind === 'revision') {
          if (event.revision <= known) return
          known = event.revision
        }
        const { kind, ...data } = event
        void stream.writeSSE({ event: kind, data: JSON.stringify(data), ...(event.kind === 'revision' ? { id: String(event.revision) } : {}) })
      }
      let end = (): void => {}
      const ended = new Promise<void>(resolve => {
        end = resolve
      })
      stream.onAbort(() => end())
      await stream.writeSSE({ event: 'revision', data: JSON.stringify({ revision: head.revision, by: '' }), id: String(head.revision) })
      const leave = hub.join(head.id, actor, send)
      const fail = (): void => end()
      const beat = setInterval(() => {
        isWelcome().then(isSo => (isSo ? stream.writeSSE({ event: 'beat', data: '' }) : end()), fail)
      }, BEAT_MS)
      const look = (): void => {
        findDossierHead(store.db, head.id).then(h => h && send({ kind: 'revision', revision: h.revision, by: '' }), fail)
      }
      // what was saved between reading the head and joining
      look()
      const poll = store.engine === 'postgresql' ? setInterval(look, POLL_MS) : undefined
      await ended
      clearInterval(beat)
      clearInterval(poll)
      leave()
    })
  })
  routes.openapi(presence, async c => {
    const actor = workingActorOf(c)
    const { id } = given(await readableDossier(store.db, actor, c.req.valid('param').id))
    return c.json({ isSeen: hub.moveTo(id, actor.id, c.req.valid('json').at) }, 200)
  })
  return routes
}
