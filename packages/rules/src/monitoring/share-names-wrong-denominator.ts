/** M01: "占X的p%", but p is a share of something else. */
import { cannotTell, cite, defineRule, equals, type Mention, notApplicable } from '@jixiao/core'
import { fact, facts, mention, place } from '../examples.ts'
import { departmentMoney } from '../self-evaluation/department-rate.ts'
import { executionShare } from './execution-share.ts'
import { formRateFlaws } from './form-rates.ts'
import { rateOfAmountFlaws } from './rates-of-amounts.ts'
import { siblingShareFlaws } from './sibling-shares.ts'
import { statedShare, statedShares, tabledShare } from './stated-shares.ts'

export const shareNamesWrongDenominator = defineRule({
  code: 'M01',
  name: 'share-names-wrong-denominator',
  title: '执行率、占比与所写的分母不符',
  titleEn: 'A share is not over the denominator that it names',
  severity: 'error',
  basis: [cite('arithmetic', 'rate'), cite('monitoring-measures-2019', 'content')],
  appliesTo: 'every',
  needs: ['face'],
  uses: ['mentions', 'facts'],
  check({ mentions, facts, face }, profile) {
    const year = face.fiscalYear?.value ?? null
    const decimals = profile.at('amountDecimals', year)
    const shares = statedShares(mentions)
    const ofForms = formRateFlaws(facts, profile.at('executionDenominator', year))
    const ofSiblings = siblingShareFlaws(mentions)
    // the money of a monitored body, and of a department that scores itself, is judged line by line
    const department = departmentMoney(facts)
    const isJudged = (amount: Mention): boolean => department !== null && equals(amount.quantity.value, department.spent.money.value)
    const ofAmounts = face.kind === 'monitoring-report' ? null : rateOfAmountFlaws(mentions, isJudged)
    if (shares.length === 0 && ofSiblings === null && ofAmounts === null)
      return ofForms ?? notApplicable('文中没有“某金额占（某项的）百分之几”的表述', 'the text states no share of a named amount')
    const judged = shares.map(
      share => executionShare(share, facts, decimals) ?? statedShare(share, mentions, shares) ?? tabledShare(share, facts, year),
    )
    if (judged.every(j => j === null) && ofForms === null && ofSiblings === null && ofAmounts === null)
      return cannotTell('文中没有给出占比的分母数额', 'the denominators of the shares are not stated')
    return [...judged.flatMap(j => j ?? []), ...(ofSiblings ?? []), ...(ofAmounts ?? []), ...(ofForms ?? [])]
  },
  examples: [
    {
      name: { zh: '29.5342 ÷ 63.79 = 46.30%', en: 'over the adjusted budget as it says' },
      given: { mentions: shareOf('29.5342万元', '46.30%', '调整预算'), facts: REPORT() },
      expect: 'pass',
    },
    {
      name: { zh: '写“占调整预算的69.86%”，实为占拨付数', en: 'says adjusted, is received' },
      given: { mentions: shareOf('29.5342万元', '69.86%', '调整预算'), facts: REPORT() },
      expect: 1,
      says: '占拨付',
    },
    {
      name: { zh: '哪个分母都得不出50%', en: 'no denominator gives it' },
      given: { mentions: shareOf('29.5342万元', '50.00%', '年初预算'), facts: REPORT() },
      expect: 1,
      says: '按文中的拨付、调整预算、年初预算、追加都得不出50.00%',
    },
    {
      name: { zh: '支出全部是基本支出时，基本支出的占比按基本支出的预算判断', en: 'all spending is basic: its share is over its own budget' },
      given: {
        mentions: shareOf('29.5342万元', '73.84%', '调整预算', '基本支出'),
        facts: facts(
          fact('execution/total/adjusted', '63.79万元'),
          fact('execution/total/spent', '29.5342万元'),
          fact('execution/basic/adjusted', '40.00万元'),
          fact('execution/basic/spent', '29.5342万元'),
        ),
      },
      expect: 'pass',
    },
    {
      name: { zh: '没有给出分母', en: 'the denominator is not stated' },
      given: { mentions: shareOf('29.5342万元', '69.86%', '调整预算'), facts: facts(fact('execution/total/spent', '29.5342万元')) },
      expect: 'cannot-tell',
    },
    {
      name: { zh: '决算文字：财政拨款收入900万元，占本年收入合计的90%', en: 'a share in final accounts' },
      given: {
        mentions: [
          mention('amount', '本年收入合计', '1,000.00万元', { index: 0 }),
          ...shareOf('900.00万元', '90.00%', '本年收入合计', '财政拨款收入'),
        ],
      },
      expect: 'pass',
    },
    {
      name: { zh: '决算文字：900 ÷ 1000 写成95%', en: 'a wrong share in final accounts' },
      given: {
        mentions: [
          mention('amount', '本年收入合计', '1,000.00万元', { index: 0 }),
          ...shareOf('900.00万元', '95.00%', '本年收入合计', '财政拨款收入'),
        ],
      },
      expect: 1,
      says: '应为90.00%',
    },
    {
      name: { zh: '监控表：18.2 ÷ 50 = 36.40%', en: 'a monitoring form, over the adjusted budget' },
      given: { facts: FORM('36.40%') },
      expect: 'pass',
    },
    {
      name: { zh: '监控表：以到位数25万元作分母，印为72.80%', en: 'a monitoring form, over the money received' },
      given: { facts: FORM('72.80%') },
      expect: 1,
      says: '以拨付数作分母',
    },
    {
      name: { zh: '下达资金500万元，支出420万元，执行率84%', en: 'a rate behind its amount' },
      given: { mentions: spentOf('84%') },
      expect: 'pass',
    },
    {
      name: { zh: '执行率写成94%', en: 'no amount gives the rate' },
      given: { mentions: spentOf('94%') },
      expect: 1,
      says: '84.00%',
    },
    { name: { zh: '没有占比', en: 'no share' }, given: { mentions: [mention('amount', '收入', '10万元')] }, expect: 'not-applicable' },
  ],
})

function spentOf(rate: string) {
  const at = place('该专项下达资金500万元，实际支出420万元。')
  const inOneSentence = { place: at, sentence: at }
  return [
    mention('amount', '该专项下达资金', '500万元', { index: 0, ...inOneSentence }),
    mention('amount', '实际支出', '420万元', { index: 1, ...inOneSentence }),
    mention('rate', '执行率', rate, { index: 2, about: 1, ...inOneSentence }),
  ]
}

/** The report of the worked example in DOMAIN 4.3, all expenditure. */
function REPORT() {
  const stage = { stage: 'monitoring' as const }
  return facts(
    fact('execution/total/initial', '56.29万元', 'text', stage),
    fact('execution/total/supplement', '7.5万元', 'text', stage),
    fact('execution/total/carry-over', '0万元', 'text', stage),
    fact('execution/total/appropriated', '42.2787万元', 'text', stage),
    fact('execution/total/spent', '29.5342万元', 'text', stage),
  )
}

/** The total row of a monitoring form. */
function FORM(rate: string) {
  const of = (what: string, text: string) => fact(`monitoring/project/0/${what}/total`, text, 'monitoring-form', { stage: 'monitoring' })
  return facts(of('initial', '45.60万元'), of('adjusted', '50.00万元'), of('appropriated', '25.00万元'), of('spent', '18.20万元'), of('rate', rate))
}

/** "X Y万元，占Z的p%" as two mentions, numbered from 1. */
function shareOf(amount: string, rate: string, denominator: string, label = '实际支出') {
  return [mention('amount', label, amount, { index: 1 }), mention('rate', label, rate, { index: 2, about: 1, denominator })]
}
