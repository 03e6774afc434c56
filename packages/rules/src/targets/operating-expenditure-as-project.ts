/** Q44: a project that pays for the daily running of the office, which belongs to 公用经费. */
import { cite, defineRule, type FactBook, type Flaw, figureOf, isZero, type Place, type Project, printAmount } from '@jixiao/core'
import { fact, facts, project, said } from '../examples.ts'
import { pieceOfStated } from '../text/passages.ts'

/** Items of daily running cost with their economic class (DOMAIN 8.2). */
const ITEMS: readonly (readonly [RegExp, string])[] = [
  [/办公用品|办公/, '30201'],
  [/印刷/, '30202'],
  [/水电/, '30205'],
  [/用?水/, '30205'],
  [/用?电(?!话)/, '30206'],
  [/邮电|电话|通讯/, '30207'],
  [/取暖|供暖/, '30208'],
  [/物业管理|物业/, '30209'],
  [/差旅/, '30211'],
]
const ITEM = '办公用品|办公|印刷|水电|用水|用电|水|电|邮电|电话|通讯|取暖|供暖|物业管理|物业|差旅|公用|运转'
/** The whole name is such an item; a name that says more ("信访接待差旅费") is a task. */
const NAME = new RegExp(`^(?:机关|单位|部门|本级|日常|正常|基本)*(?:${ITEM})(?:等)?(?:费用|经费|费|支出|项目|购置)*$`)
const DAILY = /(?:日常|机关|单位)(?:的)?(?:办公|公用|运转|运行)(?:费用|经费|费|支出)?/

export const operatingExpenditureAsProject = defineRule({
  code: 'Q44',
  name: 'operating-expenditure-as-project',
  title: '项目支出安排日常公用',
  titleEn: 'A project pays for daily operating expenditure',
  severity: 'warning',
  basis: [cite('budget-law-regulations', '5'), cite('indicator-quality')],
  appliesTo: 'every',
  needs: ['projects'],
  uses: ['facts'],
  check: ({ projects, facts }) => projects.flatMap(p => flawOf(p, facts)),
  examples: [
    {
      name: { zh: '项目名称就是办公费', en: 'the project is called office expenses' },
      given: { projects: [project('办公费用')], facts: facts(fact('basic/byEconomy/30201/operating', '0.64万元', 'T6')) },
      expect: 1,
      says: '0.64万元',
    },
    {
      name: { zh: '用途写日常办公费', en: 'the purpose is daily office expenses' },
      given: { projects: [project('宣传管理经费', { purpose: said('主要用于日常办公费、设备购置费。') })], facts: facts() },
      expect: 1,
    },
    {
      name: { zh: '专项任务中的差旅费', en: 'travel as a part of a task' },
      given: { projects: [project('案件查办差旅费', { purpose: said('主要用于外出取证的差旅费、鉴定费。') })], facts: facts() },
      expect: 'pass',
    },
  ],
})

function flawOf(p: Project, book: FactBook): readonly Flaw[] {
  const core = p.name.value
    .replace(/^\s*\d+\s*[、.．]?/, '')
    .replace(/(?:19|20)\d{2}年?度?/g, '')
    .replace(/\s+/g, '')
  const byName = NAME.test(core)
  const daily = p.purpose ? DAILY.exec(p.purpose.text) : null
  if (!byName && !daily) return []
  const at: Place = byName || !p.purpose || !daily ? p.name.place : pieceOfStated(p.purpose, daily.index, daily.index + daily[0].length)
  const found = byName ? core : (daily?.[0] ?? core)
  const code = ITEMS.find(([words]) => words.test(found))?.[1]
  const basic = code === undefined ? undefined : book.one(`basic/byEconomy/${code}/operating`, { part: p.part })
  const already = basic ? figureOf(basic) : null
  const beside = already && !isZero(already.value) ? `；基本支出里已安排同类经费${printAmount(already.value)}（部门经济分类${code}）` : ''
  return [
    {
      at,
      related: basic && beside ? [basic.place] : [],
      found,
      say: {
        zh: `项目“${p.name.value}”安排的是“${found}”，属于日常公用经费${beside}。`,
        en: `The project “${p.name.value}” pays for “${found}”, which is daily operating expenditure${beside ? `; basic expenditure already has ${printAmount(already?.value ?? { n: 0n, d: 1n })} for it` : ''}.`,
      },
      mend: {
        zh: '日常公用支出列入基本支出；确属完成专项任务的，改用任务命名项目并写明用途。',
        en: 'Put daily operating expenditure into basic expenditure, or name the project for the task it serves.',
      },
    },
  ]
}
