/** The year's curve: what was planned, what the calendar says, what was spent. */
import { executionCurves, fieldText, monthsGone, multiply, rational, recordsOf, toShortDecimal } from '@jixiao/core'
import { useMemo } from 'react'
import { useDossier } from '../../office/use-dossier.tsx'
import { dayInChina } from '../../office/year-answers.ts'
import { Curve, type Point } from '../../parts/charts/Curve.tsx'
import { useLanguage, useWords } from '../../parts/language.tsx'
import { shownAmount, shownForecast } from '../../parts/paper/typed-value.ts'

const TEXT = {
  title: ['全年支出曲线（累计）', 'The money of the year (cumulative)'],
  plan: ['支出计划', 'Plan'],
  time: ['序时', 'Calendar'],
  spent: ['支出', 'Spent'],
  empty: [
    '登记预算和支出以后，这里会画出计划、序时和支出三条线。先到“预算”里录入，或在“执行”里导入支出。',
    'Enter the budget and its payments, and plan, calendar and spending are drawn here.',
  ],
  forecast: [
    '照此推算全年支出 {expected} 万元（{low}—{high}）。{method}',
    'At this pace {expected} 万元 by the end of the year ({low}–{high}). {method}',
  ],
  undated: ['有 {n} 笔没有日期，从 1 月起计入。', '{n} entries have no date and count from January.'],
} as const

/** For the picture only; what is printed comes from the exact amount. */
const point = (fen: bigint | null): Point =>
  fen === null ? { value: null, text: '' } : { value: Number(toShortDecimal(rational(fen, 1_000_000n))), text: shownAmount(fen) }

export function YearCurve() {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  const { dossier, year } = useDossier()
  const curve = useMemo(() => {
    const last = recordsOf(dossier, 'payment')
      .map(p => fieldText(p, 'date'))
      .filter(d => d.startsWith(`${year}-`))
      .sort()
      .at(-1)
    const through = Math.max(1, monthsGone(year, dayInChina()), last === undefined ? 0 : Number(last.slice(5, 7)))
    return executionCurves(dossier, through)[0]
  }, [dossier, year])
  const lines = useMemo(() => {
    const points = curve?.points ?? []
    const budget = points.findLast(p => p.execution !== null)?.execution?.adjusted ?? 0n
    if (budget === 0n && points.every(p => (p.execution?.spent ?? 0n) === 0n)) return []
    const byTime = points.map(p => {
      const share = multiply(rational(budget), p.time)
      return point((2n * share.n + share.d) / (2n * share.d))
    })
    const planned = points.map(p => point(p.planned))
    return [
      { name: t('spent'), points: points.map(p => point(p.execution?.spent ?? null)), isFilled: true },
      ...(planned.some(p => p.value !== null) ? [{ name: t('plan'), points: planned }] : []),
      { name: t('time'), points: byTime, isDashed: true },
    ]
  }, [curve, t])
  const forecast = curve?.forecast
  return (
    <section className="of-year">
      <Curve title={t('title')} unit="万元" lines={lines} empty={t('empty')} />
      {lines.length > 0 && forecast?.ok && (
        <p className="small">
          {t('forecast', {
            expected: shownForecast(forecast.value.expected),
            low: shownForecast(forecast.value.low),
            high: shownForecast(forecast.value.high),
            method: forecast.value.method[lang],
          })}
        </p>
      )}
      {lines.length > 0 && curve?.planNote && <p className="small">{curve.planNote[lang]}</p>}
      {curve && curve.undated.length > 0 && <p className="small">{t('undated', { n: curve.undated.length })}</p>}
    </section>
  )
}
