// The PostgreSQL of the tests: DATABASE_URL, or a server of Debian's package started for this run in a directory of its own.
import { spawnSync } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const ROOT = '/usr/lib/postgresql'
const programs = () =>
  existsSync(ROOT)
    ? readdirSync(ROOT)
        .map(version => join(ROOT, version, 'bin'))
        .filter(bin => existsSync(join(bin, 'initdb')))
        .sort()
        .at(-1)
    : undefined

/** Installs Debian's package where that is possible. */
function install() {
  const isRoot = process.getuid?.() === 0
  const apt = (...args) =>
    spawnSync(isRoot ? 'apt-get' : 'sudo', isRoot ? args : ['-n', 'apt-get', ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
  console.log('PostgreSQL is missing: installing the package postgresql')
  apt('update', '-qq')
  apt('install', '-y', '-qq', '--no-install-recommends', 'postgresql')
}

/** A server for this run: its URL and how to stop it; null, with a line that says so, where none can be had. */
export function startPostgresql() {
  if (process.env.DATABASE_URL) return { url: process.env.DATABASE_URL, stop: () => {} }
  if (process.platform !== 'linux') return skipped('set DATABASE_URL')
  if (!programs()) install()
  const bin = programs()
  if (!bin) return skipped('install the package postgresql or set DATABASE_URL')
  const directory = mkdtempSync(join(tmpdir(), 'jixiao-pg-'))
  const owner = serverUser()
  if (owner) chownSync(directory, owner.uid, owner.gid)
  chmodSync(directory, 0o700)
  const run = (program, ...args) => spawnSync(join(bin, program), args, { cwd: '/', stdio: 'ignore', ...owner })
  const data = join(directory, 'data')
  const made = run('initdb', '-D', data, '-U', 'jixiao', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync')
  const port = 20000 + (process.pid % 20000)
  const options = `-c port=${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off`
  const started = made.status === 0 && run('pg_ctl', '-D', data, '-w', '-o', options, '-l', join(directory, 'log'), 'start').status === 0
  const stop = () => {
    run('pg_ctl', '-D', data, '-m', 'immediate', '-w', 'stop')
    rmSync(directory, { recursive: true, force: true })
  }
  if (started) return { url: `postgres://jixiao@127.0.0.1:${port}/postgres`, stop }
  stop()
  return skipped('the server of Debian’s package did not start')
}

/** The server refuses to run as root; Debian's package brings a user for it. */
function serverUser() {
  if (process.getuid?.() !== 0) return undefined
  const id = flag => Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout)
  return { uid: id('-u'), gid: id('-g') }
}

function skipped(why) {
  console.log(`PostgreSQL: the half of the store's tests that needs it is skipped (${why})`)
  return null
}
