/** Q15: name and description measure different things: a share and a reduction, 减少 and 提升. */
import { bare, cite, defineRule, type Flaw, type Indicator, type Wording, wording } from '@jixiao/core'
import { indicator } from '../examples.ts'
import { judgeEach, TARGET_KINDS } from './indicators-of.ts'
import { rowWords } from './row-words.ts'
import { passingSoundTable, withoutIndicators } from './sound-example.ts'

type Measure = 'share' | 'reduction' | 'growth' | 'count' | 'rate'
/** What the last words of a name or description measure. The first that fits. */
const MEASURES: readonly (readonly [RegExp, Measure])[] = [
  [/(?:占.{1,20}(?:的?比例|的?比重|的?比率|的?百分比)|占比)$/, 'share'],
  [/(?:减少|下降|降低|缩减|压减|降幅|下降幅)(?:率|度|幅度|比例|比率)$/, 'reduction'],
  [/(?:增长|提升|提高|增加|上升)(?:率|度|幅度|比例|比率)$/, 'growth'],
  [/(?:数量|次数|人数|个数|件数|篇数|条数|场次|户数)$/, 'count'],
  [/(?:率|比例|占比)$/, 'rate'],
]
const WORDS: Readonly<Record<Measure, Wording>> = {
  share: wording('占总体的比例', 'a share of the whole'),
  reduction: wording('减少的幅度', 'a reduction'),
  growth: wording('增长的幅度', 'a growth'),
  count: wording('数量', 'a count'),
  rate: wording('比率', 'a rate'),
}
/** Pairs that nobody can take for the same figure. A growth or reduction is also a rate, a share too. */
const isContradiction = (a: Measure, b: Measure): boolean =>
  (a === 'share' && (b === 'reduction' || b === 'growth')) ||
  (b === 'share' && (a === 'reduction' || a === 'growth')) ||
  (a === 'growth' && b === 'reduction') ||
  (a === 'reduction' && b === 'growth')
const isDoubtful = (a: Measure, b: Measure): boolean => (a === 'count') !== (b === 'count')

const FORMULA = /[=÷/×]|除以|之比/
const DOWN = /减少|降低|下降|减轻|遏制|缩减|压减/
const UP = /提升|提高|增加|增强|上升|增长/
const plain = (text: string): string => bare(text.replace(/[（(][^）)]*[）)]/g, ''))
const measureOf = (text: string): Measure | null => MEASURES.find(([pattern]) => pattern.test(text))?.[1] ?? null

/** "减少负面评价" described as "通过处置负面评价，提升认知": the object is there, the direction is not. */
function isTurnedRound(name: string, description: string): boolean {
  const object = name.replace(/^.*?(?:减少|降低|下降|减轻|遏制|缩减|压减)/, '').slice(0, 4)
  return DOWN.test(name) && !UP.test(name) && UP.test(description) && !DOWN.test(description) && object.length >= 2 && description.includes(object)
}

function flawOf(i: Indicator): Pick<Flaw, 'say' | 'severity'> | null {
  const description = i.description?.value ?? ''
  if (description === '' || FORMULA.test(description)) return null
  const [nameText, descriptionText] = [plain(i.name.value), plain(description)]
  const [a, b] = [measureOf(nameText), measureOf(descriptionText)]
  const row = rowWords(i)
  if (a && b && a !== b && (isContradiction(a, b) || isDoubtful(a, b)))
    return {
      ...(isContradiction(a, b) ? {} : { severity: 'warning' as const }),
      say: wording(
        `${row.zh}的名称说的是${WORDS[a].zh}，描述“${description}”说的却是${WORDS[b].zh}，两者口径不同。`,
        `${row.en}: the name means ${WORDS[a].en}, the description “${description}” ${WORDS[b].en}.`,
      ),
    }
  if (isTurnedRound(nameText, descriptionText))
    return {
      severity: 'warning',
      say: wording(
        `${row.zh}的名称是减少，描述“${description}”说的却是提升，指标值“${i.target.text}”不知对应哪一个。`,
        `${row.en}: the name speaks of a decrease, the description “${description}” of an increase; the value “${i.target.text}” may belong to either.`,
      ),
    }
  return null
}

export const descriptionMeasuresOtherwise = defineRule({
  code: 'Q15',
  name: 'description-measures-otherwise',
  title: '指标名称与描述口径不一致',
  titleEn: 'Name and description measure different things',
  severity: 'error',
  basis: [cite('indicator-quality', 'completeness'), cite('indicator-quality', 'relevance')],
  appliesTo: TARGET_KINDS,
  needs: [],
  uses: ['indicators', 'selfEvaluations'],
  check: topics =>
    judgeEach(topics, i => {
      const flaw = flawOf(i)
      if (!flaw || !i.description) return null
      return {
        at: [i.name.place, i.description.place],
        related: [i.target.place],
        found: i.description.text,
        ...flaw,
        mend: wording(
          '先定要衡量的是哪一个量，名称、描述、指标值都按它写，并在描述中给出计算公式。',
          'Decide on one measure and write name, description and value for it, with the formula in the description.',
        ),
      }
    }),
  examples: [
    passingSoundTable,
    withoutIndicators,
    {
      name: wording('占比与减少率', 'A share and a reduction'),
      given: {
        indicators: [indicator({ level2: '社会效益指标', name: '处置险情占总体的比例', description: '道路险情的减少率', target: '≥90%' })],
      },
      expect: 1,
      says: '占总体的比例',
    },
    {
      name: wording('减少与提升', 'Less in the name, more in the description'),
      given: {
        indicators: [
          indicator({ level2: '社会效益指标', name: '减少占道经营', description: '通过对占道经营的巡查，提升居民对规定的了解', target: '≥60%' }),
        ],
      },
      expect: 1,
      says: '说的却是提升',
    },
    {
      name: wording('同一件事的两种说法', 'One thing in two wordings'),
      given: {
        indicators: [
          indicator({ level2: '质量指标', name: '培训后水平增长率', description: '参训人员成绩的提升率', target: '≥20%' }),
          indicator({ level2: '生态效益指标', name: '降低能耗', description: '提高能源利用效率', target: '≥5%' }),
          indicator({ level2: '质量指标', name: '处置率', description: '处置率=已处置数量/应处置数量', target: '≥95%' }),
        ],
      },
      expect: 'pass',
    },
  ],
})
