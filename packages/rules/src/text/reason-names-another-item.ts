/** the reason given for a change names another item, a sentence copied from the line above, or goes the other way. */
import { cite, defineRule, type Flaw, fold, squeeze } from '@jixiao/core'
import { paragraph } from '../examples.ts'
import { type Passage, paragraphsOf, pieceOf } from './passages.ts'
import { reasonsThatGoTheOtherWay } from './reason-goes-the-other-way.ts'

const NAME = (level: string) => `([^()\\d,。;:“”".、]{2,40})\\((?:\\d{2,3})?${level}\\)`
const ITEM = new RegExp(`(?:${NAME('类')}\\s*)?${NAME('款')}\\s*${NAME('项')}`, 'g')
/** Nothing but a name and that its money changed. */
const REASON = /原因(?:是|为)?[:]?\s*([^。;,:\d]{4,40}?)(?:的?(?:经费|支出|预算|资金))*(?:增加|减少|下降|增长|保持不变|持平|无变化)(?=[。;,]|$)/

export const reasonNamesAnotherItem = defineRule({
  code: 'A-10',
  name: 'reason-names-another-item',
  title: '增减原因写的是另一个科目或方向相反',
  titleEn: 'The reason names another item or goes the other way',
  severity: 'warning',
  basis: [cite('document-format')],
  appliesTo: ['budget-disclosure', 'final-accounts'],
  needs: ['blocks'],
  check({ blocks }) {
    const items = paragraphsOf(blocks).flatMap(itemsIn)
    const names = new Set(items.flatMap(i => [i.item, `${i.section}${i.item}`].filter(n => n.length > 4).map(bare)))
    return [...items.flatMap(i => flawOf(i, names)), ...reasonsThatGoTheOtherWay(blocks)]
  },
  examples: [
    {
      name: { zh: '照抄了上一项的原因', en: 'the reason of the line above' },
      given: {
        blocks: [
          paragraph('社会保障和就业支出（类）行政事业单位养老支出（款）事业单位离退休（项）5.00万元。主要原因是：事业单位离退休经费增加。'),
          paragraph('社会保障和就业支出（类）行政事业单位养老支出（款）职业年金缴费支出（项）9.00万元。主要原因是：事业单位离退休经费增加。'),
        ],
      },
      expect: 1,
      says: '事业单位离退休',
    },
    {
      name: { zh: '写减少，原因却是增加', en: 'less, because there is more' },
      given: {
        blocks: [paragraph('机关运行经费支出184.65万元，比2023年度减少2.55万元，下降1.36%。主要原因是更换了照明设施，导致相关支出略有增加。')],
      },
      expect: 1,
      says: '方向相反',
    },
    {
      name: { zh: '原因说的是别的事或上年', en: 'the reason is of something else, or of the year before' },
      given: {
        blocks: [
          paragraph('支出184.65万元，比2023年度减少2.55万元。主要原因是上年一次性项目导致支出增加。'),
          paragraph('支出184.65万元，比2023年度减少2.55万元。主要原因是退休人员增加。'),
        ],
      },
      expect: 'pass',
    },
    {
      name: { zh: '各写各的', en: 'each its own' },
      given: {
        blocks: [
          paragraph('社会保障和就业支出（类）行政事业单位养老支出（款）事业单位离退休（项）5.00万元。主要原因是：事业单位离退休经费增加。'),
          paragraph('社会保障和就业支出（类）行政事业单位养老支出（款）职业年金缴费支出（项）9.00万元。主要原因是：职业年金缴费支出增加。'),
        ],
      },
      expect: 'pass',
    },
    {
      name: { zh: '真正的原因', en: 'a real reason' },
      given: {
        blocks: [paragraph('城乡社区支出（类）城乡社区管理事务（款）行政运行（项）5.00万元。主要原因是：人员经费增加，离退休人员减少。')],
      },
      expect: 'pass',
    },
  ],
})

interface Item {
  readonly passage: Passage
  readonly section: string
  readonly item: string
  readonly class: string
  readonly reason: string
  readonly from: number
}

const bare = (name: string): string => squeeze(name).replace(/(?:支出|经费)$/, '')

function itemsIn(passage: Passage): Item[] {
  if (!/项[)）]/.test(passage.text)) return []
  const text = fold(passage.text)
  const found = [...text.matchAll(ITEM)]
  return found.map((m, n) => {
    const from = m.index + m[0].length
    const reason = REASON.exec(text.slice(from, found[n + 1]?.index ?? text.length))
    return {
      passage,
      class: squeeze(m[1] ?? ''),
      section: squeeze(m[2] ?? ''),
      item: squeeze(m[3] ?? ''),
      reason: reason?.[1] ?? '',
      from: from + (reason?.index ?? 0),
    }
  })
}

function flawOf(i: Item, names: ReadonlySet<string>): Flaw[] {
  const reason = bare(i.reason)
  if (reason === '' || !names.has(reason)) return []
  // a shorter or longer name for the same thing
  const own = bare(i.item)
  if (own.includes(reason) || reason.includes(own) || [i.section, i.class].some(n => bare(n) === reason || bare(n) === own)) return []
  const at = pieceOf(i.passage, i.from, Math.min(i.passage.text.length, i.from + i.reason.length + 12))
  return [
    {
      at,
      severity: 'hint',
      found: reason,
      expected: own,
      say: {
        zh: `“${i.item}”的增减原因写的是另一个科目“${reason}”，疑为照抄。`,
        en: `The reason for the change of “${i.item}” names another item, “${reason}”.`,
      },
      mend: { zh: '写明本科目增减的原因。', en: 'Give the reason for this item.' },
    },
  ]
}
