/** Small documents for the examples of rules: places, indicators, statements written in a few words. */
import {
  type BudgetTable,
  type DocumentFace,
  type FactBook,
  factBook,
  type Indicator,
  type ItemisedGoal,
  type Likelihood,
  type Mention,
  type MonitoredIndicator,
  type MonitoringForm,
  measuresIn,
  type Origin,
  type Paragraph,
  type Place,
  type Project,
  parseTargetValue,
  type Quantity,
  type Section,
  type SectionKind,
  type SelfEvaluation,
  type Stated,
  type Statement,
} from '@jixiao/core'

let line = 0
/** A place in an example document; each call gives the next line. */
export const place = (text?: string, more: Partial<Place> = {}): Place => ({
  file: '示例.txt',
  block: ++line,
  line,
  ...(text === undefined ? {} : { text }),
  ...more,
})
export const said = (text: string): Stated<string> => ({ value: text, text, place: place(text) })
export const saidAs = <T>(value: T, text: string): Stated<T> => ({ value, text, place: place(text) })

/** "61.00万元", "58%", "5人" as a quantity. Throws SyntaxError when there is no measure in it. */
export function quantity(text: string): Quantity {
  const found = measuresIn(text)[0]
  if (!found) throw new SyntaxError(`no measure in “${text}”`)
  return found.quantity
}
export const amount = (text: string): Stated<Quantity> => saidAs(quantity(text), text)

export interface IndicatorWords {
  level1?: string
  level2: string
  name: string
  description?: string
  target: string
  basis?: string
  actual?: string
  score?: number
  weight?: number
  reason?: string
  project?: string
  part?: string
  index?: number
  isShifted?: boolean
}
/** An indicator: indicator({ level2: '成本指标', name: '资金成本', target: '≥90%' }). */
export function indicator(w: IndicatorWords): Indicator {
  const level1 = w.level1 ?? (/效益|影响/.test(w.level2) ? '效益指标' : /满意/.test(w.level2) ? '满意度指标' : '产出指标')
  const row = place()
  const cell = <T>(value: T, text: string): Stated<T> => ({ value, text, place: { ...row, text } })
  return {
    index: w.index ?? 0,
    level1: cell(level1, level1),
    level2: cell(w.level2, w.level2),
    name: cell(w.name, w.name),
    target: cell(parseTargetValue(w.target), w.target),
    place: row,
    part: w.part ?? 'department',
    project: w.project ?? '示例项目',
    ...(w.description === undefined ? {} : { description: cell(w.description, w.description) }),
    ...(w.basis === undefined ? {} : { basis: cell(w.basis, w.basis) }),
    ...(w.actual === undefined ? {} : { actual: cell(parseTargetValue(w.actual), w.actual) }),
    ...(w.score === undefined ? {} : { score: cell(w.score * 100, String(w.score)) }),
    ...(w.weight === undefined ? {} : { weight: cell(w.weight, String(w.weight)) }),
    ...(w.reason === undefined ? {} : { reason: cell(w.reason, w.reason) }),
    ...(w.isShifted ? { isShifted: true } : {}),
  }
}

/** A project with its indicators. */
export function project(name: string, more: Partial<Project> & { indicators?: readonly Indicator[] } = {}): Project {
  const { indicators = [], ...rest } = more
  return {
    index: 0,
    part: 'department',
    name: said(name),
    purposeParts: [],
    plan: [],
    goals: [],
    place: place(name),
    block: ++line,
    ...rest,
    indicators: indicators.map((i, index) => ({ ...i, project: name, index })),
  }
}

/** A statement: fact('income/total', '242.31万元', 'T1'). An empty text is a blank cell. */
export function fact(path: string, text: string, origin: Origin = 'text', subject: Partial<Statement['subject']> = {}): Statement {
  return {
    subject: { body: '示例单位', part: 'department', fiscalYear: 2023, stage: 'budget', ...subject },
    fact: path,
    origin,
    place: place(text),
    value: text === '' ? { kind: 'blank' } : measuresIn(text)[0] ? { kind: 'quantity', quantity: quantity(text) } : { kind: 'text', text },
  }
}
export const facts = (...statements: readonly Statement[]): FactBook => factBook(statements)

export const face = (more: Partial<DocumentFace> = {}): DocumentFace => ({
  file: '示例.txt',
  kind: 'budget-disclosure',
  body: { name: '示例县示例局', code: '224' },
  fiscalYear: saidAs(2023, '2023年'),
  level: 'county',
  parts: [{ key: 'department', name: '示例县示例局', code: '224', from: 0, to: 1_000_000, place: place() }],
  ...more,
})

export const paragraph = (text: string): Paragraph => ({ kind: 'paragraph', text, place: place(text) })

/** A section; its blocks run from `from` to `to` of the example's blocks. */
export const section = (kind: SectionKind, title: string, from = 0, to = 1, more: Partial<Section> = {}): Section => ({
  kind,
  title: said(title),
  numbering: '',
  depth: 2,
  part: 'department',
  from,
  to,
  ...more,
})

/** A mention in running text: mention('rate', '调整预算', '69.86%', { denominator: '调整预算' }). */
export function mention(role: Mention['role'], label: string, text: string, more: Partial<Mention> = {}): Mention {
  const at = place(text)
  return { index: 0, role, label, quantity: quantity(text), place: at, sentence: at, section: -1, part: 'department', ...more }
}

export const itemisedGoal = (title: string, goal?: string, indicators?: string): ItemisedGoal => ({
  title: said(title),
  ...(goal === undefined ? {} : { goal: said(goal) }),
  ...(indicators === undefined ? {} : { indicators: said(indicators) }),
})

export const budgetTable = (id: BudgetTable['id'], more: Partial<BudgetTable> = {}): BudgetTable => ({
  id,
  title: said(id),
  part: 'department',
  year: 2023,
  unit: '万元',
  block: ++line,
  place: place(id),
  isEmpty: false,
  columns: [],
  rows: [],
  ...more,
})

/** A self-evaluation form: budget, received, executed in words. */
export function selfEvaluation(name: string, budget: string, executed: string, more: Partial<SelfEvaluation> = {}): SelfEvaluation {
  return {
    index: 0,
    form: 'F2',
    project: said(name),
    budget: { total: amount(budget) },
    received: { total: amount(budget) },
    executed: { total: amount(executed) },
    weights: [],
    indicators: [],
    place: place(name),
    block: ++line,
    ...more,
  }
}

/** An indicator of a monitoring form: what was reached, what is expected, the likelihood. */
export function monitoredIndicator(w: IndicatorWords & { expected?: string; likelihood?: Likelihood }): MonitoredIndicator {
  const { expected, likelihood, ...rest } = w
  const own = indicator(rest)
  return {
    ...own,
    causes: [],
    ...(expected === undefined ? {} : { expected: saidAs(parseTargetValue(expected), expected) }),
    ...(likelihood === undefined ? {} : { likelihood: saidAs(likelihood, LIKELIHOOD_WORDS[likelihood]) }),
  }
}
const LIKELIHOOD_WORDS: Readonly<Record<Likelihood, string>> = { certain: '确定能', possible: '有可能', impossible: '完全不可能' }

/** A monitoring form with all its columns. */
export const monitoringForm = (name: string, indicators: readonly MonitoredIndicator[] = [], more: Partial<MonitoringForm> = {}): MonitoringForm => ({
  index: 0,
  part: 'department',
  project: said(name),
  initial: {},
  adjusted: {},
  appropriated: {},
  spent: {},
  rate: {},
  expected: {},
  expectedRate: {},
  goals: [],
  indicators,
  columns: { actual: true, expected: true, likelihood: true, cause: true },
  place: place(name),
  block: ++line,
  ...more,
})
