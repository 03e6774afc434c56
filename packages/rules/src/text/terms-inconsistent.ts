/** D05: one term written in two ways in one document. */
import { cite, defineRule } from '@jixiao/core'
import { paragraph } from '../examples.ts'
import { hitsIn, placeOfHit } from './passages.ts'

/** Pairs of which only one is the term of the classification; the right one first. */
const PAIRS: readonly (readonly [string, string])[] = [
  ['上缴上级支出', '上解上级支出'],
  ['一般行政管理事务', '一般行政事务管理'],
  ['卫生健康支出', '医疗卫生与计划生育支出'],
  ['文化旅游体育与传媒支出', '文化体育与传媒支出'],
  ['行政事业单位养老支出', '行政事业单位离退休支出'],
]

/** Is the one the old or confused wording of the other, which D05 tells? */
export const isOtherWordingOf = (wrong: string, right: string): boolean =>
  PAIRS.some(([rightName, wrongName]) => rightName.startsWith(right) && wrongName.startsWith(wrong))

/** Headers of narrow columns have spaces within words. */
const spaced = (name: string): RegExp => new RegExp([...name].join(' *'), 'g')

export const termsInconsistent = defineRule({
  code: 'D05',
  name: 'terms-inconsistent',
  title: '术语不一致',
  titleEn: 'One term is written in two ways',
  severity: 'hint',
  basis: [cite('classification'), cite('document-format')],
  appliesTo: ['budget-disclosure', 'final-accounts'],
  needs: ['blocks'],
  check({ blocks }) {
    return PAIRS.flatMap(([rightName, wrongName]) => {
      const good = hitsIn(blocks, spaced(rightName))
      const bad = hitsIn(blocks, spaced(wrongName))
      if (!bad[0] || !good[0]) return []
      return [
        {
          at: bad.map(h => placeOfHit(h)),
          related: [placeOfHit(good[0])],
          expected: rightName,
          found: wrongName,
          say: {
            zh: `同一份文件里既写“${wrongName}”又写“${rightName}”，说的是同一件事；政府收支分类科目用“${rightName}”。`,
            en: `The document has both “${wrongName}” and “${rightName}” for one thing; the classification says “${rightName}”.`,
          },
          mend: { zh: `统一为“${rightName}”。`, en: `Write “${rightName}” throughout.` },
        },
      ]
    })
  },
  examples: [
    {
      name: { zh: '表头“上解上级”，名词解释“上缴上级”', en: 'one in the table, the other in the terms' },
      given: { blocks: [paragraph('上解上级支出'), paragraph('6、上缴上级支出：指下级单位上缴上级的支出。')] },
      expect: 1,
      says: '上缴上级支出',
    },
    {
      name: { zh: '全文一致', en: 'the same throughout' },
      given: { blocks: [paragraph('6、上缴上级支出：指下级单位上缴上级的支出。')] },
      expect: 'pass',
    },
  ],
})
