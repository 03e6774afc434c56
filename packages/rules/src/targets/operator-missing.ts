/** Q02: a measured target value without ≥, ≤ or =. */
import { cite, defineRule, type Indicator, type Severity, wording } from '@jixiao/core'
import { indicator } from '../examples.ts'
import { judgeEach, TARGET_KINDS } from './indicators-of.ts'
import { levelTwoOf } from './level-two.ts'
import { causeIn, rowWords } from './row-words.ts'
import { passingSoundTable, withoutIndicators } from './sound-example.ts'

/** Where the missing sign can hardly be misread it is only a hint: 100 %, a duration, a form already carried out. */
function severityOf(i: Indicator, isCarriedOut: boolean): Severity {
  const value = i.target.value
  if (isCarriedOut || value.unitClass === 'time' || value.unitClass === null) return 'hint'
  return value.unitClass === 'rate' && value.quantity?.value.n === value.quantity?.value.d ? 'hint' : 'warning'
}

function betterOf(i: Indicator): string {
  const text = i.target.text.trim()
  const value = i.target.value
  if (levelTwoOf(i) === 'cost' || value.unitClass === 'money') return `≤${text}`
  return value.unitClass === 'rate' && value.quantity?.value.n === value.quantity?.value.d ? `=${text}` : `≥${text}`
}

export const operatorMissing = defineRule({
  code: 'Q02',
  name: 'operator-missing',
  title: '定量指标缺比较符号',
  titleEn: 'Measured target without an operator',
  severity: 'warning',
  basis: [cite('indicator-quality', 'completeness'), cite('core-indicator-guide-2021', 'values')],
  appliesTo: TARGET_KINDS,
  needs: [],
  uses: ['indicators', 'selfEvaluations'],
  check: topics =>
    judgeEach(topics, (i, table) => {
      const value = i.target.value
      // a bare number may have its operator and unit in columns of their own
      if (value.kind !== 'measured' || value.operator !== null || value.unit === null || value.quantity?.approximation) return null
      const better = betterOf(i)
      const row = rowWords(i)
      return {
        at: i.target.place,
        severity: severityOf(i, table.kind === 'self-evaluation'),
        found: i.target.text,
        expected: better,
        cause: causeIn(i, '指标值没有比较符号'),
        say: wording(
          `${row.zh}的指标值“${i.target.text}”没有比较符号，看不出是下限、上限还是等于。`,
          `${row.en}: the target “${i.target.text}” has no operator, so it may be a floor, a ceiling or an exact figure.`,
        ),
        mend: wording(
          better.startsWith('≤')
            ? `费用是控制数，写成“${better}”。`
            : `写明比较符号，例如“${better}”；如果是确定的数，写“=${i.target.text.trim()}”。`,
          `Write for example “${better}”.`,
        ),
      }
    }),
  examples: [
    passingSoundTable,
    withoutIndicators,
    {
      name: wording('成本指标只写金额', 'A cost without ≤'),
      given: { indicators: [indicator({ level2: '成本指标', name: '培训成本', target: '25万元' })] },
      expect: 1,
      says: '没有比较符号',
    },
    {
      name: wording('“以上”就是比较符号', 'Words serve as operator'),
      given: { indicators: [indicator({ level2: '数量指标', name: '检查次数', target: '2次以上' })] },
      expect: 'pass',
    },
  ],
})
