/** A heat map that can be read out: a real table, each cell with its state in words, the tint only besides. */
import type { ReactNode } from 'react'
import './charts.css'

/** none · calm · busy · pressing · late · done */
export type Tone = 'none' | 'calm' | 'busy' | 'pressing' | 'late' | 'done'

export interface HeatCell {
  readonly text: string
  readonly tone: Tone
  /** More of it, on hover; nothing that is not also said elsewhere. */
  readonly title?: string
}

export interface HeatRow {
  readonly id: string
  readonly name: ReactNode
  readonly cells: readonly HeatCell[]
  /** Cells behind those with a tint. */
  readonly more?: readonly ReactNode[]
}

interface Props {
  readonly caption: string
  /** Heads of all columns, the first that of the names. */
  readonly head: readonly ReactNode[]
  readonly rows: readonly HeatRow[]
}

export function Heat({ caption, head, rows }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by keyboard
    <section className="wide" aria-label={caption} tabIndex={0}>
      <table className="heat">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {head.map((h, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a head is its column
              <th key={i} scope="col">
                {h}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(r => (
            <tr key={r.id}>
              <th scope="row">{r.name}</th>
              {r.cells.map((c, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its column
                <td key={i} className={`tone ${c.tone}`} title={c.title}>
                  {c.text}
                </td>
              ))}
              {r.more?.map((c, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its column
                <td key={`more ${i}`}>{c}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
