/** The progress of a run on standard error: one line that is drawn over and over, and gone at the end. */
import stringWidth from 'string-width'
import type { Io } from './io.ts'
import type { Progress } from './workers/run-inputs.ts'

const SILENT: Progress = { expect: () => {}, begin: () => {}, end: () => {}, stop: () => {} }
/** Drawn at most so often, and nothing for what is done sooner. */
const EVERY = 100
const FIRST = 400
const BAR = 20
/** What a file costs besides its size. */
const BYTES_PER_FILE = 200_000
const CLEAR = '\r\u001b[K'

/** Nothing where standard error is no terminal, and for `isQuiet`. */
export function progressOn(io: Io, isQuiet: boolean, lang: 'zh' | 'en', now: () => number = () => performance.now()): Progress {
  if (!io.errors.isTerminal || isQuiet) return SILENT
  const started = now()
  const open: string[] = []
  let [files, done, work, worked, drawn, last] = [0, 0, 0, 0, false, started + FIRST - EVERY]
  const draw = (): void => {
    if (files < 1 || now() - last < EVERY) return
    last = now()
    drawn = true
    io.err(
      `${CLEAR}${progressLine({ done, files, share: work > 0 ? worked / work : 0, elapsed: now() - started, name: open[0] ?? '' }, io.errors.columns, lang)}`,
    )
  }
  const clock = setInterval(draw, EVERY * 5)
  clock.unref()
  return {
    expect(more, bytes) {
      files += more
      work += more * BYTES_PER_FILE + bytes
      draw()
    },
    begin(name) {
      open.push(name)
      draw()
    },
    end(name, bytes) {
      const at = open.indexOf(name)
      if (at >= 0) open.splice(at, 1)
      done++
      worked += bytes + BYTES_PER_FILE
      draw()
    },
    stop() {
      clearInterval(clock)
      if (drawn) io.err(CLEAR)
    },
  }
}

export interface ProgressState {
  readonly done: number
  readonly files: number
  /** Of the work, by size: 0 to 1. */
  readonly share: number
  readonly elapsed: number
  /** The file that is longest at work. */
  readonly name: string
}

/** As wide as the terminal at most; of a long name the end is shown, which tells files of one folder apart. */
export function progressLine({ done, files, share, elapsed, name }: ProgressState, columns: number, lang: 'zh' | 'en'): string {
  const zh = lang === 'zh'
  const filled = Math.min(BAR, Math.round(share * BAR))
  const remaining = share > 0.02 && share < 1 ? clock((elapsed / share) * (1 - share)) : null
  const times = zh
    ? `已用 ${clock(elapsed)}${remaining ? `，约剩 ${remaining}` : ''}`
    : `${clock(elapsed)} elapsed${remaining ? `, about ${remaining} left` : ''}`
  const head = `${done}/${files} [${'='.repeat(filled)}${' '.repeat(BAR - filled)}] ${times}`
  const room = columns - 1 - stringWidth(head) - 2
  if (room < 0) return `${done}/${files}`
  const shown = ending(name.replace(/[\u0000-\u001f\u007f-\u009f]/g, '�'), room)
  return shown === '' ? head : `${head}  ${shown}`
}

/** As much of the end of a text as fits, with … where the beginning is cut. */
export function ending(text: string, columns: number): string {
  if (stringWidth(text) <= columns) return text
  let out = ''
  let used = 1
  for (const c of [...text].reverse()) {
    used += stringWidth(c)
    if (used > columns) break
    out = c + out
  }
  return columns < 8 ? '' : `…${out}`
}

function clock(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000)
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  const two = (n: number): string => String(n).padStart(2, '0')
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${two(m)}:${two(s)}`
}
