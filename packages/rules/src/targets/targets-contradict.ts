/** Q55: two indicators of one project set different rates of change for the same thing. */
import { cite, defineRule, equals, type Flaw, fold, type Indicator, type Project } from '@jixiao/core'
import { indicator, project } from '../examples.ts'
import { commonRun } from './named-figures.ts'

export const targetsContradict = defineRule({
  code: 'Q55',
  name: 'targets-contradict',
  title: '指标相互矛盾',
  titleEn: 'Two indicators contradict each other',
  severity: 'warning',
  basis: [cite('indicator-quality')],
  appliesTo: 'every',
  needs: ['projects'],
  check: ({ projects }) => projects.flatMap(flawsOf),
  examples: [
    {
      name: { zh: '减少率90%，另一条只降低20%', en: 'a reduction of 90 % and one of 20 %' },
      given: {
        projects: [
          project('安全', {
            indicators: [
              indicator({ level2: '社会效益指标', name: '安全事件化解', description: '化解安全生产事件的减少率', target: '≥90%' }),
              indicator({ level2: '可持续影响指标', name: '安全生产事件降低', target: '安全生产事件较往年降低20%' }),
            ],
          }),
        ],
      },
      expect: 1,
      says: '20%',
    },
    {
      name: { zh: '说的不是一件事', en: 'different things' },
      given: {
        projects: [
          project('安全', {
            indicators: [
              indicator({ level2: '社会效益指标', name: '投诉减少率', target: '≥10%' }),
              indicator({ level2: '社会效益指标', name: '安全生产事件减少率', target: '≥20%' }),
            ],
          }),
        ],
      },
      expect: 'pass',
    },
  ],
})

type Direction = 'down' | 'up'
interface Change {
  readonly noun: string
  readonly direction: Direction
  readonly indicator: Indicator
}
const CHANGE = /([一-龥]{4,16}?)(?:的)?(?:(?:较|比|同比)[一-龥\d]{0,6})?(减少|降低|下降|增长|提高|提升|上升)(?:率|幅度|比例|了|\d|$)/g

const changesOf = (i: Indicator): readonly Change[] =>
  [i.name.value, i.description?.value ?? '', i.target.text].flatMap(text =>
    [...fold(text).matchAll(CHANGE)].map(m => ({ noun: m[1] ?? '', direction: /减少|降低|下降/.test(m[2] ?? '') ? 'down' : 'up', indicator: i })),
  )

function flawsOf(p: Project): readonly Flaw[] {
  const rates = p.indicators.filter(i => i.target.value.quantity?.dimension === 'rate' && !/满意/.test(i.level2.value))
  const changes = rates.flatMap(changesOf)
  const seen = new Set<string>()
  return changes.flatMap((a, n) =>
    changes.slice(n + 1).flatMap(b => {
      const [x, y] = [a.indicator.target.value.quantity, b.indicator.target.value.quantity]
      const key = `${a.indicator.index}|${b.indicator.index}`
      if (a.indicator === b.indicator || a.direction !== b.direction || !x || !y || equals(x.value, y.value) || seen.has(key)) return []
      const thing = commonRun(a.noun, b.noun)
      if (thing.length < 4) return []
      seen.add(key)
      return [flaw(p, thing, a, b)]
    }),
  )
}

const flaw = (p: Project, thing: string, a: Change, b: Change): Flaw => ({
  at: [a.indicator.target.place, b.indicator.target.place],
  found: `${a.indicator.target.text}；${b.indicator.target.text}`,
  say: {
    zh: `项目“${p.name.value}”对“${thing}”的${a.direction === 'down' ? '减少' : '增长'}提了两个数：“${a.indicator.target.text}”和“${b.indicator.target.text}”。`,
    en: `The project “${p.name.value}” sets two rates of change for “${thing}”: “${a.indicator.target.text}” and “${b.indicator.target.text}”.`,
  },
  mend: { zh: '确定一个口径和一个数，另一条改为不同的内容。', en: 'Keep one of them, and let the other measure something else.' },
})
