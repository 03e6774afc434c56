/** P-04: the target tables of the units are not those of the department. */
import { cite, defineRule, type Flaw, type Project, squeeze } from '@jixiao/core'
import { indicator, project } from '../examples.ts'

export const projectsDifferBetweenParts = defineRule({
  code: 'P-04',
  name: 'projects-differ-between-parts',
  title: '部门与单位两部分的项目绩效目标不一致',
  titleEn: 'Project targets differ between the department’s part and the units’ parts',
  severity: 'warning',
  basis: [cite('arithmetic', 'same'), cite('hebei-practice', 'project-targets')],
  appliesTo: ['budget-disclosure', 'performance-targets'],
  needs: ['projects'],
  check({ projects }) {
    const own = projects.filter(p => p.part === 'department')
    const units = projects.filter(p => p.part !== 'department')
    if (own.length === 0 || units.length === 0)
      return { notApplicable: { zh: '不是部门和单位两部分都有项目绩效目标表', en: 'not both parts have target tables' } }
    const [left, right] = [byName(own), byName(units)]
    const lacking = (some: readonly Project[], other: readonly Project[], where: string, whereEn: string) => {
      const names = new Set(other.map(key))
      return some.filter(p => key(p) !== '' && !names.has(key(p))).map((p): Flaw => absent(p, where, whereEn))
    }
    return [
      ...lacking(own, units, '单位部分', 'the units’ parts'),
      ...lacking(units, own, '部门部分', 'the department’s part'),
      ...[...left.values()].flatMap(p => differing(p, right.get(key(p)))),
    ]
  },
  examples: [
    { name: { zh: '两部分相同', en: 'the same' }, given: { projects: [sample('department', '≥3次'), sample('224001', '≥3次')] }, expect: 'pass' },
    {
      name: { zh: '指标值不同', en: 'another target value' },
      given: { projects: [sample('department', '≥3次'), sample('224001', '≥6次')] },
      expect: 1,
      says: '≥6次',
    },
    {
      name: { zh: '两个单位各有一个同名项目', en: 'two units with a project of one name' },
      given: { projects: [sample('department', '≥3次'), sample('department', '≥5次'), sample('224001', '≥3次'), sample('224002', '≥5次')] },
      expect: 'pass',
    },
    { name: { zh: '只有一部分', en: 'one part only' }, given: { projects: [sample('department', '≥3次')] }, expect: 'not-applicable' },
  ],
})

function sample(part: string, target: string): Project {
  return project('示例宣传经费', { part, indicators: [indicator({ level2: '数量指标', name: '培训次数', target, part })] })
}

const key = (p: Project): string => squeeze(p.name.value)

/** By name; a table without a name and one of several of the same name belong to no other for certain. */
function byName(projects: readonly Project[]): ReadonlyMap<string, Project> {
  const found = new Map<string, Project>()
  const twice = new Set([''])
  for (const p of projects) {
    if (found.has(key(p))) twice.add(key(p))
    found.set(key(p), p)
  }
  for (const name of twice) found.delete(name)
  return found
}

const absent = (p: Project, where: string, whereEn: string): Flaw => ({
  at: p.place,
  say: { zh: `项目“${p.name.value}”的绩效目标表在${where}没有。`, en: `The target table of “${p.name.value}” is not in ${whereEn}.` },
  mend: { zh: '两部分的项目绩效目标表应当相同。', en: 'Both parts show the same target tables.' },
})

/** The first indicator that differs; tables with different numbers of rows are one flaw. */
function differing(own: Project, other: Project | undefined): readonly Flaw[] {
  if (!other) return []
  const mend = { zh: '核对后使两部分一致。', en: 'Make both parts agree.' }
  if (own.indicators.length !== other.indicators.length)
    return [
      {
        at: other.place,
        related: [own.place],
        expected: String(own.indicators.length),
        found: String(other.indicators.length),
        say: {
          zh: `项目“${own.name.value}”在部门部分有${own.indicators.length}个指标，在单位部分有${other.indicators.length}个。`,
          en: `“${own.name.value}” has ${own.indicators.length} indicators in the one part and ${other.indicators.length} in the other.`,
        },
        mend,
      },
    ]
  return own.indicators.flatMap((a, i): readonly Flaw[] => {
    const b = other.indicators[i]
    if (!b || (squeeze(a.name.value) === squeeze(b.name.value) && squeeze(a.target.text) === squeeze(b.target.text))) return []
    return [
      {
        at: b.target.place,
        related: [a.target.place],
        expected: `${a.name.value} ${a.target.text}`,
        found: `${b.name.value} ${b.target.text}`,
        say: {
          zh: `项目“${own.name.value}”的指标在部门部分是“${a.name.value} ${a.target.text}”，在单位部分是“${b.name.value} ${b.target.text}”。`,
          en: `An indicator of “${own.name.value}” is “${a.name.value} ${a.target.text}” in the one part and “${b.name.value} ${b.target.text}” in the other.`,
        },
        mend,
      },
    ]
  })
}
