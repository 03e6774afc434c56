/** D11: a year that cannot be meant: a heading of another year, a year compared with itself, a balance date or period of the wrong year. */
import { type Block, cite, type DocumentKind, defineRule, type Flaw, isSameCell, type Place, type Severity } from '@jixiao/core'
import { face, paragraph, saidAs } from '../examples.ts'
import { type Hit, hitsIn, passagesOf, placeOfHit } from '../text/passages.ts'
import {
  againstOtherYears,
  basesOfOtherYears,
  figuresOfOtherYears,
  notesOfOtherYears,
  pairsOfOtherYears,
  plansOfOtherYears,
  scopesOfOtherYears,
  titlesOfOtherYears,
} from './other-years.ts'

export const yearOutOfPlace = defineRule({
  code: 'D11',
  name: 'year-out-of-place',
  title: '年份错误',
  titleEn: 'A year is wrong',
  severity: 'error',
  basis: [cite('document-format'), cite('disclosure-procedures-2016')],
  appliesTo: ['budget-disclosure', 'final-accounts', 'performance-targets'],
  needs: ['face', 'blocks'],
  uses: ['facts'],
  check({ face, blocks, facts }) {
    const year = face.fiscalYear?.value
    if (year === undefined) return { cannotTell: { zh: '看不出文件的预算年度', en: 'the fiscal year of the document is not known' } }
    // a document that often speaks of the year after is not of this year, whatever its face was taken for
    const spoken = (of: number): number =>
      hitsIn(blocks, new RegExp(`${of} *年度? *(?:部门|单位|收支|收入|支出|预算|决算|财政|一般公共|基本|项目)`, 'g')).length
    if (spoken(year + 1) > Math.max(2, spoken(year) / 3))
      return {
        cannotTell: { zh: `文中多处出现${year + 1}年，预算年度不能确定`, en: `the text often speaks of ${year + 1}; the fiscal year is doubtful` },
      }
    const told = checksOf(year, face.kind).flatMap(check => hitsIn(blocks, check.pattern).flatMap(h => flawsOf(h, check)))
    const isTold = (p: Place): boolean => told.some(f => [f.at].flat().some(at => isSameCell(at, p)))
    const rest = [
      ...titlesOfOtherYears(blocks, year, face.kind, isTold),
      ...notesOfOtherYears(blocks, year),
      ...scopesOfOtherYears(blocks, year),
      ...basesOfOtherYears(blocks, year),
      ...pairsOfOtherYears(blocks, year, face.kind),
      ...(face.kind === 'budget-disclosure' ? plansOfOtherYears(blocks, year) : []),
      ...figuresOfOtherYears(facts, year),
      ...periodBelow(blocks, year, face.kind),
      ...remarksOfTemplate(blocks),
      ...titlesWithoutYear(blocks, year),
    ]
    const isToldAt = (p: Place): boolean => [...told, ...rest].some(f => [f.at].flat().some(at => isSameCell(at, p)))
    return [...told, ...rest, ...againstOtherYears(blocks, year).filter(f => ![f.at].flat().some(isToldAt))]
  },
  examples: [
    {
      name: { zh: '与本年自己相比', en: 'a year compared with itself' },
      given: { face: face({ fiscalYear: saidAs(2026, '2026年') }), blocks: [paragraph('收入预算9628.22万元，比2026年预算增加120万元。')] },
      expect: 1,
      says: '2025年',
    },
    {
      name: { zh: '别处都与上年相比，一处与前年相比', en: 'compared with the year before everywhere, and once with another' },
      given: {
        face: face({ kind: 'final-accounts', fiscalYear: saidAs(2024, '2024年') }),
        blocks: [2023, 2023, 2023, 2022].map(y => paragraph(`支出决算30.00万元。与${y}年度相比，支出减少1.00万元。`)),
      },
      expect: 1,
      says: '2022年',
    },
    {
      name: { zh: '决算说明的标题是上一年', en: 'a heading of the year before' },
      given: {
        face: face({ kind: 'final-accounts', fiscalYear: saidAs(2024, '2024年') }),
        blocks: [paragraph('第三部分 示例局2023年度部门决算情况说明')],
      },
      expect: 1,
    },
    {
      name: { zh: '截止日期的年份不对', en: 'a balance date of the wrong year' },
      given: { face: face({ kind: 'final-accounts', fiscalYear: saidAs(2024, '2024年') }), blocks: [paragraph('截至2023年12月31日，共有车辆7辆。')] },
      expect: 1,
    },
    {
      name: { zh: '资产表表头的截止时间不对', en: 'the caption of the assets table has an older date' },
      given: { face: face(), blocks: [paragraph('截止时间：2021-12-31')] },
      expect: 1,
      says: '应为2022年',
    },
    {
      name: { zh: '资产表表头的截止时间正确', en: 'the caption of the assets table is right' },
      given: { face: face(), blocks: [paragraph('截止时间：2022-12-31'), paragraph('截至2022年底，共有车辆7辆。')] },
      expect: 'pass',
    },
    {
      name: { zh: '模板对年份的括注没有删去', en: 'the remark of the template about a year was left' },
      given: { face: face(), blocks: [paragraph('收入预算100万元，比2022年（上一年度，下同）预算增加10万元。')] },
      expect: 1,
      says: '（上一年度，下同）',
    },
    {
      name: { zh: '别的标题都有年度，这一个没有', en: 'the one title without a year' },
      given: {
        face: face(),
        blocks: ['部门预算编制说明', '2023年部门收入预算总表', '2023年部门支出预算总表', '2023年财政拨款收支预算总表'].map(paragraph),
      },
      expect: 1,
      says: '没有写年度',
    },
    {
      name: { zh: '年份都对', en: 'all years right' },
      given: {
        face: face(),
        blocks: [
          paragraph('2023年部门预算情况说明'),
          paragraph('收入预算比2022年预算增加10万元。'),
          paragraph('截至2022年12月31日，共有车辆7辆。'),
          paragraph('根据《关于2016年预算公开工作的意见》（财预〔2016〕143号）'),
        ],
      },
      expect: 'pass',
    },
    {
      name: { zh: '不知道年度', en: 'year not known' },
      given: { face: face({ fiscalYear: null }), blocks: [paragraph('比2026年预算增加')] },
      expect: 'cannot-tell',
    },
  ],
})

interface Check {
  readonly pattern: RegExp
  readonly expected: number
  /** Is this year, found in this text, a fault? */
  isWrong(found: number, text: string): boolean
  readonly severity: Severity
  readonly zh: string
  readonly en: string
}

const COMPARED =
  /(?:比|较|与|同) *((?:19|20)\d{2}) *年(?:度)?(?:部门|单位)?(?:预算|年初预算|财政拨款|执行)?(?:数|执行数|收入|支出)?(?:相比)?[^。；;，,\n]{0,8}[，,]? *(?:增加|减少|增长|下降|上升|持平|无增减|无变化|基本持平)/g
const HEADING = /((?:19|20)\d{2}) *年(?:度)? *(?:部门|单位)(?:预算|决算)(?:信息)?(?:公开)?(?:情况说明|编制说明|说明|公开表|表|公开)? *(?=\n|$)/g
/** "截至2022年12月31日" of running text, "截止时间：2022-12-31" of the caption of the table of assets. */
const BALANCE =
  /截[至止](?:时间|日期|时点|日)? *[:：]? *(?:到|于|至)? *((?:19|20)\d{2}) *(?:年 *(?:12 *月 *(?:31 *日|底|末)|年?底|末)|[-./] *12 *[-./] *31(?!\d))/g
const PERIOD = /(?:实施|项目|执行)(?:周期|期限|期间)[^。；;\d\n]{0,20}((?:19|20)\d{2}) *年 *1 *月 *1 *日? *[-—–~至到]+ *\1 *年 *12 *月/g

const WHOLE_PERIOD = /^ *((?:19|20)\d{2}) *年 *1 *月 *1 *日? *[-—–~至到]+ *\1 *年 *12 *月 *(?:31 *日)?[。；;]? *$/
const PERIOD_HEADING = /(?:实施|项目|执行)(?:周期|期限|期间) *[:：]? *$/

function checksOf(year: number, kind: DocumentKind): readonly Check[] {
  const isAccounts = kind === 'final-accounts'
  const balance = isAccounts ? year : year - 1
  return [
    {
      pattern: COMPARED,
      expected: year - 1,
      // accounts are rightly compared with the budget of their own year
      isWrong: (found, text) => found === year && !(isAccounts && /预算/.test(text)),
      severity: 'error',
      zh: '把本年度与本年度相比',
      en: 'compares the year with itself',
    },
    {
      pattern: HEADING,
      expected: year,
      isWrong: (found, text) => found === year - 1 && text.length <= 60 && (isAccounts ? /决算/.test(text) : /预算/.test(text)),
      severity: 'error',
      zh: '标题的年度与文件不符',
      en: 'has another year than the document',
    },
    {
      pattern: BALANCE,
      expected: balance,
      isWrong: found => found !== balance && Math.abs(found - balance) <= 2,
      // budgets made in winter may rest on the last closed year
      severity: isAccounts ? 'error' : 'warning',
      zh: '截止日期的年份不符',
      en: 'has a balance date of another year',
    },
    {
      pattern: PERIOD,
      expected: year,
      isWrong: found => found < year && !isAccounts,
      severity: 'error',
      zh: '实施周期不在本预算年度',
      en: 'has a period outside the fiscal year',
    },
  ]
}

function flawsOf(h: Hit, check: Check): readonly Flaw[] {
  const found = Number(h.match[1])
  const words = h.match[0].trim()
  return check.isWrong(found, words.length * 2 > h.passage.text.length ? h.passage.text : words) ? [flaw(placeOfHit(h), words, found, check)] : []
}

const flaw = (at: Flaw['at'], words: string, found: number, check: Pick<Check, 'expected' | 'severity' | 'zh' | 'en'>): Flaw => ({
  at,
  severity: check.severity,
  expected: `${check.expected}年`,
  found: `${found}年`,
  say: { zh: `“${words}”${check.zh}，应为${check.expected}年。`, en: `“${words}” ${check.en}; ${check.expected} is expected.` },
  mend: { zh: `把${found}年改为${check.expected}年，并核对同一句里的数。`, en: `Write ${check.expected}, and check the figures of the sentence.` },
})

/** The period below its own heading: "五、实施周期" / "2025年1月1日-2025年12月31日". */
function periodBelow(blocks: readonly Block[], year: number, kind: DocumentKind): readonly Flaw[] {
  const check = checksOf(year, kind).find(c => c.pattern === PERIOD)
  const passages = passagesOf(blocks)
  return passages.flatMap((p, i) => {
    const before = passages[i - 1]
    const m = WHOLE_PERIOD.exec(p.text)
    if (!check || !m || !before || !PERIOD_HEADING.test(before.text) || !check.isWrong(Number(m[1]), '')) return []
    return [flaw(p.place, p.text.trim(), Number(m[1]), check)]
  })
}

/** "2022年（上一年度，下同）": the template tells which year to write. "（以下简称…，下同）" of a text is none. */
const REMARK = /[（(](?:填写?)?(?:上一?年度?|本年度?|当年|预算年度|决算年度)[，,、] *下同[）)]/g
const remarksOfTemplate = (blocks: readonly Block[]): readonly Flaw[] =>
  hitsIn(blocks, REMARK).map(h => ({
    at: placeOfHit(h),
    severity: 'hint',
    found: h.match[0],
    say: { zh: `年份后留着模板的括注“${h.match[0]}”。`, en: `The remark of the template “${h.match[0]}” was left behind a year.` },
    mend: { zh: '删去括注。', en: 'Take the remark out.' },
  }))

const EXPLANATION = /^(?:部门|单位)?(?:预算|决算)(?:编制|安排|公开)?(?:情况)?说明$/
/** The title of the explanation without a year, where the titles of the tables have one. The contents repeat it: the last one is the title. */
function titlesWithoutYear(blocks: readonly Block[], year: number): readonly Flaw[] {
  const titles = passagesOf(blocks).filter(p => !p.isCell && p.text.length <= 40)
  const dated = titles.filter(p => new RegExp(`^[\\d.．、 ]{0,4}${year} *年.*(?:表|说明)$`).test(p.text.trim()))
  const bare = titles.findLast(p =>
    EXPLANATION.test(p.text.replace(/^(?:第[一二三四五六七八九十]+部分|[一二三四五六七八九十]+、)/, '').replace(/\s/g, '')),
  )
  if (dated.length < 3 || !bare) return []
  const words = bare.text.trim()
  return [
    {
      at: bare.place,
      severity: 'hint',
      found: words,
      expected: `${year}年${words}`,
      say: { zh: `标题“${words}”没有写年度，其他标题都写${year}年。`, en: `The title “${words}” has no year; the others have ${year}.` },
      mend: { zh: '标题补上年度。', en: 'Add the year.' },
    },
  ]
}
