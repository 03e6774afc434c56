/** D04: a county's text that speaks of its own money as 省级 or 市级, left over from a template of another level. */
import { cite, defineRule, type Flaw, type GovernmentLevel } from '@jixiao/core'
import { face, paragraph } from '../examples.ts'
import { type Hit, hitsIn, placeOfHit, WRITTEN_KINDS } from './passages.ts'

/** Own money, own budget: the definition of an own fund, the own budget administration, the own departments. */
const OWN: readonly RegExp[] = [
  /(?:是?指|为|反映)(省|市|中央)级?(?:本级)?财政(?:当年|本年|年度)?(?:拨付|安排|拨款)/g,
  /纳入(省|市|中央)级?(?:本级)?(?:财政)?预算管理/g,
  /(?:是?指|本|各)(省|市|中央)级(?:预算)?(?:部门|单位)(?:用|使用|通过)财政拨款/g,
]
/** 我省: may be said by a county, but not of whose budgets are made here. */
const OUR = /我(省|市)(?:各?)(?:级)?(?:部门|单位)预算/g

const RANK: Readonly<Record<string, GovernmentLevel>> = { 省: 'province', 市: 'city', 中央: 'central' }
const NAMES: Readonly<Record<string, string>> = { county: '县级', city: '市级', province: '省级' }
const OURS: Readonly<Record<string, string>> = { county: '我县', city: '我市', province: '我省' }

/** Words left over from the text of a higher level: here and in the duties (M07) one matter. */
export const TEMPLATE_CAUSE = '沿用了上级单位的文字'

export const wrongGovernmentLevel = defineRule({
  code: 'D04',
  name: 'wrong-government-level',
  title: '级次表述错误',
  titleEn: 'The text speaks of another level of government as its own',
  severity: 'warning',
  basis: [cite('document-format'), cite('hebei-practice')],
  appliesTo: WRITTEN_KINDS,
  needs: ['face', 'blocks'],
  check({ face, blocks }) {
    const own = face.level
    if (own === 'unknown' || own === 'central') return { cannotTell: { zh: '看不出单位是哪一级', en: 'the level of the body is not known' } }
    const isForeign = (h: Hit) => RANK[h.match[1] ?? ''] !== own
    return [
      ...OWN.flatMap(p => hitsIn(blocks, p))
        .filter(isForeign)
        .map(h => flaw(h, `${h.match[1]}级`, NAMES[own] ?? own, 'warning')),
      ...hitsIn(blocks, OUR)
        .filter(isForeign)
        .map(h => flaw(h, `我${h.match[1]}`, OURS[own] ?? own, 'hint')),
    ]
  },
  examples: [
    {
      name: { zh: '县级单位写省级财政', en: 'a county office speaks of provincial money' },
      given: { face: face({ level: 'county' }), blocks: [paragraph('1、一般公共预算拨款收入：指省级财政当年拨付的资金。')] },
      expect: 1,
      says: '省级',
    },
    {
      name: { zh: '“我省部门预算”', en: 'our province' },
      given: { face: face({ level: 'county' }), blocks: [paragraph('我省部门预算今年起按综合预算编制。')] },
      expect: 1,
      says: '我省',
    },
    {
      name: { zh: '级次相符', en: 'the right level' },
      given: {
        face: face({ level: 'county' }),
        blocks: [paragraph('指县级财政当年拨付的资金。列入县级财政预算的“三公”经费，说的是县级部门用财政拨款安排的费用。')],
      },
      expect: 'pass',
    },
    {
      name: { zh: '上级资金是另一回事', en: 'money from above is another matter' },
      given: { face: face({ level: 'county' }), blocks: [paragraph('收到省级财政专项转移支付资金20万元，按省级部门要求使用。')] },
      expect: 'pass',
    },
    {
      name: { zh: '不知道是哪一级', en: 'level not known' },
      given: { face: face({ level: 'unknown' }), blocks: [paragraph('指省级财政当年拨付的资金。')] },
      expect: 'cannot-tell',
    },
  ],
})

const flaw = (hit: Hit, wrong: string, right: string, severity: 'warning' | 'hint'): Flaw => ({
  at: placeOfHit(hit),
  severity,
  expected: right,
  found: hit.match[0],
  cause: TEMPLATE_CAUSE,
  say: {
    zh: `“${hit.match[0]}”中的“${wrong}”与本单位级次不符，应为“${right}”。`,
    en: `“${hit.match[0]}” speaks of another level of government; “${right}” is meant.`,
  },
  mend: {
    zh: `把“${wrong}”改为“${right}”，并检查其他沿用模板的文字。`,
    en: `Write “${right}”, and look for other words left over from the template.`,
  },
})
