/** What a result means for the next budget (结果应用): where the score comes from, and what the bureau proposes. */
import { type Wording, wording } from '../words/wording.ts'

export type SuggestionChoice = 'kept' | 'increased' | 'cut' | 'merged' | 'stopped'
export const SUGGESTIONS: Readonly<Record<SuggestionChoice, Wording>> = {
  kept: wording('保持', 'kept'),
  increased: wording('优先保障', 'given priority'),
  cut: wording('压减', 'cut'),
  merged: wording('整合', 'merged'),
  stopped: wording('取消', 'stopped'),
}

/** Whose score counts: the first that there is. */
export const SCORE_ORIGINS = ['finance-evaluation', 'department-evaluation', 'rescored', 'self-evaluation'] as const
export type ScoreOrigin = (typeof SCORE_ORIGINS)[number]
export const SCORE_ORIGIN_NAMES: Readonly<Record<ScoreOrigin, Wording>> = {
  'finance-evaluation': wording('财政评价', 'fiscal evaluation'),
  'department-evaluation': wording('部门评价', 'departmental evaluation'),
  rescored: wording('财政复核', 'scored again by the bureau'),
  'self-evaluation': wording('单位自评', 'self-evaluation'),
}
