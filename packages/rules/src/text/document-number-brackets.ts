/** Q09: the year of a document number (发文字号) not in the brackets 〔〕. */
import { cite, defineRule, type Flaw, type Place } from '@jixiao/core'
import { paragraph } from '../examples.ts'
import { hitsIn, pieceOf, WRITTEN_KINDS } from './passages.ts'

const NUMBER = /([一-龥]{2,12}) *([[［【（({]) *((?:19|20)\d{2}) *([\]］】）)}]) *第? *(\d{1,4}) *号/g
/** What stands before the agency's short name in a sentence: 依据省财政厅, 的批复和. */
const LEAD = /^.*(?:依据|根据|按照|关于|厅|院|和|及|与|的|于)(?=[一-龥]{2})/

export const documentNumberBrackets = defineRule({
  code: 'Q09',
  name: 'document-number-brackets',
  title: '发文字号括号不规范',
  titleEn: 'A document number has the wrong brackets',
  severity: 'hint',
  basis: [cite('document-format')],
  appliesTo: WRITTEN_KINDS,
  needs: ['blocks'],
  check({ blocks }) {
    const hits = new Map<string, { readonly right: string; readonly at: Place[] }>()
    for (const hit of hitsIn(blocks, NUMBER)) {
      const [whole, run = '', , year = '', , number = ''] = hit.match
      const agency = run.slice(-8).replace(LEAD, '')
      const from = hit.from + run.length - agency.length
      const found = whole.slice(run.length - agency.length)
      const known = hits.get(found) ?? { right: `${agency}〔${year}〕${number}号`, at: [] }
      known.at.push(pieceOf(hit.passage, from, hit.to))
      hits.set(found, known)
    }
    return [...hits].map(
      ([found, { right, at }]): Flaw => ({
        at,
        found,
        expected: right,
        say: {
          zh: `发文字号“${found}”的年份应使用六角括号：“${right}”${at.length > 1 ? `（共${at.length}处）` : ''}。`,
          en: `The year of “${found}” belongs in the brackets 〔〕: “${right}”${at.length > 1 ? ` (${at.length} places)` : ''}.`,
        },
        mend: { zh: `写成“${right}”。`, en: `Write “${right}”.` },
      }),
    )
  },
  examples: [
    { name: { zh: '方括号', en: 'square brackets' }, given: { blocks: [paragraph('示办发[2020]2号')] }, expect: 1, says: '示办发〔2020〕2号' },
    { name: { zh: '方头括号', en: 'black brackets' }, given: { blocks: [paragraph('《实施意见》（示发【2019】7号）文件精神')] }, expect: 1 },
    { name: { zh: '六角括号', en: 'the right brackets' }, given: { blocks: [paragraph('财预〔2015〕88号')] }, expect: 'pass' },
  ],
})
