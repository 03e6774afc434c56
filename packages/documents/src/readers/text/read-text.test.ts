/** Running text, residue, and what holds for any text. */
import { lineAt } from '@jixiao/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gridOf } from '../../writers/grid-of.ts'
import { MOST_CELLS, readText } from './read-text.ts'
import { byCells, byRows, onlyTable, paragraphsOf, read } from './testing/written.ts'

const PAGE = '负责全县有关工作，依法规范服务市场，统筹推进全县重点工作和重要事项，组织开展多层次、多角'
describe('paragraphs', () => {
  it('joins what a page end broke, and knows the lines', () => {
    const [paragraph, ...more] = paragraphsOf(`1. ${PAGE}\n\n度的宣传活动，取得实效。\n`)
    expect(more).toEqual([])
    expect(paragraph?.text).toBe(`1. ${PAGE}度的宣传活动，取得实效。`)
    expect(paragraph && [lineAt(paragraph, 0), lineAt(paragraph, paragraph.text.indexOf('度的'))]).toEqual([1, 3])
  })

  it('joins over a page number, which is residue', () => {
    const { blocks, residue } = read(`${PAGE}\n\n- 3 -\n\n度的宣传活动，取得实效。`)
    expect(blocks).toHaveLength(1)
    expect(residue.map(r => [r.kind, r.text, r.place.line])).toEqual([['page-number', '- 3 -', 3]])
  })

  it('joins "增长" and "17.31%" over bare page numbers that count', () => {
    const long = '本年收入合计比上年有所变化，主要原因是项目增加，人员增加，其他收入比上年增长'
    const filler = '第一段。\n\n'.repeat(6)
    const { blocks } = read(`${filler}${long}、\n\n3\n\n17.31%，原因如上。\n\n${filler}\n4\n\n完。`)
    expect(blocks.map(b => b.kind === 'paragraph' && b.text)).toContain(`${long}、17.31%，原因如上。`)
  })

  it.each([
    ['no empty line between', `${PAGE}工作,组\n机构设置：`],
    ['a heading follows', `${PAGE}\n\n二、部门预算安排的总体情况，说明如下。`],
    ['a numbered item follows', `${PAGE}\n\n（二）组织实施，按时完成。`],
    ['a short line stands before', '（一）部门概况\n\n部门职能，如下所述。'],
    ['a title stands before', '示例县某某局关于二〇三〇年度部门预算公开情况以及相关事项的详细说明和补充材料\n\n按照规定，公开如下。'],
    ['the paragraph is closed', `${PAGE}。\n\n度的宣传活动，取得实效。`],
    ['the amount at the end has lost its full stop', `${PAGE}，共支出12.5万元\n\n项目实施顺利，取得实效。`],
  ])('does not join: %s', (_, text) => {
    expect(paragraphsOf(text)).toHaveLength(2)
  })

  it('joins lines that were broken at the edge of the page, but not items, headings and indented paragraphs', () => {
    const paragraph =
      '本单位认真落实有关规定，统筹推进全县重点工作，组织开展多层次、多角度的宣传活动，共安排资金一百二十万元，按时完成了各项任务，取得了良好的效果。'
    const wrap = (t: string) => t.replace(/.{22}(?=.)/g, '$&\n')
    const items = [
      '一、总体情况',
      `（一）${paragraph}`,
      `（二）${paragraph}`,
      `1.${paragraph}`,
      `2.${paragraph}`,
      `3.${paragraph}`,
      '二、其他情况',
      `（一）${paragraph}`,
    ]
    const paragraphs = paragraphsOf(items.map(wrap).join('\n'))
    expect(paragraphs.map(p => p.text)).toEqual(items)
    expect(paragraphs[1] && lineAt(paragraphs[1], 30)).toBe(3)
  })

  it('joins the lines of a short text where nearly all of them are equally long', () => {
    const sentence = '本单位二〇二三年度收入支出决算总体情况与上年相比略有增加，主要是人员经费按照规定标准调整，'
    const text = `${sentence.repeat(4)}项目支出相应减少。`
    expect(paragraphsOf(text.replace(/.{26}(?=.)/g, '$&\n')).map(p => p.text)).toEqual([text])
  })

  it('leaves lines of their own length alone', () => {
    const items = Array.from({ length: 30 }, (_, i) => `第${i}项工作${'和其他各有关部门的事项'.repeat(1 + (i % 4))}`)
    expect(paragraphsOf(items.join('\n')).map(p => p.text)).toEqual(items)
  })

  it('takes headings behind a TAB for headings', () => {
    expect(paragraphsOf('\t一、部门职责\n\t二、机构设置\n').map(p => p.text)).toEqual(['一、部门职责', '二、机构设置'])
  })

  it('strips residue and tells where it stood', () => {
    const text =
      '[bookmark: _Toc1]一、总体绩效目标 TC 总体绩效目标 \\f A \\l 1 \n网络视听、`网络出版\u0000。\npage number\n《关于印发<某某方案>的通知》'
    const { blocks, residue } = read(text)
    expect(blocks.map(b => b.kind === 'paragraph' && b.text)).toEqual(['一、总体绩效目标', '网络视听、网络出版。', '《关于印发<某某方案>的通知》'])
    expect(residue.map(r => [r.kind, r.text, r.place.block, r.place.line, r.place.from])).toEqual([
      ['bookmark', '[bookmark: _Toc1]', 0, 1, 0],
      ['field-code', 'TC 总体绩效目标 \\f A \\l 1', 0, 1, 8],
      ['markup', '`', 1, 2, 5],
      ['control', '\u0000', 1, 2, 9],
      ['page-number', 'page number', 2, 3, undefined],
    ])
  })

  it('counts pages by lines that mark them, which are residue', () => {
    const { pages, blocks, residue } = read('=== p1 ===\n第一页。\n=== p2 ===\n第二页。\n')
    expect(pages).toBe(2)
    expect(blocks.map(b => [b.kind === 'paragraph' && b.text, b.place.page, b.place.line])).toEqual([
      ['第一页。', 1, 2],
      ['第二页。', 2, 4],
    ])
    expect(residue.map(r => r.text)).toEqual(['=== p1 ===', '=== p2 ==='])
    expect(read('--- Page 7 ---\n甲。\n--- Page 3 ---\n乙。').pages).toBeUndefined()
  })

  it('counts pages by form feeds', () => {
    const { pages, blocks } = read('第一页。\n\f第二页。\n')
    expect(pages).toBe(2)
    expect(blocks.map(b => b.place.page)).toEqual([1, 2])
  })
})

const word = fc.stringMatching(/^[一-龥]{1,6}$/)
const cell = fc.oneof(
  { weight: 2, arbitrary: fc.constant('') },
  { weight: 3, arbitrary: word },
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 99999 }).map(n => (n / 100).toFixed(2)) },
)
const grid = fc
  .integer({ min: 2, max: 9 })
  .chain(width =>
    fc.tuple(
      fc.uniqueArray(word, { minLength: width, maxLength: width }),
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 12 }),
    ),
  )

describe('properties', () => {
  it.each([
    ['one cell per line', byCells],
    ['one row per line', byRows],
  ])('a grid written with %s reads back the same', (_, write) => {
    fc.assert(
      fc.property(grid, ([head, rows]) => {
        const table = onlyTable(`前文。\n\n示例情况表\n${write([head, ...rows])}\n\n\n后文。`)
        expect(gridOf(table)).toEqual([head, ...rows])
      }),
      { numRuns: 300 },
    )
  })

  it('rows broken inside a cell come back whole', () => {
    fc.assert(
      fc.property(grid, fc.infiniteStream(fc.nat()), ([head, rows], breaks) => {
        fc.pre(head.length > 2)
        const text = [
          byCells([head]),
          ...rows.map(row => `${row.map((c, i) => `\t${c}\n${i === ((breaks.next().value ?? 0) % (row.length * 2)) ? '\n' : ''}`).join('')}`),
        ].join('\n')
        expect(gridOf(onlyTable(text))).toEqual([head, ...rows])
      }),
      { numRuns: 300 },
    )
  })

  it('every position of every table is covered exactly once, whatever the text', () => {
    const line = fc.stringMatching(/^\t?[ 一二项目合计\t1.。、科]{0,8}$/)
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), lines => {
        const { blocks } = read(lines.join('\n'))
        for (const [i, block] of blocks.entries()) {
          expect(block.place.block).toBe(i)
          if (block.kind === 'paragraph') {
            expect(block.text.trim()).not.toBe('')
            continue
          }
          const count = block.rows.map(() => Array.from({ length: block.columns }, () => 0))
          for (const c of block.rows.flatMap(r => r.cells))
            for (let r = c.row; r < c.row + c.rowSpan; r++)
              for (let k = c.column; k < c.column + c.colSpan; k++) {
                const counts = count[r]
                if (counts) counts[k] = (counts[k] ?? 0) + 1
              }
          expect(count.flat().every(n => n === 1)).toBe(true)
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('loses no character of the text but white space and residue', () => {
    const line = fc.stringMatching(/^\t?[ 一二项目合计\t123.。、科：]{0,12}$/)
    const bare = (text: string) => text.replace(/\s/g, '')
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), lines => {
        const { blocks, residue } = read(lines.join('\n'))
        const texts = [
          ...blocks.flatMap(b => (b.kind === 'paragraph' ? [b.text] : b.rows.flatMap(r => r.cells.map(c => c.text)))),
          ...residue.map(r => r.text),
        ]
        expect([...bare(texts.join(''))].sort()).toEqual([...bare(lines.join(''))].sort())
      }),
      { numRuns: 1000 },
    )
  })
})

describe('sizes', () => {
  it('reads a table of 10,000 columns', () => {
    const row = (r: number) => Array.from({ length: 10_000 }, (_, c) => (r === 0 ? `列${c}` : `${r}.${c}`))
    expect(onlyTable(byRows([row(0), row(1), row(2)])).columns).toBe(10_000)
  })

  it('does not fill up short rows of a very wide table', () => {
    const table = onlyTable(`${Array.from({ length: 5000 }, (_, c) => `列${c}`).join('\t')}\n${'甲\t1\n'.repeat(2000)}`)
    expect(table.rows[1]?.cells).toHaveLength(2)
  })

  it('refuses more cells than it can hold, naming the limit', () => {
    const outcome = readText('\t'.repeat(MOST_CELLS + 1), 'x.txt')
    expect(outcome.ok ? 'read' : [outcome.problem.code, outcome.problem.say.zh.includes(String(MOST_CELLS))]).toEqual(['too-large', true])
  })
})
