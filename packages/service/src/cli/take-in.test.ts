/** jixiao take-in, as a person sees it: a folder with a bad file, the same again, and a correction. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { run } from './transcript.ts'

const data = mkdtempSync(join(tmpdir(), 'jixiao-take-in-'))
afterAll(() => rmSync(data, { recursive: true, force: true }))

const budget = (body: string, total: string): string => `示例县${body}2025年部门预算信息公开情况说明

一、部门预算安排的总体情况
1、收入说明
2025年预算收入${total}万元，其中：一般公共预算收入${total}万元。
2、支出说明
2025年支出预算${total}万元，其中基本支出${total}万元。
`

const FILES = {
  '公开/水务局/预算.txt': budget('水务局', '100.00'),
  '公开/林业局/预算.txt': budget('林业局', '200.00'),
  '公开/林业局/坏文件.pdf': '%PDF-1.7',
  '公开/说明.txt': '本网站由示例县维护。',
}

it('takes in a folder, says what was not taken in and why, and goes on where it was', { timeout: 120_000 }, async () => {
  const first = await run(`take-in 公开 --data ${data}`, FILES)
  expect(first.code).toBe(2)
  expect(first.out).toMatch(/^录入 2 个文件（.*），此前已录入 0 个，没有录入 2 个。\n单位 2 个，单位年度 2 个，其中 0 份是同一文件的新版本。/)
  expect(first.out).toMatch(/没有录入 公开\/林业局\/坏文件\.pdf：.+/)
  expect(first.out).toContain('没有录入 公开/说明.txt：没有读到预算、绩效或决算的数字')
  expect(first.out).toMatch(/文件所载数字 \d+ 个，全部注明出处/)

  const again = await run(`take-in 公开/水务局 公开/林业局/预算.txt --data ${data}`, FILES)
  expect(again.code).toBe(0)
  expect(again.out).toContain('录入 0 个文件')
  expect(again.out).toContain('此前已录入 2 个')

  const corrected = await run(`take-in 更正.txt --data ${data}`, { '更正.txt': budget('水务局', '101.00') })
  expect(corrected.out).toContain('其中 1 份是同一文件的新版本')

  const site = await run(`export site --data ${data} --out ${join(data, 'site')}`, {})
  expect(site.out).toContain('2 个单位年度')
})

it('asks where it is to be kept', async () => {
  const { code, err } = await run('take-in 预算.txt', { '预算.txt': '' })
  expect([code, err]).toEqual([2, '请写明 --data 或 --database-url，二者只写一个\n'])
})
