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
 * the self-evaluation, and in sums only.
 */
export function publicDossier(dossier: Dossier, papers: ReadonlySet<PaperKind>): Dossier {
  const chapters = new Set<string>([
    ...(papers.has('disclosure') ? [...CHAPTERS_OF.budget, ...CHAPTERS_OF.targets, ...CHAPTERS_OF.disclosure, 'body'] : []),
    ...(papers.has('self-evaluation') ? CHAPTERS_OF['self-evaluation'] : []),
  ])
  const records = [...dossier.records.values()].filter(r => chapters.has(shapeOf(r.kind).chapter)).map(withoutPrivate)
  const sums = papers.has('self-evaluation') ? executionSums(dossier) : []
  return { ...dossier, records: new Map([...records, ...sums].map(r => [r.id, r])) }
}

const withoutPrivate = (r: DossierRecord): DossierRecord => ({
  ...r,
  fields: Object.fromEntries(Object.entries(r.fields).filter(([name]) => !PRIVATE_FIELDS.has(`${r.kind}/${name}`))),
})

/** Changes of the budget, money received and money spent, each as one record for a project and a source of funds. */
function executionSums({ records }: Dossier): readonly DossierRecord[] {
  const sums = new Map<string, { readonly of: DossierRecord; readonly by: Readonly<Record<string, string>>; amount: bigint }>()
  for (const r of records.values()) {
    if (shapeOf(r.kind).chapter !== 'execution') continue
    const by = Object.fromEntries(BY.flatMap(name => (typeof r.fields[name] === 'string' ? [[name, r.fields[name]]] : [])))
    const id = ['sum', r.kind, ...BY.map(name => by[name] ?? '')].join('-')
    const sum = sums.get(id) ?? { of: r, by, amount: 0n }
    sums.set(id, { ...sum, amount: sum.amount + BigInt(typeof r.fields.amount === 'string' ? r.fields.amount : 0) })
  }
  return [...sums].map(([id, { of, by, amount }]) => {
    const fields = { ...by, amount: String(amount) }
    return { id, kind: of.kind, parent: null, order: id, fields, revision: 0 }
  })
}

const BY = ['project', 'kind', 'source'] as const
