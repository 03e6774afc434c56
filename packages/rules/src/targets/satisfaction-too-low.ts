/** Q59: a satisfaction target so low that reaching it would be graded 差. */
import { cite, compare, defineRule, fromDecimal, multiply, ONE, rational, wording } from '@jixiao/core'
import { indicator } from '../examples.ts'
import { judgeEach, TARGET_KINDS } from './indicators-of.ts'
import { rowWords } from './row-words.ts'
import { passingSoundTable, withoutIndicators } from './sound-example.ts'

export const satisfactionTooLow = defineRule({
  code: 'Q59',
  name: 'satisfaction-too-low',
  title: '满意度目标偏低',
  titleEn: 'A satisfaction target is too low',
  severity: 'warning',
  basis: [cite('indicator-quality'), cite('target-measures-2015')],
  appliesTo: TARGET_KINDS,
  needs: [],
  uses: ['indicators', 'selfEvaluations', 'face'],
  check: (topics, profile) => {
    // the lowest grade that is a pass: the last but one
    const grades = profile.at('grades', topics.face.fiscalYear?.value ?? null)
    const pass = [...grades].filter(g => g.from > 0).sort((a, b) => a.from - b.from)[0]
    const bound = pass ? multiply(fromDecimal(String(pass.from)), rational(1n, 100n)) : null
    return judgeEach(topics, i => {
      const { quantity, operator, kind } = i.target.value
      if (
        bound === null ||
        kind !== 'measured' ||
        quantity?.dimension !== 'rate' ||
        !/满意/.test(i.name.value) ||
        /不满意|投诉|提升|提高|增长/.test(i.name.value)
      )
        return null
      if (operator === '≤' || operator === '<' || compare(quantity.value, ONE) > 0 || compare(quantity.value, bound) >= 0) return null
      const row = rowWords(i)
      return {
        at: i.target.place,
        found: i.target.text,
        expected: `≥${pass?.from ?? ''}%`,
        say: wording(
          `${row.zh}的指标值“${i.target.text}”低于评价等级的及格线${pass?.from ?? ''}%：达到目标时仍有近半数或更多的人不满意。`,
          `${row.en}: “${i.target.text}” is below the pass mark of ${pass?.from ?? ''} %.`,
        ),
        mend: wording('参照历年调查结果提高目标值。', 'Raise it, looking at the surveys of former years.'),
      }
    })
  },
  examples: [
    passingSoundTable,
    withoutIndicators,
    {
      name: wording('满意度不低于50%', 'Half are satisfied'),
      given: { indicators: [indicator({ level2: '服务对象满意度指标', name: '居民满意度', target: '不低于50%' })] },
      expect: 1,
      says: '不低于50%',
    },
    {
      name: wording('满意度不低于90%', 'Nine in ten'),
      given: { indicators: [indicator({ level2: '服务对象满意度指标', name: '居民满意度', target: '不低于90%' })] },
      expect: 'pass',
    },
    {
      name: wording('满意度比上年提升', 'A rise of satisfaction'),
      given: { indicators: [indicator({ level2: '服务对象满意度指标', name: '居民满意度提升率', target: '≥5%' })] },
      expect: 'pass',
    },
  ],
})
