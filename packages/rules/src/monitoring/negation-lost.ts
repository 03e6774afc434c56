/** M05: 为 stands where 未 must be meant, so that the sentence says the opposite. */
import { cite, defineRule, type Flaw } from '@jixiao/core'
import { paragraph } from '../examples.ts'
import { placeIn, type RunningText, runningTexts } from './running-text.ts'

/** A clause of purpose that ends its sentence: "…，为在资金拨付后立即支付。" No main clause follows that the purpose could serve. */
const PURPOSE_WITHOUT_DEED = /(?<=[，,])为(?:在[^，。；,;]{1,20}后|能|及时|按时|按期|按要求|如期)[^，。；,;]{0,20}(?=[。；;]|$)/g
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
