/** Bytes → blocks, whatever the format. */
import { type Outcome, type ReadDocument, refused } from '@jixiao/core'

/** Reads a file. Refuses with a clear problem what it cannot read. */
export function readDocument(_bytes: Uint8Array, _file: string): Outcome<ReadDocument> {
  return refused('not-yet', { zh: '尚未实现', en: 'not yet' })
}
