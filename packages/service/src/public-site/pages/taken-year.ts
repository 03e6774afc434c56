/** A year taken from published documents: said so at the top, the files, the figures with the places where they stand, what is not settled. */
import { type Wording, wording } from '@jixiao/core'
import { factKey } from '@jixiao/documents'
import { kindName } from '../../report/naming.ts'
import { figuresOf } from '../figures.ts'
import { dataTable, type Html, html } from '../html.ts'
import type { Language } from '../language.ts'
import { href, tablesPath, targetsPath, yearPath } from '../page-paths.ts'
import type { Page } from '../shell.ts'
import type { BodyYear, SiteData } from '../site-data.ts'
import { isPending, placeText, statedFact, type TakenFrom } from '../taken-year.ts'
import { whatFor, yearOf } from '../words.ts'
import { aboveYear } from './above-year.ts'

/** What a citizen looks for first, by stage and fact. */
const FIRST: readonly (readonly [name: Wording, stage: string, fact: string])[] = [
  [wording('收入预算', 'Income, budget'), 'budget', 'income/total'],
  [wording('支出预算', 'Expenditure, budget'), 'budget', 'expenditure/byFunction/all/total'],
  [wording('其中：基本支出', 'of which basic'), 'budget', 'expenditure/byFunction/all/basic'],
  [wording('其中：项目支出', 'of which projects'), 'budget', 'expenditure/byFunction/all/project'],
  [wording('“三公”经费预算', '“Three public” expenses, budget'), 'budget', 'three-public/total/all'],
  [wording('收入决算', 'Income, accounts'), 'final-accounts', 'income/current'],
  [wording('支出决算', 'Expenditure, accounts'), 'final-accounts', 'expenditure/byFunction/all/total'],
  [wording('其中：基本支出决算', 'of which basic, accounts'), 'final-accounts', 'expenditure/byFunction/all/basic'],
  [wording('其中：项目支出决算', 'of which projects, accounts'), 'final-accounts', 'expenditure/byFunction/all/project'],
  [wording('“三公”经费决算', '“Three public” expenses, accounts'), 'final-accounts', 'three-public/total/all'],
]

export const MARK = wording('据公开文件录入，未经单位确认', 'Taken from published documents, not confirmed by the body')
export const UNSETTLED = wording('待核', 'not settled')

const marked = (l: Language): Html =>
  html`<p class="note"><strong>${l.of(MARK)}</strong>。${l.say('每个数后面写明它在哪个文件的什么地方；“待核”的数还没有人核对，不能引用。', 'Every figure is followed by the place where it stands; figures “not settled” have not been looked at by a person.')}</p>`

export function takenYearPage(site: SiteData, of: BodyYear, taken: TakenFrom, l: Language): Page {
  const { say } = l
  const { body, year } = of
  const path = yearPath(of)
  const f = figuresOf(of, site)
  const sentence = whatFor(l, of, f)
  const first = FIRST.flatMap(([name, stage, fact]) => {
    const found = statedFact(of, stage, fact)
    return found ? [[l.of(name), ...cells(of, found, l)]] : []
  })
  return {
    path,
    title: say(`${body.name}${year}年`, `${body.name} ${year}`),
    description: `${l.of(MARK)}。${sentence}`,
    above: aboveYear(of, l),
    content: html`${marked(l)}<p class="lead">${sentence}</p>
${first.length === 0 ? null : dataTable(say(`${body.name}${year}年主要数字`, `Main figures of ${body.name} in ${year}`), columns(l), first)}
<p><a href="${href(path, tablesPath(of))}">${say(`全部${taken.facts.length}个数和出处`, `All ${taken.facts.length} figures with their places`)}</a>${
      f.projects.length > 0
        ? html` · <a href="${href(path, targetsPath(of))}">${say(`${f.projects.length}个项目的目标和结果`, `targets and results of ${f.projects.length} projects`)}</a>`
        : null
    }</p>
${pendingOf(taken, l)}<h2>${say('来源文件', 'Documents')}</h2>${documentsTable(taken, l)}`,
  }
}

export const documentsTable = ({ documents }: TakenFrom, l: Language): Html => {
  const { say } = l
  return dataTable(
    say('来源文件', 'Documents'),
    [{ name: say('文件', 'File') }, { name: say('种类', 'Kind') }, { name: say('版本', 'Edition') }, { name: say('校验值（SHA-256）', 'SHA-256') }],
    documents.map(d => [d.name, kindOf(d.kind, l), say(`第${d.edition}版`, String(d.edition)), html`<code class="hash">${d.sha256}</code>`]),
  )
}

/** Every figure, table by table, in the order of the documents. */
export function takenTablesPage(of: BodyYear, taken: TakenFrom, l: Language, path = tablesPath(of)): Page {
  const { say } = l
  const { body, year } = of
  const groups = new Map<string, TakenFrom['facts'][number][]>()
  for (const f of taken.facts) {
    const key = `${f.place.file}　${f.place.table ?? say('文字', 'text')}`
    const group = groups.get(key)
    if (group) group.push(f)
    else groups.set(key, [f])
  }
  return {
    path,
    title: say(`${body.name}${year}年文件所载数字和出处`, `${body.name} ${year}: figures and their places`),
    description: say(
      `${body.name}${year}年公开文件所载的${taken.facts.length}个数，逐个注明出处。`,
      `${taken.facts.length} figures of the documents that ${body.name} published for ${year}, each with its place.`,
    ),
    above: [...aboveYear(of, l), [yearOf(l, year), yearPath(of)]],
    content: html`${marked(l)}${pendingOf(taken, l)}${[...groups].map(
      ([name, facts]) =>
        html`<h2 lang="zh-CN">${name}</h2>${dataTable(
          name,
          columns(l),
          facts.map(f => [html`<span lang="zh-CN">${f.label || f.fact}${f.year === year ? '' : `（${f.year}）`}</span>`, ...cells(of, f, l)]),
        )}`,
    )}`,
  }
}

const columns = ({ say }: Language) => [
  { name: say('事项', 'Item') },
  { name: say('文件所载', 'As printed'), isFigure: true },
  { name: say('出处', 'Place') },
]

const cells = (of: BodyYear, f: TakenFrom['facts'][number], l: Language): readonly string[] => [
  isPending(of, f) || f.value === null ? l.of(UNSETTLED) : f.printed,
  placeText(f.place, l.code === 'zh-CN'),
]

function pendingOf({ pending, facts }: TakenFrom, l: Language): Html | null {
  const known = new Set(facts.map(factKey))
  const reasons = [...new Set([...pending].filter(([key]) => known.has(key)).map(([, why]) => l.of(why)))]
  if (reasons.length === 0) return null
  return html`<h2>${l.of(UNSETTLED)}</h2><ul class="plain">${reasons.map(r => html`<li>${r}</li>`)}</ul>`
}

const kindOf = (kind: string, l: Language): string =>
  kind === 'budget-disclosure' ||
  kind === 'performance-targets' ||
  kind === 'monitoring-report' ||
  kind === 'self-evaluation-report' ||
  kind === 'final-accounts'
    ? kindName(kind, l.code === 'zh-CN')
    : kind
