/** M05: 为 stands where 未 must be meant, so that the sentence says the opposite. */
import { cite, defineRule, type Flaw } from '@jixiao/core'
import { paragraph } from '../examples.ts'
import { placeIn, type RunningText, runningTexts } from './running-text.ts'

/** What a purpose may serve: "，为及时发现问题提供依据。" is whole. */
const SERVED = '(?<!基础|保障|保证|支撑|条件|准备|经验|依据|参考|借鉴|支持|服务|示范|动力|贡献|环境|氛围|力量|屏障|便利|帮助|思路|目标|目的|原则)'
/** What was to be done by a time. */
const DEED =
  '(?:支付|拨付|付款|兑付|结算|报账|列支|支出|下达|到位|使用|完成|完工|竣工|验收|开工|启动|实施|执行|开展|招标|采购|发放|签订|形成支出)(?:到位|完毕|资金|款项|尾款|任务|工作|合同|手续)?'
const WITHIN =
  '(?:(?:上|下|前|后)半年|[一二三四本当上下]个?季度|(?:年|月|季|期)[内底末初]?|年度内?|期限内?|规定时间内?|约定时间内?|[^，。；,;]{1,14}(?:前|之前|以前|以内|之内|内|期间|时|底|末|\\d月|\\d日))'
/** A clause of purpose that ends its sentence: "…，为在资金拨付后立即支付。" No main clause follows that the purpose could serve. */
const PURPOSE_WITHOUT_DEED = new RegExp(
  `(?<=[，,])为(?:在[^，。；,;]{1,20}后[^，。；,;]{0,20}|在${WITHIN}[^，。；,;]{0,8}?${DEED}|(?:能|及时|按时|按期|按要求|如期)[^，。；,;]{0,20})${SERVED}(?=[。；;]|$)`,
  'g',
)
/** "资金为及时到位": money is no 及时. */
const MONEY_IS = /(?:资金|款项|经费|指标|进度款|尾款)为(?:能|及时|按时|按期|如期|全部|全额|足额)(?:拨付|支付|到位|下达|使用|支出|完成)/g

export const negationLost = defineRule({
  code: 'M05',
  name: 'negation-lost',
  title: '否定词缺失致语义相反',
  titleEn: 'A lost negation turns the sense round',
  severity: 'warning',
  basis: [cite('document-format', 'wording')],
  appliesTo: ['monitoring-report', 'self-evaluation-report'],
  needs: ['blocks'],
  check({ blocks }) {
    return runningTexts(blocks).flatMap(run =>
      [PURPOSE_WITHOUT_DEED, MONEY_IS].flatMap(pattern => [...run.text.matchAll(pattern)].map(m => flawOf(run, m.index, m[0]))),
    )
  },
  examples: [
    {
      name: { zh: '“为……，我局……”是目的句', en: 'a purpose with its deed' },
      given: { blocks: [paragraph('部分合同尚未到期，为及时支付资金，我局每月清理一次。')] },
      expect: 'pass',
    },
    {
      name: { zh: '“为在资金拨付后立即支付。”应为“未”', en: '未 is meant' },
      given: { blocks: [paragraph('主要原因是合同尚未验收，为在资金拨付后立即支付。')] },
      expect: 1,
      says: '“为”疑为“未”',
    },
    {
      name: { zh: '“为在上半年支付。”应为“未”', en: '未 is meant before a time' },
      given: { blocks: [paragraph('主要原因是两个项目需要验收后付款，为保证质量，为在上半年支付。')] },
      expect: 1,
      says: '“为在上半年支付”',
    },
    {
      name: { zh: '“为在……打下基础。”是完整的目的句', en: 'a purpose that is whole' },
      given: {
        blocks: [
          paragraph('我局建成示范点三处，为在全县推广打下基础。'),
          paragraph('及时梳理进度，为年底前完成支付做好准备，为及时发现问题提供依据。'),
        ],
      },
      expect: 'pass',
    },
    { name: { zh: '“资金为及时到位”', en: 'money is …' }, given: { blocks: [paragraph('因项目资金为及时到位，工程延期。')] }, expect: 1 },
    { name: { zh: '主要任务为按时完成报告', en: 'the verb to be' }, given: { blocks: [paragraph('主要任务为按时完成报告。')] }, expect: 'pass' },
  ],
})

function flawOf(run: RunningText, from: number, text: string): Flaw {
  const offset = text.indexOf('为')
  const should = `${text.slice(0, offset)}未${text.slice(offset + 1)}`
  return {
    at: placeIn(run, from, from + text.length),
    expected: should,
    found: text,
    say: {
      zh: `“${text}”中的“为”疑为“未”，现在的写法与原意相反。`,
      en: 'Here 为 is probably meant to be 未; as it stands the sentence says the opposite.',
    },
    mend: { zh: `核实后改为“${should}”。`, en: 'Correct the word.' },
  }
}
