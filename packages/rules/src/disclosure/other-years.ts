/** Years beside that of the document: titles of a series, notes below tables, figures that the tables have for the document's own year. */
import {
  type Block,
  type DocumentKind,
  doOverlap,
  type FactBook,
  type Flaw,
  figureOf,
  isZero,
  type Place,
  roundedInterval,
  squeeze,
} from '@jixiao/core'
import { type Hit, hitsIn, type Passage, passagesOf, placeOfHit } from '../text/passages.ts'

const NUMBERING = '(?:第[一二三四五六七八九十]+(?:部分|章)|[一二三四五六七八九十]+、|\\d{1,2}[.．、])?'
/** "第二部分 示例局2024年度部门决算表", "1. 2024年部门收入预算总表 ……… 5". */
const TITLE = new RegExp(
  `^\\s*${NUMBERING}[^。；，,;：:\\d]{0,30}((?:19|20)\\d{2}) *年(?:度)?([^。；，,;：:]{2,36}?(?:表|说明|预算|决算|公开))\\s*(?:[….·\\s]{3,}\\d{0,3}\\s*)?$`,
)
/** Titles that may well be of another year: what was achieved, what is owned, what was done with the year before. */
const OF_OTHER_YEARS = /绩效|自评|评价|资产|年末|上年|执行|完成/
const FEWEST_TITLES = 3
const FURTHEST = 2

interface Title {
  readonly passage: Passage
  readonly year: number
  readonly words: string
}

/** Titles of another year, where most titles have that of the document. `isTold`: another check has told of it. */
export function titlesOfOtherYears(blocks: readonly Block[], year: number, kind: DocumentKind, isTold: (p: Place) => boolean): readonly Flaw[] {
  const titles = passagesOf(blocks).flatMap((passage): Title[] => {
    const m = passage.text.length <= 80 ? TITLE.exec(passage.text) : null
    return m ? [{ passage, year: Number(m[1]), words: squeeze(m[2] ?? '') }] : []
  })
  const own = titles.filter(t => t.year === year)
  if (own.length < FEWEST_TITLES) return []
  const isOfKind = (words: string): boolean => (kind === 'final-accounts' ? /决算/.test(words) : !/决算/.test(words))
  const others = titles.filter(
    t => t.year !== year && Math.abs(t.year - year) <= FURTHEST && !OF_OTHER_YEARS.test(t.words) && isOfKind(t.words) && !isTold(t.passage.place),
  )
  if (others.length * 2 > own.length) return []
  return others.map(({ passage, year: found, words }) => {
    const same = own.find(t => t.words === words)
    const text = passage.text.trim().replace(/[….·\s]{3,}\d*$/, '')
    return {
      at: passage.place,
      ...(same ? { related: [same.passage.place] } : {}),
      severity: same || own.length > FEWEST_TITLES ? ('error' as const) : ('warning' as const),
      expected: `${year}年`,
      found: `${found}年`,
      say: {
        zh: `标题“${text}”的年度与文件不符，应为${year}年。`,
        en: `The title “${text}” has another year than the document; ${year} is expected.`,
      },
      mend: { zh: `把${found}年改为${year}年。`, en: `Write ${year}.` },
    }
  })
}

/** "注：本部门2025年无政府性基金预算…" below a table of 2026. A reason ("…是因为2025年无此项预算") does not begin a sentence. */
const NONE =
  /(?<=^|[。；;]|注 *[:：])[^\S\n]*(?:[^，。；;：:\d\n]{0,25}(?:部门|单位|局|办|委|院|厅|校|中心|所|站|处|会|府|队))?\s*((?:19|20)\d{2}) *年(?:度)?(?:无|没有|未安排|未发生|不涉及)[^。；;，,\n]{2,40}(?:预算|拨款|支出|收入|经费)/gm

export const notesOfOtherYears = (blocks: readonly Block[], year: number): readonly Flaw[] =>
  hitsIn(blocks, NONE).flatMap(h => {
    const found = Number(h.match[1])
    if (found === year || Math.abs(found - year) > FURTHEST) return []
    return [sentenceFlaw(h, found, year)]
  })

const sentenceFlaw = (h: Hit, found: number, year: number): Flaw => {
  const words = h.match[0].trim()
  return {
    at: placeOfHit(h),
    expected: `${year}年`,
    found: `${found}年`,
    say: { zh: `“${words}”的年度与文件不符，应为${year}年。`, en: `“${words}” speaks of ${found}, the document of ${year}.` },
    mend: { zh: `把${found}年改为${year}年。`, en: `Write ${year}.` },
  }
}

/** "纳入示例局2024年度部门决算编制范围的单位包括", "现将…2023年部门预算公开如下", "绩效自评的2024年度项目", "2024年度“三公”经费支出决算数小于预算数". */
const SCOPE = new RegExp(
  [
    '((?:19|20)\\d{2}) *年(?:度)?(?:部门|单位)?(?:预算|决算)(?:(?:编制|汇编|公开)的?(?:单位)?范围|(?:信息|情况)?(?:公开|公布)如下)',
    '(?:编报绩效目标|跟踪评价|绩效自评)的((?:19|20)\\d{2}) *年度?项目',
    '((?:19|20)\\d{2}) *年(?:度)?[^，,。；;\\d]{0,20}决算数(?:小于|大于|等于)(?:年初)?预算数',
  ].join('|'),
  'g',
)

export const scopesOfOtherYears = (blocks: readonly Block[], year: number): readonly Flaw[] =>
  hitsIn(blocks, SCOPE).flatMap(h => {
    const found = Number(h.match[1] ?? h.match[2] ?? h.match[3])
    return found === year || Math.abs(found - year) > FURTHEST ? [] : [sentenceFlaw(h, found, year)]
  })

const AMOUNT = '[^，,。；;\\d]{0,14} *[\\d,.]+ *(?:亿元|万元|元)'
/** "2025年当年预算执行数为79.96万元，2026年预算安排97.57万元，比2025年预算执行数增加…" */
const THREE = new RegExp(
  `((?:19|20)\\d{2}) *年(?:度)?${AMOUNT}[，,] *((?:19|20)\\d{2}) *年(?:度)?${AMOUNT}[，,] *(?:比|较|与) *((?:19|20)\\d{2}) *年`,
  'g',
)

/** The year of the base is told twice in one sentence, and not alike; or the base is not of the year before. */
export const basesOfOtherYears = (blocks: readonly Block[], year: number): readonly Flaw[] =>
  hitsIn(blocks, THREE).flatMap(h => {
    const [base = 0, now = 0, against = 0] = h.match.slice(1, 4).map(Number)
    // a year compared with itself is told elsewhere
    if (against === now || (base === against && now === year)) return []
    const wrong = now === year ? (base === year - 1 ? against : base) : now
    const right = wrong === now ? year : year - 1
    return [
      {
        at: placeOfHit(h),
        expected: `${right}年`,
        found: `${wrong}年`,
        say: {
          zh: `同一句里先写${base}年、${now}年的数，又“比${against}年”，年份前后不一致，“${wrong}年”应为${right}年。`,
          en: `The sentence gives figures of ${base} and ${now} and compares with ${against}: ${wrong} should be ${right}.`,
        },
        mend: { zh: `把${wrong}年改为${right}年，并核对这一句的数。`, en: `Write ${right}, and check the figures of the sentence.` },
      },
    ]
  })

/** "示例局2024年度收入支出总计100万元。与2023年度相比，…" and "比2023年预算增加"; outcomes may be compared with any year. */
const PAIR = new RegExp(
  `((?:19|20)\\d{2}) *年(?:度)?${AMOUNT}[。，,；;] *(?:比|较|与) *((?:19|20)\\d{2}) *年度?(?!度| *(?:年初|调整|决算|执行|实际|完成))`,
  'g',
)

/** A year compared with one that is not the year before it. */
export function pairsOfOtherYears(blocks: readonly Block[], year: number, kind: DocumentKind): readonly Flaw[] {
  const threes = hitsIn(blocks, THREE)
  return hitsIn(blocks, PAIR).flatMap(h => {
    if (threes.some(t => t.passage === h.passage && t.from <= h.from && t.to >= h.to)) return []
    const [now = 0, against = 0] = h.match.slice(1, 3).map(Number)
    const isBudget = kind === 'final-accounts' && /^ *预算/.test(h.passage.text.slice(h.to))
    // a year compared with itself is told elsewhere
    if (now - against === 1 || (now === year && against === year) || Math.abs(now - against) > FURTHEST || isBudget) return []
    const wrong = now === year ? against : now
    const right = now === year ? year - 1 : against + 1
    if (right !== year && now !== year) return []
    return [
      {
        at: placeOfHit(h),
        // a base of two years before may be meant
        severity: now === year ? 'warning' : 'error',
        expected: `${right}年`,
        found: `${wrong}年`,
        say: {
          zh: `先写${now}年的数，又与${against}年相比，不是相邻的两年，“${wrong}年”应为${right}年。`,
          en: `Figures of ${now} are compared with ${against}, which is not the year before: ${wrong} should be ${right}.`,
        },
        mend: { zh: `把${wrong}年改为${right}年，并核对这一句的数。`, en: `Write ${right}, and check the figures of the sentence.` },
      },
    ]
  })
}

/** "示例局2025年度一般公共预算安排的会议费预算支出20万元，与上年相比减少1万元" at the beginning of a sentence. */
const PLAN =
  /(?<=^|[。；;])[^\S\n]*[^，,。；;：:\d\n]{0,30}(?<![比较与同和])((?:19|20)\d{2}) *年(?:度)?[，,]?[^，,。；;：:\d\n]{0,40}预算[^，,。；;：:\d\n]{0,12} *[\d,.]+ *(?:亿元|万元|元)[^。；;\n]*/gm
/** What was done in another year is not planned. */
const DONE = /执行|决算|完成|实际|结转|追加|增加到|减少到|根据|依据|按照|参照/

/** A budget that plans amounts of the year before or behind, in a sentence that does not speak of its own. */
export const plansOfOtherYears = (blocks: readonly Block[], year: number): readonly Flaw[] =>
  hitsIn(blocks, PLAN).flatMap(h => {
    const [sentence, found] = [h.match[0], Number(h.match[1])]
    if (Math.abs(found - year) !== 1 || sentence.includes(`${year}`) || DONE.test(sentence)) return []
    return [{ ...sentenceFlaw(h, found, year), severity: 'warning' as const }]
  })

/** What happens in a year; what is owned is told of the end of the year before. */
const OF_A_YEAR = /^(?:income|expenditure|appropriation|general-budget|government-fund|state-capital|basic|three-public)\//

/** What the text gives for another year is, to the digit, what the tables have for the document's own year, of which the text says nothing. */
export function figuresOfOtherYears(facts: FactBook, year: number): readonly Flaw[] {
  return facts.statements.flatMap((s): Flaw[] => {
    const found = s.subject.fiscalYear
    const money = s.origin === 'text' && found !== null && found !== year && Math.abs(found - year) <= 1 ? figureOf(s) : null
    if (!money || isZero(money.value) || !OF_A_YEAR.test(s.fact)) return []
    const of = facts.of(s.fact, { part: s.subject.part })
    const agrees = (o: (typeof of)[number]): boolean => {
      const figure = figureOf(o)
      return figure !== null && doOverlap(roundedInterval(figure), roundedInterval(money))
    }
    const [tabled] = of.filter(o => o.origin !== 'text' && o.subject.fiscalYear === year && agrees(o))
    const isSaid = of.some(o => o.origin === 'text' && o.subject.fiscalYear === year)
    const isOfThatYear = of.some(o => o.origin !== 'text' && o.subject.fiscalYear === found && agrees(o))
    if (!tabled || isSaid || isOfThatYear) return []
    return [
      {
        at: s.place,
        related: [tabled.place],
        expected: `${year}年`,
        found: `${found}年`,
        severity: 'warning',
        say: {
          zh: `文字写的是${found}年${money.printed}${money.unit}，表中${year}年正是这个数，文字又没有写${year}年的数，年份应为${year}年。`,
          en: `The text gives ${money.printed}${money.unit} for ${found}; that is the table’s figure of ${year}, for which the text has none.`,
        },
        mend: { zh: `把${found}年改为${year}年。`, en: `Write ${year}.` },
      },
    ]
  })
}

/** "与2023年度相比": what the figures of a year are compared with. */
const AGAINST = /(?:与|同|比|较) *((?:19|20)\d{2}) *年(?:度)?[^，,。；;：:\d\n]{0,12}?(?:相比|持平|增加|减少|增长|下降)/g
const MOST_ALIKE = 3

/** Everywhere compared with the year before, and once with another: a sentence of last year's document. */
export function againstOtherYears(blocks: readonly Block[], year: number): readonly Flaw[] {
  const all = hitsIn(blocks, AGAINST).map(h => ({ h, against: Number(h.match[1]) }))
  const usual = all.filter(a => a.against === year - 1)
  const [odd, ...others] = all.filter(a => a.against !== year - 1 && a.against < year)
  // a sentence that names two years compares what it says; so does one that compares with several
  if (!odd || others.length > 0 || usual.length < MOST_ALIKE || year - odd.against > FURTHEST) return []
  const sentence = odd.h.passage.text.slice(odd.h.passage.text.lastIndexOf('。', odd.h.from) + 1)
  if (new RegExp(`(?:${year - 1}|${odd.against + 1}) *年`).test(sentence.split('。')[0] ?? '')) return []
  return [
    {
      at: placeOfHit(odd.h),
      severity: 'warning',
      expected: `${year - 1}年`,
      found: `${odd.against}年`,
      say: {
        zh: `全文都与${year - 1}年相比（${usual.length}处），只有这里与${odd.against}年相比。`,
        en: `The document compares with ${year - 1} everywhere (${usual.length} times), and with ${odd.against} only here.`,
      },
      mend: { zh: `核对后改为${year - 1}年，并核对这一句的数。`, en: `Check; write ${year - 1}, and check the figures of the sentence.` },
    },
  ]
}
