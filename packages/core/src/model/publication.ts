/** What a body publishes of a year: the words for its kinds, its redaction and its signatures. */
import { type Wording, wording } from '../words/wording.ts'
import type { PaperKind } from './paper.ts'
import type { StageName, YearDate } from './year-stages.ts'

export const PUBLICATION_KINDS = ['budget', 'results'] as const
export type PublicationKind = (typeof PUBLICATION_KINDS)[number]

export interface PublicationShape {
  readonly name: Wording
  /** The papers that it carries; all have to be approved. */
  readonly papers: readonly PaperKind[]
  /** The day that the first version sets, and the stage that is done by it. */
  readonly date: YearDate
  readonly stage: StageName
}

export const PUBLICATIONS: Readonly<Record<PublicationKind, PublicationShape>> = {
  budget: { name: wording('预算公开', 'budget disclosure'), papers: ['disclosure', 'targets'], date: 'disclosed', stage: 'disclosure' },
  results: {
    name: wording('绩效自评结果公开', 'disclosure of results'),
    papers: ['self-evaluation'],
    date: 'accountsDisclosed',
    stage: 'results-disclosure',
  },
}

/** What a detector found in a text for publication. */
export const HIT_KINDS = {
  mobile: wording('手机号码', 'mobile number'),
  'id-number': wording('身份证号码', 'ID number'),
  'bank-card': wording('银行卡号', 'bank card number'),
  landline: wording('座机号码', 'landline number'),
  email: wording('电子邮箱', 'e-mail address'),
  messenger: wording('微信、QQ号', 'WeChat or QQ id'),
  'car-plate': wording('车牌号码', 'car plate'),
  'home-address': wording('住址', 'home address'),
  'clerk-name': wording('经办人员姓名', 'name of a clerk'),
  'named-person': wording('人员姓名', 'name of a person'),
  'listed-person': wording('名单中的姓名', 'name in a list of persons'),
  health: wording('病情、残疾信息', 'illness or disability'),
  'secrecy-mark': wording('密级或内部标识', 'secrecy mark'),
  withheld: wording('原文件已遮盖的文字', 'text that was withheld before'),
} as const satisfies Readonly<Record<string, Wording>>
export type HitKind = keyof typeof HIT_KINDS

/** mask: `words` stand instead · keep: `words` say why · send-back: the text has to be changed, `words` say how. */
export const HIT_ACTS = {
  mask: wording('遮盖', 'mask'),
  keep: wording('保留', 'keep'),
  'send-back': wording('退回修改', 'send back'),
} as const satisfies Readonly<Record<string, Wording>>
export type HitAct = keyof typeof HIT_ACTS

/** Who has to sign before publication (《政府信息公开条例》第十七条). */
export const SIGNATURES = {
  secrecy: wording('保密审查', 'secrecy review'),
  head: wording('主要负责人审签', 'signature of the head'),
} as const satisfies Readonly<Record<string, Wording>>
export type SignatureKind = keyof typeof SIGNATURES

/** Surnames of two characters; every other surname has one. */
const LONG_SURNAME = /^(?:欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|宇文|长孙|司徒|夏侯|轩辕|端木|呼延|南宫|拓跋)/

/** What stands instead of a datum (DOMAIN 9.2): enough to see what it was, not enough to use it or to find the person. */
export function maskFor(kind: HitKind, text: string): string {
  const stars = (n: number): string => '*'.repeat(Math.max(1, n))
  const kept = (first: number, last = 0): string => `${text.slice(0, first)}${stars(text.length - first - last)}${last > 0 ? text.slice(-last) : ''}`
  switch (kind) {
    case 'mobile':
      return kept(3, 4)
    case 'id-number':
      return kept(6, 4)
    case 'bank-card':
      return kept(0, 4)
    case 'landline':
      return `${/^\(?0\d{2,3}\)?[- ]?/.exec(text)?.[0] ?? ''}*******`
    case 'email':
      return `${text.slice(0, 1)}***${/@.*$/.exec(text)?.[0] ?? ''}`
    case 'car-plate':
      return kept(2)
    case 'home-address':
      return `${/^.*?(?:自治县|[县区旗乡镇]|街道)/.exec(text)?.[0] ?? ''}****`
    case 'health':
      return '****'
    case 'secrecy-mark':
    case 'withheld':
      return ''
    default:
      return kept(LONG_SURNAME.test(text) ? 2 : 1)
  }
}
