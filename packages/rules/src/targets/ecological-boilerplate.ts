/** Q26: an ecological benefit made up for a project that has none, or 生态 meant of the internet. */
import { bare, cite, defineRule, wording } from '@jixiao/core'
import { indicator } from '../examples.ts'
import { judgeEach, TARGET_KINDS } from './indicators-of.ts'
import { levelTwoOf } from './level-two.ts'
import { rowCause, rowWords } from './row-words.ts'
import { passingSoundTable, withoutIndicators } from './sound-example.ts'

const BOILERPLATE = /节约集约|绿色(?:产业|办公|发展|生态|标准)|生态文明|节能减排|低碳|无纸化|不破坏|无(?:不良|负面)影响/
/** 生态 and 环境 that are not nature. */
const FIGURATIVE = /(?:网络|政治|舆论|营商|传播|教育|法治|社会|文化)(?:生态环境|生态|环境|空间)/g
/** 建设, 水, 河 in these words are no building and no water. */
const IMMATERIAL =
  /(?:队伍|能力|党|党组织|制度|文化|信息化|平台|系统|体系|作风|阵地|人才|机关|法治|文明|思想|品牌)建设|水平|河[北南]|湖[北南]|上海|海报/g
/** A project of these kinds may well have an ecological benefit. */
const ENVIRONMENTAL =
  /生态|环境|环保|污染|绿化|森林|林业|造林|草原|水|河|湖|海|土地|土壤|垃圾|大气|空气|节能|碳|能源|农|矿|采暖|供热|取暖|清洁|环卫|公园|湿地|建设|工程|改造|修缮|道路|公路|修复|治理$/

export const ecologicalBoilerplate = defineRule({
  code: 'Q26',
  name: 'ecological-boilerplate',
  title: '生态效益硬凑',
  titleEn: 'Made-up ecological benefit',
  severity: 'hint',
  basis: [cite('indicator-quality', 'relevance')],
  appliesTo: TARGET_KINDS,
  needs: [],
  uses: ['indicators', 'selfEvaluations'],
  check: topics =>
    judgeEach(topics, i => {
      if (levelTwoOf(i) !== 'ecological') return null
      const name = bare(i.name.value)
      const literal = name.replace(FIGURATIVE, '')
      const isFigurative = literal !== name && !/生态|环境|绿|污染|节能/.test(literal)
      const isMadeUp = BOILERPLATE.test(name) && !ENVIRONMENTAL.test(i.project.replace(FIGURATIVE, '').replace(IMMATERIAL, ''))
      if (!isFigurative && !isMadeUp) return null
      const row = rowWords(i)
      return {
        at: i.name.place,
        related: [i.target.place],
        found: i.name.value,
        cause: rowCause(i),
        say: isFigurative
          ? wording(`${row.zh}说的是网络或社会环境，不是自然生态环境。`, `${row.en} is about the internet or society and not about nature.`)
          : wording(
              `${row.zh}是套话，与项目内容没有直接关系，年底无法衡量。`,
              `${row.en} is a set phrase without direct relation to the project; it cannot be measured.`,
            ),
        mend: wording(
          '没有生态效益的项目不必填生态效益指标；有的，写具体的量，例如“年用纸量下降 ≥10%”。',
          'A project without an ecological benefit needs no such indicator; otherwise give a measure (paper used down ≥10%).',
        ),
      }
    }),
  examples: [
    passingSoundTable,
    withoutIndicators,
    {
      name: wording('办公项目写生态文明', 'Civilisation of nature in an office project'),
      given: { indicators: [indicator({ level2: '生态效益指标', name: '加强节约集约利用，促进生态文明', target: '≥90%', project: '宣传经费' })] },
      expect: 1,
      says: '是套话',
    },
    {
      name: wording('网络生态不是生态', 'The internet is not nature'),
      given: { indicators: [indicator({ level2: '生态效益指标', name: '维护网络生态', target: '≥90%', project: '宣传经费' })] },
      expect: 1,
      says: '不是自然生态环境',
    },
    {
      name: wording('治污项目', 'A project against pollution'),
      given: { indicators: [indicator({ level2: '生态效益指标', name: '推进低碳生活', target: '≥90%', project: '大气污染防治' })] },
      expect: 'pass',
    },
  ],
})
