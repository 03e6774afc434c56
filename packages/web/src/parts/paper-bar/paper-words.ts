/** Papers and their state as one says them. */
import { levelOf, PAPER_NAMES, type Paper, type PaperKind } from '@jixiao/core'
import { ROLE_NAMES } from '../../office/year-answers.ts'
import { type Lang, sayFrom } from '../../text/text.ts'

const TEXT = {
  draft: ['草稿，还没有提交', 'Draft, not submitted yet'],
  'under-review': ['在{who}手里审核（第 {n} 级，共 {of} 级）', 'With the {who} for review (level {n} of {of})'],
  returned: ['已退回，请修改后重新提交', 'Returned: mend it and submit it again'],
  approved: ['已通过', 'Approved'],
  name: ['《{name}》{round}', '“{name}”{round}'],
  round: ['（1—{n}月）', ' (months 1–{n})'],
} as const

export const paperName = (lang: Lang, kind: PaperKind, round: string): string =>
  sayFrom(TEXT, lang, 'name', { name: PAPER_NAMES[kind][lang], round: round === '' ? '' : sayFrom(TEXT, lang, 'round', { n: round }) })

/** Whose turn it is. */
export function paperState(lang: Lang, paper: Paper | undefined): string {
  const level = paper ? levelOf(paper) : null
  if (!paper || !level) return sayFrom(TEXT, lang, paper?.state ?? 'draft')
  return sayFrom(TEXT, lang, 'under-review', { who: ROLE_NAMES[level][lang], n: paper.passed + 1, of: paper.levels.length })
}
