/** Documents as Markdown. */
import { describe, expect, it } from 'vitest'
import { readText } from '../../readers/text/read-text.ts'
import { writeMarkdown } from './write-markdown.ts'

const written = (text: string): string => {
  const outcome = readText(text, 'x.txt')
  return outcome.ok ? writeMarkdown(outcome.value) : outcome.problem.code
}

describe('writeMarkdown', () => {
  it('writes paragraphs and tables in order, merged cells as empty ones', () => {
    expect(written('收支表\n\t收入\n\t支出\n\n\t项目\n\t金额\n\t项目\n\t金额\n\n\t甲\n\t1\n\t乙\n\t1\n\n\n完。')).toBe(
      ['收支表', '| 收入 |  | 支出 |  |\n| --- | --- | --- | --- |\n| 项目 | 金额 | 项目 | 金额 |\n| 甲 | 1 | 乙 | 1 |', '完。', '']
        .join('\n\n')
        .replace(/\n\n$/, '\n'),
    )
  })

  it('escapes what Markdown would take for its own', () => {
    expect(written('1. 组织*培训*，<见附件>|表\n\n# 一')).toBe('1\\. 组织\\*培训\\*，\\<见附件\\>\\|表\n\n\\# 一\n')
    expect(written('a|b\tc\n1\t2\n3\t4')).toContain('| a\\|b | c |')
  })

  it('says first what could not be read', () => {
    expect(written('\ta\n\tb\n\tc\n\n\t1\n\t2\n\t3\n\n\t4\n\t5\n\t6\n\n\t7\n\t8\n').startsWith('> 第 13 行')).toBe(true)
  })
})
