/** Q01: a target value whose unit does not exist: 万云 for 万元. */
import { cite, defineRule, KNOWN_UNITS, type TargetValue, wording } from '@jixiao/core'
import { indicator } from '../examples.ts'
import { judgeEach, TARGET_KINDS } from './indicators-of.ts'
import { levelTwoOf } from './level-two.ts'
import { rowWords } from './row-words.ts'
import { passingSoundTable, withoutIndicators } from './sound-example.ts'

/** Single characters that keyboards and OCR put for a unit; other single characters may be rare counting words (顶, 股, 尾). */
const LOOK_ALIKES: Readonly<Record<string, string>> = { '℅': '%', 力: '万', 方: '万', 吋: '时', 云: '元', 无: '元', 园: '元', 兀: '元', 亓: '元' }

/** Longer units of measure, in which one wrong character is plain. Of two characters one alone tells nothing: 万页 is no slip for 万元. */
const SPELLINGS = KNOWN_UNITS.filter(u => u.unit.length > 2 && ['money', 'rate', 'time', 'area', 'length', 'weight'].includes(u.unitClass)).map(
  u => u.unit,
)
/** 平方厘米, 立方分米: real units that are near others. */
const REAL = /[厘分毫公英尺寸率]/

/** The known unit that was meant: a character that looks alike, or one wrong character in a longer unit; undefined when none is near. */
function unitMeant(unit: string): string | undefined {
  const lookedThrough = [...unit].map(c => LOOK_ALIKES[c] ?? c).join('')
  if (lookedThrough !== unit && KNOWN_UNITS.some(known => known.unit === lookedThrough)) return lookedThrough
  return unit.length > 2 && !REAL.test(unit) ? SPELLINGS.find(known => isOneOff(unit, known)) : undefined
}

const isOneOff = (a: string, b: string): boolean => a.length === b.length && [...a].filter((c, i) => c !== b[i]).length === 1

const mended = (value: TargetValue, unit: string): string => `${value.operatorPrinted ?? ''}${value.quantity?.printed ?? ''}${unit}`

export const targetUnitUnknown = defineRule({
  code: 'Q01',
  name: 'target-unit-unknown',
  title: '指标值的计量单位有误',
  titleEn: 'Unit of a target value does not exist',
  severity: 'error',
  basis: [cite('indicator-quality', 'completeness'), cite('document-format', 'numerals')],
  appliesTo: TARGET_KINDS,
  needs: [],
  uses: ['indicators', 'selfEvaluations'],
  check: topics =>
    judgeEach(topics, i => {
      const value = i.target.value
      const unit = value.unit?.trim() ?? ''
      if (value.kind !== 'invalid' || unit === '') return null
      const row = rowWords(i)
      if (/^[十百千万亿]+$/.test(unit)) {
        const guess = levelTwoOf(i) === 'cost' ? `${unit}元` : `${unit}次、${unit}人、${unit}元等`
        return {
          at: i.target.place,
          severity: 'warning',
          found: i.target.text,
          say: wording(`${row.zh}的指标值“${i.target.text}”只有数字，没有计量单位。`, `${row.en}: the target “${i.target.text}” has no unit.`),
          mend: wording(`补上计量单位，例如“${guess}”。`, `Add the unit, for example “${guess}”.`),
        }
      }
      const meant = unitMeant(unit)
      if (meant === undefined) return null
      return {
        at: i.target.place,
        found: i.target.text,
        expected: mended(value, meant),
        say: wording(
          `${row.zh}的指标值“${i.target.text}”中没有“${unit}”这个计量单位，应是“${meant}”之误。`,
          `${row.en}: the target “${i.target.text}” has the unknown unit “${unit}”; “${meant}” seems meant.`,
        ),
        mend: wording(`改为“${mended(value, meant)}”。`, `Write “${mended(value, meant)}”.`),
      }
    }),
  examples: [
    passingSoundTable,
    withoutIndicators,
    {
      name: wording('万元写成了万云', 'A typing fault in 万元'),
      given: { indicators: [indicator({ level2: '成本指标', name: '培训成本', target: '≤1万云' })] },
      expect: 1,
      says: '“万元”之误',
    },
    {
      name: wording('万页是三十万个“页”，不是“万元”之误', 'A rare counting word behind 万'),
      given: { indicators: [indicator({ level2: '数量指标', name: '数字化页数', target: '≥30万页' })] },
      expect: 'pass',
    },
    {
      name: wording('少见的量词不算错', 'A rare counting word is no fault'),
      given: { indicators: [indicator({ level2: '数量指标', name: '发放救灾帐篷数量', target: '≥30顶' })] },
      expect: 'pass',
    },
  ],
})
