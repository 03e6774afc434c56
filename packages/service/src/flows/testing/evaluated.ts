/** A year's dossier with evaluations of its projects by finance and by the department, as they would be published. For tests. */
import { type Dossier, type Evaluation, type EvaluationKind, type Profile, type Rectification, recordsOf, recordsOfEvaluations } from '@jixiao/core'
import { frameOf } from '../evaluate.ts'

const EXPERTS = ['甲', '乙', '丙']

/** Every third item loses points that the three experts see differently, so that means have to be rounded. */
export function evaluationOf(
  dossier: Dossier,
  profile: Profile,
  kind: EvaluationKind,
  project: string | null,
  given: Partial<Evaluation> = {},
): Evaluation {
  const leaves = frameOf(profile, dossier.fiscalYear)
  return {
    id: `e-${kind}`,
    body: dossier.body,
    fiscalYear: dossier.fiscalYear,
    kind,
    project,
    leaves,
    experts: EXPERTS,
    scores: leaves.flatMap((l, i) =>
      EXPERTS.map((expert, n) => ({
        leaf: l.id,
        expert,
        score: i % 3 === 1 ? (Number(l.points) - 0.5 * n).toFixed(2) : l.points,
        words: i % 3 === 1 && n > 0 ? '资料不够完整' : '',
      })),
    ),
    isFinished: true,
    conclusion: '任务按期完成，资金使用合规。',
    problems: '成本指标只列总额。\n支出集中在下半年。',
    suggestions: '补充单位成本指标。',
    ...given,
  }
}

export const closedNotice = (evaluation: Evaluation): Rectification => ({
  id: 'n',
  body: evaluation.body,
  fiscalYear: evaluation.fiscalYear,
  title: '财政评价整改',
  evaluation: evaluation.id,
  by: 'bureau',
  at: `${evaluation.fiscalYear + 1}-07-08T01:00:00Z`,
  items: [
    {
      id: '1',
      words: '补充单位成本指标。',
      basis: '评价报告',
      due: `${evaluation.fiscalYear + 1}-08-20`,
      record: null,
      field: null,
      rule: null,
      said: [{ kind: 'answer', words: '已补入下年度绩效目标。', attachments: [], by: 'p', at: `${evaluation.fiscalYear + 1}-08-12T01:00:00Z` }],
    },
  ],
  end: { kind: 'closed', words: '整改到位。', by: 'bureau', at: `${evaluation.fiscalYear + 1}-08-26T01:00:00Z` },
})

/** The first project evaluated by finance, with what was mended; the body as a whole by the department. */
export function evaluatedDossier(dossier: Dossier, profile: Profile): Dossier {
  const [project] = recordsOf(dossier, 'project')
  const finance = evaluationOf(dossier, profile, 'finance', project?.id ?? null)
  const told = recordsOfEvaluations([finance, evaluationOf(dossier, profile, 'department', null, { suggestions: '' })], [closedNotice(finance)])
  return { ...dossier, records: new Map([...dossier.records, ...told.map(r => [r.id, r] as const)]) }
}
