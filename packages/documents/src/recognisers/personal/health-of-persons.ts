/** What a person suffers from, told beside the name in running text (DOMAIN.md 9.2, PII-8). */
import { DISEASE } from './name-words.ts'
import { isName } from './names-of-persons.ts'
import { SURNAMES } from './surnames.ts'

export interface NamedHealth {
  readonly from: number
  readonly to: number
}

const SUFFERS = '(?:身患|罹患|患有|因患|确诊(?:为|患有?)?|被?诊断为|系|属于?)'
/** The name begins its clause: "高血压患者" and "方案确诊" name nobody. What lies between may tell sex, age and place. */
const PATTERN = new RegExp(
  `(?<![一-龥])((?:[${SURNAMES}])[一-龥]{1,2})(?:同志|老人|学生|职工|村民)?(?:[,，(（、]\\s*(?:男|女|\\d{1,3}岁)[^。;；]{0,24}?)?[,，)）]?\\s*${SUFFERS}([^。;；,，]{0,14}?(?:${DISEASE.source})[^。;；,，]{0,6})`,
  'g',
)

/** The offsets of the illness, not of the name. */
export function healthOfPersons(folded: string): readonly NamedHealth[] {
  if (!DISEASE.test(folded)) return []
  return [...folded.matchAll(PATTERN)].flatMap(m => {
    const [whole, name = '', illness = ''] = m
    if (!isName(name) || DISEASE.test(name) || /[某×*]/.test(name)) return []
    const from = m.index + whole.length - illness.length
    return [{ from, to: from + illness.length }]
  })
}
