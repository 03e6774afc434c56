/** D15: masked words: all their places, so that somebody confirms them. What stands behind a mask is never guessed. */
import { cite, defineRule } from '@jixiao/core'
import { paragraph } from '../examples.ts'
import { hitsIn, placeOfHit, WRITTEN_KINDS } from './passages.ts'
import { PLACEHOLDER_OF } from './residue-left.ts'

/** A mask beside Han characters; a star that marks a footnote or multiplies is none. */
const MASK = new RegExp(
  String.raw`(?<!单价|数量|标准|人数|天数|次数|面积|权重|分值|得分|[\d)）%])[*＊]{1,8}(?=[一-龥])(?!(?:注|说明|为必填|表示|号|代表))|(?<=[一-龥])(?<!单价|数量|标准|人数|天数|次数|面积|权重|分值|得分)[*＊]{1,8}(?![\d(（])|[■□●]{2,}|×{2,}(?=[一-龥])(?!${PLACEHOLDER_OF})`,
  'g',
)

export const maskedText = defineRule({
  code: 'D15',
  name: 'masked-text',
  title: '遮蔽符号',
  titleEn: 'Masked words',
  severity: 'hint',
  basis: [cite('document-format'), cite('disclosure-procedures-2016')],
  appliesTo: WRITTEN_KINDS,
  needs: ['blocks'],
  check({ blocks }) {
    const at = hitsIn(blocks, MASK).map(h => placeOfHit(h, 8, 8))
    if (at.length === 0) return []
    return [
      {
        at,
        found: `${at.length}处`,
        say: { zh: `文中有${at.length}处遮蔽符号，请确认是有意遮蔽。`, en: `${at.length} places are masked; please confirm that this is meant.` },
        mend: {
          zh: '涉密内容遮蔽后，应保证从上下文、金额都推不出来；不涉密的，恢复原文。',
          en: 'What is secret must not be derivable from context or amounts; what is not should be restored.',
        },
      },
    ]
  },
  examples: [
    { name: { zh: '星号遮蔽', en: 'stars' }, given: { blocks: [paragraph('组织开展*培训学习，*培训次数6次。')] }, expect: 1, says: '2处' },
    { name: { zh: '没有遮蔽', en: 'no masks' }, given: { blocks: [paragraph('5*3=15；金额=数量×单价；*注：单位万元')] }, expect: 'pass' },
  ],
})
