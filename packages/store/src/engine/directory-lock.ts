/** One process at a time on a data directory: two would silently lose each other's data. */
import { existsSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { done, type Outcome, refused } from '@jixiao/core'

export interface DirectoryLock {
  release(): void
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** Takes the lock of a directory, also over from a process that is gone. Refuses with the holder's number while it lives. */
export function lockDirectory(directory: string): Outcome<DirectoryLock> {
  mkdirSync(directory, { recursive: true })
  const file = join(directory, 'jixiao.lock')
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' })
      return done({ release: () => existsSync(file) && readFileSync(file, 'utf8') === String(process.pid) && unlinkSync(file) })
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
      const holder = Number(readFileSync(file, 'utf8'))
      if (Number.isInteger(holder) && holder > 0 && isAlive(holder)) {
        return refused('directory-in-use', {
          zh: `数据目录 ${directory} 正由另一个进程（${holder}）使用。请先停止它，或换一个目录。`,
          en: `The data directory ${directory} is in use by process ${holder}. Stop it first, or choose another directory.`,
        })
      }
      unlinkSync(file)
    }
  }
  return refused('directory-in-use', { zh: `数据目录 ${directory} 正在使用中。`, en: `The data directory ${directory} is in use.` })
}
