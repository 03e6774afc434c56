/** A document → Word (docx), as GB/T 9704 lays it out: what opens in Word, WPS and LibreOffice. */
import type { ReadDocument } from '@jixiao/core'
import { Document, type ISectionOptions, Packer, PageOrientation } from 'docx'
import { OFFICIAL_LAYOUT, type OfficialLayout } from '../layout/official-layout.ts'
import { titleOf } from '../layout/outline.ts'
import { type Section, sectionsOf } from '../layout/sections.ts'
import { sealed } from '../sealed-package.ts'
import { partOf } from './docx-parts.ts'
import { footersOf, stylesOf, twips, twipsOfMm } from './docx-styles.ts'
import { fontTable } from './font-table.ts'

/** The same document gives the same bytes. Its properties hold the title and nothing else. */
export async function writeDocx(document: ReadDocument, layout: OfficialLayout = OFFICIAL_LAYOUT): Promise<Uint8Array> {
  const file = new Document({
    evenAndOddHeaderAndFooters: true,
    styles: stylesOf(layout),
    sections: sectionsOf(document.blocks, layout).map(s => sectionOptions(s, layout)),
  })
  return sealed(await Packer.pack(file, 'uint8array'), titleOf(document), { 'word/fontTable.xml': fontTable(layout) })
}

function sectionOptions({ isLandscape, parts }: Section, layout: OfficialLayout): ISectionOptions {
  const { page, margins, sizes } = layout
  const [top, right, bottom, left] = [margins.top, margins.right, margins.bottom, margins.left].map(twipsOfMm)
  const foot = twipsOfMm(margins.bottom - 7) - twips(sizes.pageNumber)
  // turned by a quarter to the left: what was the top is the left
  const turned = isLandscape ? { top: right, right: bottom, bottom: left, left: top } : { top, right, bottom, left }
  return {
    properties: {
      page: {
        size: {
          width: twipsOfMm(page.width),
          height: twipsOfMm(page.height),
          orientation: isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: { ...turned, header: twipsOfMm(15), footer: Math.min(foot, (turned.bottom ?? foot) - twips(sizes.pageNumber) * 1.5) },
      },
    },
    footers: footersOf(layout),
    children: parts.flatMap(p => partOf(p, layout)),
  }
}
