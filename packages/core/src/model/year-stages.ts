/** The stages of a fiscal year: when each is due (DOMAIN 1.3), how far it is, and who has it now. */
import { type Wording, wording } from '../words/wording.ts'
import type { BodyKind, Role } from './body.ts'
import { daysBetween, endOfMonth, plusDays } from './day.ts'
import { levelOf, type Paper, type PaperKind } from './paper.ts'
import { type Rectification, rectificationDue, rectificationState } from './rectification.ts'

export const STAGE_NAMES = {
  budget: wording('编制', 'budget'),
  targets: wording('目标', 'targets'),
  approval: wording('批复', 'approval'),
  disclosure: wording('公开', 'disclosure'),
  execution: wording('执行', 'execution'),
  monitoring: wording('监控', 'monitoring'),
  'self-evaluation': wording('自评', 'self-evaluation'),
  evaluation: wording('评价', 'evaluation'),
  rectification: wording('整改', 'rectification'),
  'results-disclosure': wording('结果公开', 'disclosure of results'),
} as const satisfies Readonly<Record<string, Wording>>
export type StageName = keyof typeof STAGE_NAMES

/** Days that local notices set or on which something happened; deadlines are counted from them. */
export const YEAR_DATES = {
  budgetDue: wording('部门预算报送截止', 'budget due'),
  targetsDue: wording('绩效目标报送截止', 'targets due'),
  congress: wording('人大批准预算', 'budget approved by the congress'),
  financeReply: wording('财政批复部门预算', 'finance replied to the department'),
  departmentReply: wording('部门批复单位预算', 'department replied to its units'),
  disclosed: wording('预算公开', 'budget disclosed'),
  selfEvaluationDue: wording('绩效自评报送截止', 'self-evaluation due'),
  evaluationDue: wording('重点评价完成期限', 'evaluation due'),
  accountsApproved: wording('人大常委会批准决算', 'final accounts approved'),
  accountsReply: wording('财政批复部门决算', 'finance replied on the accounts'),
  accountsDepartmentReply: wording('部门批复单位决算', 'department replied on the accounts'),
  accountsDisclosed: wording('决算和绩效结果公开', 'accounts and results disclosed'),
} as const satisfies Readonly<Record<string, Wording>>
export type YearDate = keyof typeof YEAR_DATES
export type YearDates = Readonly<Partial<Record<YearDate, string>>>

/** Days of a body that do not hold for the bodies below it. */
export const OWN_DATES: readonly YearDate[] = ['disclosed', 'accountsDisclosed']

/** The day of a date that no notice has set: in the fiscal year, the one before (-1) or after (1). */
export interface CalendarDay {
  readonly date: YearDate
  readonly year: -1 | 0 | 1
  readonly month: number
  readonly day: number
  readonly note: Wording
}

/** What the profile says of the year. */
export interface YearRules {
  readonly calendar: readonly CalendarDay[]
  readonly deadlines: { readonly financeReply: number; readonly departmentReply: number; readonly disclosure: number }
  readonly monitorMonths: readonly number[]
  /** Days after the end of the month until a monitoring report is due where no round says otherwise. */
  readonly monitoringDueDays: number
}

/** What is known of a body's year. */
export interface YearFacts {
  readonly fiscalYear: number
  readonly bodyKind: BodyKind
  readonly papers: readonly Paper[]
  /** Papers of which something has been entered, by paperKey. */
  readonly begun: ReadonlySet<string>
  readonly rounds: readonly { readonly month: number; readonly due: string }[]
  readonly dates: YearDates
  readonly notices: readonly Rectification[]
  readonly evaluations: readonly { readonly isFinished: boolean }[]
}

export const paperKey = (kind: PaperKind, round: string): string => (round === '' ? kind : `${kind} ${round}`)

export type StageState = 'not-begun' | 'in-work' | 'under-review' | 'returned' | 'done'

export interface Due {
  readonly day: string
  /** How the day was got. */
  readonly basis: Wording
  /** It rests on a day of the profile that the local notice has to confirm. */
  readonly isDefault: boolean
}

export interface YearStage {
  readonly name: StageName
  readonly paper: PaperKind | null
  /** The month of a monitoring round; "" otherwise. */
  readonly round: string
  readonly state: StageState
  /** null: nobody has to act. */
  readonly who: Role | null
  readonly due: Due | null
  /** null when there is no deadline or the work is done. */
  readonly daysLeft: number | null
  /** Not done in time, or done too late. */
  readonly isLate: boolean
}

/** What a person decides of a date: known, or the day of the profile. */
function dueOf(date: YearDate, { fiscalYear, dates }: YearFacts, rules: YearRules): Due {
  const known = dates[date]
  if (known !== undefined) return { day: known, basis: YEAR_DATES[date], isDefault: false }
  const usual = rules.calendar.find(c => c.date === date)
  if (!usual) throw new RangeError(`the calendar has no ${date}`)
  const day = `${fiscalYear + usual.year}-${String(usual.month).padStart(2, '0')}-${String(usual.day).padStart(2, '0')}`
  return { day, basis: usual.note, isDefault: true }
}

const after = (from: Due, days: number): Due => ({
  day: plusDays(from.day, days),
  basis: wording(
    `${from.basis.zh}（${from.day}${from.isDefault ? '，默认' : ''}）起${days}日内`,
    `within ${days} days of: ${from.basis.en} (${from.day}${from.isDefault ? ', default' : ''})`,
  ),
  isDefault: from.isDefault,
})

/** The chain approval → reply of finance → reply of the department → disclosure; each link counts from the actual day where it is known. */
function chain(facts: YearFacts, rules: YearRules, approved: YearDate, finance: YearDate, department: YearDate) {
  const { financeReply, departmentReply, disclosure } = rules.deadlines
  const actual = (date: YearDate, latest: Due): Due => {
    const day = facts.dates[date]
    return day === undefined ? latest : { day, basis: YEAR_DATES[date], isDefault: false }
  }
  const toDepartment = after(dueOf(approved, facts, rules), financeReply)
  const isUnit = facts.bodyKind === 'unit'
  const reply = isUnit ? after(actual(finance, toDepartment), departmentReply) : toDepartment
  const replied: YearDate = isUnit ? department : finance
  return { reply, replied, disclosure: after(actual(replied, reply), disclosure) }
}

/** The stages of a body's year in their order; monitoring has one for each round. */
export function yearStages(facts: YearFacts, rules: YearRules, today: string): readonly YearStage[] {
  const { fiscalYear, dates } = facts
  const budget = chain(facts, rules, 'congress', 'financeReply', 'departmentReply')
  const accounts = chain(facts, rules, 'accountsApproved', 'accountsReply', 'accountsDepartmentReply')
  const isPast = (day: string | undefined): boolean => day !== undefined && day <= today
  const stage = (name: StageName, paper: PaperKind | null, round: string, state: StageState, who: Role | null, due: Due | null, doneOn?: string) => ({
    name,
    paper,
    round,
    state,
    who: state === 'done' ? null : who,
    due,
    daysLeft: due === null || state === 'done' ? null : daysBetween(today, due.day),
    isLate: due !== null && (state === 'done' ? doneOn !== undefined && doneOn > due.day : today > due.day),
  })
  const ofPaper = (name: StageName, kind: PaperKind, due: Due, round = ''): YearStage => {
    const { state, who } = paperState(facts, kind, round)
    return stage(name, kind, round, state, who, due)
  }
  /** Done on a recorded day; before, it is whoever's turn from the day on which it becomes possible. */
  const onDay = (name: StageName, date: YearDate, from: string, who: Role, due: Due): YearStage =>
    stage(name, null, '', isPast(dates[date]) ? 'done' : from <= today ? 'in-work' : 'not-begun', who, due, dates[date])

  const disclosurePaper = paperState(facts, 'disclosure', '')
  const disclosureState = isPast(dates.disclosed) ? 'done' : disclosurePaper.state === 'done' ? 'in-work' : disclosurePaper.state
  const yearEnd: Due = { day: `${fiscalYear}-12-31`, basis: wording('预算年度终了', 'end of the fiscal year'), isDefault: false }
  const isGoingOn = today >= `${fiscalYear}-01-01`
  const approver: Role = facts.bodyKind === 'unit' ? 'supervising-department' : 'budget-section'
  return [
    ofPaper('budget', 'budget', dueOf('budgetDue', facts, rules)),
    ofPaper('targets', 'targets', dueOf('targetsDue', facts, rules)),
    onDay('approval', budget.replied, dueOf('congress', facts, rules).day, approver, budget.reply),
    stage('disclosure', 'disclosure', '', disclosureState, disclosurePaper.who ?? 'preparer', budget.disclosure, dates.disclosed),
    stage('execution', null, '', today > yearEnd.day ? 'done' : isGoingOn ? 'in-work' : 'not-begun', 'preparer', yearEnd),
    ...monitoringMonths(facts, rules).map(m => ofPaper('monitoring', 'monitoring', monitoringDue(facts, rules, m), String(m))),
    ofPaper('self-evaluation', 'self-evaluation', dueOf('selfEvaluationDue', facts, rules)),
    evaluationStage(facts, dueOf('evaluationDue', facts, rules), stage),
    rectificationStage(facts, stage),
    onDay('results-disclosure', 'accountsDisclosed', dueOf('accountsApproved', facts, rules).day, 'preparer', accounts.disclosure),
  ]
}

function paperState({ papers, begun }: YearFacts, kind: PaperKind, round: string): { readonly state: StageState; readonly who: Role | null } {
  const paper = papers.find(p => p.kind === kind && p.round === round)
  if (paper?.state === 'approved') return { state: 'done', who: null }
  if (paper?.state === 'under-review') return { state: 'under-review', who: levelOf(paper) }
  if (paper?.state === 'returned') return { state: 'returned', who: 'preparer' }
  return { state: paper || begun.has(paperKey(kind, round)) ? 'in-work' : 'not-begun', who: 'preparer' }
}

/** Months that a round, the profile or a paper names. */
const monitoringMonths = ({ rounds, papers }: YearFacts, { monitorMonths }: YearRules): readonly number[] => {
  const opened = rounds.map(r => r.month)
  const submitted = papers.filter(p => p.kind === 'monitoring' && p.round !== '').map(p => Number(p.round))
  // the bureau's rounds replace the months that the profile expects
  return [...new Set([...(opened.length > 0 ? opened : monitorMonths), ...submitted])].sort((a, b) => a - b)
}

function monitoringDue({ rounds, fiscalYear }: YearFacts, { monitoringDueDays }: YearRules, month: number): Due {
  const round = rounds.find(r => r.month === month)
  if (round)
    return {
      day: round.due,
      basis: wording(`财政部门开启的1—${month}月监控`, `monitoring of months 1–${month}, opened by the bureau`),
      isDefault: false,
    }
  return after({ day: endOfMonth(fiscalYear, month), basis: wording(`${month}月底`, `end of month ${month}`), isDefault: true }, monitoringDueDays)
}

type MakeStage = (name: StageName, paper: null, round: string, state: StageState, who: Role | null, due: Due | null) => YearStage

/** Not every body is evaluated: without an evaluation nothing is due. */
function evaluationStage({ evaluations }: YearFacts, due: Due, stage: MakeStage): YearStage {
  if (evaluations.length === 0) return stage('evaluation', null, '', 'not-begun', null, null)
  return stage('evaluation', null, '', evaluations.every(e => e.isFinished) ? 'done' : 'in-work', 'performance-section', due)
}

function rectificationStage({ notices }: YearFacts, stage: MakeStage): YearStage {
  const open = notices.filter(n => n.end === null)
  if (open.length === 0) return stage('rectification', null, '', notices.length > 0 ? 'done' : 'not-begun', null, null)
  const states = open.map(rectificationState)
  const day = open
    .map(rectificationDue)
    .filter(d => d !== null)
    .sort()[0]
  const due = day === undefined ? null : { day, basis: wording('整改通知', 'rectification notice'), isDefault: false }
  if (states.includes('sent-back')) return stage('rectification', null, '', 'returned', 'preparer', due)
  if (states.includes('issued')) return stage('rectification', null, '', 'in-work', 'preparer', due)
  return stage('rectification', null, '', 'under-review', 'performance-section', due)
}
