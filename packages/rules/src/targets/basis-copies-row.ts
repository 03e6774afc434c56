/** Q05: a basis (指标值确定依据) that repeats the name, description or value of its row. */
import { bare, cite, defineRule, type Indicator, squeeze, wording } from '@jixiao/core'
import { indicator } from '../examples.ts'
import { judgeEach, TARGET_KINDS } from './indicators-of.ts'
import { causeIn, rowWords } from './row-words.ts'
import { passingSoundTable, withoutIndicators } from './sound-example.ts'

/** Which cell of the row the basis repeats. */
export function basisCopies(i: Indicator): '指标名称' | '指标描述' | '指标值' | null {
  if (!i.basis) return null
  const basis = bare(i.basis.value)
  if (basis === '') return null
  if (basis === bare(i.name.value)) return '指标名称'
  if (basis === bare(i.description?.value ?? '')) return '指标描述'
  return squeeze(i.basis.value) === squeeze(i.target.text) ? '指标值' : null
}

const ENGLISH = { 指标名称: 'name', 指标描述: 'description', 指标值: 'value' }

export const basisCopiesRow = defineRule({
  code: 'Q05',
  name: 'basis-copies-row',
  title: '指标值确定依据照抄本行内容',
  titleEn: 'Basis of the value repeats its own row',
  severity: 'warning',
  basis: [cite('target-measures-2015', 'values'), cite('indicator-quality', 'appropriateness')],
  appliesTo: TARGET_KINDS,
  needs: [],
  uses: ['indicators', 'selfEvaluations'],
  check: topics =>
    judgeEach(topics, i => {
      const copied = basisCopies(i)
      if (!copied || !i.basis) return null
      const row = rowWords(i)
      return {
        at: i.basis.place,
        related: [i.name.place],
        found: i.basis.text,
        cause: causeIn(i, '指标值确定依据照抄本行内容'),
        say: wording(
          `${row.zh}的指标值确定依据照抄了${copied}（“${i.basis.text}”），没有说明指标值从何而来。`,
          `${row.en}: the basis repeats the ${ENGLISH[copied]} (“${i.basis.text}”) and does not say where the figure comes from.`,
        ),
        mend: wording(
          '写明来源：文件名称和文号、年度工作计划、行业标准、上年实际数、合同或报价、调查问卷等。',
          'Name the source: a document with its number, the annual plan, a standard, last year’s figure, a contract, a survey.',
        ),
      }
    }),
  examples: [
    passingSoundTable,
    withoutIndicators,
    {
      name: wording('依据等于名称', 'The basis is the name'),
      given: { indicators: [indicator({ level2: '质量指标', name: '任务完成率', target: '≥90%', basis: '任务完成率' })] },
      expect: 1,
      says: '照抄了指标名称',
    },
  ],
})
