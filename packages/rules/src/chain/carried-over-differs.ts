/** Y-01: the opening carry-over differs from the closing carry-over of last year's final accounts. */
import { cite, defineChainRule, type FactComparison, wording } from '@jixiao/core'
import { documentOf } from './example-documents.ts'
import { compareFacts, figuresOf, type Matched, printed } from './figures.ts'

export const carriedOverDiffers = defineChainRule({
  code: 'Y-01',
  name: 'carried-over-differs',
  title: '上年结转与上年决算年末结转不一致',
  titleEn: 'The opening carry-over differs from last year’s closing one',
  severity: 'warning',
  basis: [cite('arithmetic', 'same')],
  links: [
    { kind: 'chain', from: ['final-accounts'], to: ['budget'], years: 1 },
    { kind: 'chain', from: ['final-accounts'], to: ['final-accounts'], years: 1 },
  ],
  compare(pair) {
    const year = pair.to.face.fiscalYear?.value ?? 0
    return pair.parts.flatMap(part =>
      CARRIED.flatMap(({ closing, opening, zh, en }): FactComparison[] => {
        const found = compareFacts({
          what: wording(zh, en),
          from: figuresOf(pair.from, [closing], { part: part.from, year: year - 1, stages: ['final-accounts'] }),
          to: figuresOf(pair.to, [opening], { part: part.to, year, stages: [pair.toStage === 'budget' ? 'budget' : 'final-accounts'] }),
          flaw: match => flawOf(match, zh, en, pair.toStage === 'budget'),
        })
        return found ? [found] : []
      }),
    )
  },
  examples: [
    { name: { zh: '一致', en: 'the same' }, documents: [accounts('12.30'), budget('12.30')], expect: 'pass' },
    { name: { zh: '不一致', en: 'differs' }, documents: [accounts('12.30'), budget('13.20')], expect: 1, says: '13.20万元' },
    { name: { zh: '没有上年决算', en: 'no accounts of last year' }, documents: [budget('13.20')], expect: 'not-applicable' },
    {
      name: { zh: '决算没有年末结转数', en: 'no closing figure' },
      documents: [documentOf('final-accounts', 2023, []), budget('13.20')],
      expect: 'cannot-tell',
    },
  ],
})

const CARRIED = [
  { closing: 'expenditure/carry-forward', opening: 'income/carry-over', zh: '上年结转结余', en: 'carry-over' },
  { closing: 'appropriation/closing/all', opening: 'appropriation/opening/all', zh: '财政拨款上年结转', en: 'carry-over of appropriations' },
] as const

/** A budget is made before the year is closed: nothing entered, or another estimate, is less than a contradiction. */
function flawOf({ from, to }: Matched, zh: string, en: string, isBudget: boolean) {
  const [closing, opening] = [printed(from.quantity), printed(to.quantity)]
  return {
    at: to.place,
    related: [from.place],
    found: opening,
    expected: closing,
    arithmetic: `上年决算年末结转${closing}；本年${opening}`,
    ...(isBudget && to.quantity.value.n === 0n ? { severity: 'hint' as const } : {}),
    say: wording(
      `${zh}是${opening}，上年决算公开的年末结转和结余是${closing}。`,
      `The ${en} is ${opening}; last year’s final accounts closed with ${closing}.`,
    ),
    mend: wording(
      `核对上年决算：一般应为${closing}；编制预算时尚未决算的，注明是预计数；有以前年度调整的，说明原因。`,
      `Check last year’s final accounts (${closing}); say so where the budget was made on an estimate or earlier years were adjusted.`,
    ),
  }
}

function accounts(closing: string) {
  return documentOf('final-accounts', 2023, [['expenditure/carry-forward', `${closing}万元`]])
}
function budget(opening: string) {
  return documentOf('budget-disclosure', 2024, [['income/carry-over', `${opening}万元`]])
}
