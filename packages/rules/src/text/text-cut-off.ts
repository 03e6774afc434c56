/** D08: a paragraph that breaks off in the middle of a sentence; a missing full stop alone is a hint. */
import { type Block, cite, defineRule, type Flaw, fold, type Paragraph, type Section, type Severity } from '@jixiao/core'
import { paragraph, section } from '../examples.ts'
import { WRITTEN_KINDS } from './passages.ts'

export const textCutOff = defineRule({
  code: 'D08',
  name: 'text-cut-off',
  title: '文本截断',
  titleEn: 'A text breaks off',
  severity: 'error',
  basis: [cite('document-format')],
  appliesTo: WRITTEN_KINDS,
  needs: ['blocks'],
  uses: ['sections'],
  check: ({ blocks, sections }) => {
    const headings = new Set(sections.map((s: Section) => s.from))
    if (isWrapped(blocks))
      return { cannotTell: { zh: '正文按行断开，看不出段落在哪里结束', en: 'the text is broken into lines; where paragraphs end cannot be told' } }
    return blocks.flatMap((block, i) => (block.kind === 'paragraph' ? flawOf(block, blocks, i, headings) : []))
  },
  examples: [
    {
      name: { zh: '句子写到一半就完了', en: 'it ends in the middle of a sentence' },
      given: {
        blocks: [
          paragraph('（一）负责拟订干部人才队伍发展规划，组织开展教育培训和队伍建设。'),
          paragraph('（二）负责拟订从业人员发展规划，组织开展从业人员教育培训和考评工作,组'),
          paragraph('机构设置：'),
        ],
      },
      expect: 1,
      says: '考评工作,组',
    },
    {
      name: { zh: '最后一条没有写完，像标题一样', en: 'the last item breaks off and looks like a heading' },
      given: {
        blocks: [paragraph('（三）指导基层组织和专职委员开展工作，负责证件的核发管理和'), paragraph('机构设置：')],
        sections: [section('unnamed', '指导基层组织和专职委员开展工作，负责证件的核发管理和', 0, 1)],
      },
      expect: 1,
    },
    {
      name: { zh: '只少一个句号：提示', en: 'only the full stop is missing: a hint' },
      given: {
        blocks: [paragraph('支出比上年多，原因在于新增了两处服务点，人手和水电都要添一些钱'), paragraph('二、机构设置')],
        sections: [section('duties', '机构设置', 1, 2)],
      },
      expect: 1,
    },
    {
      name: { zh: '分页断开的段落接在下一段', en: 'a paragraph broken by the page goes on' },
      given: {
        blocks: [paragraph('依法负责全县新闻业务和论坛、'), paragraph('博客等业务的审批及日常监管，指导有关部门做好基础管理工作。')],
      },
      expect: 'pass',
    },
    {
      name: { zh: '标题、标签、落款不是句子', en: 'headings, labels and dates are no sentences' },
      given: { blocks: [paragraph('第一部分 部门概况'), paragraph('单位：万元'), paragraph('2023年4月27日')] },
      expect: 'pass',
    },
  ],
})

/** Lines of a page instead of paragraphs: many end in the middle of a sentence, whatever follows. */
function isWrapped(blocks: readonly Block[]): boolean {
  const long = blocks.filter(b => b.kind === 'paragraph' && b.text.trim().length >= 24)
  const open = long.filter(b => b.kind === 'paragraph' && !STOPPED.test(b.text.trimEnd()))
  return long.length >= 10 && open.length * 3 > long.length
}

const STOPPED = /[。！？!?;；:：…”"』」）)\]】》>、,，]\s*$/
const COMMA = /[,，、]\s*$/
/** What can follow a finished paragraph: a heading, a numbered item, a label, a note. */
const NUMBERED =
  /^\s*(?:第[一二三四五六七八九十]+[部章节]|[一二三四五六七八九十]{1,3}[、.．]|[(（][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}\s*(?:[、)）]|[.．](?!\d))|附[件表]|注[:：])/
const LABEL = /^[^。，,；;]{1,20}[:：]\s*$/
/** Words that only a sentence has: a reason, a purpose, an amount with its verb. */
const SENTENCE =
  /原因(?:是|为|:)\s*[一-龥]{2}|主要用于[一-龥]{4}|(?:收入|支出|预算|决算|经费)[^。:]{0,24}(?:为|共|共计)\s*\d[\d,.]*\s*(?:万元|亿元|元)|与(?:上年|20\d{2}年)[^。]{0,12}持平/
/** A sentence cannot end with these words. */
const DANGLING = /(?:以及|并且|而且|由于|因为|通过|按照|根据|对于|关于|其中|包括|例如|同时|和|与|及|或|把|被|将|从|向|由)\s*$/

function flawOf(block: Paragraph, blocks: readonly Block[], at: number, headings: ReadonlySet<number>): readonly Flaw[] {
  const text = block.text.trimEnd()
  const folded = fold(text)
  // short paragraphs and those of one clause are judged where they surely are a sentence
  const isSentence = SENTENCE.test(folded) && folded.trim().length >= 14
  if (block.level !== undefined || block.role !== undefined || LABEL.test(folded)) return []
  if (!isSentence && (folded.trim().length < 24 || !/[，,。；;]/.test(text))) return []
  const next = nextParagraph(blocks, at)
  const isFollowedByHeading = next !== null && (headings.has(next.index) || NUMBERED.test(next.text) || LABEL.test(next.text))
  if (!isFollowedByHeading) return []
  const gravity = gravityOf(text, folded, blocks, at)
  // a long numbered item without its stop may be taken for a heading; only one that surely breaks off is none
  if (gravity === null || (headings.has(at) && gravity !== 'error')) return []
  const tail = text.slice(-24)
  const from = block.text.length - tail.length - (block.text.length - text.length)
  return [
    {
      at: { ...block.place, from, to: from + tail.length, text: tail },
      found: `……${tail}`,
      severity: gravity,
      say:
        gravity === 'error'
          ? {
              zh: `这一段没有写完：“……${tail}”后面直接是“${next.text.trim().slice(0, 16)}”。`,
              en: `The paragraph breaks off: “…${tail}” is followed by “${next.text.trim().slice(0, 16)}”.`,
            }
          : { zh: `段末缺少标点（句号）：“……${tail}”。`, en: `The paragraph ends without a full stop: “…${tail}”.` },
      mend:
        gravity === 'error'
          ? { zh: '对照原文（三定方案、预算文本）补齐这一段。', en: 'Complete the paragraph from its source.' }
          : { zh: '补上句号；如果后面还有文字，补齐。', en: 'Add the full stop, or the rest of the text.' },
    },
  ]
}

function gravityOf(text: string, folded: string, blocks: readonly Block[], at: number): Severity | null {
  if (COMMA.test(text)) return DANGLING.test(folded.slice(0, -1)) ? 'error' : 'warning'
  if (STOPPED.test(text)) return null
  const lastClause = folded.split(/[,，;；。]/).at(-1) ?? ''
  const isHan = /[一-龥]$/.test(lastClause)
  // a verb alone is the beginning of a clause; two characters may be the last thing of a list, and 等 closes one
  if ((lastClause.trim().length === 1 && isHan && lastClause.trim() !== '等') || DANGLING.test(lastClause)) return 'error'
  // a list whose items all go without full stops has its own style
  return neighboursAreStopped(blocks, at) && isHan ? 'hint' : null
}

/** Do the running paragraphs before it end with a stop? */
function neighboursAreStopped(blocks: readonly Block[], at: number): boolean {
  for (let i = at - 1; i >= 0 && i >= at - 6; i--) {
    const b = blocks[i]
    if (b?.kind === 'paragraph' && b.text.trim().length >= 24) return /[。；;！!]\s*$/.test(b.text)
  }
  return true
}

function nextParagraph(blocks: readonly Block[], at: number): { readonly text: string; readonly index: number } | null {
  for (let i = at + 1; i < blocks.length && i <= at + 3; i++) {
    const b = blocks[i]
    if (b?.kind === 'table') return null
    if (b && b.text.trim() !== '') return { text: b.text, index: i }
  }
  return null
}
