/** A new draw: the seed written down before, the share of the money, the least number of projects. */
import { useState } from 'react'
import { call } from '../../office/call.ts'
import { dayInChina } from '../../office/year-answers.ts'
import { useLanguage, useWords } from '../../parts/language.tsx'
import { wordsOf } from '../../parts/paper-bar/use-paper-move.ts'

const TEXT = {
  title: ['新的抽取', 'A new draw'],
  seed: ['种子（先公布，谁都能复算）', 'Seed (told before, so that anybody can repeat the draw)'],
  share: ['金额占比 %（空着按口径）', 'Share of the money, % (empty: that of the profile)'],
  least: ['至少几个项目', 'Least number of projects'],
  draw: ['抽取', 'Draw'],
} as const

interface Props {
  readonly region: string
  readonly year: number
  readonly onDrawn: () => void
}

export function DrawSample({ region, year, onDrawn }: Props) {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  const [seed, setSeed] = useState(dayInChina())
  const [share, setShare] = useState('')
  const [least, setLeast] = useState(1)
  const [fault, setFault] = useState<string | null>(null)
  const draw = async (): Promise<void> => {
    try {
      const shareOfAmount = share === '' ? {} : { shareOfAmount: Math.round(Number(share) * 10) }
      await call('POST', `/regions/${region}/years/${year}/samples`, { seed: seed.trim(), least, ...shareOfAmount })
      setFault(null)
      onDrawn()
    } catch (error) {
      setFault(wordsOf(error)[lang])
    }
  }
  return (
    <details className="draw">
      <summary>{t('title')}</summary>
      <form
        className="filters"
        onSubmit={e => {
          e.preventDefault()
          void draw()
        }}
      >
        <label>
          {t('seed')}
          <input type="text" required value={seed} onChange={e => setSeed(e.currentTarget.value)} />
        </label>
        <label>
          {t('share')}
          <input type="number" min="0.1" max="100" step="0.1" value={share} onChange={e => setShare(e.currentTarget.value)} />
        </label>
        <label>
          {t('least')}
          <input type="number" min="0" max="1000" value={least} onChange={e => setLeast(Number(e.currentTarget.value))} />
        </label>
        <button type="submit" className="btn p">
          {t('draw')}
        </button>
      </form>
      {fault !== null && (
        <p className="fault" role="alert">
          {fault}
        </p>
      )}
    </details>
  )
}
