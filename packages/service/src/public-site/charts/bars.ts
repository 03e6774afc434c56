/** Horizontal bars as plain svg: a few amounts side by side for each name. */
import { type Html, html } from '../html.ts'
import { chart } from './frame.ts'
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
/** For the amount behind the bar. */
const BEHIND = 110

export function bars(title: string, series: readonly string[], rows: readonly BarRow[]): Html {
  const most = largestOf(rows.flatMap(r => r.amounts.map(a => a ?? 0n)))
  return html`${legend(series)}${chart(title, ({ width, look }) => {
    // on a phone the name stands above its bars
    const isNarrow = look === 'narrow'
    const [left, above] = isNarrow ? [0, 20] : [NAMES, 0]
    const step = series.length * (BAR + 2) + 12 + above
    const content = rows.map((row, i) => {
      const top = i * step + 4
      const name = isNarrow
        ? html`<text x="0" y="${top + 12}">${row.label}</text>`
        : html`<text class="name" x="${NAMES - 8}" y="${top + 12}">${short(row.label)}</text>`
      return html`<g><title>${row.label}${series.map((s, n) => html` · ${s} ${row.shown[n] ?? ''}`)}</title>${name}${row.amounts.map((amount, n) => {
        const long = shareOf(amount ?? 0n, most) * (width - left - BEHIND)
        const y = top + above + n * (BAR + 2)
        return html`<rect class="s${n}" x="${left}" y="${y}" width="${coordinate(long)}" height="${BAR}"/><text x="${coordinate(left + long + 5)}" y="${y + 11}">${row.shown[n] ?? ''}</text>`
      })}</g>`
    })
    return { height: rows.length * step + 4, content }
  })}`
}

const short = (label: string): string => (label.length > LETTERS ? `${label.slice(0, LETTERS - 1)}…` : label)

export const legend = (series: readonly string[]): Html | null =>
  series.length < 2 ? null : html`<ul class="legend" aria-hidden="true">${series.map((s, i) => html`<li class="k${i}">${s}</li>`)}</ul>`
