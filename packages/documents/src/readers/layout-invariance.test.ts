/** The same document laid out anew, by Chromium and page by page here: what is said stays the same. */
import { readdirSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { ReadDocument } from '@jixiao/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../read-document.ts'
import { readPdf } from './pdf/read-pdf.ts'
import { type DrawnPage, line, minimalPdf, text } from './pdf/testing/minimal-pdf.ts'
import { pdfiumWasm } from './pdf/testing/pdfium-wasm.ts'
import { DISCLOSURE } from './testing/disclosure.ts'
import { seenOf, statementsOf } from './testing/disclosure-reading.ts'
import { LAYOUTS } from './testing/layouts.ts'
import { docxOf } from './testing/written-disclosure.ts'

const folder = new URL('../../fixtures/layouts/', import.meta.url)
const resources = { pdfEngine: async () => pdfiumWasm() }
async function read(bytes: Uint8Array, name: string): Promise<ReadDocument> {
  const outcome = await readDocument(bytes, name, resources)
  if (!outcome.ok) throw new Error(outcome.problem.say.en)
  return outcome.value
}
const original = read(docxOf(DISCLOSURE), 'own.docx').then(statementsOf)

describe('printed by Chromium', () => {
  it('in every layout that is listed', () => {
    expect(readdirSync(folder).sort()).toEqual(
      Object.keys(LAYOUTS)
        .map(name => `${name}.pdf.gz`)
        .sort(),
    )
  })

  it.each(Object.keys(LAYOUTS))('%s: the same statements', async name => {
    const document = await read(new Uint8Array(gunzipSync(readFileSync(new URL(`${name}.pdf.gz`, folder)))), `${name}.pdf`)
    expect(statementsOf(document)).toEqual(await original)
    // what stands at the edges of the pages is set aside, once a page
    const { head, foot } = LAYOUTS[name] ?? {}
    expect(document.residue).toHaveLength((document.pages ?? 0) * [head, foot].filter(Boolean).length)
    expect(document.notices).toEqual([])
  })
})

const TITLE = '示例县水务局2030年部门预算公开'
const TABLE = '部门预算支出总表'
const HEAD = ['科目编码', '科目名称', '合计', '基本支出', '项目支出']
const ROWS = [
  ['', '合计', '1455.02', '1314.52', '140.50'],
  ['213', '农林水支出', '1455.02', '1314.52', '140.50'],
  ['21303', '水利', '1455.02', '1314.52', '140.50'],
  ['2130301', '行政运行', '1314.52', '1314.52', ''],
  ['2130306', '水利工程运行与维护', '52.50', '', '52.50'],
  ['2130314', '防汛', '88.00', '', '88.00'],
]
const SENTENCES = [
  '2030年支出预算1455.02万元，其中：基本支出1314.52万元，项目支出140.50万元，主要用于小型水库运行维护和防汛物资储备，比上年增加36.50万元，增长2.57%。',
  '2030年机关运行经费安排51.40万元，比上年减少2.10万元，主要用于办公费、水电费、差旅费和公务用车运行维护费等日常支出，各项标准没有变化。',
  // long enough for three lines on the widest page: else nothing tells where lines begin that are not set in
  '按照零基预算的要求，本部门对各项目逐一核定：小型水库运行维护按照36座水库、每座1.45万元测算，防汛物资储备按照编织袋、救生衣、冲锋舟等物资的缺口和上年采购价测算，差旅费按照人均0.35万元测算，培训费和会议费不超过上年执行数的95.00%，公务接待费只减不增，办公设备购置按照资产配置标准和使用年限核定，所需资金全部从一般公共预算财政拨款中安排，不安排政府性基金预算和国有资本经营预算，年末结余资金按照规定交回财政，不得结转下年继续使用，不得用于人员补贴。',
]

interface Setting {
  readonly width: number
  readonly height: number
  readonly margin: number
  readonly size: number
  readonly repeatsHead: boolean
  readonly foot: (page: number, pages: number) => string
  readonly head: string
}

/** Lines of at most so many characters, latin half as wide; a line may end within a number. */
function brokenAt(sentence: string, most: number): string[] {
  const lines: string[] = ['']
  let left = most - 2
  for (const c of sentence) {
    const width = c.charCodeAt(0) < 0x80 ? 0.5 : 1
    if (left < width && !/[，。、：；]/.test(c)) {
      lines.push('')
      left = most
    }
    lines[lines.length - 1] += c
    left -= width
  }
  return lines
}

/** The width of a text in letters of full width. */
const emsOf = (words: string): number => [...words].reduce((n, c) => n + (/[ -~]/.test(c) ? 0.6 : 1), 0)

/** A tiny word processor: title, table and sentences, over as many pages as they need. */
function laidOut({ width, height, margin, size, repeatsHead, foot, head }: Setting): DrawnPage[] {
  const pages: string[][] = [[]]
  const top = height - margin
  let y = top
  const put = (draw: string): void => void pages.at(-1)?.push(draw)
  const need = (room: number): boolean => {
    if (y - room >= margin) return false
    pages.push([])
    y = top
    return true
  }
  const pitch = 1.6 * size
  const centred = (words: string, at: number): void => put(text((width - words.length * at) / 2, y - at, words, at))
  centred(TITLE, 1.4 * size)
  y -= 2.5 * size
  need(6 * pitch)
  centred(TABLE, size)
  y -= pitch
  put(text(width - margin - 6 * size, y - size, '单位：万元', size))
  y -= pitch
  const xs = [0, 0.16, 0.46, 0.64, 0.82, 1].map(part => margin + part * (width - 2 * margin))
  // a word processor does not print a cell over its border: the letters are as small as the fullest cell needs
  const small = Math.min(0.75 * size, ...[HEAD, ...ROWS].flatMap(r => r.map((t, i) => ((xs[i + 1] ?? 0) - (xs[i] ?? 0) - 4) / Math.max(1, emsOf(t)))))
  const row = (cells: readonly string[]): void => {
    const bottom = y - pitch
    for (const x of xs) put(line(x, y, x, bottom))
    for (const at of [y, bottom]) put(line(xs[0] ?? 0, at, xs.at(-1) ?? 0, at))
    for (const [i, words] of cells.entries()) if (words !== '') put(text((xs[i] ?? 0) + 2, bottom + 0.4 * size, words, small))
    y = bottom
  }
  row(HEAD)
  for (const cells of ROWS) {
    if (need(pitch) && repeatsHead) row(HEAD)
    row(cells)
  }
  y -= pitch
  const most = Math.floor((width - 2 * margin) / size)
  for (const sentence of SENTENCES)
    for (const [i, words] of brokenAt(sentence, most).entries()) {
      need(pitch)
      put(text(margin + (i === 0 ? 2 * size : 0), y - size, words, size))
      y -= pitch
    }
  return pages.map((draw, i) => {
    const words = foot(i + 1, pages.length)
    const edges = [
      ...(words === '' ? [] : [text(width / 2 - 20, margin / 2, words, 9)]),
      ...(head === '' ? [] : [text(margin, height - margin / 2, head, 9)]),
    ]
    return { draw: [...draw, ...edges], width, height }
  })
}

const FEET: readonly Setting['foot'][] = [
  () => '',
  n => String(n),
  n => `- ${n} -`,
  n => `—${n}—`,
  (n, all) => `第${n}页 共${all}页`,
  (n, all) => `${n}/${all}`,
  n => `第 ${n} 页`,
]

const settings = fc.record({
  width: fc.integer({ min: 480, max: 1200 }),
  height: fc.integer({ min: 330, max: 900 }),
  margin: fc.integer({ min: 50, max: 80 }),
  size: fc.integer({ min: 10, max: 15 }),
  repeatsHead: fc.boolean(),
  foot: fc.constantFrom(...FEET),
  head: fc.constantFrom('', '示例县水务局部门预算'),
})

describe('laid out at random', () => {
  it('the table and the sentences are whole, whatever the size of page and letters, the head and the foot', async () => {
    await fc.assert(
      fc.asyncProperty(settings, async setting => {
        const outcome = await readPdf(minimalPdf(laidOut(setting)), 'x.pdf', pdfiumWasm)
        const blocks = outcome.ok ? outcome.value.blocks.map(seenOf) : []
        const expected = [TITLE, TABLE, '单位：万元', [HEAD, ...ROWS].map(r => r.map((t, i) => `${t}@${i}`)), ...SENTENCES]
        expect(blocks.filter(b => b !== setting.head)).toEqual(expected)
      }),
      {
        numRuns: 40,
        examples: [[{ width: 480, height: 330, margin: 78, size: 15, repeatsHead: false, foot: () => '', head: '' }]],
      },
    )
  })
})
