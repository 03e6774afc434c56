/** D17: personal data stand in a text that is to be published. What stands there is never repeated. */
import { cite, defineRule, type Flaw, type PersonalDatum, type Section, type Severity, type Wording } from '@jixiao/core'
import { place, section } from '../examples.ts'
import { withoutText } from './without-text.ts'

export const personalDataPublished = defineRule({
  code: 'D17',
  name: 'personal-data-published',
  title: '含有个人信息',
  titleEn: 'Personal data in a text for publication',
  severity: 'fatal',
  basis: [
    cite('personal-information-law', '25'),
    cite('personal-information-law', '6'),
    cite('disclosure-regulations', '15'),
    cite('disclosure-regulations', '20'),
  ],
  appliesTo: 'every',
  needs: ['personalData'],
  uses: ['sections'],
  check({ personalData, sections }) {
    const groups = new Map<string, PersonalDatum[]>()
    for (const d of personalData.filter(d => !OWN_RULES.has(d.kind))) {
      const key = [d.kind, d.label, d.isLeader, d.kind === 'named-person' && isInGroup(d, sections)].join('|')
      groups.set(key, [...(groups.get(key) ?? []), d])
    }
    return [...groups.values()].map(data => flawOf(data, sections))
  },
  examples: [
    { name: { zh: '没有个人信息', en: 'none' }, given: { personalData: [] }, expect: 'pass' },
    {
      name: { zh: '经办人姓名和手机号码', en: "a clerk's name and mobile number" },
      given: {
        personalData: [datum('clerk-name', '填报人', '张*'), datum('mobile', '联系电话', '1**********'), datum('mobile', '联系电话', '1**********')],
      },
      expect: 2,
      says: '填报人',
    },
    {
      name: { zh: '评价组成员姓名', en: 'a member of the evaluation group' },
      given: { personalData: [datum('named-person', '评价工作组', '李**')], sections: [section('group', '评价工作组人员名单及签字', 0, 1_000_000)] },
      expect: 1,
      says: '请确认',
    },
    {
      name: { zh: '单位负责人姓名可以公开（提示）', en: 'the responsible leader' },
      given: { personalData: [datum('named-person', '部门负责人', '王*', true)] },
      expect: 1,
      says: '可以公开',
    },
    {
      name: { zh: '办公电话（提示）', en: 'an office line' },
      given: { personalData: [datum('landline', '联系电话', '0312-*******')] },
      expect: 1,
      says: '座机',
    },
  ],
})

/** Lists of persons (PII-7) and illness (PII-8). */
const OWN_RULES: ReadonlySet<PersonalDatum['kind']> = new Set(['listed-person', 'health'])

const NAMES: Readonly<Record<PersonalDatum['kind'], Wording>> = {
  mobile: { zh: '手机号码', en: 'a mobile number' },
  'id-number': { zh: '身份证号码', en: 'an ID number' },
  'bank-card': { zh: '银行卡号', en: 'a bank card number' },
  landline: { zh: '座机号码', en: 'a landline number' },
  email: { zh: '电子邮箱', en: 'an e-mail address' },
  messenger: { zh: '微信、QQ号', en: 'a WeChat or QQ id' },
  'car-plate': { zh: '车牌号码', en: 'a car plate' },
  'home-address': { zh: '住址', en: 'a home address' },
  'clerk-name': { zh: '经办人员姓名', en: "a clerk's name" },
  'named-person': { zh: '人员姓名', en: "a person's name" },
  'listed-person': { zh: '名单中的姓名', en: 'a name in a list' },
  health: { zh: '病情、残疾信息', en: 'an illness or disability' },
}

const isInGroup = (d: PersonalDatum, sections: readonly Section[]): boolean =>
  /评价(?:工作)?组|工作组|小组/.test(d.label) || sections.some(s => s.kind === 'group' && s.from <= d.place.block && d.place.block < s.to)

function severityOf(d: PersonalDatum, sections: readonly Section[]): Severity {
  if (d.kind === 'landline') return 'hint'
  if (d.kind === 'email' || d.kind === 'messenger' || d.kind === 'car-plate') return 'warning'
  if (d.kind !== 'named-person') return 'fatal'
  return d.isLeader && !isInGroup(d, sections) ? 'hint' : 'warning'
}

function flawOf(data: readonly PersonalDatum[], sections: readonly Section[]): Flaw {
  const [first] = data
  if (!first) throw new RangeError('a group of personal data is never empty')
  const severity = severityOf(first, sections)
  const name = NAMES[first.kind]
  const where = first.label === '' ? '' : `“${first.label}”处`
  const times = data.length > 1 ? `，共${data.length}处` : ''
  return {
    at: data.map(withoutText),
    found: first.masked,
    ...(severity === 'fatal' ? {} : { severity }),
    say: {
      zh: `${where}刊有${name.zh}（${first.masked}${times}），${judgementOf(first, severity)}。`,
      en: `The text carries ${name.en}${data.length > 1 ? ` in ${data.length} places` : ''}.`,
    },
    mend: mendOf(first, severity),
  }
}

function judgementOf(d: PersonalDatum, severity: Severity): string {
  if (severity === 'fatal') return '未经本人单独同意不得公开'
  if (d.kind === 'landline') return '如为个人住宅电话应删去，单位座机可以公开'
  if (d.kind === 'email' || d.kind === 'messenger') return '请确认是单位公用的'
  if (d.kind === 'car-plate') return '请确认有必要公开，公务用车只写数量和用途'
  return severity === 'hint' ? '负责人姓名依法可以公开' : '请确认是否有必要公开并已征得同意'
}

function mendOf(d: PersonalDatum, severity: Severity): Wording {
  if (severity === 'fatal')
    return { zh: '公开前删去或遮盖，联系方式改用单位座机。', en: 'Remove or mask it before publication; give the office line instead.' }
  if (d.kind === 'landline') return { zh: '确认为单位座机。', en: 'Make sure that it is an office line.' }
  if (d.kind === 'email' || d.kind === 'messenger') return { zh: '确认或改用单位公用的。', en: "Make sure that it is the office's own." }
  if (d.kind === 'car-plate') return { zh: '删去车牌号码。', en: 'Leave the plate out.' }
  return severity === 'hint'
    ? { zh: '确认为单位负责人。', en: 'Make sure that it is the responsible leader.' }
    : { zh: '确认公开的必要性；不必要的，只写职务。', en: 'If it need not be public, give the office held only.' }
}

function datum(kind: PersonalDatum['kind'], label: string, masked: string, isLeader = false): PersonalDatum {
  return { kind, label, masked, isLeader, place: place() }
}
