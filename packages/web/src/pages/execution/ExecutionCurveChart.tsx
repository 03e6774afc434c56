/** The curve of one project or of all: spent against plan and time, and how the year may end. */
import { type ExecutionCurve, multiply, type Rational, rational } from '@jixiao/core'
import { useMemo } from 'react'
import { Curve, type CurveLine, type Point } from '../../parts/charts/Curve.tsx'
import { useLanguage, useWords } from '../../parts/language.tsx'
import { shownAmount, shownForecast } from '../../parts/paper/typed-value.ts'

const TEXT = {
  title: ['{name}：支出进度', '{name}: spending over the year'],
  spent: ['累计支出', 'Spent'],
  planned: ['支出计划', 'Planned'],
  time: ['按序时应支出', 'By time'],
  empty: ['还没有支出。录入或导入支出后，这里画出全年的曲线。', 'Nothing spent yet; the curve is drawn from the payments.'],
  unknown: ['未知', 'unknown'],
  forecast: [
    '预计全年执行 {expected} 万元（{low}–{high}），结余 {rest} 万元。{method}',
    'Expected for the year {expected} 万元 ({low}–{high}), left {rest} 万元. {method}',
  ],
} as const

/** For the screen only: what is drawn need not be exact, what is said beside it is. */
const drawn = (fen: Rational): number => Number((fen.n * 100n) / fen.d) / 1e8

export function ExecutionCurveChart({ curve }: { readonly curve: ExecutionCurve }) {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  const lines = useMemo((): readonly CurveLine[] => {
    const point = (fen: bigint | null): Point => ({
      value: fen === null ? null : drawn(rational(fen)),
      text: fen === null ? t('unknown') : shownAmount(fen),
    })
    const adjusted = [...curve.points].reverse().find(p => p.execution)?.execution?.adjusted ?? 0n
    const byTime = curve.points.map(p => {
      const due = multiply(rational(adjusted), p.time)
      return point((2n * due.n + due.d) / (2n * due.d))
    })
    const planned = curve.points.map(p => point(p.planned))
    return [
      { name: t('spent'), points: curve.points.map(p => point(p.execution?.spent ?? null)), isFilled: true },
      ...(planned.some(p => p.value !== null) ? [{ name: t('planned'), points: planned, isDashed: true }] : []),
      { name: t('time'), points: byTime, isDashed: true },
    ]
  }, [curve, t])
  const forecast = curve.forecast.ok ? curve.forecast.value : null
  return (
    <>
      <Curve title={t('title', { name: curve.name[lang] })} unit="万元" lines={lines} empty={t('empty')} />
      {curve.planNote && <p className="small">{curve.planNote[lang]}</p>}
      <p className="small">
        {forecast
          ? t('forecast', {
              expected: shownForecast(forecast.expected),
              low: shownForecast(forecast.low),
              high: shownForecast(forecast.high),
              rest: shownForecast(forecast.rest),
              method: forecast.method[lang],
            })
          : curve.forecast.ok
            ? ''
            : curve.forecast.problem.say[lang]}
      </p>
    </>
  )
}
