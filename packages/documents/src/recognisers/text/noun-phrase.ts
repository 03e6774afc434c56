/** The noun phrase that a figure belongs to, before it or (for counts) behind it. */
import {
  BARE_HEADS,
  EVENT_UNITS,
  LEADING,
  LIGHT_VERBS,
  NOT_A_THING,
  OPERATORS_AFTER,
  OPERATORS_BEFORE,
  PHRASE_END,
  REACHED,
  TRAILING,
} from './lexicon.ts'

const OPERATOR_WORDS = [...OPERATORS_BEFORE.map(([word]) => word), ...REACHED]
const LONGEST = 24
/** "《甲办法》《乙办法》等内部制度": the examples before 等 do not name the thing. */
const EXAMPLES = /^.*[、》”"].*?(?<![高平中初上下同])等(?=[^级候于待])/

/** Takes from a stretch of text before a figure what does not name the thing: "2023年我部门共计安排" → "". */
export function bareNoun(text: string): string {
  return stripLeading(stripTrailing(text.replace(/\s+/g, '')))
}

function stripTrailing(text: string): string {
  for (let rest = text; ; ) {
    const operator = OPERATOR_WORDS.find(w => rest.endsWith(w))
    const next = operator ? rest.slice(0, -operator.length) : rest.replace(TRAILING, '')
    if (next === rest) return rest
    if (next.endsWith('安排') && BARE_HEADS.has(next)) return rest
    rest = next
  }
}

function stripLeading(text: string): string {
  for (let rest = text; ; ) {
    const next = withoutVerb(lastListedAction(rest).replace(EXAMPLES, '').replace(LEADING, ''))
    if (next === rest) return rest
    rest = next
  }
}

/** "联合公安等部门开展专项行动": what is done is behind the verb. */
const DONE = /^.*(?:开展|举办|召开)了?(?=[^的率次数]{3,})/

/** A light verb goes, unless only a bare head ("次数", "资金") would be left. */
function withoutVerb(text: string): string {
  const rest = text.replace(DONE, '').replace(LIGHT_VERBS, '')
  return BARE_HEADS.has(rest) ? text : rest
}

/** "宣传工作、开展检查" → "检查…": in a list the action before the figure is its own. */
function lastListedAction(text: string): string {
  const at = text.lastIndexOf('、')
  if (at < 0) return text
  const tail = text.slice(at + 1)
  return tail !== tail.replace(LIGHT_VERBS, '') ? tail : text
}

/** The noun behind a count: "3个官方网宣平台，做好…" → "官方网宣平台". `rest` ends where the next figure begins. */
export function nounBehind(rest: string, isNextFigure: boolean): string {
  const operator = OPERATORS_AFTER.map(([p]) => p.exec(rest)?.[0] ?? '').find(t => t !== '') ?? ''
  let text = rest.slice(operator.length).replace(/^\s*(?:左右|上下)?\s*的?\s*/, '')
  text = text.split(/[,。;:!?()\n、《]/)[0] ?? ''
  if (isNextFigure) text = text.replace(/[和及与或].*$|(?:以及).*$/, '')
  text = text.replace(/\s+/g, '')
  if (text === '' || NOT_A_THING.test(text)) return ''
  const end = text.slice(1).search(PHRASE_END)
  return (end < 0 ? text : text.slice(0, end + 1)).slice(0, LONGEST)
}

const PERSONS = /(?:员|人|者|工|干部|教师|学生|群众|居民|农户|职数|编制|岗位)$/

/** Which of the two names a count. Events usually stand before their count, things often behind it. */
export function nameOfCount(unit: string, before: string, behind: string, isFrequent: boolean): string {
  if (behind === '') return before
  if (before === '' || isFrequent) return behind
  return EVENT_UNITS.has(unit) || PERSONS.test(before) ? before : behind
}
