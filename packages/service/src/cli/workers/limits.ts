/** How long and with how much memory one file may be worked on, and what is said when it is too much. */
import type { Problem } from '@jixiao/core'
import { UsageError } from '../options.ts'
import type { Ending } from './process-pool.ts'

export interface WorkLimits {
  /** For a file of any size. */
  readonly seconds: number
  /** Of one process. */
  readonly megabytes: number
}

export const SECONDS_PER_FILE = 60
export const SECONDS_PER_MEGABYTE = 10
export const MEGABYTES = 2048

export const secondsFor = (bytes: number, { seconds }: WorkLimits): number => seconds + Math.ceil(bytes / 1024 / 1024) * SECONDS_PER_MEGABYTE

/** A number of at least `least` from the command line. */
export function countOption(text: string | undefined, option: string, fallback: number, least = 1): number {
  if (text === undefined) return fallback
  const count = Number(text)
  if (!Number.isInteger(count) || count < least || count > 1_000_000) throw new UsageError(`${option} 应是不小于 ${least} 的整数，不能是“${text}”`)
  return count
}

/** The refusal of a file that ended without an answer. */
export function problemOf(ending: Exclude<Ending<never>, { kind: 'answer' }>): Problem {
  switch (ending.kind) {
    case 'time':
      return {
        code: 'time-limit',
        say: {
          zh: `用时达到上限 ${ending.seconds} 秒，还没有完成，已停止。可用 --max-seconds 放宽，或拆分文件后再试。`,
          en: `Not done within the limit of ${ending.seconds} s, and stopped. Allow more with --max-seconds, or split the file and try again.`,
        },
      }
    case 'memory':
      return {
        code: 'memory-limit',
        say: {
          zh: `所需内存超过上限 ${ending.megabytes} MB，已停止。可用 --max-memory 放宽，或拆分文件后再试。`,
          en: `Needs more memory than the limit of ${ending.megabytes} MB, and stopped. Allow more with --max-memory, or split the file and try again.`,
        },
      }
    case 'interrupted':
      return { code: 'interrupted', say: { zh: '已中断，没有检查。', en: 'Interrupted; not checked.' } }
    case 'crash':
      return programError(ending.said)
  }
}

/** An error of the program: it is not the document that is at fault. */
export const programError = (said: string): Problem => {
  const lines = said.split('\n').filter(l => l.trim() !== '')
  const line = (lines.find(l => /^\w*Error\b/.test(l)) ?? lines[0] ?? '—').slice(0, 300)
  return {
    code: 'program-error',
    say: { zh: `程序出错（不是文件的问题），没有检查：${line}`, en: `An error of the program, not of the file; not checked: ${line}` },
  }
}
