/** The report as Word and workbook: read back, it says what the report says, summary first, and no personal data. */

import { readDocument } from '@jixiao/documents'
import { describe, expect, it } from 'vitest'
import { run } from '../cli/transcript.ts'

const PHONE = '13800001234'
const TEXT = `示例县档案局2022年1-6月部门整体绩效监控报告
二、部门整体绩效运行监控情况
（二）支出预算执行情况。本部门年初预算经费 56.29 万元。截止 6 月末，本部门实际支出 29.5342 万元，占年初预算的 69.86%。
联系人：李四，联系电话：${PHONE}
`
const FILES = { 'report.txt': TEXT }

async function textsIn(bytes: Uint8Array | undefined, name: string): Promise<readonly string[]> {
  const read = await readDocument(bytes ?? new Uint8Array(), name)
  if (!read.ok) throw new Error(read.problem.say.en)
  return read.value.blocks.flatMap(b => (b.kind === 'paragraph' ? [b.text] : b.rows.flatMap(r => r.cells.map(c => c.text))))
}

describe.each(['docx', 'xlsx'] as const)('check --format %s', format => {
  it('says the verdict first, then every finding with place, arithmetic, mend and basis', async () => {
    const json = JSON.parse((await run('check report.txt --format json', FILES)).out)
    const { code, bytes } = await run(`check report.txt --format ${format} --out r.${format}`, FILES)
    expect(code).toBe(1)
    const texts = await textsIn(bytes.get(`r.${format}`), `r.${format}`)
    const all = texts.join('\n')
    expect(texts.slice(0, 3).join()).toMatch(/检查报告.*结论：有 \d+ 处错误/s)
    expect(json.findings.length).toBeGreaterThan(1)
    const squeezed = all.replace(/\s+/g, '')
    for (const f of json.findings)
      for (const part of [f.rule, f.message, f.arithmetic ?? '', f.mend]) expect(squeezed).toContain(part.replace(/\s+/g, ''))
    expect(all).toContain('第 3 行')
    expect(squeezed).toMatch(/《[^》]+》/)
    expect(all).toContain('无法判断不等于通过')
  })

  it('stars personal data as the other reports do', async () => {
    const { bytes } = await run(`check report.txt --format ${format} --out r.${format}`, FILES)
    const texts = (await textsIn(bytes.get(`r.${format}`), `r.${format}`)).join('\n')
    expect(TEXT).toContain(PHONE)
    expect(texts).toContain('***')
    expect(texts).not.toContain(PHONE)
  })

  it('gives the same bytes twice, and speaks English', async () => {
    const [first, second] = [await run(`check report.txt --format ${format}`, FILES), await run(`check report.txt --format ${format}`, FILES)]
    expect(first.bytes.get('-')?.length).toBeGreaterThan(1000)
    expect(second.bytes.get('-')).toEqual(first.bytes.get('-'))
    const { bytes } = await run(`check report.txt --format ${format} --lang en --out r.${format}`, FILES)
    expect((await textsIn(bytes.get(`r.${format}`), `r.${format}`)).join('\n')).toContain('Verdict: ')
  })
})

describe('a report on what cannot be read', () => {
  it('says so, and never that it passed', async () => {
    const { code, bytes } = await run('check empty.txt --format docx --out r.docx', { 'empty.txt': '' })
    expect(code).toBe(2)
    const texts = (await textsIn(bytes.get('r.docx'), 'r.docx')).join('\n')
    expect(texts).toContain('未能读取')
    expect(texts).toContain('不等于通过')
  })
})
