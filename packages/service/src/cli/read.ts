/** jixiao read: what was read and understood of a document, with the place of every value. */
import { type Quantity, type Statement, toShortDecimal, type Understanding } from '@jixiao/core'
import { readDocument, understand, writeCsv, writeMarkdown } from '@jixiao/documents'
import { coverageLine } from '../report/naming.ts'
import { reportPlace } from '../report/report.ts'
import type { Io } from './io.ts'
import { choice } from './options.ts'
import { readFiles } from './read-files.ts'
import { RESOURCES } from './reader-resources.ts'

export interface ReadOptions {
  readonly format: string
  readonly out?: string
}

/** Exit code: 0 read, 2 not readable. The share of numbers that became statements goes to standard error. */
export async function read(path: string, options: ReadOptions, io: Io): Promise<number> {
  const format = choice(options.format, ['json', 'md', 'csv'], '--format')
  const { files, problems } = await readFiles([path], io)
  for (const problem of problems) io.err(`${problem}\n`)
  const file = files[0]
  if (!file) return 2
  const document = await readDocument(file.bytes, file.name, RESOURCES)
  if (!document.ok) {
    io.err(`不能读取 ${file.name}：${document.problem.say.zh}\n`)
    return 2
  }
  const understanding = understand(document.value)
  const text = { json: () => writeUnderstanding(understanding), md: () => writeMarkdown(document.value), csv: () => writeCsv(document.value) }[
    format
  ]()
  if (options.out) await io.write(options.out, text)
  else io.out(text)
  io.err(`${coverageLine(understanding.coverage, 'zh')}\n`)
  for (const n of understanding.notices) io.err(`注意 [${n.code}] ${n.say.zh}${n.place?.line ? `（第 ${n.place.line} 行）` : ''}\n`)
  return 0
}

/** Blocks, statements and nouns as JSON (jixiao.reading/1). Exact values are written as decimals in the base unit. */
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
