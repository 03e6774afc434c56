/** What both reports begin and end with: the body, its duties and people, passages that the office writes itself, who signs. */
import { type DossierRecord, fieldDecimal, fieldText, toShortDecimal } from '@jixiao/core'
import type { Prepared } from '../form.ts'
import { entered, type FormBlock, join, say, type Text } from '../lay-out.ts'
import { paragraphsOf } from '../paragraphs-of.ts'

/** Where in the reports an office may write (`passage.section`), each in the section of that name. */
export const REPORT_PASSAGES = [
  'monitoring.attainment',
  'monitoring.problems',
  'self-evaluation.work',
  'self-evaluation.attainment',
  'self-evaluation.problems',
] as const
export type ReportPassage = (typeof REPORT_PASSAGES)[number]

export const passages = ({ all }: Prepared, section: ReportPassage): readonly FormBlock[] =>
  all('passage')
    .filter(p => fieldText(p, 'section') === section)
    .flatMap(p => paragraphsOf(fieldText(p, 'text'), p.id, 'text'))

/** "示例局内设机构为办公室、业务股。核定编制12名，实有在职人员11人。" */
export function composition(given: Prepared): readonly FormBlock[] {
  const [particulars] = given.all('particulars')
  const sections = given.all('section').filter(s => fieldText(s, 'name') !== '')
  const names = join(
    sections.map(s => entered(fieldText(s, 'name'), s.id, 'name')),
    '、',
  )
  const count = (field: 'establishment' | 'staff'): Text => countText(particulars, field)
  const [posts, staff] = [count('establishment'), count('staff')]
  const people = [
    ...(posts.text === '' ? [] : [join(['核定编制', posts, '名'])]),
    ...(staff.text === '' ? [] : [join(['实有在职人员', staff, '人'])]),
  ]
  const nature = particulars ? entered(fieldText(particulars, 'nature'), particulars.id, 'nature') : { text: '' }
  const what = [
    ...(nature.text === '' ? [] : [join(['为', nature])]),
    ...(names.text === '' ? [] : [join([nature.text === '' ? '的内设机构为' : '内设机构为', names])]),
  ]
  if (what.length + people.length === 0) return [say(`${given.body.name}的基本情况尚未填写。`)]
  return [say(...(what.length === 0 ? [] : [given.body.name, join(what, '，'), '。']), ...(people.length === 0 ? [] : [join(people, '，'), '。']))]
}

function countText(particulars: DossierRecord<'particulars'> | undefined, field: 'establishment' | 'staff'): Text {
  const count = particulars ? fieldDecimal(particulars, field) : null
  return particulars && count ? entered(toShortDecimal(count), particulars.id, field) : { text: '' }
}

export const dutiesOf = (given: Prepared): readonly FormBlock[] => {
  const [particulars] = given.all('particulars')
  return particulars ? paragraphsOf(fieldText(particulars, 'duties'), particulars.id, 'duties') : []
}

/** The body and the day; without a day the place for it. */
export function signature({ body, date }: Prepared): readonly FormBlock[] {
  const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date ?? '')
  return [say(body.name), say(day ? `${Number(day[1])}年${Number(day[2])}月${Number(day[3])}日` : '    年  月  日')]
}
