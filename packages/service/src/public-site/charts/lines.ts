/** Lines over the years as plain svg; a year of which nothing is known leaves a gap. */
import { type Html, html } from '../html.ts'
import { legend } from './bars.ts'
import { chart } from './frame.ts'
import { coordinate, largestOf, shareOf } from './scale.ts'

export interface LineSeries {
  readonly name: string
  /** One for each year. */
  readonly amounts: readonly (bigint | null)[]
  readonly shown: readonly string[]
}

const HEIGHT = 230
const LEFT = 50
const BOTTOM = 34
const TOP = 26
/** Room that an amount takes. */
const WORDS = 92

export function lines(title: string, years: readonly number[], series: readonly LineSeries[]): Html {
  const most = largestOf(series.flatMap(s => s.amounts.map(a => a ?? 0n)))
  const y = (amount: bigint): number => HEIGHT - BOTTOM - shareOf(amount, most) * (HEIGHT - BOTTOM - TOP)
  return html`${legend(series.map(s => s.name))}${chart(title, ({ width }) => {
    const x = (i: number): number => LEFT + (years.length < 2 ? (width - 2 * LEFT) / 2 : (i * (width - 2 * LEFT)) / (years.length - 1))
    const axis = html`<line class="axis" x1="20" x2="${width - 20}" y1="${HEIGHT - BOTTOM}" y2="${HEIGHT - BOTTOM}"/>${years.map(
      (year, i) => html`<text class="middle" x="${coordinate(x(i))}" y="${HEIGHT - 12}">${year}</text>`,
    )}`
    // amounts stand above the first line only, where there is room for them
    const isRoomy = (width - 2 * LEFT) / Math.max(1, years.length - 1) >= WORDS
    const drawn = series.map((s, n) => {
      const points = s.amounts.map((a, i) => (a === null ? null : { i, at: `${coordinate(x(i))},${coordinate(y(a))}`, y: y(a) }))
      return html`<g class="l${n}">${runs(points).map(run => html`<polyline points="${run.map(p => p.at).join(' ')}"/>`)}${points.map(p =>
        p === null
          ? null
          : html`<g><title>${years[p.i] ?? ''} ${s.name} ${s.shown[p.i] ?? ''}</title><circle cx="${coordinate(x(p.i))}" cy="${coordinate(p.y)}" r="4"/>${
              n === 0 && (isRoomy || p.i === 0 || p.i === years.length - 1)
                ? html`<text class="middle" x="${coordinate(x(p.i))}" y="${coordinate(p.y - 9)}">${s.shown[p.i] ?? ''}</text>`
                : null
            }</g>`,
      )}</g>`
    })
    return { height: HEIGHT, content: [axis, drawn] }
  })}`
}

/** Neighbours without a gap between them. */
function runs<T>(points: readonly (T | null)[]): readonly (readonly T[])[] {
  const all: T[][] = [[]]
  for (const p of points) {
    if (p === null) all.push([])
    else all.at(-1)?.push(p)
  }
  return all.filter(run => run.length > 0)
}
