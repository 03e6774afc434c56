/** Derives once what all forms of a dossier need: its records by kind and parent, the sums of its lines, how amounts are printed. */
import {
  type BudgetView,
  budgetView,
  type Dossier,
  type DossierRecord,
  executionsByProject,
  isJoinedFrom,
  isOfKind,
  moneyIn,
  purchaseAmount,
  type RecordKind,
  recordsOf,
  shapeOf,
  sumOf,
} from '@jixiao/core'
import type { FormGiven, JoinedBody, Prepared, ProjectBudget } from './form.ts'
import { styleFor } from './printed-amount.ts'

export function prepare(given: FormGiven): Prepared {
  const { dossier, settings, month } = given
  const { all, under } = arranged(dossier)
  const view = budgetView(dossier, settings.codes)
  const executions = executionsByProject(dossier, month === undefined ? undefined : `${dossier.fiscalYear}-${String(month).padStart(2, '0')}-31`)
  return {
    ...given,
    year: dossier.fiscalYear,
    word: given.body.kind === 'unit' ? '单位' : '部门',
    view,
    style: styleFor(amountsOf(given, ['budget', 'body', 'targets']), settings.unit, settings.decimals),
    executionStyle: styleFor(amountsOf(given, ['budget', 'execution', 'monitoring']), settings.unit, settings.decimals),
    all,
    under,
    budgetOf: project => projectBudget(view, project),
    executions,
    carrierOf: project => given.joined?.find(j => isJoinedFrom(project, j.dossier))?.body.name ?? given.body.name,
  }
}

/** What is given for one of the bodies of a joined department by itself. */
export function givenOf({ settings, supervisor, body, month, selfEvaluation }: FormGiven, own: JoinedBody): FormGiven {
  return {
    dossier: own.dossier,
    body: own.body,
    settings,
    supervisor: supervisor ?? body.name,
    ...(month === undefined ? {} : { month }),
    ...(selfEvaluation ? { selfEvaluation } : {}),
  }
}

/** The records by kind and by parent, each kind sorted once. */
function arranged(dossier: Dossier): Pick<Prepared, 'all' | 'under'> {
  const byKind = new Map<string, readonly DossierRecord[]>()
  const byParent = new Map<string, Map<string | null, DossierRecord[]>>()
  const sort = (kind: RecordKind): readonly DossierRecord[] => {
    const found = recordsOf(dossier, kind)
    const own = new Map<string | null, DossierRecord[]>()
    for (const r of found) {
      const siblings = own.get(r.parent)
      if (siblings) siblings.push(r)
      else own.set(r.parent, [r])
    }
    byKind.set(kind, found)
    byParent.set(kind, own)
    return found
  }
  return {
    all: kind => (byKind.get(kind) ?? sort(kind)).filter(r => isOfKind(r, kind)),
    under: (parent, kind) => {
      if (!byKind.has(kind)) sort(kind)
      return (byParent.get(kind)?.get(parent) ?? NONE).filter(r => isOfKind(r, kind))
    },
  }
}
const NONE: readonly DossierRecord[] = []

/** Every amount of the dossier that the documents of these chapters print. */
function amountsOf({ dossier }: FormGiven, chapters: readonly string[]): readonly bigint[] {
  const amounts: bigint[] = []
  for (const r of dossier.records.values()) {
    const shape = shapeOf(r.kind)
    if (!chapters.includes(shape.chapter)) continue
    for (const name of MONEY_FIELDS.get(r.kind) ?? moneyFieldsOf(r.kind)) {
      const amount = moneyIn(r.fields[name])
      if (amount !== null) amounts.push(amount)
    }
    if (isOfKind(r, 'procurement')) amounts.push(purchaseAmount(r) ?? 0n)
  }
  return amounts
}

const MONEY_FIELDS = new Map<RecordKind, readonly string[]>()
function moneyFieldsOf(kind: RecordKind): readonly string[] {
  const names = Object.entries(shapeOf(kind).fields).flatMap(([name, field]) => (field.type === 'money' ? [name] : []))
  MONEY_FIELDS.set(kind, names)
  return names
}

function projectBudget(view: BudgetView, project: string): ProjectBudget {
  const sums = view.byProject.get(project)
  const [total, fiscal] = [sumOf(sums, 'total'), sumOf(sums, 'fund')]
  const lines = view.lines.filter(l => l.project === project).map(l => l.record)
  return { total, fiscal, other: total - fiscal, lines, isKnown: sums !== undefined }
}
