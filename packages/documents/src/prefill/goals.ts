/** Goals of the whole department: overall, itemised with their indicators, safeguards. */
import { parseTargetValue, type Stated, stated, within } from '@jixiao/core'
import type { Filling } from './filling.ts'
import { targetFields } from './indicators.ts'

const NUMBERING = /^\s*(?:[（(](?:[一二三四五六七八九十]+|\d{1,2})[)）]|[一二三四五六七八九十]+[、.．]|\d{1,2}\s*[、.．)）])\s*/
/** The form's own words where there is none. */
const NOTHING = /^无(?:总体绩效目标|分项绩效目标|专门的保障措施)。?$/

export function addGoals({ understanding, part, draft }: Filling): void {
  for (const goals of understanding.goals.filter(g => g.part === part)) {
    const overall = goals.overall.filter(isSaid)
    const [first] = overall
    if (first) draft.add('goal', { kind: 'overall', text: { value: overall.map(g => g.value).join('\n'), place: first.place } })
    for (const g of overall) draft.cover(g.place)
    for (const g of goals.itemised.filter(item => isSaid(item.title))) {
      const record = draft.add('goal', {
        kind: 'itemised',
        title: { value: g.title.value, place: g.title.place },
        text: g.goal && { value: g.goal.value, place: g.goal.place },
      })
      if (g.indicators) addIndicatorsOf(draft, g.indicators, record)
    }
    for (const s of goals.safeguards.filter(isSaid)) {
      const text = s.value.replace(NUMBERING, '')
      const m = /^([^。；]{1,40})([。；])(.+)$/s.exec(text)
      const title = m?.[2] === '；' ? `${m[1]}；` : (m?.[1] ?? null)
      draft.add('goal', { kind: 'safeguard', title, text: { value: m?.[3] ?? text, place: s.place } })
      draft.cover(s.place)
    }
  }
}

const isSaid = (s: Stated<string>): boolean => !NOTHING.test(s.value.trim())

/** "修复页数≥6000页；举办展览≥4场。": one indicator each; without a sign the words are its name. */
function addIndicatorsOf(draft: Filling['draft'], all: Stated<string>, parent: string): void {
  const closed = all.value.replace(/[。\s]+$/, '')
  let at = 0
  for (const piece of closed.split('；')) {
    const from = at
    at += piece.length + 1
    if (piece.trim() === '') continue
    const m = /^(.*?)((?:[≥≤=＝><＞＜]|>=|<=)\s*\d.*)$/s.exec(piece)
    const place = within(all.place, all.value, from, from + piece.length)
    const [name, value] = [m?.[1] ?? piece, m?.[2]]
    draft.add(
      'indicator',
      { name: { value: name.trim(), place }, ...(value === undefined ? {} : targetFields(stated(parseTargetValue(value), value, place))) },
      parent,
    )
  }
  draft.cover(all.place)
}
