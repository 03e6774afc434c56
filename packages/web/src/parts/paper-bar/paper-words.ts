/** Papers and their state as one says them. */
import { levelOf, PAPER_NAMES, type PaperKind } from '@jixiao/core'
import type { PaperInDossier } from '../../office/loaded-dossier.ts'
import { dayInChina, ROLE_NAMES } from '../../office/year-answers.ts'
import { type Lang, sayFrom } from '../../text/text.ts'

const TEXT = {
  draft: ['草稿，还没有提交', 'Draft, not submitted yet'],
  'under-review': ['在{who}手里审核（第 {n} 级，共 {of} 级）', 'With the {who} for review (level {n} of {of})'],
  returned: ['已退回，请修改后重新提交', 'Returned: mend it and submit it again'],
  returnedBy: ['{name}于{day}退回，请修改后重新提交', 'Returned by {name} on {day}: mend it and submit it again'],
  reopened: [
    '{name}于{day}重新打开（理由：{why}），修改后要重新提交审核',
    'Opened again by {name} on {day} ({why}): it goes through its review once more',
  ],
  withdrawn: ['{name}于{day}撤回，还没有重新提交', 'Taken back by {name} on {day}, not submitted again yet'],
  approvedBy: ['已通过（{name}，{day}）', 'Approved ({name}, {day})'],
  approved: ['已通过', 'Approved'],
  name: ['《{name}》{round}', '“{name}”{round}'],
  round: ['（1—{n}月）', ' (months 1–{n})'],
} as const

export const paperName = (lang: Lang, kind: PaperKind, round: string): string =>
  sayFrom(TEXT, lang, 'name', { name: PAPER_NAMES[kind][lang], round: round === '' ? '' : sayFrom(TEXT, lang, 'round', { n: round }) })

/** Whose turn it is. */
export function paperState(lang: Lang, paper: PaperInDossier | undefined): string {
  const level = paper ? levelOf(paper) : null
  const told = paper?.last && lastMove(lang, paper.state, paper.last)
  if (told) return told
  if (!paper || !level) return sayFrom(TEXT, lang, paper?.state ?? 'draft')
  return sayFrom(TEXT, lang, 'under-review', { who: ROLE_NAMES[level][lang], n: paper.passed + 1, of: paper.levels.length })
}

/** Who brought it where it stands, when and why; null where the state says enough. */
function lastMove(
  lang: Lang,
  state: PaperInDossier['state'],
  { act, byName: name, at, words: why }: NonNullable<PaperInDossier['last']>,
): string | null {
  const values = { name, day: dayInChina(new Date(at)), why }
  if (state === 'returned' && act === 'return') return sayFrom(TEXT, lang, 'returnedBy', values)
  if (state === 'draft' && act === 'reopen') return sayFrom(TEXT, lang, 'reopened', values)
  if (state === 'draft' && act === 'withdraw') return sayFrom(TEXT, lang, 'withdrawn', values)
  return state === 'approved' && act === 'approve' ? sayFrom(TEXT, lang, 'approvedBy', values) : null
}
