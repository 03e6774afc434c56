/** Files → a ZIP without time and owner: the same files give the same bytes. */
import { type Zippable, zipSync } from 'fflate'
import type { ArchivedFile } from '../readers/archive/list-archive.ts'
import { NO_DATE } from './sealed-package.ts'

/** In the order of the list. Names are written as UTF-8. */
export function writeArchive(files: readonly ArchivedFile[]): Uint8Array {
  const entries: Zippable = {}
  for (const { name, bytes } of files) entries[name] = bytes
  return zipSync(entries, { mtime: NO_DATE, level: 6 })
}
