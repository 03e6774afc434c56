/** Q52: the same things are counted differently in one document, or a closed list has another number of items than it says. */
import { afterLast, cite, defineRule, equals, type Flaw, fold, measuresIn, type Quantity } from '@jixiao/core'
import { paragraph } from '../examples.ts'
import { type Passage, passagesOf, pieceOf, WRITTEN_KINDS } from '../text/passages.ts'

export const countsDisagree = defineRule({
  code: 'Q52',
  name: 'counts-disagree',
  title: '文内数量不一致',
  titleEn: 'The same things are counted differently',
  severity: 'error',
  basis: [cite('indicator-quality'), cite('arithmetic')],
  appliesTo: WRITTEN_KINDS,
  needs: ['blocks'],
  check({ blocks }) {
    const counts = passagesOf(blocks)
      .filter(p => COUNTED.test(p.text))
      .flatMap(countsIn)
    return [...disagreements(counts), ...counts.flatMap(miscounted)]
  },
  examples: [
    {
      name: { zh: '同一批平台，一处3个一处5个', en: 'three platforms here, five there' },
      given: {
        blocks: [paragraph('充分利用微信、抖音、头条等3个官方宣传平台，做好宣传。'), paragraph('充分利用微博、微信、抖音、头条等5个官方宣传平台。')],
      },
      expect: 1,
      says: '3个',
    },
    {
      name: { zh: '说3个，列了2个', en: 'three announced, two listed' },
      given: { blocks: [paragraph('设立3个职能科室，分别为综合科、宣传科。')] },
      expect: 1,
      says: '列出2个',
    },
    {
      name: { zh: '数与列举相符', en: 'the list fits' },
      given: { blocks: [paragraph('设立3个职能科室，分别为综合科、宣传科和技术科。')] },
      expect: 'pass',
    },
    {
      name: { zh: '不同的事', en: 'different things' },
      given: { blocks: [paragraph('建成等3个示范社区。'), paragraph('新评选5个示范社区。')] },
      expect: 'pass',
    },
  ],
})

interface Count {
  readonly passage: Passage
  readonly quantity: Quantity
  readonly noun: string
  /** Offsets of figure, unit and noun. */
  readonly from: number
  readonly to: number
  /** What stands before the figure in its clause group, back to the last full stop. */
  readonly before: string
  /** 等N个, 共N个, 全部N个: the things as a whole, not a part or a new batch of them. */
  readonly isWhole: boolean
  /** Names before 等N个. */
  readonly listed: readonly string[]
}

/** A noun of at least four characters right behind a count: 个官方宣传平台. */
const NOUN = /^\s*([一-龥]{4,14}?)(?=[,，。;；、:：)）(（”"\s\n]|$|等|分别|进行|开展|做好|作用|的)/
const GENERIC =
  /^(?:专项|重点|预算|具体|相关|有关|主要|其他|不同|以上|方面)?(?:项目|单位|部门|工作|方面|指标|任务|活动|问题|小组|事项|类别|科目|阶段|环节|月份|季度|年度|层次|层面|以上|百分点)/
const WHOLE = /(?:等|共|共有|共计|全部|现有|设有|下设|内设|所辖|下辖|辖有?|全[县市区][的]?)\s*$/
/** A cheap look before the measures are read. */
const COUNTED = /\d\s*[个家所处座名位支类种项条台套辆间][一-龥\s]{3}/
const UNITS = new Set(['个', '家', '所', '处', '座', '名', '位', '支', '类', '种', '项', '条', '台', '套', '辆', '间'])

function countsIn(passage: Passage): readonly Count[] {
  const text = fold(passage.text)
  return measuresIn(passage.text)
    .filter(m => m.quantity.dimension === 'count' && UNITS.has(m.quantity.unit) && /^\d/.test(m.number.printed))
    .flatMap(m => {
      const noun = NOUN.exec(text.slice(m.to))
      const before = text.slice(afterLast(text.slice(0, m.from), '。;\n'), m.from)
      if (!noun?.[1] || GENERIC.test(noun[1])) return []
      const listed = /等\s*$/.test(before) ? namesIn(before.replace(/等\s*$/, '')) : []
      return [{ passage, quantity: m.quantity, noun: noun[1], from: m.from, to: m.to + noun[0].length, before, isWhole: WHOLE.test(before), listed }]
    })
}

const namesIn = (before: string): readonly string[] =>
  (before.split(/[,，:：]/).at(-1) ?? '')
    .replace(/^\s*\d+\s*[.、．]\s*/, '')
    .replace(/^(?:充分)?(?:利用|运用|通过|依托|发挥|用好|包括)/, '')
    .split('、')
    .map(n => n.trim())
    .filter(n => n !== '')

/** Only wholes are compared: "等3个X" here and "等5个X" there. Parts, batches and results may differ. */
function disagreements(counts: readonly Count[]): readonly Flaw[] {
  const wholes = new Map<string, Count[]>()
  for (const c of counts.filter(c => c.isWhole)) {
    const key = `${c.noun}|${c.quantity.unit}`
    wholes.set(key, [...(wholes.get(key) ?? []), c])
  }
  return [...wholes.values()].flatMap(group => {
    const first = group[0]
    const others = group.filter(c => first && !equals(c.quantity.value, first.quantity.value))
    if (!first || others.length === 0) return []
    const all = [first, ...others]
    return [
      {
        at: all.map(c => pieceOf(c.passage, c.from, c.to)),
        found: all.map(c => `${c.quantity.printed}${c.quantity.unit}`).join('、'),
        say: {
          zh: `同一份文件里“${first.noun}”的数量不一致：${all.map(shown).join('；')}。`,
          en: `“${first.noun}” is counted differently: ${all.map(c => c.quantity.printed).join(', ')}.`,
        },
        mend: { zh: '核实数量，全文统一；列举的名称与数量相符。', en: 'Find the right number and use it throughout; list as many names.' },
      },
    ]
  })
}

const shown = (c: Count): string =>
  `“${c.quantity.printed}${c.quantity.unit}”${c.listed.length > 1 ? `（列举${c.listed.length}个：${c.listed.join('、')}）` : ''}`

/** What is longer is no list of names. */
const LONGEST_LIST = 1000

/** "N个X，分别为A、B" is a closed list; "A、B、C等2个X" names more than it counts. */
const CLOSED = /^[,，:：(（]?\s*(?:分别是|分别为|即|依次为)[:：]?([^。;；\n)）]+)/
function miscounted(c: Count): readonly Flaw[] {
  const count = Number(c.quantity.value.n)
  const closed = CLOSED.exec(fold(c.passage.text.slice(c.to, c.to + LONGEST_LIST)))
  if (closed?.[1]) {
    const least = closed[1].split('、').length
    const most = closed[1].split(/、|和|及|与/).length
    return closed[1].includes('等') || (least <= count && count <= most)
      ? []
      : [miscount(c, most < count ? most : least, closed[1], c.to + (closed[0]?.length ?? 0))]
  }
  return c.listed.length > count && count > 1 ? [miscount(c, c.listed.length, c.listed.join('、'), c.to)] : []
}

const miscount = (c: Count, listed: number, names: string, to: number): Flaw => ({
  at: pieceOf(c.passage, c.from, to),
  found: `列出${listed}个`,
  expected: `${c.quantity.printed}${c.quantity.unit}`,
  say: {
    zh: `说是“${c.quantity.printed}${c.quantity.unit}${c.noun}”，实际列出${listed}个：${names.trim()}。`,
    en: `“${c.quantity.printed}${c.quantity.unit}${c.noun}” are announced, ${listed} are listed.`,
  },
  mend: { zh: '更正个数或补齐名称。', en: 'Correct the number or complete the list.' },
})
