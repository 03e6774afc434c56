/** What every chart stands in: its title for those who do not see it, drawn once for wide screens and once for phones, so that its letters stay readable. */
import { type Content, type Html, html } from '../html.ts'

export interface Frame {
  readonly look: 'wide' | 'narrow'
  readonly width: number
}

const FRAMES: readonly Frame[] = [
  { look: 'wide', width: 720 },
  { look: 'narrow', width: 358 },
]

export interface Drawing {
  readonly height: number
  readonly look?: string
  readonly content: Content
}

export const chart = (title: string, draw: (frame: Frame) => Drawing): Html =>
  html`${FRAMES.map(frame => {
    const { height, look = '', content } = draw(frame)
    return html`<div class="${frame.look}"><svg class="${`chart ${look}`.trim()}" viewBox="0 0 ${frame.width} ${height}" role="img" aria-label="${title}"><title>${title}</title>${content}</svg></div>`
  })}`
