/** S22: the budget was changed in the year, and the report does not say why. */
import { type Block, cannotTell, cite, defineRule, divide, figureOf, isZero, printRate, subtract } from '@jixiao/core'
import { fact, facts, paragraph } from '../examples.ts'
import { amountWithUnit, plainAmount } from '../monitoring/printed-rate.ts'
import { FORM_KINDS } from './form-kinds.ts'

const CHANGE = '追加|追减|调增|调减|预算调整|调整预算|预算增加|预算减少|调整增加|调整减少|调剂|新增'
const REASON = '原因|由于|因为|主要是|系因|用于|为保障|是因|因[一-龥]{2}'
const EXPLAINED = new RegExp(`(?:${CHANGE})[^。；]{0,60}(?:${REASON})|(?:${REASON})[^。；]{0,60}(?:${CHANGE})`)

export const adjustmentUnexplained = defineRule({
  code: 'S22',
  name: 'adjustment-unexplained',
  title: '年中预算调整未说明',
  titleEn: 'A change of the budget is not explained',
  severity: 'warning',
  basis: [cite('evaluation-measures-2020', 'deviation')],
  appliesTo: FORM_KINDS,
  needs: ['facts'],
  uses: ['blocks'],
  check({ facts, blocks }) {
    const [initial, adjusted] = [facts.one('self-evaluation/initial-budget'), facts.one('self-evaluation/adjusted-budget')]
    const [from, to] = [initial && figureOf(initial), adjusted && figureOf(adjusted)]
    if (!initial || !adjusted || !from || !to) return cannotTell('文中没有年初预算数和调整预算数', 'no initial and adjusted budget')
    const carryOver = facts.one('self-evaluation/carry-over')
    const carried = (carryOver && figureOf(carryOver)?.value) ?? { n: 0n, d: 1n }
    const change = subtract(to.value, from.value)
    const rest = subtract(change, carried)
    if (isZero(change) || isZero(rest) || blocks.some(b => EXPLAINED.test(textOf(b)))) return []
    const unit = to.unit
    const sign = change.n > 0n ? '+' : ''
    const share = isZero(from.value) ? null : `${sign}${printRate(divide(change, from.value))}`
    return [
      {
        at: adjusted.place,
        related: [initial.place, ...(carryOver ? [carryOver.place] : [])],
        found: `${sign}${amountWithUnit(change, unit)}`,
        expected: '调整原因',
        arithmetic: `${plainAmount(to.value, unit)} − ${plainAmount(from.value, unit)} = ${amountWithUnit(change, unit)}${share ? `（${share}）` : ''}${
          isZero(carried) ? '' : `；扣除结转${amountWithUnit(carried, unit)}为${amountWithUnit(rest, unit)}`
        }`,
        say: {
          zh: `调整预算数${amountWithUnit(to.value, unit)}与年初预算数${amountWithUnit(from.value, unit)}相差${amountWithUnit(change, unit)}${share ? `（${share}）` : ''}，文中没有说明调整原因。`,
          en: `The adjusted budget differs from the initial one by ${amountWithUnit(change, unit)}${share ? ` (${share})` : ''}; no reason is given.`,
        },
        mend: { zh: '说明追加、追减的事项、依据和原因。', en: 'Say what was added or cut, on what basis and why.' },
      },
    ]
  },
  examples: [
    {
      name: { zh: '没有调整', en: 'no change' },
      given: { facts: facts(fact('self-evaluation/initial-budget', '100万元'), fact('self-evaluation/adjusted-budget', '100万元')) },
      expect: 'pass',
    },
    {
      name: { zh: '差额全部是上年结转', en: 'all of it is carry-over' },
      given: {
        facts: facts(
          fact('self-evaluation/initial-budget', '100万元'),
          fact('self-evaluation/adjusted-budget', '100.45万元'),
          fact('self-evaluation/carry-over', '0.45万元'),
        ),
      },
      expect: 'pass',
    },
    {
      name: { zh: '写明了原因', en: 'explained' },
      given: {
        facts: facts(fact('self-evaluation/initial-budget', '100万元'), fact('self-evaluation/adjusted-budget', '120万元')),
        blocks: [paragraph('年中追加20万元，主要是新增人员工资。')],
      },
      expect: 'pass',
    },
    {
      name: { zh: '增加29.54万元没有说明', en: 'not explained' },
      given: {
        facts: facts(fact('self-evaluation/initial-budget', '127.21万元'), fact('self-evaluation/adjusted-budget', '156.75万元')),
        blocks: [paragraph('本部门年初预算收入127.21万元，调整预算数156.75万元。')],
      },
      expect: 1,
      says: '相差29.54万元（+23.22%）',
    },
    {
      name: { zh: '没有调整预算数', en: 'no adjusted budget' },
      given: { facts: facts(fact('self-evaluation/initial-budget', '100万元')) },
      expect: 'cannot-tell',
    },
  ],
})

const textOf = (b: Block): string => (b.kind === 'paragraph' ? b.text : '')
