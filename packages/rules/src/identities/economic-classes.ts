/** T6-03: personnel and operating expenditure against the economic classes that the profile counts to them. */
import type { Profile } from '@jixiao/core'
import type { Identity } from './identity.ts'
import { ARITHMETIC, maybe, of } from './terms.ts'

/** Every class that T6 may print (DOMAIN 8.2); one that the profile names nowhere leaves the split open. */
const CLASSES = ['301', '302', '303', '307', '309', '310', '311', '312', '313', '399'] as const

export function economicClasses(profile: Profile, year: number | null): Identity {
  const personnel = profile.at('personnelClasses', year)
  const operating = profile.at('operatingClasses', year)
  const open = CLASSES.filter(c => !personnel.includes(c) && !operating.includes(c))
  const totals = (codes: readonly string[]) => maybe('T6', ...codes.map(code => `basic/byEconomy/${code}/total`))
  return {
    ...ECONOMIC_CLASSES,
    equations: [
      {
        total: of('T6', 'basic/byEconomy/all/personnel'),
        parts: totals(personnel),
        unless: of('T6', ...open.map(code => `basic/byEconomy/${code}/total`)),
      },
      {
        total: of('T6', 'basic/byEconomy/all/operating'),
        parts: totals(operating),
        unless: of('T6', ...open.map(code => `basic/byEconomy/${code}/total`)),
      },
    ],
  }
}

export const ECONOMIC_CLASSES: Identity = {
  code: 'T6-03',
  name: 'personnel-or-operating-differs-from-classes',
  title: '基本支出表：人员经费、公用经费与经济分类不符',
  titleEn: 'T6: personnel or operating expenditure differs from its economic classes',
  kind: 'sum',
  // which class counts to which is local practice
  severity: 'warning',
  basis: ARITHMETIC('sum'),
  formula: '人员经费 = 301 + 303；公用经费 = 302 + 310（307、399按地方口径）',
  origins: ['T6'],
  note: '口径由地区配置决定；有的地方把302中的交通补贴等计入人员经费。',
  example: {
    holds:
      'T6 basic/byEconomy/all/personnel 142.40; T6 basic/byEconomy/all/operating 16.86; T6 basic/byEconomy/301/total 140.00; T6 basic/byEconomy/303/total 2.40; T6 basic/byEconomy/302/total 16.86',
    spoilt: 'T6 basic/byEconomy/all/operating 19.26',
  },
}
