/** Two-level heads: over how many columns does each label of the upper row stand? */
import { squeeze } from '@jixiao/core'

/** Above this many columns the last label takes the rest: no official table is that wide, and the search below is not linear. */
const MOST_COLUMNS = 120

/**
 * How many leaves each parent covers, in order; the sum is the number of leaves. An empty leaf is the lower part of a label that
 * stands over two rows, so it has a parent of its own. null when there are more parents than leaves.
 *
 * Where two parents share a run of leaves, the split that costs least wins: a repeated first label begins a new parent
 * (项目|预算数|项目|预算数), 科目 takes the leaves that say 科目, 合计 or 小计 begins a parent's leaves; else evenly.
 */
export function spreadHeader(parents: readonly string[], leaves: readonly string[]): number[] | null {
  const [m, n] = [parents.length, leaves.length]
  if (m === 0 || m > n) return null
  if (m === n) return parents.map(() => 1)
  if (n > MOST_COLUMNS) return parents.map((_, i) => (i < m - 1 ? 1 : n - m + 1))
  const labels = leaves.map(squeeze)
  // best[p][l]: least cost of covering the first l leaves with the first p parents, and where the last of these begins
  const best: { cost: number; from: number }[][] = [labels.map(() => ({ cost: Number.POSITIVE_INFINITY, from: 0 }))]
  best[0] = [{ cost: 0, from: 0 }]
  for (let p = 1; p <= m; p++) {
    const row: { cost: number; from: number }[] = []
    for (let to = p; to <= n - (m - p); to++) {
      let least = { cost: Number.POSITIVE_INFINITY, from: to - 1 }
      for (let from = p - 1; from < to; from++) {
        const before = best[p - 1]?.[from]
        if (!before) continue
        const cost = before.cost + costOf(squeeze(parents[p - 1] ?? ''), labels, from, to, n / m)
        if (cost < least.cost) least = { cost, from }
      }
      row[to] = least
    }
    best.push(row)
  }
  const spans: number[] = []
  for (let p = m, to = n; p > 0; p--) {
    const from = best[p]?.[to]?.from ?? to - 1
    spans.unshift(to - from)
    to = from
  }
  return spans
}

function costOf(parent: string, labels: readonly string[], from: number, to: number, even: number): number {
  const own = labels.slice(from, to)
  if (own.length === 1 && own[0] === '') return 0
  let cost = 0.01 * (own.length - even) ** 2
  cost += 2 * own.filter(l => l === '').length
  if (own.length === 1) cost += 1
  for (const [i, label] of own.entries()) if (label !== '' && own.indexOf(label) < i) cost += 3
  if (/科目/.test(parent) || /目录|来源/.test(parent)) cost += own.filter(l => l !== '' && !isNaming(l)).length * (/科目/.test(parent) ? 2 : 0)
  else if (own.length > 0 && own.every(isNaming)) cost += 1
  if (/^(?:合计|小计|总计|项目)$/.test(own[0] ?? '')) cost -= 1
  if (own.slice(1).some(l => /^(?:合计|总计|项目)$/.test(l))) cost += 1
  return cost
}

const isNaming = (label: string): boolean => /科目|编码|代码|名称|^[类款项]$/.test(label)
