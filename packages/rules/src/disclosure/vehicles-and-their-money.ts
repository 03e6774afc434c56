/** D24: vehicles are to be bought, or were bought, and there is no money for them; or the money is there and no vehicle. */
import { cite, defineRule, type FactBook, type Flaw, figureOf, fold, isZero, type Quantity } from '@jixiao/core'
import { fact, facts, paragraph } from '../examples.ts'
import { type Passage, paragraphsOf, pieceOf } from '../text/passages.ts'

const MONEY = 'three-public/vehicle-purchase/all'
/** "2026年部门预算安排购置车辆1辆", "更新公务用车2辆"; the vehicles of a project are others. */
const BOUGHT = /(?:预算(?:安排)?(?:购置|更新)(?:公务用?)?(?:车辆|用?车)|(?:购置|购买|更新)公务用?车辆?)(?:数量?)?(?:为|共)?\s*(\d+)\s*(?:辆|台)/d

export const vehiclesAndTheirMoney = defineRule({
  code: 'D24',
  name: 'vehicles-and-their-money',
  title: '购置车辆数与公务用车购置费不对应',
  titleEn: 'Vehicles to be bought and the money for them contradict each other',
  severity: 'hint',
  basis: [cite('disclosure-procedures-2016', 'three-public')],
  appliesTo: ['budget-disclosure', 'final-accounts'],
  needs: ['blocks', 'facts'],
  uses: ['face'],
  check({ blocks, facts, face }) {
    const counts = paragraphsOf(blocks).flatMap(countIn)
    const year = face.fiscalYear?.value
    const money = moneyOf(facts, year)
    if (counts.length === 0 || !money)
      return { notApplicable: { zh: '没有同时写明购置车辆数和购置费', en: 'the number of vehicles and their money are not both stated' } }
    const some = counts.filter(c => c.n > 0)
    if (isZero(money.value)) return some.map(c => flawOf(c, money))
    // one sentence of several may speak of other vehicles
    const [first] = counts
    return some.length === 0 && first ? [flawOf(first, money)] : []
  },
  examples: [
    {
      name: { zh: '安排购置1辆，购置费为0', en: 'one vehicle for nothing' },
      given: {
        blocks: [paragraph('2023年部门预算安排购置车辆1辆，其中：执法执勤用车1辆。')],
        facts: facts(fact(MONEY, '0万元', 'T9')),
      },
      expect: 1,
      says: '购置1辆',
    },
    {
      name: { zh: '有购置费，没有车', en: 'money and no vehicle' },
      given: { blocks: [paragraph('2023年部门预算安排购置车辆0辆。')], facts: facts(fact(MONEY, '18.00万元', 'T9')) },
      expect: 1,
      says: '18.00万元',
    },
    {
      name: { zh: '都没有', en: 'neither' },
      given: { blocks: [paragraph('2023年部门预算安排购置车辆0辆。')], facts: facts(fact(MONEY, '0万元', 'T9')) },
      expect: 'pass',
    },
    { name: { zh: '没有写', en: 'not stated' }, given: { blocks: [paragraph('共有车辆3辆。')] }, expect: 'not-applicable' },
  ],
})

interface Count {
  readonly n: number
  readonly passage: Passage
  readonly from: number
  readonly to: number
}

function countIn(passage: Passage): Count[] {
  const m = BOUGHT.exec(fold(passage.text))
  return m ? [{ n: Number(m[1]), passage, from: m.index, to: m.index + m[0].length }] : []
}

/** What all statements of the year agree on. */
function moneyOf(facts: FactBook, year: number | undefined): Quantity | undefined {
  const all = facts.of(MONEY, { part: 'department', ...(year === undefined ? {} : { year }) }).flatMap(s => figureOf(s) ?? [])
  const [first] = all
  return first && all.every(q => isZero(q.value) === isZero(first.value)) ? first : undefined
}

const flawOf = ({ n, passage, from, to }: Count, money: Quantity): Flaw => ({
  at: pieceOf(passage, from, to),
  found: `${n}辆，${money.printed}${money.unit}`,
  say: {
    zh:
      n > 0
        ? `写着购置${n}辆车，公务用车购置费却是${money.printed}${money.unit}。`
        : `公务用车购置费有${money.printed}${money.unit}，却写着购置车辆0辆。`,
    en: n > 0 ? `${n} vehicles are bought, with ${money.printed}${money.unit} for them.` : `${money.printed}${money.unit} buy no vehicle.`,
  },
  mend: { zh: '核对购置数和购置费；用其他资金购置的，写明资金来源。', en: 'Check both; if other money pays for them, say so.' },
})
