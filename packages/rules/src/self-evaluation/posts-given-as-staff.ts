/** S20: authorised posts (编制) are given as the people actually there (实有). */
import { cite, defineRule } from '@jixiao/core'
import { paragraph } from '../examples.ts'
import { paragraphsOf, pieceOf } from '../text/passages.ts'

/** "实有行政编制7人": a count of posts that claims to be a count of people. "编制10人，实有9人" is right. */
const MIXED = /(?:年末|本部门|本单位|部门|单位)?(?:实有|现有在职|实际在岗)[^，,。；;、]{0,10}编制\s*(?:人数|数)?\s*\d+\s*(?:人|名|个)/g

export const postsGivenAsStaff = defineRule({
  code: 'S20',
  name: 'posts-given-as-staff',
  title: '编制数当作实有人数',
  titleEn: 'Authorised posts given as actual staff',
  severity: 'warning',
  basis: [cite('indicator-quality'), cite('hebei-practice')],
  appliesTo: ['self-evaluation-report', 'monitoring-report', 'budget-disclosure', 'final-accounts'],
  needs: ['blocks'],
  check({ blocks }) {
    return paragraphsOf(blocks).flatMap(passage =>
      [...passage.text.matchAll(MIXED)].map(match => ({
        at: pieceOf(passage, match.index, match.index + match[0].length),
        found: match[0],
        say: {
          zh: `“${match[0]}”把编制和实有混在一起：编制是核定的岗位数，实有是在岗的人数，两者可以不同。`,
          en: `“${match[0]}” mixes authorised posts with actual staff; the two may differ.`,
        },
        mend: { zh: '分开写，例如“核定编制10人，年末实有9人”。', en: 'State both: authorised posts and staff at year end.' },
      })),
    )
  },
  examples: [
    { name: { zh: '编制和实有分开写', en: 'both stated apart' }, given: { blocks: [paragraph('核定行政编制7人，年末实有6人。')] }, expect: 'pass' },
    {
      name: { zh: '实有编制', en: 'posts called actual' },
      given: { blocks: [paragraph('年末本部门实有行政编制 7 人，在职人员共 7 人。')] },
      expect: 1,
      says: '实有行政编制 7 人',
    },
    { name: { zh: '没有正文', en: 'no text' }, given: { blocks: [] }, expect: 'cannot-tell' },
  ],
})
