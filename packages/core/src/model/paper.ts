/** A paper: a part of the dossier on its way through the hands of those who review it. Its states and the moves between them. */
import { done, type Outcome, refused } from '../words/outcome.ts'
import { type Wording, wording } from '../words/wording.ts'
import type { Permission, Role } from './body.ts'
import type { Chapter } from './dossier/record-kinds.ts'

export const PAPER_KINDS = ['budget', 'targets', 'monitoring', 'self-evaluation', 'disclosure'] as const
export type PaperKind = (typeof PAPER_KINDS)[number]

export const PAPER_NAMES: Readonly<Record<PaperKind, Wording>> = {
  budget: wording('部门预算', 'budget'),
  targets: wording('绩效目标', 'performance targets'),
  monitoring: wording('绩效运行监控', 'performance monitoring'),
  'self-evaluation': wording('绩效自评', 'self-evaluation'),
  disclosure: wording('预算公开', 'disclosure'),
}

/** The records that cannot change while the paper is with its reviewers or approved. */
export const CHAPTERS_OF: Readonly<Record<PaperKind, readonly Chapter[]>> = {
  budget: ['budget'],
  targets: ['targets'],
  monitoring: ['monitoring'],
  'self-evaluation': ['self-evaluation'],
  disclosure: ['disclosure'],
}

/** Who reviews, in this order; a level of which the body has nobody is left out by whoever makes the list. */
export const REVIEW_LEVELS = ['head', 'supervising-department', 'budget-section', 'performance-section'] as const satisfies readonly Role[]
export type ReviewLevel = (typeof REVIEW_LEVELS)[number]

export const REVIEWS: Readonly<Record<ReviewLevel, Permission>> = {
  head: 'review-in-body',
  'supervising-department': 'review-in-department',
  'budget-section': 'review-in-bureau',
  'performance-section': 'review-in-bureau',
}

export interface Paper {
  readonly kind: PaperKind
  /** The monitoring round by its month ("7"); "" for papers of which a year has one. */
  readonly round: string
  readonly state: 'draft' | 'under-review' | 'returned' | 'approved'
  /** Who has to review it: levels in order, and how many have approved. */
  readonly levels: readonly ReviewLevel[]
  readonly passed: number
  /** The dossier's revision that was submitted last; null before. */
  readonly submitted: number | null
}

export const newPaper = (kind: PaperKind, levels: readonly ReviewLevel[], round = ''): Paper => ({
  kind,
  round,
  state: 'draft',
  levels,
  passed: 0,
  submitted: null,
})

export type Move =
  | { readonly kind: 'submit'; readonly revision: number }
  | { readonly kind: 'withdraw' }
  | { readonly kind: 'approve' }
  /** Back to the preparer; at least one remark says why. */
  | { readonly kind: 'return'; readonly remarks: number }
  /** An approved paper is opened again, for an adjustment in the year or a correction. */
  | { readonly kind: 'reopen'; readonly reason: string }

/** The level that has the paper now; null when nobody reviews it. */
export const levelOf = (paper: Paper): ReviewLevel | null => (paper.state === 'under-review' ? (paper.levels[paper.passed] ?? null) : null)

export const isLocked = (paper: Paper): boolean => paper.state === 'under-review' || paper.state === 'approved'

/** The paper after the move, or why the move is not possible now. */
export function moved(paper: Paper, move: Move): Outcome<Paper> {
  const name = PAPER_NAMES[paper.kind]
  switch (move.kind) {
    case 'submit':
      if (isLocked(paper))
        return refused('already-submitted', wording(`《${name.zh}》已经提交，不能重复提交。`, `The paper “${name.en}” is already submitted.`))
      return done({ ...paper, state: paper.levels.length === 0 ? 'approved' : 'under-review', passed: 0, submitted: move.revision })
    case 'withdraw':
      if (paper.state !== 'under-review') return notUnderReview(name)
      if (paper.passed > 0) {
        return refused(
          'already-reviewed',
          wording(
            `《${name.zh}》已有一级审核通过，不能撤回，请联系审核人退回。`,
            `“${name.en}” has passed a level and can only be returned by its reviewer.`,
          ),
        )
      }
      return done({ ...paper, state: 'draft' })
    case 'approve':
      if (paper.state !== 'under-review') return notUnderReview(name)
      return done({ ...paper, passed: paper.passed + 1, state: paper.passed + 1 >= paper.levels.length ? 'approved' : 'under-review' })
    case 'return':
      if (paper.state !== 'under-review') return notUnderReview(name)
      if (move.remarks < 1) return refused('no-remark', wording('退回须至少写明一条意见。', 'A return needs at least one remark.'))
      return done({ ...paper, state: 'returned', passed: 0 })
    case 'reopen':
      if (paper.state !== 'approved')
        return refused('not-approved', wording(`《${name.zh}》尚未通过，不需要重新打开。`, `“${name.en}” is not approved and need not be reopened.`))
      if (move.reason.trim() === '') return refused('no-reason', wording('重新打开须写明理由。', 'Reopening needs a reason.'))
      return done({ ...paper, state: 'draft', passed: 0 })
  }
}

const notUnderReview = (name: Wording): Outcome<never> =>
  refused('not-under-review', wording(`《${name.zh}》不在审核中。`, `“${name.en}” is not under review.`))
