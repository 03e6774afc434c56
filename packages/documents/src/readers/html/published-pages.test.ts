/** Pages as sites publish them: furniture around the text, tables in tables, what is no text. */
import type { Block, ReadDocument } from '@jixiao/core'
import { describe, expect, it } from 'vitest'
import { readHtml } from './read-html.ts'

const outcomeOf = (html: string) => readHtml(new TextEncoder().encode(html), 'x.html')
function read(body: string): ReadDocument {
  const outcome = outcomeOf(`<!DOCTYPE html><html><head><meta charset="utf-8"></head><body>${body}</body></html>`)
  if (!outcome.ok) throw new Error(outcome.problem.say.en)
  return outcome.value
}
const printed = (block: Block): unknown =>
  block.kind === 'table' ? block.rows.map(r => r.cells.map(c => (c.rowSpan > 1 ? `${c.text}↓${c.rowSpan}` : c.text))) : block.text
const blocksOf = (body: string): readonly unknown[] => read(body).blocks.map(printed)
const TEXT = '本部门2030年收入预算10.00万元。'.repeat(12)

describe('furniture of sites', () => {
  it('is told by what it holds: what holds the text of the page is none, whatever it is called', () => {
    for (const name of ['class="page-content"', 'id="page"', 'class="print main"', 'id="print_area"'])
      expect(blocksOf(`<div class="nav"><a>首页</a></div><div ${name}><p>${TEXT}</p></div>`)).toEqual([TEXT])
    expect(
      blocksOf(`<p>${TEXT}</p><div class="page"><a>上一页</a> <a>1</a> <a>2</a> <a>下一页</a></div><div class="print">打印份数 3</div>`),
    ).toEqual([TEXT])
    expect(blocksOf(`<div class="page"><p>甲</p></div><div class="page"><p>乙</p></div><p>${TEXT}</p>`)).toEqual(['甲', '乙', TEXT])
  })

  it('has no tables of figures', () => {
    const table =
      '<table><tr><td>项目</td><td>金额</td></tr><tr><td>甲</td><td>1.00</td></tr><tr><td>乙</td><td>2.00</td></tr><tr><td>合计</td><td>3.00</td></tr></table>'
    const links = '<table><tr><td><a>1</a></td><td><a>2</a></td><td><a>3</a></td><td>共</td></tr></table>'
    expect(blocksOf(`<p>${TEXT.repeat(9)}</p><div class="print">${table}</div><div class="share">${links}</div>`).slice(1)).toEqual([
      [
        ['项目', '金额'],
        ['甲', '1.00'],
        ['乙', '2.00'],
        ['合计', '3.00'],
      ],
    ])
  })

  it('goes where only its words tell it', () => {
    const around =
      '<div>您现在的位置：首页 &gt; 公开</div><p>【打印本页】 【关闭窗口】 分享到：</p><p>上一篇：关于12个项目</p><div>版权所有 示例县</div>'
    expect(blocksOf(`${around}<p>${TEXT}</p><p>分享到会人员12人</p><p>中</p>`)).toEqual([TEXT, '分享到会人员12人', '中'])
  })
})

describe('tables of pages', () => {
  it('have their head first and their foot last, and no cell spans out of its part', () => {
    expect(
      blocksOf(
        '<table><tfoot><tr><td>合计</td><td></td><td>6.00</td></tr></tfoot><thead><tr><th>类</th><th>项目</th><th>金额</th></tr></thead><tbody><tr><td rowspan="0">产出</td><td>甲</td><td>1.00</td></tr><tr><td>乙</td><td>2.00</td></tr></tbody><tbody><tr><td rowspan="9">效益</td><td>丙</td><td>3.00</td></tr></tbody></table>',
      ),
    ).toEqual([
      [
        ['类', '项目', '金额'],
        ['产出', '甲', '1.00'],
        ['', '乙', '2.00'],
        ['效益', '丙', '3.00'],
        ['合计', '', '6.00'],
      ],
    ])
  })

  it('stay tables when a small one stands in a cell', () => {
    expect(
      blocksOf(
        '<table><tr><td>项目</td><td>金额</td></tr><tr><td>甲</td><td><table><tr><td>1.00</td></tr></table></td></tr><tr><td>乙</td><td>2.00</td></tr></table>',
      ),
    ).toEqual([
      [
        ['项目', '金额'],
        ['甲', '1.00'],
        ['乙', '2.00'],
      ],
    ])
  })
})

describe('figures', () => {
  it('set above the line are no digits of the number before them', () => {
    expect(blocksOf('<p>面积120m<sup>2</sup>，预算120.50<sup>1</sup>万元<sup>①</sup></p>')).toEqual(['面积120m²，预算120.50¹万元①'])
  })
})

describe('what is no text', () => {
  const codes = (body: string): readonly string[] => read(body).notices.map(n => n.code)
  it('is said: pictures but not signs, other files, what is hidden', () => {
    expect(codes(`<p>${TEXT}</p><p><img src="a1.png"></p><img src="/img/icon_pdf.gif"><img src="b.png" width="16" height="16">`)).toEqual([
      'images-not-read',
    ])
    expect(codes(`<p>${TEXT}</p><iframe src="a.pdf"></iframe>`)).toEqual(['embedded-part-not-read'])
    expect(codes(`<p>${TEXT}</p><div style="display:none"><p>${TEXT}</p></div><span style="display:none">短</span>`)).toEqual(['hidden-text'])
    const changed = read('<p>预算<del>30</del><ins>45</ins>万元</p>')
    expect([changed.blocks.map(printed), changed.notices.map(n => n.code)]).toEqual([['预算45万元'], ['tracked-changes']])
    expect(codes(`<p>${TEXT}</p>`)).toEqual([])
  })

  it('refuses frames and says where the content is', () => {
    const outcome = outcomeOf('<html><frameset cols="20%,80%"><frame src="a.html"></frameset></html>')
    expect(outcome.ok ? '' : outcome.problem.say.zh).toContain('框架')
  })
})
