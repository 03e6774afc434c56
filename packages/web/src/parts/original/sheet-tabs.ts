/** Shows one sheet of a workbook and hides the others; the shown one is fitted to the width as far as it stays readable. */

const LEAST_FIT = 0.62

export function openTab(sheets: Element | null, index: string): void {
  for (const tab of sheets?.querySelectorAll('.tab') ?? []) tab.setAttribute('aria-selected', String(tab.getAttribute('data-tab') === index))
  for (const sheet of sheets?.querySelectorAll<HTMLElement>('.sheet-view') ?? []) {
    sheet.hidden = sheet.dataset.sheet !== index
    if (!sheet.hidden) fitToWidth(sheet)
  }
}

/** The width is the one written on the grid, which zooming does not change. */
export function fitToWidth(sheet: HTMLElement): void {
  const width = Number.parseFloat(sheet.querySelector<HTMLElement>('.grid')?.style.width ?? '')
  if (width > 0) sheet.style.setProperty('--fit', String(Math.max(LEAST_FIT, Math.min(1, (sheet.clientWidth - 4) / width))))
}

/** Fits the shown sheet again whenever the room for it changes; returns what ends this. */
export function keepFitted(root: HTMLElement): () => void {
  const resized = new ResizeObserver(() => {
    for (const sheet of root.querySelectorAll<HTMLElement>('.sheet-view:not([hidden])')) fitToWidth(sheet)
  })
  resized.observe(root)
  return () => resized.disconnect()
}
