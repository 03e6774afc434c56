/** D02: an empty chapter without a sentence, an empty table without a note, or a note "nothing" under a table with figures. */
import { type Block, type BudgetTable, cite, defineRule, type FactBook, type Flaw, figureOf, isZero, type Section } from '@jixiao/core'
import { budgetTable, fact, facts, paragraph, said, section } from '../examples.ts'
import { bodyOf, hitsIn, passagesOf } from '../text/passages.ts'

export const emptyWithoutNote = defineRule({
  code: 'D02',
  name: 'empty-without-note',
  title: '空表、空章无说明',
  titleEn: 'An empty chapter or table without a note',
  severity: 'error',
  basis: [cite('disclosure-procedures-2016'), cite('document-format')],
  appliesTo: ['budget-disclosure', 'performance-targets', 'final-accounts'],
  needs: ['blocks'],
  uses: ['sections', 'tables', 'facts'],
  check({ blocks, sections, tables, facts }) {
    if (sections.length + tables.length === 0) return { cannotTell: { zh: '没有认出章节和预算表', en: 'no sections and no tables were recognised' } }
    return [...emptySections(sections, blocks), ...tables.flatMap(t => flawOfTable(t, blocks, facts))]
  },
  examples: [
    {
      name: { zh: '有标题没有一句话的章', en: 'a chapter with no sentence' },
      given: {
        blocks: [paragraph('第二部分 专项资金绩效目标'), paragraph('第三部分 预算项目绩效目标'), paragraph('1、档案整理绩效目标表')],
        sections: [
          section('earmarked-targets', '专项资金绩效目标', 0, 1, { depth: 1 }),
          section('project-targets', '预算项目绩效目标', 1, 3, { depth: 1 }),
        ],
      },
      expect: 1,
      says: '“专项资金绩效目标”下没有内容',
    },
    {
      name: { zh: '目录里夹着未认出的行', en: 'a table of contents with lines that name no known chapter' },
      given: {
        blocks: ['五、部门预算表', '9. 经费预算表', '六、其他相关情况说明', '七、项目经费情况说明', '部门主要职能', '履行职责。'].map(t =>
          paragraph(t),
        ),
        sections: [
          section('unnamed', '部门预算表', 0, 1, { numbering: '五、' }),
          section('unnamed', '经费预算表', 1, 2, { numbering: '9. ' }),
          section('other-matters', '其他相关情况说明', 2, 3, { numbering: '六、' }),
          section('unnamed', '项目经费情况说明', 3, 4, { numbering: '七、' }),
        ],
      },
      expect: 'pass',
    },
    {
      name: { zh: '空表没有加注', en: 'an empty table without a note' },
      given: {
        blocks: [paragraph('部门预算政府基金预算财政拨款支出表'), paragraph('表格'), paragraph('五、预算绩效信息')],
        tables: [budgetTable('T7', { title: said('政府基金预算财政拨款支出表'), isEmpty: true, block: 1 })],
      },
      expect: 1,
    },
    {
      name: { zh: '空表有注', en: 'an empty table with its note' },
      given: {
        blocks: [paragraph('表'), paragraph('注：无政府基金预算财政拨款支出，空表列示。')],
        tables: [budgetTable('T7', { isEmpty: true, block: 0, emptyNote: said('注：无政府基金预算财政拨款支出，空表列示。') })],
      },
      expect: 'pass',
    },
    {
      name: { zh: '有数的表注“空表”', en: 'figures and a note that there are none' },
      given: {
        blocks: [paragraph('表')],
        tables: [budgetTable('T9', { title: said('“三公”经费支出表'), block: 0, emptyNote: said('注：无“三公”经费，空表列示。') })],
        facts: facts(fact('three-public/total/all', '1.20万元', 'T9')),
      },
      expect: 1,
    },
  ],
})

/** Headings that must be followed by something; an unnamed heading may be a list item. */
function emptySections(sections: readonly Section[], blocks: readonly Block[]): readonly Flaw[] {
  const empty = sections.map(s => bodyOf(s, blocks).length === 0)
  // in a workbook what a heading announces may stand on a sheet of its own
  const sheets = new Set(blocks.map(b => b.place.sheet))
  if (sheets.size > 1) return []
  return sections.flatMap((s, i) => {
    if (!empty[i] || s.kind === 'unnamed') return []
    // a table of contents is a run of headings with nothing between them
    const inContents =
      (empty[i - 1] && empty[i + 1]) ||
      (empty[i - 1] && empty[i - 2]) ||
      (empty[i + 1] && empty[i + 2]) ||
      /(?:…|\.{3,}|\d+)$/.test(s.title.text.trim())
    const isToldElsewhere = sections.some((t, j) => t.kind === s.kind && t.part === s.part && j !== i && !empty[j])
    if (inContents || isToldElsewhere || isContainer(s, sections[i + 1])) return []
    return [
      {
        at: s.title.place,
        found: `${s.numbering}${s.title.value}`,
        expected: '一句说明',
        say: {
          zh: `${s.numbering ? `${s.numbering} ` : ''}“${s.title.value}”下没有内容，也没有一句说明。`,
          en: `The chapter “${s.title.value}” is empty and does not say why.`,
        },
        mend: {
          zh: '补上内容；确实没有的写一句，例如“本部门无专项资金，无专项资金绩效目标。”',
          en: 'Fill it, or say in a sentence that there is nothing.',
        },
      },
    ]
  })
}

/** A title followed by a heading that is numbered in another way (总标题 then 一、) holds it, whatever the depths say. */
function isContainer(s: Section, next: Section | undefined): boolean {
  return next !== undefined && styleOf(s.numbering) !== styleOf(next.numbering)
}
const styleOf = (numbering: string): string => numbering.replace(/[一二三四五六七八九十百\d]+/g, '#').replace(/\s+/g, '')

const NOTHING = /空表|无数据|没有|未安排|不涉及|未发生|本表无|为零|为0|^\s*(?:注|说明|备注)?[：:]?\s*无/
/** 政府性基金支出预算支出0万元, 没有政府性基金预算: in a sentence of the text. */
const isNothing = (fund: string): RegExp =>
  new RegExp(
    `${fund}[^。；;，,\\n]{0,30}?(?:支出|预算|收支|安排|拨款)(?:数|合计|总额)?(?:为|是|共)?\\s*(?:0(?:\\.0+)?\\s*万?元|零)|(?:没有|无|未安排|不涉及)[^。；;，,\\n]{0,14}${fund}`,
    'g',
  )
const FUND_IS_NOTHING: Readonly<Record<string, RegExp>> = { T7: isNothing('政府性?基金'), T8: isNothing('国有资本经营') }

function flawOfTable(t: BudgetTable, blocks: readonly Block[], book: FactBook | undefined): readonly Flaw[] {
  const near = passagesOf(blocks, t.block - 2, t.block + 4).filter(p => p.block !== t.block)
  if (t.isEmpty) {
    if (t.emptyNote || near.some(p => NOTHING.test(p.text) && p.text.length < 80)) return []
    // where the text says that the fund is 0, the reader knows; only the note at the table is missing
    const isToldInText = hitsIn(blocks, FUND_IS_NOTHING[t.id] ?? /(?!)/g).some(h => !h.passage.isCell)
    return [
      {
        at: t.title.place,
        severity: isToldInText ? 'hint' : 'error',
        found: '空表，无注',
        expected: '注：无……，空表列示。',
        say: {
          zh: `“${t.title.value}”是空表，表下没有说明${isToldInText ? '（文字说明里写了没有这笔钱）' : ''}。`,
          en: `The table “${t.title.value}” is empty and has no note${isToldInText ? ' (the text says that there is nothing)' : ''}.`,
        },
        mend: { zh: '保留表格，在表下加注，例如“注：无政府性基金预算，空表列示。”', en: 'Keep the table and add a note that there is nothing.' },
      },
    ]
  }
  const figures =
    t.emptyNote && /空表|本表无数据/.test(t.emptyNote.text)
      ? (book?.statements ?? []).filter(s => s.origin === t.id && s.subject.part === t.part)
      : []
  const figure = figures.find(s => s.value.kind === 'quantity' && !isZero(figureOf(s)?.value ?? { n: 0n, d: 1n }))
  if (!figure || !t.emptyNote) return []
  return [
    {
      at: t.emptyNote.place,
      related: [figure.place],
      found: t.emptyNote.text,
      say: {
        zh: `“${t.title.value}”的注说是空表，表里却有数：${figure.place.text ?? ''}。`,
        en: `The note says that “${t.title.value}” is empty, yet it has figures.`,
      },
      mend: { zh: '删去空表注，或更正表内数据。', en: 'Take the note away, or correct the figures.' },
    },
  ]
}
