/** What a stretch of a report's text is about: one project, one line of the budget, or the whole department. */
import type { Mention, Section } from '@jixiao/core'
import type { TextRun } from './text-run.ts'

/** Null stands for the whole department. "other" is a named item that is neither a project nor a line of the budget. */
export type Item =
  | { readonly kind: 'project'; readonly name: string }
  | { readonly kind: 'line'; readonly line: 'basic' | 'project' }
  | { readonly kind: 'other' }

interface Span {
  readonly from: number
  readonly item: Item | null
}

const NUMBER =
  '(?:\\d{1,2}\\s*(?:[、)]|\\.(?!\\d))|\\(\\s*(?:\\d{1,2}|[一二三四五六七八九十]{1,3})\\s*\\)|[①-⑳]|[一二三四五六七八九十]{1,3}(?:、|是(?!否)))'
/** "1.农业气象服务项目：…", "（2）设备维护费，全年…", "一是科普宣传项目：…": the words up to the first mark. */
const NUMBERED = new RegExp(`(?:^|[。;:,\\n])\\s*${NUMBER}\\s*([^:。,;()\\d\\n]{2,40}?)\\s*([:。,])`, 'g')
const STARTS_NUMBERED = new RegExp(`^\\s*${NUMBER}`)
/** "农业气象服务项目：全年预算40万元": a name without number must be that of a project or of some money. */
const HEADED = /^\s*([^:。,;()\d\n]{2,30}?)\s*:/
/** The paragraph turns back to the whole. */
const ABOUT_ALL = /^\s*(?:本|我|全)?(?:部门|单位)|^\s*(?:综上|总体|整体|合计|以上|上述|各项目)/
const PROJECT_WORD =
  /(?:项目|经费|专项|资金|工程|补助|补贴|补偿|救助|费用?|活动|行动|服务|维护|运维|建设|改造|购置|采购|保障|培训|宣传|系统|平台|整治|治理|修缮|监测|检测|创建|普查|编制)$/
/** Names that a report gives to money and not to a project. */
const NO_PROJECT =
  /基本支出|项目支出$|人员(?:经费|支出)|公用(?:经费|支出)|机关运行|三公|拨款|结[转余]|财政(?:性)?资金|其他资金|自有资金|预算(?:安排|资金|经费)|年初|年末|追加|调整|到位|下达|执行|部门|单位|整体|总体|情况|措施|问题|^(?:以上|上述|各|其他|全部|所有|重点|主要|[本县市省区上]级|中央|专项|实际|累计|年度|当年|新增|延续|跨年|一次性|民生|基建|该|此|这|[一二两三四五六七八九十\d]+个)*(?:预算)?(?:项目|经费|资金|专项|费用?|支出|服务|建设)+$/
const OF_WHOLE = /情况|说明|分析|收入|预算|拨款|资金|结[转余]|部门|单位|整体|总体|进度|数据/

/** The name of one project, or null. */
const projectNamed = (name: string): string | null => (name.length >= 3 && PROJECT_WORD.test(name) && !NO_PROJECT.test(name) ? name : null)

function itemNamed(words: string): Item | null {
  const name = words.replace(/\s+/g, '').replace(/^[“"]|[”"]$/g, '')
  if (/基本支出/.test(name)) return { kind: 'line', line: 'basic' }
  if (/^(?:部门|单位|预算)*项目(?:支出|资金)/.test(name)) return { kind: 'line', line: 'project' }
  const project = projectNamed(name)
  if (project !== null) return { kind: 'project', name: project }
  return OF_WHOLE.test(name) ? null : { kind: 'other' }
}

/** Where each stretch of the text begins and what it is about, by block. An item goes on over the following paragraphs of its section. */
export function itemsOfText(runs: readonly TextRun[], sections: readonly Section[]): ReadonlyMap<number, readonly Span[]> {
  const found = new Map<number, readonly Span[]>()
  let current: Item | null = null
  let section = -2
  for (const run of runs) {
    if (run.isCell) continue
    if (run.section !== section) {
      section = run.section
      current = itemOfSection(sections[section])
    } else if (STARTS_NUMBERED.test(run.folded) || ABOUT_ALL.test(run.folded)) current = itemOfSection(sections[section])
    const headed = HEADED.exec(run.folded)?.[1]
    if (headed !== undefined && PROJECT_WORD.test(headed) && !STARTS_NUMBERED.test(run.folded)) current = itemNamed(headed)
    const spans: Span[] = [{ from: 0, item: current }]
    for (const m of run.folded.matchAll(NUMBERED)) {
      const item = itemNamed(m[1] ?? '')
      // behind a comma only a project's name is the name of an item, anything else the beginning of a sentence
      if (m[2] === ':' || item?.kind === 'project' || (m[2] === '。' && m.index === 0)) spans.push({ from: m.index, item })
    }
    current = spans.at(-1)?.item ?? null
    if (spans.some(s => s.item !== null)) found.set(run.place.block, spans)
  }
  return found
}

/** "1、农业气象服务项目" on a line of its own heads the paragraphs below it. */
const itemOfSection = (section: Section | undefined): Item | null =>
  section && section.kind === 'unnamed' && section.numbering !== '' && projectNamed(section.title.value.replace(/\s+/g, '')) !== null
    ? itemNamed(section.title.value)
    : section && /支出|项目资金/.test(section.title.value)
      ? lineOnly(itemNamed(section.title.value))
      : null

const lineOnly = (item: Item | null): Item | null => (item?.kind === 'line' ? item : null)

/** The item in whose stretch a mention stands. */
export const itemAt = (spans: ReadonlyMap<number, readonly Span[]>, m: Mention): Item | null =>
  spans.get(m.place.block)?.findLast(s => s.from <= (m.place.from ?? 0))?.item ?? null

const INLINE =
  /^(.{2,30}?(?:项目|专项(?:经费|资金)?|工程))(?:(?:的|全年|年初|本年|累计|实际|调整后|已)*(?:预算|安排|追加|拨付|到位|下达|支出|执行|支付).{0,6})?$/

/** "示例项目年初预算10万元": the project that the words of a figure themselves name. */
export function projectInLabel(label: string): string | null {
  const name = INLINE.exec(label.replace(/\s+/g, ''))?.[1]
  return name === undefined ? null : projectNamed(name)
}
