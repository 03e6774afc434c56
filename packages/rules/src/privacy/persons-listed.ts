/** PII-7: a table lists natural persons by name. What stands there is never repeated. */
import { cite, defineRule, type PersonalDatum } from '@jixiao/core'
import { place } from '../examples.ts'
import { withoutText } from './without-text.ts'

export const personsListed = defineRule({
  code: 'PII-7',
  name: 'persons-listed',
  title: '公开了自然人名单',
  titleEn: 'A list of natural persons is published',
  severity: 'fatal',
  basis: [cite('personal-information-law', '25'), cite('disclosure-regulations', '15')],
  appliesTo: 'every',
  needs: ['personalData'],
  check({ personalData }) {
    const found = personalData.filter(d => d.kind === 'listed-person')
    if (found.length === 0) return []
    return [
      {
        at: found.map(withoutText),
        found: `${found.length}`,
        say: {
          zh: `表中列有 ${found.length} 名自然人的姓名，未经本人单独同意不得公开。`,
          en: `A table lists the names of ${found.length} natural persons.`,
        },
        mend: {
          zh: '公开前删去名单，或遮盖姓名（只留姓氏），只写人数和金额。',
          en: 'Leave the list out or mask the names; give numbers and amounts only.',
        },
      },
    ]
  },
  examples: [
    { name: { zh: '没有名单', en: 'no list' }, given: { personalData: [datum('mobile', '联系电话')] }, expect: 'pass' },
    {
      name: { zh: '补贴发放名单', en: 'a list of those who were paid' },
      given: { personalData: [datum('listed-person', '姓名'), datum('listed-person', '姓名'), datum('listed-person', '姓名')] },
      expect: 1,
      says: '3 名',
    },
  ],
})

function datum(kind: PersonalDatum['kind'], label: string): PersonalDatum {
  return { kind, label, masked: '张*', isLeader: false, place: place() }
}
