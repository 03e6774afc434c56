/** Html that cannot be broken by what is put into it: every value of a template is escaped unless it is html itself. */
import { escapeHtml } from '../report/paper.ts'

export class Html {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

export type Content = Html | string | number | bigint | null | readonly Content[]

const written = (content: Content): string => {
  if (content === null) return ''
  if (content instanceof Html) return content.text
  if (typeof content === 'object') return content.map(written).join('')
  return escapeHtml(String(content))
}

/** Text of our own that is html already. */
export const raw = (text: string): Html => new Html(text)

/** A piece of html: html`<p>${text}</p>`. */
export const html = (parts: TemplateStringsArray, ...values: readonly Content[]): Html =>
  new Html(parts.map((part, i) => part + (i < values.length ? written(values[i] ?? null) : '')).join(''))

export interface Column {
  readonly name: string
  /** Right-aligned figures. */
  readonly isFigure?: boolean
}

/** A table of data; the first cell of a row is its name. */
export const dataTable = (caption: string, columns: readonly Column[], rows: readonly (readonly Content[])[], total?: readonly Content[]): Html =>
  html`<div class="sheet" tabindex="0" role="region" aria-label="${caption}"><table><caption>${caption}</caption><thead><tr>${columns.map(
    c => html`<th scope="col"${figure(c)}>${c.name}</th>`,
  )}</tr></thead><tbody>${rows.map(row => rowHtml(row, columns))}</tbody>${
    total === undefined ? null : html`<tfoot>${rowHtml(total, columns)}</tfoot>`
  }</table></div>`

const rowHtml = (row: readonly Content[], columns: readonly Column[]): Html =>
  html`<tr>${row.map((cell, i) => (i === 0 ? html`<th scope="row">${cell}</th>` : html`<td${figure(columns[i])}>${cell}</td>`))}</tr>
`

const figure = (column: Column | undefined): Html => raw(column?.isFigure ? ' class="n"' : '')
