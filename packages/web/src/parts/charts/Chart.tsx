/** A drawn chart with its data beside it as a table; says in words what belongs here while there is nothing to draw. */
import type { EChartsCoreOption } from 'echarts/core'
import { useEffect, useMemo, useRef } from 'react'
import { useWords } from '../language.tsx'
import { whenCalm } from '../when-calm.ts'
import { ChartTable, type TableRow } from './ChartTable.tsx'
import './charts.css'

const TEXT = {
  data: ['看数据表', 'The data as a table'],
  picture: ['{title}（图，数据见下表）', '{title} (picture; its data is in the table below)'],
} as const

interface Props {
  readonly title: string
  /** "万元"; said once, in the head of the table and beside the title. */
  readonly unit?: string
  readonly head: readonly string[]
  readonly rows: readonly TableRow[]
  /** Nothing to draw: what belongs here, and what to do to get it. */
  readonly empty: string
  readonly height?: number
  readonly draw: (ink: Ink) => EChartsCoreOption
}

/** The colours of the page, for the picture. */
export interface Ink {
  readonly text: string
  readonly faint: string
  readonly line: string
  readonly accent: string
  readonly series: readonly string[]
}

function inkOf(element: Element): Ink {
  const css = getComputedStyle(element)
  const colour = (name: string): string => css.getPropertyValue(name).trim()
  const accent = colour('--accent')
  return {
    text: colour('--ink'),
    faint: colour('--ink-2'),
    line: colour('--line'),
    accent,
    series: [accent, colour('--doubt-line'), colour('--hint'), colour('--hard')],
  }
}

export function Chart({ title, unit, head, rows, empty, height = 260, draw }: Props) {
  const t = useWords(TEXT)
  if (rows.length === 0)
    return (
      <figure className="chart">
        <figcaption>{title}</figcaption>
        <p className="empty">{empty}</p>
      </figure>
    )
  return (
    <figure className="chart">
      <figcaption>
        {title}
        {unit !== undefined && <span className="small">{unit}</span>}
      </figcaption>
      <Picture label={t('picture', { title })} height={height} draw={draw} />
      <details>
        <summary>{t('data')}</summary>
        <ChartTable caption={unit === undefined ? title : `${title}（${unit}）`} head={head} rows={rows} />
      </details>
    </figure>
  )
}

interface PictureProps {
  readonly label: string
  readonly height: number
  readonly draw: (ink: Ink) => EChartsCoreOption
}

function Picture({ label, height, draw }: PictureProps) {
  const place = useRef<HTMLDivElement>(null)
  const style = useMemo(() => ({ height }), [height])
  useEffect(() => {
    const element = place.current
    if (!element) return
    let stop: (() => void) | null = null
    let isGone = false
    const show = async (): Promise<void> => {
      const { init } = await import('./echarts.ts')
      if (isGone) return
      const chart = init(element, null, { renderer: 'svg' })
      const ink = inkOf(element)
      const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches
      chart.setOption({
        animation: !isCalm,
        animationDuration: 300,
        aria: { enabled: true, label: { description: label } },
        color: [...ink.series],
        textStyle: { fontFamily: getComputedStyle(element).fontFamily, color: ink.text },
        ...draw(ink),
      })
      const observer = new ResizeObserver(() => chart.resize())
      observer.observe(element)
      stop = () => {
        observer.disconnect()
        chart.dispose()
      }
    }
    // the library is larger than the page that it draws in: first the page can be worked with
    const callOff = whenCalm(() => void show())
    return () => {
      isGone = true
      callOff()
      stop?.()
    }
  }, [draw, label])
  return <div ref={place} className="picture" style={style} role="img" aria-label={label} />
}
