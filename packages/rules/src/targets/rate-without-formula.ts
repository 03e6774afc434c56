/** Q17: rates whose description does not say how they are worked out. */
import { bare, cite, defineRule, type Indicator, wording } from '@jixiao/core'
import { indicator } from '../examples.ts'
import { filledIn, judgeTables, TARGET_KINDS } from './indicators-of.ts'
import { levelTwoOf } from './level-two.ts'
import { listed, projectWords } from './row-words.ts'
import { passingSoundTable, withoutIndicators } from './sound-example.ts'

const IS_RATE = /(?:率|度|比例|比重)$/
const FORMULA = /[=＝÷/／×]|占|除以|之比|比值|的比[例重率]|百分比|问卷|调查/

/** How satisfaction is found out is a matter of its survey (Q32). */
const lacksFormula = (i: Indicator): boolean =>
  levelTwoOf(i) !== 'satisfaction' &&
  i.target.value.quantity?.dimension === 'rate' &&
  IS_RATE.test(bare(i.name.value).replace(/%$/, '')) &&
  !FORMULA.test(i.description?.value ?? '')

export const rateWithoutFormula = defineRule({
  code: 'Q17',
  name: 'rate-without-formula',
  title: '比率指标没有计算公式',
  titleEn: 'Rate without a formula',
  severity: 'warning',
  basis: [cite('indicator-quality', 'relevance'), cite('core-indicator-guide-2021', 'values')],
  appliesTo: TARGET_KINDS,
  needs: [],
  uses: ['indicators', 'selfEvaluations'],
  check: topics =>
    judgeTables(topics, table => {
      // a form without a column for descriptions has no room for formulas
      if (!table.indicators.some(i => i.description && bare(i.description.value) !== '')) return []
      const rows = filledIn(table.indicators).filter(lacksFormula)
      if (rows.length === 0) return []
      const project = projectWords(table.project)
      const names = listed(rows.map(i => i.name.value))
      return [
        {
          at: rows.map(i => (i.description ?? i.name).place),
          found: names.zh,
          say: wording(
            `${project.zh}有${rows.length}个比率指标没有写明计算公式：${names.zh}。`,
            `${project.en}: ${rows.length} rates have no formula: ${names.en}.`,
          ),
          mend: wording(
            '在描述中写明分子和分母，例如“处置率=已处置数÷应处置数×100%”。',
            'Give numerator and denominator in the description, for example “rate = handled ÷ due × 100%”.',
          ),
        },
      ]
    }),
  examples: [
    passingSoundTable,
    withoutIndicators,
    {
      name: wording('完成率没有公式', 'A rate without formula'),
      given: { indicators: [indicator({ level2: '质量指标', name: '巡查完成率', description: '按计划完成巡查', target: '≥90%' })] },
      expect: 1,
      says: '1个比率指标',
    },
    {
      name: wording('表中没有描述栏', 'A form without descriptions'),
      given: { indicators: [indicator({ level2: '质量指标', name: '巡查完成率', target: '≥90%' })] },
      expect: 'pass',
    },
  ],
})
