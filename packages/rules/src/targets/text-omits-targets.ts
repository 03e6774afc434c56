/** Q53: the indicator text of an itemised goal leaves out figures that the table of the same project has. */
import { cite, defineRule, equals, type Flaw, fold, type Indicator, type ItemisedGoal, measuresIn, type Project } from '@jixiao/core'
import { indicator, itemisedGoal, project } from '../examples.ts'
import { coreOf, isSameThing, namedFigures } from './named-figures.ts'

export const textOmitsTargets = defineRule({
  code: 'Q53',
  name: 'text-omits-targets',
  title: '说明与目标表不一致或遗漏',
  titleEn: 'The text leaves out figures of the target table',
  severity: 'warning',
  basis: [cite('target-measures-2015'), cite('indicator-quality')],
  appliesTo: 'every',
  needs: ['goals', 'projects'],
  check({ goals, projects }) {
    const pairs = goals.flatMap(g =>
      g.itemised.map(goal => ({
        goal,
        project: projectOf(
          goal,
          projects.filter(p => p.part === g.part),
        ),
      })),
    )
    if (pairs.every(p => p.project === undefined))
      return { notApplicable: { zh: '分项绩效目标与项目不是一一对应', en: 'itemised goals and projects do not correspond' } }
    return pairs.flatMap(p => (p.project ? flawOf(p.goal, p.project) : []))
  },
  examples: [
    {
      name: { zh: '表里有的数，文字里没有', en: 'the table has more figures than the text' },
      given: {
        goals: [
          {
            part: 'department',
            overall: [],
            safeguards: [],
            itemised: [itemisedGoal('档案宣传', '管好档案', '合作数量不低于3个；获奖数量不低于10个；规定时间内完成作品。')],
          },
        ],
        projects: [
          project('档案宣传', {
            indicators: [
              indicator({ level2: '数量指标', name: '合作数量', target: '>=3个' }),
              indicator({ level2: '质量指标', name: '获奖数量', target: '>=10个' }),
              indicator({ level2: '社会效益指标', name: '投稿', target: '>=100篇' }),
              indicator({ level2: '服务对象满意度指标', name: '满意度', target: '>=90%' }),
            ],
          }),
        ],
      },
      expect: 1,
      says: '>=100篇',
    },
    {
      name: { zh: '文字与表一致', en: 'text and table agree' },
      given: {
        goals: [
          {
            part: 'department',
            overall: [],
            safeguards: [],
            itemised: [itemisedGoal('档案宣传', undefined, '抽查次数大于等于两次；提升率大于等于90%。')],
          },
        ],
        projects: [
          project('档案宣传', {
            indicators: [
              indicator({ level2: '数量指标', name: '抽查次数', target: '>=2次' }),
              indicator({ level2: '质量指标', name: '提升率', target: '>=90%' }),
            ],
          }),
        ],
      },
      expect: 'pass',
    },
    {
      name: { zh: '分项目标不对应项目', en: 'goals by field, not by project' },
      given: {
        goals: [{ part: 'department', overall: [], safeguards: [], itemised: [itemisedGoal('提高认识', undefined, '培训2次以上')] }],
        projects: [project('档案宣传', { indicators: [indicator({ level2: '数量指标', name: '合作数量', target: '>=3个' })] })],
      },
      expect: 'not-applicable',
    },
  ],
})

const bareName = (name: string): string =>
  fold(name)
    .replace(/^\s*(?:[(（][\d一二三四五六七八九十]+[)）]|[\d一二三四五六七八九十]+\s*[、.．])\s*/, '')
    .replace(/(?:19|20)\d{2}年度?/g, '')
    .replace(/(?:专项)?(?:经费|费用|资金|项目)+$/, '')
    .replace(/\s+/g, '')

const projectOf = (goal: ItemisedGoal, projects: readonly Project[]): Project | undefined => {
  const title = bareName(goal.title.value)
  const fitting = title.length >= 4 ? projects.filter(p => bareName(p.name.value) === title) : []
  return fitting.length === 1 ? fitting[0] : undefined
}

/** Only a text that evidently lists the table (two of its figures at least) is held to be complete. */
function flawOf(goal: ItemisedGoal, p: Project): readonly Flaw[] {
  const words = goal.indicators
  if (!words) return []
  const said = measuresIn(words.text).map(m => m.quantity)
  const isSaid = (i: Indicator): boolean => {
    const q = i.target.value.quantity
    return q !== null && said.some(s => s.dimension === q.dimension && equals(s.value, q.value))
  }
  const measured = p.indicators.filter(
    i => (i.target.value.kind === 'measured' || i.target.value.kind === 'relative') && i.target.value.quantity?.unit,
  )
  const omitted = measured.filter(i => !isSaid(i))
  // the text names the thing with another figure: that is a contradiction (Q50), nothing is left out
  const figures = namedFigures(words.text)
  const isOtherwise = (i: Indicator): boolean => {
    const q = i.target.value.quantity
    const cores = [i.name.value, i.description?.value ?? ''].map(coreOf)
    return figures.some(f => f.quantity.dimension === q?.dimension && f.quantity.unit === q.unit && cores.some(c => isSameThing(c, f.noun)))
  }
  // one "≥90%" in the text answers for one row of the table, so a second row with the same figure is looked for by its words
  const silent = measured.filter(
    i => isSaid(i) && measured.filter(j => j.target.text === i.target.text).length > occurrences(words.text, i) && !sharesWords(words.text, i),
  )
  const vague = /规定时间内|按时|及时/.test(words.text)
    ? p.indicators.filter(
        i => i.target.value.kind === 'deadline' && (i.target.value.month ?? 12) < 12 && !words.text.includes(`${i.target.value.month}月`),
      )
    : []
  const lost = [...omitted.filter(i => !isOtherwise(i)), ...silent, ...vague]
  if (lost.length === 0 || measured.length - omitted.length < 2) return []
  const list = lost.map(i => `“${i.name.value.slice(0, 20)}”${i.target.text}`).join('、')
  return [
    {
      at: [words.place, ...lost.map(i => i.target.place)],
      expected: lost.map(i => i.target.text).join('、'),
      found: '文字中没有',
      say: {
        zh: `分项目标“${goal.title.value}”的绩效指标文字没有写出项目表中的：${list}。`,
        en: `The indicators of the goal “${goal.title.value}” leave out figures of the project's table: ${lost.map(i => i.target.text).join(', ')}.`,
      },
      mend: { zh: '文字与项目目标表逐项对应，指标值写全。', en: 'Let the text follow the table row by row, with its figures.' },
    },
  ]
}

const occurrences = (text: string, i: Indicator): number =>
  measuresIn(text).filter(
    m =>
      i.target.value.quantity &&
      m.quantity.dimension === i.target.value.quantity.dimension &&
      equals(m.quantity.value, i.target.value.quantity.value),
  ).length

const sharesWords = (text: string, i: Indicator): boolean =>
  [i.name.value, i.description?.value ?? ''].some(w => w.length >= 4 && (text.includes(w.slice(-4)) || text.includes(w.slice(0, 4))))
