/** jixiao check over folders, patterns and archives, as a person sees it. */
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { run } from './transcript.ts'

const report = (body: string, rate: string): string => `示例县${body}2022年1-6月部门整体绩效监控报告
一、预算执行情况
本部门年初预算 100.00 万元。截止 6 月末，本部门实际支出 30.00 万元，占年初预算的 ${rate}。
`
const FILES = {
  '各单位/第2局/监控.txt': report('水务局', '30.00%'),
  '各单位/第10局/监控.txt': report('林业局', '31.00%'),
  '各单位/空.txt': '',
  '各单位/印章.png': Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10),
}

describe('jixiao check of many files', () => {
  it('takes folders and patterns, in natural order, and says what it skipped', async () => {
    const { code, out, err } = await run('check 各单位 --format json', FILES)
    expect(JSON.parse(out).documents.map((d: { file: string }) => d.file)).toEqual([
      '各单位/空.txt',
      '各单位/第2局/监控.txt',
      '各单位/第10局/监控.txt',
    ])
    expect(err).toContain('跳过 1 个，图片（没有文字识别）：各单位/印章.png')
    expect(code).toBe(2)
    const some = await run('check 各单位/*/*.{txt,docx} --format json', FILES)
    expect(JSON.parse(some.out).documents).toHaveLength(2)
    expect(some.code).toBe(1)
  })

  it('ends with a table, the worst first, and one verdict over all', async () => {
    const { out } = await run('check 各单位 --summary', FILES)
    const lines = out.trim().split('\n')
    expect(lines[0]).toContain('3 个文件')
    expect(lines[2]).toMatch(/未能读取.*各单位\/空\.txt$/)
    expect(lines[3]).toMatch(/^ +1 .*绩效运行监控 +2022 +示例县林业局 +各单位\/第10局\/监控\.txt$/)
    expect(lines[4]).toMatch(/^ +0 .*示例县水务局/)
    expect(out).toContain('总计：3 个文件，有错误的 1 个，只有存疑的 0 个，未能读取 1 个，其余 1 个')
    expect(lines.at(-1)).toMatch(/^结论：有 1 处错误/)
    expect((await run('check 各单位', FILES)).out).toContain('31.00%')
    expect((await run('check 各单位/第2局', FILES)).out).not.toContain('汇总')
  })

  it('checks once what is given twice, and says so', async () => {
    const { out, err } = await run('check 各单位/第2局 各单位/第2局/监控.txt --format json', FILES)
    expect(JSON.parse(out).documents).toHaveLength(1)
    expect(err).toContain('跳过 1 个，同一文件重复给出')
  })

  it('opens archives and skips in them what is no document', async () => {
    const all = zipSync({ 'a/监控.txt': new TextEncoder().encode(report('水务局', '30.00%')), 'a/印章.png': FILES['各单位/印章.png'] })
    const { code, out, err } = await run('check all.zip --format json', { 'all.zip': all })
    expect(JSON.parse(out).documents.map((d: { file: string }) => d.file)).toEqual(['all.zip/a/监控.txt'])
    expect(err).toContain('all.zip/a/印章.png')
    expect(code).toBe(0)
  })

  it('reads the rest of an archive of which one file is damaged', async () => {
    const words = (body: string) => new TextEncoder().encode(report(body, '30.00%'))
    const all = zipSync({ '坏.txt': words('水务局'), '好.txt': words('林业局') }, { level: 0 })
    const at = all.findIndex((_, i) => [...`30.00`].every((c, n) => all[i + n] === c.charCodeAt(0)))
    all[at] = 0x39
    const { code, out } = await run('check all.zip --format json', { 'all.zip': all })
    const documents: { file: string; kind: string | null; notices: { code: string }[] }[] = JSON.parse(out).documents
    expect(documents.map(d => [d.file, d.kind, d.notices.some(n => n.code === 'archive-damaged')])).toEqual([
      ['all.zip/坏.txt', null, true],
      ['all.zip/好.txt', 'monitoring-report', false],
    ])
    expect(code).toBe(2)
    const read = await run('read all.zip', { 'all.zip': all })
    expect(read.out + read.err).toContain('坏.txt')
  })

  it('names the limit of an archive that holds too much', async () => {
    const bomb = zipSync({ 'a.txt': new Uint8Array(8 * 1024 * 1024) })
    const { code, out } = await run('check bomb.zip', { 'bomb.zip': bomb })
    expect(out).toMatch(/压缩比是 \d+ 倍，超过上限 200 倍/)
    expect(code).toBe(2)
  })

  it('refuses before it begins what it could not write at the end', async () => {
    expect((await run('check 各单位 --out 没有/report.txt', FILES)).err).toContain('文件夹 没有 不存在')
    expect((await run('check 各单位 --out 各单位', FILES)).err).toContain('是一个文件夹')
    expect((await run('check 各单位 --jobs 0', FILES)).err).toContain('--jobs')
  })

  it('says when nothing fits', async () => {
    const { code, err } = await run('check *.pdf', FILES)
    expect([code, err]).toEqual([2, '没有文件与 *.pdf 相符\n'])
  })
})

describe('jixiao read of many files', () => {
  it('gives a list, and tells for each file what was understood', async () => {
    const { code, out, err } = await run('read 各单位/*/*.txt', FILES)
    expect(JSON.parse(out).map((r: { face: { body: { name: string } } }) => r.face.body.name)).toEqual(['示例县水务局', '示例县林业局'])
    expect(err.split('\n')[0]).toMatch(/^各单位\/第2局\/监控\.txt：数字 \d+ 个/)
    expect(code).toBe(0)
  })

  it('reads the others when one cannot be read', async () => {
    const { code, out, err } = await run('read 各单位 --format md', FILES)
    expect(out).toContain('<!-- 各单位/第10局/监控.txt -->')
    expect(err).toContain('不能读取 各单位/空.txt')
    expect(code).toBe(2)
  })
})
