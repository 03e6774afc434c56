/**
 * Processes that do one job at a time each, within limits of time and memory. What exceeds them ends alone: the process is killed.
 * Threads would be lighter, but a thread that runs out of memory while an array grows takes the whole process with it (Node 20 to 24).
 */
import { type ChildProcess, fork } from 'node:child_process'
import { readFileSync } from 'node:fs'

export type Ending<A> =
  | { readonly kind: 'answer'; readonly answer: A }
  | { readonly kind: 'time'; readonly seconds: number }
  | { readonly kind: 'memory'; readonly megabytes: number }
  /** The process ended without an answer: our own error. */
  | { readonly kind: 'crash'; readonly said: string }
  | { readonly kind: 'interrupted' }

export interface ProcessPool<J, A> {
  /** Waits for a free process, tells that it begins, and runs the job for at most so many seconds. Never rejects. */
  run(job: J, seconds: number, begins?: () => void): Promise<Ending<A>>
  /** Ends all processes at once; jobs that run or wait are interrupted. */
  stop(): void
}

/** The part of the memory that the heap may take; the rest is for buffers, the PDF engine and the program itself. */
const HEAP_SHARE = 0.75
const LOOK_EVERY = 250
const MOST_SAID = 4000

interface Slot<A> {
  child: ChildProcess | undefined
  settle: ((ending: Ending<A>) => void) | undefined
  said: string
}

/** The jobs and answers are plain data; `program` answers every message with one message. */
export function processPool<J extends object, A>(program: string, size: number, megabytes: number, env = process.env): ProcessPool<J, A> {
  const slots = Array.from({ length: size }, (): Slot<A> => ({ child: undefined, settle: undefined, said: '' }))
  const waiting: (() => void)[] = []
  let isStopped = false

  function start(slot: Slot<A>): ChildProcess {
    const child = fork(program, [], {
      serialization: 'advanced',
      execArgv: [`--max-old-space-size=${Math.floor(megabytes * HEAP_SHARE)}`],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      env,
    })
    slot.child = child
    slot.said = ''
    child.stderr?.on('data', (chunk: Buffer) => {
      slot.said = (slot.said + chunk.toString()).slice(-MOST_SAID)
    })
    child.on('message', message => slot.settle?.({ kind: 'answer', answer: message as A }))
    child.on('error', error => end(slot, child, { kind: 'crash', said: error.message }))
    child.on('close', () =>
      end(
        slot,
        child,
        /heap (?:limit|out of memory)|allocation failed/i.test(slot.said) ? { kind: 'memory', megabytes } : { kind: 'crash', said: slot.said },
      ),
    )
    return child
  }

  function end(slot: Slot<A>, child: ChildProcess, ending: Ending<A>): void {
    if (slot.child !== child) return
    slot.child = undefined
    child.kill('SIGKILL')
    slot.settle?.(ending)
  }

  function free(slot: Slot<A>): void {
    slot.settle = undefined
    waiting.shift()?.()
  }

  async function run(job: J, seconds: number, begins: () => void = () => {}): Promise<Ending<A>> {
    while (!isStopped && slots.every(s => s.settle)) await new Promise<void>(resolve => waiting.push(resolve))
    const slot = slots.find(s => !s.settle)
    if (isStopped || !slot) return { kind: 'interrupted' }
    begins()
    return await new Promise(resolve => {
      let isDone = false
      const settle = (ending: Ending<A>): void => {
        if (isDone) return
        isDone = true
        clearTimeout(timer)
        clearInterval(looking)
        free(slot)
        resolve(ending)
      }
      slot.settle = settle
      const child = slot.child ?? start(slot)
      const timer = setTimeout(() => end(slot, child, { kind: 'time', seconds }), seconds * 1000)
      const looking = setInterval(() => {
        if (residentMegabytes(child.pid) > megabytes) end(slot, child, { kind: 'memory', megabytes })
      }, LOOK_EVERY)
      child.send(job, error => {
        if (error) end(slot, child, { kind: 'crash', said: error.message })
      })
    })
  }

  return {
    run,
    stop() {
      isStopped = true
      for (const slot of slots) if (slot.child) end(slot, slot.child, { kind: 'interrupted' })
      for (const go of waiting.splice(0)) go()
    },
  }
}

/** What a process takes of the memory of the machine, where the system tells; elsewhere only its heap is bounded. */
function residentMegabytes(pid: number | undefined): number {
  if (process.platform !== 'linux' || pid === undefined) return 0
  try {
    return Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}
