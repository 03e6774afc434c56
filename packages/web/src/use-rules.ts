/** The rules as the page knows them: titles and sources, told by the worker. */
import type { RuleInfo } from './check-messages.ts'
import { useSession } from './check-session.ts'

const NONE: ReadonlyMap<string, RuleInfo> = new Map()
let [indexed, index]: [readonly RuleInfo[] | null, ReadonlyMap<string, RuleInfo>] = [null, NONE]

/** All rules by code; empty until the worker has told them. */
export function useRules(): ReadonlyMap<string, RuleInfo> {
  const { book } = useSession()
  if (book === null) return NONE
  if (indexed !== book.rules) [indexed, index] = [book.rules, new Map(book.rules.map(r => [r.code, r]))]
  return index
}
