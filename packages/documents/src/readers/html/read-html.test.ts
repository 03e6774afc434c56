import type { Block, ReadDocument, Table } from '@jixiao/core'
import { describe, expect, it } from 'vitest'
import { readHtml } from './read-html.ts'

function read(html: string | Uint8Array): ReadDocument {
  const outcome = readHtml(typeof html === 'string' ? new TextEncoder().encode(html) : html, 'x.html')
  if (!outcome.ok) throw new Error(outcome.problem.say.en)
  return outcome.value
}
const printed = (block: Block): unknown => (block.kind === 'table' ? block.rows.map(r => r.cells.map(c => c.text)) : block.text)
const page = (body: string): string =>
  `<!DOCTYPE html>\n<html><head><meta charset="utf-8"><title>网站</title><style>p{}</style></head>\n<body>${body}</body></html>`

describe('readHtml', () => {
  it('reads headings with their level, paragraphs, list items and the lines of the source', () => {
    const document = read(page('<h1>部门预算</h1>\n<p>第一段&nbsp;文字<br>第二行</p>\n<ul><li>甲</li><li>乙</li></ul><script>var a=1</script>'))
    expect(document.blocks.map(b => [printed(b), b.kind === 'paragraph' ? b.level : 0, b.place.line])).toEqual([
      ['部门预算', 1, 3],
      ['第一段 文字', undefined, 4],
      ['第二行', undefined, 4],
      ['甲', undefined, 5],
      ['乙', undefined, 5],
    ])
  })

  it('reads tables with spans, and their labels', () => {
    const document = read(
      page(
        '<p>收支总表</p><table><tr><td colspan="2">收入</td><td colspan=2>支出</td></tr><tr><td>项目</td><td>预算数</td><td>项目</td><td>预算数</td></tr>\n<tr><td>一、拨款</td><td>10.00</td><td>一、教育</td><td>10.00</td></tr></table>',
      ),
    )
    const [, table] = document.blocks
    const row = table?.kind === 'table' ? table.rows[2] : undefined
    expect(row?.cells.map(c => c.place.columnLabel)).toEqual(['收入/项目', '收入/预算数', '支出/项目', '支出/预算数'])
    expect(row?.cells[3]?.place).toMatchObject({ table: '收支总表', rowLabel: '一、教育', line: 4 })
  })

  it('does not count an amount twice that stands in a merged cell of the body', () => {
    const document = read(
      page(
        '<table><tr><td>级别</td><td>名称</td><td>金额</td></tr><tr><td rowspan=2>甲</td><td>子</td><td>1.00</td></tr><tr><td>丑</td><td>2.00</td></tr></table>',
      ),
    )
    expect(document.blocks.map(printed)).toEqual([
      [
        ['级别', '名称', '金额'],
        ['甲', '子', '1.00'],
        ['', '丑', '2.00'],
      ],
    ])
  })

  it('keeps the spans of a form, and takes its title out', () => {
    const document = read(
      page(
        '<table><tr><td colspan=4>项目支出绩效自评表</td></tr><tr><td>项目名称</td><td colspan=3>水质检测</td></tr><tr><td>主管部门</td><td colspan=3>示例县水利局</td></tr><tr><td rowspan=3>绩效指标</td><td>一级指标</td><td>三级指标</td><td>年度指标值</td></tr><tr><td rowspan=2>产出指标</td><td>水样数量</td><td>≥480份</td></tr><tr><td>合格率</td><td>≥95%</td></tr></table>',
      ),
    )
    const [title, form] = document.blocks
    expect(title && printed(title)).toBe('项目支出绩效自评表')
    expect(form?.kind === 'table' && form.rows.map(r => r.cells.map(c => [c.text, c.column, c.rowSpan, c.colSpan]))).toEqual([
      [
        ['项目名称', 0, 1, 1],
        ['水质检测', 1, 1, 3],
      ],
      [
        ['主管部门', 0, 1, 1],
        ['示例县水利局', 1, 1, 3],
      ],
      [
        ['绩效指标', 0, 3, 1],
        ['一级指标', 1, 1, 1],
        ['三级指标', 2, 1, 1],
        ['年度指标值', 3, 1, 1],
      ],
      [
        ['产出指标', 1, 2, 1],
        ['水样数量', 2, 1, 1],
        ['≥480份', 3, 1, 1],
      ],
      [
        ['合格率', 2, 1, 1],
        ['≥95%', 3, 1, 1],
      ],
    ])
  })

  it('takes tables that lay out the page apart', () => {
    const document = read(
      page('<table><tr><td><p>说明文字</p><table><tr><td>项目</td><td>金额</td></tr><tr><td>甲</td><td>1</td></tr></table></td></tr></table>'),
    )
    expect(document.blocks.map(printed)).toEqual([
      '说明文字',
      [
        ['项目', '金额'],
        ['甲', '1'],
      ],
    ])
  })

  it('reads the main content: no menus, nothing hidden, but the title above it', () => {
    const text = '本部门2030年收入预算10万元。'.repeat(20)
    const document = read(
      page(
        `<div class="nav"><a>首页</a></div><h1>示例县水利局2030年部门预算</h1><div>浏览：12次</div><div id="zoom"><p>${text}</p><p style="display: none">暗</p></div><footer>版权</footer>`,
      ),
    )
    expect(document.blocks.map(printed)).toEqual(['示例县水利局2030年部门预算', text])
  })

  it('finds the encoding by what the page declares, and does not believe a wrong declaration', () => {
    // 预算 in GBK
    const gbk = Uint8Array.from([
      ...new TextEncoder().encode('<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"></head><body><p>'),
      0xd4,
      0xa4,
      0xcb,
      0xe3,
      ...new TextEncoder().encode('</p></body></html>'),
    ])
    expect(read(gbk).blocks.map(printed)).toEqual(['预算'])
    expect(read('<html><head><meta charset="gbk"></head><body><p>部门预算公开</p></body></html>').blocks.map(printed)).toEqual(['部门预算公开'])
  })

  it('refuses a page without text and holds spans', () => {
    const empty = readHtml(new TextEncoder().encode(page('<script>a</script>')), 'x.html')
    expect(empty.ok || empty.problem.code).toBe('empty-file')
    const wide = read(page('<table><tr><td rowspan=99999999 colspan=99999999>甲</td><td>乙</td></tr><tr><td>丙</td><td>1</td></tr></table>'))
    expect(wide.blocks.filter((b): b is Table => b.kind === 'table').length).toBe(1)
  })

  it('refuses what is nested without end, and names the limit', () => {
    const deep = readHtml(new TextEncoder().encode(page(`<p>头</p>${'<div>'.repeat(20_000)}深`)), 'x.html')
    expect(deep.ok ? '' : deep.problem.say.zh).toContain('上限 400 层')
  })
})
