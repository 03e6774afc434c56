/** Monitoring reports: what a figure says of the money of the department, of one of its lines, or of one project (DOMAIN 4.3). */
import { bare, type Mention } from '@jixiao/core'
import { clauseBefore } from './clause-of-mention.ts'
import { isInReport, type MeantFact, type MentionContext, of } from './fact-context.ts'
import { type Item, itemAt, projectInLabel } from './items-of-text.ts'
import { CARRIED_OVER, EXECUTION_ASPECTS, EXECUTION_SCOPES, FORECAST, LEFT_OVER, WHOLE_SPENDING } from './known-facts.ts'

/** Monitoring: execution/<scope>/<aspect>; a part takes the aspect of its whole ("追加预算7.5万元，其中：基本支出0万元"). */
export function executionFact(m: Mention, context: MentionContext): MeantFact | null {
  if (m.role === 'rate') return rateFact(m, context)
  if (m.role !== 'amount') return null
  const project = projectOf(m, context)
  if (project !== null) return itemFact(project, itemAspect(m), context)
  if (!isInReport(m, context)) return null
  const own = aspectOf(m)
  const item = isAboutAll(m) ? null : itemAt(context.items, m)
  const scope = lineOf(m, item, own === 'spent', context)
  const whole = m.partOf === undefined ? undefined : context.mentions[m.partOf]
  const aspect = own ?? (FORECAST.test(clauseBefore(m)) ? null : whole ? aspectOf(whole) : scope === 'total' ? null : aspectBefore(m, context))
  // "其中：某项目10万元" is no fact of the whole department, "其中追加20万元" is one
  const isOfOneItem = whole !== undefined && scope === 'total' && own !== 'supplement' && own !== 'carry-over'
  if (!aspect || isOfOneItem || namesOneItem(m.label) || (item?.kind === 'other' && scope === 'total')) return null
  const isSpending = aspect === 'spent' || aspect === 'expected'
  if (isSpending && scope === 'total' && !WHOLE_SPENDING.test(bare(m.label))) return null
  return of(`execution/${scope}/${aspect}`)
}

/** The line that the words of a figure name, else that of its item or, for spending, of its sentence. */
function lineOf(m: Mention, item: Item | null, isSpent: boolean, context: MentionContext): string {
  const said = scopeOf(m.label)
  if (said !== 'total' || isAboutAll(m)) return said
  if (item?.kind === 'line') return item.line
  return isSpent ? lineBefore(m, context) : said
}

/** "示例项目年初预算10万元" is not the department's budget. */
export const namesOneItem = (label: string): boolean => projectInLabel(label) !== null || /项目|专项/.test(label.replace(/项目支出/g, ''))

const isAboutAll = (m: Mention): boolean => /部门(?!间)|(?:本|我|全)单位|整体|合计|全[县市区省]/.test(clauseBefore(m))

/** Figures behind the one whose words name a project. */
const FURTHEST = 30

/** The one project that a figure is about: its own words name it, or the words before it in the sentence, or the item in which it stands. */
export function projectOf(m: Mention, { items, mentions }: Pick<MentionContext, 'items' | 'mentions'>): string | null {
  for (let at: Mention | undefined = m; at && m.index - at.index < FURTHEST && isSameSentence(at, m); at = mentions[at.index - 1]) {
    const named = projectInLabel(at.label)
    if (named !== null) return named
    if (isAboutAll(at) || scopeOf(at.label) !== 'total') return null
  }
  const item = itemAt(items, m)
  return item?.kind === 'project' ? item.name : null
}

const isSameSentence = (a: Mention, b: Mention): boolean =>
  a.place.block === b.place.block && a.place.row === b.place.row && a.place.column === b.place.column && a.sentence.from === b.sentence.from

/** Projects are counted in the order in which the text first names them. */
function itemFact(name: string, aspect: string | null, { projects }: MentionContext): MeantFact | null {
  if (aspect === null || aspect === 'carry-over') return null
  const n = projects.get(name) ?? projects.size
  projects.set(name, n)
  return { ...of(`execution/project-item/${n}/${aspect}`), label: name }
}

/** Within an item plain 预算 is what was first budgeted for it. */
const itemAspect = (m: Mention): string | null => {
  const words = m.label.replace(projectInLabel(m.label) ?? /$^/, '')
  return (
    aspectOf({ ...m, label: words }) ??
    (/^(?:批复|安排|下达)?(?:预算|资金|经费)(?:资金|经费|总额|金额|安排|数|总)*$/.test(bare(words)) ? 'initial' : null)
  )
}

/** "年初预算安排基本支出500万元，项目支出300万元": what happened is said once. */
function aspectBefore(m: Mention, { mentions }: MentionContext): string | null {
  for (let i = m.index - 1; ; i--) {
    const before = mentions[i]
    if (!before || before.sentence.from !== m.sentence.from || before.place.block !== m.place.block) return null
    const aspect = before.role === 'amount' ? aspectOf(before) : null
    if (aspect) return aspect
  }
}

/** "基本支出预算300万元，支出150万元": where the sentence has spoken of one line only, what is spent is of it. */
function lineBefore(m: Mention, { mentions }: MentionContext): string {
  const lines = new Set<string>()
  for (let at = mentions[m.index - 1]; at && m.index - at.index < FURTHEST && isSameSentence(at, m); at = mentions[at.index - 1])
    if (at.role === 'amount') lines.add(scopeOf(at.label))
  const [line] = lines
  return lines.size === 1 && line !== undefined ? line : 'total'
}

const RATE = /(?:预算)?(?:执行|支付)(?:率|进度)|支出进度/

function rateFact(m: Mention, context: MentionContext): MeantFact | null {
  if (FORECAST.test(clauseBefore(m))) return null
  const about = m.about === undefined ? undefined : context.mentions[m.about]
  const meant = about ? executionFact(about, context) : null
  if (meant?.fact.endsWith('/spent')) return { ...meant, fact: meant.fact.replace(/spent$/, 'rate') }
  if (!RATE.test(m.label)) return null
  const project = projectOf(m, context)
  if (project !== null) return itemFact(project, 'rate', context)
  return !about && isInReport(m, context) ? of(`execution/${scopeOf(m.label)}/rate`) : null
}

export const scopeOf = (label: string): string =>
  projectInLabel(label) === null ? (EXECUTION_SCOPES.find(([p]) => p.test(label))?.[1] ?? 'total') : 'total'

/** What happened to the money; what is only expected or left over is none of the amounts of a report's date. */
export function aspectOf(m: Mention): string | null {
  const words = m.label.replace(/基本支出|项目支出/, '')
  if (FORECAST.test(m.label) || FORECAST.test(clauseBefore(m))) return /支出|执行|支付/.test(words) && !LEFT_OVER.test(words) ? 'expected' : null
  const aspect = EXECUTION_ASPECTS.find(([p]) => p.test(words))?.[1] ?? null
  return aspect === 'carry-over' && (!CARRIED_OVER.test(words) || LEFT_AT_END.test(words)) ? null : aspect
}
const LEFT_AT_END = /年末|年底|期末|月[末底]|下年|下一年|当年|本年/
