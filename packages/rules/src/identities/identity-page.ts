/** The page of an identity, made from its data: what must be equal, on what it rests, an example. Built into pages.gen.ts. */
import { figureOf, type Severity, type Statement } from '@jixiao/core'
import { CONDITION_WORDS } from './conditions.ts'
import { FACT_STATED_TWICE, IDENTITIES } from './identities.ts'
import type { Identity, IdentityKind } from './identity.ts'
import { figuresIn } from './identity-examples.ts'
import { nameOfFact, nameOfOrigin } from './words.ts'

const KINDS: Readonly<Record<IdentityKind, string>> = {
  sum: '合计与各部分',
  same: '同一数字两处一致',
  'at-least': '部分不大于整体',
  hierarchy: '上级科目与下级科目',
  product: '数量、单价与金额',
  change: '本年、上年与增减额',
  units: '部门与所属单位',
}
const SEVERITIES: Readonly<Record<Severity, string>> = { fatal: '严重', error: '错误', warning: '存疑', hint: '提示' }

export const identityPages = (): Readonly<Record<string, string>> =>
  Object.fromEntries([...IDENTITIES, FACT_STATED_TWICE].map(identity => [identity.code, identityPage(identity)]))

export function identityPage(identity: Identity): string {
  const conditions = [...(identity.equations ?? []), ...(identity.same ?? [])].flatMap(e => (e.when ? [CONDITION_WORDS[e.when].zh] : []))
  const held = [...new Set(conditions)]
  return [
    `# ${identity.code} ${identity.title}`,
    `**关系** ${identity.formula}`,
    `**类型** ${KINDS[identity.kind]}；通常为${SEVERITIES[identity.severity]}。`,
    ...(held.length > 0 ? [`**条件** 只在${held.join('、')}时核对。`] : []),
    ...(identity.note ? [`**说明** ${identity.note}`] : []),
    '**怎样判断** 空格按零计；读不出来的数不当作零，而是说明“无法判断”。印出的数是一个区间：只有任何真实数都不可能印成这样时才算不符；只差四舍五入或者截尾的，只作提示。几处不符由同一个数造成时合并为一个原因，并给出建议的数。',
    `**例子** ${figuresIn(identity.example.holds).map(inWords).join('；')}：相符。${figuresIn(identity.example.spoilt)
      .map(s => `若${inWords(s)}`)
      .join('')}：不符。`,
    '',
  ].join('\n\n')
}

const inWords = (s: Statement): string => {
  const year = s.subject.fiscalYear === 2023 ? '' : `${s.subject.fiscalYear ?? ''}年`
  const part = s.subject.part === 'department' ? '' : `单位${s.subject.part}的`
  const q = figureOf(s)
  const printed = s.value.kind === 'blank' ? '空' : `${q?.printed ?? ''}${q?.unit ?? ''}`
  return `${part}${nameOfOrigin(s.origin)}${year}${nameOfFact(s.fact)} ${printed}`
}
