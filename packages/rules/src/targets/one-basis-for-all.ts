/** Q07: one basis for all indicators of a project, or a basis that proves the duty and not the figure (三定方案). */
import { bare, cite, defineRule, type Flaw, type Indicator, wording } from '@jixiao/core'
import { indicator } from '../examples.ts'
import { filledIn, judgeTables, TARGET_KINDS, type TargetTable } from './indicators-of.ts'
import { levelTwoOf } from './level-two.ts'
import { projectWords } from './row-words.ts'
import { passingSoundTable, withoutIndicators } from './sound-example.ts'

/** Fewer rows may well rest on one document. */
const FEWEST_ROWS = 5
const DUTIES_ONLY = /^(?:本?(?:单位|部门))?三定(?:方案|规定)$/

function oneForAll(table: TargetTable): readonly Indicator[] {
  const rows = filledIn(table.indicators).filter(i => levelTwoOf(i) !== 'satisfaction' && i.basis && bare(i.basis.value) !== '')
  const first = bare(rows[0]?.basis?.value ?? '')
  return rows.length >= FEWEST_ROWS && rows.every(i => bare(i.basis?.value ?? '') === first) ? rows : []
}

const basisPlaces = (rows: readonly Indicator[]) => rows.flatMap(i => (i.basis ? [i.basis.place] : []))

function judge(table: TargetTable): readonly Flaw[] {
  const project = projectWords(table.project)
  const same = oneForAll(table)
  if (same.length > 0) {
    const text = same[0]?.basis?.text ?? ''
    return [
      {
        at: basisPlaces(same),
        found: text,
        say: wording(
          `${project.zh}除满意度外的${same.length}个指标都用同一依据“${text}”。`,
          `${project.en}: ${same.length} indicators (all but satisfaction) rest on one and the same basis, “${text}”.`,
        ),
        mend: wording(
          '逐个指标写明所依据的具体条款、计划数、标准或历史数据。',
          'Name for each indicator the clause, planned figure, standard or past figure.',
        ),
      },
    ]
  }
  const weak = filledIn(table.indicators).filter(i => i.basis && DUTIES_ONLY.test(bare(i.basis.value)) && i.target.value.quantity)
  if (weak.length === 0) return []
  return [
    {
      at: basisPlaces(weak),
      found: weak[0]?.basis?.text ?? '',
      say: wording(
        `${project.zh}有${weak.length}个定量指标只以“三定方案”为依据；它说明职责，不说明数值。`,
        `${project.en}: ${weak.length} measured indicators rest only on the statute of duties, which proves the duty and not the figure.`,
      ),
      mend: wording(
        '补充确定数值的依据，如年度计划、上年实际数、合同或报价。',
        'Add the source of the figure: annual plan, last year’s figure, contract or quotation.',
      ),
    },
  ]
}

export const oneBasisForAll = defineRule({
  code: 'Q07',
  name: 'one-basis-for-all',
  title: '全部指标同一依据',
  titleEn: 'One basis for all indicators',
  severity: 'hint',
  basis: [cite('target-measures-2015', 'values'), cite('indicator-quality', 'appropriateness')],
  appliesTo: TARGET_KINDS,
  needs: [],
  uses: ['indicators', 'selfEvaluations'],
  check: topics => judgeTables(topics, judge),
  examples: [
    passingSoundTable,
    withoutIndicators,
    {
      name: wording('五个指标同一依据', 'Five indicators on one basis'),
      given: {
        indicators: ['巡查次数', '培训次数', '检查次数', '宣传次数', '演练次数'].map(name =>
          indicator({ level2: '数量指标', name, target: '≥2次', basis: '示政办字〔2020〕2号' }),
        ),
      },
      expect: 1,
      says: '5个指标都用同一依据',
    },
    {
      name: wording('只以三定方案为依据', 'Only the statute of duties'),
      given: { indicators: [indicator({ level2: '数量指标', name: '检查次数', target: '≥2次', basis: '《三定方案》' })] },
      expect: 1,
      says: '三定方案',
    },
  ],
})
