/** Q08: comparison signs typed as >= and <= instead of ≥ and ≤. */
import { cite, defineRule, type Flaw, fold, wording } from '@jixiao/core'
import { indicator } from '../examples.ts'
import { grouped } from './grouped.ts'
import { filledIn, noIndicators, TARGET_KINDS, targetTables } from './indicators-of.ts'
import { passingSoundTable, withoutIndicators } from './sound-example.ts'

const ASCII = /[<>]=|=[<>]/

export const asciiOperator = defineRule({
  code: 'Q08',
  name: 'ascii-operator',
  title: '比较符号书写不规范',
  titleEn: 'Comparison signs typed as >= and <=',
  severity: 'hint',
  basis: [cite('document-format', 'numerals')],
  appliesTo: TARGET_KINDS,
  needs: [],
  uses: ['indicators', 'selfEvaluations'],
  check(topics) {
    const parts = grouped(targetTables(topics), t => `part ${t.part}`).map(tables => tables.flatMap(t => filledIn(t.indicators)))
    if (parts.every(rows => rows.length === 0)) return noIndicators()
    const flaws: Flaw[] = []
    for (const rows of parts) {
      const ascii = rows.filter(i => ASCII.test(fold(i.target.text)))
      const example = ascii[0]?.target.text.trim()
      if (example === undefined) continue
      const better = fold(example).replace(/>=|=>/, '≥').replace(/<=|=</, '≤')
      flaws.push({
        at: ascii.map(i => i.target.place),
        found: example,
        expected: better,
        say: wording(
          `${ascii.length}个指标值的比较符号写成“>=”“<=”，例如“${example}”。`,
          `${ascii.length} target values have their operator typed as >= or <=, for example “${example}”.`,
        ),
        mend: wording(`统一用“≥”“≤”，例如“${better}”。`, `Use ≥ and ≤ throughout, for example “${better}”.`),
      })
    }
    return flaws
  },
  examples: [
    passingSoundTable,
    withoutIndicators,
    {
      name: wording('大于等于用两个字符', 'Two characters for ≥'),
      given: {
        indicators: [
          indicator({ level2: '数量指标', name: '检查次数', target: '>=2次' }),
          indicator({ level2: '时效指标', name: '处置时限', target: '＜=24小时' }),
        ],
      },
      expect: 1,
      says: '2个指标值',
    },
    {
      name: wording('大于号本身没有问题', 'A plain > is fine'),
      given: { indicators: [indicator({ level2: '数量指标', name: '检查次数', target: '>2次' })] },
      expect: 'pass',
    },
  ],
})
