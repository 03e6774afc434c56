/** 分项绩效目标: items with title, 绩效目标：, 绩效指标：, or sentences beginning 一是, 二是. */
import { append, type ItemisedGoal, type Paragraph, type Place, type Stated, squeeze, stated, within } from '@jixiao/core'

const NUMBERING = /^\s*(?:[（(](?:[一二三四五六七八九十]+|\d{1,2})[)）]|[一二三四五六七八九十]+[、.．]|\d{1,2}\s*[、.．)）])\s*/
const GOAL = /^\s*(?:\d+[.、．])?\s*绩效目标\s*[:：]\s*/
const INDICATORS = /^\s*(?:\d+[.、．])?\s*绩效指标\s*[:：]\s*/
const ORDINAL = /(?<=^|[，,。；;：:\s])[一二三四五六七八九十]{1,2}是/g
/** A title is short and is no sentence. */
const LONGEST_TITLE = 40

interface Item {
  title: Stated<string>
  goal?: Stated<string>
  indicators?: Stated<string>
}

export function itemisedGoalsOf(paragraphs: readonly Paragraph[]): readonly ItemisedGoal[] {
  const items: Item[] = []
  for (const p of paragraphs) {
    const last = items.at(-1)
    const goal = GOAL.exec(p.text)
    const indicators = INDICATORS.exec(p.text)
    if (goal && last && !last.goal) last.goal = pieceOf(p, goal[0].length)
    else if (indicators && last && !last.indicators) last.indicators = pieceOf(p, indicators[0].length)
    else if (isTitle(p.text)) items.push({ title: { ...pieceOf(p, 0), value: titleOf(p.text) } })
    else if (last && !last.goal && !startsItem(p.text)) last.goal = pieceOf(p, 0)
    else append(items, ordinalItems(p))
  }
  return items
}

const isTitle = (text: string): boolean =>
  squeeze(text).length <= LONGEST_TITLE && !/[。；;]\s*$/.test(text) && !/^[一二三四五六七八九十]{1,2}是/.test(text.trim())
const startsItem = (text: string): boolean => NUMBERING.test(text) || /^\s*[一二三四五六七八九十]{1,2}是/.test(text)
const titleOf = (text: string): string => text.replace(NUMBERING, '').trim()

/** "一是提高认识，…。二是…。": one item each; a paragraph without such words is one item with its leading words as title. */
function ordinalItems(p: Paragraph): readonly Item[] {
  const starts = [...p.text.matchAll(ORDINAL)].map(m => m.index)
  const first = starts[0]
  const froms = first === undefined || p.text.slice(0, first).trim().length > LONGEST_TITLE ? [0, ...starts] : starts
  return froms.map((from, i) => {
    const whole = pieceOf(p, from, froms[i + 1] ?? p.text.length)
    const lead = /^[^，,。；;：:]*/.exec(titleOf(whole.text))?.[0] ?? whole.text
    const at = p.text.indexOf(lead, from)
    return { title: stated(lead, lead, pieceOf(p, at, at + lead.length).place), goal: whole }
  })
}

/** A piece of a paragraph without surrounding white space. */
function pieceOf(p: Paragraph, from: number, to = p.text.length): Stated<string> {
  const text = p.text.slice(from, to).trim()
  const start = p.text.indexOf(text, from)
  const place: Place = text.length === p.text.length ? { ...p.place, text } : within(p.place, p.text, start, start + text.length)
  return stated(text, text, place)
}
