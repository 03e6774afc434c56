/** A year published from here of which documents were taken in as well: both beside each other, each marked, plan against accounts where they compare. */
import { absolute, fromDecimal, moneyOf, type Rational, rational, subtract, type Wording, wording } from '@jixiao/core'
import { bars } from '../charts/bars.ts'
import { type FigureName, figuresOf, type YearFigures } from '../figures.ts'
import { type Content, dataTable, type Html, html } from '../html.ts'
import type { Language } from '../language.ts'
import { href, paperPath } from '../page-paths.ts'
import { type Beside, type BodyYear, isPublished, type SiteData } from '../site-data.ts'
import { isPending, placeText, statedFact } from '../taken-year.ts'
import { money, percent } from '../words.ts'
import { documentsTable, MARK, UNSETTLED } from './taken-year.ts'

/** An amount as one of the sources has it; null: it stands there, but nobody has settled what it is. */
interface Told {
  readonly fen: bigint | null
  readonly place: string
}

const SOURCES = {
  plan: wording('年初预算（本站发布）', 'Budget (published here)'),
  paperPlan: wording('年初预算（据公开文件录入）', 'Budget (from documents)'),
  accounts: wording('决算（据公开文件录入）', 'Final accounts (from documents)'),
  spent: wording('实际支出（本站发布）', 'Spent (published here)'),
} as const satisfies Readonly<Record<string, Wording>>
type Source = keyof typeof SOURCES
const ALL: readonly Source[] = ['plan', 'paperPlan', 'accounts', 'spent']

interface Item {
  readonly name: Wording
  readonly figure: FigureName | null
  readonly planned: string
  readonly accounted: string
  readonly spent: (f: YearFigures) => bigint | null
}

const projectsSpent = ({ execution, basicExecution }: YearFigures): bigint | null => execution && execution.spent - (basicExecution?.spent ?? 0n)
const ITEMS: readonly Item[] = [
  { name: wording('收入', 'Income'), figure: null, planned: 'income/total', accounted: 'income/current', spent: () => null },
  {
    name: wording('支出', 'Expenditure'),
    figure: 'total',
    planned: 'expenditure/byFunction/all/total',
    accounted: 'expenditure/byFunction/all/total',
    spent: f => f.execution?.spent ?? null,
  },
  {
    name: wording('其中：基本支出', 'of which basic'),
    figure: 'basic',
    planned: 'expenditure/byFunction/all/basic',
    accounted: 'expenditure/byFunction/all/basic',
    spent: f => (f.execution ? (f.basicExecution?.spent ?? 0n) : null),
  },
  {
    name: wording('其中：项目支出', 'of which projects'),
    figure: 'project',
    planned: 'expenditure/byFunction/all/project',
    accounted: 'expenditure/byFunction/all/project',
    spent: projectsSpent,
  },
  {
    name: wording('“三公”经费', '“Three public” expenses'),
    figure: 'three-public',
    planned: 'three-public/total/all',
    accounted: 'three-public/total/all',
    spent: () => null,
  },
]

interface Row {
  readonly name: Wording
  readonly told: Readonly<Record<Source, Told | null>>
  /** Of the plan; null where the sources do not compare. */
  readonly share: Rational | null
}

function rowsOf(of: BodyYear, { year: paper, apart }: Beside, f: YearFigures, isChinese: boolean): readonly Row[] {
  const stated = (stage: string, fact: string): Told | null => {
    const found = statedFact(paper, stage, fact)
    if (!found) return null
    const fen = found.value === null || isPending(paper, found) ? null : moneyOf(fromDecimal(found.value))
    return { fen, place: placeText(found.place, isChinese) }
  }
  const own = (fen: bigint | null): Told | null => (fen === null ? null : { fen, place: '' })
  const planned = (name: FigureName): bigint => (name === 'total' || name === 'basic' || name === 'project' ? f[name] : f.threePublic.total)
  return ITEMS.map(({ name, figure, planned: fact, accounted, spent }): Row => {
    const told = {
      plan: figure !== null && isPublished(of, 'disclosure') && !f.unsure.has(figure) ? own(planned(figure)) : null,
      paperPlan: stated('budget', fact),
      accounts: stated('final-accounts', accounted),
      spent: own(spent(f)),
    }
    const [plan, actual] = [(told.plan ?? told.paperPlan)?.fen ?? null, (told.accounts ?? told.spent)?.fen ?? null]
    const isOfTwo = apart.length === 0 && plan !== null && plan > 0n && actual !== null && !(told.accounts === null && told.plan !== null)
    return { name, told, share: isOfTwo ? rational(actual, plan) : null }
  }).filter(r => ALL.some(s => r.told[s] !== null))
}

export function twoSourcesHtml(from: string, of: BodyYear, beside: Beside, site: SiteData, l: Language): Html | null {
  const { say } = l
  const { body, year } = of
  const f = figuresOf(of, site)
  const rows = rowsOf(of, beside, f, l.code === 'zh-CN')
  const shown = ALL.filter(s => rows.some(r => r.told[s] !== null))
  const hasAccounts = shown.includes('accounts')
  const cell = (told: Told | null): Content => (told === null ? '—' : told.fen === null ? l.of(UNSETTLED) : money(l, told.fen))
  const places = (r: Row): Content => [...new Set(ALL.flatMap(s => r.told[s]?.place || []))].map(p => html`<p lang="zh-CN">${p}</p>`)
  return html`<h2>${say('本站发布的数和公开文件的数', 'Published here, and stated in documents')}</h2>
<p>${say('这一年既有本站发布的内容，也有从单位公开的文件录入的数，下面把两处并列。', 'Of this year something was published here, and figures were also taken from documents that the body published; they stand side by side.')}</p>
<p class="note"><strong>${l.of(MARK)}</strong>${say('：标明“据公开文件录入”的各列；“待核”的数还没有人核对，不能引用。', ': the columns “from documents”; figures “not settled” have not been looked at by a person.')}</p>${
    rows.length === 0
      ? null
      : html`${chart(of, rows, shown, l)}${dataTable(
          say(`${body.name}${year}年的预算和决算`, `Budget and accounts of ${body.name} in ${year}`),
          [
            { name: say('事项', 'Item') },
            ...shown.map(s => ({ name: l.of(SOURCES[s]), isFigure: true })),
            {
              name: hasAccounts ? say('决算占年初预算', 'Accounts of the budget') : say('实际支出占年初预算', 'Spent of the budget'),
              isFigure: true,
            },
            { name: say('出处', 'Place') },
          ],
          rows.map(r => [l.of(r.name), ...shown.map(s => cell(r.told[s])), percent(r.share, 2), places(r)]),
        )}`
  }<ul class="plain">${notes(of, beside, rows, f, l).map(n => html`<li>${n}</li>`)}</ul>${documentsTable(beside.taken, l)}<p><a href="${href(from, paperPath(of))}">${say(
    `公开文件的全部${beside.taken.facts.length}个数和出处`,
    `All ${beside.taken.facts.length} figures of the documents with their places`,
  )}</a></p>`
}

/** Plan and accounts of what compares. */
function chart({ body, year }: BodyYear, rows: readonly Row[], shown: readonly Source[], l: Language): Html | null {
  const pair = [shown.includes('plan') ? 'plan' : 'paperPlan', shown.includes('accounts') ? 'accounts' : 'spent'] as const
  const compared = rows.filter(r => r.share !== null && pair.every(s => r.told[s] !== null))
  if (compared.length === 0) return null
  return html`<div class="bars">${bars(
    l.say(`${body.name}${year}年预算和决算`, `${body.name} ${year}: budget and accounts`),
    pair.map(s => l.of(SOURCES[s])),
    compared.map(r => {
      const amounts = pair.map(s => r.told[s]?.fen ?? null)
      return { label: l.of(r.name), amounts, shown: amounts.map(a => (a === null ? '—' : money(l, a))) }
    }),
  )}</div>`
}

/** What keeps the figures from being compared, or has to be known to compare them. */
function notes(of: BodyYear, { apart }: Beside, rows: readonly Row[], f: YearFigures, l: Language): readonly string[] {
  const { say } = l
  const differing = (a: Source, b: Source): readonly string[] =>
    rows.flatMap(({ name, told }) => {
      const [own, paper] = [told[a]?.fen ?? null, told[b]?.fen ?? null]
      if (own === null || paper === null || own === paper) return []
      const difference = money(l, absolute(subtract(rational(own), rational(paper))).n)
      return [
        say(
          `${name.zh.replace('其中：', '')}：${SOURCES[a].zh}${money(l, own)}，${SOURCES[b].zh}${money(l, paper)}，相差${difference}。`,
          `${name.en.replace('of which ', '')}: ${SOURCES[a].en} ${money(l, own)}, ${SOURCES[b].en} ${money(l, paper)}, a difference of ${difference}.`,
        ),
      ]
    })
  const silent = rows.some(r => r.told.accounts) ? rows.filter(r => !r.told.accounts && (r.told.plan ?? r.told.paperPlan)) : []
  const open = rows.some(r => ALL.some(s => r.told[s] !== null && r.told[s]?.fen === null))
  return [
    ...(apart.length > 0
      ? [
          say(
            `口径不同：公开文件是部门的数，含所属单位；本站发布的没有汇总${apart.join('、')}。所以不计算比例。`,
            `The scopes differ: the documents speak of the department with its units; what is published here does not join ${apart.join(', ')}. No share is given.`,
          ),
        ]
      : []),
    ...(rows.some(r => r.share !== null)
      ? [
          say(
            '决算包括用年中追加和上年结转的钱支出的部分，它占年初预算的比例不是预算执行率；预算执行率以调整后预算为分母。',
            'The accounts include what was spent of money added in the year or carried over: their share of the budget is not the execution rate, which divides by the adjusted budget.',
          ),
        ]
      : []),
    ...(apart.length > 0 ? [] : [...differing('plan', 'paperPlan'), ...differing('spent', 'accounts')]),
    ...(silent.length > 0
      ? [
          say(
            `公开文件没有写明决算数：${silent.map(r => r.name.zh.replace('其中：', '')).join('、')}。`,
            `The documents state no accounts of: ${silent.map(r => r.name.en.replace('of which ', '')).join(', ')}.`,
          ),
        ]
      : []),
    ...(open ? [say('待核的数不参加比较。', 'Figures that are not settled are not compared.')] : []),
    ...(f.execution === null && isPublished(of, 'disclosure') && !rows.some(r => r.told.accounts)
      ? [say('公开文件没有写明决算数，不能和预算比较。', 'The documents state no accounts, so that nothing can be compared with the budget.')]
      : []),
  ]
}
