/** Self-evaluations that the bureau drew by chance: its score beside the body's own, and the difference. */
import { lineage } from '@jixiao/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../office/call.ts'
import { useBodies, useMay } from '../../office/session.tsx'
import { useAct } from '../../office/use-act.ts'
import { useDossier } from '../../office/use-dossier.tsx'
import { useWords } from '../../parts/language.tsx'
import { Refused } from '../../parts/Refused.tsx'
import type { Sample } from './evaluation-answers.ts'
import { SampleTable } from './SampleTable.tsx'

const TEXT = {
  title: ['自评抽查复核', 'Samples scored again'],
  none: ['本年度还没有抽查。', 'No sample was drawn this year.'],
  other: ['抽中的 {n} 个项目里没有本单位的。', 'None of the {n} drawn projects is of this body.'],
  drawn: ['{day} 从 {of} 个项目中抽取 {n} 个，种子“{seed}”（同一种子可以重现）', '{day}: {n} of {of} projects, seed “{seed}” (repeats the draw)'],
  draw: ['抽取复核项目', 'Draw a sample'],
  seed: ['种子（任意文字，公开后可以重现抽取）', 'Seed: any text; it repeats the draw'],
  least: ['至少抽', 'At least'],
  go: ['抽取', 'Draw'],
} as const

/** The bureau's; the body sees what came of it among the results. */
export function Samples() {
  const t = useWords(TEXT)
  const may = useMay()
  const { body, year, dossier } = useDossier()
  const region = lineage(useBodies(), body.id).find(b => b.kind === 'region')?.id
  const mayRead = region !== undefined && may('read-dossier', region)
  const { data } = useQuery({
    queryKey: ['samples', region, year],
    queryFn: () => call<{ readonly samples: readonly Sample[] }>('GET', `/regions/${region}/years/${year}/samples`),
    enabled: mayRead,
    retry: false,
    // others act on it too
    staleTime: 0,
  })
  if (!mayRead) return null
  return (
    <section aria-labelledby="samples">
      <h2 id="samples">{t('title')}</h2>
      {data?.samples.length === 0 && <p className="empty">{t('none')}</p>}
      {data?.samples.map(s => {
        const own = s.projects.filter(p => p.dossier === dossier.id)
        return (
          <div key={s.id}>
            <p className="small">{t('drawn', { day: s.at.slice(0, 10), of: s.candidates, n: s.projects.length, seed: s.seed })}</p>
            {own.length === 0 ? (
              <p>{t('other', { n: s.projects.length })}</p>
            ) : (
              <SampleTable sample={s.id} projects={own} canScore={may('review-in-bureau', body.id)} />
            )}
          </div>
        )
      })}
      {may('open-round', region) && <Draw region={region} year={year} />}
    </section>
  )
}

function Draw({ region, year }: { readonly region: string; readonly year: number }) {
  const t = useWords(TEXT)
  const { isBusy, refusal, run } = useAct('samples')
  const [seed, setSeed] = useState(`${year}`)
  const [least, setLeast] = useState('1')
  return (
    <details className="act-box">
      <summary>{t('draw')}</summary>
      <form
        className="stacked"
        onSubmit={e => {
          e.preventDefault()
          void run('POST', `/regions/${region}/years/${year}/samples`, { seed, least: Number(least) })
        }}
      >
        <label>
          {t('seed')}
          <input required value={seed} maxLength={100} onChange={e => setSeed(e.currentTarget.value)} />
        </label>
        <label>
          {t('least')}
          <input type="number" min={0} max={1000} value={least} onChange={e => setLeast(e.currentTarget.value)} />
        </label>
        <Refused refusal={refusal} />
        <button type="submit" className="btn p" disabled={isBusy}>
          {t('go')}
        </button>
      </form>
    </details>
  )
}
