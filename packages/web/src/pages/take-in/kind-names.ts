/** What kinds of documents are called. */
import { DOCUMENT_KINDS } from '@jixiao/core'
import { kindName } from 'jixiao/contract'
import type { Lang } from '../../text/text.ts'

export const documentKindName = (kind: string, lang: Lang): string => {
  const known = DOCUMENT_KINDS.find(k => k === kind)
  return known ? kindName(known, lang === 'zh') : kind
}
