/** Which documents belong together: one body, one or two successive years, certain stages. Doubtful pairs are told, not compared. */
import type { DocumentKind } from '../model/document-face.ts'
import { type Sameness, samenessOf } from '../model/same-body.ts'
import type { SelfEvaluation } from '../model/self-evaluation.ts'
import type { Topics } from '../statements/understanding.ts'
import { squeeze } from '../words/fold.ts'
import { oncePer } from '../words/once-per.ts'
import { type Wording, wording } from '../words/wording.ts'
import { CHAIN_STAGES, type ChainStage, type DocumentPair } from './chain.ts'
import { copiesAmong } from './same-content.ts'

/** Two documents that may belong together: why they were not compared. */
export interface DoubtfulPair {
  readonly files: readonly [string, string]
  readonly say: Wording
}

export interface Pairing {
  readonly pairs: readonly DocumentPair[]
  readonly doubtful: readonly DoubtfulPair[]
}

const STAGES: Partial<Readonly<Record<DocumentKind, ChainStage>>> = {
  'performance-targets': 'targets',
  'budget-disclosure': 'budget',
  'monitoring-report': 'monitoring',
  'self-evaluation-report': 'self-evaluation',
  'final-accounts': 'final-accounts',
}

export const SAME_CONTENT = wording(
  '两个文件内容完全相同，对前一个与其他文件的核对同样适用于后一个',
  'the two files have the same content; what is said of the first one and other files holds for the second one',
)

/**
 * Every document with every later one, in the order given. Of two documents that are both copies of earlier ones nothing can come
 * that did not come of the earlier ones, so a copy is only paired with those that are none: a hundred equal files are a hundred pairs.
 */
export function pairDocuments(documents: readonly Topics[]): Pairing {
  const copies = copiesAmong(documents)
  const isCopy = (t: Topics) => copies.has(t)
  const pairs: DocumentPair[] = []
  const doubtful: DoubtfulPair[] = []
  let firsts = documents.filter(t => !isCopy(t))
  for (const [i, a] of documents.entries()) {
    if (a === firsts[0]) firsts = firsts.slice(1)
    for (const b of isCopy(a) ? firsts : documents.slice(i + 1)) {
      const pair = pairOf(a, b)
      if (pair === null) continue
      const isOwnCopy = copies.get(b) === a
      if ('zh' in pair) doubtful.push({ files: [a.face.file, b.face.file], say: isOwnCopy ? SAME_CONTENT : pair })
      else pairs.push(isOwnCopy ? { ...pair, isCopy: true } : pair)
    }
  }
  return { pairs, doubtful }
}

/** The pair; words that say why it is doubtful; null where the documents have nothing to do with each other. */
function pairOf(a: Topics, b: Topics): DocumentPair | Wording | null {
  const [stageA, stageB] = [STAGES[a.face.kind], STAGES[b.face.kind]]
  const [bodyA, bodyB] = [a.face.body, b.face.body]
  if (!stageA || !stageB || !bodyA || !bodyB) return null
  const sameness = samenessOf(bodyA, bodyB)
  const unit = unitIn(a, b, sameness) ?? unitIn(b, a, sameness)
  if (sameness === 'different' && !unit) return null
  const [yearA, yearB] = [a.face.fiscalYear?.value, b.face.fiscalYear?.value]
  if (sameness === 'doubtful' && !unit)
    return wording(
      `“${bodyA.name}”与“${bodyB.name}”可能是同一单位，但不能确定，没有相互核对。`,
      `“${bodyA.name}” and “${bodyB.name}” may be one body; this is not certain, so they were not compared.`,
    )
  if (yearA === undefined || yearB === undefined)
    return wording('两个文件是同一单位的，但有一个看不出年度，没有相互核对。', 'One body, but the year of one document is not known; not compared.')
  const isInOrder = yearA !== yearB ? yearA < yearB : isBefore(a, stageA, b, stageB)
  const [from, to] = isInOrder ? [a, b] : [b, a]
  const [fromStage, toStage] = isInOrder ? [stageA, stageB] : [stageB, stageA]
  const years = Math.abs(yearA - yearB)
  const common = { from, to, fromStage, toStage, years, parts: commonParts(from, to) }
  if (unit) {
    if (years !== 0 || fromStage !== toStage) return null
    const parts = unit.part === null ? [] : [{ from: unit.part, to: 'department' }]
    return { ...common, kind: 'unit', from: unit.department, to: unit.unit, parts }
  }
  if (years > 1) return { ...common, kind: 'apart' }
  if (isOfDifferentScope(a, b))
    return wording('一个是部门口径，一个是单位口径，没有相互核对。', 'One document is of the department, the other of a single unit; not compared.')
  if (years === 1 || fromStage !== toStage) return { ...common, kind: 'chain' }
  return sameStage(common)
}

/** The department's parts, and those of each unit that both documents have. */
function commonParts(from: Topics, to: Topics): DocumentPair['parts'] {
  const keys = new Set(to.face.parts.map(p => p.key))
  const units = from.face.parts.filter(p => p.key !== 'department' && keys.has(p.key))
  return ['department', ...units.map(p => p.key)].map(key => ({ from: key, to: key }))
}

type Common = Omit<DocumentPair, 'kind'>

/** Two documents of one stage of one year: two editions, two pieces of one publication, or two monitorings. */
function sameStage(common: Common): DocumentPair | Wording {
  const { from, to, fromStage } = common
  if (fromStage === 'monitoring') {
    const [x, y] = [monthOf(from), monthOf(to)]
    if (x !== null && y !== null && x !== y) return { ...common, kind: 'chain' }
    if (x === null || y === null)
      return wording('两份监控报告看不出各到几月，没有相互核对。', 'Two monitoring reports whose months are not known; not compared.')
  }
  const [a, b] = [scopeOf(from), scopeOf(to)]
  if ((a === 'unit') !== (b === 'unit'))
    return wording(
      '两个文件年度、环节相同，但看不出是否同一口径（部门、单位），没有相互核对。',
      'The same year and stage, but perhaps not the same scope (department, unit); not compared.',
    )
  return { ...common, kind: share(namesIn(from), namesIn(to)) >= 0.5 ? 'editions' : 'pieces' }
}

/** What a document is made of: its filled tables and its projects. */
const namesIn = oncePer(
  (t: Topics): ReadonlySet<string> =>
    new Set([
      ...t.tables.filter(table => !table.isEmpty && table.part === 'department').map(table => table.id),
      ...t.projects.filter(p => p.part === 'department').map(p => squeeze(p.name.value)),
      ...t.selfEvaluations.map(s => `${isEvaluation(s) ? '评价 ' : ''}${squeeze(s.project.value)}`),
      ...t.monitoringForms.map(m => squeeze(m.project.value)),
    ]),
)

/** Scored by others, in the frame of their evaluation (决策, 过程, 产出, 效益): no edition of what the body scored itself. */
const isEvaluation = ({ indicators }: SelfEvaluation): boolean => indicators.some(i => /^(?:决策|过程)/.test(squeeze(i.level1.value)))

function share(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const smaller = Math.min(a.size, b.size)
  return smaller === 0 ? 0 : [...a].filter(n => b.has(n)).length / smaller
}

const isBefore = (a: Topics, stageA: ChainStage, b: Topics, stageB: ChainStage): boolean =>
  stageA === stageB && stageA === 'monitoring' ? (monthOf(a) ?? 0) <= (monthOf(b) ?? 0) : CHAIN_STAGES.indexOf(stageA) <= CHAIN_STAGES.indexOf(stageB)

/** The last month that a monitoring report covers, where its forms or its title tell it. */
export function monthOf(t: Topics): number | null {
  const stated = t.monitoringForms.find(f => f.month)?.month?.value
  if (stated !== undefined) return stated
  const title = squeeze(t.face.title?.value ?? '')
  const months = /\d{1,2}月?份?[-—–~至](\d{1,2})月/.exec(title)?.[1]
  return months ? Number(months) : /上半年/.test(title) ? 6 : /前三季度/.test(title) ? 9 : null
}

/** "部门预算" or "单位预算", as the titles of its tables and its own title say; null when they do not tell. */
export const scopeOf = oncePer((t: Topics): 'department' | 'unit' | null => {
  const titles = [t.face.title?.value ?? '', ...t.tables.filter(table => table.part === 'department').map(table => table.title.value)]
  const plain = titles.map(title =>
    squeeze(title)
      .replace(/部门(?:预算)?(?:支出)?经济分类/g, '')
      .replace(/部门所属单位/g, '单位'),
  )
  const unit = plain.filter(title => title.includes('单位') && !title.includes('部门')).length
  const department = plain.filter(title => title.includes('部门')).length
  return unit > department ? 'unit' : department > unit ? 'department' : null
})

function isOfDifferentScope(a: Topics, b: Topics): boolean {
  const [x, y] = [scopeOf(a), scopeOf(b)]
  return x !== null && y !== null && x !== y
}

/** A department's document and the own document of one of its units, which has its part there or whose titles say so. */
function unitIn(
  department: Topics,
  unit: Topics,
  sameness: Sameness,
): { readonly department: Topics; readonly unit: Topics; readonly part: string | null } | null {
  const [whole, own] = [department.face.body, unit.face.body]
  const units = department.face.parts.filter(p => p.key !== 'department')
  if (!whole || !own || unit.face.parts.length > 1 || (units.length === 0 && sameness !== 'same')) return null
  const isUnits = scopeOf(unit) === 'unit'
  const part = units.find(
    p =>
      samenessOf({ name: p.name, code: p.code }, own) === 'same' &&
      // the department's own unit (本级) has the department's name: only the titles tell its documents apart
      (isUnits || samenessOf({ name: p.name, code: null }, { name: whole.name, code: null }) === 'different'),
  )
  if (part) return { department, unit, part: part.key }
  const isSameTime = department.face.kind === unit.face.kind && department.face.fiscalYear?.value === unit.face.fiscalYear?.value
  return sameness === 'same' && isSameTime && isUnits && scopeOf(department) === 'department' ? { department, unit, part: null } : null
}
