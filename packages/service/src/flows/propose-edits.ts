/** What can be done at once about a finding of a dossier's paper: edits for the rules where the right value is certain, or one step is plainly asked for. */
import {
  add,
  type Dossier,
  type DossierRecord,
  type Edit,
  type FieldValue,
  type Finding,
  fieldDecimal,
  fieldText,
  fold,
  isOfKind,
  OPERATORS,
  type Profile,
  rational,
  toShortDecimal,
  type Wording,
  wording,
} from '@jixiao/core'
import type { PaperFinding } from './check-paper.ts'

export interface Proposal {
  /** What the button says. */
  readonly say: Wording
  readonly edits: readonly Edit[]
}

type Indicator = DossierRecord<'indicator'>
interface Case {
  readonly finding: Finding
  readonly dossier: Dossier
  /** The indicators at which the finding is. */
  readonly indicators: readonly Indicator[]
  readonly projects: readonly DossierRecord<'project'>[]
  /** Level-2 names under each level 1. */
  readonly scheme: Readonly<Record<string, readonly string[]>>
}

/** By the code of the rule. A rule that is not here leaves the choice to the office. */
const PROPOSALS: Readonly<Record<string, (c: Case) => readonly Proposal[]>> = {
  Q01: expectedTarget,
  Q02: expectedTarget,
  Q08: readableTargets,
  Q13: expectedTarget,
  Q14: fittingUnit,
  Q16: c => c.indicators.slice(0, 1).flatMap(i => proposal(settingAll(i, { name: c.finding.expected }), c.finding.expected ?? '')),
  Q26: c => c.indicators.slice(0, 1).map(removing),
  Q30: fittingLevel,
  Q33: c => c.indicators.filter(i => fieldText(i, 'name') === '' && fieldText(i, 'value') === '').map(removing),
  Q40: expectedTarget,
  Q41: c => single(c).flatMap(i => proposal(settingAll(i, { operator: '≤' }), `≤${fieldText(i, 'value')}${fieldText(i, 'unit')}`)),
  // a sum below the budget may be meant: only a part of the work has a cost
  Q42: c => (c.finding.severity === 'error' ? expectedTarget(c) : []),
  Q43: expectedTarget,
  Q47: wholePlan,
  Q50: expectedTarget,
  Q58: expectedTarget,
}

export function proposeEdits({ finding, at }: PaperFinding, dossier: Dossier, profile: Profile): readonly Proposal[] {
  const make = PROPOSALS[finding.rule]
  if (!make) return []
  const records = [...new Set(at.map(e => e.record))].flatMap(id => dossier.records.get(id) ?? [])
  return make({
    finding,
    dossier,
    indicators: records.flatMap(r => (isOfKind(r, 'indicator') ? [r] : [])),
    projects: records.flatMap(r => (isOfKind(r, 'project') ? [r] : [])),
    scheme: profile.at('indicatorScheme', dossier.fiscalYear),
  }).filter(p => p.edits.length > 0)
}

/** The indicator, where there is only one that can be meant. */
const single = ({ indicators }: Case): readonly Indicator[] => (indicators.length === 1 ? indicators : [])

function expectedTarget(c: Case): readonly Proposal[] {
  const fields = targetFields(c.finding.expected ?? '')
  if (!fields) return []
  const { operator, value, unit } = fields
  return single(c).flatMap(i => {
    const sign = operator ?? (c.finding.rule === 'Q42' ? '≤' : fieldText(i, 'operator'))
    return proposal(settingAll(i, { operator: sign, value, unit }), `${sign === 'words' ? '' : sign}${value}${unit}`)
  })
}

/** ">=90%" typed into the value: sign, figure and unit each into its field. */
function readableTargets({ indicators }: Case): readonly Proposal[] {
  const mended = indicators.flatMap(i => {
    const fields = targetFields(
      fold(`${fieldText(i, 'value')}${fieldText(i, 'unit')}`)
        .replace(/>=|=>/, '≥')
        .replace(/<=|=</, '≤'),
    )
    return fields?.operator ? [{ i, fields }] : []
  })
  const [first] = mended
  if (!first) return []
  const { operator, value, unit } = first.fields
  const shown = `${operator ?? ''}${value}${unit}${mended.length > 1 ? `（${mended.length}处）` : ''}`
  return proposal(
    mended.flatMap(({ i, fields }) => settingAll(i, fields)),
    shown,
  )
}

/** "≤15.00万元" as the fields of an indicator; null where it is no figure with a unit. */
function targetFields(text: string): { readonly operator?: string; readonly value: string; readonly unit: string } | null {
  const [, sign, value, unit] = /^([≥≤=<>])?(\d[\d,.]*)([^\d\s、，。；]*)$/.exec(text.trim()) ?? []
  if (value === undefined || unit === undefined) return null
  return sign && Object.hasOwn(OPERATORS, sign) ? { operator: sign, value, unit } : { value, unit }
}

/** Of several units that fit ("台（套）") the office chooses. */
function fittingUnit(c: Case): readonly Proposal[] {
  const unit = c.finding.expected ?? ''
  return /[（(、/]/.test(unit) ? [] : single(c).flatMap(i => proposal(settingAll(i, { unit }), `${signOf(i)}${fieldText(i, 'value')}${unit}`))
}

const signOf = (i: Indicator): string => (fieldText(i, 'operator') === 'words' ? '' : fieldText(i, 'operator'))

/** A level-2 name that the scheme has under just one level 1 goes there. */
function fittingLevel({ indicators, scheme }: Case): readonly Proposal[] {
  const moved = indicators.flatMap(i => {
    const homes = Object.keys(scheme).filter(level1 => scheme[level1]?.includes(fieldText(i, 'level2')))
    const [home] = homes
    return home !== undefined && homes.length === 1 && home !== fieldText(i, 'level1') ? [{ i, home }] : []
  })
  return moved.slice(0, 1).map(({ i, home }) => ({
    say: wording(`移到“${home}”下`, `Move it under ${home}`),
    edits: settingAll(i, { level1: home }),
  }))
}

const PLAN = ['planMarch', 'planJune', 'planOctober', 'planDecember'] as const

/** Shares of the single periods become cumulative ones; a plan that only stops short ends at 100 %. */
function wholePlan({ projects, finding }: Case): readonly Proposal[] {
  const [project] = projects
  if (!project || finding.severity === 'hint') return []
  const shares = PLAN.map(field => fieldDecimal(project, field))
  if (finding.arithmetic !== null && shares.every(s => s !== null)) {
    let sum = rational(0n)
    const cumulative = shares.map(s => {
      sum = add(sum, s ?? rational(0n))
      return toShortDecimal(sum)
    })
    const edits = settingAll(project, Object.fromEntries(PLAN.map((field, i) => [field, cumulative[i] ?? null])))
    return [{ say: wording(`改为累计数 ${cumulative.join('、')}`, `Make them cumulative: ${cumulative.join(', ')}`), edits }]
  }
  const rises = shares.every((s, i) => i === 0 || i === 3 || !s || !shares[i - 1] || s.n * (shares[i - 1]?.d ?? 1n) >= (shares[i - 1]?.n ?? 0n) * s.d)
  return rises ? [{ say: wording('12月底改为100%', 'Make December 100 %'), edits: settingAll(project, { planDecember: '100' }) }] : []
}

const removing = (i: Indicator): Proposal => ({
  say: wording(`删除这一行${fieldText(i, 'name') === '' ? `（${fieldText(i, 'level2')}）` : ''}`, 'Delete this row'),
  edits: [{ kind: 'remove', record: i.id, seen: i.revision }],
})

const proposal = (edits: readonly Edit[], shown: string): readonly Proposal[] => [{ say: wording(`改为 ${shown}`, `Make it ${shown}`), edits }]

const settingAll = (record: DossierRecord, fields: Readonly<Record<string, FieldValue>>): readonly Edit[] =>
  Object.entries(fields)
    .filter(([name, to]) => to !== undefined && (record.fields[name] ?? null) !== to)
    .map(([field, to]) => ({ kind: 'set', record: record.id, field, from: record.fields[field] ?? null, to }))
