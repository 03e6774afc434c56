/** Lines over the months of a year. */
import { useCallback, useMemo } from 'react'
import { useWords } from '../language.tsx'
import { Chart, type Ink } from './Chart.tsx'
import { pointWords } from './point.ts'

const TEXT = { month: ['{n}月', 'Month {n}'], months: ['月份', 'Month'] } as const

/** A value as it is drawn, and as it is said. null: not known. */
export interface Point {
  readonly value: number | null
  readonly text: string
}

export interface CurveLine {
  readonly name: string
  /** January first, at most twelve. */
  readonly points: readonly Point[]
  readonly isDashed?: boolean
  /** The area below it is tinted: the line that one looks at. */
  readonly isFilled?: boolean
}

interface Props {
  readonly title: string
  readonly unit?: string
  readonly lines: readonly CurveLine[]
  readonly empty: string
  readonly height?: number
}

export function Curve({ title, unit, lines, empty, height }: Props) {
  const t = useWords(TEXT)
  const months = useMemo(() => Array.from({ length: 12 }, (_, i) => t('month', { n: i + 1 })), [t])
  const hasData = lines.some(l => l.points.some(p => p.value !== null))
  const draw = useCallback(
    (ink: Ink) => ({
      grid: { left: 4, right: 12, top: 36, bottom: 4, containLabel: true },
      legend: { top: 0, left: 0, itemWidth: 18, textStyle: { color: ink.faint, fontSize: 12 } },
      tooltip: {
        trigger: 'axis',
        formatter: (at: unknown) => pointWords(at, lines),
      },
      xAxis: { type: 'category', data: months, boundaryGap: false, axisLine: { lineStyle: { color: ink.line } }, axisLabel: { color: ink.faint } },
      yAxis: { type: 'value', splitLine: { lineStyle: { color: ink.line } }, axisLabel: { color: ink.faint } },
      series: lines.map(l => ({
        type: 'line',
        name: l.name,
        data: l.points.map(p => p.value),
        symbolSize: 5,
        lineStyle: { width: l.isFilled ? 2.5 : 1.5, type: l.isDashed ? 'dashed' : 'solid' },
        ...(l.isFilled ? { areaStyle: { opacity: 0.08 } } : {}),
      })),
    }),
    [lines, months],
  )
  return (
    <Chart
      title={title}
      {...(unit === undefined ? {} : { unit })}
      {...(height === undefined ? {} : { height })}
      empty={empty}
      head={[t('months'), ...lines.map(l => l.name)]}
      rows={hasData ? months.map((name, i) => ({ name, cells: lines.map(l => l.points[i]?.text ?? '') })) : []}
      draw={draw}
    />
  )
}
