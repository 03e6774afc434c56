/** What a row of the house's trail says, in one sentence. */

import { ROLE_NAMES } from '../../office/year-answers.ts'
import { type Lang, sayFrom } from '../../text/text.ts'
import { isRole } from './is-role.ts'
import { SENTENCES } from './profile-sentences.ts'

export interface HouseRow {
  readonly number: number
  readonly at: string
  readonly by: string
  readonly act: string
  readonly details: Readonly<Record<string, unknown>>
  readonly hash: string
}

const TEXT = {
  start: ['建立工作台', 'started the house'],
  'save-body': ['保存单位“{body}”', 'saved the body “{body}”'],
  'save-person': ['保存人员“{person}”（{username}）：{roles}{inactive}', 'saved the person “{person}” ({username}): {roles}{inactive}'],
  wholeProfile: ['执行哪一套', 'which profile holds'],
  inactive: ['（停用）', ' (locked)'],
  noRole: ['没有任职', 'no role'],
  'join-body': ['把据公开文件建立的“{name}”并入同一单位', 'joined “{name}”, known from its documents, with its body'],
  'remove-body': ['删除单位“{body}”', 'removed the body “{body}”'],
  'save-codes': ['导入{fiscalYear}年代码表（{codes} 个代码，{source}）', 'brought the code table of {fiscalYear} ({codes} codes, {source})'],
  'set-profile': ['设定{fiscalYear}年起的口径“{parameter}”：{reason}', 'set “{parameter}” of the profile from {fiscalYear}: {reason}'],
  'withdraw-profile': ['撤销{fiscalYear}年起的口径“{parameter}”：{reason}', 'withdrew “{parameter}” of the profile from {fiscalYear}: {reason}'],
  'set-dates': ['设定“{body}”{fiscalYear}年的日期', 'set days of {fiscalYear} for “{body}”'],
  'open-round': ['开启{fiscalYear}年1—{month}月监控，{due} 截止', 'opened the monitoring of months 1–{month} of {fiscalYear}, due {due}'],
  'second-factor-on': ['开启二次验证', 'set up the second factor'],
  'second-factor-off': ['关闭二次验证', 'removed the second factor'],
  'second-factor-reset': ['为“{person}”关闭二次验证', 'removed the second factor of {person}'],
  'draw-sample': ['抽取{fiscalYear}年自评复核样本', 'drew the sample of {fiscalYear}'],
  'open-evaluation': ['开展评价', 'opened an evaluation'],
  'issue-rectification': ['下达整改', 'issued a rectification'],
  publish: ['公开', 'published'],
  rescore: ['复核评分', 'scored again'],
} as const

interface NamesById {
  readonly bodyName: (id: string) => string
  readonly personName: (id: string) => string
}

const isKnown = (act: string): act is keyof typeof TEXT => Object.hasOwn(TEXT, act)

/** An act without words of its own is named as it is. */
export function happeningInWords({ act, details }: HouseRow, lang: Lang, { bodyName, personName }: NamesById): string {
  if (!isKnown(act)) return act
  const { body, appointments, isActive } = details
  const values: Record<string, string | number> = {}
  for (const [name, value] of Object.entries(details)) if (typeof value === 'string' || typeof value === 'number') values[name] = value
  if (typeof body === 'string') values.body = bodyName(body)
  else if (typeof body === 'object' && body !== null && 'name' in body) values.body = String(body.name)
  if (typeof details.person === 'string') values.person = personName(details.person)
  if (typeof details.parameter === 'string')
    values.parameter = SENTENCES.find(s => s.of === details.parameter)?.title[lang] ?? sayFrom(TEXT, lang, 'wholeProfile')
  if (act === 'save-person') {
    values.roles = rolesIn(appointments, lang, bodyName) || sayFrom(TEXT, lang, 'noRole')
    values.inactive = isActive === false ? sayFrom(TEXT, lang, 'inactive') : ''
  }
  return sayFrom(TEXT, lang, act, values)
}

function rolesIn(appointments: unknown, lang: Lang, bodyName: (id: string) => string): string {
  if (!Array.isArray(appointments)) return ''
  return appointments
    .map((a: unknown) => {
      if (typeof a !== 'object' || a === null || !('role' in a) || !('body' in a)) return ''
      return `${isRole(a.role) ? ROLE_NAMES[a.role][lang] : String(a.role)} · ${bodyName(String(a.body))}`
    })
    .join(lang === 'zh' ? '；' : '; ')
}
