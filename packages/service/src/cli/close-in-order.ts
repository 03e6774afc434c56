/** Ends the service so that nobody is cut off in the middle: no new callers, streams ended, what was asked answered, and only then the store. */
import { Server, type ServerResponse } from 'node:http'
import type { ServerType } from '@hono/node-server'

/** What was asked is waited for that long; then it is cut off, for the store has to be closed properly whatever a caller does. */
const PATIENCE_MS = 10_000
const LOOK_MS = 50

export interface Closing {
  /** Ends what would go on without end. */
  endStreams(): void
  /** The store. */
  close(): Promise<void>
}

export async function closeInOrder(server: ServerType, { endStreams, close }: Closing, patience = PATIENCE_MS): Promise<void> {
  const closed = new Promise<void>(resolve => server.close(() => resolve()))
  // a connection that is kept alive would go on asking: it ends with its next answer
  server.prependListener('request', (_: unknown, answer: ServerResponse) => answer.setHeader('connection', 'close'))
  const look = setInterval(() => server instanceof Server && server.closeIdleConnections(), LOOK_MS)
  const cut = setTimeout(() => server instanceof Server && server.closeAllConnections(), patience)
  endStreams()
  await closed
  clearInterval(look)
  clearTimeout(cut)
  await close()
}
