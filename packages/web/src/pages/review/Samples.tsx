/** Re-scoring (复核): draws self-evaluations by chance, and puts the bureau's score beside that of the body. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../office/call.ts'
import { useBodies, useMay } from '../../office/session.tsx'
import { dayInChina } from '../../office/year-answers.ts'
import { useLanguage, useWords } from '../../parts/language.tsx'
import { wordsOf } from '../../parts/paper-bar/use-paper-move.ts'
import { DrawSample } from './DrawSample.tsx'
import { type Sample, SampledProjects } from './SampledProjects.tsx'
import './samples.css'

const TEXT = {
  year: ['年度', 'Year'],
  none: [
    '{year} 年度还没有抽查。单位提交绩效自评后，按金额概率抽取项目，由财政重新评分。',
    'No sample of {year} yet. Once self-evaluations are submitted, projects are drawn in proportion to their money and scored again.',
  ],
  drawn: ['{day} 抽取：{n} 个项目（候选 {of} 个），种子“{seed}”', '{day}: {n} projects of {of}, seed “{seed}”'],
  share: ['不少于金额的 {share}%，至少 {least} 个', 'at least {share}% of the money and {least} projects'],
  done: ['已复核 {n} 个', '{n} scored again'],
  again: ['知道种子的人可以重新抽一遍，结果相同。', 'Whoever knows the seed can draw again with the same outcome.'],
} as const

export function Samples() {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  const bodies = useBodies()
  const may = useMay()
  const client = useQueryClient()
  const present = Number(dayInChina().slice(0, 4))
  const [year, setYear] = useState(present)
  const region = [...bodies.values()].find(b => b.kind === 'region' && may('read-dossier', b.id))?.id
  const { data, error } = useQuery({
    queryKey: ['samples', region, year],
    queryFn: () => call<{ readonly samples: readonly Sample[] }>('GET', `/regions/${region}/years/${year}/samples`),
    enabled: region !== undefined,
    retry: false,
  })
  const refresh = (): void => void client.invalidateQueries({ queryKey: ['samples'] })
  return (
    <section className="samples">
      <div className="filters">
        <label>
          {t('year')}
          <select value={year} onChange={e => setYear(Number(e.currentTarget.value))}>
            {[0, 1, 2, 3].map(n => (
              <option key={n}>{present - n}</option>
            ))}
          </select>
        </label>
      </div>
      {region !== undefined && may('open-round', region) && <DrawSample region={region} year={year} onDrawn={refresh} />}
      {error && <p role="alert">{wordsOf(error)[lang]}</p>}
      {data?.samples.length === 0 && <p className="empty">{t('none', { year })}</p>}
      {data?.samples.map(s => (
        <article key={s.id} className="sample">
          <h2>
            {t('drawn', {
              day: new Date(s.at).toLocaleDateString(lang === 'zh' ? 'zh-CN' : 'en'),
              n: s.projects.length,
              of: s.candidates,
              seed: s.seed,
            })}
          </h2>
          <p className="small">
            {t('share', { share: s.shareOfAmount / 10, least: s.least })}　{t('done', { n: s.projects.filter(p => p.score !== null).length })}　
            {t('again')}
          </p>
          <SampledProjects sample={s} onScored={refresh} />
        </article>
      ))}
    </section>
  )
}
