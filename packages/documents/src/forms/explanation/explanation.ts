/** 预算公开情况说明: the nine sections, written from the same facts as the tables (DOMAIN 6.1). */
import { fieldText, recordsOf, type SectionKind, wording } from '@jixiao/core'
import { departmentGoals } from '../department-targets.ts'
import type { Form, JoinedBody, Prepared, UnitRow } from '../form.ts'
import { entered, type FormBlock, heading, join, say, title } from '../lay-out.ts'
import { DISCLOSURE_SECTIONS } from '../paper-order.ts'
import { paragraphsOf } from '../paragraphs-of.ts'
import { chineseNumber } from '../printed-amount.ts'
import { projectTargets } from '../project-targets.ts'
import { arrangement } from './arrangement.ts'
import { operatingSection, threePublicSection } from './expenses.ts'
import { assetSection, procurementSection } from './holdings.ts'
import { terms } from './terms.ts'

/** What each chapter says by itself; a kind of which nothing is known holds only what the office writes. */
const CHAPTERS: Readonly<Partial<Record<SectionKind, (given: Prepared) => readonly FormBlock[]>>> = {
  duties,
  arrangement,
  'operating-expenses': operatingSection,
  'three-public': threePublicSection,
  performance,
  procurement: procurementSection,
  'state-assets': assetSection,
  terms,
}

/** The kinds of section behind whose own text an office may write passages (`passage.section`). */
export const SECTIONS_WITH_PASSAGES: readonly SectionKind[] = DISCLOSURE_SECTIONS.map(s => s.kind)

function make(given: Prepared): readonly FormBlock[] {
  const { body, word, year } = given
  return [
    title(`${body.name}${year}年${word}预算信息公开情况说明`),
    say(`根据《中华人民共和国预算法》《地方预决算公开操作规程》等规定，现将${body.name}${year}年${word}预算公开如下：`),
    ...given.settings.sections.flatMap((section, i) => {
      const own = CHAPTERS[section.kind]?.(given) ?? []
      const added = given.all('passage').filter(p => fieldText(p, 'section') === section.kind)
      const passages = added.flatMap(p => paragraphsOf(fieldText(p, 'text'), p.id, 'text'))
      const all = [...own, ...passages]
      return [
        heading(2, `${chineseNumber(i + 1)}、${section.title.replace('{部门}', word)}`),
        ...(all.length > 0 ? all : [say(`本${word}无其他需要说明的事项。`)]),
      ]
    }),
  ]
}

/** The duties, the internal sections, the units with their nature, rank and form of funding. */
function duties(given: Prepared): readonly FormBlock[] {
  const [particulars] = given.all('particulars')
  const sections = given.all('section').filter(s => fieldText(s, 'name') !== '')
  const names = join(
    sections.map(s => entered(fieldText(s, 'name'), s.id, 'name')),
    '、',
  )
  const own = (field: 'nature' | 'rank' | 'funding') => (particulars ? entered(fieldText(particulars, field), particulars.id, field) : '')
  const listed = given.units ?? given.joined?.map(rowOfBody)
  const units = listed?.map(u => [u.name, u.nature, u.rank, u.funding]) ?? [[given.body.name, own('nature'), own('rank'), own('funding')]]
  const head = ['单位名称', '单位性质', '单位规格', '经费保障形式']
  return [
    say(`${given.word}职责：`),
    ...(particulars ? paragraphsOf(fieldText(particulars, 'duties'), particulars.id, 'duties') : []),
    say('机构设置：'),
    ...(sections.length > 0 ? [say('内设机构为', names, '。')] : []),
    { kind: 'table', rows: [head, ...units.map(row => row.map(t => (typeof t === 'string' ? t : { ...t })))] },
  ]
}

function rowOfBody({ body, dossier }: JoinedBody): UnitRow {
  const [particulars] = recordsOf(dossier, 'particulars')
  const own = (field: 'nature' | 'rank' | 'funding'): string => (particulars ? fieldText(particulars, field) : '')
  return { name: body.name, nature: own('nature'), rank: own('rank'), funding: own('funding') }
}

/** Targets of the whole department only in the department's own document (P-05); an empty chapter says that it is empty (D02). */
function performance(given: Prepared): readonly FormBlock[] {
  const projects = projectTargets.make(given)
  return [
    ...(given.body.kind === 'unit' ? [] : [heading(3, '第一部分 部门整体绩效目标'), ...departmentGoals(given, 4)]),
    heading(3, `第${given.body.kind === 'unit' ? '一' : '二'}部分 专项资金绩效目标`),
    say(`本${given.word}无专项资金，不设专项资金绩效目标。`),
    heading(3, `第${given.body.kind === 'unit' ? '二' : '三'}部分 预算项目绩效目标`),
    ...(projects.length > 0 ? projects : [say(`本${given.word}无预算项目，不设项目绩效目标。`)]),
  ]
}

export const explanation: Form = {
  id: 'explanation',
  title: wording('预算公开情况说明', 'explanation of the budget'),
  paper: 'disclosure',
  make,
}
