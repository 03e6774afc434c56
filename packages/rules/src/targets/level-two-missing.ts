/** Q31: a target table without a kind of indicator that every project needs. */
import { cite, defineRule, type Flaw, wording } from '@jixiao/core'
import { indicator } from '../examples.ts'
import { filledIn, judgeTables, TARGET_KINDS, type TargetTable } from './indicators-of.ts'
import { isBenefit, type LevelTwo, levelTwoOf } from './level-two.ts'
import { projectWords } from './row-words.ts'
import { passingSoundTable, withoutIndicators } from './sound-example.ts'

const NAMES: readonly (readonly [LevelTwo, string, string])[] = [
  ['quantity', '数量指标', 'quantity'],
  ['quality', '质量指标', 'quality'],
  ['timeliness', '时效指标', 'timeliness'],
  ['cost', '成本指标', 'cost'],
]
/** Fewer rows are more likely a table not read whole than a table without the rest. */
const FEWEST_ROWS = 4

function judge(table: TargetTable): readonly Flaw[] {
  const rows = filledIn(table.indicators)
  const kinds = new Set(rows.map(levelTwoOf))
  const recognised = rows.filter(i => levelTwoOf(i) !== null).length
  const isCostOwnGroup = rows.some(i => /成本/.test(i.level1.value))
  if (table.kind !== 'target-table' || rows.length < FEWEST_ROWS || recognised < rows.length || !(kinds.has('quantity') || kinds.has('quality')))
    return []
  const missing = NAMES.filter(([kind]) => !kinds.has(kind) && !(kind === 'cost' && isCostOwnGroup))
  const withoutBenefit = !rows.some(isBenefit)
  const zh = [...missing.map(([, name]) => name), ...(withoutBenefit ? ['效益指标'] : [])]
  const en = [...missing.map(([, , name]) => name), ...(withoutBenefit ? ['benefit'] : [])]
  const project = projectWords(table.project)
  const places = rows[0] ? [rows[0].level2.place] : []
  const flaws: Flaw[] = []
  if (zh.length > 0)
    flaws.push({
      at: places,
      // cost is obligatory for construction, repair and purchase only; other projects come step by step
      ...(zh.join() === '成本指标' ? { severity: 'hint' as const } : {}),
      found: `缺${zh.join('、')}`,
      say: wording(`${project.zh}的目标表没有${zh.join('、')}。`, `${project.en}: the target table has no indicator of ${en.join(', ')}.`),
      mend: wording(`补充${zh.join('、')}；确实不适用的，在说明中写明理由。`, `Add indicators of ${en.join(', ')}, or say why they do not apply.`),
    })
  if (!kinds.has('satisfaction'))
    flaws.push({
      at: places,
      severity: 'hint',
      found: '缺满意度指标',
      say: wording(`${project.zh}的目标表没有满意度指标。`, `${project.en}: the target table has no satisfaction indicator.`),
      mend: wording('有服务对象的项目补充服务对象满意度指标。', 'Where the project serves someone, add an indicator of their satisfaction.'),
    })
  return flaws
}

export const levelTwoMissing = defineRule({
  code: 'Q31',
  name: 'level-two-missing',
  title: '缺少应有的二级指标',
  titleEn: 'A needed kind of indicator is missing',
  severity: 'warning',
  basis: [cite('indicator-quality', 'completeness'), cite('core-indicator-guide-2021', 'coverage')],
  appliesTo: TARGET_KINDS,
  needs: [],
  uses: ['indicators', 'selfEvaluations'],
  check: topics => judgeTables(topics, judge),
  examples: [
    passingSoundTable,
    withoutIndicators,
    {
      name: wording('没有时效、成本和满意度', 'No timeliness, cost, satisfaction'),
      given: {
        indicators: ['数量指标', '数量指标', '质量指标', '社会效益指标'].map((level2, n) => indicator({ level2, name: `指标${n}`, target: '≥5项' })),
      },
      expect: 2,
      says: '没有时效指标、成本指标',
    },
  ],
})
