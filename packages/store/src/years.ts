/** A year of many bodies at once: their papers, what has been begun, rounds and remarks, each in one question. */
import { CHAPTERS_OF, PAPER_KINDS, type Paper, type PaperKind, paperKey, type RecordKind, shapeOf } from '@jixiao/core'
import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Tx } from './open-store.ts'
import type { Remark, Round } from './papers.ts'
import { dossier, paper, record, remark, round } from './schema.ts'

/** The papers of a year, by dossier. */
export async function findPapersOfYear(tx: Tx, fiscalYear: number): Promise<ReadonlyMap<string, readonly Paper[]>> {
  const rows = await tx
    .select({
      dossier: paper.dossier,
      kind: paper.kind,
      round: paper.round,
      state: paper.state,
      levels: paper.levels,
      passed: paper.passed,
      submitted: paper.submitted,
    })
    .from(paper)
    .innerJoin(dossier, eq(dossier.id, paper.dossier))
    .where(eq(dossier.fiscalYear, fiscalYear))
    .orderBy(asc(paper.dossier), asc(paper.kind), asc(paper.round))
  return grouped(rows.map(({ dossier, ...p }) => [dossier, p]))
}

/** The paper with which records of a kind are submitted; undefined for those of no paper. */
const paperOf = (kind: RecordKind): PaperKind | undefined => PAPER_KINDS.find(p => CHAPTERS_OF[p].includes(shapeOf(kind).chapter))

/** The papers of which something has been entered, by dossier; each as its paperKey. */
export async function findBegun(tx: Tx, fiscalYear: number): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const month = sql<string | null>`case when ${record.kind} in ('forecast', 'progress') then ${record.fields} ->> 'month' end`
  const rows = await tx
    .select({ dossier: record.dossier, kind: record.kind, month })
    .from(record)
    .innerJoin(dossier, eq(dossier.id, record.dossier))
    .where(eq(dossier.fiscalYear, fiscalYear))
    .groupBy(record.dossier, record.kind, month)
  const keys = rows.flatMap(({ dossier, kind, month }) => {
    const paper = paperOf(kind)
    return paper ? [[dossier, paperKey(paper, month ?? '')] as const] : []
  })
  return new Map([...grouped(keys)].map(([id, all]) => [id, new Set(all)]))
}

/** Remarks that are neither answered nor settled, of dossiers. */
export async function findOpenRemarks(tx: Tx, dossiers: readonly string[]): Promise<readonly (Remark & { readonly dossier: string })[]> {
  if (dossiers.length === 0) return []
  return tx
    .select()
    .from(remark)
    .where(and(inArray(remark.dossier, [...dossiers]), isNull(remark.settledAt)))
    .orderBy(asc(remark.at), asc(remark.id))
}

/** A remark with the dossier it belongs to. */
export async function findRemark(tx: Tx, id: string): Promise<(Remark & { readonly dossier: string }) | null> {
  const [found] = await tx.select().from(remark).where(eq(remark.id, id))
  return found ?? null
}

/** The rounds of a year, by region. */
export async function findRoundsOfYear(tx: Tx, fiscalYear: number): Promise<ReadonlyMap<string, readonly Round[]>> {
  const rows = await tx.select().from(round).where(eq(round.fiscalYear, fiscalYear)).orderBy(asc(round.month))
  return grouped(rows.map(r => [r.region, r]))
}

function grouped<T>(pairs: readonly (readonly [string, T])[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const [key, value] of pairs) {
    const group = groups.get(key)
    if (group) group.push(value)
    else groups.set(key, [value])
  }
  return groups
}

/** The fiscal years of which any office has a dossier. */
export async function findFiscalYears(tx: Tx): Promise<readonly number[]> {
  const rows = await tx
    .select({ year: dossier.fiscalYear })
    .from(dossier)
    .where(eq(dossier.origin, 'office'))
    .groupBy(dossier.fiscalYear)
    .orderBy(asc(dossier.fiscalYear))
  return rows.map(r => r.year)
}
