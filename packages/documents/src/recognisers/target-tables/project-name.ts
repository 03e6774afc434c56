/** The name of a project in the title of its table: without numbering, year and the words of the form. */
import { type Stated, squeeze, stated } from '@jixiao/core'
import { isTableTitle } from '../indicator-tables/indicator-tables.ts'
import type { Labelled } from '../indicator-tables/labelled-cells.ts'
import type { TextLine } from '../indicator-tables/table-lines.ts'

const NUMBERING = /^\s*(?:[（(](?:[一二三四五六七八九十]+|\d{1,2})[)）]|[一二三四五六七八九十]+[、.．]|\d{1,2}\s*[、.．)）])\s*/
/** "3网络…绩效目标表": a number without a dot, but not a quantity ("3年行动", "10大工程"). */
const BARE_NUMBER = /^\s*\d{1,2}(?=[一-龥])(?!\d+[年月日号个项大次级类等名岁期批场条件万千百亿周届天家户处元季县区镇村])/
const LEADING_YEAR = /^\s*(?:19|20)\d{2}\s*年?度?\s*(?=\D)/
const FORM_WORDS = /(?:支出)?(?:预算)?绩效(?:目标|自评价?|评价)?(?:申报|填报|批复|公开|情况|设定|自评)?\s*(?:表|情况)?(?:\s*[（(].*[)）])?\s*$/

/** "2、2023年差旅费绩效目标表" → 差旅费. */
export function projectNameOf(title: string): string {
  const numbered = title.replace(NUMBERING, '')
  const plain = numbered === title ? title.replace(BARE_NUMBER, '') : numbered
  return plain.replace(LEADING_YEAR, '').replace(FORM_WORDS, '').trim()
}

/** A title that names the form and no project. */
const NAMES_NO_PROJECT = /^(?:财政|部门|单位|预算|专项|资金|项目|支出|整体|的|\d{4}年度?|[省市县区]级|特定目标类|其他运转类)*$/

const WHOLE = /(?:部门|单位)?(?:部门|单位|整体)支出?绩效|整体(?:支出)?(?:绩效)?(?:目标|自评)/

/** The targets of a whole department or unit, not of a project. */
export const isOfWholeDepartment = (titles: readonly TextLine[]): boolean => {
  const title = titleLine(titles)
  return title !== undefined && WHOLE.test(squeeze(title.text)) && !/项目/.test(title.text)
}

/** The title line of a table: the nearest one that names a table of targets, else the nearest short line above. */
export function titleLine(titles: readonly TextLine[]): TextLine | undefined {
  const isNamed = (t: TextLine) => isTableTitle(t.text) && !NAMES_NO_PROJECT.test(projectNameOf(squeeze(t.text)))
  return titles.findLast(isNamed) ?? titles.findLast(t => isTableTitle(t.text)) ?? titles.findLast(t => isShortTitle(t.text))
}

const isShortTitle = (text: string): boolean => {
  const word = squeeze(text)
  return word.length <= 40 && !/[。;]$|单位[:：]|^\d{3,6}|^[(（]?\d{4}年度?[)）]?$|(?:信息|情况|说明)$|^第.{1,2}部分/.test(word)
}

/** The project's name: the cell beside 项目名称, else the title. */
export function nameOfProject(names: readonly Labelled[], titles: readonly TextLine[]): Stated<string> | null {
  const cell = names.find(n => n.value)?.value
  if (cell)
    return stated(
      cell.text
        .trim()
        .replace(/\s*\n\s*/g, '')
        .replace(LEADING_YEAR, ''),
      cell.text.trim(),
      { ...cell.place, text: cell.text.trim() },
    )
  const title = titleLine(titles)
  if (!title) return null
  const name = projectNameOf(title.text)
  return NAMES_NO_PROJECT.test(squeeze(name)) ? null : stated(name, title.text.trim(), { ...title.place, text: title.text.trim() })
}
