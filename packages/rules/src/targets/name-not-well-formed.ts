/** Q16: an indicator name that ends in a stop or carries its unit in brackets. */
import { cite, defineRule, fold, wording } from '@jixiao/core'
import { indicator } from '../examples.ts'
import { judgeEach, TARGET_KINDS } from './indicators-of.ts'
import { projectWords } from './row-words.ts'
import { passingSoundTable, withoutIndicators } from './sound-example.ts'

const STOP = /[。,;.、;]$/
const UNIT = /\((?:%|‰|万元|元|个|次|人|项)\)/

export const nameNotWellFormed = defineRule({
  code: 'Q16',
  name: 'name-not-well-formed',
  title: '指标名称格式不规范',
  titleEn: 'Indicator name not well formed',
  severity: 'hint',
  basis: [cite('indicator-quality', 'completeness'), cite('document-format', 'punctuation')],
  appliesTo: TARGET_KINDS,
  needs: [],
  uses: ['indicators', 'selfEvaluations'],
  check: topics =>
    judgeEach(topics, i => {
      const name = fold(i.name.value).trim()
      const hasStop = STOP.test(name)
      if (!hasStop && !UNIT.test(name)) return null
      const better = i.name.value
        .trim()
        .replace(/[。，；．.、,;]+$/, '')
        .replace(/[（(](?:[%％‰]|万元|元|个|次|人|项)[）)]/g, '')
      const project = projectWords(i.project)
      return {
        at: i.name.place,
        found: i.name.value,
        expected: better,
        say: hasStop
          ? wording(`${project.zh}的指标名称“${i.name.value}”以标点结尾。`, `${project.en}: the name “${i.name.value}” ends in a punctuation mark.`)
          : wording(`${project.zh}的指标名称“${i.name.value}”带有计量单位。`, `${project.en}: the name “${i.name.value}” carries a unit.`),
        mend: wording(`改为“${better}”，单位写在指标值里。`, `Write “${better}”; the unit belongs to the value.`),
      }
    }),
  examples: [
    passingSoundTable,
    withoutIndicators,
    {
      name: wording('句号与百分号', 'A stop and a unit'),
      given: {
        indicators: [
          indicator({ level2: '可持续影响指标', name: '营造良好的通行环境。', target: '≥90%' }),
          indicator({ level2: '服务对象满意度指标', name: '群众满意度（％）', target: '≥90%' }),
        ],
      },
      expect: 2,
      says: '以标点结尾',
    },
    {
      name: wording('括号里不是单位', 'Brackets without a unit'),
      given: { indicators: [indicator({ level2: '数量指标', name: '培训班（含线上）期数', target: '≥2期' })] },
      expect: 'pass',
    },
  ],
})
