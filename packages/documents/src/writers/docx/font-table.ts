/** The fonts of a Word document, each with the name of one that may stand in for it where it is not installed. */
import type { FontChoice, OfficialLayout } from '../layout/official-layout.ts'
import { escapeXml } from '../sealed-package.ts'

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

export function fontTable({ fonts }: OfficialLayout): string {
  const choices = new Map([fonts.title, fonts.body, ...fonts.headings, fonts.table].map(f => [f.name, f]))
  const font = ({ name, otherwise }: FontChoice): string =>
    `<w:font w:name="${escapeXml(name)}"><w:altName w:val="${escapeXml(otherwise[0] ?? name)}"/><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="default"/></w:font>`
  const latin = `<w:font w:name="${escapeXml(fonts.latin)}"><w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font>`
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="${W}">${[...choices.values()].map(font).join('')}${latin}</w:fonts>`
}
