/** The department's own targets: overall, itemised with their indicators, safeguards. */
import { useWords } from '../../parts/language.tsx'
import { RecordRows } from './RecordRows.tsx'

const TEXT = {
  title: ['增减目标和措施', 'Add and remove goals'],
  overall: ['总体绩效目标', 'Overall goal'],
  addOverall: ['加一段总体目标', 'Add a paragraph'],
  itemised: ['分项绩效目标', 'Itemised goals'],
  addItemised: ['加一条分项目标', 'Add an itemised goal'],
  addIndicator: ['加一个指标', 'Add an indicator'],
  safeguards: ['工作保障措施', 'Safeguards'],
  addSafeguard: ['加一条措施', 'Add a safeguard'],
} as const

const TARGET = ['name', 'operator', 'value', 'unit'] as const

export function DepartmentPanel({ canEdit }: { readonly canEdit: boolean }) {
  const t = useWords(TEXT)
  return (
    <details className="project-panel">
      <summary>{t('title')}</summary>
      <h3>{t('overall')}</h3>
      <RecordRows kind="goal" parent={null} only="overall" fields={['text']} add={t('addOverall')} canEdit={canEdit} />
      <h3>{t('itemised')}</h3>
      <RecordRows
        kind="goal"
        parent={null}
        only="itemised"
        fields={['title', 'text']}
        add={t('addItemised')}
        canEdit={canEdit}
        below={goal => <RecordRows kind="indicator" parent={goal.id} fields={TARGET} add={t('addIndicator')} canEdit={canEdit} />}
      />
      <h3>{t('safeguards')}</h3>
      <RecordRows kind="goal" parent={null} only="safeguard" fields={['title', 'text']} add={t('addSafeguard')} canEdit={canEdit} />
    </details>
  )
}
