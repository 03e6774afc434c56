import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { progressLine, progressOn } from './progress.ts'
import { transcriptIo } from './transcript.ts'

const STATE = { done: 3, files: 80, share: 0.25, elapsed: 10_000, name: '各单位/示例县农业农村局/2023年部门预算公开说明及附表.pdf' }

describe('the progress line', () => {
  it('tells how far, how long, and which file', () => {
    expect(progressLine(STATE, 120, 'zh')).toBe(
      '3/80 [=====               ] 已用 00:10，约剩 00:30  各单位/示例县农业农村局/2023年部门预算公开说明及附表.pdf',
    )
    expect(progressLine({ ...STATE, elapsed: 3_700_000 }, 120, 'en')).toContain('1:01:40 elapsed, about 3:05:00 left')
  })

  it('is never wider than the terminal, whatever the name', () => {
    for (let columns = 5; columns < 130; columns++) {
      const line = progressLine(STATE, columns, 'zh')
      expect(stringWidth(line), line).toBeLessThan(Math.max(columns, 6))
    }
    expect(progressLine(STATE, 80, 'zh')).toMatch(/…[^…]*附表\.pdf$/)
    expect(progressLine({ ...STATE, name: 'a\u001b[31m\n.pdf' }, 120, 'zh')).not.toMatch(/[\u001b\n]/)
  })
})

describe('progress', () => {
  const drawn = (isTerminal: boolean, isQuiet: boolean): string => {
    const { io, seen } = transcriptIo({}, { errors: { isTerminal, columns: 80 } })
    let time = 0
    const progress = progressOn(io, isQuiet, 'zh', () => time)
    progress.expect(2, 1000)
    progress.begin('a.pdf')
    time = 2000
    progress.end('a.pdf', 500)
    progress.stop()
    return seen().err
  }

  it('is drawn on a terminal only, and wiped out at the end', () => {
    expect(drawn(true, false)).toMatch(/\r\u001b\[K1\/2 \[.*\r\u001b\[K$/s)
    expect(drawn(false, false)).toBe('')
    expect(drawn(true, true)).toBe('')
  })
})
