/** What was understood of a document as JSON (jixiao.reading/1): blocks, statements and nouns with their places. */
import { type Quantity, type Statement, toShortDecimal, type Understanding } from '@jixiao/core'
import { reportPlace } from '../report/report.ts'

/** Exact values are written as decimals in the base unit. */
export function writeUnderstanding(u: Understanding): string {
  const { facts, face, blocks, residue, sections, tables, projects, goals, selfEvaluations, mentions, notices, coverage } = u
  const personalData = u.personalData.map(({ kind, label, masked, isLeader, place }) => ({ kind, label, masked, isLeader, line: place.line }))
  const value = {
    schema: 'jixiao.reading/1',
    face,
    coverage,
    notices,
    sections,
    blocks,
    statements: facts.statements.map(plain),
    tables,
    projects,
    goals,
    selfEvaluations,
    mentions,
    residue,
    personalData,
  }
  return `${JSON.stringify(value, plainNumbers, 2)}\n`
}

const plain = (s: Statement) => ({
  fact: s.fact,
  subject: s.subject,
  origin: s.origin,
  label: s.label,
  value: s.value,
  place: reportPlace(s.place, []),
})

/** Fractions become decimals: nothing that JSON cannot hold, nothing rounded that is short. */
function plainNumbers(_key: string, value: unknown): unknown {
  if (typeof value === 'bigint') return value.toString()
  if (isQuantity(value)) return { ...value, value: toShortDecimal(value.value, 8), step: toShortDecimal(value.step, 8) }
  return value
}

const isQuantity = (value: unknown): value is Quantity =>
  typeof value === 'object' && value !== null && 'printed' in value && 'step' in value && 'dimension' in value
