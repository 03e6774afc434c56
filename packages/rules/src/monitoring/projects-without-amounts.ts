/** M04: a monitoring report goes through its projects without saying what any of them costs. */
import { type Block, cannotTell, cite, defineRule, measuresIn } from '@jixiao/core'
import { paragraph } from '../examples.ts'
import { projectItems } from './named-projects.ts'

export const projectsWithoutAmounts = defineRule({
  code: 'M04',
  name: 'projects-without-amounts',
  title: '无分项目金额',
  titleEn: 'Projects without amounts',
  severity: 'warning',
  basis: [cite('monitoring-measures-2019', 'content'), cite('monitoring-measures-2019', 'coverage')],
  appliesTo: ['monitoring-report'],
  needs: ['blocks'],
  check({ blocks }) {
    const items = projectItems(blocks)
    if (items.length === 0) return cannotTell('没有识别出分项目的内容', 'no items of projects were recognised')
    if (blocks.some(b => b.kind === 'table' && isMoneyTable(b))) return []
    const without = items.filter((item, i) => !textBetween(blocks, item.block, items[i + 1]?.block).some(hasMoney))
    if (without.length < items.length) return []
    return [
      {
        at: without.map(i => i.place),
        expected: '每个项目的预算数、执行数、执行率',
        found: '没有金额',
        say: {
          zh: `报告逐项写了${without.length}个项目（${without.map(i => i.name).join('、')}），都没有写预算数和支出数，无法核对项目支出合计。`,
          en: `The report speaks of ${without.length} projects and gives no amount for any of them.`,
        },
        mend: {
          zh: '逐个项目写明年初预算、调整预算、拨付、支出和执行率，合计与项目支出一致。',
          en: 'State budget, receipts, spending and rate of each project.',
        },
      },
    ]
  },
  examples: [
    {
      name: { zh: '写明了金额', en: 'with amounts' },
      given: { blocks: [paragraph('1.宣传经费：预算5万元，支出2万元，举办活动3次。'), paragraph('2.检查经费：预算3万元，支出3万元。')] },
      expect: 'pass',
    },
    {
      name: { zh: '都没有金额', en: 'without' },
      given: { blocks: [paragraph('1.宣传经费：举办活动3次。'), paragraph('2.检查经费：检查单位16家。')] },
      expect: 1,
      says: '逐项写了2个项目',
    },
    { name: { zh: '没有分项目', en: 'no items' }, given: { blocks: [paragraph('各项工作顺利。')] }, expect: 'cannot-tell' },
  ],
})

const hasMoney = (text: string): boolean => measuresIn(text).some(m => m.quantity.dimension === 'money')

/** The item and the paragraphs up to the next item; the last item ends with its own paragraph and the next. */
function textBetween(blocks: readonly Block[], from: number, to: number | undefined): readonly string[] {
  return blocks.slice(from, to ?? from + 2).map(b => (b.kind === 'paragraph' ? b.text : ''))
}

const isMoneyTable = (b: Block): boolean => b.kind === 'table' && b.rows.some(r => r.cells.some(c => /执行数|执行率|支出数|预算数/.test(c.text)))
