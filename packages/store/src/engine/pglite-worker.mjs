// The embedded database in a thread of its own: PGlite that really writes to the disk, behind a socket. Plain JavaScript, because a worker
// starts without the tools that read TypeScript.
import { fsyncSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { PGlite } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'
import { PGLiteSocketServer } from '@electric-sql/pglite-socket'

// As it comes, PGlite starts with -F (no fsync) and its file system has no fsync: a power cut would lose what was acknowledged.
let synced = 0
class DurableNodeFS extends NodeFS {
  async init(pg, options) {
    const made = await super.init(pg, options)
    made.emscriptenOpts.preRun.push(module => {
      module.FS.filesystems.NODEFS.stream_ops.fsync = stream => {
        fsyncSync(stream.nfd)
        synced++
        return 0
      }
    })
    return made
  }
}

const { directory, socket } = workerData
const durable = {
  fs: directory ? new DurableNodeFS(directory) : undefined,
  startParams: PGlite.defaultStartParams.filter(p => p !== '-F').concat(['-c', 'wal_sync_method=fsync']),
}
const db = await PGlite.create(directory ? durable : {})
const server = new PGLiteSocketServer({ db, path: socket, maxConnections: 20 })
await server.start()
parentPort?.on('message', async message => {
  if (message === 'stop') {
    await server.stop()
    await db.close()
    parentPort?.postMessage({ stopped: true })
    parentPort?.close()
  } else if (message === 'synced') parentPort?.postMessage({ synced })
})
parentPort?.postMessage({ ready: true })
