/** D14: fixed assets of zero for an office that has staff. */
import { cite, defineRule, figureOf, isZero, printExactAmount } from '@jixiao/core'
import { fact, facts } from '../examples.ts'

const STAFF = ['basic/byEconomy/all/personnel', 'basic/byEconomy/all/total', 'expenditure/byFunction/all/basic', 'operating-expenses/total']

export const assetsOfNothing = defineRule({
  code: 'D14',
  name: 'assets-of-nothing',
  title: '资产为0不合常理',
  titleEn: 'No fixed assets at all',
  severity: 'hint',
  basis: [cite('disclosure-procedures-2016')],
  appliesTo: ['budget-disclosure', 'final-accounts'],
  needs: ['facts'],
  check({ facts }) {
    const stated = facts.of('assets/total/value').filter(s => s.value.kind === 'quantity')
    if (stated.length === 0) return { cannotTell: { zh: '文件中没有固定资产金额', en: 'no value of fixed assets in the document' } }
    return facts.parts.flatMap(part => {
      const own = stated.filter(s => s.subject.part === part)
      const zero = own.find(s => s.origin === 'text') ?? own[0]
      const staff = STAFF.map(path => facts.one(path, { part })).find(s => s && !isZero(figureOf(s)?.value ?? { n: 0n, d: 1n }))
      if (!zero || !staff || own.some(s => !isZero(figureOf(s)?.value ?? { n: 1n, d: 1n }))) return []
      const cost = printExactAmount(figureOf(staff)?.value ?? { n: 0n, d: 1n })
      return [
        {
          at: zero.place,
          related: [staff.place],
          found: zero.place.text ?? '0',
          say: {
            zh: `固定资产金额为0，而单位有人员和运转支出（${cost}），桌椅、电脑等也应有账面价值，请核对。`,
            en: `Fixed assets are zero, yet the office has staff and operating expenses (${cost}).`,
          },
          mend: {
            zh: '与资产年报核对；资产由其他单位统一登记的，写明“由……统一管理”。',
            en: 'Check with the asset report; if another body keeps the assets, say so.',
          },
        },
      ]
    })
  },
  examples: [
    {
      name: { zh: '有人员经费，资产为0', en: 'staff but no assets' },
      given: { facts: facts(fact('assets/total/value', '0万元'), fact('basic/byEconomy/all/personnel', '45万元')) },
      expect: 1,
      says: '45.00万元',
    },
    {
      name: { zh: '有资产', en: 'assets' },
      given: { facts: facts(fact('assets/total/value', '12.5万元'), fact('basic/byEconomy/all/personnel', '45万元')) },
      expect: 'pass',
    },
    { name: { zh: '没有资产数据', en: 'no figure' }, given: { facts: facts() }, expect: 'cannot-tell' },
  ],
})
