/** What every chart stands in: its title for those who do not see it, and on a small screen room to move it sideways. */
import { type Content, type Html, html } from '../html.ts'

export const WIDTH = 720

export const chart = (title: string, height: number, look: string, drawing: Content): Html =>
  html`<div class="wide" tabindex="0" role="group" aria-label="${title}"><svg class="${`chart ${look}`.trim()}" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${title}"><title>${title}</title>${drawing}</svg></div>`
