/** What a document is: kind, body, code, year, parts. */
import type { DocumentFace, ReadDocument } from '@jixiao/core'
import { bodyOf, levelOf } from './face/body-name.ts'
import { documentKindOf, documentTitleOf } from './face/document-kind.ts'
import { documentParts } from './face/document-parts.ts'
import { faceEvidence } from './face/face-evidence.ts'
import { fiscalYearOf } from './face/fiscal-year-of.ts'

export function recogniseFace(document: ReadDocument): DocumentFace {
  const evidence = faceEvidence(document.blocks)
  const body = bodyOf(evidence)
  const title = documentTitleOf(evidence)
  return {
    file: document.file,
    kind: documentKindOf(evidence, body !== null),
    ...(title ? { title } : {}),
    body,
    fiscalYear: fiscalYearOf(evidence),
    level: levelOf(body?.name),
    parts: documentParts(evidence, body),
    ...(document.pages === undefined ? {} : { pages: document.pages }),
  }
}
