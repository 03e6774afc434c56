/** Q29: the same indicator with the same value in several projects: copied, not designed. */
import { bare, cite, defineRule, type Flaw, type Indicator, squeeze, wording } from '@jixiao/core'
import { indicator } from '../examples.ts'
import { isBudgetBound, isCost } from './cost-indicators.ts'
import { grouped } from './grouped.ts'
import { filledIn, noIndicators, TARGET_KINDS, type TargetTable, targetTables } from './indicators-of.ts'
import { levelTwoOf } from './level-two.ts'
import { rowCause } from './row-words.ts'
import { passingSoundTable, withoutIndicators } from './sound-example.ts'

/** From so many projects on one equal row is a pattern; with two projects only when several rows are equal. */
const PROJECTS = 3
const ROWS_OF_TWO = 3

interface Group {
  readonly rows: readonly Indicator[]
  readonly tables: number
}

function equalRows(tables: readonly TargetTable[]): readonly Group[] {
  const rows = tables.flatMap((table, n) => filledIn(table.indicators).map(i => ({ i, n })))
  // an amount of money is the project's own even when two happen to be equal; the items of an evaluation's frame are the same for all and have no value
  const key = (i: Indicator): string =>
    i.target.value.unitClass === 'money' || bare(i.name.value) === '' || squeeze(i.target.text) === ''
      ? ''
      : JSON.stringify([levelTwoOf(i) ?? i.level2.value, bare(i.name.value), squeeze(i.target.text)])
  return grouped(rows, row => key(row.i)).map(g => ({ rows: g.map(row => row.i), tables: new Set(g.map(row => row.n)).size }))
}

/** Satisfaction of one and the same public may be asked for in every project. */
const isNatural = (i: Indicator): boolean => levelTwoOf(i) === 'satisfaction' && bare(i.name.value).length > 3

function flawOf({ rows, tables }: Group): Flaw {
  const first = rows[0]
  return {
    at: rows.map(i => i.name.place),
    related: rows.map(i => i.target.place),
    found: `${first?.name.value} ${first?.target.text}`,
    ...(first ? { cause: rowCause(first) } : {}),
    ...(first && isNatural(first) ? { severity: 'hint' as const } : {}),
    say: wording(
      `${first?.level2.value}“${first?.name.value}”（指标值“${first?.target.text}”）在${tables}个项目中完全相同，没有体现各项目的特点。`,
      `The indicator “${first?.name.value}” with the value “${first?.target.text}” is the same in ${tables} projects.`,
    ),
    mend: wording('按各项目的内容分别设置指标，写明对象和数量。', 'Design the indicator for each project: of what, for whom, how much.'),
  }
}

export const indicatorReusedAcrossProjects = defineRule({
  code: 'Q29',
  name: 'indicator-reused-across-projects',
  title: '跨项目套用同一指标',
  titleEn: 'One indicator copied across projects',
  severity: 'warning',
  basis: [cite('indicator-quality', 'relevance')],
  appliesTo: TARGET_KINDS,
  needs: [],
  uses: ['indicators', 'selfEvaluations'],
  check(topics) {
    const tables = targetTables(topics)
    if (tables.every(t => filledIn(t.indicators).length === 0)) return noIndicators()
    return grouped(tables, t => `${t.kind} ${t.part}`).flatMap(ofPart => {
      const equal = equalRows(ofPart)
      const pairs = ofPart.length === 2 ? equal.filter(g => g.tables === 2) : []
      const copied = [...equal.filter(g => g.tables >= PROJECTS), ...(pairs.length >= ROWS_OF_TWO ? pairs : [])]
      // a cost that is only tied to the budget is the graver matter of Q43
      return copied.filter(g => !g.rows.some(i => isCost(i) && isBudgetBound(i))).map(flawOf)
    })
  },
  examples: [
    passingSoundTable,
    withoutIndicators,
    {
      name: wording('三个项目同一指标', 'One indicator in three projects'),
      given: {
        indicators: ['甲项目', '乙项目', '丙项目'].map(project =>
          indicator({ level2: '经济效益指标', name: '提高工作效率', target: '≥90%', project }),
        ),
      },
      expect: 1,
      says: '在3个项目中完全相同',
    },
    {
      name: wording('两个项目碰巧相同一行', 'Two projects with one equal row'),
      given: {
        indicators: ['甲项目', '乙项目'].map(project => indicator({ level2: '服务对象满意度指标', name: '群众满意度', target: '≥90%', project })),
      },
      expect: 'pass',
    },
    {
      name: wording('按同一指标体系评价三个项目', 'Three projects evaluated by one frame'),
      given: {
        indicators: ['甲项目', '乙项目', '丙项目'].map(project =>
          indicator({ level1: '过程', level2: '组织实施', name: '制度执行有效性', target: '', project }),
        ),
      },
      expect: 'pass',
    },
  ],
})
