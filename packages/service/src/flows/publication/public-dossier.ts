/** The records of a dossier that are public once papers are, before anything is masked. */
import { CHAPTERS_OF, type Dossier, type DossierRecord, type PaperKind, type PublicationKind, shapeOf } from '@jixiao/core'

/** The paper whose records each kind of publication makes public; monitoring stays inside. */
export const PAPER_OF: Readonly<Record<PublicationKind, PaperKind>> = { budget: 'disclosure', results: 'self-evaluation' }

/** Names of persons, and what is known to the office only. */
const PRIVATE_FIELDS: ReadonlySet<string> = new Set([
  'particulars/evaluationGroup',
  'particulars/signatory',
  'line/remark',
  'attainment/withoutEvidence',
])

/**
 * Ledgers, their rows and the files that prove something are never public: they stay with the office. Money received and spent becomes public with
 * the self-evaluation, and in sums only; so do evaluations that are finished, where the dossier is given with them.
 */
export function publicDossier(dossier: Dossier, papers: ReadonlySet<PaperKind>): Dossier {
  const chapters = new Set<string>([
    ...(papers.has('disclosure') ? [...CHAPTERS_OF.budget, ...CHAPTERS_OF.targets, ...CHAPTERS_OF.disclosure, 'body'] : []),
    ...(papers.has('self-evaluation') ? [...CHAPTERS_OF['self-evaluation'], 'evaluation'] : []),
  ])
  const records = [...dossier.records.values()].filter(r => chapters.has(shapeOf(r.kind).chapter)).map(withoutPrivate)
  const isSummed = (r: DossierRecord): boolean => {
    const { chapter } = shapeOf(r.kind)
    // where the budget itself is not published, the results tell of it what they are measured by
    return chapter === 'execution' || (r.kind === 'line' && !chapters.has(chapter))
  }
  const sums = papers.has('self-evaluation') ? sumsOf([...dossier.records.values()].filter(isSummed)) : []
  return { ...dossier, records: new Map([...records, ...sums].map(r => [r.id, r])) }
}

const withoutPrivate = (r: DossierRecord): DossierRecord => ({
  ...r,
  fields: Object.fromEntries(Object.entries(r.fields).filter(([name]) => !PRIVATE_FIELDS.has(`${r.kind}/${name}`))),
})

/** The budget, its changes, money received and money spent: each as one record for a body, a project and a source of funds. */
function sumsOf(records: readonly DossierRecord[]): readonly DossierRecord[] {
  const sums = new Map<string, { readonly of: DossierRecord; readonly by: Readonly<Record<string, string>>; readonly amount: bigint }>()
  for (const r of records) {
    const by = Object.fromEntries(BY.flatMap(name => (typeof r.fields[name] === 'string' ? [[name, r.fields[name]]] : [])))
    // records of a joined unit stay apart from the department's own
    const unit = r.id.slice(0, r.id.indexOf('/') + 1)
    const id = `${unit}${['sum', r.kind, ...BY.map(name => by[name] ?? '')].join('-')}`
    const sum = sums.get(id) ?? { of: r, by, amount: 0n }
    sums.set(id, { ...sum, amount: sum.amount + BigInt(typeof r.fields.amount === 'string' ? r.fields.amount : 0) })
  }
  return [...sums].map(([id, { of, by, amount }]) => {
    const fields = { ...by, amount: String(amount) }
    return { id, kind: of.kind, parent: null, order: id, fields, revision: 0 }
  })
}

const BY = ['project', 'kind', 'source'] as const
