/** Horizontal bars as plain svg: a few amounts side by side for each name. */
import { type Html, html } from '../html.ts'
import { chart, WIDTH } from './frame.ts'
import { coordinate, largestOf, shareOf } from './scale.ts'

export interface BarRow {
  readonly label: string
  /** One for each series; null: not known, drawn as nothing. */
  readonly amounts: readonly (bigint | null)[]
  readonly shown: readonly string[]
}

const NAMES = 190
const BAR = 14
const LETTERS = 12

export function bars(title: string, series: readonly string[], rows: readonly BarRow[]): Html {
  const step = series.length * (BAR + 2) + 12
  const most = largestOf(rows.flatMap(r => r.amounts.map(a => a ?? 0n)))
  const room = WIDTH - NAMES - 110
  const height = rows.length * step + 4
  const drawn = rows.map((row, i) => {
    const top = i * step + 4
    return html`<g><title>${row.label} ${series.map((s, n) => `${s} ${row.shown[n] ?? ''}`).join('，')}</title><text class="name" x="${NAMES - 8}" y="${top + 12}">${short(row.label)}</text>${row.amounts.map(
      (amount, n) => {
        const width = shareOf(amount ?? 0n, most) * room
        const y = top + n * (BAR + 2)
        return html`<rect class="s${n}" x="${NAMES}" y="${y}" width="${coordinate(width)}" height="${BAR}"/><text x="${coordinate(NAMES + width + 5)}" y="${y + 11}">${row.shown[n] ?? ''}</text>`
      },
    )}</g>`
  })
  return html`${legend(series)}${chart(title, height, '', drawn)}`
}

const short = (label: string): string => (label.length > LETTERS ? `${label.slice(0, LETTERS - 1)}…` : label)

export const legend = (series: readonly string[]): Html | null =>
  series.length < 2 ? null : html`<ul class="legend" aria-hidden="true">${series.map((s, i) => html`<li class="k${i}">${s}</li>`)}</ul>`
