/** How a small invented office is written down in a few lines: its budget, and projects whose indicators come from the library. */
import { applyEdits, type Body, type Dossier, fillProgress, INDICATOR_LIBRARY, type LibraryItem } from '@jixiao/core'
import { type Draft, dossierOfDrafts, fen } from './draft.ts'

/** An indicator of the library with the office's own figure, its points and its own source. */
export interface OfficeIndicator {
  readonly name: string
  readonly value?: string
  readonly points: string
  readonly basis: string
  /** What was reached by July, where no ledger tells it. */
  readonly july?: string
}

export interface OfficeLedger {
  readonly id: string
  readonly name: string
  readonly unit: string
  readonly figure: string
  readonly base?: string
  /** Date, matter, figure, base. */
  readonly rows: readonly (readonly [date: string, title: string, figure: string, base?: string])[]
  /** The indicators that take their value from it, and how. */
  readonly feeds: readonly (readonly [indicator: string, kind: string])[]
}

export interface OfficeProject {
  readonly id: string
  readonly name: string
  readonly code: string
  /** What the money is for; each part is also a budget line. */
  readonly uses: readonly (readonly [name: string, wan: string, economy: string])[]
  readonly goals: readonly string[]
  readonly indicators: readonly OfficeIndicator[]
  readonly ledgers: readonly OfficeLedger[]
  readonly paid: readonly (readonly [wan: string, date: string])[]
  /** Of what is behind its plan in July. */
  readonly delay?: string
}

export interface Office {
  readonly body: Body
  readonly duties: string
  readonly posts: readonly [established: string, inPost: string]
  readonly sections: readonly string[]
  /** The function code of its own work. */
  readonly function: string
  /** Function ("" for its own), economic class, 万元. */
  readonly basic: readonly (readonly [code: string, economy: string, wan: string])[]
  /** 万元 of last year's total, basic and project expenditure, and why it changed. */
  readonly lastYear: readonly [total: string, basic: string, project: string, reason: string]
  readonly goal: string
  readonly safeguards: readonly (readonly [title: string, text: string])[]
  readonly projects: readonly OfficeProject[]
  /** 万元 of basic expenditure paid in each month until July. */
  readonly monthly: string
  readonly adjustments?: readonly (readonly [project: string, kind: string, wan: string, date: string, document: string, reason: string])[]
}

const itemOf = (name: string): LibraryItem => {
  const item = INDICATOR_LIBRARY.find(i => i.name === name)
  if (!item) throw new RangeError(`no such indicator in the library: ${name}`)
  return item
}

/** Through July: budget, targets, execution, ledgers, and the monitoring round with what the ledgers tell. */
export function officeDossier(office: Office): Dossier {
  const dossier = dossierOfDrafts(`${office.body.id}-2026`, office.body.id, 2026, [
    ...aboutBody(office),
    ...budget(office),
    ...targets(office),
    ...year(office),
  ])
  const filled = applyEdits(dossier, fillProgress(dossier, 7).edits)
  if (!filled.ok) throw new Error(filled.problem.say.en)
  return filled.value.dossier
}

const aboutBody = ({ duties, posts, sections, lastYear, goal, safeguards, projects }: Office): readonly Draft[] => [
  {
    id: 'particulars',
    of: 'particulars',
    fields: { duties, nature: '事业单位', rank: '股级', funding: '财政拨款', establishment: posts[0], staff: posts[1] },
  },
  ...sections.map((name, i): Draft => ({ id: `section${i + 1}`, of: 'section', fields: { name } })),
  ...(['total', 'basic', 'project'] as const).map(
    (part, i): Draft => ({
      id: `change-${part}`,
      of: 'change',
      fields: { fact: `expenditure/byFunction/all/${part}`, lastYear: fen(lastYear[i] ?? '0'), reason: lastYear[3] },
    }),
  ),
  { id: 'overall', of: 'goal', fields: { kind: 'overall', text: goal } },
  ...projects.map((p): Draft => ({ id: `item-${p.id}`, of: 'goal', fields: { kind: 'itemised', title: p.name, text: p.goals[0] ?? '' } })),
  ...safeguards.map(([title, text], i): Draft => ({ id: `guard${i + 1}`, of: 'goal', fields: { kind: 'safeguard', title, text } })),
]

const budget = (office: Office): readonly Draft[] => [
  ...office.basic.map(
    ([code, economy, wan], i): Draft => ({
      id: `basic${i + 1}`,
      of: 'line',
      fields: { function: code || office.function, economy, spending: 'basic', source: 'general-budget', amount: fen(wan) },
    }),
  ),
  ...office.projects.flatMap(p =>
    p.uses.map(
      ([, wan, economy], i): Draft => ({
        id: `${p.id}-line${i + 1}`,
        of: 'line',
        fields: { function: office.function, economy, spending: 'project', source: 'general-budget', project: p.id, amount: fen(wan) },
      }),
    ),
  ),
]

const targets = ({ projects }: Office): readonly Draft[] =>
  projects.flatMap(p => [
    {
      id: p.id,
      of: 'project' as const,
      fields: { name: p.name, code: p.code, class: 'special', planMarch: '25', planJune: '50', planOctober: '85', planDecember: '100' },
    },
    ...p.uses.map(([name, wan], i): Draft => ({ id: `${p.id}-use${i + 1}`, of: 'purpose', parent: p.id, fields: { name, amount: fen(wan) } })),
    ...p.goals.map((text, i): Draft => ({ id: `${p.id}-goal${i + 1}`, of: 'goal', parent: p.id, fields: { text } })),
    ...p.indicators.map(({ name, value, points, basis }, i): Draft => {
      const item = itemOf(name)
      const { level1, level2, operator, unit, direction, description, formula } = item
      return {
        id: `${p.id}-${i + 1}`,
        of: 'indicator',
        parent: p.id,
        fields: { level1, level2, name, operator, value: value ?? item.value, unit, direction, weight: points, description, formula, basis },
      }
    }),
  ])

const year = ({ projects, monthly, adjustments = [] }: Office): readonly Draft[] => [
  ...adjustments.map(
    ([project, kind, wan, date, document, reason], i): Draft => ({
      id: `adjustment${i + 1}`,
      of: 'adjustment',
      fields: { project, kind, source: 'general-budget', amount: fen(wan), date, document, reason },
    }),
  ),
  ...Array.from({ length: 7 }, (_, i) => `2026-0${i + 1}`).flatMap((month, i): readonly Draft[] => [
    { id: `received-basic${i + 1}`, of: 'appropriation', fields: { source: 'general-budget', amount: fen(monthly), date: `${month}-05` } },
    { id: `paid-basic${i + 1}`, of: 'payment', fields: { source: 'general-budget', economy: '30101', amount: fen(monthly), date: `${month}-20` } },
  ]),
  ...projects.flatMap((p): readonly Draft[] => [
    ...p.uses.map(
      ([, wan], i): Draft => ({
        id: `${p.id}-received${i + 1}`,
        of: 'appropriation',
        fields: { project: p.id, source: 'general-budget', amount: fen(wan), date: '2026-03-12' },
      }),
    ),
    ...p.paid.map(
      ([wan, date], i): Draft => ({
        id: `${p.id}-paid${i + 1}`,
        of: 'payment',
        fields: { project: p.id, source: 'general-budget', economy: p.uses[0]?.[2] ?? null, amount: fen(wan), date, voucher: `记-${i + 1}` },
      }),
    ),
    ...ledgersOf(p),
    ...roundOf(p),
  ]),
]

const indicatorId = (p: OfficeProject, name: string): string => {
  const at = p.indicators.findIndex(i => i.name === name)
  if (at < 0) throw new RangeError(`${p.name} has no indicator ${name}`)
  return `${p.id}-${at + 1}`
}

const ledgersOf = (p: OfficeProject): readonly Draft[] =>
  p.ledgers.flatMap(({ id, name, unit, figure, base, rows, feeds }): readonly Draft[] => [
    { id, of: 'ledger', fields: { name, unit, figure, base: base ?? null } },
    ...rows.map(
      ([date, title, value, whole], i): Draft => ({
        id: `${id}-${i + 1}`,
        of: 'entry',
        parent: id,
        fields: { date, title, figure: value, base: whole ?? null },
      }),
    ),
    ...feeds.map(([indicator, kind]): Draft => {
      const parent = indicatorId(p, indicator)
      return { id: `${parent}-measure`, of: 'measure', parent, fields: { ledger: id, kind } }
    }),
  ])

/** The round of July: what a person has to say; the values of the ledgers are filled in afterwards. */
const roundOf = (p: OfficeProject): readonly Draft[] =>
  p.indicators.map(({ july, name, value }, i): Draft => {
    const item = itemOf(name)
    return {
      id: `${p.id}-${i + 1}-july`,
      of: 'progress',
      parent: `${p.id}-${i + 1}`,
      fields: {
        month: '7',
        actual: july ?? null,
        expected: `${value ?? item.value}${item.unit}`,
        withoutEvidence: july === undefined ? null : true,
        ...(p.delay === undefined
          ? { possibility: 'certain' }
          : { possibility: 'possible', cause: 'other', reason: p.delay, correction: '按周调度，第三季度补齐进度。' }),
      },
    }
  })
