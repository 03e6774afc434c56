/** Bodies and years side by side: what is compared, and what has to be known before comparing. */
import { figuresOf, reached, type YearFigures } from './figures.ts'
import { yearPath } from './page-paths.ts'
import { functionName } from './pages/overview.ts'
import { type BodyYear, isPublished, type SiteData, yearsOf } from './site-data.ts'
import { BODY_KINDS, money, moneyOrNone, partOf, rateIn } from './words.ts'

/** One of those compared, as plain values: the page and the script of the static site read the same. */
export interface Side {
  /** "示例县档案馆2026年" */
  readonly name: string
  readonly body: string
  readonly year: number
  readonly kind: string
  readonly region: string
  readonly projects: number
  readonly isSilent: boolean
  readonly isEmpty: boolean
  /** All years that the body published. */
  readonly published: readonly number[]
  readonly path: string
  /** One for each of ROW_NAMES. */
  readonly values: readonly string[]
}

const ROWS: readonly (readonly [name: string, of: (f: YearFigures, y: BodyYear) => string])[] = [
  ['类别', (_, y) => BODY_KINDS[y.body.kind]],
  ['支出预算', f => money(f.total)],
  ['基本支出', f => money(f.basic)],
  ['项目支出', f => money(f.project)],
  ['项目支出占比', f => partOf(f.project, f.total)],
  ['“三公”经费', f => money(f.threePublic.total)],
  ['“三公”经费占比', f => partOf(f.threePublic.total, f.total)],
  ['最大的功能科目', f => (f.functions[0] ? functionName(f.functions[0]) : '—')],
  ['调整后预算', f => moneyOrNone(f.execution?.adjusted)],
  ['实际支出', f => moneyOrNone(f.execution?.spent)],
  ['预算执行率', f => rateIn(f.execution)],
  ['项目数', f => String(f.projects.length)],
  ['指标达成', f => (reached(f).known === 0 ? '—' : `${reached(f).reached}/${reached(f).known}`)],
]
export const ROW_NAMES: readonly string[] = ROWS.map(([name]) => name)

export function sideOf(y: BodyYear, site: SiteData): Side {
  const f = figuresOf(y, site)
  return {
    name: `${y.body.name}${y.year}年`,
    body: y.body.name,
    year: y.year,
    kind: BODY_KINDS[y.body.kind],
    region: y.region.name,
    projects: f.projects.length,
    isSilent: !isPublished(y, 'self-evaluation'),
    isEmpty: f.total === 0n,
    published: yearsOf(site, y.body.id).map(o => o.year),
    path: yearPath(y),
    values: ROWS.map(([, of]) => of(f, y)),
  }
}

/** {} stands for what differs, or for those of whom it holds. */
export const CAUTIONS = {
  different: [
    ['kind', '单位类别不同（{}）：职责和人员规模不同，总额不宜直接比较，占比可以参考。'],
    ['year', '年度不同（{}）：金额没有扣除价格变动；各年的功能科目名称和表样可能有调整。'],
    ['region', '地区不同（{}）：人口和标准不同，计分口径也可能不同。'],
    ['projects', '项目的数量不同（{}个）：达到目标的项数取决于各自定的目标，得分高低不能说明谁做得更好。'],
  ],
  lacking: [
    ['isSilent', '{}尚未公开自评，没有实际支出和指标结果，表中为“—”，不是0。'],
    ['isEmpty', '{}没有支出预算。'],
  ],
  gap: '{}之间有没有公开的年度，变化不能看作逐年变化。',
} as const satisfies {
  readonly different: readonly (readonly [keyof Side, string])[]
  readonly lacking: readonly (readonly [keyof Side, string])[]
  readonly gap: string
}

/** What makes figures of the chosen not comparable. Uses nothing but what it is given: the static site's script carries this very function. */
export function cautionsOf(chosen: readonly Side[], { different, lacking, gap }: typeof CAUTIONS): string[] {
  const distinct = (key: keyof Side): unknown[] => [...new Set(chosen.map(s => s[key]))]
  const lacks = lacking.map(([key, text]) => [chosen.filter(s => s[key]).map(s => s.name), text] as const)
  const gaps = distinct('body').flatMap(body => {
    const own = chosen.filter(s => s.body === body)
    const [first, last] = [Math.min(...own.map(s => s.year)), Math.max(...own.map(s => s.year))]
    const known = own[0] ? own[0].published.filter(year => year >= first && year <= last).length : 0
    return known < last - first + 1 ? [gap.replace('{}', own.map(s => s.name).join('、'))] : []
  })
  return [
    ...different.filter(([key]) => distinct(key).length > 1).map(([key, text]) => text.replace('{}', distinct(key).join('、'))),
    ...lacks.filter(([names]) => names.length > 0).map(([names, text]) => text.replace('{}', names.join('、'))),
    ...gaps,
  ]
}
