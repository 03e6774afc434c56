/** D03: an explanation that leaves out what it must state: running cost, project expenditure, the comparison with last year. */
import { type Block, cite, defineRule, type FactBook, type Flaw, figureOf, fold, isZero, printExactAmount, type Section } from '@jixiao/core'
import { fact, facts, paragraph, section } from '../examples.ts'
import { bodyOf, type Passage, sectionsOf } from '../text/passages.ts'

export const explanationIncomplete = defineRule({
  code: 'D03',
  name: 'explanation-incomplete',
  title: '说明要素不全',
  titleEn: 'An explanation leaves out what it must state',
  severity: 'error',
  basis: [cite('budget-law', '14'), cite('disclosure-procedures-2016')],
  appliesTo: ['budget-disclosure'],
  needs: ['sections', 'blocks'],
  uses: ['facts'],
  check({ sections, blocks, facts }) {
    const running = sectionsOf(sections, 'operating-expenses')
    const arrangement = sectionsOf(sections, 'arrangement')
    if (running.length + arrangement.length === 0)
      return {
        cannotTell: {
          zh: '没有认出“预算安排的总体情况”“机关运行经费”章节',
          en: 'the sections of arrangement and administrative operating expenses were not recognised',
        },
      }
    return [...running.flatMap(s => runningCost(s, blocks, facts)), ...chaptersByPart(arrangement).flatMap(c => overall(c, blocks, facts))]
  },
  examples: [
    {
      name: { zh: '机关运行经费一节没有写机关运行经费', en: 'the section does not state the administrative operating expenses' },
      given: {
        blocks: [paragraph('三、机关运行经费安排情况'), paragraph('2023年基本支出共安排79.63万元，其中人员经费71.2万元，日常公用经费8.43万元。')],
        sections: [section('operating-expenses', '机关运行经费安排情况', 0, 2)],
        facts: facts(fact('basic/byEconomy/all/operating', '8.43万元', 'T6')),
      },
      expect: 1,
      says: '8.43万元',
    },
    {
      name: { zh: '总体情况没有项目支出和比上年', en: 'no project expenditure and no comparison' },
      given: {
        blocks: [paragraph('二、部门预算安排的总体情况'), paragraph('2023年共安排资金242.31万元，全部是一般公共预算拨款。')],
        sections: [section('arrangement', '部门预算安排的总体情况', 0, 2)],
        facts: facts(fact('expenditure/byFunction/all/project', '162.68万元', 'T3')),
      },
      expect: 1,
      says: '162.68万元',
    },
    {
      name: { zh: '要素齐全', en: 'complete' },
      given: {
        blocks: [
          paragraph('二、部门预算安排的总体情况'),
          paragraph('2023年支出预算87.18万元，其中基本支出48.18万元，项目支出39万元。较上年增加19.56万元，主要是人员增加。项目支出与上年持平。'),
          paragraph('三、机关运行经费安排情况'),
          paragraph('2023年机关运行经费安排3.18万元。'),
        ],
        sections: [section('arrangement', '部门预算安排的总体情况', 0, 2), section('operating-expenses', '机关运行经费安排情况', 2, 4)],
        facts: facts(),
      },
      expect: 'pass',
    },
    {
      name: { zh: '全角数字也是数', en: 'full-width digits are figures' },
      given: {
        blocks: [paragraph('三、机关运行经费安排情况'), paragraph('２０２３年机关运行经费安排３．１８万元。')],
        sections: [section('operating-expenses', '机关运行经费安排情况', 0, 2)],
        facts: facts(),
      },
      expect: 'pass',
    },
    {
      name: { zh: '没有这两章', en: 'no such sections' },
      given: { blocks: [paragraph('编制说明')], sections: [section('unnamed', '编制说明')] },
      expect: 'cannot-tell',
    },
  ],
})

/** The figure, or a sentence that there is none (事业单位无机关运行经费), counts as stated. */
const RUNNING = /运行(?:经)?费[^。；;]*?(?:\d|无|未|不|零|没有|空表|增加|减少)|(?:无|未安排|不涉及|没有)[^。；;]*运行(?:经)?费/

function runningCost(s: Section, blocks: readonly Block[], book: FactBook): readonly Flaw[] {
  const body = bodyOf(s, blocks)
  const text = joined(body)
  if (body.length === 0 || RUNNING.test(text)) return []
  const stated = amountOf(book, ['basic/byEconomy/all/operating'], s.part)
  const operating = stated === 'zero' ? undefined : stated
  const first = body[0]
  return [
    {
      at: [s.title.place, ...(first ? [first.place] : [])],
      expected: `机关运行经费${operating ?? '金额'}`,
      found: text.slice(0, 60),
      say: {
        zh: `“${s.title.value}”一节没有写机关运行经费是多少${operating ? `（公用经费为${operating}）` : ''}。`,
        en: `The section does not state the administrative operating expenses${operating ? ` (operating expenditure is ${operating})` : ''}.`,
      },
      mend: {
        zh: `写明“机关运行经费安排${operating ?? '……万元'}，主要用于……”；不属于机关运行经费统计范围的单位，写明“无机关运行经费”。`,
        en: `State the administrative operating expenses${operating ? ` of ${operating}` : ''} and their use, or that there are none.`,
      },
    },
  ]
}

const COMPARED = /(?:比|较|同|与)[^。；;，,]{0,6}(?:上年|去年|上一年|20\d\d年)|同比|增减|增加|减少|增长|下降|持平|无变化|一致/
const PROJECT = /项目(?:支出|经费|资金)[^。；;]{0,20}?(?:\d|无|未安排|没有)|(?:无|未安排|没有)项目(?:支出|经费)/

/** 编制说明 (Shanghai form, DOMAIN 5.2) tells the totals by fund and then every 项; no law asks it for the total of projects. */
const BY_ITEM = /编制说明/

/** Income, expenditure and both together may each have a chapter: what one of them says need not be said again in the next. */
function chaptersByPart(arrangement: readonly Section[]): readonly (readonly [Section, ...Section[]])[] {
  const parts = new Map<string, [Section, ...Section[]]>()
  for (const s of arrangement) {
    const known = parts.get(s.part)
    if (known) known.push(s)
    else parts.set(s.part, [s])
  }
  return [...parts.values()]
}

function overall(chapters: readonly [Section, ...Section[]], blocks: readonly Block[], book: FactBook): readonly Flaw[] {
  const [s] = chapters
  const body = chapters.flatMap(c => bodyOf(c, blocks))
  const paragraphs = body.filter(p => !p.isCell)
  const text = joined(paragraphs)
  if (paragraphs.length === 0 || !/\d/.test(text)) return []
  const project = amountOf(book, ['expenditure/byFunction/all/project', 'general-budget/byFunction/all/project'], s.part)
  const lacks = [
    ...(chapters.some(c => BY_ITEM.test(c.title.value)) || PROJECT.test(text) || project === 'zero' ? [] : [`项目支出${project ? project : '金额'}`]),
    ...(COMPARED.test(text) ? [] : ['与上年相比的增减变化及原因']),
  ]
  const main = paragraphs.find(p => /\d.*元/.test(p.text)) ?? paragraphs[0]
  const at = [s.title.place, ...(main ? [main.place] : [])]
  if (lacks.length === 0) return projectChange(paragraphs, at)
  return [
    {
      at,
      expected: lacks.join('、'),
      found: '未说明',
      // where the total of projects is not known, they may not exist
      severity: lacks.length === 2 || (project && project !== 'zero') ? 'error' : 'warning',
      say: {
        zh: `“${s.title.value.replace(/^(?:部门|单位)/, '')}”没有说明：${lacks.join('；')}。`,
        en: `The section of the budget as a whole leaves out: ${lacks.length === 2 ? 'project expenditure and the comparison with last year' : lacks.join()}.`,
      },
      mend: { zh: `补充${lacks.join('、')}。`, en: 'Add what is missing.' },
    },
  ]
}

/** The comparison speaks of basic expenditure only: what became of projects is left to the reader. */
function projectChange(paragraphs: readonly Passage[], at: Flaw['at']): readonly Flaw[] {
  const compared = paragraphs.filter(p => /基本支出(?:增加|减少|增长|下降)/.test(p.text))
  if (
    compared.length === 0 ||
    paragraphs.some(p => /项目(?:支出|经费)[^。；;]{0,12}(?:增加|减少|增长|下降|持平|无变化|不变|一致|与上年)/.test(p.text))
  )
    return []
  return [
    {
      at: compared[0]?.place ?? at,
      severity: 'hint',
      found: '只说明了基本支出的增减',
      say: {
        zh: '比上年增减情况只说明了基本支出，没有说明项目支出（不变也应写“与上年持平”）。',
        en: 'Only the change of basic expenditure is explained, not that of projects.',
      },
      mend: { zh: '补充项目支出的增减；不变的写“项目支出与上年持平”。', en: 'Say how project expenditure changed, or that it did not.' },
    },
  ]
}

const joined = (passages: readonly Passage[]): string => fold(passages.map(p => p.text).join('\n'))

function amountOf(book: FactBook, paths: readonly string[], part: string): string | undefined {
  for (const path of paths) {
    const figure = book
      .of(path, { part })
      .map(figureOf)
      .find(q => q !== null)
    if (figure) return isZero(figure.value) ? 'zero' : printExactAmount(figure.value)
  }
  return undefined
}
