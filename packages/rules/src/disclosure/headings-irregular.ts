/** D18: a heading or paragraphs printed twice in a row, or titles of one series numbered in different ways. */
import { type Block, cite, defineRule, type Flaw, squeeze } from '@jixiao/core'
import { paragraph } from '../examples.ts'
import { type Passage, paragraphsOf } from '../text/passages.ts'
import { numbersOutOfOrder } from './numbers-out-of-order.ts'

const TWICE = '2026年收入预算100.00万元，其中：财政拨款收入90.00万元，比2025年预算增加5.00万元。'

export const headingsIrregular = defineRule({
  code: 'D18',
  name: 'headings-irregular',
  title: '标题或段落重复、编号不规范',
  titleEn: 'A heading or paragraph is doubled, or a number irregular',
  severity: 'hint',
  basis: [cite('document-format')],
  appliesTo: ['budget-disclosure', 'performance-targets', 'final-accounts'],
  needs: ['blocks'],
  check({ blocks }) {
    return [...doubled(blocks), ...paragraphsTwice(blocks), ...numbering(paragraphsOf(blocks)), ...numbersOutOfOrder(blocks)]
  },
  examples: [
    {
      name: { zh: '标题连写两次', en: 'a heading twice' },
      given: { blocks: [paragraph('第一部分  示例局2023年部门预算信息公开情况说明'), paragraph('示例局2023年部门预算信息公开情况说明')] },
      expect: 1,
      says: '连续出现两次',
    },
    {
      name: { zh: '一段文字连印两次', en: 'a paragraph twice' },
      given: { blocks: [paragraph(TWICE), paragraph(TWICE), paragraph('收入预算表见附件。')] },
      expect: 1,
      says: '连续印了两次',
    },
    {
      name: { zh: '编号后少了点', en: 'a number without its dot' },
      given: { blocks: [paragraph('1.安全绩效目标表'), paragraph('2.宣传绩效目标表'), paragraph('3监测绩效目标表')] },
      expect: 1,
      says: '3监测绩效目标表',
    },
    {
      name: { zh: '编号写错', en: 'a misprinted number' },
      given: { blocks: ['五、收入', '七、支出', '七、三公经费', '八、资产'].map(paragraph) },
      expect: 1,
      says: '应为“六、”',
    },
    {
      name: { zh: '目录里的点线不是标题', en: 'the dots of a table of contents' },
      given: { blocks: [paragraph('…………………………'), paragraph('…………………………')] },
      expect: 'pass',
    },
    {
      name: { zh: '编号一致', en: 'regular' },
      given: { blocks: [paragraph('1.安全绩效目标表'), paragraph('2.宣传绩效目标表'), paragraph('3.监测绩效目标表')] },
      expect: 'pass',
    },
  ],
})

const bareTitle = (text: string): string =>
  squeeze(text).replace(/^(?:第[一二三四五六七八九十]+[部章节](?:分)?|[一二三四五六七八九十]+、|\([一二三四五六七八九十]+\)|\d+[、.])/, '')

/** Two neighbouring lines with the same words: a title, long enough not to be a label, without a stop. */
function doubled(blocks: readonly Block[]): readonly Flaw[] {
  return blocks.flatMap((block, i) => {
    const before = blocks[i - 1]
    if (block.kind !== 'paragraph' || before?.kind !== 'paragraph') return []
    const title = bareTitle(block.text)
    if (
      title.length < 8 ||
      title.length > 60 ||
      !/\p{Script=Han}{4}/u.test(title) ||
      /[。；;，,]/.test(block.text) ||
      bareTitle(before.text) !== title
    )
      return []
    return [
      {
        at: [before.place, block.place],
        found: block.text.trim(),
        say: { zh: `标题“${block.text.trim()}”连续出现两次。`, en: `The heading “${block.text.trim()}” stands twice in a row.` },
        mend: { zh: '删去一个。', en: 'Delete one of them.' },
      },
    ]
  })
}

const SHORTEST_PARAGRAPH = 30
const MOST_REPEATED = 12

/** The same paragraphs once more right behind: one, or a run of several. */
function paragraphsTwice(blocks: readonly Block[]): readonly Flaw[] {
  const found: Flaw[] = []
  const isSame = (a: Block | undefined, b: Block | undefined): boolean =>
    a?.kind === 'paragraph' && b?.kind === 'paragraph' && squeeze(a.text) === squeeze(b.text)
  for (let i = 0; i < blocks.length; i++) {
    const first = blocks[i]
    if (first?.kind !== 'paragraph' || squeeze(first.text).length < SHORTEST_PARAGRAPH) continue
    for (let count = 1; count <= MOST_REPEATED; count++) {
      const again = blocks[i + count]
      if (!isSame(first, again) || !again) continue
      if (Array.from({ length: count }, (_, k) => isSame(blocks[i + k], blocks[i + count + k])).every(Boolean)) {
        const words = first.text.trim()
        found.push({
          at: [first.place, again.place],
          found: words.length > 40 ? `${words.slice(0, 40)}…` : words,
          severity: 'warning',
          say: {
            zh: `${count > 1 ? `从“${words.slice(0, 20)}…”起的${count}段文字` : `“${words.slice(0, 30)}…”一段`}连续印了两次。`,
            en: `${count > 1 ? `${count} paragraphs` : 'A paragraph'} from “${words.slice(0, 20)}…” on stand twice in a row.`,
          },
          mend: { zh: '删去重复的文字。', en: 'Delete what is repeated.' },
        })
        i += 2 * count - 1
      }
      break
    }
  }
  return found
}

const SERIES = /^\s*(\d{1,2})\s*([、.．)）]?)\s*([^\d\s].{1,40}(?:目标表|自评表|绩效表|明细表|情况表))\s*$/

/** Titles of target tables form a series: 1. 2. 3 – the odd one out is the slip. */
function numbering(paragraphs: readonly Passage[]): readonly Flaw[] {
  const series = paragraphs.flatMap(p => {
    const m = SERIES.exec(p.text)
    return m ? [{ p, mark: m[2] ?? '' }] : []
  })
  const bare = series.filter(s => s.mark === '')
  const marked = series.filter(s => s.mark !== '')
  if (bare.length === 0 || marked.length <= bare.length) return []
  const first = marked[0]
  return bare.map(s => ({
    at: s.p.place,
    related: first ? [first.p.place] : [],
    found: s.p.text.trim(),
    expected: `编号后加“${first?.mark ?? '.'}”`,
    say: {
      zh: `“${s.p.text.trim()}”编号后没有“${first?.mark ?? '.'}”，与其他标题不一致。`,
      en: `“${s.p.text.trim()}” lacks the “${first?.mark ?? '.'}” that the other titles have.`,
    },
    mend: { zh: '统一编号写法。', en: 'Number all titles in one way.' },
  }))
}
