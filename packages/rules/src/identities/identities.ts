/** The one list of identities, in the order of the forms. */
import { cite, type Origin, type Profile } from '@jixiao/core'
import { BETWEEN_CLASSIFICATIONS } from './between-classifications.ts'
import { BETWEEN_TABLES } from './between-tables.ts'
import { ECONOMIC_CLASSES, economicClasses } from './economic-classes.ts'
import { FURTHER_TABLES } from './further-tables.ts'
import type { Equation, Identity } from './identity.ts'
import { INSIDE_APPROPRIATION_TABLE } from './inside-appropriation-table.ts'
import { INSIDE_EXPENDITURE_TABLES } from './inside-expenditure-tables.ts'
import { INSIDE_INCOME_TABLES } from './inside-income-tables.ts'
import { maybe, of } from './terms.ts'
import { TEXT_AND_TABLES } from './text-and-tables.ts'

const DEPARTMENT_AND_UNITS: Identity = {
  code: 'P-01',
  name: 'department-differs-from-its-units',
  title: '部门表的数字不等于所属各单位之和',
  titleEn: 'A figure of the department differs from the sum of its units',
  kind: 'units',
  severity: 'error',
  basis: [cite('arithmetic', 'sum'), cite('budget-law-regulations', '5')],
  formula: '部门各表每一格 = 所属各单位同表同格之和',
  origins: ['T1'],
  note: '单位之间有上级补助、上缴等往来，或多数数字不同（没有附上全部单位）时不作判断。只有一个单位时每一格都应相同。',
  example: {
    holds:
      'T1 income/total 484.62; T1 income/current 484.62; T1 expenditure/grand-total 484.62; T1@001 income/total 484.62; T1@001 income/current 484.62; T1@001 expenditure/grand-total 484.62',
    spoilt: 'T1@001 income/current 484.26',
  },
}

const STAGES = ['initial', 'supplement', 'adjusted', 'appropriated', 'spent', 'carry-over'] as const

/** Sources that stand beside the public money of the year in many forms. */
const BESIDE = ['carry-over', 'special-account', 'own']

/** The money of one column of a form is the sum of its sources (DOMAIN 3.8, 4.2). */
function sourcesOfForm(origin: Origin, path: string, columns: readonly string[]): Equation {
  const facts = (parts: readonly string[]) => parts.map(part => `${path}/${part}`)
  return {
    each: { origin, fact: `${path}/fiscal`, only: { column: columns } },
    total: of(origin, `${path}/total`),
    parts: [...of(origin, ...facts(['fiscal', 'other'])), ...maybe(origin, ...facts(BESIDE))],
  }
}

/** Execution figures of monitoring and self-evaluation add up as well (DOMAIN 4.3, 4.5, 3.8). */
const EXECUTION: Identity = {
  code: 'A-02',
  name: 'execution-does-not-add-up',
  title: '预算执行数据的合计不等于各部分之和',
  titleEn: 'Execution figures do not add up',
  kind: 'sum',
  severity: 'error',
  basis: [cite('arithmetic', 'sum')],
  formula: '合计 = 基本支出 + 项目支出；调整预算 = 年初预算 + 追加（减） + 上年结转；预算数、到位数、执行数 = 财政资金 + 其他',
  appliesTo: ['monitoring-report', 'self-evaluation-report'],
  origins: [],
  equations: [
    ...(['text', 'monitoring-form'] as const).flatMap(origin => [
      ...STAGES.map(stage => ({
        total: of(origin, `execution/total/${stage}`),
        parts: of(origin, `execution/basic/${stage}`, `execution/project/${stage}`),
      })),
      ...['total', 'basic', 'project'].map(kind => ({
        total: of(origin, `execution/${kind}/adjusted`),
        parts: of(origin, ...['initial', 'supplement', 'carry-over'].map(stage => `execution/${kind}/${stage}`)),
      })),
    ]),
    ...['initial-budget', 'adjusted-budget', 'spent'].map(fact => ({
      total: of('text', `self-evaluation/${fact}`),
      parts: of('text', `self-evaluation/${fact}/basic`, `self-evaluation/${fact}/project`),
    })),
    sourcesOfForm('self-evaluation-form', 'self-evaluation/project/{n}/{column}', ['initial', 'budget', 'received', 'executed']),
    sourcesOfForm('monitoring-form', 'monitoring/project/{n}/{column}', ['initial', 'adjusted', 'appropriated', 'spent', 'expected']),
  ],
  example: {
    holds: 'text execution/total/spent 59.0684; text execution/basic/spent 53.5674; text execution/project/spent 5.5010',
    spoilt: 'text execution/basic/spent 55.3674',
  },
}

/** What agrees with no identity of the list and still must be the same figure. */
export const FACT_STATED_TWICE: Identity = {
  code: 'A-01',
  name: 'fact-stated-twice-disagrees',
  title: '同一事项在两处的数字不一致',
  titleEn: 'One fact has two figures',
  kind: 'same',
  severity: 'error',
  basis: [cite('arithmetic', 'same')],
  formula: '同一单位、同一年度、同一阶段、同一事项的数字在各处相同',
  appliesTo: 'every',
  origins: [],
  note: '两处都在文字里时，可能说的是两件事，只作提醒。',
  example: {
    holds: 'T9 operating-expenses/total 48.46; text operating-expenses/total 48.46',
    spoilt: 'text operating-expenses/total 44.86',
  },
}

/** Every identity but A-01; T6-03 with the classes of the national profile. */
export const IDENTITIES: readonly Identity[] = [
  ...INSIDE_INCOME_TABLES,
  ...INSIDE_APPROPRIATION_TABLE,
  ...INSIDE_EXPENDITURE_TABLES,
  ECONOMIC_CLASSES,
  ...BETWEEN_TABLES,
  ...BETWEEN_CLASSIFICATIONS,
  ...FURTHER_TABLES,
  ...TEXT_AND_TABLES,
  DEPARTMENT_AND_UNITS,
  EXECUTION,
]

/** The identities with what the profile decides filled in. */
export const identitiesFor = (profile: Profile, year: number | null): readonly Identity[] =>
  IDENTITIES.map(i => (i.code === ECONOMIC_CLASSES.code ? economicClasses(profile, year) : i))
