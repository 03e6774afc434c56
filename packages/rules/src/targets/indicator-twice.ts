/** Q28: one indicator twice in a project: the same name, or the same long wording as value. */
import { bare, cite, defineRule, type Flaw, type Indicator, wording } from '@jixiao/core'
import { indicator } from '../examples.ts'
import { grouped } from './grouped.ts'
import { filledIn, judgeTables, TARGET_KINDS, type TargetTable } from './indicators-of.ts'
import { projectWords } from './row-words.ts'
import { passingSoundTable, withoutIndicators } from './sound-example.ts'

/** A shorter value in words (显著提升) may stand twice. */
const LONG_WORDING = 8

const repeated = (rows: readonly Indicator[], key: (i: Indicator) => string): readonly (readonly Indicator[])[] =>
  grouped(rows, key).filter(g => g.length > 1)

function judge(table: TargetTable): readonly Flaw[] {
  const rows = filledIn(table.indicators)
  const project = projectWords(table.project)
  const flaws: Flaw[] = repeated(rows, i => bare(i.name.value)).map(same => ({
    at: same.map(i => i.name.place),
    related: same.map(i => i.target.place),
    found: same[0]?.name.value ?? '',
    say: wording(
      `${project.zh}中三级指标“${same[0]?.name.value}”出现${same.length}次（指标值分别是${same.map(i => `“${i.target.text}”`).join('、')}）。`,
      `${project.en}: the indicator “${same[0]?.name.value}” stands ${same.length} times.`,
    ),
    mend: wording('保留一行；确是不同的内容，分别取能区分的名称。', 'Keep one row; where they are different things give them different names.'),
  }))
  const wordy = repeated(rows, i => {
    const text = bare(i.target.text)
    return i.target.value.kind === 'worded' && text.length >= LONG_WORDING && !/\d/.test(text) ? text : ''
  })
  for (const same of wordy) {
    if (new Set(same.map(i => bare(i.name.value))).size < same.length) continue
    flaws.push({
      at: same.map(i => i.target.place),
      related: same.map(i => i.name.place),
      severity: 'warning',
      found: same[0]?.target.text ?? '',
      say: wording(
        `${project.zh}中${same.map(i => `${i.level2.value}“${i.name.value}”`).join('和')}的指标值都是“${same[0]?.target.text}”，等于一个指标填了${same.length}次。`,
        `${project.en}: ${same.length} indicators have the same wording “${same[0]?.target.text}” as value: one indicator filed ${same.length} times.`,
      ),
      mend: wording('各指标写各自可衡量的值；没有不同内容的，只留一行。', 'Give each its own measurable value, or keep one row only.'),
    })
  }
  return flaws
}

export const indicatorTwice = defineRule({
  code: 'Q28',
  name: 'indicator-twice',
  title: '同表指标重复',
  titleEn: 'Indicator twice in one table',
  severity: 'error',
  basis: [cite('indicator-quality', 'completeness'), cite('indicator-quality', 'relevance')],
  appliesTo: TARGET_KINDS,
  needs: [],
  uses: ['indicators', 'selfEvaluations'],
  check: topics => judgeTables(topics, judge),
  examples: [
    passingSoundTable,
    withoutIndicators,
    {
      name: wording('同名三次', 'One name three times'),
      given: {
        indicators: ['有效控制', '稳定局面', '≥60%'].map(target => indicator({ level2: '社会效益指标', name: '减少险情', target })),
      },
      expect: 1,
      says: '出现3次',
    },
    {
      name: wording('同一句话作两行的指标值', 'One sentence as value of two rows'),
      given: {
        indicators: [
          indicator({ level2: '社会效益指标', name: '通行环境', target: '营造畅通安全的通行环境' }),
          indicator({ level2: '生态效益指标', name: '沿线环境', target: '营造畅通安全的通行环境' }),
        ],
      },
      expect: 1,
      says: '填了2次',
    },
    {
      name: wording('相同的数值不是重复', 'Equal figures are no repetition'),
      given: {
        indicators: [
          indicator({ level2: '质量指标', name: '验收合格率', target: '≥95%' }),
          indicator({ level2: '时效指标', name: '按期完工率', target: '≥95%' }),
        ],
      },
      expect: 'pass',
    },
  ],
})
