/** Budget, purposes, cost indicators and spending plan of every project beside each other, and where they differ. */
import { type ProjectComparison, toShortDecimal } from '@jixiao/core'
import { useLanguage, useWords } from '../../parts/language.tsx'
import { shownAmount } from '../../parts/paper/typed-value.ts'
import { Drawer } from './Drawer.tsx'

const TEXT = {
  title: ['目标、预算与计划对照', 'Targets, budget and plan'],
  caption: ['单位：万元', 'In 10 000 yuan'],
  project: ['项目', 'Project'],
  budget: ['预算数', 'Budget'],
  purposes: ['用途合计', 'Purposes'],
  costs: ['成本指标合计', 'Cost indicators'],
  plan: ['支出计划（3、6、10、12月底）', 'Plan (Mar, Jun, Oct, Dec)'],
  differences: ['不一致', 'Differences'],
  agree: ['一致', 'agree'],
  none: ['还没有项目。', 'There is no project yet.'],
} as const

interface Props {
  readonly comparisons: readonly ProjectComparison[]
  readonly onChoose: (project: string) => void
  readonly onClose: () => void
}

export function ComparisonDrawer({ comparisons, onChoose, onClose }: Props) {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  const head = [t('project'), t('budget'), t('purposes'), t('costs'), t('plan'), t('differences')]
  return (
    <Drawer title={t('title')} onClose={onClose}>
      {comparisons.length === 0 && <p className="empty">{t('none')}</p>}
      <table className="comparison">
        <caption>{t('caption')}</caption>
        <thead>
          <tr>
            {head.map(h => (
              <th key={h} scope="col">
                {h}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {comparisons.map(c => (
            <tr key={c.project}>
              <th scope="row">
                <button
                  type="button"
                  className="plain link"
                  onClick={() => {
                    onChoose(c.project)
                    onClose()
                  }}
                >
                  {c.name}
                </button>
              </th>
              {[c.budget, c.purposes, c.costs].map((amount, i) => (
                <td key={head[i + 1]} className="n">
                  {amount === null ? '—' : shownAmount(amount)}
                </td>
              ))}
              <td className="n">{c.plan.map(p => (p.share ? `${toShortDecimal({ n: p.share.n * 100n, d: p.share.d })}%` : '—')).join(' ')}</td>
              <td>
                {c.differences.length === 0
                  ? t('agree')
                  : c.differences.map(d => (
                      <p key={d.say.zh} className={d.weight === 'error' ? 'fault' : undefined}>
                        {d.say[lang]}
                      </p>
                    ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Drawer>
  )
}
