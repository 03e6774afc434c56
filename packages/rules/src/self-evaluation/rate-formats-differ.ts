/** S17: the same rate is printed in different formats from form to form. */
import { cannotTell, cite, defineRule, divide, equals, ONE, type Quantity, type SelfEvaluation } from '@jixiao/core'
import { amount, saidAs, selfEvaluation } from '../examples.ts'
import { decimalsOf } from '../monitoring/printed-rate.ts'
import { FORM_KINDS } from './form-kinds.ts'

export const rateFormatsDiffer = defineRule({
  code: 'S17',
  name: 'rate-formats-differ',
  title: '执行率格式不统一',
  titleEn: 'The rate is printed in different formats',
  severity: 'hint',
  basis: [cite('document-format', 'numerals')],
  appliesTo: FORM_KINDS,
  needs: ['selfEvaluations'],
  check({ selfEvaluations }) {
    const rates = selfEvaluations.flatMap(f => (f.rate ? [f.rate] : []))
    if (rates.length < 2) return cannotTell('执行率不足两处', 'fewer than two rates')
    const signs = new Set(rates.map(r => /[%％]/.test(r.text)))
    // a rate that comes out even (100%, 96%) has no decimals anyway, so only the others show how many the office prints
    const decimals = new Set(selfEvaluations.flatMap(f => (f.rate && !isExact(f, f.rate.value) ? [decimalsOf(f.rate.value)] : [])))
    if (signs.size < 2 && decimals.size < 2) return []
    const shown = [...new Set(rates.map(r => r.text.trim()))]
    return [
      {
        at: rates.map(r => r.place),
        found: shown.join('、'),
        expected: '同一格式，如99.97%',
        say: { zh: `各项目的预算执行率格式不一致：${shown.join('、')}。`, en: `The rates are printed as ${shown.join(', ')}.` },
        mend: { zh: '统一为带百分号、保留两位小数。', en: 'Print all with the sign and two decimals.' },
      },
    ]
  },
  examples: [
    { name: { zh: '格式一致', en: 'one format' }, given: { selfEvaluations: forms('100%', '99.97%', '57.80%') }, expect: 'pass' },
    { name: { zh: '小数位数不一', en: 'decimals differ' }, given: { selfEvaluations: forms('99.97%', '58%') }, expect: 1, says: '99.97%、58%' },
    {
      name: { zh: '有的没有百分号', en: 'no sign here and there' },
      given: { selfEvaluations: [...forms('100%'), selfEvaluation('学习经费', '1万元', '1万元', { rate: saidAs(amount('100%').value, '100') })] },
      expect: 1,
    },
    { name: { zh: '只有一处', en: 'one only' }, given: { selfEvaluations: forms('100%') }, expect: 'cannot-tell' },
  ],
})

/** Nothing was rounded: the amounts give just this rate, or it is 100 %. */
function isExact(form: SelfEvaluation, rate: Quantity): boolean {
  if (equals(rate.value, ONE)) return true
  const [whole, spent] = [form.budget.total?.value.value, form.executed.total?.value.value]
  return whole !== undefined && spent !== undefined && whole.n !== 0n && equals(rate.value, divide(spent, whole))
}

function forms(...rates: readonly string[]): readonly SelfEvaluation[] {
  return rates.map((r, index) => selfEvaluation(`项目${index + 1}`, '1万元', '1万元', { index, rate: amount(r) }))
}
