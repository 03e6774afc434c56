/** a rate that lost its percent sign ("比上年减少10万元，减少9.52，主要原因"), an amount that lost its unit. */
import { AMOUNT_WITHOUT_UNIT, cite, defineRule, type Flaw } from '@jixiao/core'
import { paragraph } from '../examples.ts'
import { oneFigureInTwoUnits } from './one-figure-in-two-units.ts'
import { type Hit, hitsIn, placeOfHit, WRITTEN_KINDS } from './passages.ts'

const WAY = '增加|增长|上升|提高|减少|下降|降低|压减'
/** A change in money and, behind it, a second change that has neither unit nor percent sign. */
const BARE = new RegExp(
  `(?:${WAY})了?\\s*[\\d.,]+\\s*(?:亿元|万元|元)\\s*[,，、]\\s*((?:${WAY}|增幅|降幅|减幅|增长率)(?:了|为|达)?\\s*(\\d+(?:\\.\\d+)?))\\s*(?=,(?!\\d{3})|[，。;；]|$)`,
  'gm',
)

/** "其他收入6.2万元，占0.21；", "完成年初预算的95.07，": shares have a percent sign. */
const BARE_SHARE = /(占|完成)(?![^，,。；;\d]*(?:个|台|人|辆|项|次))[^，,。；;:：\d]{0,16}?(\d{1,3}\.\d{1,2})(?=\s*[，,。；;、）)]|\s*$)/gm
/** "比2025年预算执行数增加4.92。": neither an amount nor a rate. */
const BARE_CHANGE = new RegExp(
  `(?:比|较|与)[^，,。；;]{2,24}(?:数|上年|去年|年度?|年初|同期)(?:相比)?[，,]?\\s*(?:${WAY})了?\\s*(\\d+\\.\\d+)(?=\\s*[，,。；;]|\\s*$)`,
  'gm',
)

export const rateWithoutPercent = defineRule({
  code: 'A-07',
  name: 'rate-without-percent',
  title: '数字缺百分号或单位',
  titleEn: 'A rate without its percent sign, or an amount without its unit',
  severity: 'warning',
  basis: [cite('document-format')],
  appliesTo: WRITTEN_KINDS,
  needs: ['blocks'],
  check: ({ blocks }) => [
    ...hitsIn(blocks, BARE).map(rateFlaw),
    ...hitsIn(blocks, BARE_SHARE).map(shareFlaw),
    ...hitsIn(blocks, BARE_CHANGE).map(changeFlaw),
    ...hitsIn(blocks, AMOUNT_WITHOUT_UNIT).map(amountFlaw),
    ...oneFigureInTwoUnits(blocks),
  ],
  examples: [
    {
      name: { zh: '幅度没有百分号', en: 'no percent sign' },
      given: { blocks: [paragraph('支出76.00万元，与上年相比减少8.00万元，减少9.52，主要原因是压减开支。')] },
      expect: 1,
      says: '9.52',
    },
    {
      name: { zh: '一串金额中有一个没有单位', en: 'one amount of a list has no unit' },
      given: { blocks: [paragraph('其中：教育支出5.98万元，文化旅游体育与传媒支出92.65，社会保障和就业支出325.13万元。')] },
      expect: 1,
      says: '92.65万元',
    },
    {
      name: { zh: '一段里同一个数，一处万元，一处元', en: 'one figure in both units' },
      given: { blocks: [paragraph('编报绩效目标的项目4个，涉及预算金额598.42万元；绩效自评的项目4个，涉及预算金额598.42元。')] },
      expect: 1,
      says: '598.42元',
    },
    {
      name: { zh: '有百分号', en: 'with it' },
      given: { blocks: [paragraph('支出76.00万元，与上年相比减少8.00万元，减少9.52%，主要原因是压减开支。')] },
      expect: 'pass',
    },
    {
      name: { zh: '幅度有千分位', en: 'a rate of thousands' },
      given: { blocks: [paragraph('支出22.59万元，比上年增加20.63万元，增长1,052.6%。')] },
      expect: 'pass',
    },
    {
      name: { zh: '后面是另一笔钱或人数', en: 'another amount, or a number of people' },
      given: { blocks: [paragraph('收入增加8.00万元，减少9.52万元；支出增加3万元，增加2人，减少3个项目。')] },
      expect: 'pass',
    },
  ],
})

function rateFlaw(h: Hit): Flaw {
  const [said = '', number = ''] = [h.match[1], h.match[2]]
  return {
    at: placeOfHit(h),
    found: said,
    expected: `${number}%`,
    say: {
      zh: `“${said}，”没有单位：前面已有增减额，这里应是幅度，缺百分号。`,
      en: `“${said}” has no unit: behind the amount of the change this is its rate; the percent sign is missing.`,
    },
    mend: { zh: `写作“${said}%”，并核对幅度。`, en: `Write “${said}%”, and check the rate.` },
  }
}

function shareFlaw(h: Hit): Flaw {
  const number = h.match[2] ?? ''
  return {
    at: placeOfHit(h),
    found: number,
    expected: `${number}%`,
    say: { zh: `“${h.match[0]}”缺百分号，应为“${number}%”。`, en: `“${h.match[0]}” lacks its percent sign.` },
    mend: { zh: `写作“${number}%”，并核对比例。`, en: `Write “${number}%”, and check the share.` },
  }
}

function changeFlaw(h: Hit): Flaw {
  return {
    at: placeOfHit(h),
    found: h.match[1] ?? '',
    say: {
      zh: `“${h.match[0]}”没有单位，看不出是金额还是幅度。`,
      en: `“${h.match[0]}” has no unit: nothing tells whether it is an amount or a rate.`,
    },
    mend: { zh: '补上“万元”或百分号，并核对。', en: 'Add the unit or the percent sign, and check the figure.' },
  }
}

function amountFlaw(h: Hit): Flaw {
  const [said, unit = '', number = ''] = h.match
  return {
    at: placeOfHit(h),
    found: number,
    expected: `${number}${unit}`,
    say: {
      zh: `“${said.trim()}”没有单位：前后各项的单位都是${unit}，应为“${number}${unit}”。`,
      en: `“${said.trim()}” has no unit: the amounts on both sides are in ${unit}.`,
    },
    mend: { zh: `写作“${number}${unit}”。`, en: `Write “${number}${unit}”.` },
  }
}
