/** What stands around a table: title, whose it is, year, unit. In caption rows of the grid or in paragraphs above it. */
import { type Block, type Place, type Stated, squeeze, stated } from '@jixiao/core'
import type { TableGrid } from './table-grid.ts'

export interface TableCaption {
  /** Possible titles, nearest first. */
  readonly titles: readonly Stated<string>[]
  /** "224中共…办公室" or a name behind 编制部门：. */
  readonly body: CaptionBody | null
  readonly year: number | null
  /** 万元, 元; null when not stated. */
  readonly unit: string | null
}

export interface CaptionBody {
  readonly code: string | null
  readonly name: string
  readonly place: Place
}

const UNIT = /(?:^|[^\p{Script=Han}]|金额|货币|计量|\s)单位[:：]?(?:人民币)?(亿元|百万元|万元|千元|元)|[(（](?:单位[:：])?(亿元|万元|千元|元)[)）]/u
/** A unit that stands in a remark behind a title: 部门收支总表（单位：千元）. */
const UNIT_REMARK = /[(（]\s*(?:金额|货币|计量)?(?:单位\s*[:：]?)?\s*(?:人民币)?(?:亿元|百万元|万元|千元|元)\s*[)）]/
const titleBesideUnit = (text: string): string | null => {
  const rest = text.replace(UNIT_REMARK, '').trim()
  return rest !== text.trim() && /表$/.test(squeeze(rest)) ? rest : null
}
const YEAR = /(?:预算|决算|财政)?年度[:：]?((?:19|20)\d{2})|^[(（]?((?:19|20)\d{2})年度?[)）]?$/
const CODED_NAME = /^(\d{3}(?:\d{3}){0,2})[-－—_\s]*([\p{Script=Han}][\p{Script=Han}()（）“”"、·]{3,60})$/u
const LABELLED_NAME =
  /^(?:编制|填报|填表|公开|预算|主管|编报|报送)?(?:部门|单位)(?:名称|代码及名称)?(?:[(（](?:公章|盖章|公开|章)[)）])?[:：](?:\[?(\d{3}(?:\d{3}){0,2})\]?[-－_]?)?([\p{Script=Han}].{2,60})$/u
const BODY_END =
  /(?:本级|机关|局|办|办公室|委|委员会|院|厅|部|处|所|站|中心|会|馆|校|学校|学院|大学|中学|小学|园|队|支队|大队|政府|办事处|管委会|社|台|团|团委|联合会|总会|公司|医院|镇|乡|街道)$/
const OTHER_CAPTION =
  /^(?:公开|表|附件|附表|预算|财决|部门公开|单位公开)*[\d一二三四五六七八九十]+[-–—]?\d*(?:表)?$|^截[止至](?:时间|日期)?|^第?\d+页|^[-—]?\d+[-—]?$|续表?[)）]?$/
const MOST_PARAGRAPHS_ABOVE = 8

/** The body that a caption text names, or null. */
export function bodyInCaption(text: string): { code: string | null; name: string } | null {
  const words = squeeze(text)
  const coded = CODED_NAME.exec(words)
  if (coded?.[2] && BODY_END.test(coded[2])) return { code: coded[1] ?? null, name: coded[2] }
  const labelled = LABELLED_NAME.exec(words)
  if (!labelled?.[2] || /[:：]/.test(labelled[2])) return null
  return { code: labelled[1] ?? null, name: labelled[2] }
}

const isCaption = (words: string): boolean => UNIT.test(words) || YEAR.test(words) || OTHER_CAPTION.test(words) || bodyInCaption(words) !== null

export function captionOf(grid: TableGrid, blocks: readonly Block[], at: number): TableCaption {
  const titles: Stated<string>[] = []
  let body: CaptionBody | null = null
  let year: number | null = null
  let unit: string | null = null
  const take = (text: string, place: Place): boolean => {
    const words = squeeze(text)
    const found = bodyInCaption(words)
    if (found) body ??= { ...found, place }
    const y = YEAR.exec(words)
    year ??= y ? Number(y[1] ?? y[2]) : null
    // 编制部门：示例局 单位：元 on one line: the blank tells the word from the name before it
    const u = UNIT.exec(words) ?? UNIT.exec(text)
    unit ??= u?.[1] ?? u?.[2] ?? null
    return found !== null || y !== null || u !== null || OTHER_CAPTION.test(words)
  }
  for (const r of [...grid.caption].reverse())
    for (const cell of grid.table.rows[r]?.cells ?? []) {
      if (cell.text.trim() === '') continue
      const titled = titleBesideUnit(cell.text)
      if (!take(cell.text, cell.place)) titles.push(stated(cell.text.trim(), cell.text, cell.place))
      else if (titled !== null) titles.push(stated(titled, titled, cell.place))
    }
  for (const r of grid.header)
    for (const cell of grid.table.rows[r]?.cells ?? []) unit ??= UNIT.exec(squeeze(cell.text))?.[1] ?? UNIT.exec(squeeze(cell.text))?.[2] ?? null
  let seen = 0
  for (let i = at - 1; i >= 0 && seen < MOST_PARAGRAPHS_ABOVE; i--) {
    const block = blocks[i]
    if (!block || block.kind === 'table') break
    const text = block.text.trim()
    if (text === '') continue
    seen++
    // a sentence is no caption; what stands above it belongs to something else
    if (text.length > 60 || /[。；;]$/.test(text)) break
    const titled = titleBesideUnit(text)
    if (titled !== null) {
      take(text, block.place)
      titles.push(stated(titled, titled, block.place))
      continue
    }
    const pieces = text.split(/\s{2,}|\t|\s+(?=(?:金额)?单位[:：])/).filter(p => p !== '')
    const captions = pieces.filter(p => take(p, block.place)).length
    if (captions === 0 && !take(text, block.place)) titles.push(stated(text, block.text, block.place))
    else for (const p of pieces) if (!isCaption(squeeze(p)) && pieces.length > 1) titles.push(stated(p, block.text, block.place))
    if (titles.length >= 3) break
  }
  return { titles, body, year, unit }
}
