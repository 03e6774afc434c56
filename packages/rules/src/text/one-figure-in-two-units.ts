/** "598.42万元……598.42元" in one paragraph: an amount that lost its 万. */
import { type Block, type Flaw, fold } from '@jixiao/core'
import { paragraphsOf, pieceOf } from './passages.ts'

const AMOUNT = /(?<![\d.,])(\d+(?:,\d{3})*\.\d{1,2})\s*(万元|元)/g
/** Shorter figures may be equal by chance. */
const FEWEST_DIGITS = 4

export const oneFigureInTwoUnits = (blocks: readonly Block[]): readonly Flaw[] =>
  paragraphsOf(blocks).flatMap(p => {
    const all = [...fold(p.text).matchAll(AMOUNT)].filter(m => (m[1] ?? '').replace(/\D/g, '').replace(/^0+/, '').length >= FEWEST_DIGITS)
    const inYuan = all.filter(m => m[2] === '元' && all.some(o => o[2] === '万元' && o[1] === m[1]))
    return inYuan.map(m => ({
      at: [pieceOf(p, m.index, m.index + m[0].length)],
      found: m[0],
      expected: `${m[1] ?? ''}万元`,
      say: {
        zh: `同一段里既写“${m[1] ?? ''}万元”又写“${m[0]}”，疑为漏了“万”。`,
        en: `The paragraph has both ${m[1] ?? ''}万元 and ${m[0]}: 万 seems to be missing.`,
      },
      mend: { zh: '核对单位后改正。', en: 'Check the unit and correct it.' },
    }))
  })
