/** Budget, adjusted budget, received and spent of every project until a month, and the rates with the names of their denominators. */
import { type ExecutionCurve, printRate, RATE_NAMES } from '@jixiao/core'
import { useLanguage, useWords } from '../../parts/language.tsx'
import { shownAmount, shownForecast } from '../../parts/paper/typed-value.ts'

const TEXT = {
  caption: [
    '金额单位：万元。比率的名称里写明除以什么，点项目名看它的曲线。',
    'In 万元. The name of a rate says what it divides by; choose a project to see its curve.',
  ],
  of: ['项目', 'Project'],
  initial: ['年初预算', 'Initial'],
  adjusted: ['调整预算', 'Adjusted'],
  appropriated: ['到位', 'Received'],
  spent: ['执行', 'Spent'],
  time: ['序时进度', 'Share of the year'],
  forecast: ['预计全年执行', 'Expected for the year'],
  none: ['—', '—'],
} as const
const RATES = ['adjusted', 'initial', 'appropriation', 'appropriated'] as const

interface Props {
  readonly curves: readonly ExecutionCurve[]
  readonly month: number
  readonly of: string
  readonly onChoose: (of: string) => void
}

export function ExecutionTable({ curves, month, of, onChoose }: Props) {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  return (
    <div className="sheet">
      <table className="figures">
        <caption>{t('caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('of')}</th>
            {(['initial', 'adjusted', 'appropriated', 'spent'] as const).map(k => (
              <th scope="col" className="n" key={k}>
                {t(k)}
              </th>
            ))}
            {RATES.map(name => (
              <th scope="col" className="n" key={name}>
                {RATE_NAMES[name][lang]}
              </th>
            ))}
            <th scope="col" className="n">
              {t('forecast')}
            </th>
          </tr>
        </thead>
        <tbody>
          {curves.map(c => {
            const point = c.points[month - 1]
            const e = point?.execution
            if (!e || (c.of !== 'all' && e.adjusted === 0n && e.spent === 0n && e.appropriated === 0n)) return null
            const forecast = c.forecast.ok ? c.forecast.value : null
            return (
              <tr key={c.of} className={c.of === of ? 'on' : undefined}>
                <th scope="row">
                  <button type="button" className="plain link" aria-pressed={c.of === of} onClick={() => onChoose(c.of)}>
                    {c.name[lang]}
                  </button>
                </th>
                {[e.initial, e.adjusted, e.appropriated, e.spent].map((amount, i) => (
                  <td className="n" key={`${i === 0 ? 'initial' : i === 1 ? 'adjusted' : i === 2 ? 'appropriated' : 'spent'}`}>
                    {shownAmount(amount)}
                  </td>
                ))}
                {RATES.map(name => {
                  const rate = point.rates.find(r => r.name === name)?.rate
                  return (
                    <td className="n" key={name}>
                      {rate ? printRate(rate) : t('none')}
                    </td>
                  )
                })}
                <td className="n" title={forecast?.method[lang]}>
                  {forecast ? `${shownForecast(forecast.low)}–${shownForecast(forecast.high)}` : t('none')}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
