/** A package of Office (zip) without time and persons: the same content gives the same bytes. */
import { strToU8, unzipSync, type Zippable, zipSync } from 'fflate'

/** The first day that a zip can name. */
export const NO_DATE = new Date(1980, 0, 1)

/** The same parts in a fixed order; the properties hold the title and nothing else; `others` replaces parts by name. */
export function sealed(bytes: Uint8Array, title: string, others: Readonly<Record<string, string>> = {}): Uint8Array {
  const replaced: Readonly<Record<string, string>> = { 'docProps/core.xml': coreProperties(title), ...others }
  const parts = unzipSync(bytes)
  const files: Zippable = {}
  for (const name of Object.keys(parts).sort(inOrder)) {
    const part = parts[name]
    const text = replaced[name]
    if (part && !name.endsWith('/')) files[name] = text === undefined ? part : strToU8(text)
  }
  return zipSync(files, { mtime: NO_DATE, level: 6 })
}

/** [Content_Types].xml is the first file of a package. */
const inOrder = (a: string, b: string): number => Number(b.startsWith('[')) - Number(a.startsWith('[')) || (a < b ? -1 : 1)

export const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const coreProperties = (title: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(title)}</dc:title></cp:coreProperties>`
