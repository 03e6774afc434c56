/** Q06: a basis that belongs to another row, or is a period, or is the wording of an indicator and no source. */
import { bare, cite, defineRule, type Indicator, wording } from '@jixiao/core'
import { indicator } from '../examples.ts'
import { basisCopies } from './basis-copies-row.ts'
import { filledIn, judgeTables, TARGET_KINDS, type TargetTable } from './indicators-of.ts'
import { rowWords } from './row-words.ts'
import { passingSoundTable, withoutIndicators } from './sound-example.ts'

/** Nothing but words of time: 每年度上半年, 12月底前. Last year's (上年, 往年) figures are a basis. */
const PERIOD = /^(?:[每当本全整前后第上下底末初中旬内之至到以个约一二三四\d]|年度?|半年|季度?|月份?|日|周|天|完成|期间|时间)+$/
const HISTORY = /上年|上一年|去年|往年|历年|以前年度/
const hasTime = /[年季月日周天]/

/** Words that name a source. A basis with one of them is never doubted. */
const SOURCE =
  /[《〈〔[]|号|文件|方案|规划|计划|通知|办法|条例|规定|标准|规范|合同|协议|报价|询价|市场|价格|统计|数据|台账|记录|报表|年报|年鉴|历史|上年|往年|历年|问卷|调查|测评|访谈|样本|会议|纪要|批复|预算|要求|制度|细则|意见|决定|精神|任务|职责|职能|编制|名单|清单|测算|考核|报告|资料|档案|实际|情况|法|政策|部署|安排|指标|目标|工作|需要|经验|系统|评估|评价|审核|验收|证明|票据|凭证|申请|概算|决算|设计|招标|中标|清册|花名册|人数|工资|定额|平台|后台|公示|公告/

/** Two neighbouring characters in common with the row's own level 2 or with another row's name: the language of indicators. */
const sharesWords = (a: string, b: string): boolean => {
  for (let at = 0; at + 3 <= a.length; at++) if (b.includes(a.slice(at, at + 3))) return true
  return false
}

function flawOf(i: Indicator, table: TargetTable): { zh: string; en: string; related: Indicator[] } | null {
  const text = i.basis ? bare(i.basis.value) : ''
  if (text === '' || basisCopies(i)) return null
  if (PERIOD.test(text) && hasTime.test(text) && !HISTORY.test(text))
    return { zh: '只是一段时间，不是依据', en: 'is a period and no source', related: [] }
  const owner = table.indicators.find(other => other !== i && bare(other.name.value) === text)
  if (owner) return { zh: `是另一行指标“${owner.name.value}”的名称`, en: `is the name of another indicator, “${owner.name.value}”`, related: [owner] }
  if (!SOURCE.test(i.basis?.value ?? '') && text.length >= 4 && text.length <= 16 && sharesWords(text, bare(i.level2.value)))
    return { zh: '只是指标类别的说法，没有指明任何来源', en: 'is the wording of an indicator and names no source', related: [] }
  return null
}

export const basisDoesNotFit = defineRule({
  code: 'Q06',
  name: 'basis-does-not-fit',
  title: '指标值确定依据与指标不对应',
  titleEn: 'Basis of the value belongs to something else',
  severity: 'warning',
  basis: [cite('target-measures-2015', 'values'), cite('indicator-quality', 'appropriateness')],
  appliesTo: TARGET_KINDS,
  needs: [],
  uses: ['indicators', 'selfEvaluations'],
  check: topics =>
    judgeTables(topics, table =>
      filledIn(table.indicators).flatMap(i => {
        const flaw = flawOf(i, table)
        if (!flaw || !i.basis) return []
        const row = rowWords(i)
        return {
          at: i.basis.place,
          related: [i.name.place, ...flaw.related.map(r => r.name.place)],
          found: i.basis.text,
          say: wording(
            `${row.zh}的指标值确定依据“${i.basis.text}”${flaw.zh}，不能说明指标值“${i.target.text}”如何确定。`,
            `${row.en}: the basis “${i.basis.text}” ${flaw.en} and does not explain the value “${i.target.text}”.`,
          ),
          mend: wording(
            '填写确定该指标值的文件、计划、标准、历史数据或调查；时间要求写在指标值或描述里。',
            'Name the document, plan, standard, past figure or survey; a deadline belongs in the value or the description.',
          ),
        }
      }),
    ),
  examples: [
    passingSoundTable,
    withoutIndicators,
    {
      name: wording('依据填成时间', 'The basis is a period'),
      given: { indicators: [indicator({ level2: '时效指标', name: '培训完成时间', target: '6月', basis: '每年度上半年' })] },
      expect: 1,
      says: '只是一段时间',
    },
    {
      name: wording('依据是另一行的名称', 'The basis is the name of another row'),
      given: {
        indicators: [
          indicator({ level2: '社会效益指标', name: '险情处置率', target: '≥90%', basis: '应急预案' }),
          indicator({ level2: '生态效益指标', name: '边坡绿化率', target: '≥90%', basis: '险情处置率' }),
        ],
      },
      expect: 1,
      says: '另一行指标“险情处置率”',
    },
    {
      name: wording('上年实际数是依据', 'Last year’s figure is a basis'),
      given: { indicators: [indicator({ level2: '数量指标', name: '培训次数', target: '≥6次', basis: '上年度' })] },
      expect: 'pass',
    },
  ],
})
