/** Bodies and years side by side: what is compared, and what has to be known before comparing. */
import { type Wording, wording } from '@jixiao/core'
import type { YearSummary } from './figures.ts'
import type { Language } from './language.ts'
import { yearPath } from './page-paths.ts'
import { functionName } from './pages/overview.ts'
import { isPublished, type PublicYear, type SiteData, yearsOf } from './site-data.ts'
import { BODY_KINDS, figure, moneyOrNone, partOf, rateIn } from './words.ts'

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
  /** From published documents, not from here. */
  readonly isTaken: boolean
  /** All years that the body published. */
  readonly published: readonly number[]
  readonly path: string
  /** One for each of ROW_NAMES. */
  readonly values: readonly string[]
}

const ROWS: readonly (readonly [name: Wording, of: (f: YearSummary, y: PublicYear, l: Language) => string])[] = [
  [
    wording('数据来源', 'Source'),
    (_, y, l) =>
      y.isTaken ? l.say('据公开文件录入，未经单位确认', 'taken from published documents, not confirmed') : l.say('本站发布', 'published here'),
  ],
  [wording('类别', 'Kind'), (_, y, l) => l.of(BODY_KINDS[y.body.kind])],
  [wording('支出预算', 'Budget'), (f, _, l) => figure(l, f, 'total')],
  [wording('基本支出', 'Basic expenditure'), (f, _, l) => figure(l, f, 'basic')],
  [wording('项目支出', 'Project expenditure'), (f, _, l) => figure(l, f, 'project')],
  [wording('项目支出占比', 'Share of projects'), f => (f.unsure.has('project') ? '—' : partOf(f.project, f.total))],
  [wording('“三公”经费', '“Three public” expenses'), (f, _, l) => figure(l, f, 'three-public')],
  [wording('“三公”经费占比', 'Share of “three public” expenses'), f => (f.unsure.has('three-public') ? '—' : partOf(f.threePublic.total, f.total))],
  [wording('最大的功能科目', 'Largest function'), f => (f.functions[0] ? functionName(f.functions[0]) : '—')],
  [wording('调整后预算', 'Adjusted budget'), (f, _, l) => moneyOrNone(l, f.execution?.adjusted)],
  [wording('实际支出', 'Spent'), (f, _, l) => moneyOrNone(l, f.execution?.spent ?? f.outturn)],
  [wording('预算执行率', 'Execution rate'), f => rateIn(f.execution)],
  [wording('项目数', 'Projects'), f => String(f.projectCount)],
  [wording('指标达成', 'Targets met'), f => (f.targets.known === 0 ? '—' : `${f.targets.reached}/${f.targets.known}`)],
]
export const rowNames = (l: Language): readonly string[] => ROWS.map(([name]) => l.of(name))

/** What people type and choose from; the same in both languages. */
export const sideName = ({ body, year }: PublicYear): string => `${body.name}${year}年`

export function sideOf(y: PublicYear, site: SiteData, l: Language): Side {
  const f = y.figures
  return {
    name: sideName(y),
    body: y.body.name,
    year: y.year,
    kind: l.of(BODY_KINDS[y.body.kind]),
    region: y.region.name,
    projects: f.projectCount,
    isSilent: !isPublished(y, 'self-evaluation'),
    isEmpty: f.total === 0n && f.unsure.size === 0,
    isTaken: y.isTaken,
    published: yearsOf(site, y.body.id).map(o => o.year),
    path: yearPath(y),
    values: ROWS.map(([, of]) => of(f, y, l)),
  }
}

/** {} stands for what differs, or for those of whom it holds. */
export interface Cautions {
  readonly separator: string
  readonly different: readonly (readonly [keyof Side, string])[]
  readonly lacking: readonly (readonly [keyof Side, string])[]
  readonly gap: string
}

export const cautionWords = ({ say }: Language): Cautions => ({
  separator: say('、', ', '),
  different: [
    [
      'kind',
      say(
        '单位类别不同（{}）：职责和人员规模不同，总额不宜直接比较，占比可以参考。',
        'Different kinds of bodies ({}): duties and size differ, so totals do not compare; shares may.',
      ),
    ],
    [
      'year',
      say(
        '年度不同（{}）：金额没有扣除价格变动；各年的功能科目名称和表样可能有调整。',
        'Different years ({}): amounts are not adjusted for prices; names of functions and forms may have changed.',
      ),
    ],
    [
      'region',
      say(
        '地区不同（{}）：人口和标准不同，计分口径也可能不同。',
        'Different regions ({}): population and standards differ, perhaps also the scoring.',
      ),
    ],
    [
      'projects',
      say(
        '项目的数量不同（{}个）：达到目标的项数取决于各自定的目标，得分高低不能说明谁做得更好。',
        'Different numbers of projects ({}): how many targets are met depends on the targets each has set; scores do not say who did better.',
      ),
    ],
  ],
  lacking: [
    [
      'isSilent',
      say(
        '{}尚未公开自评，没有实际支出和指标结果，表中为“—”，不是0。',
        '{} has not published results: spending and targets are shown as “—”, which is not 0.',
      ),
    ],
    ['isEmpty', say('{}没有支出预算。', '{} has no budgeted expenditure.')],
    [
      'isTaken',
      say(
        '{}的数字据公开文件录入，未经单位确认；“—”是文件没有写明，“待核”是还没有人核对，都不是0。',
        'The figures of {} are taken from published documents and not confirmed; “—” is not stated, “not settled” was not looked at: neither is 0.',
      ),
    ],
  ],
  gap: say(
    '{}之间有没有公开的年度，变化不能看作逐年变化。',
    'Between {} there are years that were not published: the change is not from year to year.',
  ),
})

/** What makes figures of the chosen not comparable. Uses nothing but what it is given: the static site's script carries this very function. */
export function cautionsOf(chosen: readonly Side[], { separator, different, lacking, gap }: Cautions): string[] {
  const distinct = (key: keyof Side): unknown[] => [...new Set(chosen.map(s => s[key]))]
  const lacks = lacking.map(([key, text]) => [chosen.filter(s => s[key]).map(s => s.name), text] as const)
  const gaps = distinct('body').flatMap(body => {
    const own = chosen.filter(s => s.body === body)
    const [first, last] = [Math.min(...own.map(s => s.year)), Math.max(...own.map(s => s.year))]
    const known = own[0] ? own[0].published.filter(year => year >= first && year <= last).length : 0
    return known < last - first + 1 ? [gap.replace('{}', own.map(s => s.name).join(separator))] : []
  })
  return [
    ...different.filter(([key]) => distinct(key).length > 1).map(([key, text]) => text.replace('{}', distinct(key).join(separator))),
    ...lacks.filter(([names]) => names.length > 0).map(([names, text]) => text.replace('{}', names.join(separator))),
    ...gaps,
  ]
}
