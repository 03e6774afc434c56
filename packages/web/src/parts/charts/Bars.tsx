/** Bars lying side by side: one row for each thing that is compared. */
import { useCallback } from 'react'
import { Chart, type Ink } from './Chart.tsx'
import type { Point } from './Curve.tsx'
import { pointWords } from './point.ts'

export interface BarSeries {
  readonly name: string
  /** In the order of the names. */
  readonly points: readonly Point[]
}

interface Props {
  readonly title: string
  readonly unit?: string
  /** What the names are: "单位". */
  readonly of: string
  readonly names: readonly string[]
  readonly series: readonly BarSeries[]
  readonly empty: string
}

const ROW = 26

export function Bars({ title, unit, of, names, series, empty }: Props) {
  const draw = useCallback(
    (ink: Ink) => ({
      grid: { left: 4, right: 16, top: series.length > 1 ? 32 : 8, bottom: 4, containLabel: true },
      ...(series.length > 1 ? { legend: { top: 0, left: 0, textStyle: { color: ink.faint, fontSize: 12 } } } : {}),
      tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' }, formatter: (at: unknown) => pointWords(at, series) },
      xAxis: { type: 'value', splitLine: { lineStyle: { color: ink.line } }, axisLabel: { color: ink.faint } },
      yAxis: {
        type: 'category',
        inverse: true,
        data: names,
        axisLine: { lineStyle: { color: ink.line } },
        axisTick: { show: false },
        axisLabel: { color: ink.text, width: 150, overflow: 'truncate' },
      },
      series: series.map(s => ({ type: 'bar', name: s.name, data: s.points.map(p => p.value), barMaxWidth: 14 })),
    }),
    [names, series],
  )
  const hasData = series.some(s => s.points.some(p => p.value !== null))
  return (
    <Chart
      title={title}
      {...(unit === undefined ? {} : { unit })}
      height={60 + names.length * ROW * Math.max(1, series.length * 0.7)}
      empty={empty}
      head={[of, ...series.map(s => s.name)]}
      rows={hasData ? names.map((name, i) => ({ name, cells: series.map(s => s.points[i]?.text ?? '') })) : []}
      draw={draw}
    />
  )
}
