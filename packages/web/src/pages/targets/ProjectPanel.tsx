/** The project as the library of projects keeps it: class, code, purposes with amounts, goals, spending plan; what the form prints of it is printed above. */
import { type DossierRecord, recordsOf } from '@jixiao/core'
import { useDossier } from '../../office/use-dossier.tsx'
import { useWords } from '../../parts/language.tsx'
import { FieldOf } from './FieldOf.tsx'
import { RecordRows } from './RecordRows.tsx'

const TEXT = {
  title: ['项目库资料：类别、用途、目标、支出计划', 'Project record: class, purposes, goals, spending plan'],
  purposes: ['用途明细', 'Parts of the purpose'],
  addPurpose: ['加一项用途', 'Add a part'],
  goals: ['绩效目标', 'Goals'],
  addGoal: ['加一条目标', 'Add a goal'],
  plan: ['资金支出计划（累计，%）', 'Spending plan (cumulative, %)'],
} as const

const PLAN = ['planMarch', 'planJune', 'planOctober', 'planDecember'] as const

export function ProjectPanel({ project, canEdit }: { readonly project: DossierRecord<'project'>; readonly canEdit: boolean }) {
  const t = useWords(TEXT)
  const { dossier } = useDossier()
  const isBare = recordsOf(dossier, 'goal', project.id).length === 0
  return (
    <details className="project-panel" open={isBare || undefined}>
      <summary>{t('title')}</summary>
      <div className="pairs" key={project.id}>
        <FieldOf record={project} name="name" canEdit={canEdit} />
        <FieldOf record={project} name="code" canEdit={canEdit} />
        <FieldOf record={project} name="class" canEdit={canEdit} />
      </div>
      <h3>{t('goals')}</h3>
      <RecordRows kind="goal" parent={project.id} fields={['text']} add={t('addGoal')} canEdit={canEdit} />
      <h3>{t('purposes')}</h3>
      <div key={`${project.id} purpose`}>
        <FieldOf record={project} name="purpose" canEdit={canEdit} />
      </div>
      <RecordRows kind="purpose" parent={project.id} fields={['name', 'amount']} add={t('addPurpose')} canEdit={canEdit} />
      <h3>{t('plan')}</h3>
      <div className="pairs" key={`${project.id} plan`}>
        {PLAN.map(field => (
          <FieldOf key={field} record={project} name={field} canEdit={canEdit} />
        ))}
      </div>
    </details>
  )
}
