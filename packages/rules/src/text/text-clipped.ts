/** D22: a line of which the page shows a part only, or a figure that does not fit into its column and is shown as ####. */
import { type Block, type Cell, cite, defineRule, type Flaw, type Residue, squeeze } from '@jixiao/core'
import { paragraph, place } from '../examples.ts'

export const textClipped = defineRule({
  code: 'D22',
  name: 'text-clipped',
  title: '文字或数字显示不全',
  titleEn: 'Text or figures are not shown in full',
  severity: 'warning',
  maturity: 'new',
  basis: [cite('document-format')],
  appliesTo: 'every',
  needs: ['blocks'],
  uses: ['residue'],
  check({ blocks, residue }) {
    const hidden = blocks.flatMap(block => (block.kind === 'table' ? block.rows.flatMap(r => r.cells.filter(isTooNarrow)) : []))
    const clipped = residue.filter((r: Residue) => r.kind === 'clipped')
    if (hidden.length === 0 && clipped.length === 0 && !blocks.some(isLaidOut))
      return { notApplicable: { zh: '这种格式没有版面，看不出显示是否完整', en: 'the format has no layout: whether all is shown cannot be seen' } }
    return [...byPage(clipped).map(lines => clippedFlaw(lines, blocks)), ...(hidden.length > 0 ? [hiddenFlaw(hidden)] : [])]
  },
  examples: [
    {
      name: { zh: '单元格跨页，一行字只印出上半', en: 'a cell runs over the page: of one line the upper half is printed' },
      given: {
        blocks: [laidOut('（七）负责农村供水。', 4), laidOut('（八）负责水旱灾害防御的监测预警和防洪工程的日常管理。', 5)],
        residue: [clippedLine('（八）负责水旱灾害防御的监测预警', 4)],
      },
      expect: 1,
      says: '第4页',
    },
    {
      name: { zh: '列太窄，金额显示为####', en: 'a column is too narrow, its amount is shown as ####' },
      given: { blocks: [amountTable('########')] },
      expect: 1,
      says: '#',
    },
    {
      name: { zh: '显示完整', en: 'all is shown' },
      given: { blocks: [laidOut('（八）负责水旱灾害防御。', 4), amountTable('61.00')] },
      expect: 'pass',
    },
    { name: { zh: '没有版面的格式', en: 'a format without layout' }, given: { blocks: [paragraph('正文')] }, expect: 'not-applicable' },
  ],
})

const isTooNarrow = (cell: Cell): boolean => /^[#＃]{2,}$/.test(cell.text.trim())
const isLaidOut = (block: Block): boolean => block.place.box !== undefined

/** One finding for each page: one cell or one row is at fault. */
function byPage(lines: readonly Residue[]): readonly (readonly Residue[])[] {
  const pages = new Map<number, Residue[]>()
  for (const line of lines) {
    const page = line.place.page ?? 0
    const own = pages.get(page)
    if (own) own.push(line)
    else pages.set(page, [line])
  }
  return [...pages.values()]
}

/** Programs that print sheets print a cell that runs over the page again on the next: then nothing is lost, but it is not fit to be seen. */
function clippedFlaw(lines: readonly Residue[], blocks: readonly Block[]): Flaw {
  const [first, ...more] = lines
  const page = first?.place.page ?? 0
  const text = first?.text.trim() ?? ''
  const start = squeeze(text).slice(0, 12)
  const again = blocks.find(b => b.kind === 'paragraph' && (b.place.page ?? 0) > page && squeeze(b.text).includes(start))?.place.page
  const count = lines.reduce((sum, line) => sum + [...line.text].length, 0)
  return {
    at: [...(first ? [first] : []), ...more].map(line => ({ ...line.place, text: line.text })),
    found: text.length > 40 ? `${text.slice(0, 40)}……` : text,
    say: {
      zh: `第${page}页有${count}个字所在的行被裁切，没有印全：“${text.slice(0, 24)}……”${again ? `；全文在第${again}页又印了一次` : ''}。`,
      en: `On page ${page}, lines of ${count} characters are cut and not shown in full: “${text.slice(0, 24)}…”${again ? `; all of it is printed again on page ${again}` : ''}.`,
    },
    mend: {
      zh: '把跨页的单元格拆成几行，或者加大行高、按页宽缩放，重新生成文件后逐页查看。',
      en: 'Part the cell that runs over the page, make the row higher or fit the sheet to the width of the page, make the file anew and look at every page.',
    },
  }
}

const hiddenFlaw = (cells: readonly Cell[]): Flaw => ({
  at: cells.map(c => ({ ...c.place, text: c.text })),
  severity: 'error',
  found: cells[0]?.text.trim() ?? '',
  say: {
    zh: `有${cells.length}个单元格显示为“${cells[0]?.text.trim() ?? ''}”：列太窄，看不到其中的数。`,
    en: `${cells.length} cells show “${cells[0]?.text.trim() ?? ''}”: the column is too narrow for its figure.`,
  },
  mend: { zh: '加宽这一列，重新生成文件。', en: 'Make the column wider and make the file anew.' },
})

function laidOut(text: string, page: number): Block {
  return { kind: 'paragraph', text, place: place(text, { page, box: [50, 100, 500, 112] }) }
}
function clippedLine(text: string, page: number): Residue {
  return { kind: 'clipped', text, place: place(text, { page, box: [50, 700, 500, 712] }) }
}
function amountTable(amount: string): Block {
  const cell = (text: string, row: number, column: number): Cell => ({ text, row, column, rowSpan: 1, colSpan: 1, place: place(text, { page: 6 }) })
  const rows = [
    ['科目', '预算数'],
    ['合计', amount],
  ].map((texts, index) => ({ index, cells: texts.map((t, c) => cell(t, index, c)) }))
  return { kind: 'table', place: place(undefined, { page: 6 }), columns: 2, rows }
}
