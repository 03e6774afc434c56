/** What share of the printed numbers became statements. */
import type { Coverage, Mention, Notice, ReadDocument, Statement } from '@jixiao/core'

export function measureCoverage(
  _document: ReadDocument,
  _statements: readonly Statement[],
  _mentions: readonly Mention[],
): { readonly coverage: Coverage; readonly notices: readonly Notice[] } {
  return { coverage: { numbers: 0, labels: 0, stated: 0, lost: 0 }, notices: [] }
}
