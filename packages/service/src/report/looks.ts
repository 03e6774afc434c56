/** The look of text and cells of a Word document as CSS: sizes are parts of the page's width, so that it looks the same at any size. */
import type { FlowView, FontKind, RunLook, TableLook, TextLook } from '@jixiao/documents'

const FONTS: Readonly<Record<FontKind, string>> = { song: 'var(--serif)', hei: 'var(--sans)', kai: 'var(--kai)', fang: 'var(--fang)' }

/** Points → a length; small print stays readable on a small screen. */
const length = (points: number, { page }: FlowView): string => `max(${Math.min(11, points)}px,${round((points / page.width) * 100)}cqw)`
const share = (points: number, { page }: FlowView): string => `${round((points / page.width) * 100)}cqw`
const round = (value: number): number => Math.round(value * 100) / 100

/** style="…", or nothing. */
const style = (parts: readonly string[]): string => (parts.length === 0 ? '' : ` style="${parts.join(';')}"`)

export function textStyle(look: TextLook | undefined, view: FlowView, more: readonly string[] = []): string {
  if (!look) return style(more)
  const { align, indent, left, size } = look
  return style([
    `text-align:${align ?? 'left'}`,
    `text-indent:${indent ?? 0}em`,
    ...(left ? [`margin-left:${share(left, view)}`] : []),
    ...(size ? [`font-size:${length(size, view)}`] : []),
    ...more,
  ])
}

export function cellStyle(look: TableLook['cells'][string] | undefined, view: FlowView): string {
  if (!look) return ''
  return textStyle({ ...look, left: 0 }, view, [
    ...(look.valign ? [`vertical-align:${look.valign === 'center' ? 'middle' : look.valign}`] : []),
    ...(look.shade ? [`background-color:#${look.shade}`] : []),
  ])
}

/** Of a run in text of the given look. */
export function runStyle(run: RunLook, of: TextLook, view: FlowView): string {
  return style([
    `font-weight:${run.isBold ? 700 : 400}`,
    ...(run.isItalic ? ['font-style:italic'] : []),
    ...(run.isUnderlined ? ['text-decoration:underline'] : []),
    ...(run.size && run.size !== of.size ? [`font-size:${length(run.size, view)}`] : []),
    ...(run.font ? [`font-family:${FONTS[run.font]}`] : []),
    ...(run.colour && run.colour !== '000000' ? [`color:#${run.colour}`] : []),
  ])
}

export const columnGroup = (look: TableLook | undefined): string =>
  look?.widths ? `<colgroup>${look.widths.map(w => `<col style="width:${round(w * 100)}%">`).join('')}</colgroup>` : ''

/** Of a picture: as large on the page as in the file. */
export const widthStyle = (width: number | undefined, height: number | undefined, view: FlowView): string =>
  width === undefined || height === undefined ? '' : style([`width:${share(width, view)}`, `aspect-ratio:${round(width)}/${round(height)}`])
