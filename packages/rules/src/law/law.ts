/** The instruments on which rules rest, and what a citation says in words. */
import type { Citation, Wording } from '@jixiao/core'
import { INSTRUMENTS } from '../law.gen.ts'
import type { Instrument } from './instrument.ts'

export type { Instrument } from './instrument.ts'
export { INSTRUMENTS }

const byId: ReadonlyMap<string, Instrument> = new Map(INSTRUMENTS.map(i => [i.id, i]))

/** The instrument of a citation, undefined when the rule book does not have it. */
export const instrumentOf = (citation: Citation): Instrument | undefined => byId.get(citation.instrument)

/** What the cited article says; undefined when no article is cited or it is not in the book. */
export const articleOf = (citation: Citation): Wording | undefined =>
  citation.article === undefined ? undefined : instrumentOf(citation)?.articles[citation.article]

/** Does the citation lead to an instrument of the book, and to an article of it if one is named? */
export const doesResolve = (citation: Citation): boolean =>
  instrumentOf(citation) !== undefined && (citation.article === undefined || articleOf(citation) !== undefined)

/** "《预算法》第14条" as people cite it. */
export function citationInWords(citation: Citation): Wording {
  const instrument = instrumentOf(citation)
  if (!instrument) return { zh: citation.instrument, en: citation.instrument }
  const isNumbered = citation.article !== undefined && /^\d+$/.test(citation.article)
  const short = instrument.title.zh.replace(/^中华人民共和国/, '')
  return {
    zh: `《${short}》${isNumbered ? `第${citation.article}条` : ''}`,
    en: `${instrument.title.en}${isNumbered ? `, art. ${citation.article}` : ''}`,
  }
}
