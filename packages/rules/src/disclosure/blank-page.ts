/** D20: a page without any text between two pages of the document: left over, or something on it was not printed. */
import { type Block, cite, defineRule } from '@jixiao/core'
import { paragraph, place } from '../examples.ts'
import { WRITTEN_KINDS } from '../text/passages.ts'

export const blankPage = defineRule({
  code: 'D20',
  name: 'blank-page',
  title: '空白页',
  titleEn: 'A blank page',
  severity: 'hint',
  basis: [cite('document-format')],
  appliesTo: WRITTEN_KINDS,
  needs: ['blocks'],
  check({ blocks }) {
    if (blocks.every(b => b.place.page === undefined)) return { notApplicable: { zh: '这种格式没有页', en: 'the format has no pages' } }
    const used = new Set(blocks.flatMap(pagesOf))
    const last = Math.max(...used)
    const blank = Array.from({ length: last }, (_, n) => n + 1).filter(page => page > 1 && page < last && !used.has(page))
    // the back of a cover is blank in every document made for printing on both sides
    const odd = blank.filter(page => page !== 2)
    // pages that are pictures have no text either: a document with many of them is not judged
    if (odd.length === 0 || odd.length > 3) return []
    return odd.map(page => {
      const before = blocks.findLast(b => (b.place.page ?? 0) < page)
      return {
        at: { file: blocks[0]?.place.file ?? '', block: before?.place.block ?? 0, page },
        say: { zh: `第${page}页是空白页：前后都有内容，这一页没有文字和数。`, en: `Page ${page} is blank: there is no text on it.` },
        mend: { zh: '删去多余的空页或空表；如有内容没有显示出来，重新生成文件。', en: 'Remove it; if something is not shown, make the file anew.' },
      }
    })
  },
  examples: [
    { name: { zh: '目录后有空白页', en: 'a blank page behind the contents' }, given: { blocks: pages(1, 2, 4, 5) }, expect: 1, says: '第3页' },
    { name: { zh: '页页有字', en: 'text on every page' }, given: { blocks: pages(1, 2, 3, 4) }, expect: 'pass' },
    { name: { zh: '封面背面空白', en: 'the back of the cover' }, given: { blocks: pages(1, 3, 4) }, expect: 'pass' },
    { name: { zh: '没有页的格式', en: 'no pages' }, given: { blocks: [paragraph('正文')] }, expect: 'not-applicable' },
  ],
})

/** Pages on which a block has text. */
function pagesOf(block: Block): number[] {
  const own = block.place.page === undefined ? [] : [block.place.page]
  if (block.kind === 'paragraph') return [...own, ...(block.printed ?? []).map(l => l.page)]
  return [...own, ...block.rows.flatMap(r => r.cells.flatMap(c => (c.place.page === undefined ? [] : [c.place.page])))]
}

function pages(...numbers: readonly number[]): Block[] {
  return numbers.map(page => ({ kind: 'paragraph', text: '正文', place: place('正文', { page }) }))
}
