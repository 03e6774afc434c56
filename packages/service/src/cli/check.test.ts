import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { minimalPdf, text } from '../../../documents/src/readers/pdf/testing/minimal-pdf.ts'
import { budgetPage } from '../report/testing/one-office.ts'
import { run } from './transcript.ts'

const REPORT = `示例县档案局2022年1-6月部门整体绩效监控报告
二、部门整体绩效运行监控情况
（一）收入预算执行情况。本部门年初预算经费 56.29 万元（基本支出 49.88 万元，项目支出 6.41 万元）；上年结转经费 0 万元。1-6 月份，本部门追加预算经费 7.5 万元，其中：基本支出 0 万元，项目支出 7.5 万元。
截止 6 月末，县财政已拨付资金 42.2787 万元，其中：基本支出 28.3687 万元、项目支出 13.91 万元。
（二）支出预算执行情况。截止 6 月末，本部门实际支出 29.5342 万元，占调整预算的 69.86%。其中：基本支出 26.7837 万元，占基本支出预算的 53.70%；项目支出 2.7505 万元，占项目支出预算的 19.77%。
`
const NOTHING = '会议通知\n请各单位按时参加。\n'

describe('jixiao check', () => {
  it('says where, what, why and what would be right, with exit code 1', async () => {
    const { code, out } = await run('check report.txt', { 'report.txt': REPORT })
    expect(code).toBe(1)
    expect(out).toContain('M01')
    expect(out).toContain('第 5 行')
    expect(out).toContain('46.30%')
    expect(out).toMatch(/~~~/)
    expect(out).toContain('无法判断')
  })

  it('underlines the figure in the right columns although Han characters are two wide', async () => {
    const { out } = await run('check report.txt', { 'report.txt': REPORT })
    const lines = out.split('\n')
    const under = lines.findIndex(l => /^\s*~+$/.test(l))
    const width = (s: string) => [...s].reduce((n, c) => n + (/[\u2e80-\uffef]/.test(c) ? 2 : 1), 0)
    const from = (lines[under] ?? '').indexOf('~')
    let column = 0
    let meant = ''
    for (const c of lines[under - 1] ?? '') {
      if (column >= from && column < (lines[under] ?? '').length) meant += c
      column += width(c)
    }
    expect(meant).toMatch(/69\.86%|调整预算/)
  })

  it('never says passed when nothing was checked', async () => {
    const { code, out } = await run('check note.txt', { 'note.txt': NOTHING })
    expect(code).toBe(0)
    expect(out).toContain('不是可识别的预算绩效文件')
    expect(out).toContain('不等于通过')
  })

  it('says that a withheld amount can be worked out, without working it out', async () => {
    const page = budgetPage({
      year: 2025,
      income: '422.75',
      opening: '7.25',
      total: '430.00',
      basic: '330.00',
      project: '**',
      vehicles: '3.60',
      text: [],
    })
    const { out } = await run('check page.html', { 'page.html': page })
    expect(out).toContain('SEC-4')
    expect(out).toContain('等于没有遮蔽')
    expect(out).not.toContain('100.00')
  })

  it('gives the same bytes twice, as json', async () => {
    const first = await run('check report.txt --format json', { 'report.txt': REPORT })
    const second = await run('check report.txt --format json', { 'report.txt': REPORT })
    expect(second.out).toBe(first.out)
    const report = JSON.parse(first.out)
    expect(report.schema).toBe('jixiao.report/1')
    expect(report.documents[0].sha256).toMatch(/^[0-9a-f]{64}$/)
    expect(report.findings.find((f: { rule: string }) => f.rule === 'M01').places[0].line).toBe(5)
  })

  it('answers 2 for a file that is not there and still checks the others', async () => {
    const { code, out, err } = await run('check report.txt missing.txt', { 'report.txt': REPORT })
    expect(code).toBe(2)
    expect(err).toContain('没有这个文件')
    expect(out).toContain('M01')
  })

  it('answers 2 for what cannot be read, and says why', async () => {
    const { code, out } = await run('check empty.txt', { 'empty.txt': '' })
    expect(code).toBe(2)
    expect(out).toContain('未能读取')
  })

  it('reads a pdf and names the page, and opens a zip', async () => {
    const words = '本部门年初预算经费10.00万元，截止6月末，本部门实际支出5.00万元，占年初预算的60.00%。'
    const pdf = minimalPdf([{ draw: [text(40, 780, '示例县档案局2022年1-6月部门整体绩效监控报告'), text(40, 740, words, 10)] }])
    const { code, out } = await run('check report.pdf', { 'report.pdf': pdf })
    expect(code).toBe(1)
    expect(out).toContain('第 1 页')
    const packed = await run('check all.zip --format json', { 'all.zip': zipSync({ 'a.pdf': pdf, 'b.txt': new TextEncoder().encode(REPORT) }) })
    expect(JSON.parse(packed.out).documents.map((d: { file: string; kind: string }) => [d.file, d.kind])).toEqual([
      ['all.zip/a.pdf', 'monitoring-report'],
      ['all.zip/b.txt', 'monitoring-report'],
    ])
  })

  it('answers 2 for a wrong option and names the right ones', async () => {
    expect((await run('check report.txt --format pdf', { 'report.txt': REPORT })).err).toContain('text、json、sarif、html')
    expect((await run('check report.txt --profile mars', { 'report.txt': REPORT })).err).toContain('hebei-county')
    expect((await run('check', {})).code).toBe(2)
  })

  it('takes the threshold from --fail-on', async () => {
    const sound = REPORT.replace('占调整预算的 69.86%', '占调整预算的 46.30%')
    expect((await run('check report.txt --fail-on error', { 'report.txt': sound })).code).toBe(0)
  })

  it('writes sarif with levels and lines', async () => {
    const { written } = await run('check report.txt --format sarif --out report.sarif', { 'report.txt': REPORT })
    const log = JSON.parse(written.get('report.sarif') ?? '{}')
    expect(log.version).toBe('2.1.0')
    const result = log.runs[0].results.find((r: { ruleId: string }) => r.ruleId === 'M01')
    expect(result.level).toBe('error')
    expect(result.locations[0].physicalLocation.region.startLine).toBe(5)
    expect(log.runs[0].tool.driver.rules[result.ruleIndex].id).toBe('M01')
  })

  it('writes html that fetches nothing', async () => {
    const { out } = await run('check report.txt --format html', { 'report.txt': REPORT })
    expect(out).toMatch(/^<!doctype html>/)
    expect(out).not.toMatch(/(?:src|href)="(?:https?:)?\/\//)
    expect(out).not.toContain('@import')
    expect(out).toMatch(/<mark class="mark error" data-f="[0-9a-f ]+"/)
  })

  it('masks personal data in every report', async () => {
    const number = ['138', '0000', '0000'].join(' ')
    const text = `${REPORT}填报人：甲乙丙\n联系电话：${number}\n`
    for (const format of ['text', 'json', 'sarif', 'html']) {
      const { out } = await run(`check a.txt --format ${format}`, { 'a.txt': text })
      expect(out).toContain('D17')
      expect(out.includes(number) || out.includes('甲乙丙')).toBe(false)
    }
  })

  it('escapes what the document contains', async () => {
    const { out } = await run('check a.txt --format html', { 'a.txt': `${REPORT}<script>alert(1)</script>坏。\n` })
    expect(out).not.toContain('<script>alert')
  })
})

describe('jixiao read', () => {
  it('gives statements with places and tells the share of numbers understood', async () => {
    const { code, out, err } = await run('read report.txt', { 'report.txt': REPORT })
    expect(code).toBe(0)
    expect(err).toMatch(/数字 \d+ 个/)
    const reading = JSON.parse(out)
    const spent = reading.statements.find((s: { fact: string }) => s.fact === 'execution/total/spent')
    expect(spent.value.quantity.value).toBe('295342')
    expect(spent.place.line).toBe(5)
  })

  it('gives the text as markdown and tables as csv', async () => {
    const table = '示例表\n\t单位：万元\n\n\t科目\t金额\n'
    expect((await run('read report.txt --format md', { 'report.txt': REPORT })).out).toContain('56.29 万元')
    expect((await run('read t.txt --format csv', { 't.txt': table })).code).toBe(0)
  })
})

describe('jixiao rules', () => {
  it('lists the rule book and shows one page', async () => {
    const { out } = await run('rules')
    expect(out).toContain('M01')
    const page = await run('rules M01')
    expect(page.out).toContain('分母')
    expect((await run('rules ZZ99')).code).toBe(2)
  })
})
