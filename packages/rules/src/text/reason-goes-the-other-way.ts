/** "减少……导致支出略有增加": the reason ends with the opposite of the change that it explains. */
import { type Block, type Flaw, fold } from '@jixiao/core'
import { paragraphsOf, pieceOf } from './passages.ts'

const UP = '增加|增长|上升|提高'
const DOWN = '减少|下降|降低'
/** A change with its figure, then its reason to the end of the sentence. */
const EXPLAINED = new RegExp(
  `(${UP}|${DOWN})(?:了)?\\s*\\d[\\d,.]*\\s*(?:万元|元|亿元|%)[^。;\\d]{0,6}(?:[,(]?(?:${UP}|${DOWN})\\s*[\\d.]+\\s*%[)]?)?\\s*[,。;]\\s*(?:主要)?原因(?:是|为|系)?[:：]?([^。;\\n]{4,120})(?=[。;]|$)`,
  'dg',
)
/** "导致相关支出略有增加" at the end of the reason. */
const RESULT = new RegExp(`(?:导致|使得?|致使|造成|引起|从而)[^,。;]{0,16}?(${UP}|${DOWN})$`)
/** What the reason says of another time explains the opposite. */
const BEFORE = /上一?年|去年|以前年度|20\d{2}年|同期|基数|结转|预算/

export const reasonsThatGoTheOtherWay = (blocks: readonly Block[]): Flaw[] =>
  paragraphsOf(blocks).flatMap(p =>
    [...fold(p.text).matchAll(EXPLAINED)].flatMap(m => {
      const [, change = '', reason = ''] = m
      const result = RESULT.exec(reason)?.[1]
      const span = m.indices?.[2]
      if (!result || !span || BEFORE.test(reason) || isUp(change) === isUp(result)) return []
      return [
        {
          at: [pieceOf(p, span[0], span[1])],
          related: [pieceOf(p, m.index, m.index + change.length)],
          found: result,
          expected: change,
          say: {
            zh: `前面写“${change}”，原因却说“${reason.trim().slice(-24)}”，方向相反。`,
            en: `The change is “${change}”, the reason ends in “${result}”.`,
          },
          mend: { zh: '核对增减方向和原因，改正写错的一处。', en: 'Check which of the two is right.' },
        },
      ]
    }),
  )

const isUp = (word: string): boolean => new RegExp(UP).test(word)
