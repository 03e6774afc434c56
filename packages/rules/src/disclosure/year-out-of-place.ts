/** D11: a year that cannot be meant: a heading of another year, a year compared with itself, a balance date or period of the wrong year. */
import { cite, type DocumentKind, defineRule, type Flaw, type Severity } from '@jixiao/core'
import { face, paragraph, saidAs } from '../examples.ts'
import { type Passage, passagesOf, pieceOf } from '../text/passages.ts'

export const yearOutOfPlace = defineRule({
  code: 'D11',
  name: 'year-out-of-place',
  title: '年份错误',
  titleEn: 'A year is wrong',
  severity: 'error',
  basis: [cite('document-format'), cite('disclosure-procedures-2016')],
  appliesTo: ['budget-disclosure', 'final-accounts', 'performance-targets'],
  needs: ['face', 'blocks'],
  check({ face, blocks }) {
    const year = face.fiscalYear?.value
    if (year === undefined) return { cannotTell: { zh: '看不出文件的预算年度', en: 'the fiscal year of the document is not known' } }
    return passagesOf(blocks).flatMap(p => checksOf(year, face.kind).flatMap(check => hits(p, check)))
  },
  examples: [
    {
      name: { zh: '与本年自己相比', en: 'a year compared with itself' },
      given: { face: face({ fiscalYear: saidAs(2026, '2026年') }), blocks: [paragraph('收入预算9628.22万元，比2026年预算增加120万元。')] },
      expect: 1,
      says: '2025年',
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
  /(?:比|较|与|同)\s*((?:19|20)\d{2})\s*年(?:度)?(?:部门|单位)?(?:预算|年初预算|财政拨款|执行)?(?:数|执行数|收入|支出)?(?:相比)?[^。；;，,]{0,8}[，,]?\s*(?:增加|减少|增长|下降|上升|持平|无增减|无变化|基本持平)/g
const HEADING = /((?:19|20)\d{2})\s*年(?:度)?\s*(?:部门|单位)(?:预算|决算)(?:信息)?(?:公开)?(?:情况说明|编制说明|说明|公开表|表|公开)?\s*$/g
const BALANCE = /截[至止]\s*((?:19|20)\d{2})\s*年\s*12\s*月\s*31\s*日/g
const PERIOD = /(?:实施|项目|执行)(?:周期|期限|期间)[^。；;\d]{0,20}((?:19|20)\d{2})\s*年\s*1\s*月\s*1\s*日?\s*[-—–~至到]+\s*\1\s*年\s*12\s*月/g

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
      severity: 'error',
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

function hits(p: Passage, check: Check): readonly Flaw[] {
  return [...p.text.matchAll(check.pattern)].flatMap(m => {
    const found = Number(m[1])
    if (!check.isWrong(found, m[0].length > p.text.length / 2 ? p.text : m[0])) return []
    return [
      {
        at: pieceOf(p, m.index, m.index + m[0].length),
        severity: check.severity,
        expected: `${check.expected}年`,
        found: `${found}年`,
        say: { zh: `“${m[0].trim()}”${check.zh}，应为${check.expected}年。`, en: `“${m[0].trim()}” ${check.en}; ${check.expected} is expected.` },
        mend: {
          zh: `把${found}年改为${check.expected}年，并核对同一句里的数。`,
          en: `Write ${check.expected}, and check the figures of the sentence.`,
        },
      },
    ]
  })
}
