/** Names of persons behind labels and in the list of the evaluation group (DOMAIN.md 9.2, PII-6). */
import { CLERK_LABELS, LEADER_LABELS, LEADER_TITLE, NAME, NOT_A_NAME, TITLE } from './name-words.ts'

export interface NamedPerson {
  readonly kind: 'clerk-name' | 'named-person'
  readonly label: string
  readonly from: number
  readonly to: number
  readonly isLeader: boolean
}

const LABELS = [...LEADER_LABELS, ...CLERK_LABELS].sort((a, b) => b.length - a.length)
const LABEL = new RegExp(`(?<![一-龥])(${LABELS.join('|')})(?:\\s*\\([^()]{0,8}\\))?`, 'g')
const ONLY_LABEL = new RegExp(`^\\s*(${LABELS.join('|')})(?:\\s*\\([^()]{0,8}\\))?\\s*:?\\s*$`)
/** Every label has one of these; most texts have none. */
const MAY_LABEL = /[人员组]|主管|领导/
const NAME_END = '(?=$|[\\s,，;；。、/()]|联系|电话|手机|职务|审核|填报|日期|\\d)'
const NAME_AT_START = new RegExp(`^(\\s*:?\\s*)(${NAME.source})${NAME_END}`)
const ONLY_NAME = new RegExp(`^\\s*(${NAME.source})\\s*$`)
const NAME_AND_TITLE = new RegExp(`^\\s*(${NAME.source})(?:\\s+|\\s*[,:、(]\\s*)([^,。;:]{2,40}?)\\)?\\s*$`)

export const isName = (text: string): boolean => !NOT_A_NAME.test(text.replace(/\s+/g, ''))

/** The label that is all of a text ("填报人："), or null. */
export const loneLabel = (folded: string): string | null => (MAY_LABEL.test(folded) ? (ONLY_LABEL.exec(folded)?.[1] ?? null) : null)

/** The name that is all of a text, with its offsets, or null. */
export function loneName(folded: string): { readonly from: number; readonly to: number } | null {
  const name = ONLY_NAME.exec(folded)?.[1]
  if (name === undefined || !isName(name)) return null
  const from = folded.indexOf(name)
  return { from, to: from + name.length }
}

/** Names behind labels in the same text: "填报人：张三 联系电话：…". A label with no name is nothing. */
export function namesBehindLabels(folded: string): NamedPerson[] {
  const found: NamedPerson[] = []
  if (!MAY_LABEL.test(folded)) return found
  for (const m of folded.matchAll(LABEL)) {
    const label = m[1] ?? ''
    const at = m.index + m[0].length
    const name = NAME_AT_START.exec(folded.slice(at, at + 24))
    const [, gap = '', text = ''] = name ?? []
    // without a colon or a space only a text that ends with the name is taken: "项目负责人要切实负责" names nobody
    if (!name || !isName(text) || (gap === '' && at + text.length !== folded.trimEnd().length)) continue
    const from = at + gap.length
    found.push(personOf(label, from, text), ...namesListed(folded, from + text.length, label))
  }
  return found
}

/** "成员：张三、李四": the names that follow in the same list. */
function namesListed(folded: string, from: number, label: string): NamedPerson[] {
  const found: NamedPerson[] = []
  for (let at = from; folded[at] === '、'; ) {
    const [, gap = '', text = ''] = NAME_AT_START.exec(folded.slice(at + 1, at + 26)) ?? []
    if (text === '' || !isName(text)) break
    found.push(personOf(label, at + 1 + gap.length, text))
    at += 1 + gap.length + text.length
  }
  return found
}

/** "张三 示例局办公室主任" in the list of the evaluation group. */
export function nameWithTitle(folded: string, label: string): NamedPerson | null {
  const m = NAME_AND_TITLE.exec(folded)
  const [, name = '', title = ''] = m ?? []
  if (!m || !isName(name) || !TITLE.test(title)) return null
  const from = folded.indexOf(name)
  return { kind: 'named-person', label, from, to: from + name.length, isLeader: LEADER_TITLE.test(title) }
}

export const personOf = (label: string, from: number, name: string): NamedPerson => {
  const isLeader = LEADER_LABELS.some(l => l === label)
  return { kind: isLeader ? 'named-person' : 'clerk-name', label, from, to: from + name.length, isLeader }
}
