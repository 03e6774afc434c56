/** A checked file with how it looks: pages with findings as pictures, personal data painted over. */
import { drawPictures, type FileView, pageSpots, type ReaderResources } from '@jixiao/documents'
import { secretsOf } from './conceal.ts'
import type { CheckedFile } from './report.ts'

export const withView = (checked: CheckedFile, view: FileView | undefined): CheckedFile => (view ? { ...checked, view } : checked)

/** Pictures of the pages that have findings; files without pages stay as they are. */
export async function withPictures(checked: CheckedFile, bytes: Uint8Array, resources: ReaderResources): Promise<CheckedFile> {
  const { view, understanding, result, file } = checked
  if (view?.kind !== 'pages' || !understanding) return checked
  const { blocks, personalData } = understanding
  const pages = result.findings.flatMap(f => f.places.filter(p => p.file === file).flatMap(p => pageSpots(p, blocks).map(s => s.page)))
  return { ...checked, view: await drawPictures(view, bytes, pages, secretsOf(blocks, personalData), resources) }
}
