/** Q30: a level-2 kind under a level 1 to which it does not belong, or kinds out of order. */
import { bare, cite, defineRule, type Flaw, type Indicator, type ParameterTypes, wording } from '@jixiao/core'
import { indicator } from '../examples.ts'
import { grouped, remembering } from './grouped.ts'
import { filledIn, judgeTables, TARGET_KINDS, type TargetTable } from './indicators-of.ts'
import { projectWords } from './row-words.ts'
import { passingSoundTable, withoutIndicators } from './sound-example.ts'

/** A scheme with the stems of its names, worked out once. */
interface Scheme {
  readonly groups: ReadonlyMap<string, { readonly names: readonly string[]; readonly stems: readonly string[] }>
  readonly words: string
}
interface Row {
  readonly i: Indicator
  readonly level1: string
  readonly level2: string
}

/** 产出指标（40） → 产出; 环境效益 is the older name of 生态效益, every kind of satisfaction is one. */
function stem(text: string): string {
  const plain = bare(text.replace(/[（(][^）)]*[）)]?/g, ''))
    .replace(/\d+分?$/, '')
    .replace(/指标$/, '')
  if (/满意|^服务对象$/.test(plain)) return '满意度'
  return plain.replace(/^环境效益$/, '生态效益').replace(/^可持续(?:发展|性)?影响?$/, '可持续影响')
}

const schemeOf = (data: ParameterTypes['indicatorScheme']): Scheme => ({
  groups: new Map(Object.entries(data).map(([level1, names]) => [stem(level1), { names, stems: names.map(stem) }])),
  words: Object.entries(data)
    .map(([level1, names]) => `${level1}：${names.join('、')}`)
    .join('；'),
})

/**
 * Both names are known and do not belong together. A name that no scheme knows is local and not judged;
 * level 1 of another scheme (成本指标 of 2021) counts as misplaced, a local level 1 (履职效能) does not.
 */
function isMisplaced({ level1, level2 }: Row, scheme: Scheme, known: ReadonlySet<string>): boolean {
  if (level1 === '' || level2 === '' || !known.has(level2)) return false
  const group = scheme.groups.get(level1)
  return group ? !group.stems.includes(level2) : known.has(level1) || level1 === '成本'
}

/** The scheme of the year, or another dated one that fits the table better: places change over at different times. */
function fitting(rows: readonly Row[], schemes: readonly Scheme[], known: ReadonlySet<string>): Scheme | undefined {
  const misplaced = (scheme: Scheme) => rows.filter(row => isMisplaced(row, scheme, known)).length
  let best = schemes[0]
  for (const scheme of schemes) if (best && misplaced(scheme) < misplaced(best)) best = scheme
  return best
}

function pairFlaw({ i, level1 }: Row, scheme: Scheme): Flaw {
  const project = projectWords(i.project)
  const allowed = scheme.groups.get(level1)?.names.join('、')
  return {
    at: [i.level2.place, i.level1.place],
    related: [i.name.place],
    found: `${i.level1.value}/${i.level2.value}`,
    expected: allowed ?? scheme.words,
    say: wording(
      `${project.zh}把“${i.level2.value}”（${i.name.value}）列在“${i.level1.value}”下，不属于该一级指标。`,
      `${project.en}: “${i.level2.value}” (${i.name.value}) stands under “${i.level1.value}”, where it does not belong.`,
    ),
    mend: wording(
      allowed ? `“${i.level1.value}”下可设：${allowed}。全部对应关系：${scheme.words}。` : `可用的对应关系：${scheme.words}。`,
      `Legal pairs: ${scheme.words}.`,
    ),
  }
}

/** Runs of the same level 2 within one level 1, in order. */
function runsOf(rows: readonly Row[]): readonly (readonly Row[])[] {
  const runs: Row[][] = []
  for (const row of rows) {
    const run = runs.at(-1)
    if (run?.[0]?.level2 === row.level2) run.push(row)
    else runs.push([row])
  }
  return runs
}

function orderFlaws(rows: readonly Row[], scheme: Scheme, table: TargetTable): readonly Flaw[] {
  const project = projectWords(table.project)
  return grouped(rows, row => row.level1).flatMap((group): readonly Flaw[] => {
    const order = scheme.groups.get(group[0]?.level1 ?? '')?.stems ?? []
    const heads = runsOf(group.filter(row => order.includes(row.level2))).flatMap(run => run[0] ?? [])
    const isScattered = new Set(heads.map(head => head.level2)).size < heads.length
    const late = heads.findIndex((head, n) => n > 0 && order.indexOf(head.level2) < order.indexOf(heads[n - 1]?.level2 ?? ''))
    if (!isScattered && late < 0) return []
    const sequence = heads.map(head => head.i.level2.value).join('、')
    const right = order.flatMap(name => heads.find(head => head.level2 === name)?.i.level2.value ?? []).join('、')
    const level1 = group[0]?.i.level1.value ?? ''
    return [
      {
        at: (isScattered ? heads : heads.slice(late - 1, late + 1)).map(head => head.i.level2.place),
        severity: isScattered ? 'warning' : 'hint',
        found: sequence,
        expected: right,
        say: isScattered
          ? wording(
              `${project.zh}的${level1}中，同一类二级指标没有排在一起：${sequence}。`,
              `${project.en}: rows of one level-2 kind are not together: ${sequence}.`,
            )
          : wording(`${project.zh}的${level1}中，二级指标的顺序是${sequence}。`, `${project.en}: the level-2 kinds stand in the order ${sequence}.`),
        mend: wording(`按“${right}”的顺序排列，同类指标放在一起。`, `Put them in the order ${right}.`),
      },
    ]
  })
}

export const levelPairNotInScheme = defineRule({
  code: 'Q30',
  name: 'level-pair-not-in-scheme',
  title: '一、二级指标归属或顺序不合规定',
  titleEn: 'Level-2 indicator under the wrong level 1, or out of order',
  severity: 'error',
  basis: [cite('target-measures-2015', 'indicators'), cite('core-indicator-guide-2021', 'scheme')],
  appliesTo: TARGET_KINDS,
  needs: [],
  uses: ['face', 'indicators', 'selfEvaluations'],
  check(topics, profile) {
    const inForce = profile.at('indicatorScheme', topics.face.fiscalYear?.value ?? null)
    const schemes = [inForce, ...profile.parameters.indicatorScheme.value.map(d => d.value)].map(schemeOf)
    const known = new Set(schemes.flatMap(s => [...s.groups].flatMap(([level1, group]) => [level1, ...group.stems])))
    const stemOf = remembering(stem)
    return judgeTables(topics, table => {
      const rows = filledIn(table.indicators).map(i => ({ i, level1: stemOf(i.level1.value), level2: stemOf(i.level2.value) }))
      const scheme = fitting(rows, schemes, known)
      if (!scheme) return []
      const misplaced = rows.filter(row => isMisplaced(row, scheme, known))
      return [...misplaced.map(row => pairFlaw(row, scheme)), ...orderFlaws(rows, scheme, table)]
    })
  },
  examples: [
    passingSoundTable,
    withoutIndicators,
    {
      name: wording('满意度列在效益下，经济成本列在产出下', 'Satisfaction under benefit, economic cost under output'),
      given: {
        indicators: [
          indicator({ level1: '产出指标', level2: '经济成本指标', name: '养护总成本', target: '≤60万元' }),
          indicator({ level1: '效益指标', level2: '服务对象满意度指标', name: '群众满意度', target: '≥90%' }),
        ],
      },
      expect: 2,
      says: '不属于该一级指标',
    },
    {
      name: wording('社会、可持续、社会', 'Social, sustained, social'),
      given: {
        indicators: ['社会效益指标', '可持续影响指标', '社会效益指标'].map((level2, n) => indicator({ level2, name: `效果${n}`, target: '≥60%' })),
      },
      expect: 1,
      says: '没有排在一起',
    },
    {
      name: wording('2021年体系', 'The scheme of 2021'),
      given: {
        indicators: [
          indicator({ level1: '成本指标', level2: '经济成本指标', name: '养护总成本', target: '≤60万元' }),
          indicator({ level1: '产出指标（40）', level2: '数量', name: '养护里程', target: '≥120公里' }),
          indicator({ level1: '满意度指标', level2: '社会公众满意度', name: '群众满意度', target: '≥90%' }),
        ],
      },
      expect: 'pass',
    },
  ],
})
