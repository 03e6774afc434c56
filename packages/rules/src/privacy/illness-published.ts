/** PII-8: the illness or disability of a named person. What stands there is never repeated. */
import { cite, defineRule, type PersonalDatum } from '@jixiao/core'
import { place } from '../examples.ts'
import { withoutText } from './without-text.ts'

export const illnessPublished = defineRule({
  code: 'PII-8',
  name: 'illness-published',
  title: '公开了个人的病情或残疾',
  titleEn: 'Illness or disability of a person is published',
  severity: 'fatal',
  basis: [cite('personal-information-law', '28'), cite('personal-information-law', '25'), cite('disclosure-regulations', '15')],
  appliesTo: 'every',
  needs: ['personalData'],
  check({ personalData }) {
    const found = personalData.filter(d => d.kind === 'health')
    if (found.length === 0) return []
    return [
      {
        at: found.map(withoutText),
        found: `${found.length}`,
        say: {
          zh: `有 ${found.length} 处写明个人的病情或残疾，属于敏感个人信息，不得公开。`,
          en: `${found.length} places tell what a person suffers from, which is sensitive.`,
        },
        mend: { zh: '删去病情、残疾等级，或删去能认出本人的姓名和住址。', en: 'Leave out the illness, or what tells who the person is.' },
      },
    ]
  },
  examples: [
    { name: { zh: '没有', en: 'none' }, given: { personalData: [datum('listed-person', '姓名')] }, expect: 'pass' },
    {
      name: { zh: '名单里有残疾等级', en: 'a list with degrees of disability' },
      given: { personalData: [datum('health', '残疾等级')] },
      expect: 1,
      says: '1 处',
    },
  ],
})

function datum(kind: PersonalDatum['kind'], label: string): PersonalDatum {
  return { kind, label, masked: '张*', isLeader: false, place: place() }
}
