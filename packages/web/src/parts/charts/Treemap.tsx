/** A whole in parts, each part as large as its share. */
import { useCallback, useMemo } from 'react'
import { Chart, type Ink } from './Chart.tsx'
import { escaped } from './point.ts'

export interface Part {
  readonly name: string
  readonly value: number
  /** The value as it is printed. */
  readonly text: string
  readonly parts?: readonly Part[]
}

interface Props {
  readonly title: string
  readonly unit?: string
  /** Heads of the table: what the parts are, what the value is. */
  readonly head: readonly [of: string, value: string]
  readonly parts: readonly Part[]
  readonly empty: string
  readonly height?: number
}

export function Treemap({ title, unit, head, parts, empty, height }: Props) {
  const rows = useMemo(() => rowsOf(parts, 0), [parts])
  const draw = useCallback(
    (ink: Ink) => ({
      tooltip: {
        formatter: (at: { readonly data?: { readonly name?: string; readonly text?: string } }) =>
          `${escaped(at.data?.name ?? '')}　${escaped(at.data?.text ?? '')}`,
      },
      series: [
        {
          type: 'treemap',
          data: parts.map(drawn),
          left: 0,
          right: 0,
          top: 0,
          bottom: 0,
          roam: false,
          nodeClick: false,
          breadcrumb: { show: false },
          itemStyle: { borderColor: '#fff', borderWidth: 1, gapWidth: 2 },
          label: { color: '#fff', fontSize: 12, overflow: 'break' },
          upperLabel: { show: true, height: 22, color: ink.text, backgroundColor: 'transparent' },
          levels: [
            { upperLabel: { show: false }, itemStyle: { borderWidth: 0, gapWidth: 3 } },
            { color: SHADES, itemStyle: { borderColor: ink.line, borderWidth: 2, gapWidth: 1 } },
            { itemStyle: { gapWidth: 1 } },
          ],
        },
      ],
    }),
    [parts],
  )
  return (
    <Chart
      title={title}
      {...(unit === undefined ? {} : { unit })}
      {...(height === undefined ? {} : { height })}
      empty={empty}
      head={head}
      rows={rows}
      draw={draw}
    />
  )
}

/** Dark enough for white words on them (4.5 : 1). */
const SHADES = ['#1f4e79', '#4a6582', '#2f6b5e', '#6b4f7a', '#8a5c00', '#566170', '#7a3b32']

interface Drawn {
  readonly name: string
  readonly value: number
  readonly text: string
  readonly children?: readonly Drawn[]
}
const drawn = ({ name, value, text, parts }: Part): Drawn => ({
  name,
  value,
  text,
  ...(parts && parts.length > 0 ? { children: parts.map(drawn) } : {}),
})

const rowsOf = (parts: readonly Part[], depth: number): readonly { readonly name: string; readonly cells: readonly string[] }[] =>
  parts.flatMap(p => [{ name: `${'　'.repeat(depth)}${p.name}`, cells: [p.text] }, ...rowsOf(p.parts ?? [], depth + 1)])
