/** Looking at and painting over pieces of a picture; boxes are in points, `scale` is pixels per point. */
import type { Picture } from '../readers/pdf/raw-page.ts'
import type { PageBox } from './file-view.ts'

/** The middle of a character's box: lines around a cell stand outside of it. */
const [MARGIN_X, MARGIN_Y] = [0.25, 0.2]
/** Of 255: what differs less is the same ground. */
const LEAST_CONTRAST = 40

/** Is anything drawn in the middle of the box? */
export function hasInk({ width, height, data }: Picture, [x0, y0, x1, y1]: PageBox, scale: number): boolean {
  const [dx, dy] = [(x1 - x0) * MARGIN_X, (y1 - y0) * MARGIN_Y]
  const [left, right] = [clamp((x0 + dx) * scale, width), clamp((x1 - dx) * scale, width)]
  const [top, bottom] = [clamp((y0 + dy) * scale, height), clamp((y1 - dy) * scale, height)]
  let [least, most] = [255, 0]
  for (let y = top; y < bottom; y++)
    for (let x = left; x < right; x++) {
      const green = data[(y * width + x) * 4 + 1] ?? 255
      if (green < least) least = green
      if (green > most) most = green
    }
  return most - least > LEAST_CONTRAST
}

/** Paints the box over, so that nothing of what stood there is left in the picture. */
export function paintOver({ width, height, data }: Picture, [x0, y0, x1, y1]: PageBox, scale: number): void {
  const [left, right] = [clamp(x0 * scale, width), clamp(x1 * scale + 1, width)]
  const [top, bottom] = [clamp(y0 * scale, height), clamp(y1 * scale + 1, height)]
  for (let y = top; y < bottom; y++)
    for (let x = left; x < right; x++) {
      const at = (y * width + x) * 4
      data[at] = data[at + 1] = data[at + 2] = PAINT
    }
}
export const PAINT = 0x66

const clamp = (value: number, most: number): number => Math.max(0, Math.min(most, Math.floor(value)))
